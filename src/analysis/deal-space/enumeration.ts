/** Plain enumeration, package by package: an independent answer for tests and the yardstick of the bench. Small spaces only. */

import { isAcceptable, keepsRules, packagesOf, type Space, utilityOf } from './space.ts';

export interface Enumerated {
  readonly picks: number[];
  /** Grid steps by party. */
  readonly utilities: number[];
  readonly acceptable: boolean;
}

/** Every package that keeps the rules. */
export function enumerate(space: Space): Enumerated[] {
  const found: Enumerated[] = [];
  const picks = new Array<number>(space.issues.length).fill(0);
  for (let left = packagesOf(space); left > 0n; left -= 1n) {
    if (keepsRules(space, picks))
      found.push({
        picks: [...picks],
        utilities: space.parties.map(party => utilityOf(space, party, picks)),
        acceptable: isAcceptable(space, picks),
      });
    for (let issue = picks.length - 1; issue >= 0; issue -= 1) {
      picks[issue]! += 1;
      if (picks[issue]! < space.issues[issue]!.values.length) break;
      picks[issue] = 0;
    }
  }
  return found;
}

/** Distinct undominated vectors, each compared with every kept one, best sum first. */
export function plainFront(vectors: readonly (readonly number[])[]): number[][] {
  const sum = (vector: readonly number[]) => vector.reduce((all, one) => all + one, 0);
  const kept: number[][] = [];
  for (const vector of [...vectors].sort((a, b) => sum(b) - sum(a)))
    if (!kept.some(other => other.every((one, at) => one >= vector[at]!))) kept.push([...vector]);
  return kept;
}
