/** How far the deal space hangs on what is not known: every reading, some reading, shares, the unknown that matters most. */

import { crisp, GRID } from '../crisp.ts';
import type { Figure, Model } from '../model.ts';
import { worthOf } from '../model.ts';
import { unitDraw } from '../sampling.ts';
import { countAcceptable } from './answer.ts';
import { type DealCase, gainIn, testsOfReading } from './deal-case.ts';
import { flatten } from './flat.ts';
import { type Judged, judge, type Verdict } from './judge.ts';
import { maximin } from './maximin.ts';
import { accepts, gainOf, testsOf } from './solutions.ts';
import { type Space, spaceOf } from './space.ts';
import { findZopa } from './zopa.ts';

/** Packages that everybody accepts in every reading (lower sums at least upper reserves), in some (upper at least lower). */
export interface AlwaysPossible {
  readonly always: Count;
  readonly possible: Count;
}
export interface Count {
  /** Decimal digits; null when there are too many packages to count. */
  readonly packages: string | null;
  readonly empty: boolean | null;
  /** A package of the kind. */
  readonly example: readonly number[] | null;
}

export const alwaysPossible = (one: DealCase): AlwaysPossible => ({
  always: countIn(spaceOf(one.low)),
  possible: countIn(spaceOf(one.high)),
});

function countIn(space: Space): Count {
  const flat = flatten(space, { acceptable: true, undominated: true });
  const zopa = findZopa(space, flat);
  return {
    packages: zopa.empty === true ? '0' : (countAcceptable(space)?.toString() ?? null),
    empty: zopa.empty,
    example: zopa.empty === false && flat ? flat.packageOf(zopa.values) : null,
  };
}

/** One figure and how much of the verdict on a package hangs on it. */
export interface Unknown {
  readonly actor: string;
  readonly voice: string;
  readonly issue: number;
  readonly option: number;
  readonly lo: number;
  readonly hi: number;
  /** Share of readings in which all accept, where the figure is in the upper half of its interval, and in the lower. */
  readonly whenHigh: number;
  readonly whenLow: number;
  readonly entries: readonly string[];
}

/**
 * The values on which acceptance of a package hangs most: readings are split by the half of its interval that each value
 * was drawn from, on the same draws as everything else.
 */
export function unknowns(one: DealCase, picks: readonly number[], most = 5): Unknown[] {
  const accepted = one.draws.map(numbers => testsOfReading(numbers).every(test => gainIn(test, picks) >= 0));
  if (!accepted.includes(true) || !accepted.includes(false)) return [];
  const found: Unknown[] = [];
  for (const party of one.model.parties)
    for (const voice of party.voices)
      for (const [at, issue] of one.model.issues.entries()) {
        const chosen = issue.options[picks[at]!]!.id;
        if (chosen === issue.statusQuo) continue;
        for (const option of [chosen, issue.statusQuo]) {
          const figure = worthOf(voice, issue.id, option);
          if (figure.lo === figure.hi) continue;
          const [high, low] = halves(one, accepted, `${party.actor}/${voice.actor}/${issue.id}/${option}`);
          found.push({
            actor: party.actor,
            voice: voice.actor,
            issue: at,
            option: issue.options.findIndex(other => other.id === option),
            lo: figure.lo,
            hi: figure.hi,
            whenHigh: high,
            whenLow: low,
            entries: figure.reason.kind === 'entries' ? figure.reason.entries : [],
          });
        }
      }
  const swing = ({ whenHigh, whenLow }: Unknown) => Math.abs(whenHigh - whenLow);
  return found.sort((a, b) => swing(b) - swing(a)).slice(0, most);
}

/** Shares of accepted draws in the upper and the lower half of one figure. */
function halves(one: DealCase, accepted: readonly boolean[], name: string): [high: number, low: number] {
  const counts = { high: [0, 0], low: [0, 0] };
  for (const [draw, yes] of accepted.entries()) {
    const side = counts[unitDraw(one.seed, draw, name) >= 0.5 ? 'high' : 'low'];
    side[0]! += 1;
    if (yes) side[1]! += 1;
  }
  return [counts.high[1]! / Math.max(1, counts.high[0]!), counts.low[1]! / Math.max(1, counts.low[0]!)];
}

/** The model with every interval of a value widened by `by` on both sides, within 0..1. */
export function widened(model: Model, by: number): Model {
  const wider = (figure: Figure): Figure => ({
    ...figure,
    lo: Math.max(0, figure.lo - by),
    hi: Math.min(1, figure.hi + by),
  });
  return {
    ...model,
    parties: model.parties.map(party => ({
      ...party,
      voices: party.voices.map(voice => ({
        ...voice,
        value: Object.fromEntries(
          Object.entries(voice.value).map(([issue, values]) => [
            issue,
            Object.fromEntries(Object.entries(values).map(([option, figure]) => [option, wider(figure)])),
          ]),
        ),
        given: voice.given.map(given => ({ ...given, value: wider(given.value) })),
      })),
    })),
  };
}

export interface Survival {
  readonly actor: string;
  readonly verdict: Verdict;
  readonly wider: Verdict;
  readonly survives: boolean;
}

/** Which verdicts on a package stand when every interval is widened; `possible` always does. */
export function survival(one: DealCase, judged: Judged, by = 0.1): Survival[] {
  const model = widened(one.model, by);
  const bare: DealCase = {
    ...one,
    model,
    low: crisp(model, 'low'),
    middle: crisp(model, 'middle'),
    high: crisp(model, 'high'),
    draws: [],
  };
  return judge(bare, judged.picks).tests.map(({ verdict: wider }, at) => {
    const { actor, verdict } = judged.tests[at]!;
    return { actor, verdict, wider, survives: verdict === wider };
  });
}

export interface Regret {
  readonly picks: readonly number[];
  /** By party, 0..1: no other package can be better for it by more than this, in any reading. */
  readonly regrets: readonly number[];
  /** The largest of them. */
  readonly most: number;
  /** No acceptable package has less. */
  readonly atLeast: number;
}

/**
 * The package, acceptable in the middle reading, whose largest regret is least. The regret of a party is bounded issue by
 * issue: Σ_i max(0, highest value of another option − lowest value of the chosen one), which is again additive. It is
 * taken against every package, acceptable or not, so it is an upper bound of the regret within the acceptable ones.
 */
export function minimaxRegret(one: DealCase): Regret | null {
  const n = one.space.parties.length;
  const regrets = one.space.parties.map((party, at) => ({
    ...party,
    contributions: one.low.parties[at]!.contributions.map((low, issue) =>
      low.map(
        (least, option) =>
          -Math.max(
            0,
            ...one.high.parties[at]!.contributions[issue]!.map((most, other) => (other === option ? 0 : most - least)),
          ),
      ),
    ),
    joint: [],
    reserve: -GRID,
  }));
  const space: Space = { ...one.space, parties: [...regrets, ...one.space.parties] };
  const flat = flatten(space, { acceptable: true, undominated: true });
  if (!flat) return null;
  const outcome = maximin({
    flat,
    objectives: regrets.map((_, row) => ({ ...gainOf(flat, row, GRID), offset: 0 })),
    conditions: testsOf(flat).slice(n),
    accepts: sums => accepts(flat, sums),
    compare: null,
  });
  if (!outcome.best) return null;
  const picks = flat.packageOf(outcome.best);
  const own = regrets.map(
    party => -party.contributions.reduce((sum, row, issue) => sum + row[picks[issue]!]!, 0) / GRID,
  );
  return { picks, regrets: own, most: Math.max(...own), atLeast: -outcome.bound };
}
