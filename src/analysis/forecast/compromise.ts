/** The headline and its neighbours: means and medians of positions, and who moves them. */

import type { Stand } from './table.ts';

/** Weight of an actor on the issue: influence times salience. */
export const weightOf = (stand: Stand): number => stand.influence * stand.salience;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const mean = (stands: readonly Stand[]): number => sum(stands.map(stand => stand.position)) / stands.length;

/** The middle position; of an even number the mean of the two middle ones. */
export function median(stands: readonly Stand[]): number {
  const sorted = stands.map(stand => stand.position).toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Weighted mean, sum(c s x) / sum(c s); null when nobody has weight. Called the compromise (Stokman and van den Bos 1992). */
export function compromise(stands: readonly Stand[]): number | null {
  const total = sum(stands.map(weightOf));
  return total > 0 ? sum(stands.map(stand => weightOf(stand) * stand.position)) / total : null;
}

/** Sums of weights are compared on this share of the whole, so that rounding makes no near tie into a tie. */
const TIE = 1e-12;

/** Weighted median, lower and higher: they differ when exactly half of the weight stands on each side. */
export function weightedMedians(stands: readonly Stand[]): { lower: number; higher: number } | null {
  const total = sum(stands.map(weightOf));
  if (total <= 0) return null;
  const sorted = stands.filter(stand => weightOf(stand) > 0).toSorted((a, b) => a.position - b.position);
  let below = 0;
  for (const [at, stand] of sorted.entries()) {
    below += weightOf(stand);
    if (below >= total / 2 - TIE * total) {
      const tied = Math.abs(below - total / 2) <= TIE * total;
      return { lower: stand.position, higher: tied ? (sorted[at + 1] ?? stand).position : stand.position };
    }
  }
  return null;
}

export interface Influence {
  readonly actor: string;
  /** w_i / W: how far the compromise follows one unit of this actor's position. */
  readonly share: number;
  /** The compromise without this actor; null when nobody else has weight. */
  readonly leaveOneOut: number | null;
  /** Change of this actor's position that moves the compromise by 10 % of the scale; null when the scale is too short for it. */
  readonly toMove10: number | null;
  /** Distance that this actor must go past to change the weighted median; null when it cannot alone. */
  readonly toFlipMedian: number | null;
}

/** Exact influence of each actor, in the order given. */
export function influenceTable(stands: readonly Stand[], scale: readonly [number, number]): Influence[] {
  const total = sum(stands.map(weightOf));
  const moment = sum(stands.map(stand => weightOf(stand) * stand.position));
  const middle = weightedMedians(stands);
  const around = middle && weightAround(stands, middle.lower, total);
  return stands.map(stand => {
    const weight = weightOf(stand);
    const share = total > 0 ? weight / total : 0;
    const step = share > 0 ? ((scale[1] - scale[0]) * 0.1) / share : Infinity;
    const room = Math.max(scale[1] - stand.position, stand.position - scale[0]);
    return {
      actor: stand.actor,
      share,
      leaveOneOut: total - weight > 0 ? (moment - weight * stand.position) / (total - weight) : null,
      toMove10: step > 0 && step <= room ? step : null,
      toFlipMedian: around && flip(stand, around),
    };
  });
}

interface Around {
  readonly middle: number;
  /** Weight at or below the median, strictly below it, and in all. */
  readonly upTo: number;
  readonly below: number;
  readonly total: number;
}

function weightAround(stands: readonly Stand[], middle: number, total: number): Around {
  const upTo = sum(stands.filter(one => one.position <= middle).map(weightOf));
  const below = sum(stands.filter(one => one.position < middle).map(weightOf));
  return { middle, upTo, below, total };
}

/** From below: passing the median upwards must leave less than half at or below it; from above likewise. */
function flip(stand: Stand, { middle, upTo, below, total }: Around): number | null {
  const weight = weightOf(stand);
  if (weight === 0) return null;
  const upwards = stand.position <= middle && upTo - weight < total / 2 - TIE * total;
  const downwards = stand.position >= middle && below + weight >= total / 2 - TIE * total;
  return upwards || downwards ? Math.abs(middle - stand.position) : null;
}
