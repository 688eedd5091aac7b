/** A model with the readings that the deal space is looked at through: lowest, middle, highest, and seeded draws. */

import { fail, ok, problem, type Result } from '../../problems.ts';
import { type Crisp, crisp, type Reading, type Test, utilityOf } from '../crisp.ts';
import type { NamedPackage } from '../engine.ts';
import type { Model } from '../model.ts';
import { tiedTooWide } from './flat.ts';
import { type Space, spaceOf } from './space.ts';

export interface DealCase {
  readonly model: Model;
  readonly low: Crisp;
  readonly middle: Crisp;
  readonly high: Crisp;
  /** The same draws for every package and question (common random numbers). */
  readonly draws: readonly Crisp[];
  readonly seed: number;
  /** The space of the middle reading. */
  readonly space: Space;
}

/** Draws unless stated: half of Wilson's interval is then at most .05. */
export const DRAWS = 400;

export function dealCase(model: Model, { seed, draws = DRAWS }: { seed: number; draws?: number }): Result<DealCase> {
  const middle = crisp(model, 'middle');
  const space = spaceOf(middle);
  const tied = tiedTooWide(space);
  if (tied !== null)
    return fail(
      problem('model-invalid', `Rules and conditions tie too many options together: ${tied}.`, 'Take one of them out.'),
    );
  const read = (reading: Reading) => crisp(model, reading);
  return ok({
    model,
    low: read('low'),
    middle,
    high: read('high'),
    draws: Array.from({ length: draws }, (_, draw) => read({ draw, seed })),
    seed,
    space,
  });
}

/** Every test of a reading, parties first, then the factions that can block. */
export const testsOfReading = (numbers: Crisp): readonly Test[] => [...numbers.parties, ...numbers.blockers];

/** Units above the reserve. */
export const gainIn = (test: Test, picks: readonly number[]): number => utilityOf(test, picks) - test.reserve;

/** Places of the options of a named package; the status quo where it says nothing. */
export const picksOf = (model: Model, { picks }: Pick<NamedPackage, 'picks'>): number[] =>
  model.issues.map(issue => {
    const option = picks[issue.id] ?? issue.statusQuo;
    const at = issue.options.findIndex(one => one.id === option);
    return at >= 0 ? at : issue.options.findIndex(one => one.id === issue.statusQuo);
  });

/** Option id by issue id. */
export const namedPicks = (model: Model, picks: readonly number[]): Record<string, string> =>
  Object.fromEntries(model.issues.map((issue, at) => [issue.id, issue.options[picks[at]!]!.id]));
