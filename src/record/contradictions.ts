/**
 * Entries that cannot both stand as they are, found by comparing positions and provisions. Inside one source, and
 * between sources of one date; a stance that differs between dates is movement (`movement.ts`), not contradiction.
 * A copy is no second witness: it has no entries of its own.
 */

import type { Contradiction, ContradictionGrade, ContradictionKind } from './changes.ts';
import type { Span } from './evidence.ts';
import type { Position, Stance } from './positions.ts';
import { dateOf, isAgainst, isFor, opposed } from './positions-matrix.ts';
import type { Issue, Provision } from './proposals.ts';
import { type CaseRecord, isAdmitted } from './record.ts';

/** Every contradiction among admitted entries, strongest first. */
export function contradictionsOf(record: CaseRecord): Contradiction[] {
  const positions = record.positions.filter(isAdmitted);
  const found = [
    ...pairs(positions).flatMap(([a, b]) => stanceConflict(record, a, b)),
    ...pairs(positions).flatMap(([a, b]) => movingClaim(record, a, b)),
    ...pairs(record.provisions.filter(isAdmitted)).flatMap(([a, b]) => provisionConflict(record, a, b)),
  ];
  const order: readonly ContradictionGrade[] = ['strong', 'medium', 'weak'];
  return distinct(found).toSorted((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade));
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

/** One for each pair of passages: the same two sentences contradict each other once. */
function distinct(found: readonly Contradiction[]): Contradiction[] {
  const seen = new Set<string>();
  return found.filter(({ spans: [a, b], kind }) => {
    const key = `${kind} ${a.source} ${a.start} ${b.source} ${b.start}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

const sourceOf = (position: { evidence: readonly Span[] }): string | undefined => position.evidence[0]?.source;

/** Whether the two are told at one time: in one source, or in sources of the same or unknown date. */
function atOneTime(record: CaseRecord, a: Position, b: Position): boolean {
  return sourceOf(a) === sourceOf(b) || dateOf(record, a) === dateOf(record, b);
}

function stanceConflict(record: CaseRecord, a: Position, b: Position): Contradiction[] {
  if (a.issue !== b.issue || a.actor !== b.actor || !atOneTime(record, a, b)) return [];
  const issue = record.issues.find(one => one.id === a.issue);
  if (!issue || !clash(issue, a, b)) return [];
  const [first, second] = inOrder(a, b);
  const soft = a.hedge !== 'none' || b.hedge !== 'none';
  const voiced = [a, b].some(one => one.voice !== 'narrator');
  const grade: ContradictionGrade = sourceOf(a) === sourceOf(b) && (voiced || !soft) ? 'strong' : 'medium';
  return [
    conflict(
      'stance',
      grade,
      first,
      second,
      `${nameOf(record, a.actor)} ${sayStance(issue, first)} in one passage and ${sayStance(issue, second)} in another${sourceOf(a) === sourceOf(b) ? ' of the same report' : ''}.`,
    ),
  ];
}

/** Whether two positions on one issue exclude each other: on one option, on one that implies the other, or on rivals both wanted. */
export function clash(issue: Issue, a: Position, b: Position): boolean {
  if (a.option === b.option) return opposed(a.stance, b.stance);
  if (a.option === null || b.option === null) {
    const [any, one] = a.option === null ? [a, b] : [b, a];
    return one.option !== 'status-quo' && opposed(any.stance, one.stance) && isAgainst(any.stance);
  }
  const implies = (from: string, to: string) =>
    issue.options.find(option => option.id === from)?.implies.some(id => id.endsWith(`/${to}`)) ?? false;
  if (implies(a.option, b.option)) return isFor(a.stance) && isAgainst(b.stance);
  if (implies(b.option, a.option)) return isFor(b.stance) && isAgainst(a.stance);
  const excludes = (from: string, to: string) =>
    issue.options.find(option => option.id === from)?.excludes.some(id => id.endsWith(`/${to}`)) ?? false;
  return (
    (excludes(a.option, b.option) || excludes(b.option, a.option)) &&
    [a.stance, b.stance].every(stance => stance === 'demand' || stance === 'accept')
  );
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

function sayStance(issue: Issue, position: Position): string {
  const option = issue.options.find(one => one.id === position.option)?.title ?? `a change of ${issue.title}`;
  return `${SAYS[position.stance]} ${option}`;
}

/** The same claim told of one speaker here and of another there, in one report: who holds it is unclear. */
function movingClaim(record: CaseRecord, a: Position, b: Position): Contradiction[] {
  if (
    a.actor === b.actor ||
    a.issue !== b.issue ||
    a.option !== b.option ||
    a.stance !== b.stance ||
    sourceOf(a) !== sourceOf(b)
  )
    return [];
  const [one, other] = [a, b].map(position => record.actors.find(actor => actor.id === position.actor));
  if (!one || !other || one.side === null || one.side !== other.side || one.named === other.named) return [];
  const [first, second] = inOrder(a, b);
  const issue = record.issues.find(candidate => candidate.id === a.issue)!;
  const option = issue.options.find(candidate => candidate.id === a.option)?.title ?? issue.title;
  return [
    conflict(
      'attribution',
      'medium',
      first,
      second,
      `The same stance on ${option} is told of ${nameOf(record, first.actor)} in one passage and of ${nameOf(record, second.actor)} in another.`,
    ),
  ];
}

/** One proposal, one issue, two options of which one is part of the other: how far the provision goes is told differently. */
function provisionConflict(record: CaseRecord, a: Provision, b: Provision): Contradiction[] {
  if (a.proposal !== b.proposal || a.issue !== b.issue || a.option === b.option) return [];
  const issue = record.issues.find(one => one.id === a.issue);
  const linked = issue?.options.some(
    option =>
      [a.option, b.option].includes(option.id) &&
      option.implies.some(id => id.endsWith(`/${a.option}`) || id.endsWith(`/${b.option}`)),
  );
  if (!linked) return [];
  const [first, second] = inOrder(a, b);
  return [
    conflict(
      'certainty',
      'weak',
      first,
      second,
      `One provision is told as ${first.title} in one passage and as ${second.title} in another.`,
    ),
  ];
}

function inOrder<T extends { evidence: readonly Span[] }>(a: T, b: T): [T, T] {
  const [x, y] = [a.evidence[0], b.evidence[0]];
  return x && y && x.source === y.source && y.start < x.start ? [b, a] : [a, b];
}

function conflict(
  kind: ContradictionKind,
  grade: ContradictionGrade,
  a: { id: string; evidence: readonly Span[] },
  b: { id: string; evidence: readonly Span[] },
  explanation: string,
): Contradiction {
  return { kind, grade, between: [a.id, b.id], spans: [a.evidence[0]!, b.evidence[0]!], explanation };
}

const nameOf = (record: CaseRecord, id: string): string => record.actors.find(actor => actor.id === id)?.name ?? id;
