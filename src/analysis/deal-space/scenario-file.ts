/** What the importers share: files, the grid of fractions, and how a fault is said. */

import { fail, ok, type Problem, problem, type Result } from '../../problems.ts';
import type { Row, Space } from './space.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Grid steps in a utility of 1: utilities of files of fractions are equal when they are equal to twelve decimals. */
export const GRID = 1e12;

/** Values of one issue above which it is refused. */
export const MOST_VALUES = 100_000;
/** Characters of one file above which it is refused. */
export const LONGEST_FILE = 50_000_000;

export const wrong = (file: string, message: string, next: string): Problem =>
  problem('scenario-invalid', message, next, file);

/** File name without folders and ending. */
export const stem = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

export function parseJson(file: TextFile): Result<unknown> {
  try {
    return ok(JSON.parse(file.text));
  } catch (error) {
    return fail(wrong(file.name, `This is not JSON: ${(error as Error).message}.`, 'Correct the file.'));
  }
}

/** A profile read from a file: what each value of each issue adds, as fractions. */
export interface Profile {
  readonly name: string;
  /** By issue and value. */
  readonly worth: readonly (readonly number[])[];
  /** NaN or infinite: not given. */
  readonly reserve: number;
}

/** Whole fine units of fractions: as many per grid step, up to 1,000, as exact sums allow. */
export function spaceOfProfiles(
  issues: Space['issues'],
  profiles: readonly Profile[],
  warnings: readonly string[],
  place: string,
): Result<Space> {
  const said = [...warnings];
  const most = Math.max(
    ...profiles.map(({ worth }) =>
      worth.reduce((sum, row) => sum + row.reduce((high, one) => Math.max(high, Math.abs(one)), 0), 0),
    ),
    ...profiles.map(({ reserve }) => (Number.isFinite(reserve) ? Math.abs(reserve) : 0)),
  );
  if (!Number.isFinite(most))
    return fail(wrong(place, 'A weight or an evaluation is not a number.', 'Correct the profile.'));
  const fine = [1000, 100, 10, 1].find(one => most * GRID * one < Number.MAX_SAFE_INTEGER);
  if (fine === undefined)
    return fail(
      wrong(
        place,
        `Utilities up to ${most} cannot be held to twelve decimals.`,
        'Scale the weights down, to a sum near 1.',
      ),
    );
  const parties = profiles.map(({ name, worth, reserve }): Row => {
    if (!Number.isFinite(reserve)) said.push(`${name}: no reserve, taken as 0`);
    return {
      name,
      contributions: worth.map(row => Float64Array.from(row, one => Math.round(one * GRID * fine))),
      joint: [],
      reserve: Number.isFinite(reserve) ? Math.round(reserve * GRID) : 0,
    };
  });
  return ok({ issues, parties, blockers: [], bans: [], never: [], grid: GRID, fine, warnings: said });
}

/** Weights that do not sum to 1, said; they are never renormalised. */
export function sayWeights(name: string, weights: Iterable<number>, warnings: string[]): void {
  let total = 0;
  for (const weight of weights) total += weight;
  if (Math.abs(total - 1) > 1e-9) warnings.push(`${name}: weights sum to ${Number(total.toPrecision(12))}`);
}

/** Evaluations by the largest of their issue, whenever that is not all but zero. */
export function byLargest(evaluations: readonly number[], weight: number): number[] {
  const most = Math.max(...evaluations);
  const by = most >= 1e-5 ? most : 1;
  return evaluations.map(evaluation => (weight * evaluation) / by);
}
