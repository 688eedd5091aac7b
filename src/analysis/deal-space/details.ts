/** What is found on a case: about each package, about the space, and which packages are chosen by which rule. Plain data. */

import { GRID } from '../crisp.ts';
import type { NamedPackage } from '../engine.ts';
import { countAcceptable } from './answer.ts';
import { type DealCase, picksOf } from './deal-case.ts';
import {
  type AlwaysPossible,
  alwaysPossible,
  minimaxRegret,
  type Regret,
  type Survival,
  survival,
  type Unknown,
  unknowns,
} from './doubt.ts';
import { flatten, sumsOf } from './flat.ts';
import { solveOver } from './from-front.ts';
import {
  type Better,
  betterForAll,
  type Concession,
  concessions,
  type Nearest,
  nearestAcceptable,
  sourcedShare,
  type Trade,
  trades,
  type WouldHaveToBe,
  weightsKnown,
  whatWouldHaveToBeTrue,
} from './improve.ts';
import { type Judged, judge, type Share } from './judge.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type Ranking, rankPackages } from './ranking.ts';
import {
  egalitarian,
  kalaiSmorodinsky,
  nash,
  type Proof,
  SOLUTIONS,
  type SolutionName,
  utilitarian,
} from './solutions.ts';
import { packagesOf } from './space.ts';
import { findZopa, minimalConflicts, relaxations, vetoesThatOpen } from './zopa.ts';

/** Version of the engine, and with it of these figures. */
export const VERSION = '3';

/** Everything that is asked about one package. Quick enough for every switch of an option. */
export interface PackageFound {
  readonly id: string;
  readonly title: string;
  readonly judged: Judged;
  readonly better: Better | null;
  readonly nearest: Nearest | null;
  readonly concessions: readonly Concession[];
  readonly trades: readonly Trade[];
  readonly wouldHaveToBe: readonly WouldHaveToBe[];
  readonly unknowns: readonly Unknown[];
  readonly survival: readonly Survival[];
}

export interface ZopaFound {
  /** In the middle reading. */
  readonly empty: boolean | null;
  /** Decimal digits; null when there are too many to count. */
  readonly packages: string | null;
  readonly all: string;
  /** Why there is none, in words; null when there is one. */
  readonly certificate: string | null;
  /** Smallest sets of actors that no package satisfies together. */
  readonly conflicts: readonly (readonly string[])[];
  /** By how much all, or one alone, would have to come down, 0..1 scale, with a package that then passes. */
  readonly allAlike: Opening | null;
  readonly alone: readonly (Opening & { readonly actor: string })[];
  readonly vetoesThatOpen: readonly { readonly actor: string; readonly issue: number; readonly option: number }[];
}
interface Opening {
  readonly by: number;
  readonly picks: readonly number[];
  readonly proved: boolean;
}

export interface SolutionFound {
  readonly picks: readonly number[];
  /** By party, 0..1 scale, in the middle reading. */
  readonly utilities: readonly number[];
  readonly gains: readonly number[];
  readonly ties: number;
  readonly proof: Proof;
  readonly allAccept: Share;
}

export interface DealDetails {
  readonly parties: readonly {
    readonly actor: string;
    readonly name: string;
    readonly sourced: number;
    readonly weightsKnown: boolean;
    readonly reserveKnown: boolean;
  }[];
  readonly packages: readonly PackageFound[];
  readonly zopa: ZopaFound;
  readonly alwaysPossible: AlwaysPossible;
  /** Null where it has too many points. */
  readonly front: FrontFound | null;
  readonly solutions: Readonly<Record<SolutionName, SolutionFound | null>>;
  readonly regret: Regret | null;
  readonly ranking: Ranking;
}

/** The front in the middle reading: of the acceptable packages, or of all where none is. */
export interface FrontFound {
  readonly points: readonly { readonly picks: readonly number[]; readonly utilities: readonly number[] }[];
  /** How many points it has, also those that are left out here. */
  readonly count: number;
  readonly acceptable: boolean;
}

/** Points that an answer carries. */
const SHOWN = 2000;
/** Points of the front from which the search for a good package begins. */
const BEGUN = 60;
/** Parts of a step that progress tells apart. */
const STEP = 20;

/** The answer on one package. */
export function examine(one: DealCase, { id, title, picks: named }: NamedPackage): PackageFound {
  const picks = picksOf(one.model, { picks: named });
  const judged = judge(one, picks);
  const refused = judged.verdict !== 'always';
  return {
    id,
    title,
    judged,
    better: betterForAll(one, picks),
    nearest: refused ? nearestAcceptable(one, picks) : null,
    concessions: refused ? concessions(one, picks).slice(0, 8) : [],
    trades: trades(one, picks, 8),
    wouldHaveToBe: whatWouldHaveToBeTrue(one, picks).slice(0, 8),
    unknowns: judged.verdict === 'vetoed' ? [] : unknowns(one, picks),
    survival: survival(one, judged),
  };
}

export function dealDetails(
  one: DealCase,
  packages: readonly NamedPackage[],
  progress?: (done: number, of: number) => void,
  cancelled?: () => boolean,
): DealDetails {
  const steps = (packages.length + 4) * STEP;
  let done = 0;
  const part = (share: number): void => progress?.(done + Math.floor(share * STEP), steps);
  const step = <T>(value: T): T => {
    done += STEP;
    progress?.(done, steps);
    return value;
  };
  progress?.(0, steps);
  const examined = packages.map(named => step(examine(one, named)));
  const zopa = step(zopaFound(one));
  const watch = { progress: (at: number, of: number) => part(at / of), ...(cancelled && { cancelled }) };
  const picture = step(pictureOf(one.space, { limit: 40_000, ...watch }));
  const front = picture && frontFound(picture);
  const solutions = step(solutionsFound(one, picture, zopa.empty));
  const regret = zopa.empty ? null : minimaxRegret(one);
  const ranking = rankPackages(one, {
    marked: [
      ...examined.map(({ id, judged }) => ({ mark: id, picks: judged.picks })),
      ...SOLUTIONS.flatMap(name => (solutions[name] ? [{ mark: name, picks: solutions[name].picks }] : [])),
      ...(regret ? [{ mark: 'regret', picks: regret.picks }] : []),
    ],
    starts: (front?.points ?? [])
      .filter((_, at) => at % Math.ceil(front!.points.length / BEGUN) === 0)
      .map(point => point.picks),
    ...watch,
  });
  return {
    parties: one.model.parties.map(({ actor, name }, at) => ({
      actor,
      name,
      sourced: sourcedShare(one, at),
      weightsKnown: weightsKnown(one, at),
      reserveKnown: one.middle.parties[at]!.reserveKnown,
    })),
    packages: examined,
    zopa,
    alwaysPossible: step(alwaysPossible(one)),
    front,
    solutions,
    regret,
    ranking: step(ranking),
  };
}

function frontFound({ acceptable, all }: Picture): FrontFound {
  const points = acceptable.length > 0 ? acceptable : all;
  return {
    points: points
      .slice(0, SHOWN)
      .map(point => ({ picks: point.package(), utilities: [...point.utilities].map(units => units / GRID) })),
    count: points.length,
    acceptable: acceptable.length > 0,
  };
}

function zopaFound(one: DealCase): ZopaFound {
  const flat = flatten(one.space, { acceptable: true, undominated: true });
  const zopa = findZopa(one.space, flat);
  const actors = [...one.middle.parties, ...one.middle.blockers].map(test => test.actor);
  const base = {
    empty: zopa.empty,
    packages: zopa.empty === true ? '0' : (countAcceptable(one.space)?.toString() ?? null),
    all: packagesOf(one.space).toString(),
  };
  if (zopa.empty !== true)
    return { ...base, certificate: null, conflicts: [], allAlike: null, alone: [], vetoesThatOpen: [] };
  const loosened = flat && relaxations(flat);
  const opening = (found: { by: number; values: Int32Array; proved: boolean }): Opening => ({
    by: found.by / GRID,
    picks: flat!.packageOf(found.values),
    proved: found.proved,
  });
  return {
    ...base,
    certificate: zopa.certificate.words,
    conflicts: flat ? minimalConflicts(flat).map(rows => rows.map(row => actors[row]!)) : [],
    allAlike: loosened?.allAlike ? opening(loosened.allAlike) : null,
    alone: loosened?.alone.flatMap((found, row) => (found ? [{ actor: actors[row]!, ...opening(found) }] : [])) ?? [],
    vetoesThatOpen: vetoesThatOpen(one.space).map(at => {
      const { actor, issue, option } = one.middle.bans[at]!;
      return { actor, issue, option };
    }),
  };
}

const SOLVERS = { nash, egalitarian, kalaiSmorodinsky, utilitarian } as const;

function solutionsFound(one: DealCase, picture: Picture | null, empty: boolean | null): DealDetails['solutions'] {
  const flat = empty === false ? flatten(one.space, { acceptable: true, undominated: true }) : null;
  const found = SOLUTIONS.map((name): [SolutionName, SolutionFound | null] => {
    if (!flat) return [name, null];
    const solution = picture ? null : SOLVERS[name](flat);
    const gains =
      picture?.acceptable.map(point => point.utilities.map((units, at) => units - one.space.parties[at]!.reserve)) ??
      [];
    const places = solveOver(gains, name);
    const [first] = places;
    const picks = solution
      ? flat.packageOf(solution.packages[0]!)
      : first === undefined
        ? null
        : picture!.acceptable[first]!.package();
    if (!picks) return [name, null];
    const utilities = solution
      ? [...sumsOf(flat, solution.packages[0]!)].slice(0, flat.parties)
      : [...picture!.acceptable[first!]!.utilities];
    return [
      name,
      {
        picks,
        utilities: utilities.map(units => units / GRID),
        gains: utilities.map((units, at) => (units - one.space.parties[at]!.reserve) / GRID),
        ties: (solution ? solution.packages.length : places.length) - 1,
        proof: solution?.proof ?? 'exact',
        allAccept: judge(one, picks).allAccept,
      },
    ];
  });
  return Object.fromEntries(found) as DealDetails['solutions'];
}
