/** A scenario into its deals: `parley/deals/1`. */

import { fail, ok, problem, type Result } from '../../problems.ts';
import { countPassing } from './count.ts';
import { epsilonFront } from './epsilon-front.ts';
import { type Flat, flatten, sumsOf } from './flat.ts';
import { solveOver } from './from-front.ts';
import { importSpace, type TextFile } from './importers.ts';
import { type Picture, type Point, pictureOf } from './picture.ts';
import {
  egalitarian,
  ideals,
  kalaiSmorodinsky,
  nash,
  type Proof,
  SOLUTIONS,
  type Solution,
  type SolutionName,
  utilitarian,
} from './solutions.ts';
import { packagesOf, type Space } from './space.ts';
import { type Certificate, findZopa, type Zopa } from './zopa.ts';

export const DEALS_FORMAT = 'parley/deals/1';

interface PrintedPoint {
  readonly utilities: readonly number[];
  readonly package: readonly number[];
}
export interface PrintedSolution extends PrintedPoint {
  /** Product of the gains, in printed units. */
  readonly product: number;
  readonly proof: Proof;
  readonly seconds: number;
  readonly ties: readonly PrintedPoint[];
}

export interface DealsAnswer {
  readonly format: typeof DEALS_FORMAT;
  readonly parties: readonly string[];
  readonly packages: string;
  readonly reserves: readonly number[];
  readonly zopa: {
    readonly empty: boolean | null;
    readonly rational: string | null;
    readonly certificate: Certificate | null;
  };
  readonly frontier: {
    readonly all: number | null;
    readonly rational: number | null;
    readonly complete: boolean;
    readonly epsilon: number | null;
    readonly points: readonly PrintedPoint[];
  };
  readonly solutions: Readonly<Record<SolutionName, PrintedSolution | null>>;
  readonly warnings: readonly string[];
  readonly seconds: number;
}

export interface DealsOptions {
  /** The whole front, not only what is within the reserves. */
  readonly allPoints?: boolean;
  /** Where the front is given up: points such that no package is better by more than the stated epsilon. */
  readonly epsilon?: boolean;
  /** Milliseconds since some start. */
  readonly clock: () => number;
  readonly progress?: (what: string, done: number, of: number) => void;
  readonly cancelled?: () => boolean;
}

/** The deals of a scenario's files. */
export function answerDeals(files: readonly TextFile[], options: DealsOptions): Result<DealsAnswer> {
  const imported = importSpace(files);
  return imported.ok ? dealsOf(imported.value, options) : imported;
}

/** The deals of a space. */
export function dealsOf(space: Space, options: DealsOptions): Result<DealsAnswer> {
  const start = options.clock();
  const stop = () => options.cancelled?.() === true;
  const warnings = [...space.warnings];
  const flat = flatten(space, { acceptable: true, undominated: true });
  const zopa = findZopa(space, flat);
  const picture = pictureOf(space, {
    cancelled: stop,
    ...(options.progress && { progress: (done, of) => options.progress!('front', done, of) }),
  });
  if (stop()) return fail(problem('cancelled', 'Stopped before all was found.', 'Run it again.'));
  if (!picture) warnings.push('The front has too many points and was given up.');
  const empty = picture ? picture.acceptable.length === 0 : zopa.empty;
  const counted = countAcceptable(space);
  const solutions = Object.fromEntries(
    SOLUTIONS.map((name, at) => {
      options.progress?.('solutions', at, SOLUTIONS.length);
      const values = zopa.empty === false ? zopa.values : null;
      return [name, empty || stop() ? null : solve(space, flat, picture, name, values, options.clock, warnings)];
    }),
  ) as DealsAnswer['solutions'];
  if (stop()) return fail(problem('cancelled', 'Stopped before all was found.', 'Run it again.'));
  const near = !picture && options.epsilon ? epsilonOf(space) : null;
  const shown = picture ? (options.allPoints || empty ? picture.all : picture.acceptable) : [];
  return ok({
    format: DEALS_FORMAT,
    parties: space.parties.map(party => party.name),
    packages: packagesOf(space).toString(),
    reserves: space.parties.map(party => party.reserve / space.grid),
    zopa: {
      empty,
      rational: empty ? '0' : (counted?.toString() ?? null),
      certificate: empty ? certificateOf(zopa, picture) : null,
    },
    frontier: {
      all: picture?.all.length ?? null,
      rational: picture?.acceptable.length ?? null,
      complete: picture !== null,
      epsilon: near?.epsilon ?? null,
      points: near?.points ?? shown.map(point => printed(space, point.utilities, point.package())),
    },
    solutions,
    warnings,
    seconds: (options.clock() - start) / 1000,
  });
}

function epsilonOf(space: Space): { points: PrintedPoint[]; epsilon: number } | null {
  const flat = flatten(space, { acceptable: false, undominated: true, blockers: false });
  if (!flat) return null;
  const { front, epsilon } = epsilonFront(flat);
  const points = Array.from({ length: front.count }, (_, at) =>
    printed(space, front.utilities.subarray(at * front.rows, (at + 1) * front.rows), front.packageOf(at)),
  );
  return { points, epsilon };
}

/** Number of acceptable packages, or null when there are too many to count. */
export function countAcceptable(space: Space): bigint | null {
  const flat = flatten(space, { acceptable: true, undominated: false });
  return flat ? countPassing(flat) : 0n;
}

function certificateOf(zopa: Zopa, picture: Picture | null): Certificate | null {
  if (zopa.empty === true) return zopa.certificate;
  if (!picture) return null;
  const words = `None of the ${picture.all.length} packages on the exact front passes every test; every other package is worse for somebody and better for nobody.`;
  return { kind: 'exhaustive', tried: picture.all.length, words };
}

const printed = (space: Space, utilities: ArrayLike<number>, picks: readonly number[]): PrintedPoint => ({
  utilities: space.parties.map((_, party) => utilities[party]! / space.grid),
  package: picks,
});

const SOLVERS = { nash, egalitarian, kalaiSmorodinsky, utilitarian } as const;

function solve(
  space: Space,
  flat: Flat | null,
  picture: Picture | null,
  name: SolutionName,
  known: Int32Array | null,
  clock: () => number,
  warnings: string[],
): PrintedSolution | null {
  const start = clock();
  const searched = flat && known ? SOLVERS[name](flat, { start: [known] }) : null;
  const whole = searched?.proof === 'exact' && !searched.notes.some(note => note.includes('than are listed'));
  const chosen = whole || !picture ? bySearch(space, flat, searched) : byFront(space, picture.acceptable, name);
  for (const note of whole || !picture ? (searched?.notes ?? []) : []) warnings.push(`${name}: ${note}`);
  const [best, ...ties] = chosen.points;
  if (!best) {
    if (name === 'kalaiSmorodinsky' && flat && ideals(flat).gains.some(gain => gain <= 0))
      warnings.push('kalaiSmorodinsky: a party can gain nothing, so its share of the ideal gain is not defined');
    return null;
  }
  const product = space.parties.reduce(
    (result, party, at) => result * ((Math.round(best.utilities[at]! * space.grid) - party.reserve) / space.grid),
    1,
  );
  return { ...best, product, proof: chosen.proof, seconds: (clock() - start) / 1000, ties };
}

interface Chosen {
  readonly points: readonly PrintedPoint[];
  readonly proof: Proof;
}

const bySearch = (space: Space, flat: Flat | null, solution: Solution | null): Chosen => ({
  points:
    solution && flat
      ? solution.packages.map(values => printed(space, sumsOf(flat, values), flat.packageOf(values)))
      : [],
  proof: solution?.proof ?? 'exact',
});

function byFront(space: Space, acceptable: readonly Point[], name: SolutionName): Chosen {
  const gains = acceptable.map(point => point.utilities.map((one, party) => one - space.parties[party]!.reserve));
  const points = solveOver(gains, name).map(at => printed(space, acceptable[at]!.utilities, acceptable[at]!.package()));
  return { points, proof: 'exact' };
}
