/** A voice's stances as intervals of worth, conditions and vetoes, each with the entries that it rests on. */

import type { Position } from '../../record/positions.ts';
import { opposed } from '../../record/positions-matrix.ts';
import { type Issue, STATUS_QUO } from '../../record/proposals.ts';
import type { Figure, Given, Reason, Veto, Voice } from '../model.ts';
import type { Convention, Worth } from './convention.ts';

export interface Worths extends Pick<Voice, 'value' | 'given' | 'vetoes'> {
  readonly value: Record<string, Record<string, Figure>>;
}

/** What a voice with these positions holds each option to be worth. `dateOf` orders positions; the latest day stands. */
export function worthsOf(
  issues: readonly Issue[],
  positions: readonly Position[],
  dateOf: (position: Position) => string,
  convention: Convention,
): Worths {
  const worths: Worths = { value: {}, given: [], vetoes: [] };
  for (const issue of issues) {
    const own = positions.filter(position => position.issue === issue.id);
    if (own.length === 0) continue;
    for (const option of issue.options) {
      const stands = latest(bearingOn(issue, option.id, own), dateOf);
      if (stands.length === 0) continue;
      worths.value[issue.id] = { ...worths.value[issue.id], [option.id]: figureOf(stands, issues, convention) };
      worths.given.push(...conditionsOn(stands, issues, issue, option.id, convention));
      worths.vetoes.push(...vetoesOn(stands, issue, option.id));
    }
  }
  return worths;
}

/**
 * The positions that say something of an option: those on it; those on any change, unless it is the status quo; and the
 * refusals of a wider option that it would bring with it. What is said of the option itself comes before what covers it.
 */
function bearingOn(issue: Issue, option: string, positions: readonly Position[]): readonly Position[] {
  const direct = positions.filter(position => position.option === option);
  if (direct.length > 0 || option === STATUS_QUO) return direct;
  const wider = widerThan(issue, option);
  const covering = positions.filter(
    ({ option: on, stance }) => on !== null && wider.has(on) && (stance === 'reject' || stance === 'red-line'),
  );
  return covering.length > 0 ? covering : positions.filter(position => position.option === null);
}

/** Options of the same issue that come with this one. */
function widerThan(issue: Issue, option: string): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (id: string) => {
    for (const implied of issue.options.find(one => one.id === id)?.implies ?? []) {
      const target = issue.options.find(one => `${issue.id}/${one.id}` === implied)?.id;
      if (target === undefined || found.has(target)) continue;
      found.add(target);
      follow(target);
    }
  };
  follow(option);
  return found;
}

function latest(positions: readonly Position[], dateOf: (position: Position) => string): readonly Position[] {
  const day = positions.reduce((last, position) => (dateOf(position) > last ? dateOf(position) : last), '');
  return positions.filter(position => dateOf(position) === day);
}

/** One figure for the stances in force; where they oppose each other their hull, with each reading kept. */
function figureOf(positions: readonly Position[], issues: readonly Issue[], convention: Convention): Figure {
  const readings = positions.map(position => ({ position, worth: worthOf(position, issues, convention) }));
  const hull = {
    lo: Math.min(...readings.map(({ worth }) => worth[0])),
    hi: Math.max(...readings.map(({ worth }) => worth[1])),
    reason: restingOn(positions),
  };
  const split = positions.some(a => positions.some(b => opposed(a.stance, b.stance)));
  if (!split) return hull;
  return {
    ...hull,
    contested: readings.map(({ position, worth: [lo, hi] }) => ({ lo, hi, reason: restingOn([position]) })),
  };
}

function worthOf(position: Position, issues: readonly Issue[], convention: Convention): Worth {
  if (position.stance !== 'conditional') return convention[position.stance];
  return conditionOf(position, issues) === null ? convention.otherCondition : convention.withoutCondition;
}

function conditionsOn(
  positions: readonly Position[],
  issues: readonly Issue[],
  issue: Issue,
  option: string,
  convention: Convention,
): Given[] {
  return positions.flatMap(position => {
    const when = conditionOf(position, issues);
    if (when === null) return [];
    const [lo, hi] = convention.conditional;
    return [{ issue: issue.id, option, when, value: { lo, hi, reason: restingOn([position]) } }];
  });
}

const vetoesOn = (positions: readonly Position[], issue: Issue, option: string): Veto[] => {
  const final = positions.filter(({ stance }) => stance === 'red-line');
  return final.length === 0 ? [] : [{ issue: issue.id, option, reason: restingOn(final), dropped: false }];
};

const restingOn = (positions: readonly Position[]): Reason => ({
  kind: 'entries',
  entries: positions.map(({ id }) => id),
});

/**
 * The option of another issue that a condition speaks of: the one of which most content words stand in the condition, if
 * that is at least half of them and no other option has as many. Null when the words name no recorded option.
 */
export function conditionOf(
  { issue, stance, condition }: Pick<Position, 'issue' | 'stance' | 'condition'>,
  issues: readonly Issue[],
): { issue: string; option: string } | null {
  if (stance !== 'conditional' || condition === null) return null;
  const said = new Set(contentWords(condition));
  const candidates = issues
    .filter(other => other.id !== issue)
    .flatMap(other =>
      other.options
        .filter(option => option.id !== STATUS_QUO)
        .map(option => {
          const words = contentWords(option.title);
          const hits = words.filter(word => said.has(word)).length;
          return { issue: other.id, option: option.id, hits, share: words.length > 0 ? hits / words.length : 0 };
        }),
    )
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.hits - a.hits || b.share - a.share);
  const [first, second] = candidates;
  if (!first || (second && second.hits === first.hits && second.share === first.share)) return null;
  return { issue: first.issue, option: first.option };
}

const EMPTY = new Set(
  'a an the of for to in on at by with that which its their his her all any and or be is are'.split(' '),
);

/** Words of a phrase without endings that only number or person need: lower case, no function words. */
function contentWords(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !EMPTY.has(word))
    .map(word => word.replace(/(ies|es|s)$/, ending => (ending === 'ies' ? 'y' : '')));
}
