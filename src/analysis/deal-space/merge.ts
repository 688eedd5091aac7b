/**
 * One merge of the exact front: the points so far, each with every value of the next column, and of these the
 * undominated ones, one of equals. Points are kept in descending order, first coordinate first.
 */

import { heads } from './heads.ts';
import { undominatedOf } from './undominated.ts';

export interface Merged {
  /** Row-major points by coordinates. */
  readonly points: Float64Array;
  readonly value: Int32Array;
  readonly parent: Int32Array;
}

/**
 * @param front row-major points, in descending order
 * @param table row-major values by coordinates
 * @param n coordinates
 * @param limit points above which the merge is given up and null comes back
 */
export function merge(front: Float64Array, table: Float64Array, n: number, limit: number): Merged | null {
  if (front.length === 0) return { points: front, value: new Int32Array(0), parent: new Int32Array(0) };
  if (n === 2) return mergeTwo(front, table, limit);
  if (n === 3) return mergeThree(front, table, limit);
  return mergeMany(front, table, n, limit);
}

function keeper(n: number, most: number) {
  const points = new Float64Array(most * n);
  const value = new Int32Array(most);
  const parent = new Int32Array(most);
  return {
    points,
    value,
    parent,
    done: (count: number): Merged => ({
      points: points.slice(0, count * n),
      value: value.slice(0, count),
      parent: parent.slice(0, count),
    }),
  };
}

/** Two parties: a merge of shifted copies by the first, keeping each new best of the second. */
function mergeTwo(front: Float64Array, table: Float64Array, limit: number): Merged | null {
  const count = front.length / 2;
  const values = table.length / 2;
  const most = Math.min(limit, count * values);
  const kept = keeper(2, most);
  const lists = heads(values);
  const place = new Int32Array(values);
  for (let value = 0; value < values; value += 1) {
    lists.first[value] = front[0]! + table[2 * value]!;
    lists.second[value] = front[1]! + table[2 * value + 1]!;
    lists.add(value);
  }
  let [size, best] = [0, -Infinity];
  for (let list = lists.top(); list >= 0; list = lists.top()) {
    if (lists.second[list]! > best) {
      if (size === most && most === limit) return null;
      best = lists.second[list]!;
      kept.points[2 * size] = lists.first[list]!;
      kept.points[2 * size + 1] = best;
      kept.value[size] = list;
      kept.parent[size] = place[list]!;
      size += 1;
    }
    let next = place[list]! + 1;
    const wanted = best - table[2 * list + 1]!;
    while (next < count && front[2 * next + 1]! <= wanted) next += 1;
    place[list] = next;
    if (next === count) lists.drop();
    else {
      lists.first[list] = front[2 * next]! + table[2 * list]!;
      lists.second[list] = front[2 * next + 1]! + table[2 * list + 1]!;
      lists.sink();
    }
  }
  return kept.done(size);
}

/** Cells in the quick test of the staircase. */
const CELLS = 4096;

/** Three parties: the same merge, against the staircase of the second and third (Kung, Luccio and Preparata 1975). */
function mergeThree(front: Float64Array, table: Float64Array, limit: number): Merged | null {
  const count = front.length / 3;
  const values = table.length / 3;
  const most = Math.min(limit, count * values);
  const kept = keeper(3, most);
  const lists = heads(values);
  const place = new Int32Array(values).fill(-1);
  const stairs = staircase(
    extent(front, 1, 3)[0] + extent(table, 1, 3)[0],
    extent(front, 1, 3)[1] + extent(table, 1, 3)[1],
  );
  /** Moves a list to its next point that the staircase does not cover; false at its end. */
  const advance = (list: number): boolean => {
    const [a, b, c] = [table[3 * list]!, table[3 * list + 1]!, table[3 * list + 2]!];
    let next = place[list]! + 1;
    for (; next < count; next += 1)
      if (!stairs.coversQuickly(front[3 * next + 1]! + b, front[3 * next + 2]! + c)) break;
    place[list] = next;
    if (next === count) return false;
    lists.first[list] = front[3 * next]! + a;
    lists.second[list] = front[3 * next + 1]! + b;
    lists.third[list] = front[3 * next + 2]! + c;
    return true;
  };
  for (let value = 0; value < values; value += 1) if (advance(value)) lists.add(value);
  let size = 0;
  for (let list = lists.top(); list >= 0; list = lists.top()) {
    if (stairs.add(lists.second[list]!, lists.third[list]!)) {
      if (size === most && most === limit) return null;
      kept.points[3 * size] = lists.first[list]!;
      kept.points[3 * size + 1] = lists.second[list]!;
      kept.points[3 * size + 2] = lists.third[list]!;
      kept.value[size] = list;
      kept.parent[size] = place[list]!;
      size += 1;
    }
    if (advance(list)) lists.sink();
    else lists.drop();
  }
  return kept.done(size);
}

/** Least and largest of one coordinate. */
function extent(points: Float64Array, coordinate: number, n: number): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let at = coordinate; at < points.length; at += n) {
    least = Math.min(least, points[at]!);
    most = Math.max(most, points[at]!);
  }
  return [least, most];
}

/** The undominated pairs seen so far, x ascending and y descending. */
function staircase(least: number, most: number) {
  let [xs, ys] = [new Float64Array(1024), new Float64Array(1024)];
  let size = 0;
  const scale = most > least ? (CELLS - 1) / (most - least) : 0;
  /** By cell: the largest y of a pair whose x is at or beyond the cell's start. */
  const beyond = new Float64Array(CELLS + 1).fill(-Infinity);
  const find = (x: number): number => {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (xs[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    /** True only if some pair is at least (x, y); false may still mean that one is. */
    coversQuickly: (x: number, y: number): boolean => beyond[((x - least) * scale + 1) | 0]! >= y,
    /** Adds (x, y) unless some pair is at least that; whether it was added. */
    add: (x: number, y: number): boolean => {
      const at = find(x);
      if (at < size && ys[at]! >= y) return false;
      let from = at;
      while (from > 0 && ys[from - 1]! <= y) from -= 1;
      const end = at < size && xs[at] === x ? at + 1 : at;
      const shift = 1 - (end - from);
      if (size + 1 > xs.length) {
        [xs, ys] = [longer(xs), longer(ys)];
      }
      if (shift !== 0) {
        xs.copyWithin(from + 1, end, size);
        ys.copyWithin(from + 1, end, size);
      }
      xs[from] = x;
      ys[from] = y;
      size += shift;
      for (let cell = ((x - least) * scale) | 0; cell >= 0 && beyond[cell]! < y; cell -= 1) beyond[cell] = y;
      return true;
    },
  };
}

function longer(array: Float64Array): Float64Array<ArrayBuffer> {
  const twice = new Float64Array(array.length * 2);
  twice.set(array);
  return twice;
}

/** Any number of parties: all candidates at once, against a tree of them. */
function mergeMany(front: Float64Array, table: Float64Array, n: number, limit: number): Merged | null {
  const count = front.length / n;
  const values = table.length / n;
  const all = new Float64Array(count * values * n);
  for (let value = 0, at = 0; value < values; value += 1)
    for (let point = 0; point < front.length; )
      for (let row = 0; row < n; row += 1, at += 1, point += 1) all[at] = front[point]! + table[value * n + row]!;
  const indices = undominatedOf(all, n, limit);
  if (indices === null) return null;
  const kept = keeper(n, indices.length);
  for (const [at, index] of indices.entries()) {
    kept.points.set(all.subarray(index * n, index * n + n), at * n);
    kept.value[at] = Math.floor(index / count);
    kept.parent[at] = index % count;
  }
  return kept.done(indices.length);
}
