/**
 * What to do next about a package, in the middle reading: what would be better for all, the nearest acceptable change,
 * concessions and trades, and what would have to be true. Gains and costs on the 0..1 scale.
 */

import { GRID, keepsRules, utilityOf, weightsIn } from '../crisp.ts';
import { weightOf, worthOf } from '../model.ts';
import { type DealCase, gainIn, testsOfReading } from './deal-case.ts';
import { flatten, sumsOf } from './flat.ts';
import { maximin } from './maximin.ts';
import { accepts, gainOf, testsOf, utilitarian } from './solutions.ts';
import type { Row, Space } from './space.ts';

/** Steps of a search within one answer of a page. */
const STEPS = 300_000;

export interface Better {
  readonly picks: readonly number[];
  /** By party. */
  readonly gains: readonly number[];
  readonly proved: boolean;
}

/** A package that no party likes less and somebody likes more, the one with the largest sum; null when none is found. */
export function betterForAll(one: DealCase, picks: readonly number[]): Better | null {
  const now = one.space.parties.map((_, at) => utilityOf(one.middle.parties[at]!, picks));
  const space: Space = {
    ...one.space,
    parties: one.space.parties.map((party, at) => ({ ...party, reserve: now[at]! })),
  };
  const flat = flatten(space, { acceptable: true, undominated: true });
  const found = flat && utilitarian(flat, { limit: STEPS });
  if (!flat || !found) return null;
  const sums = sumsOf(flat, found.packages[0]!);
  const gains = now.map((before, at) => (sums[at]! - before) / GRID);
  if (gains.every(gain => gain === 0)) return null;
  return { picks: flat.packageOf(found.packages[0]!), gains, proved: found.proof === 'exact' };
}

export interface Change {
  readonly issue: number;
  readonly from: number;
  readonly to: number;
}

export const changesBetween = (from: readonly number[], to: readonly number[]): Change[] =>
  from.flatMap((option, issue) => (option === to[issue] ? [] : [{ issue, from: option, to: to[issue]! }]));

export interface Nearest {
  readonly picks: readonly number[];
  readonly changes: readonly Change[];
  readonly proved: boolean;
}

/** The acceptable package that changes the fewest issues; null when there is none or it was not found. */
export function nearestAcceptable(one: DealCase, picks: readonly number[]): Nearest | null {
  const kept: Row = {
    name: 'kept',
    contributions: one.space.issues.map((issue, at) =>
      Float64Array.from(issue.values, (_, value) => (value === picks[at] ? 1 : 0)),
    ),
    joint: [],
    reserve: 0,
  };
  const flat = flatten(
    { ...one.space, parties: [kept, ...one.space.parties] },
    { acceptable: true, undominated: true },
  );
  if (!flat) return null;
  const outcome = maximin({
    flat,
    objectives: [gainOf(flat, 0, one.space.issues.length)],
    conditions: testsOf(flat).slice(1),
    accepts: sums => accepts(flat, sums),
    compare: null,
    limit: STEPS,
    atLeast: 0,
  });
  if (!outcome.best) return null;
  const found = flat.packageOf(outcome.best);
  return { picks: found, changes: changesBetween(picks, found), proved: outcome.status === 'exact' };
}

/** One change of option that a party gives and others get. */
export interface Concession extends Change {
  /** Whoever loses most by it. */
  readonly by: string;
  readonly cost: number;
  readonly gains: readonly { readonly actor: string; readonly gain: number }[];
  /** Whether everybody accepts the package after it. */
  readonly opens: boolean;
  /** Gain of those who refuse now, for each unit that it costs. */
  readonly rate: number;
}

/** Single changes that move a refusing test up, those that open a deal first, then by what they bring for their cost. */
export function concessions(one: DealCase, picks: readonly number[]): Concession[] {
  const tests = testsOfReading(one.middle);
  const before = tests.map(test => gainIn(test, picks));
  return singleChanges(one, picks)
    .map(({ change, after }): Concession | null => {
      const moves = tests.map((test, at) => gainIn(test, after) - before[at]!);
      const refusing = moves.reduce((sum, move, at) => (before[at]! < 0 ? sum + Math.max(0, move) : sum), 0);
      if (refusing <= 0) return null;
      const giver = moves.reduce((least, move, at) => (move < moves[least]! ? at : least), 0);
      const cost = Math.max(0, -moves[giver]!);
      return {
        ...change,
        by: tests[giver]!.actor,
        cost: cost / GRID,
        gains: moves.flatMap((move, at) => (move > 0 ? [{ actor: tests[at]!.actor, gain: move / GRID }] : [])),
        opens: tests.every(test => gainIn(test, after) >= 0),
        rate: cost > 0 ? refusing / cost : Infinity,
      };
    })
    .filter(concession => concession !== null)
    .sort(
      (a, b) => Number(b.opens) - Number(a.opens) || (a.opens ? a.cost - b.cost : b.rate - a.rate) || a.issue - b.issue,
    );
}

/** Two changes on different issues that together no party likes less and somebody likes more, though neither does alone. */
export interface Trade {
  readonly changes: readonly [Change, Change];
  readonly gains: readonly { readonly actor: string; readonly gain: number }[];
}

/** Changes looked at in pairs; the ones that matter most to somebody first. */
const PAIRED = 300;

export function trades(one: DealCase, picks: readonly number[], most = 20): Trade[] {
  const tests = testsOfReading(one.middle);
  const before = tests.map(test => utilityOf(test, picks));
  const movesOf = (after: readonly number[]) => tests.map((test, at) => utilityOf(test, after) - before[at]!);
  const singles = singleChanges(one, picks)
    .map(single => ({ ...single, moves: movesOf(single.after) }))
    .filter(({ moves }) => moves.some(move => move > 0) && moves.some(move => move < 0))
    .sort((a, b) => Math.max(...b.moves.map(Math.abs)) - Math.max(...a.moves.map(Math.abs)))
    .slice(0, PAIRED);
  const found: { trade: Trade; least: number; sum: number }[] = [];
  for (const [at, first] of singles.entries())
    for (const second of singles.slice(at + 1)) {
      if (first.change.issue === second.change.issue) continue;
      if (first.moves.some((move, test) => move + second.moves[test]! < -2)) continue;
      const after = first.after.slice();
      after[second.change.issue] = second.change.to;
      const moves = movesOf(after);
      if (moves.some(move => move < 0) || !moves.some(move => move > 0) || !keepsRules(one.middle, after)) continue;
      const gains = moves.flatMap((move, test) => (move > 0 ? [{ actor: tests[test]!.actor, gain: move / GRID }] : []));
      found.push({
        trade: { changes: [first.change, second.change], gains },
        least: Math.min(...moves),
        sum: moves.reduce((a, b) => a + b, 0),
      });
    }
  return found
    .sort((a, b) => b.least - a.least || b.sum - a.sum)
    .slice(0, most)
    .map(({ trade }) => trade);
}

/** Every package that differs in one issue, keeps the rules and has no vetoed option. */
function singleChanges(one: DealCase, picks: readonly number[]): { change: Change; after: number[] }[] {
  return one.middle.issues.flatMap((issue, at) =>
    issue.options.flatMap((_, to) => {
      if (to === picks[at]) return [];
      const after = picks.slice();
      after[at] = to;
      if (!keepsRules(one.middle, after) || one.middle.bans.some(ban => ban.issue === at && ban.option === to))
        return [];
      return [{ change: { issue: at, from: picks[at]!, to }, after }];
    }),
  );
}

/** One figure that, were it at this value, would by itself make the refusing test accept in the middle reading. */
export interface WouldHaveToBe {
  readonly actor: string;
  readonly issue: number;
  readonly option: number;
  /** The voice whose value it is. */
  readonly voice: string;
  readonly middle: number;
  readonly needed: number;
  /** Whether that is within the figure's interval: nothing known speaks against it. */
  readonly within: boolean;
  readonly entries: readonly string[];
}

/** For every party that refuses in the middle reading: single values that would turn it, nearest first. */
export function whatWouldHaveToBeTrue(one: DealCase, picks: readonly number[]): WouldHaveToBe[] {
  const found: (WouldHaveToBe & { readonly far: number })[] = [];
  for (const [at, party] of one.model.parties.entries()) {
    const missing = -gainIn(one.middle.parties[at]!, picks) / GRID;
    if (missing <= 0) continue;
    const weights = weightsIn(one.model, party, 'middle');
    const total = party.voices.reduce((sum, voice) => sum + voice.share, 0);
    for (const voice of party.voices)
      for (const [index, issue] of one.model.issues.entries()) {
        const option = issue.options[picks[index]!]!.id;
        if (option === issue.statusQuo) continue;
        const share = total > 0 ? voice.share / total : 1 / party.voices.length;
        const figure = worthOf(voice, issue.id, option);
        const middle = (figure.lo + figure.hi) / 2;
        const needed = middle + missing / (weights[index]! * share);
        if (!(needed <= 1)) continue;
        found.push({
          actor: party.actor,
          issue: index,
          option: picks[index]!,
          voice: voice.actor,
          middle,
          needed,
          within: needed <= figure.hi,
          entries: figure.reason.kind === 'entries' ? figure.reason.entries : [],
          far: needed - middle,
        });
      }
  }
  return found.sort((a, b) => Number(b.within) - Number(a.within) || a.far - b.far).map(({ far: _, ...rest }) => rest);
}

/** Share of a party's weight that lies on options of which something is known, in the middle reading. */
export function sourcedShare(one: DealCase, party: number): number {
  const own = one.model.parties[party]!;
  const weights = weightsIn(one.model, own, 'middle');
  let sum = 0;
  for (const [at, issue] of one.model.issues.entries()) {
    const known = issue.options.filter(option =>
      own.voices.some(voice => ['entries', 'judgement'].includes(worthOf(voice, issue.id, option.id).reason.kind)),
    );
    sum += (weights[at]! * known.length) / issue.options.length;
  }
  return sum;
}

/** Whether any weight of a party rests on more than an assumption. */
export const weightsKnown = (one: DealCase, party: number): boolean =>
  one.model.issues.some(issue => weightOf(one.model.parties[party]!, issue.id).reason.kind !== 'unknown');
