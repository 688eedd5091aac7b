/** Additive functionals of a package, tabulated by column: what the hull and the search compute with. */

import type { Flat } from './flat.ts';

/** value(x) = Σ over rows of coefficient · fine sum, plus the offset. */
export interface Functional {
  readonly coefficients: readonly number[];
  readonly offset: number;
}

export interface Tabulated {
  readonly count: number;
  readonly sizes: readonly number[];
  /** By column: values by functionals, row-major. */
  readonly tables: readonly Float64Array[];
  readonly offsets: Float64Array;
}

export function tabulate(flat: Flat, functionals: readonly Functional[]): Tabulated {
  const count = functionals.length;
  const tables = flat.tables.map((table, column) => {
    const own = new Float64Array(flat.sizes[column]! * count);
    for (let value = 0; value < flat.sizes[column]!; value += 1)
      for (const [k, { coefficients }] of functionals.entries()) {
        let sum = 0;
        for (let row = 0; row < flat.rows; row += 1) {
          const coefficient = coefficients[row]!;
          if (coefficient !== 0) sum += coefficient * table[value * flat.rows + row]!;
        }
        own[value * count + k] = sum;
      }
    return own;
  });
  return { count, sizes: flat.sizes, tables, offsets: Float64Array.from(functionals, one => one.offset) };
}

/** The package with the most of a weighted sum of functionals; each column chooses for itself. */
export function bestFor(
  tabulated: Tabulated,
  weights: ArrayLike<number>,
): { readonly values: Int32Array; readonly most: number } {
  const { count, tables, sizes, offsets } = tabulated;
  const values = new Int32Array(sizes.length);
  let most = 0;
  for (let k = 0; k < count; k += 1) most += weights[k]! * offsets[k]!;
  for (let column = 0; column < sizes.length; column += 1) {
    const table = tables[column]!;
    let [best, at] = [-Infinity, 0];
    for (let value = 0; value < sizes[column]!; value += 1) {
      let sum = 0;
      for (let k = 0, place = value * count; k < count; k += 1, place += 1) sum += weights[k]! * table[place]!;
      if (sum > best) [best, at] = [sum, value];
    }
    values[column] = at;
    most += best;
  }
  return { values, most };
}

/** The functionals of one package. */
export function valuesAt(tabulated: Tabulated, values: ArrayLike<number>): Float64Array {
  const result = Float64Array.from(tabulated.offsets);
  for (let column = 0; column < tabulated.sizes.length; column += 1) {
    const start = values[column]! * tabulated.count;
    for (let k = 0; k < tabulated.count; k += 1) result[k]! += tabulated.tables[column]![start + k]!;
  }
  return result;
}
