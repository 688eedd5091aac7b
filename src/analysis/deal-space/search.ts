/**
 * Depth-first branch and bound over columns with cuts: a cut is an additive functional that must reach a threshold.
 * A branch ends as soon as some cut can no longer reach its threshold with the best of all columns still to come. The
 * last columns are merged beforehand into their front over the goals, so that a branch ends in a look into a tree.
 */

import { boxTree, visitAbove } from './box-tree.ts';
import type { Tabulated } from './functionals.ts';
import { type Merged, merge } from './merge.ts';

export interface Search {
  /** By cut; may be raised while searching. */
  readonly thresholds: Float64Array;
  /** Values tried so far. */
  nodes(): number;
  /**
   * Visits every package that reaches all thresholds. `leaf` gets its values by column (reused between calls) and stops
   * the search by returning true. Whether the search came to its end within `limit` values in all.
   */
  run(limit: number, leaf: (values: Int32Array) => boolean | undefined): 'done' | 'stopped' | 'limit';
}

/** Whether each column is the same table as the one before it in the order: then only its later values are tried. */
function twinsIn(tables: readonly Float64Array[]): boolean[] {
  return tables.map((table, depth) => {
    const before = tables[depth - 1];
    return before !== undefined && before.length === table.length && table.every((one, at) => one === before[at]);
  });
}

/** Points to which the last columns are merged. */
const TAIL = 6_000;
/** Values tried one by one before the last columns are merged at all. */
const PATIENCE = 300_000;
/** What a look into the tree counts for, in values tried. */
const LOOK = 10;

/**
 * A search over tabulated cuts. The first cut orders columns and values and should be the tightest. The goals are those
 * cuts, from place `goals` on and `goalCount` many, that the packages wanted can differ in: of packages equal or worse in
 * every goal only one may be visited.
 */
export function searchOver(cuts: Tabulated, goals: number, goalCount: number): Search {
  const { count, sizes } = cuts;
  const columns = [...sizes.keys()];
  const ranked = columns.map(column => rank(cuts, column));
  const order = columns.toSorted((a, b) => ranked[b]!.loss - ranked[a]!.loss || compareTables(cuts, a, b));
  const tables = order.map(column => reordered(cuts, column, ranked[column]!.values));
  const twins = twinsIn(tables);
  const suffix = bestToCome(tables, count);
  const thresholds = new Float64Array(count).fill(-Infinity);
  let tail = tailOf(cuts, [], goals, goalCount);
  let nodes = 0;
  const run: Search['run'] = (limit, leaf) => {
    if (tail.columns > 0) return runWith(limit, leaf);
    const ended = runWith(Math.min(limit, PATIENCE), leaf);
    if (ended !== 'limit' || limit <= PATIENCE) return ended;
    tail = tailOf(cuts, order, goals, goalCount);
    return runWith(limit, leaf);
  };
  const runWith: Search['run'] = (limit, leaf) => {
    const depths = order.length - tail.columns;
    const sums = new Float64Array((depths + 1) * count);
    sums.set(cuts.offsets);
    const next = new Int32Array(depths);
    const values = new Int32Array(order.length);
    const floor = new Float64Array(goalCount);
    const finish = (place: number): boolean => {
      tail.fill(place, values);
      return leaf(values) === true;
    };
    const end = (): boolean => {
      if (tail.columns === 0) return leaf(values) === true;
      nodes += LOOK;
      for (let k = 0; k < goalCount; k += 1) floor[k] = thresholds[goals + k]! - sums[depths * count + goals + k]!;
      return visitAbove(tail.tree, floor, 0, finish);
    };
    if (depths === 0) return end() ? 'stopped' : 'done';
    let depth = 0;
    while (depth >= 0) {
      const place = next[depth]!;
      const column = order[depth]!;
      if (place === sizes[column]) {
        depth -= 1;
        continue;
      }
      next[depth] = place + 1;
      nodes += 1;
      if (nodes > limit) return 'limit';
      const table = tables[depth]!;
      const [from, to] = [depth * count, (depth + 1) * count];
      const start = place * count;
      let failed = -1;
      for (let k = 0; k < count; k += 1) {
        const sum = sums[from + k]! + table[start + k]!;
        if (sum + suffix[to + k]! < thresholds[k]!) {
          failed = k;
          break;
        }
        sums[to + k] = sum;
      }
      if (failed === 0) next[depth] = sizes[column]!;
      if (failed >= 0) continue;
      values[column] = ranked[column]!.values[place]!;
      if (depth + 1 === depths) {
        if (end()) return 'stopped';
      } else {
        depth += 1;
        next[depth] = twins[depth] ? place : 0;
      }
    }
    return 'done';
  };
  return { thresholds, nodes: () => nodes, run };
}

/** By depth and cut: the most that the columns from there on can add. */
function bestToCome(tables: readonly Float64Array[], count: number): Float64Array {
  const suffix = new Float64Array((tables.length + 1) * count);
  for (let depth = tables.length - 1; depth >= 0; depth -= 1)
    for (let k = 0; k < count; k += 1) {
      let most = -Infinity;
      for (let at = k; at < tables[depth]!.length; at += count) most = Math.max(most, tables[depth]![at]!);
      suffix[depth * count + k] = suffix[(depth + 1) * count + k]! + most;
    }
  return suffix;
}

/** The last columns of the order, as many as their front over the goals stays small, with that front in a tree. */
function tailOf(cuts: Tabulated, order: readonly number[], goals: number, n: number) {
  const steps: { column: number; merged: Merged }[] = [];
  let points = new Float64Array(n);
  for (const column of order.toReversed()) {
    const own = new Float64Array(cuts.sizes[column]! * n);
    for (let value = 0; value < cuts.sizes[column]!; value += 1)
      for (let k = 0; k < n; k += 1) own[value * n + k] = cuts.tables[column]![value * cuts.count + goals + k]!;
    if ((points.length / n) * cuts.sizes[column]! > 12 * TAIL) break;
    const merged = merge(points, own, n, TAIL);
    if (merged === null) break;
    steps.push({ column, merged });
    points = merged.points as Float64Array<ArrayBuffer>;
  }
  const tree = boxTree(points, n);
  return {
    columns: steps.length,
    tree,
    /** Writes the values of a point of the tree into a package. */
    fill: (place: number, values: Int32Array): void => {
      let at = tree.order[place]!;
      for (let step = steps.length - 1; step >= 0; step -= 1) {
        const { column, merged } = steps[step]!;
        values[column] = merged.value[at]!;
        at = merged.parent[at]!;
      }
    },
  };
}

/** An order of columns that puts equal tables beside each other. */
function compareTables(cuts: Tabulated, a: number, b: number): number {
  const [x, y] = [cuts.tables[a]!, cuts.tables[b]!];
  if (x.length !== y.length) return x.length - y.length;
  for (let at = 0; at < x.length; at += 1) if (x[at] !== y[at]) return x[at]! - y[at]!;
  return a - b;
}

/** The column's values from the first cut's best to its worst, and what the second best loses. */
function rank(cuts: Tabulated, column: number): { readonly values: number[]; readonly loss: number } {
  const worth = (value: number) => cuts.tables[column]![value * cuts.count]!;
  const values = Array.from({ length: cuts.sizes[column]! }, (_, value) => value).sort(
    (a, b) => worth(b) - worth(a) || a - b,
  );
  return { values, loss: values.length > 1 ? worth(values[0]!) - worth(values[1]!) : Infinity };
}

function reordered(cuts: Tabulated, column: number, values: readonly number[]): Float64Array {
  const table = new Float64Array(values.length * cuts.count);
  for (const [place, value] of values.entries())
    table.set(cuts.tables[column]!.subarray(value * cuts.count, (value + 1) * cuts.count), place * cuts.count);
  return table;
}
