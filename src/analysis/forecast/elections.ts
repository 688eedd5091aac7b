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
  for (let a = 0; a < n; a += 1) {
    let cut = a + 1; // First position at or above the midpoint: it only moves up with b.
    for (let b = a + 1; b < n; b += 1) {
      const middle = (positions[a]! + positions[b]!) / 2;
      while (cut < b && positions[cut]! < middle) cut += 1;
      const forA = supportBelow(positions, sums, a, b, cut);
      const forB = supportAbove(positions, sums, a, b, cut);
      const all = forA + forB;
      beats[a * n + b] = all > 0 ? forA / all : 0.5;
      beats[b * n + a] = all > 0 ? forB / all : 0.5;
    }
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

/** Support for a against b, a < b, from below the midpoint: the whole distance up to a, linear between a and `cut`. */
function supportBelow(x: Float64Array, { weight, moment }: Sums, a: number, b: number, cut: number): number {
  const between = (x[a]! + x[b]!) * (weight[cut]! - weight[a + 1]!) - 2 * (moment[cut]! - moment[a + 1]!);
  return Math.max(0, weight[a + 1]! * (x[b]! - x[a]!) + between);
}

/** Support for b against a, a < b, from above the midpoint. */
function supportAbove(x: Float64Array, { weight, moment }: Sums, a: number, b: number, cut: number): number {
  const between = 2 * (moment[b]! - moment[cut]!) - (x[a]! + x[b]!) * (weight[b]! - weight[cut]!);
  return Math.max(0, (weight[x.length]! - weight[b]!) * (x[b]! - x[a]!) + between);
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
  return markovUniform(beats, positions.length).map((p, at) => ({ position: positions[at]!, p }));
}

/**
 * The same over any n alternatives, from the row-major chances that one beats another; sums to 1. The fixed point is the
 * balance p_i sum_j P_ji = sum_j P_ij p_j over j other than i, swept in place (Gauss-Seidel): a few dozen O(n^2) rounds.
 */
export function markovUniform(beats: Float64Array, n: number): number[] {
  const lost = new Float64Array(n).fill(-0.5);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) lost[i]! += 1 - beats[i * n + j]!;
  const p = new Float64Array(n).fill(1 / n);
  for (let round = 0; round < ROUNDS; round += 1) if (sweep(beats, lost, p) < SETTLED) break;
  return [...p];
}

/** One round over all alternatives; returns how much probability it moved. Who never loses keeps what it has. */
function sweep(beats: Float64Array, lost: Float64Array, p: Float64Array): number {
  const n = p.length;
  const before = p.slice();
  for (let i = 0; i < n; i += 1) {
    let gained = -0.5 * p[i]!;
    const row = i * n;
    for (let j = 0; j < n; j += 1) gained += beats[row + j]! * p[j]!;
    if (lost[i]! > 0) p[i] = gained / lost[i]!;
  }
  let total = 0;
  for (const value of p) total += value;
  let moved = 0;
  for (let i = 0; i < n; i += 1) {
    p[i]! /= total;
    moved += Math.abs(p[i]! - before[i]!);
  }
  return moved;
}

function normalised(positions: Float64Array, raw: readonly number[]): Elected[] {
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value, index) => ({ position: positions[index]!, p: value / total }));
}
