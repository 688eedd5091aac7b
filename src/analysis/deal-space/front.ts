/**
 * The exact Pareto front by column-wise merging (Nemhauser and Ullmann 1969): if a partial package is dominated, so is
 * every completion of it. Each point keeps the value it took and the point it came from, so every point has a package.
 */

import type { Flat } from './flat.ts';
import { type Merged, merge } from './merge.ts';
import { undominatedOf } from './undominated.ts';

/** The points kept at a merge above which the front is given up. */
export const giveUpAbove = (parties: number): number => (parties >= 4 ? 40_000 : 200_000);

export interface Front {
  /** Row-major points by rows, in grid steps, parties first. */
  readonly utilities: Float64Array;
  readonly rows: number;
  readonly count: number;
  /** A package (value by issue) that is worth what the point says. */
  packageOf(point: number): number[];
}

export interface FrontOptions {
  /** Points above which the front is given up; the contract's limit unless stated. */
  readonly limit?: number;
  /** Keep only what can still pass every test. */
  readonly withinReserves?: boolean;
  readonly progress?: (done: number, of: number) => void;
  readonly cancelled?: () => boolean;
}

/** The front over all rows, or null when it is given up or cancelled. */
export function paretoFront(flat: Flat, options: FrontOptions = {}): Front | null {
  const limit = options.limit ?? giveUpAbove(flat.parties);
  const n = flat.rows;
  const order = [...flat.sizes.keys()].toSorted((a, b) => flat.sizes[a]! - flat.sizes[b]!);
  const rest = options.withinReserves ? bestToCome(flat, order) : null;
  const levels: Pick<Merged, 'value' | 'parent'>[] = [];
  let points = new Float64Array(n);
  for (const [step, column] of order.entries()) {
    if (options.cancelled?.()) return null;
    let level = merge(points, flat.tables[column]!, n, limit);
    if (level && rest) level = hopeful(level, n, rest[step + 1]!, flat.floors);
    if (level === null) return null;
    levels.push({ value: level.value, parent: level.parent });
    points = level.points as Float64Array<ArrayBuffer>;
    options.progress?.(step + 1, order.length);
  }
  return traced(flat, order, levels, points);
}

/** The front of the last level's points, rounded to grid steps, with the way back through the levels. */
export function traced(
  flat: Flat,
  order: readonly number[],
  levels: readonly Pick<Merged, 'value' | 'parent'>[],
  points: Float64Array,
): Front {
  const n = flat.rows;
  const rounded = flat.fine === 1 ? points : points.map(sum => Math.round(sum / flat.fine));
  const final = flat.fine === 1 ? null : undominatedOf(rounded, n)!;
  const valuesOf = (point: number): Int32Array => {
    const values = new Int32Array(order.length);
    let at = final ? final[point]! : point;
    for (let step = order.length - 1; step >= 0; step -= 1) {
      values[order[step]!] = levels[step]!.value[at]!;
      at = levels[step]!.parent[at]!;
    }
    return values;
  };
  return {
    utilities: final ? chosen(rounded, n, final) : rounded,
    rows: n,
    count: final ? final.length : points.length / n,
    packageOf: point => flat.packageOf(valuesOf(point)),
  };
}

function chosen(points: Float64Array, n: number, indices: Int32Array): Float64Array {
  const kept = new Float64Array(indices.length * n);
  for (const [at, index] of indices.entries()) kept.set(points.subarray(index * n, index * n + n), at * n);
  return kept;
}

/** By step: the most that each row can still gain from the columns not yet merged. */
function bestToCome(flat: Flat, order: readonly number[]): Float64Array[] {
  const rest = [new Float64Array(flat.rows)];
  for (const column of order.toReversed()) {
    const table = flat.tables[column]!;
    rest.unshift(
      rest[0]!.map((sum, row) => {
        let most = -Infinity;
        for (let at = row; at < table.length; at += flat.rows) most = Math.max(most, table[at]!);
        return sum + most;
      }),
    );
  }
  return rest;
}

/** The points that can still pass every test. */
function hopeful(level: Merged, n: number, rest: Float64Array, floors: Float64Array): Merged {
  const kept: number[] = [];
  for (let point = 0; point < level.value.length; point += 1) {
    let passes = true;
    for (let row = 0; row < n && passes; row += 1) passes = level.points[point * n + row]! + rest[row]! >= floors[row]!;
    if (passes) kept.push(point);
  }
  if (kept.length === level.value.length) return level;
  const indices = Int32Array.from(kept);
  return {
    points: chosen(level.points, n, indices),
    value: indices.map(index => level.value[index]!),
    parent: indices.map(index => level.parent[index]!),
  };
}
