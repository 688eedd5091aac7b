/** What the acts on a case's model share: their settings, and the model as the record makes it. */

import { z } from 'zod';
import { type Derived, deriveModel } from '../analysis/preferences/derive.ts';
import { SETTINGS } from '../analysis/preferences/settings.ts';
import { fail, ok, problem, type Result } from '../problems.ts';
import { MARKINGS } from '../record/evidence.ts';
import { type CaseRecord, ENTRY_KINDS, entriesOf } from '../record/record.ts';
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

const hashes = new WeakMap<object, string>();

function kept<T extends object>(of: T, make: (of: T) => string): string {
  const known = hashes.get(of) ?? make(of);
  hashes.set(of, known);
  return known;
}

/**
 * The hash by which a run tells whether the record has changed since: of case, sources, entries and judgements, not of the
 * history. It is the same after the store was opened anew, which may give fields in another order.
 */
export function recordHash(record: CaseRecord): string {
  return kept(record, () =>
    sha256(
      [
        sha256(inOrder(record.case)),
        kept(record.sources, sources => sha256(inOrder(sources.map(({ text: _in, structure: _of, ...rest }) => rest)))),
        // Entries come back as they were written.
        ...ENTRY_KINDS.map(kind => kept(entriesOf(record, kind), entries => sha256(JSON.stringify(entries)))),
        sha256(inOrder(record.judgements ?? [])),
      ].join(),
    ),
  );
}

/** JSON with the fields of every object in the order of their names. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
