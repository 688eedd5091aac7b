/**
 * What our doubt about the coding does to the compromise: every interval drawn at random, again and again. This is coding
 * doubt and nothing else: measured on decided issues, a nominal 80 % range of this kind held one outcome in eight.
 */

import { unitDraw } from '../sampling.ts';
import { quantileOfSorted } from './quantiles.ts';

/** Low and high end of what the position, influence or salience may be. */
export type Interval = readonly [low: number, high: number];

export interface DoubtfulStand {
  readonly actor: string;
  readonly position: Interval;
  /** At least 0. */
  readonly influence: Interval;
  /** Within 0..1. */
  readonly salience: Interval;
}

export interface CodingDoubt {
  readonly draws: number;
  readonly seed: number;
  /** The compromise that a tenth, half and nine tenths of the draws do not pass. Null when no draw gave anybody weight. */
  readonly compromise: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
  /** How far the compromise moves when this actor's intervals alone are drawn, the rest at their middles: p90 less p10. */
  readonly byActor: readonly { readonly actor: string; readonly width: number }[];
}

/** Each draw takes every figure uniformly from its interval, by its own name: the same whoever draws it, in any order. */
export function codingDoubt(
  stands: readonly DoubtfulStand[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): CodingDoubt {
  const all = sortedCompromises(stands, draws, seed, () => true);
  const byActor = stands
    .map(({ actor }) => ({
      actor,
      values: sortedCompromises(stands, Math.min(draws, 1000), seed, one => one === actor),
    }))
    .map(({ actor, values }) => ({ actor, width: quantileOfSorted(values, 0.9) - quantileOfSorted(values, 0.1) }))
    .map(row => (Number.isNaN(row.width) ? { ...row, width: 0 } : row))
    .toSorted((a, b) => b.width - a.width);
  const at = (share: number) => quantileOfSorted(all, share);
  return { draws, seed, compromise: all.length === 0 ? null : { p10: at(0.1), p50: at(0.5), p90: at(0.9) }, byActor };
}

/** The compromises of the draws, ascending; draws in which nobody has weight are left out. */
function sortedCompromises(
  stands: readonly DoubtfulStand[],
  draws: number,
  seed: number,
  isDrawn: (actor: string) => boolean,
): Float64Array {
  const values = new Float64Array(draws);
  const pick = ([low, high]: Interval, draw: number, name: string, drawn: boolean) =>
    low === high ? low : low + (high - low) * (drawn ? unitDraw(seed, draw, name) : 0.5);
  let count = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let [total, moment] = [0, 0];
    for (const { actor, position, influence, salience } of stands) {
      const drawn = isDrawn(actor);
      const weight =
        pick(influence, draw, `influence ${actor}`, drawn) * pick(salience, draw, `salience ${actor}`, drawn);
      total += weight;
      moment += weight * pick(position, draw, `position ${actor}`, drawn);
    }
    if (total > 0) {
      values[count] = moment / total;
      count += 1;
    }
  }
  return values.slice(0, count).sort();
}
