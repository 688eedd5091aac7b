/** The figures and switches of a model one by one, each at the address by which a person judges it. */

import type { FigureSet, Target } from '../record/judgements.ts';
import { type Figure, type Given, type Model, type Party, UNKNOWN, type Voice, weightOf, worthOf } from './model.ts';

/** A figure of the model; a switch (veto, seat, share, control and the like) has a value and no interval. */
export interface Stated {
  readonly target: Target;
  /** An interval, yes or no, or a party (null = nobody). */
  readonly value: { readonly lo: number; readonly hi: number } | boolean | string | null;
  readonly reason: Figure['reason'];
  readonly contested?: Figure['contested'];
  /** What the figure hangs on, where it is the worth of an option with another in the package. */
  readonly given?: Given;
}

/** Every figure and switch of the model. What nobody knows stands with its full range. */
export function statedIn(model: Model): Stated[] {
  return [
    ...model.parties.flatMap(party => [
      { target: { kind: 'seat' as const, party: party.actor }, value: true, reason: UNKNOWN },
      ...party.voices.flatMap(voice => voiceStated(model, party, voice)),
      ...model.issues.map(issue =>
        ofFigure({ kind: 'weight', party: party.actor, issue: issue.id }, weightOf(party, issue.id)),
      ),
      ofFigure({ kind: 'no-deal', party: party.actor }, party.noDeal),
      ofFigure({ kind: 'influence', party: party.actor }, party.influence),
    ]),
    ...model.issues.flatMap(issue => [
      ...issue.options.flatMap(option =>
        option.anchor ? [ofFigure({ kind: 'anchor', issue: issue.id, option: option.id }, option.anchor)] : [],
      ),
      { target: { kind: 'control' as const, issue: issue.id }, value: issue.control, reason: UNKNOWN },
      { target: { kind: 'one-way' as const, issue: issue.id }, value: issue.oneWay, reason: UNKNOWN },
    ]),
  ];
}

const ofFigure = (target: Target, { lo, hi, reason, contested }: Figure): Stated => ({
  target,
  value: { lo, hi },
  reason,
  ...(contested && { contested }),
});

function voiceStated(model: Model, party: Party, voice: Voice): Stated[] {
  const whose = { party: party.actor, voice: voice.actor };
  const { share, speaks, blocks } = voice;
  return [
    ...model.issues.flatMap(issue =>
      issue.options.map(option =>
        ofFigure({ kind: 'worth', ...whose, issue: issue.id, option: option.id }, worthOf(voice, issue.id, option.id)),
      ),
    ),
    ...voice.given.map(given => ({
      ...ofFigure({ kind: 'worth', ...whose, issue: given.issue, option: given.option }, given.value),
      given,
    })),
    ...voice.vetoes.map(({ issue, option, reason, dropped }) => ({
      target: { kind: 'veto' as const, ...whose, issue, option },
      value: !dropped,
      reason,
    })),
    { target: { kind: 'share', ...whose }, value: { lo: share, hi: share }, reason: UNKNOWN },
    { target: { kind: 'speaks', ...whose }, value: speaks, reason: UNKNOWN },
    { target: { kind: 'blocks', ...whose }, value: blocks, reason: UNKNOWN },
  ];
}

/** Whether an address is one of the set. */
export const within = (target: Target, set: FigureSet): boolean =>
  Object.entries(set).every(([field, value]) => (target as Record<string, unknown>)[field] === value);

export const allFigures: readonly FigureSet[] = [{}];

/** What the acceptance of a package rests on: what its options and the status quo are worth, weights, no deal. */
export function figuresOfPackage(
  model: Model,
  picks: readonly number[],
  parties: readonly string[] | null = null,
): readonly FigureSet[] {
  const options = model.issues.flatMap((issue, at) =>
    [...new Set([issue.options[picks[at]!]!.id, issue.statusQuo])].map(option => ({ issue: issue.id, option })),
  );
  const sets: FigureSet[] = [
    ...options.flatMap(pick => [
      { kind: 'worth' as const, ...pick },
      { kind: 'veto' as const, ...pick },
    ]),
    { kind: 'weight' },
    { kind: 'no-deal' },
    { kind: 'share' },
  ];
  return parties === null ? sets : parties.flatMap(party => sets.map(set => ({ ...set, party })));
}

/** Whether anything is known of what any party wants: without it nothing can be drawn, nothing concluded. */
export const anyKnown = (model: Model): boolean =>
  model.parties.some(party =>
    party.voices.some(
      voice =>
        voice.vetoes.length > 0 ||
        voice.given.length > 0 ||
        Object.values(voice.value).some(values =>
          Object.values(values).some(({ reason }) => reason.kind !== 'unknown'),
        ),
    ),
  );
