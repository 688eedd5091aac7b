/** Logistic regression over lists of present features, by AdaGrad in the given order. */

import type { Lists } from './dictionary.ts';

export interface LogisticSettings {
  readonly rounds: number;
  readonly rate: number;
  /** Weight of the squared weights, per update. */
  readonly decay: number;
  /** Squared slopes that every weight is taken to have had before: the larger, the less a rare feature moves. */
  readonly start: number;
}

/** Weights of the rows. `order` gives the lists of one round; labels lie from 0 to 1. */
export function trainLogistic(
  lists: Lists,
  labels: ArrayLike<number>,
  order: Int32Array,
  rows: number,
  { rounds, rate, decay, start }: LogisticSettings,
): Float32Array {
  const weights = new Float32Array(rows);
  const squares = new Float32Array(rows).fill(start);
  const { items } = lists;
  for (let round = 0; round < rounds; round += 1) {
    const pace = rate / (1 + 0.3 * round);
    for (const list of order) {
      const [from, to] = [lists.from(list), lists.to(list)];
      let score = 0;
      for (let at = from; at < to; at += 1) score += weights[items[at]!]!;
      const error = labels[list]! - 1 / (1 + Math.exp(-score));
      if (Math.abs(error) < 0.002) continue;
      for (let at = from; at < to; at += 1) {
        const row = items[at]!;
        const slope = error - decay * weights[row]!;
        squares[row]! += slope * slope;
        weights[row]! += (pace * slope) / Math.sqrt(squares[row]!);
      }
    }
  }
  return weights;
}
