/**
 * The package with the largest least objective, proved by deepening: every package within a small distance of the hull's
 * bound is searched, then within twice that distance, until one is found. What a finished search has ruled out lowers the
 * bound, so a search that runs into its limit still leaves a proved gap.
 */

import type { Flat } from './flat.ts';
import { sumsOf } from './flat.ts';
import { type Functional, type Tabulated, tabulate } from './functionals.ts';
import { type Hull, hullMaximin } from './hull.ts';
import { improved } from './local-search.ts';
import { searchOver } from './search.ts';

/** Rounding of sums of numbers of the order of 1. */
export const ROUNDING = 4e-13;
/** Values tried before a proof is given up. */
export const NODES = 20_000_000;
/** Packages of the best value met before the set of ties is given up. */
const CROWD = 50_000;

export interface Problem {
  readonly flat: Flat;
  /** Over fine sums, of the order of 1. */
  readonly objectives: readonly Functional[];
  /** At least 0 in every package that counts. */
  readonly conditions: readonly Functional[];
  /** The same conditions, exactly, on sums in grid steps. */
  accepts(sums: Float64Array): boolean;
  /** A finer order of sums, increasing with the least objective; null when one best package is enough. */
  readonly compare: ((a: Float64Array, b: Float64Array) => number) | null;
  /** Packages to start from. */
  readonly start?: readonly Int32Array[];
  readonly limit?: number;
  /** Nothing below this value is of interest. */
  readonly atLeast?: number;
  /** A package of this value ends the search. */
  readonly enough?: number;
  readonly cancelled?: () => boolean;
}

export interface Outcome {
  /** Values by column; null when none was found. */
  readonly best: Int32Array | null;
  /** Others that are as good, one for each vector of sums. */
  readonly ties: readonly Int32Array[];
  /** Least objective of the best. */
  readonly value: number;
  /** No package has more. Equal to `value` when proved. */
  readonly bound: number;
  /** `crowded`: the value is proved, but too many packages have it to compare them all. */
  readonly status: 'exact' | 'gap' | 'none' | 'crowded' | 'cancelled';
  readonly nodes: number;
  readonly hull: Hull;
}

/** The least objective of sums in grid steps. */
export function leastObjective({ flat, objectives }: Pick<Problem, 'flat' | 'objectives'>, sums: Float64Array): number {
  let least = Infinity;
  for (const { coefficients, offset } of objectives) {
    let value = offset;
    for (let row = 0; row < flat.rows; row += 1) value += coefficients[row]! * sums[row]! * flat.fine;
    if (value < least) least = value;
  }
  return least;
}

export function maximin(problem: Problem): Outcome {
  const { flat, objectives, conditions, compare } = problem;
  const functionals = tabulate(flat, [...objectives, ...conditions]);
  const hull = hullMaximin(functionals, objectives.length, 24);
  const cuts = searchOver(
    withMultipliers(flat, objectives, conditions, hull.multipliers),
    hull.multipliers.length,
    objectives.length + conditions.length,
  );
  const limit = problem.limit ?? NODES;
  const lowest = problem.atLeast ?? -Infinity;
  const half = roundingOf(flat, objectives);
  const strict = half > 0 ? half : stepOf(flat, objectives) / 2;
  const held = holder(problem, compare !== null);
  for (const values of problem.start ?? []) held.offer(values);
  let bound = hull.bound;
  let crowd = 0;
  const aim = (target: number) => {
    cuts.thresholds.fill(target - ROUNDING);
    cuts.thresholds.fill(-ROUNDING, hull.multipliers.length + objectives.length);
  };
  const wanted = () => (compare ? held.value() - half : held.value() + strict);
  const done = (status: Outcome['status']): Outcome => ({
    best: held.best(),
    ties: held.ties(),
    value: held.value(),
    bound: status === 'exact' || status === 'crowded' ? held.value() : Math.min(bound, hull.bound),
    status,
    nodes: cuts.nodes(),
    hull,
  });
  if (hull.multipliers.length === 0) return done('gap');
  for (let reach = 1e-5; ; reach *= 2) {
    if (problem.cancelled?.()) return done('cancelled');
    const floor = Math.max(wanted(), lowest - half);
    const target = Math.max(floor, reach > 1e6 ? -Infinity : hull.bound - reach);
    const last = target === floor || target === -Infinity;
    aim(target);
    let found = false;
    const ended = cuts.run(limit, values => {
      const verdict = held.offer(values);
      crowd = verdict === 'more' ? 0 : crowd + 1;
      if (verdict === 'more') {
        found = true;
        aim(Math.max(target, wanted()));
        if (held.value() >= (problem.enough ?? Infinity)) return true;
      }
      return crowd > CROWD;
    });
    if (held.value() >= (problem.enough ?? Infinity)) return done('exact');
    if (ended === 'stopped') return proveValue();
    if (ended === 'limit') return giveUp();
    if (found || (last && held.best() !== null)) return done('exact');
    if (last) return done('none');
    bound = Math.min(bound, target);
  }

  /** Too many packages share the best value: prove that none has more, and leave their order to the caller. */
  function proveValue(): Outcome {
    aim(held.value() + strict);
    const ended = cuts.run(limit, values =>
      held.offer(values) === 'more' ? void aim(held.value() + strict) : undefined,
    );
    return done(ended === 'done' ? 'crowded' : 'gap');
  }

  function giveUp(): Outcome {
    const from = held.best() ?? hull.packages.at(-1)!;
    for (const values of [from, ...hull.packages.slice(-4)])
      held.offer(improved(functionals, objectives.length, values));
    return done('gap');
  }
}

/** Half a grid step in the unit of the objectives, where utilities are rounded to the grid; else 0. */
const roundingOf = (flat: Flat, objectives: readonly Functional[]): number =>
  flat.fine === 1 ? 0 : stepOf(flat, objectives) / 2;

/** The largest change of an objective by one grid step of each row. */
const stepOf = (flat: Flat, objectives: readonly Functional[]): number =>
  flat.fine * Math.max(...objectives.map(one => one.coefficients.reduce((sum, value) => sum + Math.abs(value), 0)));

function withMultipliers(
  flat: Flat,
  objectives: readonly Functional[],
  conditions: readonly Functional[],
  multipliers: readonly Float64Array[],
): Tabulated {
  const all = [...objectives, ...conditions];
  const mixed = multipliers.map(weights => ({
    coefficients: Array.from({ length: flat.rows }, (_, row) =>
      all.reduce((sum, one, k) => sum + weights[k]! * one.coefficients[row]!, 0),
    ),
    offset: all.reduce((sum, one, k) => sum + weights[k]! * one.offset, 0),
  }));
  return tabulate(flat, [...mixed, ...all]);
}

/** Holds the best package met and those as good, by exact comparison. */
function holder(problem: Problem, keepTies: boolean) {
  const { flat, compare } = problem;
  let best: { values: Int32Array; sums: Float64Array; value: number } | null = null;
  let ties = new Map<string, Int32Array>();
  const scratch = new Float64Array(flat.rows);
  const keyOf = (sums: Float64Array): string => sums.subarray(0, flat.parties).join();
  const offer = (values: Int32Array): 'more' | 'same' | 'less' => {
    const sums = sumsOf(flat, values, scratch);
    if (!problem.accepts(sums)) return 'less';
    const value = leastObjective(problem, sums);
    const order = best === null ? 1 : compare ? compare(sums, best.sums) : value - best.value;
    if (order < 0) return 'less';
    if (order > 0) {
      best = { values: values.slice(), sums: sums.slice(), value };
      ties = new Map([[keyOf(sums), best.values]]);
      return 'more';
    }
    if (keepTies && ties.size < 1000 && !ties.has(keyOf(sums))) ties.set(keyOf(sums), values.slice());
    return 'same';
  };
  return {
    offer,
    best: () => best?.values ?? null,
    value: () => best?.value ?? -Infinity,
    ties: () => [...ties.values()].slice(1),
  };
}
