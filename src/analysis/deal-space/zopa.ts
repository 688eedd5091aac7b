/**
 * Is there a package that passes every test? When not, why not: a certificate that can be checked by hand, the smallest
 * sets of parties that conflict, and what would open a deal.
 */

import { type Flat, flatten, sumsOf } from './flat.ts';
import type { Functional } from './functionals.ts';
import { maximin } from './maximin.ts';
import { accepts, gainOf, testsOf } from './solutions.ts';
import { rowsOf, type Space } from './space.ts';

/** Why no package passes every test. */
export type Certificate =
  | {
      readonly kind: 'multipliers';
      /** Whole weights by test; with them every package is worth at most `most`, and passing needs at least `needed`. */
      readonly weights: readonly { readonly name: string; readonly weight: number }[];
      readonly most: number;
      readonly needed: number;
      readonly words: string;
    }
  | { readonly kind: 'vetoed'; readonly issue: string; readonly words: string }
  | { readonly kind: 'exhaustive'; readonly tried: number; readonly words: string };

export type Zopa =
  | { readonly empty: false; readonly values: Int32Array }
  | { readonly empty: true; readonly certificate: Certificate }
  | { readonly empty: null };

/** A package that passes every test, or the proof that there is none; `empty: null` when the search ran into its limit. */
export function findZopa(space: Space, flat: Flat | null): Zopa {
  if (!flat) return { empty: true, certificate: vetoed(space) };
  const outcome = maximin({
    flat,
    objectives: testsOf(flat),
    conditions: [],
    accepts: sums => accepts(flat, sums),
    compare: null,
    atLeast: 0,
    enough: 0,
  });
  if (outcome.best) return { empty: false, values: outcome.best };
  for (const weights of outcome.hull.multipliers) {
    const certificate = byMultipliers(space, flat, weights);
    if (certificate) return { empty: true, certificate };
  }
  if (outcome.status !== 'none') return { empty: null };
  const words = `Every package was tried or ruled out by a bound (${outcome.nodes} steps): none passes every test.`;
  return { empty: true, certificate: { kind: 'exhaustive', tried: outcome.nodes, words } };
}

function vetoed(space: Space): Certificate {
  const open = (issue: number) =>
    space.issues[issue]!.values.some((_, value) => !space.bans.some(ban => ban[0] === issue && ban[1] === value));
  const closed = space.issues.findIndex((_, issue) => !open(issue));
  const issue = closed >= 0 ? space.issues[closed]!.name : space.issues.map(one => one.name).join(', ');
  const words =
    closed >= 0
      ? `Every option on ${issue} is vetoed by somebody.`
      : 'The vetoes and the rules between issues leave no package.';
  return { kind: 'vetoed', issue, words };
}

/** The certificate of whole multipliers, checked in exact integers; null when it does not hold. */
function byMultipliers(space: Space, flat: Flat, weights: Float64Array): Certificate | null {
  const units = testsOf(flat).map((one, row) => weights[row]! * one.coefficients[row]!);
  const largest = Math.max(...units);
  const whole = units.map(unit => Math.round((unit / largest) * 1000));
  let most = 0n;
  for (const [column, table] of flat.tables.entries()) {
    let best: bigint | null = null;
    for (let value = 0; value < flat.sizes[column]!; value += 1) {
      const sum = whole.reduce((all, w, row) => all + BigInt(w) * BigInt(table[value * flat.rows + row]!), 0n);
      if (best === null || sum > best) best = sum;
    }
    most += best!;
  }
  const needed = whole.reduce((all, w, row) => all + BigInt(w) * BigInt(Math.ceil(flat.floors[row]!)), 0n);
  if (most >= needed) return null;
  const printed = (sum: bigint) => Number(sum) / (flat.fine * flat.grid);
  const reserves = whole.reduce((all, w, row) => all + w * flat.reserves[row]!, 0) / flat.grid;
  const names = rowsOf(space).map(row => row.name);
  return {
    kind: 'multipliers',
    weights: whole.map((weight, row) => ({ name: names[row]!, weight })),
    most: printed(most),
    needed: reserves,
    words: sayMultipliers(
      whole.flatMap((weight, row) => (weight > 0 ? [{ name: names[row]!, weight }] : [])),
      printed(most),
      reserves,
    ),
  };
}

/** The certificate in words, with every figure that is needed to check it by hand. */
function sayMultipliers(counted: readonly { name: string; weight: number }[], most: number, needed: number): string {
  const [first, ...others] = counted;
  if (others.length === 0)
    return `No package is worth more than ${short(most / first!.weight)} to ${first!.name}, whose reserve (what no deal is worth to it) is ${short(needed / first!.weight)}.`;
  const times = counted.map(({ name, weight }) => `${name} ${weight} times`);
  return `Add up what a package is worth, counting ${times.slice(0, -1).join(', ')} and ${times.at(-1)}: no package comes to more than ${short(most)}, while their reserves (what no deal is worth to them) come to ${short(needed)}. So none can leave all of them at least as well off.`;
}

const short = (value: number): string => String(Number(value.toPrecision(6)));

/** What would open a deal, each on its own. Figures are in grid steps. */
export interface Relaxations {
  /** All reserves lowered by this much; null when the search ran into its limit. 0 when there is a deal already. */
  readonly allAlike: { readonly by: number; readonly values: Int32Array; readonly proved: boolean } | null;
  /** One party's reserve lowered by this much, all others as they are; null where the others conflict among themselves. */
  readonly alone: readonly ({ readonly by: number; readonly values: Int32Array; readonly proved: boolean } | null)[];
}

/** The smallest change of reserves that opens a deal: of all rows alike, and of each row alone. */
export function relaxations(flat: Flat): Relaxations {
  const per =
    Math.max(
      ...flat.tables.map((_, column) => flat.tables[column]!.reduce((most, one) => Math.max(most, Math.abs(one)), 0)),
      flat.fine,
    ) * flat.tables.length;
  const all = maximin({
    flat,
    objectives: Array.from({ length: flat.rows }, (_, row) => gainOf(flat, row, per)),
    conditions: [],
    accepts: () => true,
    compare: null,
  });
  const shortfall = (values: Int32Array, rows: readonly number[]): number => {
    const sums = sumsOf(flat, values);
    return Math.max(0, ...rows.map(row => flat.reserves[row]! - sums[row]!));
  };
  const rows = Array.from({ length: flat.rows }, (_, row) => row);
  return {
    allAlike: all.best && { by: shortfall(all.best, rows), values: all.best, proved: all.status === 'exact' },
    alone: rows.map(row => {
      const others = testsOf(flat).filter((_, at) => at !== row);
      const outcome = maximin({
        flat,
        objectives: [gainOf(flat, row, per)],
        conditions: others,
        accepts: sums => rows.every(at => at === row || sums[at]! >= flat.reserves[at]!),
        compare: null,
      });
      return (
        outcome.best && { by: shortfall(outcome.best, [row]), values: outcome.best, proved: outcome.status === 'exact' }
      );
    }),
  };
}

/** The smallest sets of rows that no package satisfies together, each without a smaller one inside. Empty when all agree. */
export function minimalConflicts(flat: Flat): number[][] {
  const found: number[][] = [];
  const tests = testsOf(flat);
  for (let size = 1; size <= flat.rows; size += 1)
    for (const rows of setsOf(flat.rows, size)) {
      if (found.some(smaller => smaller.every(row => rows.includes(row)))) continue;
      if (!satisfiable(flat, rows, tests)) found.push(rows);
    }
  return found;
}

function satisfiable(flat: Flat, rows: readonly number[], tests: readonly Functional[]): boolean {
  return (
    maximin({
      flat,
      objectives: rows.map(row => tests[row]!),
      conditions: [],
      accepts: sums => rows.every(row => sums[row]! >= flat.reserves[row]!),
      compare: null,
      atLeast: 0,
      enough: 0,
    }).status !== 'none'
  );
}

function setsOf(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const sets: number[][] = [];
  for (let first = from; first <= count - size; first += 1)
    for (const rest of setsOf(count, size - 1, first + 1)) sets.push([first, ...rest]);
  return sets;
}

/** Vetoes that, dropped one at a time, open a deal; places in `space.bans`. */
export function vetoesThatOpen(space: Space): number[] {
  return [...space.bans.keys()].filter(at => {
    const without = { ...space, bans: space.bans.filter((_, other) => other !== at) };
    return findZopa(without, flatten(without, { acceptable: true, undominated: true })).empty === false;
  });
}
