/** The front of two parties alone: what the two could reach if nobody else had to agree. It is small where that of all is not. */

import { GRID, keepsRules, utilityOf } from '../crisp.ts';
import { type DealCase, testsOfReading } from './deal-case.ts';
import { flatten } from './flat.ts';
import { paretoFront } from './front.ts';

export interface PairPoint {
  /** Of the two, 0..1 scale, in the middle reading. */
  readonly worths: readonly [number, number];
  readonly picks: readonly number[];
  /** Whether all accept it in the middle reading. */
  readonly acceptable: boolean;
}

/**
 * Packages without an option that somebody rules out, such that no other is at least as good for both and better for
 * one; by the worth to the first of the two. Null where there are too many, or no package at all.
 */
export function pairFront(one: DealCase, first: number, second: number): PairPoint[] | null {
  const parties = [one.space.parties[first]!, one.space.parties[second]!];
  const flat = flatten({ ...one.space, parties, blockers: [] }, { acceptable: true, undominated: true });
  const front = flat && paretoFront(flat);
  if (!front) return null;
  const tests = testsOfReading(one.middle);
  return Array.from({ length: front.count }, (_, at): PairPoint => {
    const picks = front.packageOf(at);
    return {
      worths: [front.utilities[2 * at]! / GRID, front.utilities[2 * at + 1]! / GRID],
      picks,
      acceptable: keepsRules(one.middle, picks) && tests.every(test => utilityOf(test, picks) >= test.reserve),
    };
  }).toSorted((a, b) => a.worths[0] - b.worths[0]);
}
