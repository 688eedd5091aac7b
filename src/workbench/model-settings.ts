/** What the acts on a case's model share: their settings, and the model as the record makes it. */

import { z } from 'zod';
import { type Derived, deriveModel } from '../analysis/preferences/derive.ts';
import { SETTINGS } from '../analysis/preferences/settings.ts';
import { fail, ok, problem, type Result } from '../problems.ts';
import { MARKINGS } from '../record/evidence.ts';
import { type CaseRecord, makeRecord } from '../record/record.ts';
import { sha256 } from './ledger.ts';

/** The switches of the sensitivity to reading; the convention is the shipped one. */
export const settingsInput = z
  .strictObject({
    asOf: z.string().nullable().default(null).describe('EDTF date; null = all of the record.'),
    marking: z.enum(MARKINGS).default('RED').describe('Entries marked higher are left out.'),
    withoutSources: z.array(z.string()).default([]),
    withoutEntries: z.array(z.string()).default([]),
    reviewedOnly: z.boolean().default(false),
  })
  .prefault({});
export type ModelSettings = z.output<typeof settingsInput>;

/** The case's model, or why there is none. */
export function modelOf(record: CaseRecord, settings: ModelSettings): Result<Derived> {
  const derived = deriveModel(record, { ...SETTINGS, ...settings }, recordHash(record));
  if (derived) return ok(derived);
  return fail(
    problem(
      'model-invalid',
      'The record has no issue on which a party holds a position or is bound by a provision.',
      'Add reporting on what the parties want, or enter positions by hand.',
      record.case.title,
    ),
  );
}

const hashes = new WeakMap<CaseRecord, string>();

/** The hash by which a run tells whether the record has changed since: of entries and judgements, not of the history. */
export function recordHash(record: CaseRecord): string {
  const known = hashes.get(record);
  if (known) return known;
  const { history: _h, contradictions: _c, questions: _q, runs: _r, models: _m, versions: _v, ...rest } = record;
  const hash = sha256(makeRecord({ ...rest, history: [], contradictions: [] }));
  hashes.set(record, hash);
  return hash;
}
