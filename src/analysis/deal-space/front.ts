/**
 * The exact Pareto front by issue-wise merging (Nemhauser and Ullmann 1969): if a partial package is dominated, so is
 * every completion of it. Each point keeps the value it took and the point it came from, so every point has a package.
 */

import type { Space } from './space.ts';

/** The points kept at a merge above which the front is given up. */
export const giveUpAbove = (parties: number): number => (parties >= 4 ? 40_000 : 200_000);

interface Level {
  readonly utilities: Float64Array;
  readonly value: Int32Array;
  readonly parent: Int32Array;
}

export interface Front {
  /** Row-major points by parties, in grid units, the first party descending. */
  readonly utilities: Float64Array;
  readonly count: number;
  packageOf(point: number): number[];
}

/** The front of all packages, or null when it is given up. Points that differ by no more than the slack are one. */
export function paretoFront(space: Space): Front | null {
  const n = space.parties.length;
  const order = space.issues
    .map((_, issue) => issue)
    .toSorted((a, b) => space.issues[a]!.values.length - space.issues[b]!.values.length);
  let utilities: Float64Array = new Float64Array(n);
  const levels: Level[] = [];
  for (const [step, issue] of order.entries()) {
    const level = mergeIssue(space, issue, utilities, step === order.length - 1 ? space.slack : 0);
    if (level.value.length > giveUpAbove(n)) return null;
    levels.push(level);
    utilities = level.utilities;
  }
  const packageOf = (point: number): number[] => {
    const picks = new Array<number>(order.length);
    let at = point;
    for (let step = order.length - 1; step >= 0; step -= 1) {
      picks[order[step]!] = levels[step]!.value[at]!;
      at = levels[step]!.parent[at]!;
    }
    return picks;
  };
  return { utilities, count: utilities.length / n, packageOf };
}

function mergeIssue(space: Space, issue: number, front: Float64Array, slack: number): Level {
  const n = space.parties.length;
  const points = front.length / n;
  const values = space.issues[issue]!.values.length;
  const all = new Float64Array(points * values * n);
  for (let value = 0; value < values; value += 1)
    for (let point = 0; point < points; point += 1)
      for (let party = 0; party < n; party += 1)
        all[(value * points + point) * n + party] =
          front[point * n + party]! + space.contributions[party]![issue]![value]!;
  const kept = undominated(all, n, slack);
  const utilities = new Float64Array(kept.length * n);
  kept.forEach((index, row) => {
    utilities.set(all.subarray(index * n, index * n + n), row * n);
  });
  return {
    utilities,
    value: Int32Array.from(kept, index => Math.floor(index / points)),
    parent: Int32Array.from(kept, index => index % points),
  };
}

/** Indices of the rows that no other row dominates, one for equal rows, by descending first party. */
export function undominated(rows: Float64Array, n: number, slack: number): number[] {
  const order = Array.from({ length: rows.length / n }, (_, index) => index).sort((a, b) => {
    for (let party = 0; party < n; party += 1) {
      const difference = rows[b * n + party]! - rows[a * n + party]!;
      if (Math.abs(difference) > slack) return difference;
    }
    return a - b;
  });
  const kept: number[] = [];
  if (n === 2) {
    let best = -Infinity;
    for (const index of order)
      if (rows[index * 2 + 1]! > best + slack) {
        best = rows[index * 2 + 1]!;
        kept.push(index);
      }
    return kept;
  }
  for (const index of order) if (!kept.some(other => covers(rows, n, other, index, slack))) kept.push(index);
  return kept;
}

/** Whether `a` is for no party worse than `b`. Later rows of the order cannot be better for the first party. */
function covers(rows: Float64Array, n: number, a: number, b: number, slack: number): boolean {
  for (let party = 1; party < n; party += 1) if (rows[a * n + party]! + slack < rows[b * n + party]!) return false;
  return true;
}
