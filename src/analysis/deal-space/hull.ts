/**
 * The best that lotteries over packages could do. Over their convex hull the largest least functional is a linear
 * programme; its columns are packages, found one by one because a weighted sum separates by column (Dantzig and Wolfe
 * 1960). Any multipliers met on the way bound every package, so the bounds hold whether or not the programme has ended.
 */

import { bestFor, type Tabulated, valuesAt } from './functionals.ts';

export interface Hull {
  /** No package's least objective is above this while it meets the conditions. */
  readonly bound: number;
  /** Multipliers by functional, tightest bound first; those of the objectives sum to 1. */
  readonly multipliers: readonly Float64Array[];
  /** Packages met, values by column. */
  readonly packages: readonly Int32Array[];
  /** The functionals of the best lottery found. */
  readonly point: Float64Array;
}

const ROUNDS = 400;
const CLOSE = 1e-11;

/**
 * The largest t such that some lottery has every objective at least t and every condition at least 0.
 * @param tabulated functionals of the order of 1: the objectives first, then the conditions
 * @param objectives how many are objectives
 */
export function hullMaximin(tabulated: Tabulated, objectives: number, keep = 8): Hull {
  const size = tabulated.count;
  const met: { bound: number; multipliers: Float64Array }[] = [];
  const packages: Int32Array[] = [];
  const simplex = startingBasis(tabulated, objectives, packages);
  for (let round = 0; round < ROUNDS; round += 1) {
    const prices = simplex.prices();
    const multipliers = Float64Array.from({ length: size }, (_, k) => Math.max(0, -prices[k]!));
    let total = 0;
    for (let k = 0; k < objectives; k += 1) total += multipliers[k]!;
    const column = bestFor(tabulated, multipliers);
    if (total > 1e-9) met.push({ bound: column.most / total, multipliers: multipliers.map(one => one / total) });
    const exact = valuesAt(tabulated, column.values);
    let worth = -prices[size]!;
    for (let k = 0; k < size; k += 1) worth -= prices[k]! * exact[k]!;
    if (!simplex.improve(exact, worth)) break;
    packages.push(column.values);
  }
  met.sort((a, b) => a.bound - b.bound);
  const best = met[0];
  return {
    bound: best?.bound ?? Infinity,
    multipliers: spread(
      met.map(one => one.multipliers),
      keep,
    ),
    packages,
    point: simplex.point(),
  };
}

/** The first of each cluster of nearly equal multipliers. */
function spread(sorted: readonly Float64Array[], keep: number): Float64Array[] {
  const kept: Float64Array[] = [];
  for (const one of sorted) {
    if (kept.length === keep) break;
    if (kept.every(other => one.some((value, k) => Math.abs(value - other[k]!) > 1e-4))) kept.push(one);
  }
  return kept;
}

/**
 * Revised simplex: maximise t − M·y with Σ λ_j a_k(x_j) − t·[k is an objective] + y·[k is a condition] − s_k = 0 for each
 * functional k and Σ λ_j = 1; λ, s, y ≥ 0.
 */
function startingBasis(tabulated: Tabulated, objectives: number, packages: Int32Array[]) {
  const size = tabulated.count;
  const m = size + 1;
  const penalty = 1e4;
  const even = new Float64Array(size).fill(1);
  const first = bestFor(tabulated, even);
  packages.push(first.values);
  const vector = valuesAt(tabulated, first.values);
  const tColumn = Float64Array.from({ length: m }, (_, k) => (k < objectives ? -1 : 0));
  const yColumn = Float64Array.from({ length: m }, (_, k) => (k >= objectives && k < size ? 1 : 0));
  const slack = (k: number) => Float64Array.from({ length: m }, (_, at) => (at === k ? -1 : 0));
  const lottery = (values: Float64Array) => Float64Array.from({ length: m }, (_, k) => (k < size ? values[k]! : 1));
  const leastOf = (from: number, to: number) => {
    let least = from;
    for (let k = from + 1; k < to; k += 1) if (vector[k]! < vector[least]!) least = k;
    return least;
  };
  const columns: Float64Array[] = [lottery(vector), tColumn];
  /** By place in the basis: the functionals of its package; null for t, y and slacks. */
  const vectors: (Float64Array | null)[] = [vector];
  const costs: number[] = [0, 1];
  /** t may take either sign: it never leaves the basis. */
  const free = [false, true];
  const bound = new Set([leastOf(0, objectives)]);
  if (objectives < size && vector[leastOf(objectives, size)]! < 0) {
    bound.add(leastOf(objectives, size));
    columns.push(yColumn);
    costs.push(-penalty);
    free.push(false);
  }
  for (let k = 0; k < size; k += 1)
    if (!bound.has(k)) {
      columns.push(slack(k));
      costs.push(0);
      free.push(false);
    }
  const inverse = invert(columns, m);
  const right = Float64Array.from({ length: m }, (_, at) => inverse[at * m + m - 1]!);
  const prices = (): Float64Array => {
    const result = new Float64Array(m);
    for (let at = 0; at < m; at += 1)
      if (costs[at] !== 0) for (let k = 0; k < m; k += 1) result[k]! += costs[at]! * inverse[at * m + k]!;
    return result;
  };
  /** Brings in the column that gains most, a new package among them; false when none gains. */
  const improve = (values: Float64Array, worth: number): boolean => {
    const price = prices();
    let [most, column, cost]: [number, Float64Array | null, number] = [CLOSE, null, 0];
    if (worth > most) [most, column, cost] = [worth, lottery(values), 0];
    for (let k = 0; k < size; k += 1) if (price[k]! > most) [most, column, cost] = [price[k]!, slack(k), 0];
    let conditions = -penalty;
    for (let k = objectives; k < size; k += 1) conditions -= price[k]!;
    if (objectives < size && conditions > most) [most, column, cost] = [conditions, yColumn, -penalty];
    if (!column) return false;
    const direction = new Float64Array(m);
    for (let at = 0; at < m; at += 1)
      for (let k = 0; k < m; k += 1) direction[at]! += inverse[at * m + k]! * column[k]!;
    let [leaving, least] = [-1, Infinity];
    for (let at = 0; at < m; at += 1)
      if (!free[at] && direction[at]! > 1e-9 && right[at]! / direction[at]! < least)
        [leaving, least] = [at, Math.max(0, right[at]!) / direction[at]!];
    if (leaving < 0) return false;
    for (let at = 0; at < m; at += 1) {
      if (at === leaving) continue;
      const factor = direction[at]! / direction[leaving]!;
      if (factor === 0) continue;
      right[at]! -= factor * right[leaving]!;
      for (let k = 0; k < m; k += 1) inverse[at * m + k]! -= factor * inverse[leaving * m + k]!;
    }
    for (let k = 0; k < m; k += 1) inverse[leaving * m + k]! /= direction[leaving]!;
    right[leaving]! /= direction[leaving]!;
    costs[leaving] = cost;
    vectors[leaving] = cost === 0 && column[m - 1] === 1 ? values : null;
    return true;
  };
  const point = (): Float64Array => {
    const result = new Float64Array(size);
    for (const [at, own] of vectors.entries())
      if (own) for (let k = 0; k < size; k += 1) result[k]! += Math.max(0, right[at]!) * own[k]!;
    return result;
  };
  return { prices, improve, point };
}

/** Inverse of the matrix with these columns (Gauss and Jordan, partial pivots). */
function invert(columns: readonly Float64Array[], m: number): Float64Array {
  const a = Float64Array.from({ length: m * m }, (_, at) => columns[at % m]![Math.floor(at / m)]!);
  const inverse = Float64Array.from({ length: m * m }, (_, at) => (at % m === Math.floor(at / m) ? 1 : 0));
  for (let pivot = 0; pivot < m; pivot += 1) {
    let row = pivot;
    for (let at = pivot + 1; at < m; at += 1)
      if (Math.abs(a[at * m + pivot]!) > Math.abs(a[row * m + pivot]!)) row = at;
    for (let k = 0; k < m; k += 1) {
      [a[pivot * m + k], a[row * m + k]] = [a[row * m + k]!, a[pivot * m + k]!];
      [inverse[pivot * m + k], inverse[row * m + k]] = [inverse[row * m + k]!, inverse[pivot * m + k]!];
    }
    const by = a[pivot * m + pivot]!;
    for (let k = 0; k < m; k += 1) {
      a[pivot * m + k]! /= by;
      inverse[pivot * m + k]! /= by;
    }
    for (let at = 0; at < m; at += 1) {
      const factor = a[at * m + pivot]!;
      if (at === pivot || factor === 0) continue;
      for (let k = 0; k < m; k += 1) {
        a[at * m + k]! -= factor * a[pivot * m + k]!;
        inverse[at * m + k]! -= factor * inverse[pivot * m + k]!;
      }
    }
  }
  return inverse;
}
