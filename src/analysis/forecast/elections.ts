/** Pairwise contests between positions, and elections over them (KTAB, Wise, Lester and Efird 2015). */

import { weightOf } from './compromise.ts';
import type { Stand } from './table.ts';

export interface Elected {
  readonly position: number;
  readonly p: number;
}

export interface Contest {
  /** Distinct positions, ascending. */
  readonly positions: Float64Array;
  /** Row-major n x n: chance that position i beats position j; .5 where neither has support. */
  readonly beats: Float64Array;
}

/**
 * Proportional support V_ij = sum_k w_k max(0, |x_k - x_j| - |x_k - x_i|), P_ij = V_ij / (V_ij + V_ji).
 * For a < b the supporters of a are those left of the midpoint, so prefix sums of w and w x give both sides at once: O(n^2).
 */
export function contest(stands: readonly Stand[]): Contest {
  const positions = Float64Array.from(new Set(stands.map(stand => stand.position))).toSorted();
  const n = positions.length;
  const weight = new Float64Array(n);
  const at = new Map([...positions].map((position, index) => [position, index]));
  for (const stand of stands) weight[at.get(stand.position)!]! += weightOf(stand);
  const sums = prefixSums(positions, weight);
  const beats = new Float64Array(n * n).fill(0.5);
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      const [forA, forB] = support(positions, sums, a, b);
      const all = forA + forB;
      beats[a * n + b] = all > 0 ? forA / all : 0.5;
      beats[b * n + a] = all > 0 ? forB / all : 0.5;
    }
  return { positions, beats };
}

interface Sums {
  readonly weight: Float64Array;
  readonly moment: Float64Array;
}

function prefixSums(positions: Float64Array, weights: Float64Array): Sums {
  const weight = new Float64Array(positions.length + 1);
  const moment = new Float64Array(positions.length + 1);
  for (let k = 0; k < positions.length; k += 1) {
    weight[k + 1] = weight[k]! + weights[k]!;
    moment[k + 1] = moment[k]! + weights[k]! * positions[k]!;
  }
  return { weight, moment };
}

/** Support for positions a < b. Outside [x_a, x_b] the gain is the whole distance; inside it is linear through the midpoint. */
function support(positions: Float64Array, { weight, moment }: Sums, a: number, b: number): [number, number] {
  const [low, high] = [positions[a]!, positions[b]!];
  const middle = (low + high) / 2;
  const cut = firstAbove(positions, middle, a, b);
  const between = (from: number, to: number) => ({ w: weight[to]! - weight[from]!, m: moment[to]! - moment[from]! });
  const left = between(a + 1, cut);
  const right = between(cut, b);
  const forLow = weight[a + 1]! * (high - low) + 2 * (middle * left.w - left.m);
  const forHigh = (weight[positions.length]! - weight[b]!) * (high - low) + 2 * (right.m - middle * right.w);
  return [Math.max(0, forLow), Math.max(0, forHigh)];
}

/** First index in a+1..b whose position is not below the middle. */
function firstAbove(positions: Float64Array, middle: number, a: number, b: number): number {
  let low = a + 1;
  let high = b;
  while (low < high) {
    const at = (low + high) >> 1;
    if (positions[at]! < middle) low = at + 1;
    else high = at;
  }
  return low;
}

/** Conditional election: p_i proportional to the product over j of P_ij, summed in logs so that n = 1,000 does not underflow. */
export function conditionalElection({ positions, beats }: Contest): Elected[] {
  const n = positions.length;
  const logs = Array.from({ length: n }, (_, i) => {
    let log = 0;
    for (let j = 0; j < n; j += 1) if (j !== i) log += Math.log(beats[i * n + j]!);
    return log;
  });
  const most = Math.max(...logs);
  const raw = logs.map(log => (most === -Infinity ? 1 : Math.exp(log - most)));
  return normalised(positions, raw);
}

const SETTLED = 1e-14;
const ROUNDS = 5000;

/** Markov election with uniform challenge: the fixed point of p_i = (1/n) sum_j P_ij (p_i + p_j). */
export function markovUniformElection({ positions, beats }: Contest): Elected[] {
  const n = positions.length;
  const stay = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let row = 0;
    for (let j = 0; j < n; j += 1) row += beats[i * n + j]!;
    stay[i] = row;
  }
  let p = new Float64Array(n).fill(1 / n);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(n);
    let change = 0;
    for (let i = 0; i < n; i += 1) {
      let gained = 0;
      const row = i * n;
      for (let j = 0; j < n; j += 1) gained += beats[row + j]! * p[j]!;
      next[i] = (stay[i]! * p[i]! + gained) / n;
      change += Math.abs(next[i]! - p[i]!);
    }
    p = next;
    if (change < SETTLED) break;
  }
  return normalised(positions, [...p]);
}

function normalised(positions: Float64Array, raw: readonly number[]): Elected[] {
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value, index) => ({ position: positions[index]!, p: value / total }));
}
