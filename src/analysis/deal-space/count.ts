/** How many packages pass every test, exactly, by meeting in the middle: every half with every other half, at once. */

import { boxTree } from './box-tree.ts';
import type { Flat } from './flat.ts';

/** Halves longer than this are not listed; the first for up to two tests that can fail, the second for more. */
const LONGEST = [200_000, 40_000] as const;

/** Number of packages that pass every test, or null when there are too many to count. */
export function countPassing(flat: Flat): bigint | null {
  const [least, most] = extremes(flat);
  const rows = [...least.keys()].filter(row => least[row]! < flat.floors[row]!);
  if (rows.some(row => most[row]! < flat.floors[row]!)) return 0n;
  const all = flat.sizes.reduce((count, size) => count * BigInt(size), 1n);
  if (rows.length === 0) return all;
  const longest = LONGEST[rows.length <= 2 ? 0 : 1];
  const [first, second] = splitColumns(flat.sizes);
  const a = halfOf(flat, first, rows, longest);
  const b = halfOf(flat, second, rows, longest);
  if (!a || !b) return null;
  const floors = Float64Array.from(rows, row => flat.floors[row]!);
  if (rows.length === 1) return countOne(a, b, floors[0]!);
  if (rows.length === 2) return countTwo(a, b, floors);
  return countMany(a, b, floors);
}

interface Half {
  readonly n: number;
  readonly points: Float64Array;
  /** Packages of the half with these sums. */
  readonly counts: Float64Array;
}

function extremes(flat: Flat): [Float64Array, Float64Array] {
  const [least, most] = [new Float64Array(flat.rows), new Float64Array(flat.rows)];
  for (const table of flat.tables)
    for (let row = 0; row < flat.rows; row += 1) {
      let [low, high] = [Infinity, -Infinity];
      for (let at = row; at < table.length; at += flat.rows) {
        low = Math.min(low, table[at]!);
        high = Math.max(high, table[at]!);
      }
      least[row]! += low;
      most[row]! += high;
    }
  return [least, most];
}

/** Columns into two groups with products as equal as the largest first makes them. */
function splitColumns(sizes: readonly number[]): [number[], number[]] {
  const groups: [number[], number[]] = [[], []];
  const products = [1, 1];
  for (const column of [...sizes.keys()].toSorted((a, b) => sizes[b]! - sizes[a]!)) {
    const to = products[0]! <= products[1]! ? 0 : 1;
    groups[to]!.push(column);
    products[to]! *= sizes[column]!;
  }
  return groups;
}

/** The sums of every package of these columns, equal ones counted together; null when they are too many. */
function halfOf(flat: Flat, columns: readonly number[], rows: readonly number[], longest: number): Half | null {
  const n = rows.length;
  if (!canBeListed(flat, columns, rows, longest)) return null;
  let points = new Float64Array(n);
  let counts = new Float64Array(1).fill(1);
  for (const column of columns) {
    const size = flat.sizes[column]!;
    const next = new Float64Array(points.length * size);
    for (let value = 0, at = 0; value < size; value += 1)
      for (let point = 0; point < counts.length; point += 1)
        for (let k = 0; k < n; k += 1, at += 1)
          next[at] = points[point * n + k]! + flat.tables[column]![value * flat.rows + rows[k]!]!;
    const merged = together(next, n, index => counts[index % counts.length]!);
    [points, counts] = [merged.points, merged.counts];
    if (counts.length > longest) return null;
  }
  return counts.some(count => count > Number.MAX_SAFE_INTEGER) ? null : { n, points, counts };
}

/** Whether the columns have few packages, or sums so coarse that few are different. */
function canBeListed(flat: Flat, columns: readonly number[], rows: readonly number[], longest: number): boolean {
  if (columns.reduce((count, column) => count * flat.sizes[column]!, 1) <= longest) return true;
  const widest = columns.reduce((most, column) => Math.max(most, flat.sizes[column]!), 1);
  let sums = widest;
  for (const row of rows) {
    let range = 1;
    for (const column of columns) {
      let [low, high] = [Infinity, -Infinity];
      for (let at = row; at < flat.tables[column]!.length; at += flat.rows) {
        low = Math.min(low, flat.tables[column]![at]!);
        high = Math.max(high, flat.tables[column]![at]!);
      }
      range += high - low;
    }
    sums *= range;
  }
  return sums <= longest;
}

function together(points: Float64Array, n: number, countOf: (index: number) => number) {
  const order = sorted(points, n);
  const kept = new Float64Array(points.length);
  const counts = new Float64Array(order.length);
  let size = 0;
  for (const index of order) {
    let same = size > 0;
    for (let k = 0; k < n && same; k += 1) same = kept[(size - 1) * n + k] === points[index * n + k];
    if (!same) {
      for (let k = 0; k < n; k += 1) kept[size * n + k] = points[index * n + k]!;
      size += 1;
    }
    counts[size - 1]! += countOf(index);
  }
  return { points: kept.slice(0, size * n), counts: counts.slice(0, size) };
}

/** Indices of the points in ascending order, first coordinate first. */
function sorted(points: Float64Array, n: number): Int32Array {
  const order = Int32Array.from({ length: points.length / n }, (_, index) => index);
  return order.sort((a, b) => {
    for (let k = 0; k < n; k += 1) {
      const difference = points[a * n + k]! - points[b * n + k]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** A sum of products of counts that may pass 2^53. */
function tally() {
  let [whole, part] = [0n, 0];
  return {
    add: (count: number, others: number): void => {
      if (count * others > 2 ** 50) whole += BigInt(count) * BigInt(others);
      else part += count * others;
      if (part > 2 ** 51) {
        whole += BigInt(part);
        part = 0;
      }
    },
    total: () => whole + BigInt(part),
  };
}

function countOne(a: Half, b: Half, floor: number): bigint {
  const sum = tally();
  let place = b.counts.length;
  let reached = 0;
  for (let at = 0; at < a.counts.length; at += 1) {
    while (place > 0 && a.points[at]! + b.points[place - 1]! >= floor) reached += b.counts[--place]!;
    sum.add(a.counts[at]!, reached);
  }
  return sum.total();
}

/** The second half enters a tree of sums over its second coordinate as the first half's first coordinate grows. */
function countTwo(a: Half, b: Half, floors: Float64Array): bigint {
  const seconds = Float64Array.from(new Set(b.counts.map((_, at) => b.points[2 * at + 1]!))).sort();
  const tree = new Float64Array(seconds.length + 1);
  const sum = tally();
  let [place, all] = [b.counts.length, 0];
  for (let at = 0; at < a.counts.length; at += 1) {
    while (place > 0 && a.points[2 * at]! + b.points[2 * (place - 1)]! >= floors[0]!) {
      place -= 1;
      all += b.counts[place]!;
      const rank = firstAtLeast(seconds, b.points[2 * place + 1]!) + 1;
      for (let cell = rank; cell < tree.length; cell += cell & -cell) tree[cell]! += b.counts[place]!;
    }
    let below = 0;
    for (let cell = firstAtLeast(seconds, floors[1]! - a.points[2 * at + 1]!); cell > 0; cell -= cell & -cell)
      below += tree[cell]!;
    sum.add(a.counts[at]!, all - below);
  }
  return sum.total();
}

function firstAtLeast(ascending: Float64Array, wanted: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Boxes wholly above the floor are counted at once. */
function countMany(a: Half, b: Half, floors: Float64Array): bigint {
  const n = a.n;
  const tree = boxTree(b.points, n);
  const nodes = tree.start.length;
  const lower = new Float64Array(nodes * n).fill(Infinity);
  const weights = new Float64Array(nodes);
  const fill = (node: number): void => {
    const leaf = 2 * node + 1 >= nodes || tree.end[2 * node + 1] === 0;
    if (!leaf)
      for (const child of [2 * node + 1, 2 * node + 2]) {
        fill(child);
        weights[node]! += weights[child]!;
        for (let k = 0; k < n; k += 1) lower[node * n + k] = Math.min(lower[node * n + k]!, lower[child * n + k]!);
      }
    else
      for (let place = tree.start[node]!; place < tree.end[node]!; place += 1) {
        weights[node]! += b.counts[tree.order[place]!]!;
        for (let k = 0; k < n; k += 1)
          lower[node * n + k] = Math.min(lower[node * n + k]!, tree.points[place * n + k]!);
      }
  };
  fill(0);
  const floor = new Float64Array(n);
  const above = (node: number): number => {
    let [some, every] = [true, true];
    for (let k = 0; k < n && some; k += 1) {
      some = tree.corner[node * n + k]! >= floor[k]!;
      every &&= lower[node * n + k]! >= floor[k]!;
    }
    if (!some) return 0;
    if (every) return weights[node]!;
    if (2 * node + 1 < nodes && tree.end[2 * node + 1]! > 0) return above(2 * node + 1) + above(2 * node + 2);
    let count = 0;
    for (let place = tree.start[node]!; place < tree.end[node]!; place += 1) {
      let passes = true;
      for (let k = 0; k < n && passes; k += 1) passes = tree.points[place * n + k]! >= floor[k]!;
      if (passes) count += b.counts[tree.order[place]!]!;
    }
    return count;
  };
  const sum = tally();
  for (let at = 0; at < a.counts.length; at += 1) {
    for (let k = 0; k < n; k += 1) floor[k] = floors[k]! - a.points[at * n + k]!;
    sum.add(a.counts[at]!, above(0));
  }
  return sum.total();
}
