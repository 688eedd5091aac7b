/**
 * A case's model as forecasts, issue by issue. A party stands where the option is that it values most; weight is influence
 * times the weight that it gives to the issue. Issues whose options all have an anchor get an axis, the others a
 * probability per option. Conditional on a settlement: that there will be none is a question for the ledger.
 */

import { type Figure, type Model, type ModelIssue, type Party, type Reason, weightOf, worthOf } from '../model.ts';
import { unitDraw } from '../sampling.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { forecastIssue, type IssueForecast } from './answer.ts';
import { type Distribution, predict } from './distribution.ts';
import { type CodingDoubt, codingDoubt, type DoubtfulStand, type Interval } from './doubt.ts';
import { type OptionChance, optionChances } from './nominal.ts';
import type { Stand } from './table.ts';

/** Where a party stands on an axis: at `position` in the middle reading, anywhere in `range` in some reading. */
export interface PartyStand extends Stand {
  readonly name: string;
  readonly range: Interval;
  readonly reasons: readonly Reason[];
}

interface ForecastOf {
  readonly issue: string;
  readonly title: string;
  /** Actors of the parties of which nothing is known here. */
  readonly silent: readonly string[];
  readonly reasons: readonly Reason[];
}

export interface AxisForecast extends ForecastOf {
  readonly kind: 'axis';
  readonly anchors: readonly { readonly option: string; readonly title: string; readonly at: number }[];
  readonly stands: readonly PartyStand[];
  readonly forecast: IssueForecast;
  readonly agreement: Agreement;
  readonly distribution: Distribution | null;
  readonly doubt: CodingDoubt;
  /** Parties whose applied red line is the option nearest to the compromise. */
  readonly ruledOutBy: readonly string[];
}

export interface OptionsForecast extends ForecastOf {
  readonly kind: 'options';
  /** Null when nothing is known of any party's preference. */
  readonly chances: readonly OptionChance[] | null;
}

export type ModelForecast = AxisForecast | OptionsForecast;

export const SCALE: Interval = [0, 100];

/** Forecasts of every issue of the model, in its order. `seed` and `draws` are those of the coding doubt. */
export function forecastModel(
  model: Model,
  options: { readonly seed: number; readonly draws: number },
): ModelForecast[] {
  return model.issues.map(issue =>
    issue.options.length > 1 && issue.options.every(option => option.anchor !== null)
      ? onAxis(model, issue, options)
      : perOption(model, issue, options),
  );
}

function onAxis(model: Model, issue: ModelIssue, options: { seed: number; draws: number }): AxisForecast {
  const stands = standsOn(model, issue);
  const forecast = forecastIssue({
    name: issue.id,
    stands,
    leftOut: model.parties.length - stands.length,
    scale: SCALE,
    axis: null,
  });
  return {
    kind: 'axis',
    issue: issue.id,
    title: issue.title,
    anchors: issue.options.map(option => ({ option: option.id, title: option.title, at: middle(option.anchor!) })),
    silent: silentOn(model, stands),
    reasons: stands.flatMap(stand => stand.reasons),
    stands,
    forecast,
    agreement: agreementOf(forecast, SCALE),
    distribution: forecast.compromise === null ? null : predict(stands, SCALE),
    doubt: codingDoubt(
      stands.map((stand): DoubtfulStand => doubtful(stand, model, issue)),
      options,
    ),
    ruledOutBy: forecast.compromise === null ? [] : ruledOut(model, issue, forecast.compromise),
  };
}

const middle = ({ lo, hi }: Figure): number => (lo + hi) / 2;

/** Where the parties stand on an issue whose options all have an anchor; those of which nothing is known are left out. */
export const standsOn = (model: Model, issue: ModelIssue): PartyStand[] =>
  model.parties.flatMap(party => standOf(issue, party) ?? []);

/** The party's stand; null where nothing is known of what it wants on this issue. */
function standOf(issue: ModelIssue, party: Party): PartyStand | null {
  const values = issue.options.map(option => partyValue(party, issue.id, option.id));
  const known = values.flatMap(value => value.reasons).filter(reason => reason.kind !== 'unknown');
  if (known.length === 0) return null;
  const anchors = issue.options.map(option => option.anchor!);
  const best = Math.max(...values.map(value => (value.lo + value.hi) / 2));
  const chosen = anchors.filter((_, at) => (values[at]!.lo + values[at]!.hi) / 2 >= best - 1e-12);
  const surest = Math.max(...values.map(value => value.lo));
  const possible = anchors.filter((_, at) => values[at]!.hi >= surest);
  return {
    actor: party.actor,
    name: party.name,
    position: chosen.reduce((sum, anchor) => sum + middle(anchor), 0) / chosen.length,
    range: [Math.min(...possible.map(({ lo }) => lo)), Math.max(...possible.map(({ hi }) => hi))],
    influence: middle(party.influence),
    salience: middle(weightOf(party, issue.id)),
    reasons: [...known, party.influence.reason, weightOf(party, issue.id).reason],
  };
}

/** A party's value of an option: its voices' values, by their shares. */
function partyValue(party: Party, issue: string, option: string): { lo: number; hi: number; reasons: Reason[] } {
  const total = party.voices.reduce((sum, voice) => sum + voice.share, 0);
  let [lo, hi] = [0, 0];
  const reasons: Reason[] = [];
  for (const voice of party.voices) {
    const figure = worthOf(voice, issue, option);
    const share = total > 0 ? voice.share / total : 1 / party.voices.length;
    lo += share * figure.lo;
    hi += share * figure.hi;
    reasons.push(figure.reason);
  }
  return { lo, hi, reasons };
}

function doubtful(stand: PartyStand, model: Model, issue: ModelIssue): DoubtfulStand {
  const party = model.parties.find(one => one.actor === stand.actor)!;
  const salience = weightOf(party, issue.id);
  return {
    actor: stand.actor,
    position: stand.range,
    influence: [party.influence.lo, party.influence.hi],
    salience: [salience.lo, salience.hi],
  };
}

function ruledOut(model: Model, issue: ModelIssue, compromise: number): string[] {
  const distance = (at: number) => Math.abs(middle(issue.options[at]!.anchor!) - compromise);
  const nearest = issue.options.map((_, at) => at).toSorted((a, b) => distance(a) - distance(b))[0]!;
  const option = issue.options[nearest]!.id;
  return model.parties
    .filter(party =>
      party.voices.some(
        voice =>
          voice.speaks && voice.vetoes.some(veto => !veto.dropped && veto.issue === issue.id && veto.option === option),
      ),
    )
    .map(party => party.actor);
}

function perOption(model: Model, issue: ModelIssue, options: { seed: number; draws: number }): OptionsForecast {
  const figures = (party: Party) => issue.options.map(option => partyValue(party, issue.id, option.id));
  const known = model.parties.filter(party =>
    figures(party).some(({ reasons }) => reasons.some(reason => reason.kind !== 'unknown')),
  );
  return {
    kind: 'options',
    issue: issue.id,
    title: issue.title,
    silent: silentOn(model, known),
    reasons: known.flatMap(party => figures(party).flatMap(({ reasons }) => reasons)),
    chances: known.length === 0 ? null : meanChances(model, issue, options),
  };
}

/** Draws of the chances at the most: their mean settles well before that. */
const MOST_DRAWS = 500;

/** The mean over draws of every party's figures, so that what is not known of it leaves the chances open. */
function meanChances(
  model: Model,
  issue: ModelIssue,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): OptionChance[] {
  const names = issue.options.map(option => option.id);
  const count = Math.min(draws, MOST_DRAWS);
  const sums = new Float64Array(names.length);
  for (let draw = 0; draw < count; draw += 1) {
    const pick = ({ lo, hi }: { lo: number; hi: number }, name: string) => lo + (hi - lo) * unitDraw(seed, draw, name);
    const voters = model.parties.map(party => ({
      actor: party.actor,
      weight:
        pick(party.influence, `${party.actor}/influence`) *
        pick(weightOf(party, issue.id), `${party.actor}/weight/${issue.id}`),
      values: names.map(option => pick(partyValue(party, issue.id, option), `${party.actor}/${issue.id}/${option}`)),
    }));
    for (const [at, { p }] of optionChances(names, voters).entries()) sums[at]! += p / count;
  }
  return names.map((option, at) => ({ option, p: sums[at]! }));
}

const silentOn = (model: Model, speaking: readonly { readonly actor: string }[]): string[] =>
  model.parties.filter(party => !speaking.some(one => one.actor === party.actor)).map(party => party.actor);
