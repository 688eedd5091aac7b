/** What moved between two models of a case: which figures and switches say something else now. */

import { type Stated, statedIn } from '../figures.ts';
import type { Model } from '../model.ts';
import { type ModelWords, sayPlace, sayValue, wordsOf } from './say-figure.ts';

/** A figure or switch that says something else; null = it is not in that model. */
export interface MovedFigure {
  readonly from: Stated | null;
  readonly to: Stated | null;
}

/** An issue or option that only one of the models has. */
export interface MovedPart {
  readonly issue: string;
  /** null = the whole issue. */
  readonly option: string | null;
  readonly come: boolean;
}

export interface MovedModel {
  /** Ordered as the later model has them. */
  readonly figures: readonly MovedFigure[];
  readonly parts: readonly MovedPart[];
}

export function movedBetween(before: Model, after: Model): MovedModel {
  const old = byAddress(before);
  const now = byAddress(after);
  const figures = [...new Set([...now.keys(), ...old.keys()])]
    .map((key): MovedFigure => ({ from: old.get(key) ?? null, to: now.get(key) ?? null }))
    .filter(moved => tells(moved, before, after));
  return {
    figures,
    parts: [...partsOf(after, before, true), ...partsOf(before, after, false)],
  };
}

const byAddress = (model: Model): ReadonlyMap<string, Stated> =>
  new Map(
    statedIn(model).map(stated => {
      const when = stated.given ? [stated.given.when.issue, stated.given.when.option] : [];
      return [[...Object.values(stated.target), ...when].join('\n'), stated];
    }),
  );

/** What a figure says, its reason aside: the same words of another entry move nothing. */
const saying = ({ value, reason, contested, target }: Stated): string =>
  JSON.stringify([
    value,
    contested?.map(({ lo, hi }) => [lo, hi]) ?? null,
    target.kind !== 'share' && typeof value === 'object' && reason.kind === 'unknown',
  ]);

function tells({ from, to }: MovedFigure, before: Model, after: Model): boolean {
  if (from && to) return saying(from) !== saying(to);
  const one = (from ?? to)!;
  const other = from ? after : before;
  if (one.target.kind === 'seat' || one.target.kind === 'veto' || one.given) return true;
  return isKnown(one) && !(`issue` in one.target && !hasOption(other, one.target));
}

/** Whether somebody said or judged it: what stands at its start tells nothing when its party comes or goes. */
const isKnown = ({ reason }: Stated): boolean => reason.kind === 'entries' || reason.kind === 'judgement';

const hasOption = (model: Model, { issue, option }: { issue: string; option?: string }): boolean =>
  model.issues.some(one => one.id === issue && (option === undefined || one.options.some(({ id }) => id === option)));

function partsOf(own: Model, other: Model, come: boolean): MovedPart[] {
  return own.issues.flatMap((issue): MovedPart[] => {
    const there = other.issues.find(one => one.id === issue.id);
    if (!there) return [{ issue: issue.id, option: null, come }];
    return issue.options
      .filter(option => !there.options.some(({ id }) => id === option.id))
      .map(option => ({ issue: issue.id, option: option.id, come }));
  });
}

/** One sentence, without what caused it and without its full stop. */
export function sayMovedFigure({ from, to }: MovedFigure, say: ModelWords): string {
  const one = (to ?? from)!;
  const { target } = one;
  const place = capital(sayPlace(one, say));
  if (target.kind === 'seat') return `${say.name(target.party)} ${to ? 'has a seat now' : 'has no seat any more'}`;
  if (target.kind === 'veto' && to && from === null)
    return `${say.voice(target.party, target.voice)} rules out ${say.option(target.issue, target.option)} now`;
  if (target.kind === 'veto' && to === null)
    return `${say.voice(target.party, target.voice)} does not rule out ${say.option(target.issue, target.option)} any more`;
  if (from === null) return `${place} is ${sayValue(to, say)} now`;
  if (to === null) return `${place} was ${sayValue(from, say)} and is not in the model any more`;
  return `${place} was ${sayValue(from, say)} and is ${sayValue(to, say)} now`;
}

export function sayMovedPart({ issue, option, come }: MovedPart, say: ModelWords): string {
  const what = option === null ? `The issue “${say.issue(issue)}”` : `The option ${say.option(issue, option)}`;
  return `${what} is ${come ? 'in the model now' : 'not in the model any more'}`;
}

export const wordsOfBoth = (before: Model, after: Model): ModelWords => wordsOf(after, before);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
