/**
 * Four ways to choose among the packages that pass every test, without the front: Nash, egalitarian, Kalai-Smorodinsky
 * and utilitarian, each with all its ties and with its proof or a gap.
 */

import { compareLeximin, compareProducts, compareShares, compareSums, compareWeighted } from './criteria.ts';
import { type Flat, sumsOf } from './flat.ts';
import { type Functional, tabulate } from './functionals.ts';
import { hullMaximin } from './hull.ts';
import { leastObjective, maximin, type Outcome, type Problem } from './maximin.ts';
import { nashProduct, unitOf } from './nash.ts';

export const SOLUTIONS = ['nash', 'egalitarian', 'kalaiSmorodinsky', 'utilitarian'] as const;
export type SolutionName = (typeof SOLUTIONS)[number];

export type Proof = 'exact' | { readonly gap: number };

export interface Solution {
  /** Values by column of the chosen package, then of those as good, one for each vector of utilities. */
  readonly packages: readonly Int32Array[];
  readonly proof: Proof;
  /** What a reader must know: a tie that is not listed in full, a rule that had to step in. */
  readonly notes: readonly string[];
}

export interface SolveOptions {
  /** Packages known to pass every test. */
  readonly start?: readonly Int32Array[];
  /** Values tried before a proof is given up. */
  readonly limit?: number;
  readonly cancelled?: () => boolean;
}

export const gainOf = (flat: Flat, row: number, per: number): Functional => ({
  coefficients: Array.from({ length: flat.rows }, (_, at) => (at === row ? 1 / per : 0)),
  offset: (-flat.reserves[row]! * flat.fine) / per,
});

/** The same, at least 0 exactly when the row passes its test. */
const testOf = (flat: Flat, row: number, per: number): Functional => ({
  ...gainOf(flat, row, per),
  offset: -flat.floors[row]! / per,
});

const partiesOf = (flat: Flat): number[] => Array.from({ length: flat.parties }, (_, party) => party);
const rowsOf = (flat: Flat): number[] => Array.from({ length: flat.rows }, (_, row) => row);

/** Fine units in one unit of functionals: what the widest row can gain. */
export const scaleOf = (flat: Flat): number => Math.max(...rowsOf(flat).map(row => unitOf(flat, row)));

/** Every row's test, as conditions of the order of 1. */
export const testsOf = (flat: Flat): Functional[] => rowsOf(flat).map(row => testOf(flat, row, unitOf(flat, row)));

export function accepts(flat: Flat, sums: Float64Array): boolean {
  for (let row = 0; row < flat.rows; row += 1) if (sums[row]! < flat.reserves[row]!) return false;
  return true;
}

/** Gains of the parties in grid steps. */
export const gainsOf = (flat: Flat, sums: Float64Array): Float64Array =>
  Float64Array.from({ length: flat.parties }, (_, party) => sums[party]! - flat.reserves[party]!);

/** The chosen package first: of equals, the one best for the first party, then the second. */
function solution(
  flat: Flat,
  outcome: Pick<Outcome, 'best' | 'ties'>,
  proof: Proof,
  notes: readonly string[],
): Solution {
  const packages = [outcome.best!, ...outcome.ties].map(values => ({ values, sums: sumsOf(flat, values).slice() }));
  packages.sort((a, b) => {
    for (let party = 0; party < flat.parties; party += 1)
      if (a.sums[party] !== b.sums[party]) return b.sums[party]! - a.sums[party]!;
    return 0;
  });
  return { packages: packages.map(one => one.values), proof, notes };
}

const proofOf = ({ status, value, bound }: Outcome, offset = 0): Proof =>
  status === 'exact' || status === 'crowded'
    ? 'exact'
    : { gap: Math.min(1, Math.max(0, (bound - value) / Math.max(Math.abs(bound + offset), 1e-300))) };

const CROWDED = 'more packages are as good than are listed';

/** The largest least gain, then the next: leximin over gains in equal units. */
export function egalitarian(flat: Flat, options: SolveOptions = {}): Solution | null {
  const per = scaleOf(flat);
  return leximin(
    flat,
    partiesOf(flat).map(party => gainOf(flat, party, per)),
    (a, b) => compareLeximin(gainsOf(flat, a), gainsOf(flat, b)),
    options,
  );
}

/** The most that each party can gain while every test is passed, in grid steps; with the proof of all of them. */
export function ideals(flat: Flat, options: SolveOptions = {}): { readonly gains: number[]; readonly proof: Proof } {
  let missing = 0;
  const gains = partiesOf(flat).map(party => {
    const outcome = maximin({
      flat,
      objectives: [gainOf(flat, party, unitOf(flat, party))],
      conditions: testsOf(flat).filter((_, row) => row !== party),
      accepts: sums => accepts(flat, sums),
      compare: null,
      atLeast: 0,
      ...options,
    });
    if (outcome.best === null) return 0;
    const proof = proofOf(outcome);
    if (proof !== 'exact') missing = Math.max(missing, proof.gap);
    return gainsOf(flat, sumsOf(flat, outcome.best))[party]!;
  });
  return { gains, proof: missing > 0 ? { gap: missing } : 'exact' };
}

/** Leximin of gains over ideal gains; null when a party can gain nothing. */
export function kalaiSmorodinsky(flat: Flat, options: SolveOptions = {}): Solution | null {
  const ideal = ideals(flat, options);
  if (ideal.gains.some(gain => gain <= 0)) return null;
  const found = leximin(
    flat,
    partiesOf(flat).map(party => gainOf(flat, party, ideal.gains[party]! * flat.fine)),
    (a, b) => compareShares(gainsOf(flat, a), gainsOf(flat, b), ideal.gains),
    options,
  );
  if (!found || ideal.proof === 'exact') return found;
  const own = found.proof === 'exact' ? 0 : found.proof.gap;
  return { ...found, proof: { gap: Math.min(1, own + ideal.proof.gap) } };
}

/** The largest sum of utilities. */
export function utilitarian(flat: Flat, options: SolveOptions = {}): Solution | null {
  const per = scaleOf(flat) * flat.parties;
  const all = partiesOf(flat).map(party => gainOf(flat, party, per));
  const outcome = maximin({
    flat,
    objectives: [addUp(all)],
    conditions: testsOf(flat),
    accepts: sums => accepts(flat, sums),
    compare: (a, b) => compareSums(gainsOf(flat, a), gainsOf(flat, b)),
    ...options,
  });
  if (outcome.best === null) return null;
  return solution(flat, outcome, proofOf(outcome), outcome.status === 'crowded' ? [CROWDED] : []);
}

const addUp = (all: readonly Functional[]): Functional => ({
  coefficients: all[0]!.coefficients.map((_, row) => all.reduce((sum, one) => sum + one.coefficients[row]!, 0)),
  offset: all.reduce((sum, one) => sum + one.offset, 0),
});

/**
 * The lexicographic maximum of the least, the sum of the two least, and so on (Ogryczak), which is leximin: one stage is
 * enough unless too many packages share its best value.
 */
function leximin(
  flat: Flat,
  singles: readonly Functional[],
  compare: NonNullable<Problem['compare']>,
  options: SolveOptions,
): Solution | null {
  const conditions = testsOf(flat).slice(flat.parties);
  const kept: { objectives: readonly Functional[]; value: number }[] = [];
  let start = options.start ?? [];
  for (let size = 1; ; size += 1) {
    const objectives = subsets(singles, size).map(addUp);
    const outcome = maximin({
      flat,
      objectives,
      conditions,
      accepts: sums =>
        accepts(flat, sums) &&
        kept.every(stage => leastObjective({ flat, objectives: stage.objectives }, sums) >= stage.value - 1e-13),
      compare,
      atLeast: 0,
      ...options,
      start,
    });
    if (outcome.best === null) return null;
    if (outcome.status !== 'crowded') return solution(flat, outcome, proofOf(outcome), []);
    if (size === singles.length) return solution(flat, outcome, 'exact', [CROWDED]);
    kept.push({ objectives, value: outcome.value });
    for (const one of objectives)
      conditions.push({ ...one, offset: one.offset - outcome.value + (flat.fine === 1 ? 1e-13 : stepsOf(flat, one)) });
    start = [outcome.best, ...outcome.ties];
  }
}

const stepsOf = (flat: Flat, one: Functional): number =>
  (flat.fine / 2) * one.coefficients.reduce((sum, value) => sum + Math.abs(value), 0) + 1e-13;

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map(rest => [item, ...rest]));
}

/**
 * The largest product of gains. Where some gain is 0 in every package, the most parties with a positive gain, then the
 * largest product of those. `weights` are exponents by party; all 1 unless given.
 */
export function nash(
  flat: Flat,
  options: SolveOptions & { readonly weights?: readonly number[] } = {},
): Solution | null {
  const parties = partiesOf(flat);
  for (let size = flat.parties; size > 0; size -= 1) {
    const found = subsets(parties, size)
      .map(rows => nashOver(flat, rows, options))
      .filter(one => one !== null);
    if (found.length === 0) continue;
    const best = found.reduce((a, b) => (compareOf(flat, options.weights)(first(flat, b), first(flat, a)) > 0 ? b : a));
    const equals = found.filter(one => compareOf(flat, options.weights)(first(flat, one), first(flat, best)) === 0);
    const packages = equals.flatMap(one => one.packages);
    const notes =
      size < flat.parties
        ? ['the product is 0 everywhere; the most parties with a gain, then the largest product of those']
        : [];
    const gap = Math.max(...found.map(one => (one.proof === 'exact' ? 0 : one.proof.gap)));
    return solution(flat, { best: packages[0]!, ties: packages.slice(1) }, gap > 0 ? { gap } : 'exact', notes);
  }
  const [only] = options.start ?? [];
  return only ? solution(flat, { best: only, ties: [] }, 'exact', ['nobody can gain anything']) : null;
}

const first = (flat: Flat, one: Solution): Float64Array => sumsOf(flat, one.packages[0]!).slice();

const compareOf =
  (flat: Flat, weights: readonly number[] | undefined) =>
  (a: Float64Array, b: Float64Array): number =>
    weights
      ? compareWeighted(gainsOf(flat, a), gainsOf(flat, b), weights)
      : compareProducts(gainsOf(flat, a), gainsOf(flat, b));

/** The largest product over packages in which all of these rows gain; null when there is none. */
function nashOver(
  flat: Flat,
  rows: readonly number[],
  options: SolveOptions & { readonly weights?: readonly number[] },
): Solution | null {
  const gains = rows.map(row => gainOf(flat, row, unitOf(flat, row)));
  const conditions = testsOf(flat).filter((_, row) => !rows.includes(row));
  const hull = hullMaximin(tabulate(flat, [...gains, ...conditions]), gains.length);
  if (hull.bound <= 1e-13) return null;
  const outcome = nashProduct({
    flat,
    rows,
    exponents: rows.map(row => options.weights?.[row] ?? 1),
    gains,
    conditions,
    accepts: sums => accepts(flat, sums) && rows.every(row => sums[row]! > flat.reserves[row]!),
    compare: compareOf(flat, options.weights),
    hull: { ...hull, packages: [...(options.start ?? []), ...hull.packages] },
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  });
  if (outcome.best === null) return null;
  return {
    packages: [outcome.best, ...outcome.ties],
    proof: outcome.gap > 0 ? { gap: outcome.gap } : 'exact',
    notes: [],
  };
}
