/** One actor on two sides of one issue, at one time. */

import type { Contradiction, ContradictionGrade } from '../changes.ts';
import type { Position, Stance } from '../positions.ts';
import { datesOf, groupBy, isAgainst, isFor, opposed } from '../positions-matrix.ts';
import type { Issue } from '../proposals.ts';
import { conflict, nameOf, pairs, type Standing, sayWhere, sourceIdOf, stands } from './standing.ts';

/**
 * Stances that exclude each other: of one actor on one issue, in one source or in sources of one date. Positions that
 * say the same are taken together first, so that a pair of stances is compared once however often it is reported.
 */
export function stanceConflicts(standing: Standing, positions: readonly Position[]): Contradiction[] {
  const dateOf = datesOf(standing.record);
  return groupBy(positions, one => `${one.actor} ${one.issue}`).flatMap(group => {
    const issue = standing.issues.get(group[0]!.issue);
    if (!issue || group.length < 2) return [];
    const inside = groupBy(group, sourceIdOf).flatMap(one => clashesIn(standing, issue, one, true));
    const between = groupBy(group, dateOf).flatMap(one => clashesIn(standing, issue, one, false));
    return [...inside, ...between];
  });
}

/** `together`: the group is one source's; otherwise it is one date's, and only pairs of two sources count. */
function clashesIn(standing: Standing, issue: Issue, group: readonly Position[], together: boolean): Contradiction[] {
  const kinds = groupBy(group, one => `${one.option} ${one.stance}`);
  return pairs(kinds).flatMap(([some, others]) => {
    if (!clash(issue, some[0]!, others[0]!)) return [];
    const [a, b] = [firmest(some), together ? firmest(others) : fromElsewhere(firmest(some), others)];
    return b && !isOnePassage(a, b) ? [explain(standing, issue, a, b)] : [];
  });
}

/** One passage that two readings were made of does not contradict itself. */
const isOnePassage = (a: Position, b: Position): boolean =>
  a.evidence.some(x => b.evidence.some(y => x.source === y.source && x.start === y.start && x.end === y.end));

/** The report that leans least on hedges and go-betweens; the first such. */
const firmest = (positions: readonly Position[]): Position =>
  positions.reduce((best, one) => (softness(one) < softness(best) ? one : best));

const softness = (position: Position): number =>
  ({ none: 0, partial: 1, softened: 1, reported: 2 })[position.hedge] + (position.voice === 'narrator' ? 1 : 0);

const fromElsewhere = (a: Position, others: readonly Position[]): Position | undefined => {
  const elsewhere = others.filter(one => sourceIdOf(one) !== sourceIdOf(a));
  return elsewhere.length > 0 ? firmest(elsewhere) : undefined;
};

/** Whether two positions on one issue exclude each other: on one option, on one that implies the other, or on rivals both wanted. */
export function clash(issue: Issue, a: Position, b: Position): boolean {
  if (a.option === b.option) return opposed(a.stance, b.stance);
  if (a.option === null || b.option === null) {
    const [any, one] = a.option === null ? [a, b] : [b, a];
    return one.option !== 'status-quo' && opposed(any.stance, one.stance) && isAgainst(any.stance);
  }
  const names = (list: 'implies' | 'excludes', from: string, to: string) =>
    issue.options.find(option => option.id === from)?.[list].some(id => id.endsWith(`/${to}`)) ?? false;
  if (names('implies', a.option, b.option)) return isFor(a.stance) && isAgainst(b.stance);
  if (names('implies', b.option, a.option)) return isFor(b.stance) && isAgainst(a.stance);
  const rivals = names('excludes', a.option, b.option) || names('excludes', b.option, a.option);
  return rivals && [a.stance, b.stance].every(stance => stance === 'demand' || stance === 'accept');
}

function explain(standing: Standing, issue: Issue, a: Position, b: Position): Contradiction {
  const [first, second] = stands(a.evidence[0]!, b.evidence[0]!) ? [a, b] : [b, a];
  const [here, there] = sayWhere(standing, first.evidence[0]!, second.evidence[0]!);
  const explanation = `${nameOf(standing, a.actor)} ${sayStance(issue, first)} ${here} and ${sayStance(issue, second)} ${there}.`;
  return conflict('stance', gradeOf(a, b), at(first), at(second), explanation);
}

const at = (position: Position) => ({ id: position.id, span: position.evidence[0]! });

/**
 * Strong inside one report when somebody's own or attributed words are in it, or nothing is hedged; weak when either side
 * is only a condition or reported at second hand; else medium.
 */
function gradeOf(a: Position, b: Position): ContradictionGrade {
  if ([a, b].some(one => one.hedge === 'reported') && sourceIdOf(a) === sourceIdOf(b)) return 'weak';
  if ([a, b].some(one => one.stance === 'conditional')) return 'weak';
  if (sourceIdOf(a) !== sourceIdOf(b)) return 'medium';
  const voiced = [a, b].some(one => one.voice !== 'narrator');
  const soft = [a, b].some(one => one.hedge !== 'none');
  return voiced || !soft ? 'strong' : 'medium';
}

const SAYS: Readonly<Record<Stance, string>> = {
  demand: 'demands',
  accept: 'accepts',
  open: 'is open to',
  conditional: 'accepts on a condition',
  divided: 'is divided over',
  reject: 'rejects',
  'red-line': 'rules out for good',
};

/** "rejects a ceasefire" */
export function sayStance(issue: Issue, position: Position): string {
  return `${SAYS[position.stance]} ${optionTitle(issue, position.option)}`;
}

export const optionTitle = (issue: Issue, id: string | null): string =>
  issue.options.find(one => one.id === id)?.title ?? `a change of ${issue.title}`;
