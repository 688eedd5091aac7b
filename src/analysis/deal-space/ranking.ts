/**
 * Packages worth a look, best first: by the share of readings in which all accept, then by what whoever gets least gets in
 * the middle reading. Parties of which it is not known what no deal is worth to them have no part in the share; for them
 * it is told up to which worth of what they have now the package would do.
 */

import { type Crisp, keepsRules, type Test, utilityOf } from '../crisp.ts';
import { type DealCase, testsOfReading } from './deal-case.ts';
import { judge, type Share, shareOf, type TestJudged, type ThreeReadings, type Verdict } from './judge.ts';

export interface RankedPackage {
  readonly picks: readonly number[];
  /** What brought it into the list, beside its rank: ids of packages, names of solutions. */
  readonly marks: readonly string[];
  readonly verdict: Verdict;
  readonly tests: readonly Pick<TestJudged, 'actor' | 'verdict' | 'accepts' | 'onChanged'>[];
  /** Readings in which all those accept for whom there is a verdict; null when there is none for anybody. */
  readonly accepts: Share | null;
  /**
   * Those without a verdict are no worse off if what they have on the changed issues is worth up to this, of 1; null when
   * there are none, or nothing changes.
   */
  readonly upTo: ThreeReadings | null;
  /** What whoever gets least gets beyond no deal; null when there is a verdict for nobody. */
  readonly least: ThreeReadings | null;
}

export interface Ranking {
  readonly packages: readonly RankedPackage[];
  /** Whether every package was looked at; else the list has the best that were found. */
  readonly every: boolean;
  readonly lookedAt: number;
}

/** A package that is to be in the list whatever its rank. */
export interface Marked {
  readonly picks: readonly number[];
  readonly mark: string;
}

export interface RankingOptions {
  readonly marked: readonly Marked[];
  /** More packages to begin the search with. */
  readonly starts?: readonly (readonly number[])[];
  readonly most?: number;
  readonly progress?: (done: number, of: number) => void;
  readonly cancelled?: () => boolean;
}

/** Up to so many packages all are looked at. */
const ALL_OF = 20_000;
const CLIMBS = 16;
const MOST = 12;

export function rankPackages(one: DealCase, options: RankingOptions): Ranking {
  const { marked, starts = [], most = MOST } = options;
  const count = countsOf(one);
  const seen = new Map<string, Counted>();
  const look = (picks: readonly number[]): Counted => {
    const key = picks.join();
    const known = seen.get(key) ?? count(picks);
    seen.set(key, known);
    return known;
  };
  const every = numberOf(one) <= ALL_OF;
  const lawful = (picks: readonly number[]) => keepsRules(one.middle, picks) && !isVetoed(one.middle, picks);
  if (every) for (const picks of everyPackage(one)) if (lawful(picks)) look(picks);
  const begins = [one.middle.statusQuo, ...marked.map(({ picks }) => picks), ...starts].map(look);
  if (!every) {
    const tops = begins.toSorted(better).slice(0, CLIMBS);
    for (const [at, start] of tops.entries()) {
      options.progress?.(at, tops.length);
      if (options.cancelled?.()) break;
      climb(one, start, look, lawful);
    }
  }
  const best = spread([...seen.values()].filter(({ picks }) => lawful(picks)).toSorted(better), most);
  const listed = [...best, ...marked.map(({ picks }) => look(picks))];
  const once = [...new Map(listed.map(counted => [counted.picks.join(), counted])).values()];
  return {
    packages: once.toSorted(better).map(({ picks }) => told(one, picks, marked)),
    every,
    lookedAt: seen.size,
  };
}

interface Counted {
  readonly picks: readonly number[];
  /** Draws in which all with a verdict accept; -1 where it may not stand at all. */
  readonly accepted: number;
  /** Units. */
  readonly least: number;
}

const better = (a: Counted, b: Counted): number =>
  b.accepted - a.accepted || b.least - a.least || (a.picks.join() < b.picks.join() ? -1 : 1);

/** How a package fares, from tables laid out for speed: it is asked some ten thousand times. */
function countsOf(one: DealCase): (picks: readonly number[]) => Counted {
  const middle = testsOfReading(one.middle);
  const judged = middle.flatMap((test, at) => (test.reserveKnown ? [at] : []));
  const open = middle.flatMap((test, at) => (test.reserveKnown ? [] : [at]));
  const draws = one.draws.map(numbers => testsOfReading(numbers));
  const accepts = (test: Test, picks: readonly number[]): boolean => {
    let sum = -test.reserve;
    const { contributions, joint } = test;
    for (let issue = 0; issue < picks.length; issue += 1) sum += contributions[issue]![picks[issue]!]!;
    for (const { picks: all, add } of joint) if (all.every(([issue, option]) => picks[issue] === option)) sum += add;
    return sum >= 0;
  };
  return picks => {
    let accepted = 0;
    for (const tests of draws) {
      let all = true;
      for (let at = 0; all && at < judged.length; at += 1) all = accepts(tests[judged[at]!]!, picks);
      if (all) accepted += 1;
    }
    const worths = open.map(at => utilityOf(middle[at]!, picks));
    const gains = judged.map(at => utilityOf(middle[at]!, picks) - middle[at]!.reserve);
    return { picks, accepted, least: Math.min(...(open.length > 0 ? worths : gains)) };
  };
}

const numberOf = (one: DealCase): number => one.middle.issues.reduce((all, { options }) => all * options.length, 1);

const isVetoed = ({ bans }: Crisp, picks: readonly number[]): boolean =>
  bans.some(({ issue, option }) => picks[issue] === option);

function* everyPackage({ middle: { issues } }: DealCase): Generator<number[]> {
  const picks = issues.map(() => 0);
  for (;;) {
    yield picks.slice();
    let at = picks.length - 1;
    while (at >= 0 && picks[at]! + 1 === issues[at]!.options.length) picks[at--] = 0;
    if (at < 0) return;
    picks[at]! += 1;
  }
}

/** From one package to the best that differs in one option, for as long as that is better. */
function climb(
  one: DealCase,
  start: Counted,
  look: (picks: readonly number[]) => Counted,
  lawful: (picks: readonly number[]) => boolean,
): void {
  let here = lawful(start.picks) ? start : { ...start, accepted: -1 };
  for (;;) {
    let next = here;
    for (const [issue, { options }] of one.middle.issues.entries())
      for (const option of options.keys()) {
        if (here.picks[issue] === option) continue;
        const picks = here.picks.with(issue, option);
        if (!lawful(picks)) continue;
        const other = look(picks);
        if (better(other, next) < 0) next = other;
      }
    if (next === here) return;
    here = next;
  }
}

/** The best of them, without those that differ from a better one in one option, or in up to a tenth of the issues. */
function spread(sorted: readonly Counted[], most: number): Counted[] {
  const kept: Counted[] = [];
  for (const counted of sorted) {
    if (kept.length === most) break;
    const alike = Math.max(1, Math.floor(counted.picks.length / 10));
    if (kept.every(({ picks }) => differences(picks, counted.picks) > alike)) kept.push(counted);
  }
  return kept;
}

const differences = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((count, option, issue) => count + (option === b[issue] ? 0 : 1), 0);

function told(one: DealCase, picks: readonly number[], marked: readonly Marked[]): RankedPackage {
  const judged = judge(one, picks);
  const open = judged.tests.filter(test => test.verdict === 'no-reserve');
  const known = judged.tests.filter(test => test.verdict !== 'no-reserve');
  const lowest = (list: readonly ThreeReadings[]): ThreeReadings | null =>
    list.length === 0
      ? null
      : {
          low: Math.min(...list.map(({ low }) => low)),
          middle: Math.min(...list.map(({ middle }) => middle)),
          high: Math.min(...list.map(({ high }) => high)),
        };
  return {
    picks,
    marks: [...new Set(marked.flatMap(one => (one.picks.join() === picks.join() ? [one.mark] : [])))],
    verdict: judged.verdict,
    tests: judged.tests.map(({ actor, verdict, accepts, onChanged }) => ({ actor, verdict, accepts, onChanged })),
    accepts: known.length === 0 ? null : sharedBy(one, picks),
    upTo: lowest(open.flatMap(test => test.onChanged?.package ?? [])),
    least: lowest(known.map(test => test.gain)),
  };
}

/** Readings in which all with a verdict accept; none where the package breaks a rule or has an option ruled out. */
function sharedBy(one: DealCase, picks: readonly number[]): Share {
  if (!keepsRules(one.middle, picks) || isVetoed(one.middle, picks)) return shareOf(0, one.draws.length);
  return shareOf(countsOf(one)(picks).accepted, one.draws.length);
}
