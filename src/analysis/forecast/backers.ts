/** Who backs whom between two positions: the rows behind one cell of the coalition matrix. */

import { weightOf } from './compromise.ts';
import type { Stand } from './table.ts';

export interface Backing {
  readonly actor: string;
  readonly backs: 'first' | 'second' | 'neither';
  /** Weight times how much nearer the backed position is, in units of the axis; 0 for `neither`. */
  readonly support: number;
}

export interface Coalitions {
  readonly backings: readonly Backing[];
  /** Sums of support. */
  readonly first: number;
  readonly second: number;
  /** Chance that the first position beats the second: first / (first + second); .5 where neither has support. */
  readonly firstWins: number;
}

/** Proportional voting (`contest` in elections.ts) between two positions, actor by actor, in the order given. */
export function backers(stands: readonly Stand[], first: number, second: number): Coalitions {
  const backings = stands.map((stand): Backing => {
    const nearer = Math.abs(stand.position - second) - Math.abs(stand.position - first);
    const support = weightOf(stand) * Math.abs(nearer);
    const backs = support === 0 ? 'neither' : nearer > 0 ? 'first' : 'second';
    return { actor: stand.actor, backs, support };
  });
  const sum = (side: Backing['backs']) =>
    backings.reduce((total, { backs, support }) => (backs === side ? total + support : total), 0);
  const [one, other] = [sum('first'), sum('second')];
  return { backings, first: one, second: other, firstWins: one + other > 0 ? one / (one + other) : 0.5 };
}
