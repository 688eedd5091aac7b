/** `read`: documents into the record, printed whole. */

import { z } from 'zod';
import { ok } from '../problems.ts';
import { contradictionsOf } from '../record/contradictions.ts';
import { type CaseRecord, makeRecord, recordSchema } from '../record/record.ts';
import { act } from './act.ts';
import { DETAIL_OPTIONS, documentsInput, documentWords, withDocuments } from './inputs.ts';

/** The record with what is derived from it, as it is printed. */
const withDerived = (record: CaseRecord): CaseRecord => ({ ...record, contradictions: contradictionsOf(record) });

export const read = act({
  name: 'read',
  title: 'Read reporting into a sourced record',
  at: 'case',
  changes: false,
  input: z.strictObject(documentsInput),
  output: recordSchema,
  run: (desk, input) => withDocuments(desk, input, async () => ok(withDerived(await desk.record()))),
  command: {
    usage: 'read FILE... [--json]',
    options: [{ name: 'json', help: 'Print parley/record/1 (the only form)' }, ...DETAIL_OPTIONS],
    parse: documentWords,
    print: record => ({ content: makeRecord(record), binary: false }),
  },
});
