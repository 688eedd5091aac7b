/** The forecast as an engine: its findings in words, each beside what it is conditional on and the error it had before. */

import { ok } from '../../problems.ts';
import type { Engine, Finding } from '../engine.ts';
import type { Model, Reason } from '../model.ts';
import { type AxisForecast, forecastModel, type ModelForecast, type OptionsForecast } from './from-model.ts';
import { PAST_ERROR } from './residuals.ts';

/** Draws of the coding doubt. */
const DRAWS = 2000;

export const forecastEngine: Engine<readonly ModelForecast[]> = {
  name: 'forecast',
  version: '1',
  title: 'What would come out, if there is a settlement',
  needs: 'what at least two parties want on one issue',
  run: (model, { seed }) => {
    const details = forecastModel(model, { seed, draws: DRAWS });
    return ok({ findings: forecastFindings(model, details), details });
  },
};

/** The findings on every issue on which at least two parties are known to want something. */
export function forecastFindings(model: Model, forecasts: readonly ModelForecast[]): Finding[] {
  const nameOf = (actor: string) => model.parties.find(party => party.actor === actor)?.name ?? actor;
  const known = forecasts.filter(forecast => model.parties.length - forecast.silent.length >= 2);
  const found = known.flatMap(forecast =>
    forecast.kind === 'axis' ? axisFindings(forecast, nameOf) : optionFindings(model, forecast, nameOf),
  );
  return [...found, ...withoutForecast(forecasts.filter(forecast => !known.includes(forecast)))];
}

const whole = (value: number): string => `${Math.round(value)}`;
const percent = (p: number): string => `${Math.round(p * 100)} %`;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const entriesOf = (reasons: readonly Reason[]): string[] => [
  ...new Set(reasons.flatMap(reason => (reason.kind === 'entries' ? reason.entries : []))),
];

function axisFindings(one: AxisForecast, nameOf: (actor: string) => string): Finding[] {
  const { forecast, agreement, anchors } = one;
  if (forecast.compromise === null || forecast.bands === null) return withoutForecast([one]);
  const entries = entriesOf(one.reasons);
  const found = (about: string, text: string, proof: Finding['proof'] = 'exact'): Finding => ({
    about: `${one.issue}/${about}`,
    text,
    figures: figuresOn(one),
    entries,
    proof,
  });
  const at = forecast.compromise;
  const nearest = anchors.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]!;
  const [low, high] = forecast.bands['80'];
  const heaviest = forecast.influence.toSorted((a, b) => b.share - a.share)[0]!;
  return [
    found(
      'outcome',
      `If there is a settlement, the weighted mean of what the parties want on ${one.title} is ${whole(at)} of 100, nearest to ${nearest.title}; on ${PAST_ERROR.decisions} decided EU issues such a figure was off by ${whole(PAST_ERROR.mean)} on average, so that four in five outcomes would lie between ${whole(low)} and ${whole(high)}, and talks on war are likely worse.`,
    ),
    ...(heaviest.leaveOneOut === null
      ? []
      : [
          found(
            'heaviest',
            `${nameOf(heaviest.actor)} weighs most on it: without it the figure would be ${whole(heaviest.leaveOneOut)}.`,
          ),
        ]),
    ...(agreement.wide
      ? [
          found(
            'methods',
            `The methods disagree on it: ${listed(agreement.methods.map(({ method, position }) => `${method} ${whole(position)}`))}.`,
          ),
        ]
      : []),
    ...(one.ruledOutBy.length > 0
      ? [
          found(
            'ruled-out',
            `It is not agreeable as it stands: ${listed(one.ruledOutBy.map(nameOf))} ${one.ruledOutBy.length === 1 ? 'rules' : 'rule'} out ${nearest.title}.`,
          ),
        ]
      : []),
    ...silence(one, nameOf),
  ];
}

function optionFindings(model: Model, one: OptionsForecast, nameOf: (actor: string) => string): Finding[] {
  if (one.chances === null) return withoutForecast([one]);
  const options = model.issues.find(issue => issue.id === one.issue)!.options;
  const title = (id: string) => options.find(option => option.id === id)!.title;
  const shares = one.chances.toSorted((a, b) => b.p - a.p).map(({ option, p }) => `${title(option)} ${percent(p)}`);
  return [
    {
      about: `${one.issue}/outcome`,
      figures: figuresOn(one),
      text: `If there is a settlement, an election among the options of ${one.title}, by what the parties would gain, gives ${listed(shares)}, on average over what is not known; no past error is known for such shares.`,
      entries: entriesOf(one.reasons),
      proof: 'share',
    },
    ...silence(one, nameOf),
  ];
}

/** What every voice wants on an issue, where its options lie, how much each party cares and weighs. */
const figuresOn = ({ issue }: ModelForecast): Finding['figures'] => [{ issue }, { kind: 'influence' }];

function silence({ issue, silent, title }: ModelForecast, nameOf: (actor: string) => string): Finding[] {
  if (silent.length === 0) return [];
  return [
    {
      about: `${issue}/silent`,
      figures: silent.map(party => ({ kind: 'worth', party, issue })),
      text: `Nothing is known of what ${listed(silent.map(nameOf))} ${silent.length === 1 ? 'wants' : 'want'} on ${title}.`,
      entries: [],
      proof: 'exact',
    },
  ];
}

/** Issues named in one sentence. */
const NAMED = 4;

/** Fewer than two parties: no figure, and that is said once for all such issues. */
function withoutForecast(issues: readonly ModelForecast[]): Finding[] {
  if (issues.length === 0) return [];
  const titles = issues.map(({ title }) => title);
  const named = titles.length > NAMED ? [...titles.slice(0, NAMED), `${titles.length - NAMED} more`] : titles;
  return [
    {
      about: 'without',
      figures: issues.map(({ issue }) => ({ kind: 'worth', issue })),
      text: `No forecast on ${listed(named)}: what fewer than two parties want is known.`,
      entries: [],
      proof: 'exact',
    },
  ];
}
