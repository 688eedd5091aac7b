/** What the acts of review share: they change the record as one person, for a reason, and give the act's number. */

import { z } from 'zod';
import type { Result } from '../problems.ts';
import type { CaseRecord } from '../record/record.ts';
import type { Reasoned } from '../record/review.ts';
import { type Done, done } from './act.ts';
import type { Desk } from './desk.ts';
import type { reviewedSchema } from './outputs.ts';

export const why = z.string().trim().min(1).nullable().default(null).describe('The reason, for the history.');
export const reason = z.string().trim().min(1, 'Give the reason').describe('The reason, for the history.');

/** Changes the record by one act of review; the act's number comes back, or what keeps it from being done. */
export async function reviewed(
  desk: Desk,
  because: string | null,
  change: (record: CaseRecord, stamp: Reasoned) => Result<{ record: CaseRecord; entry: string | null }>,
): Promise<Result<Done<z.infer<typeof reviewedSchema>>>> {
  return desk.update<Result<Done<z.infer<typeof reviewedSchema>>>>(async record => {
    const changed = change(record, { by: desk.who, at: desk.now(), why: because });
    if (!changed.ok) return { record, result: changed };
    const { record: next, entry } = changed.value;
    const output = { act: next.history.at(-1)!.number, entry };
    return { record: next, result: done(output) };
  });
}

/** The result of a review function that gives back a record, about the one entry. */
export const about = (
  result: Result<CaseRecord>,
  entry: string | null,
): Result<{ record: CaseRecord; entry: string | null }> =>
  result.ok ? { ok: true, value: { record: result.value, entry } } : result;
