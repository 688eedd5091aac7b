/** The undominated rows of any number of coordinates, by a tree of boxes. */

import { boxTree, visitAbove } from './box-tree.ts';

/**
 * Indices of the rows that no other row equals or betters in every coordinate, the lowest index of equal rows, in
 * ascending order; null above `limit` of them.
 */
export function undominatedOf(rows: Float64Array, n: number, limit = Infinity): Int32Array | null {
  const count = rows.length / n;
  if (count === 0) return new Int32Array(0);
  const tree = boxTree(rows, n);
  const kept: number[] = [];
  /** Rows that have dominated others: tried first. */
  const killers = new Int32Array(16).fill(-1);
  let [index, killer, turn] = [0, -1, 0];
  const dominates = (place: number): boolean => {
    const other = tree.order[place]!;
    if (other === index || (other > index && equal(rows, other * n, index * n, n))) return false;
    killer = other;
    return true;
  };
  for (; index < count; index += 1) {
    if (killers.some(other => other >= 0 && other !== index && covers(rows, other, index, n))) continue;
    if (!visitAbove(tree, rows, index * n, dominates)) {
      kept.push(index);
      if (kept.length > limit) return null;
    } else {
      killers[turn] = killer;
      turn = (turn + 1) % killers.length;
    }
  }
  return Int32Array.from(kept);
}

function equal(rows: Float64Array, a: number, b: number, n: number): boolean {
  for (let k = 0; k < n; k += 1) if (rows[a + k] !== rows[b + k]) return false;
  return true;
}

/** Whether row `a` is at least row `b` everywhere, and before it where they are equal. */
function covers(rows: Float64Array, a: number, b: number, n: number): boolean {
  let more = false;
  for (let k = 0; k < n; k += 1) {
    const difference = rows[a * n + k]! - rows[b * n + k]!;
    if (difference < 0) return false;
    if (difference > 0) more = true;
  }
  return more || a < b;
}
