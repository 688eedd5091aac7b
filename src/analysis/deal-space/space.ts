/** A bargaining space: issues with values, and what each package is worth to each party, in exact integers. */

import type { Crisp, Test } from '../crisp.ts';

/** A value of an issue, by place. */
export type Pick = readonly [issue: number, value: number];

/** One acceptance test: a party, or a voice that can block within one. */
export interface Row {
  readonly name: string;
  /** Fine units by issue and value. */
  readonly contributions: readonly Float64Array[];
  /** Fine units that a package has more when all these picks are in it. */
  readonly joint: readonly { readonly picks: readonly Pick[]; readonly add: number }[];
  /** Grid steps. */
  readonly reserve: number;
}

export interface Space {
  readonly issues: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly parties: readonly Row[];
  /** Tests that a package must pass without being parties. */
  readonly blockers: readonly Row[];
  /** Vetoed: in no acceptable package, yet in the picture of all. */
  readonly bans: readonly Pick[];
  /** Never in one package, acceptable or not. */
  readonly never: readonly (readonly Pick[])[];
  /** Grid steps in one printed unit: 1e12 for files of fractions, 1 for plain integers. */
  readonly grid: number;
  /**
   * Fine units in one grid step. Contributions are whole fine units; a utility is the sum rounded to a grid step, and
   * utilities are equal when they are equal there. 1 where contributions are whole grid steps already.
   */
  readonly fine: number;
  readonly warnings: readonly string[];
}

/** Number of packages, those that break a rule included. */
export const packagesOf = (space: Space): bigint =>
  space.issues.reduce((count, issue) => count * BigInt(issue.values.length), 1n);

/** Every test of the space, the parties first. */
export const rowsOf = (space: Space): readonly Row[] => [...space.parties, ...space.blockers];

/** Utility of a package for a row, in grid steps. */
export function utilityOf(space: Space, row: Row, picks: readonly number[]): number {
  let sum = 0;
  for (let issue = 0; issue < picks.length; issue += 1) sum += row.contributions[issue]![picks[issue]!]!;
  for (const { picks: all, add } of row.joint) if (all.every(([issue, value]) => picks[issue] === value)) sum += add;
  return Math.round(sum / space.fine);
}

/** Utilities of a package for the parties, in printed units. */
export const printedUtilities = (space: Space, picks: readonly number[]): number[] =>
  space.parties.map(party => utilityOf(space, party, picks) / space.grid);

export const keepsRules = (space: Space, picks: readonly number[]): boolean =>
  !space.never.some(all => all.every(([issue, value]) => picks[issue] === value));

/** Whether a package keeps the rules, has no vetoed value and passes every test. */
export const isAcceptable = (space: Space, picks: readonly number[]): boolean =>
  keepsRules(space, picks) &&
  !space.bans.some(([issue, value]) => picks[issue] === value) &&
  rowsOf(space).every(row => utilityOf(space, row, picks) >= row.reserve);

/** The space of one crisp reading of a model; places of issues, options and parties are those of the model. */
export function spaceOf(numbers: Crisp): Space {
  const row = ({ name, contributions, joint, reserve }: Test): Row => ({ name, contributions, joint, reserve });
  return {
    issues: numbers.issues.map(({ title, options }) => ({ name: title, values: options })),
    parties: numbers.parties.map(row),
    blockers: numbers.blockers.map(row),
    bans: numbers.bans.map(({ issue, option }) => [issue, option]),
    never: numbers.never,
    grid: numbers.grid,
    fine: 1,
    warnings: [],
  };
}
