/** What the acts on the question ledger share: an optional case to work on, a changed record out, and the shipped base rates. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, problem, type Result } from '../problems.ts';
import { readTable } from '../reading/data-files.ts';
import type { BaseRate } from '../record/questions.ts';
import { type CaseRecord, makeRecord } from '../record/record.ts';
import type { Done, Option, Printed, Words } from './act.ts';
import type { Desk } from './desk.ts';
import { documentSchema } from './documents.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const ledgerInput = {
  documents: z
    .array(documentSchema)
    .default([])
    .describe('An exported record to go on from; none = the record of the desk.'),
};

export const questionInput = z.string({ error: 'Name the question with --question ID' });
export const QUESTION_OPTION: Option = {
  name: 'question',
  value: 'ID',
  help: 'The question, as track-record lists it',
};
export const REASON_OPTION: Option = { name: 'why', value: 'TEXT', help: 'Why, for the history' };

export const ledgerWords = ({ positionals }: Words) => ({ documents: positionals.map(path => ({ path })) });

/** Prints the record, to be written back to its file with `--out`. */
export const printRecord = (record: CaseRecord): Printed => ({ content: makeRecord(record), binary: false });

/** Opens the case that was given, if any, and makes the change to the desk's record; on a problem nothing is changed. */
export async function changeLedger(
  desk: Desk,
  documents: z.output<(typeof ledgerInput)['documents']>,
  change: (record: CaseRecord) => Result<CaseRecord>,
): Promise<Result<Done<CaseRecord>>> {
  const opened = await openCase(desk, documents);
  if (!opened.ok) return opened;
  const result = await desk.update(async record => {
    const changed = change(record);
    return { record: changed.ok ? changed.value : record, result: changed };
  });
  return result.ok ? ok({ output: result.value, problems: [] }) : result;
}

/** Reads the given record (and nothing else) into the desk. */
export async function openCase(
  desk: Desk,
  documents: z.output<(typeof ledgerInput)['documents']>,
): Promise<Result<CaseRecord>> {
  if (documents.length > 0) {
    if (desk.keeps) return fail(problem('not-allowed', 'This case is kept.', 'Leave the documents out.'));
    const { takeIn } = await import('./take-in.ts');
    const { problems, files } = await takeIn(desk, documents, {});
    if (problems.length > 0) return fail(...problems);
    if (files.some(file => file.source !== null))
      return fail(
        problem('usage', 'This is reporting, not a record.', 'Make one with `parley read FILE... --out case.json`.'),
      );
  }
  return ok(await desk.record());
}

/** The shipped base rates, in the order of `data/forecast/base-rates.tsv`. */
export function shippedBaseRates(): BaseRate[] {
  return readTable('forecast/base-rates.tsv').map(cells => {
    const [id, event, referenceClass, k, n, window, source, version] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return { id, event, referenceClass, k: Number(k), n: Number(n), window, source, version };
  });
}
