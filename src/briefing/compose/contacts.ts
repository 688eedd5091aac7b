/** Meetings and what else happened: by day where the days are known, else talks before violence before the rest. */

import type { Event, EventType } from '../../record/events.ts';
import { overlaps } from '../../record/evidence.ts';
import { compareEdtf } from '../../record/timeline.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { alikeEvents, sayEvent, sayQuotation } from './say.ts';
import { spansDays } from './tellers.ts';
import { paragraph, sideOf, sourceOf, type Telling } from './telling.ts';

/** Told elsewhere: warnings under what may follow, proposals in their own section. */
const ELSEWHERE: ReadonlySet<EventType> = new Set(['THREATEN', 'REQUEST', 'STATEMENT', 'PROPOSE']);
const ORDER: readonly EventType[] = [
  'CONSULT',
  'AGREE',
  'RETREAT',
  'CONCEDE',
  'COOPERATE',
  'ASSAULT',
  'MOBILIZE',
  'COERCE',
  'SANCTION',
  'ACCUSE',
  'REJECT',
];
const rank = (event: Event): number => (ORDER.includes(event.type) ? ORDER.indexOf(event.type) : ORDER.length);

/** What was done, without to whom or over what: too little for a reader. */
const EMPTY =
  / (?:made (?:a threat|a demand|an accusation)|gave way|voiced criticism|lent its cooperation|welcomed a move|eased its measures|attacked|gave access)$|what was on the table|threatened to (?!resign|leave|quit|retaliate|respond|withdraw|strike|return|walk|abstain)\p{L}+$/u;

/** A visit to nobody and nowhere tells a reader nothing, nor does a threat of something. */
export const isWhole = (event: Event): boolean => !EMPTY.test(event.title) && isMeeting(event);

const isMeeting = (event: Event): boolean =>
  event.type !== 'CONSULT' || event.participants.length > 1 || event.place !== null || event.mode === 'third-party';

/** Events that are stances in other words, where a position rests on the same passage. */
const OF_STANCE: ReadonlySet<EventType> = new Set(['AGREE', 'REJECT', 'CONCEDE', 'SUPPORT']);

/** Whether what the event tells is told as where its actor stands. */
function isStance(telling: Telling, event: Event): boolean {
  const [span] = event.evidence;
  if (!OF_STANCE.has(event.type) || span === undefined) return false;
  const sides = new Set(event.participants.filter(one => one.as === 'actor').map(one => sideOf(telling, one.actor)));
  return telling.known
    .positionsFrom(span.source)
    .some(position => sides.has(sideOf(telling, position.actor)) && overlaps(position.evidence[0]!, span));
}

/** Asserted events, talks first. */
export const happenings = (telling: Telling): Event[] =>
  telling.record.events
    .filter(
      event =>
        event.actuality === 'asserted' && !ELSEWHERE.has(event.type) && isWhole(event) && !isStance(telling, event),
    )
    .toSorted((a, b) => rank(a) - rank(b));

/** The meeting that a reader must know of: the last, where the record has several days; else the first that is told. */
export function mainMeeting(telling: Telling): Event | undefined {
  const meetings = happenings(telling).filter(event => event.type === 'CONSULT' && event.participants.length > 1);
  return inOrder(telling, meetings).at(spansDays(telling) ? -1 : 0);
}

export function contactsPart(telling: Telling): Section | null {
  const events = inOrder(telling, happenings(telling));
  if (events.length === 0) return null;
  paragraph(telling);
  const sentences = alikeEvents(telling, events).flatMap(({ event, alike }) => [
    sayEvent(telling, event, alike),
    ...quotedWith(telling, event),
  ]);
  return section('section', titleOf(telling, events), { sentences });
}

/** By day, or the day of the report that tells of it, where the record has several days; otherwise as they come. */
function inOrder(telling: Telling, events: readonly Event[]): Event[] {
  if (!spansDays(telling)) return [...events];
  const day = (event: Event) => event.when?.edtf ?? sourceOf(telling, event.evidence[0])?.publishedAt ?? '9999';
  return events.toSorted((a, b) => compareEdtf(day(a), day(b)));
}

function titleOf(telling: Telling, events: readonly Event[]): string {
  const meetings = events.filter(event => event.type === 'CONSULT');
  const places = new Set(meetings.map(event => event.place));
  const place = telling.record.places.find(one => one.id === meetings[0]?.place)?.name;
  const violent = events.some(event => event.type === 'ASSAULT');
  if (meetings.length === 0) return violent ? 'Violence' : 'What happened';
  const talks = places.size === 1 && place ? `Talks in ${place}` : meetings.length === 1 ? 'The meeting' : 'Meetings';
  const scene = telling.record.places.find(one =>
    events.some(event => event.type === 'ASSAULT' && event.place === one.id),
  );
  if (violent) return `${talks}${scene && place ? `, violence in ${scene.name}` : ' and violence'}`;
  return events.length > meetings.length ? `${talks} and other events` : talks;
}

/** Quotations of a participant that begin within a few words of the event's sentence. */
function quotedWith(telling: Telling, event: Event): Sentence[] {
  const participants = new Set(event.participants.map(one => one.actor));
  return telling.record.quotations
    .filter(
      quotation =>
        quotation.speaker !== null &&
        quotation.kind === 'direct' &&
        !telling.quoted.has(quotation.id) &&
        participants.has(quotation.speaker) &&
        event.evidence.some(
          span =>
            span.source === quotation.evidence[0]?.source && Math.abs(quotation.evidence[0].start - span.end) < 30,
        ),
    )
    .map(quotation => sayQuotation(telling, quotation));
}
