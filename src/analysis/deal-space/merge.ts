/**
 * One merge of the exact front: the points so far, each with every value of the next column, and of these the
 * undominated ones, one of equals. Points are kept in descending order, first coordinate first.
 */

import { heads } from './heads.ts';
import { undominatedOf } from './undominated.ts';

export interface Merged {
  /** Row-major points by coordinates. */
  readonly points: Float64Array;
  readonly value: Int32Array | Uint8Array;
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

/** Room for the points kept, which grows with them: a front is rarely much larger than the one before. */
function keeper(n: number, values: number, expected: number) {
  let room = expected + 1024;
  let points = new Float64Array(room * n);
  let value = values <= 256 ? new Uint8Array(room) : new Int32Array(room);
  let parent = new Int32Array(room);
  let size = 0;
  const grow = () => {
    room *= 2;
    const [oldPoints, oldValue, oldParent] = [points, value, parent];
    points = new Float64Array(room * n);
    value = values <= 256 ? new Uint8Array(room) : new Int32Array(room);
    parent = new Int32Array(room);
    points.set(oldPoints);
    value.set(oldValue);
    parent.set(oldParent);
  };
  return {
    size: () => size,
    keep: (list: number, place: number, first: number, second: number, third: number): void => {
      if (size === room) grow();
      points[n * size] = first;
      points[n * size + 1] = second;
      if (n > 2) points[n * size + 2] = third;
      value[size] = list;
      parent[size] = place;
      size += 1;
    },
    done: (): Merged => ({
      points: points.slice(0, size * n),
      value: value.slice(0, size),
      parent: parent.slice(0, size),
    }),
  };
}

/** Two parties: a merge of shifted copies by the first, keeping each new best of the second. */
function mergeTwo(front: Float64Array, table: Float64Array, limit: number): Merged | null {
  const count = front.length / 2;
  const values = table.length / 2;
  const kept = keeper(2, values, 2 * count);
  const lists = heads(values);
  const place = new Int32Array(values);
  for (let value = 0; value < values; value += 1) {
    lists.first[value] = front[0]! + table[2 * value]!;
    lists.second[value] = front[1]! + table[2 * value + 1]!;
    lists.add(value);
  }
  let best = -Infinity;
  for (let list = lists.top(); list >= 0; list = lists.top()) {
    if (lists.second[list]! > best) {
      if (kept.size() === limit) return null;
      best = lists.second[list]!;
      kept.keep(list, place[list]!, lists.first[list]!, best, 0);
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
  return kept.done();
}

/** Cells in the quick test of the staircase. */
const CELLS = 4096;

/** Three parties: the same merge, against the staircase of the second and third (Kung, Luccio and Preparata 1975). */
function mergeThree(front: Float64Array, table: Float64Array, limit: number): Merged | null {
  const count = front.length / 3;
  const values = table.length / 3;
  const kept = keeper(3, values, 2 * count);
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
  for (let list = lists.top(); list >= 0; list = lists.top()) {
    if (stairs.add(lists.second[list]!, lists.third[list]!)) {
      if (kept.size() === limit) return null;
      kept.keep(list, place[list]!, lists.first[list]!, lists.second[list]!, lists.third[list]!);
    }
    if (advance(list)) lists.sink();
    else lists.drop();
  }
  return kept.done();
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
  const points = new Float64Array(indices.length * n);
  for (const [at, index] of indices.entries()) points.set(all.subarray(index * n, index * n + n), at * n);
  return {
    points,
    value: indices.map(index => Math.floor(index / count)),
    parent: indices.map(index => index % count),
  };
}
