/** A k-d tree of points with the best corner of every box, to find the points that reach a floor in every coordinate. */

const LEAF = 12;

export interface BoxTree {
  readonly n: number;
  /** Indices of the points, those of a box beside each other. */
  readonly order: Int32Array;
  /** Coordinates in that order, row-major. */
  readonly points: Float64Array;
  /** By box: its first and last place, and the largest of each coordinate. Box b holds boxes 2b + 1 and 2b + 2. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly corner: Float64Array;
}

/** The tree of row-major points with n coordinates. */
export function boxTree(rows: Float64Array, n: number): BoxTree {
  const count = rows.length / n;
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let nodes = 1;
  for (let size = count; size > LEAF; size = Math.ceil(size / 2)) nodes = 2 * nodes + 1;
  const [start, end] = [new Int32Array(nodes), new Int32Array(nodes)];
  const corner = new Float64Array(nodes * n).fill(-Infinity);
  const build = (node: number, from: number, to: number, by: number): void => {
    start[node] = from;
    end[node] = to;
    if (to - from > LEAF) {
      const middle = (from + to) >> 1;
      select(rows, n, by, order, from, to, middle);
      build(2 * node + 1, from, middle, (by + 1) % n);
      build(2 * node + 2, middle, to, (by + 1) % n);
      for (let row = 0; row < n; row += 1)
        corner[node * n + row] = Math.max(corner[(2 * node + 1) * n + row]!, corner[(2 * node + 2) * n + row]!);
    } else
      for (let at = from; at < to; at += 1)
        for (let row = 0; row < n; row += 1)
          corner[node * n + row] = Math.max(corner[node * n + row]!, rows[order[at]! * n + row]!);
  };
  build(0, 0, count, 0);
  const points = new Float64Array(rows.length);
  for (let at = 0; at < count; at += 1) points.set(rows.subarray(order[at]! * n, order[at]! * n + n), at * n);
  return { n, order, points, start, end, corner };
}

const stack = new Int32Array(128);

/**
 * Calls `visit` with the place (in `order`) of each point that is at least `floor[from + k]` in every coordinate k, until
 * it returns true. Whether it did.
 */
export function visitAbove(
  tree: BoxTree,
  floor: Float64Array,
  from: number,
  visit: (place: number) => boolean,
): boolean {
  const { n, corner, points, start, end } = tree;
  let depth = 0;
  if (end[0] === 0) return false;
  stack[depth++] = 0;
  while (depth > 0) {
    const node = stack[--depth]!;
    let within = true;
    for (let k = 0; k < n && within; k += 1) within = corner[node * n + k]! >= floor[from + k]!;
    if (!within) continue;
    if (end[node]! - start[node]! > LEAF) {
      stack[depth++] = 2 * node + 1;
      stack[depth++] = 2 * node + 2;
      continue;
    }
    for (let place = start[node]!; place < end[node]!; place += 1) {
      let above = true;
      for (let k = 0; k < n && above; k += 1) above = points[place * n + k]! >= floor[from + k]!;
      if (above && visit(place)) return true;
    }
  }
  return false;
}

/** Puts the `wanted`-th smallest of `order[from..to)` by one coordinate in its place, smaller ones before it. */
function select(
  rows: Float64Array,
  n: number,
  by: number,
  order: Int32Array,
  from: number,
  to: number,
  wanted: number,
): void {
  let [low, high] = [from, to - 1];
  const key = (at: number): number => rows[order[at]! * n + by]!;
  while (low < high) {
    const pivot = key((low + high) >> 1);
    let [i, j] = [low, high];
    while (i <= j) {
      while (key(i) < pivot) i += 1;
      while (key(j) > pivot) j -= 1;
      if (i <= j) {
        const held = order[i]!;
        order[i] = order[j]!;
        order[j] = held;
        i += 1;
        j -= 1;
      }
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else return;
  }
}
