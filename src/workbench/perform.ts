/** Performing an act by its name and unchecked input: what the doors have in common. */

import type { z } from 'zod';
import { fail, type Problem, problem, type Result } from '../problems.ts';
import { unkeepableIn } from '../record/keepable.ts';
import { CaseGone } from '../store/records.ts';
import type { Act, Done } from './act.ts';
import type { Surroundings } from './desk.ts';
import { archiveOn, type OpenedStore } from './store-desk.ts';

/** What a door knows: who asks and how, the store once it is open, and the case that is spoken of. */
export interface Occasion {
  readonly around: Surroundings;
  store(): Promise<Result<OpenedStore>>;
  readonly caseId: string | null;
}

/** Checks the input against the act's schema and runs it where it belongs. */
export async function perform(act: Act, input: unknown, occasion: Occasion): Promise<Result<Done<unknown>>> {
  const unkeepable = unkeepableIn(input) ?? unkeepableIn(occasion.caseId);
  if (unkeepable)
    return fail(problem('usage', `It ${unkeepable.why}.`, 'Correct the input.', unkeepable.place || undefined));
  const parsed = act.input.safeParse(input);
  if (!parsed.success) return fail(...parsed.error.issues.map(issue => inputProblem(issue)));
  const place = await placeOf(act, occasion);
  if (!place.ok) return place;
  try {
    return await act.run(place.value as never, parsed.data);
  } catch (error) {
    if (error instanceof CaseGone)
      return fail(problem('not-found', error.message, 'Choose one of the list.', error.caseId));
    throw error;
  }
}

export const inputProblem = (issue: z.core.$ZodIssue): Problem =>
  problem('usage', `${issue.message}.`.replace(/\.\.$/, '.'), 'Correct the input.', issue.path.join('.') || undefined);

async function placeOf(act: Act, { around, store, caseId }: Occasion): Promise<Result<unknown>> {
  if (act.at === 'anywhere') return { ok: true, value: around };
  const opened = await store();
  if (!opened.ok) return opened;
  const archive = archiveOn(opened.value, around);
  if (act.at === 'archive') return { ok: true, value: archive };
  if (caseId === null)
    return fail(problem('usage', 'No case was named.', 'Name one: `list-cases` lists them.', 'case'));
  return archive.desk(caseId);
}
