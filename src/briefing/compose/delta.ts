/** What changed since a day: stances that moved, what is newly on the table, new events, positions and contradictions. */

import type { Span } from '../../record/evidence.ts';
import type { Position } from '../../record/positions.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { recordPart } from './closing.ts';
import { happenings } from './contacts.ts';
import { dayWords } from './dates.ts';
import { byImportance } from './importance.ts';
import { type Course, coursesOf, sayCourse } from './movement.ts';
import { sayChanges, sayContents, sayProposal } from './proposals.ts';
import { alikeEvents, quotationsIn, sayContradiction, sayEvent, sayQuotation } from './say.ts';
import { sayPositions } from './stances.ts';
import { reporter } from './tellers.ts';
import { capital, counted, paragraph, type Telling, told } from './telling.ts';

export function delta(telling: Telling, since: string | null): (Section | null)[] {
  const later = laterSources(telling, since);
  const isNew = (entry: { readonly evidence: readonly Span[] }) =>
    entry.evidence.length > 0 && entry.evidence.every(span => later.has(span.source));
  const parts = [
    movedPart(telling, since),
    tabledPart(telling, isNew),
    happenedPart(telling, isNew),
    positionsPart(telling, since, isNew),
    contradictedPart(telling, later),
  ].filter(part => part !== null);
  const nothing = section('changes', sinceTitle(telling, 'Nothing new', since), {});
  return [...(parts.length > 0 ? parts : [nothing]), closing(telling, since, later.size, parts.length)];
}

/** The weightiest new position, else a new event, else that there is nothing new. Without a day, the brief's own headline. */
export function deltaHeadline(telling: Telling, since: string | null): Sentence | null {
  if (since === null) return null;
  const later = laterSources(telling, since);
  const isNew = (entry: { readonly evidence: readonly Span[] }) => later.has(entry.evidence[0]?.source ?? '');
  const [position] = byImportance(telling, telling.inForce.filter(isNew));
  const event = happenings(telling).find(isNew);
  if (position) return withoutStop(sayPositions(telling, [position])[0]!);
  if (event) return withoutStop(sayEvent(telling, event));
  return withoutStop(counted(sinceTitle(telling, 'Nothing new', since)));
}

const withoutStop = (sentence: Sentence): Sentence => ({ ...sentence, text: sentence.text.replace(/\.$/, '') });

/** Ids of sources after the day, copies left out; all of them where no day is given. */
function laterSources(telling: Telling, since: string | null): Set<string> {
  return new Set(
    telling.record.sources
      .filter(source => !source.copyOf && (since === null || (source.publishedAt ?? '') > since))
      .map(source => source.id),
  );
}

const sinceTitle = (telling: Telling, title: string, since: string | null): string => {
  const day = since === null ? null : dayWords(telling, since);
  return day === null ? title : `${title} since ${day}`;
};

function part(title: string, sentences: readonly Sentence[]): Section | null {
  return sentences.length > 0 ? section('changes', title, { sentences }) : null;
}

/** Stances that moved, each with the source of the last step and with what the same report tells beside it. */
function movedPart(telling: Telling, since: string | null): Section | null {
  paragraph(telling);
  const sentences = coursesOf(telling, since).flatMap(course => [
    sayCourse(telling, course),
    ...beside(telling, course),
  ]);
  return part(sinceTitle(telling, 'Stances that moved', since), sentences);
}

const TURNS = new Set(['ASSAULT', 'RETREAT', 'AGREE', 'SANCTION', 'COERCE', 'MOBILIZE']);

/** What the report of the last step also tells of, so that a reader can judge why; never told as the cause. */
function beside(telling: Telling, { moves }: Course): Sentence[] {
  const { to } = moves.at(-1)!;
  const source = to.evidence[0]?.source;
  const event = telling.record.events.find(
    one => TURNS.has(one.type) && one.actuality === 'asserted' && one.evidence[0]?.source === source,
  );
  if (!event) return [];
  paragraph(telling);
  const said = sayEvent(telling, event);
  const words = said.text.replace(/^The /, 'the ').replace(/\.$/, '');
  return [
    told(`${capital(reporter(telling, to.evidence[0]))} tells in the same report: ${words}`, [event], said.cites),
  ];
}

function tabledPart(telling: Telling, isNew: (entry: { evidence: readonly Span[] }) => boolean): Section | null {
  paragraph(telling);
  const proposals = telling.record.proposals.filter(isNew);
  return part(
    proposals.length === 1 ? 'A new proposal' : 'New proposals',
    proposals.flatMap(proposal => [
      sayProposal(telling, proposal),
      ...sayContents(telling, proposal, 'it'),
      ...sayChanges(telling, proposal),
    ]),
  );
}

/** Told as proposals, positions and quotations. */
const SPOKEN = new Set(['PROPOSE', 'REQUEST', 'STATEMENT', 'REJECT']);

function happenedPart(telling: Telling, isNew: (entry: { evidence: readonly Span[] }) => boolean): Section | null {
  const events = telling.record.events.filter(event => isNew(event) && !SPOKEN.has(event.type));
  const sentences = alikeEvents(telling, events).map(({ event, alike }) => {
    paragraph(telling);
    return sayEvent(telling, event, alike);
  });
  return part('New events', sentences);
}

/** Positions of the time that are in force, were not held before and are no step of a move. */
function positionsPart(
  telling: Telling,
  since: string | null,
  isNew: (entry: { evidence: readonly Span[] }) => boolean,
): Section | null {
  paragraph(telling);
  const moved = new Set(
    coursesOf(telling, since).flatMap(({ moves }) => moves.flatMap(move => [move.from.id, move.to.id])),
  );
  const before = (position: Position) =>
    since !== null &&
    telling.record.positions.some(
      other =>
        other.actor === position.actor &&
        other.issue === position.issue &&
        other.option === position.option &&
        other.stance === position.stance &&
        telling.dateOf(other) <= since,
    );
  const fresh = telling.inForce.filter(position => isNew(position) && !moved.has(position.id) && !before(position));
  return part(
    'New positions',
    sayPositions(telling, byImportance(telling, fresh), told => {
      const quoted = quotationsIn(telling, told).map(quotation => sayQuotation(telling, quotation));
      // Each line of a list stands by itself.
      paragraph(telling);
      return quoted;
    }),
  );
}

function contradictedPart(telling: Telling, later: ReadonlySet<string>): Section | null {
  paragraph(telling);
  const fresh = telling.contradictions.filter(({ spans }) => spans.some(span => later.has(span.source)));
  return part(
    'New contradictions',
    fresh.slice(0, 8).map(one => sayContradiction(telling, one)),
  );
}

function closing(telling: Telling, since: string | null, sources: number, parts: number): Section {
  const base = recordPart(telling);
  const day = since === null ? null : dayWords(telling, since);
  const when = day === null ? '' : ` after ${day}`;
  const lines = [
    counted(
      `${sources === 0 ? 'No source' : sources === 1 ? 'One source' : `${sources} sources`}${when} ${sources > 1 ? 'have' : 'has'} been compared with what was there before`,
    ),
    ...(parts === 0 ? [counted(`Nothing new is recorded${when}`)] : []),
  ];
  return { ...base, sentences: [...(since === null ? [] : lines), ...base.sentences] };
}
