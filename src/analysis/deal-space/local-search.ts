/** A good package where no proof is needed: change one column or two at a time while the least objective grows. */

import { type Tabulated, valuesAt } from './functionals.ts';

/**
 * The package that no change of one or two columns makes better: conditions (functionals after the first `objectives`)
 * come first, then the least objective, then the sum of objectives.
 */
export function improved(functionals: Tabulated, objectives: number, start: Int32Array): Int32Array {
  const { count, sizes, tables } = functionals;
  const values = start.slice();
  let sums = valuesAt(functionals, values);
  const trial = new Float64Array(count);
  const worth = (of: Float64Array): number => {
    let [missing, least, total] = [0, Infinity, 0];
    for (let k = 0; k < count; k += 1) {
      if (k >= objectives) missing += Math.min(0, of[k]!);
      else {
        least = Math.min(least, of[k]!);
        total += of[k]!;
      }
    }
    return 1e6 * missing + least + 1e-9 * total;
  };
  const changed = (from: Float64Array, into: Float64Array, column: number, value: number) => {
    const [old, now] = [values[column]! * count, value * count];
    for (let k = 0; k < count; k += 1) into[k] = from[k]! + tables[column]![now + k]! - tables[column]![old + k]!;
  };
  const once = new Float64Array(count);
  for (let best = worth(sums), round = 0; round < 200; round += 1) {
    let move: readonly [number, number, number, number] | null = null;
    for (let column = 0; column < sizes.length; column += 1)
      for (let value = 0; value < sizes[column]!; value += 1) {
        changed(sums, once, column, value);
        if (worth(once) > best) [best, move] = [worth(once), [column, value, -1, 0]];
        for (let other = column + 1; other < sizes.length; other += 1)
          for (let second = 0; second < sizes[other]!; second += 1) {
            changed(once, trial, other, second);
            const reached = worth(trial);
            if (reached > best) [best, move] = [reached, [column, value, other, second]];
          }
      }
    if (!move) return values;
    const [column, value, other, second] = move;
    values[column] = value;
    if (other >= 0) values[other] = second;
    sums = valuesAt(functionals, values);
  }
  return values;
}
