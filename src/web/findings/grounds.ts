/** What the figures about a package rest on: entries, judgements of named persons, and what is not known. */

import { type Model, type Party, type Reason, weightOf, worthOf } from '../../analysis/model.ts';
import { count } from '../words/count.ts';

/** One option of one issue, by their places. */
interface Place {
  readonly issue: number;
  readonly option: number;
}

/** What a party, or a faction, makes of a package: of its options and of the status quo where it departs from that. */
export function behindPackage(model: Model, actor: string, picks: readonly number[]): Reason[] {
  const changed = model.issues.flatMap((issue, at) => {
    const start = issue.options.findIndex(({ id }) => id === issue.statusQuo);
    return picks[at] === start
      ? []
      : [
          { issue: at, option: picks[at]! },
          { issue: at, option: start },
        ];
  });
  return once(
    model.parties.flatMap(party => {
      const own = party.actor === actor || party.voices.some(voice => voice.actor === actor);
      if (!own) return [];
      return [
        ...onPlaces(model, party, changed, party.actor === actor ? null : actor),
        ...ofParty(model, party, changed),
      ];
    }),
  );
}

/** What everybody makes of these options. */
export const behindOptions = (model: Model, places: readonly Place[]): Reason[] =>
  once(model.parties.flatMap(party => onPlaces(model, party, places, null)));

/** What one voice makes of an option. */
export const behindVoice = (model: Model, voice: string, place: Place): Reason[] =>
  once(
    model.parties.flatMap(party =>
      party.voices.some(({ actor }) => actor === voice) ? onPlaces(model, party, [place], voice) : [],
    ),
  );

function onPlaces(model: Model, party: Party, places: readonly Place[], only: string | null): Reason[] {
  return places.flatMap(({ issue: at, option: place }) => {
    const issue = model.issues[at]!;
    const option = issue.options[place]!.id;
    return party.voices
      .filter(({ actor }) => only === null || actor === only)
      .flatMap(voice => {
        const here = (one: { issue: string; option: string }) => one.issue === issue.id && one.option === option;
        return [
          ...[worthOf(voice, issue.id, option)].flatMap(({ reason, contested }) => [
            reason,
            ...(contested ?? []).map(reading => reading.reason),
          ]),
          ...voice.given.filter(here).map(({ value }) => value.reason),
          ...voice.vetoes.filter(here).map(({ reason }) => reason),
        ];
      });
  });
}

/** Weights and what no deal is worth, as far as a person has judged them. */
const ofParty = (model: Model, party: Party, places: readonly Place[]): Reason[] =>
  [...places.map(({ issue }) => weightOf(party, model.issues[issue]!.id).reason), party.noDeal.reason].filter(
    ({ kind }) => kind === 'judgement' || kind === 'entries',
  );

const once = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map(reason => [JSON.stringify(reason), reason])).values(),
];

/** "rests on 3 entries and a judgement"; null where it rests on neither. */
export function sayGrounds(reasons: readonly Reason[]): string | null {
  const entries = new Set(reasons.flatMap(reason => (reason.kind === 'entries' ? reason.entries : []))).size;
  const judgements = reasons.filter(({ kind }) => kind === 'judgement').length;
  const parts = [
    ...(entries > 0 ? [count(entries, 'entry', 'entries')] : []),
    ...(judgements > 0 ? [count(judgements, 'judgement')] : []),
  ];
  return parts.length > 0 ? `rests on ${parts.join(' and ')}` : null;
}
