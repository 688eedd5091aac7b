/** A scenario into its deals: `parley/deals/1`. */

import { ok, type Result } from '../../problems.ts';
import { type Front, paretoFront } from './front.ts';
import { importSpace, type TextFile } from './importers.ts';
import { packagesOf, type Space } from './space.ts';

export const DEALS_FORMAT = 'parley/deals/1';

interface Point {
  readonly utilities: readonly number[];
  readonly package: readonly number[];
}
interface Solution extends Point {
  readonly product: number;
  readonly proof: 'exact';
  readonly seconds: number;
  readonly ties: readonly Point[];
}
const SOLUTIONS = ['nash', 'egalitarian', 'kalaiSmorodinsky', 'utilitarian'] as const;
type SolutionName = (typeof SOLUTIONS)[number];

export interface DealsAnswer {
  readonly format: typeof DEALS_FORMAT;
  readonly parties: readonly string[];
  readonly packages: string;
  readonly reserves: readonly number[];
  readonly zopa: {
    readonly empty: boolean | null;
    readonly rational: string | null;
    readonly certificate: string | null;
  };
  readonly frontier: {
    readonly all: number | null;
    readonly rational: number | null;
    readonly complete: boolean;
    readonly epsilon: null;
    readonly points: readonly Point[];
  };
  readonly solutions: Readonly<Record<SolutionName, Solution | null>>;
  readonly warnings: readonly string[];
  readonly seconds: number;
}

/** Packages up to this many are counted one by one for `zopa.rational`. */
const COUNTED = 2_000_000n;

/** The deals of a scenario's files. `clock` gives milliseconds. */
export function answerDeals(
  files: readonly TextFile[],
  options: { readonly allPoints?: boolean; readonly clock: () => number },
): Result<DealsAnswer> {
  const imported = importSpace(files);
  if (!imported.ok) return imported;
  const space = imported.value;
  const start = options.clock();
  const front = paretoFront(space);
  const warnings = [...space.warnings];
  if (!front) warnings.push('The front has too many points and was given up; no solution is proved.');
  const rational = front ? pointsWithin(space, front) : [];
  const points = front
    ? options.allPoints || rational.length === 0
      ? Array.from({ length: front.count }, (_, at) => at)
      : rational
    : [];
  const solutions = Object.fromEntries(
    SOLUTIONS.map(name => [
      name,
      front && rational.length > 0 ? solve(space, front, rational, name, options.clock, warnings) : null,
    ]),
  ) as DealsAnswer['solutions'];
  return ok({
    format: DEALS_FORMAT,
    parties: space.parties,
    packages: packagesOf(space).toString(),
    reserves: space.reserves.map(reserve => reserve / space.grid),
    zopa: {
      empty: front ? rational.length === 0 : null,
      rational: packagesOf(space) <= COUNTED ? countRational(space).toString() : null,
      certificate:
        front && rational.length === 0
          ? `None of the ${front.count} packages on the exact front gives every party its reserve; every other package is worse for somebody and better for nobody.`
          : null,
    },
    frontier: {
      all: front?.count ?? null,
      rational: front ? rational.length : null,
      complete: front !== null,
      epsilon: null,
      points: front ? points.map(at => pointOf(space, front, at)) : [],
    },
    solutions,
    warnings,
    seconds: (options.clock() - start) / 1000,
  });
}

function pointsWithin(space: Space, front: Front): number[] {
  const n = space.parties.length;
  return Array.from({ length: front.count }, (_, at) => at).filter(at =>
    space.reserves.every((reserve, party) => front.utilities[at * n + party]! + space.slack >= reserve),
  );
}

function pointOf(space: Space, front: Front, at: number): Point {
  const n = space.parties.length;
  return {
    utilities: [...front.utilities.subarray(at * n, at * n + n)].map(value => value / space.grid),
    package: front.packageOf(at),
  };
}

/** Packages that give every party at least its reserve, issue by issue with bounds on what is still to come. */
function countRational(space: Space): bigint {
  const n = space.parties.length;
  const issues = space.issues.length;
  const rest = space.reserves.map((_, party) => {
    const best = new Float64Array(issues + 1);
    for (let issue = issues - 1; issue >= 0; issue -= 1)
      best[issue] = best[issue + 1]! + Math.max(...space.contributions[party]![issue]!);
    return best;
  });
  const visit = (issue: number, sums: readonly number[]): bigint => {
    for (let party = 0; party < n; party += 1)
      if (sums[party]! + rest[party]![issue]! + space.slack < space.reserves[party]!) return 0n;
    if (issue === issues) return 1n;
    let count = 0n;
    for (let value = 0; value < space.issues[issue]!.values.length; value += 1)
      count += visit(
        issue + 1,
        sums.map((sum, party) => sum + space.contributions[party]![issue]![value]!),
      );
    return count;
  };
  return visit(0, new Array<number>(n).fill(0));
}

/** Every criterion is increasing in all gains, so its best package over the ZOPA lies on the front. */
function solve(
  space: Space,
  front: Front,
  rational: readonly number[],
  name: SolutionName,
  clock: () => number,
  warnings: string[],
): Solution | null {
  const start = clock();
  const n = space.parties.length;
  const gainsOf = (at: number) =>
    space.reserves.map((reserve, party) => Math.max(0, front.utilities[at * n + party]! - reserve));
  const gains = rational.map(gainsOf);
  const ideal = space.reserves.map((_, party) => Math.max(...gains.map(gain => gain[party]!)));
  if (name === 'kalaiSmorodinsky' && ideal.some(most => most <= space.slack)) {
    warnings.push('kalaiSmorodinsky: a party can gain nothing, so its share of the ideal gain is not defined');
    return null;
  }
  const better = CRITERIA[name](ideal, space);
  let best = 0;
  for (let at = 1; at < gains.length; at += 1) if (better(gains[at]!, gains[best]!) > 0) best = at;
  const tied = gains.flatMap((gain, at) =>
    at !== best && better(gain, gains[best]!) === 0 ? [pointOf(space, front, rational[at]!)] : [],
  );
  const product = gains[best]!.reduce((result, gain) => result * (gain / space.grid), 1);
  if (name === 'nash' && product === 0)
    warnings.push('nash: the product is 0 everywhere; the most parties with a gain, then the largest product of those');
  return {
    ...pointOf(space, front, rational[best]!),
    product,
    proof: 'exact',
    seconds: (clock() - start) / 1000,
    ties: tied,
  };
}

type Compare = (a: readonly number[], b: readonly number[]) => number;
const sign = (value: number, slack: number): number => (Math.abs(value) <= slack ? 0 : Math.sign(value));

const CRITERIA: Readonly<Record<SolutionName, (ideal: readonly number[], space: Space) => Compare>> = {
  nash: () => compareProducts,
  egalitarian: (_, space) => (a, b) => leximin(a, b, 2 * space.slack),
  kalaiSmorodinsky: ideal => (a, b) =>
    leximin(
      a.map((gain, party) => gain / ideal[party]!),
      b.map((gain, party) => gain / ideal[party]!),
      1e-11,
    ),
  utilitarian: (_, space) => (a, b) =>
    sign(a.reduce((sum, gain) => sum + gain, 0) - b.reduce((sum, gain) => sum + gain, 0), 2 * space.slack),
};

/** More parties with a gain first, then the larger product of the gains, in exact integers. */
function compareProducts(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [a.filter(gain => gain > 0), b.filter(gain => gain > 0)];
  if (x.length !== y.length) return x.length - y.length;
  const product = (gains: readonly number[]) => gains.reduce((result, gain) => result * BigInt(Math.round(gain)), 1n);
  const [p, q] = [product(x), product(y)];
  return p === q ? 0 : p > q ? 1 : -1;
}

/** The worst off first, then the next. */
function leximin(a: readonly number[], b: readonly number[], slack: number): number {
  const [x, y] = [a.toSorted((m, k) => m - k), b.toSorted((m, k) => m - k)];
  for (const [at, value] of x.entries()) {
    const order = sign(value - y[at]!, slack);
    if (order !== 0) return order;
  }
  return 0;
}
