/** A bargaining space: issues with values, and each party's additive contributions on an integer grid. */

export interface Space {
  readonly parties: readonly string[];
  readonly issues: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Contributions in grid units: party, issue, value. */
  readonly contributions: readonly (readonly Float64Array[])[];
  /** Reserves in grid units. */
  readonly reserves: readonly number[];
  /** Grid units in one printed unit: 1e12 for files of fractions, 1 for plain integers. */
  readonly grid: number;
  /** Differences up to this many units are rounding of the file's fractions, not differences. */
  readonly slack: number;
  readonly warnings: readonly string[];
}

/** Number of packages. */
export const packagesOf = (space: Space): bigint =>
  space.issues.reduce((count, issue) => count * BigInt(issue.values.length), 1n);
