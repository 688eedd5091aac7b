/** How stances moved between days, one sentence for each actor and issue, however often it moved. */

import { type Move, movesBetween } from '../../record/movement.ts';
import type { Position, Stance } from '../../record/positions.ts';
import { opposed } from '../../record/positions-matrix.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { dayWords, onDay } from './dates.ts';
import { weightOf } from './importance.ts';
import { isPlural, issueTitle, subject } from './names.ts';
import { conditionWords, optionTitle, withObject } from './stances.ts';
import { reporterRated, tellerOf } from './tellers.ts';
import { actorOf, isMany, list, paragraph, sideOf, type Telling, told } from './telling.ts';

/** Moves of one actor on one issue, in order. */
export interface Course {
  readonly actor: string;
  readonly issue: string;
  readonly moves: readonly Move[];
}

/** Courses with a move after `from` (EDTF; null = all), the latest last. Moves out of a contradiction are left to it. */
export function coursesOf(telling: Telling, from: string | null = null): Course[] {
  const certain = movesBetween(telling.record, null).filter(
    move => ofOneVoice(telling, move) && !outOfContradiction(telling, move),
  );
  const courses = new Map<string, Move[]>();
  for (const move of certain) {
    const key = `${move.actor} ${move.issue}`;
    courses.set(key, [...(courses.get(key) ?? []), move]);
  }
  return [...courses.values()]
    .map(moves => ({ actor: moves[0]!.actor, issue: moves[0]!.issue, moves }))
    .filter(({ moves }) => from === null || moves.some(move => telling.dateOf(move.to) > from))
    .toSorted((a, b) => (lastDay(telling, a) < lastDay(telling, b) ? -1 : 1));
}

/** The same actor, or a party and its head: a minister who differs from the party has not moved. */
const ofOneVoice = (telling: Telling, { from, to }: Move): boolean =>
  from.actor === to.actor || [from, to].every(one => weightOf(telling, one.actor) === 3);

const lastDay = (telling: Telling, course: Course): string => telling.dateOf(course.moves.at(-1)!.to);

/** Whether the side was told on the day it moved from to hold already what agrees with the later stance: then nothing need have moved. */
function outOfContradiction(telling: Telling, { from, to }: Move): boolean {
  return telling.known
    .positionsOn(from.issue)
    .some(
      other =>
        other.id !== from.id &&
        sideOf(telling, other.actor) === sideOf(telling, from.actor) &&
        weightOf(telling, other.actor) >= 2 &&
        telling.dateOf(other) === telling.dateOf(from) &&
        (other.option === to.option || other.option === from.option) &&
        opposed(other.stance, from.stance) &&
        !opposed(other.stance, to.stance),
    );
}

const PAST: Readonly<Record<Stance, readonly [string, string]>> = {
  demand: ['demanded', 'demanded'],
  accept: ['accepted', 'accepted'],
  open: ['was open to', 'were open to'],
  conditional: ['was ready to accept', 'were ready to accept'],
  divided: ['was divided over', 'were divided over'],
  reject: ['rejected', 'rejected'],
  'red-line': ['ruled out', 'ruled out'],
};

const PAST_SOFTENED: Partial<Record<Stance, string>> = {
  demand: 'hinted at wanting',
  accept: 'spoke of perhaps accepting',
  open: 'signalled openness to',
  reject: 'appeared to reject',
};

/** "accepted", "signalled openness to", "was reported to have accepted": a stance as it was held. */
export function heldWords({ stance, hedge }: Position, plural: boolean): string {
  const softened = hedge === 'softened' ? PAST_SOFTENED[stance] : undefined;
  if (softened) return softened;
  const words = PAST[stance][plural ? 1 : 0];
  return hedge === 'reported' ? `by reports ${words}` : words;
}

const KINDS: Readonly<Record<Move['kind'], string>> = {
  concession: 'a concession',
  hardening: 'a hardening',
  shift: 'a shift',
};
const TIMES = ['', 'once', 'twice', 'three times', 'four times', 'five times'];

/** "Lorne rejected monitors on 3 May and accepted them on 9 May, Helm said, a concession." */
export function sayCourse(telling: Telling, { actor, issue, moves }: Course): Sentence {
  const who = subject(telling, [actor]);
  const stops = [moves[0]!.from, ...moves.map(move => move.to)];
  const plural = isPlural(telling, actor);
  const steps = stops.map((stop, index) => step(telling, stop, stops[index - 1], actor, plural));
  const last = moves.at(-1)!;
  if (moves.length === 1)
    return told(`${who} ${list(steps)}${sourceWords(telling, last.to)}, ${KINDS[last.kind]}`, stops);
  const about = telling.known.issues.get(issue);
  const title = about ? issueTitle(telling, about) : 'the issue';
  const times = TIMES[moves.length] ?? `${moves.length} times`;
  return told(
    `${who} moved ${times} on ${title}: ${plural ? 'they' : 'it'} ${list(steps)}${sourceWords(telling, last.to)}`.replace(
      /: it (?=\S+ )/,
      pronounFor(telling, actor),
    ),
    stops,
  );
}

const pronounFor = (telling: Telling, id: string): string =>
  actorOf(telling, id)?.kind === 'person' ? ': first ' : ': it ';

/** "accepted them on 9 May": the option by name where it is another than before. Another holder of the side is named. */
function step(telling: Telling, stop: Position, before: Position | undefined, actor: string, plural: boolean): string {
  const title = optionTitle(telling, stop);
  const again = before !== undefined && before.option === stop.option;
  const object = again ? (isMany(title) ? 'them' : 'it') : title;
  const day = onDay(telling, telling.dateOf(stop));
  const words = heldWords(stop, plural);
  const holder = stop.actor === actor ? '' : ` through ${subjectOf(telling, stop.actor)}`;
  return `${withObject(words, object)}${conditionWords(stop)}${holder}${day ? ` ${day}` : ''}`;
}

const subjectOf = (telling: Telling, id: string): string => {
  const words = subject(telling, [id]);
  telling.thread.subject = null;
  return words;
};

/** Who told the last step. */
function sourceWords(telling: Telling, position: Position): string {
  const teller = tellerOf(telling, position);
  if (teller.kind === 'speaker') return `, ${subjectOf(telling, teller.actor)} said`;
  return teller.kind === 'own' ? '' : `, ${reporterRated(telling, position.evidence[0])} reported`;
}

export function movementPart(telling: Telling, from: string | null = null): Section | null {
  const courses = coursesOf(telling, from);
  if (courses.length === 0) return null;
  paragraph(telling);
  return section('section', 'How positions moved', { sentences: courses.map(course => sayCourse(telling, course)) });
}

export const dayOfMove = (telling: Telling, move: Move): string => dayWords(telling, telling.dateOf(move.to)) ?? '';
