/**
 * The package with the largest product of gains (Nash 1950), each gain to the power of its party's weight where weights
 * are given (Kalai 1977), with proof and without the front. For multipliers w > 0, Σ w_p g_p separates by column, and
 * by the inequality of means Π g_p^a_p is at most Π (a_p W / (A w_p))^a_p, W being the most of that sum and A = Σ a_p.
 */

import type { Flat } from './flat.ts';
import { sumsOf } from './flat.ts';
import { bestFor, type Functional, type Tabulated, tabulate, valuesAt } from './functionals.ts';
import type { Hull } from './hull.ts';
import { NODES, ROUNDING } from './maximin.ts';
import { searchOver } from './search.ts';

export interface NashProblem {
  readonly flat: Flat;
  /** Rows whose gains are multiplied. */
  readonly rows: readonly number[];
  /** Exponents of those rows; 1 for the symmetric solution. */
  readonly exponents: readonly number[];
  /** Gains of the rows, then the other conditions, as functionals of the order of 1. */
  readonly gains: readonly Functional[];
  readonly conditions: readonly Functional[];
  accepts(sums: Float64Array): boolean;
  /** Order by the product, exactly where exponents are 1. */
  compare(a: Float64Array, b: Float64Array): number;
  /** The hull of the gains: a lottery in which all of them are positive, and packages met. */
  readonly hull: Hull;
  readonly limit?: number;
}

export interface NashOutcome {
  readonly best: Int32Array | null;
  readonly ties: readonly Int32Array[];
  /** Share of the best bound that may be missing; 0 when proved. */
  readonly gap: number;
  readonly nodes: number;
}

const ROUNDS = 300;
const TANGENTS = 10;
const CROWD = 50_000;

export function nashProduct(problem: NashProblem): NashOutcome {
  const { flat, gains, conditions, exponents } = problem;
  const own = tabulate(flat, gains);
  const total = exponents.reduce((sum, a) => sum + a, 0);
  const tangents = tangentsOf(own, exponents, problem.hull.point.subarray(0, gains.length));
  const cuts = searchOver(
    tabulate(flat, [...tangents.map(one => mixed(flat, gains, one.multipliers)), ...gains, ...conditions]),
    tangents.length,
    gains.length + conditions.length,
  );
  const half = flat.fine === 1 ? 0 : flat.fine / 2;
  /** A tangent's sum must be at least this for the product to reach e^target; gains may be half a step higher on the grid. */
  const aim = (target: number) => {
    for (const [at, { multipliers }] of tangents.entries()) {
      let sum = 0;
      let slack = 0;
      for (const [p, a] of exponents.entries()) {
        sum += a * Math.log(a / (total * multipliers[p]!));
        slack += multipliers[p]! * half * Math.max(...gains[p]!.coefficients);
      }
      cuts.thresholds[at] = Math.exp((target - sum) / total) * (1 - 1e-13) - slack - ROUNDING;
    }
    cuts.thresholds.fill(-ROUNDING - half, tangents.length);
    for (let p = 0; p < gains.length; p += 1)
      cuts.thresholds[tangents.length + p] = -ROUNDING - half * Math.max(...gains[p]!.coefficients);
    for (let c = 0; c < conditions.length; c += 1) cuts.thresholds[tangents.length + gains.length + c] = -ROUNDING;
  };
  const held = bestOf(problem);
  for (const values of problem.hull.packages) held.offer(values);
  const most = Math.min(...tangents.map(one => one.bound));
  const limit = problem.limit ?? NODES;
  let [bound, crowd] = [most, 0];
  const done = (proved: boolean): NashOutcome => ({
    best: held.best(),
    ties: held.ties(),
    gap: proved ? 0 : Math.max(0, 1 - Math.exp(held.logarithm() - bound)),
    nodes: cuts.nodes(),
  });
  for (let reach = 1e-5; ; reach *= 2) {
    const wanted = held.logarithm();
    const target = Math.max(wanted, reach > 1e4 ? -Infinity : most - reach);
    const last = target === wanted || target === -Infinity;
    aim(target);
    const ended = cuts.run(limit, values => {
      const more = held.offer(values);
      crowd = more ? 0 : crowd + 1;
      if (more) aim(Math.max(target, held.logarithm()));
      return crowd > CROWD;
    });
    if (ended !== 'done') return done(false);
    if (last || held.logarithm() >= target) return done(true);
    bound = Math.min(bound, target);
  }
}

const mixed = (flat: Flat, gains: readonly Functional[], weights: Float64Array): Functional => ({
  coefficients: Array.from({ length: flat.rows }, (_, row) =>
    gains.reduce((sum, one, p) => sum + weights[p]! * one.coefficients[row]!, 0),
  ),
  offset: gains.reduce((sum, one, p) => sum + weights[p]! * one.offset, 0),
});

interface Tangent {
  readonly multipliers: Float64Array;
  /** Logarithm of the most that the product can be. */
  readonly bound: number;
}

/** Tangents at the iterates of Frank and Wolfe (1956) on Σ a_p log g_p over the hull, tightest first. */
function tangentsOf(own: Tabulated, exponents: readonly number[], start: Float64Array): Tangent[] {
  const n = exponents.length;
  const total = exponents.reduce((sum, a) => sum + a, 0);
  const tangents: Tangent[] = [];
  let point = Float64Array.from(start, gain => Math.max(gain, 1e-9));
  for (let round = 0; round < ROUNDS; round += 1) {
    const multipliers = Float64Array.from(exponents, (a, p) => a / point[p]!);
    const { values, most } = bestFor(own, multipliers);
    let bound = 0;
    for (const [p, a] of exponents.entries()) bound += a * Math.log((a * most) / (total * multipliers[p]!));
    tangents.push({ multipliers, bound });
    if (most - total < 1e-10) break;
    point = lineSearch(point, valuesAt(own, values), exponents, n);
  }
  tangents.sort((a, b) => a.bound - b.bound);
  return apart(tangents);
}

/** The best point between two, by bisection on the slope. */
function lineSearch(from: Float64Array, to: Float64Array, exponents: readonly number[], n: number) {
  const slope = (step: number): number => {
    let sum = 0;
    for (let p = 0; p < n; p += 1) {
      const gain = from[p]! + step * (to[p]! - from[p]!);
      if (gain <= 0) return -Infinity;
      sum += (exponents[p]! * (to[p]! - from[p]!)) / gain;
    }
    return sum;
  };
  let [low, high] = [0, 1];
  if (slope(1) >= 0) low = 1;
  else
    for (let round = 0; round < 40; round += 1) {
      const middle = (low + high) / 2;
      if (slope(middle) > 0) low = middle;
      else high = middle;
    }
  return from.map((gain, p) => gain + low * (to[p]! - gain));
}

function apart(sorted: readonly Tangent[]): Tangent[] {
  const kept: Tangent[] = [];
  for (const one of sorted) {
    if (kept.length === TANGENTS) break;
    const differs = (other: Tangent) =>
      one.multipliers.some((value, p) => Math.abs(value / other.multipliers[p]! - 1) > 2e-4);
    if (kept.every(differs)) kept.push(one);
  }
  return kept;
}

function bestOf({ flat, rows, exponents, accepts, compare }: NashProblem) {
  let best: { values: Int32Array; sums: Float64Array } | null = null;
  let logarithm = -Infinity;
  let ties = new Map<string, Int32Array>();
  const scratch = new Float64Array(flat.rows);
  return {
    /** Whether the package is better than all before it. */
    offer: (values: Int32Array): boolean => {
      const sums = sumsOf(flat, values, scratch);
      if (!accepts(sums)) return false;
      const key = sums.subarray(0, flat.parties).join();
      const order = best === null ? 1 : compare(sums, best.sums);
      if (order === 0 && ties.size < 1000 && !ties.has(key)) ties.set(key, values.slice());
      if (order <= 0) return false;
      best = { values: values.slice(), sums: sums.slice() };
      ties = new Map([[key, best.values]]);
      logarithm = 0;
      for (const [p, row] of rows.entries())
        logarithm += exponents[p]! * Math.log(((sums[row]! - flat.reserves[row]!) * flat.fine) / unitOf(flat, row));
      return true;
    },
    best: () => best?.values ?? null,
    ties: () => [...ties.values()].slice(1),
    logarithm: () => logarithm,
  };
}

/** Fine units in one unit of a row's gain functional: the most that it can gain. */
export function unitOf(flat: Flat, row: number): number {
  let most = 0;
  for (const table of flat.tables) {
    let best = -Infinity;
    for (let at = row; at < table.length; at += flat.rows) best = Math.max(best, table[at]!);
    most += best;
  }
  return Math.max(most - flat.reserves[row]! * flat.fine, flat.fine);
}
