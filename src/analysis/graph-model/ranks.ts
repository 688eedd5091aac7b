/** Ranks: one whole number for each state, higher is better, equal is indifferent. */

/** Two bytes a state while they suffice. Infeasible states hold `NOWHERE`. */
export type Ranks = Uint16Array | Int32Array;

const TOP_16 = 0xffff;
const TOP_32 = 0x7fffffff;

/** The value that no rank takes: above all of them. */
export const NOWHERE = (ranks: Ranks): number => (ranks instanceof Uint16Array ? TOP_16 : TOP_32);

/** An array for `length` states whose ranks stay below `distinct`. */
export const ranksFor = (distinct: number, length: number): Ranks =>
  distinct < TOP_16 ? new Uint16Array(length) : new Int32Array(length);

/** An array of the same kind. */
export const ranksLike = (ranks: Ranks, length: number): Ranks =>
  ranks instanceof Uint16Array ? new Uint16Array(length) : new Int32Array(length);

/** Numbers as dense ranks from 0. NaN is an infeasible state. */
export function denseRanks(scores: ArrayLike<number>): Ranks {
  const sorted = Float64Array.from(scores).sort();
  let distinct = 0;
  for (let at = 0; at < sorted.length && !Number.isNaN(sorted[at]!); at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[distinct++] = sorted[at]!;
  const ranks = ranksFor(distinct, scores.length);
  const nowhere = NOWHERE(ranks);
  for (let state = 0; state < scores.length; state += 1)
    ranks[state] = Number.isNaN(scores[state]!) ? nowhere : placeOf(sorted, distinct, scores[state]!);
  return ranks;
}

/** Where the value stands among the first `count` sorted ones. */
function placeOf(sorted: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Ranks refined by further keys: states are ordered by `ranks` first and by `keys` (whole numbers below `keyCount`)
 * among equals. Infeasible states stay so.
 */
export function refineRanks(ranks: Ranks, distinct: number, keys: Int32Array, keyCount: number): [Ranks, number] {
  const nowhere = NOWHERE(ranks);
  const rankOf = new Int32Array(distinct * keyCount);
  for (let state = 0; state < keys.length; state += 1)
    if (ranks[state] !== nowhere) rankOf[ranks[state]! * keyCount + keys[state]!] = 1;
  let next = 0;
  for (let pair = 0; pair < rankOf.length; pair += 1) rankOf[pair] = rankOf[pair] === 1 ? next++ : 0;
  const refined = ranksFor(next, keys.length);
  const outside = NOWHERE(refined);
  for (let state = 0; state < keys.length; state += 1)
    refined[state] = ranks[state] === nowhere ? outside : rankOf[ranks[state]! * keyCount + keys[state]!]!;
  return [refined, next];
}
