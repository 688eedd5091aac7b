/**
 * A small set of packages such that every package is, for every party, at most epsilon better than one of the set. Merged
 * like the exact front, but after each merge one point per cell of a grid is kept (Papadimitriou and Yannakakis 2000, with
 * additive cells): a dropped point lies within a cell of a kept one, and the cells of all merges add up to epsilon.
 */

import type { Flat } from './flat.ts';
import { type Front, traced } from './front.ts';
import type { Merged } from './merge.ts';
import { undominatedOf } from './undominated.ts';

export interface EpsilonFront {
  readonly front: Front;
  /** Share of each row's range from its worst to its best sum. 0 when nothing was dropped. */
  readonly epsilon: number;
}

/** Cells are doubled until no merge keeps more than `most` points. */
export function epsilonFront(flat: Flat, most = 5000): EpsilonFront {
  const n = flat.rows;
  const order = [...flat.sizes.keys()].toSorted((a, b) => flat.sizes[a]! - flat.sizes[b]!);
  const ranges = Float64Array.from({ length: n }, (_, row) =>
    Math.max(
      1,
      flat.tables.reduce((sum, table) => {
        let [low, high] = [Infinity, -Infinity];
        for (let at = row; at < table.length; at += n) {
          low = Math.min(low, table[at]!);
          high = Math.max(high, table[at]!);
        }
        return sum + high - low;
      }, 0),
    ),
  );
  let points = new Float64Array(n);
  let [epsilon, cell] = [0, 0];
  const levels: Merged[] = [];
  for (const column of order) {
    const all = everySum(points, flat.tables[column]!, n);
    let kept = thinned(all, n, ranges, cell);
    while (kept.length > most) {
      cell = cell === 0 ? 1e-5 : cell * 1.5;
      kept = thinned(all, n, ranges, cell);
    }
    epsilon += cell;
    const count = points.length / n;
    const next = new Float64Array(kept.length * n);
    for (const [at, index] of kept.entries()) next.set(all.subarray(index * n, index * n + n), at * n);
    levels.push({
      points: next,
      value: kept.map(index => Math.floor(index / count)),
      parent: kept.map(index => index % count),
    });
    points = next;
  }
  return { front: traced(flat, order, levels, points), epsilon };
}

function everySum(points: Float64Array, table: Float64Array, n: number): Float64Array {
  const all = new Float64Array((points.length * table.length) / n);
  for (let value = 0, at = 0; value < table.length; value += n)
    for (let point = 0; point < points.length; point += n)
      for (let row = 0; row < n; row += 1, at += 1) all[at] = points[point + row]! + table[value + row]!;
  return all;
}

/** The undominated of the points when each coordinate is rounded down to a cell; exact where the cell is 0. */
function thinned(all: Float64Array, n: number, ranges: Float64Array, cell: number): Int32Array {
  const rows = cell === 0 ? all : all.map((sum, at) => Math.floor(sum / (cell * ranges[at % n]!)));
  return undominatedOf(rows, n)!;
}
