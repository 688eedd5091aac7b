/**
 * The one function that makes crisp numbers of a model, so that two pages can never disagree about a package.
 *
 * A party's utility of a package x is the sum over issues of weight · value, weights summing to 1, values being the
 * share-weighted mean over its voices; its reserve is its utility of the all-status-quo package plus `noDeal`. Everything
 * is rounded once, to whole units of 1/GRID, and is exact from there on.
 */

import { applies, type Figure, type Model, type Party, type Reason, type Voice, weightOf, worthOf } from './model.ts';
import { exponentialDraw, unitDraw } from './sampling.ts';

/** Units in a utility of 1. */
export const GRID = 1_000_000;

/**
 * `low`: every option at its lowest and the status quo at its highest, the worst reading for an agreement; `high`: the
 * other way round; `middle`: the middle of every interval. In these three, weights stand at their middle. `draw`: every
 * figure drawn uniformly from its interval and unknown weights uniformly from the simplex, by seed, number and name.
 */
export type Reading = 'low' | 'high' | 'middle' | { readonly draw: number; readonly seed: number };

/** What only a pair of picks brings: `add` units for a package that has all of them. */
export interface Joint {
  readonly picks: readonly (readonly [issue: number, option: number])[];
  readonly add: number;
}

/** One acceptance test: utilities in units, to be at least the reserve. */
export interface Test {
  /** The actor whose test it is. */
  readonly actor: string;
  readonly name: string;
  /** Units by issue and option. */
  readonly contributions: readonly Float64Array[];
  readonly joint: readonly Joint[];
  /** Units. */
  readonly reserve: number;
  /**
   * Whether anything is known of the status quo or of what no deal is worth. When not, a verdict of acceptance would be
   * made of nothing: show acceptance as a function of the reserve instead.
   */
  readonly reserveKnown: boolean;
}

export interface Ban {
  readonly issue: number;
  readonly option: number;
  readonly party: string;
  readonly actor: string;
  readonly reason: Reason;
}

export interface Crisp {
  readonly reading: Reading;
  readonly grid: typeof GRID;
  readonly issues: readonly { readonly id: string; readonly title: string; readonly options: readonly string[] }[];
  readonly parties: readonly Test[];
  /** Voices that can block within a party of several: tests of their own, not parties. */
  readonly blockers: readonly (Test & { readonly party: string })[];
  /** Vetoes applied: these options are in no acceptable package. */
  readonly bans: readonly Ban[];
  /** Picks that never stand in one package. */
  readonly never: readonly (readonly (readonly [issue: number, option: number])[])[];
  /** Option by issue. */
  readonly statusQuo: readonly number[];
}

/** The crisp numbers of one reading of a model. */
export function crisp(model: Model, reading: Reading): Crisp {
  const issueAt = new Map(model.issues.map((issue, at) => [issue.id, at]));
  const optionAt = model.issues.map(issue => new Map(issue.options.map((option, at) => [option.id, at])));
  const at = ({ issue, option }: { issue: string; option: string }): [number, number] => {
    const index = issueAt.get(issue)!;
    return [index, optionAt[index]!.get(option)!];
  };
  const voicesOf = (party: Party) => party.voices.filter(voice => voice.blocks && party.voices.length > 1);
  return {
    reading,
    grid: GRID,
    issues: model.issues.map(({ id, title, options }) => ({ id, title, options: options.map(option => option.id) })),
    parties: model.parties.map(party => testOf(model, party, party.voices, party, reading, at)),
    blockers: model.parties.flatMap(party =>
      voicesOf(party).map(voice => ({ ...testOf(model, party, [voice], voice, reading, at), party: party.actor })),
    ),
    bans: model.parties.flatMap(party =>
      party.voices.flatMap(voice =>
        voice.vetoes
          .filter(veto => applies(voice, veto))
          .map(veto => {
            const [issue, option] = at(veto);
            return { issue, option, party: party.actor, actor: voice.actor, reason: veto.reason };
          }),
      ),
    ),
    never: model.rules.map(rule => rule.never.map(at)),
    statusQuo: model.issues.map((issue, index) => optionAt[index]!.get(issue.statusQuo)!),
  };
}

/** A figure in a reading; `name` makes its draw its own, so that it does not move when others come or go. */
function read(figure: Figure, reading: Reading, name: string): number {
  if (reading === 'low') return figure.lo;
  if (reading === 'high') return figure.hi;
  if (reading === 'middle') return (figure.lo + figure.hi) / 2;
  return figure.lo + (figure.hi - figure.lo) * unitDraw(reading.seed, reading.draw, name);
}

const turned = (reading: Reading): Reading => (reading === 'low' ? 'high' : reading === 'high' ? 'low' : reading);

/** A party's weights in a reading, summing to 1, in the order of the issues. Equal where all of them are 0. */
export function weightsIn(model: Model, party: Party, reading: Reading): Float64Array {
  const weights = Float64Array.from(model.issues, issue => {
    const figure = weightOf(party, issue.id);
    const name = `${party.actor}/weight/${issue.id}`;
    if (typeof reading === 'string') return read(figure, 'middle', name);
    const known = figure.reason.kind !== 'unknown';
    return known ? read(figure, reading, name) : 0.5 * exponentialDraw(reading.seed, reading.draw, name);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => (total > 0 ? weight / total : 1 / weights.length));
}

function testOf(
  model: Model,
  party: Party,
  voices: readonly Voice[],
  self: { readonly actor: string; readonly name: string },
  reading: Reading,
  at: (pick: { issue: string; option: string }) => [number, number],
): Test {
  const weights = weightsIn(model, party, reading);
  const total = voices.reduce((sum, voice) => sum + voice.share, 0);
  const shareOf = (voice: Voice) => (total > 0 ? voice.share / total : 1 / voices.length);
  const statusQuoOf = (issue: number) => model.issues[issue]!.statusQuo;
  const drawn = (voice: Voice, issue: string, option: string, statusQuo: string) =>
    read(
      worthOf(voice, issue, option),
      option === statusQuo ? turned(reading) : reading,
      `${party.actor}/${voice.actor}/${issue}/${option}`,
    );
  const contributions = model.issues.map((issue, index) =>
    Float64Array.from(issue.options, option =>
      Math.round(
        GRID *
          weights[index]! *
          voices.reduce((sum, voice) => sum + shareOf(voice) * drawn(voice, issue.id, option.id, issue.statusQuo), 0),
      ),
    ),
  );
  const joint = voices.flatMap(voice =>
    voice.given.map(given => {
      const [issue, option] = at(given);
      const side = given.option === statusQuoOf(issue) ? turned(reading) : reading;
      const name = `${party.actor}/${voice.actor}/${given.issue}/${given.option}/${given.when.issue}/${given.when.option}`;
      const without = drawn(voice, given.issue, given.option, statusQuoOf(issue));
      const more = read(given.value, side, name) - without;
      return {
        picks: [[issue, option] as const, at(given.when)],
        add: Math.round(GRID * weights[issue]! * shareOf(voice) * more),
      };
    }),
  );
  const statusQuo = model.issues.map(issue => at({ issue: issue.id, option: issue.statusQuo })[1]);
  const noDeal = Math.round(GRID * read(party.noDeal, turned(reading), `${party.actor}/noDeal`));
  return {
    actor: self.actor,
    name: self.name,
    contributions,
    joint,
    reserve: utilityOf({ contributions, joint }, statusQuo) + noDeal,
    reserveKnown:
      party.noDeal.reason.kind === 'judgement' ||
      voices.some(voice =>
        model.issues.some(issue => worthOf(voice, issue.id, issue.statusQuo).reason.kind !== 'unknown'),
      ),
  };
}

/** Units of a package (an option's place for each issue). */
export function utilityOf(test: Pick<Test, 'contributions' | 'joint'>, picks: readonly number[]): number {
  let sum = 0;
  for (const [issue, option] of picks.entries()) sum += test.contributions[issue]![option]!;
  for (const { picks: all, add } of test.joint) if (all.every(([issue, option]) => picks[issue] === option)) sum += add;
  return sum;
}

/** Whether a package keeps the rules; vetoes are not rules. */
export const keepsRules = (numbers: Crisp, picks: readonly number[]): boolean =>
  !numbers.never.some(never => never.every(([issue, option]) => picks[issue] === option));
