/** The annex: every position with its passage, the quotations, the timeline and the sources. */

import type { Event } from '../../record/events.ts';
import { type Position, STANCES } from '../../record/positions.ts';
import { positionsMatrix } from '../../record/positions-matrix.ts';
import { timelineOf } from '../../record/timeline.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { recordPart, restsOn } from './closing.ts';
import { dayWords } from './dates.ts';
import { plainName } from './names.ts';
import { sayContradiction, sayEvent, sayQuotation } from './say.ts';
import { stanceWords } from './stances.ts';
import { reporter } from './tellers.ts';
import { actorOf, capital, counted, paragraph, retell, type Telling, told } from './telling.ts';

export function annex(telling: Telling): (Section | null)[] {
  const again = retell(telling);
  return [
    matrix(again),
    quotations(again),
    ...timeline(again),
    contradictions(again),
    sources(again),
    recordPart(again),
  ];
}

const inWords = (text: string): string => `“${text.replace(/\s+/g, ' ').trim()}”`;

/** Every position, earlier ones too: who, what, when and where it was told, and the passage. */
function matrix(telling: Telling): Section | null {
  const { sides } = positionsMatrix(telling.record);
  const order = sides.flatMap(({ actors }) => actors.map(actor => actor.id));
  const issues = telling.record.issues.map(issue => issue.id);
  const positions = telling.record.positions.toSorted(
    (a, b) =>
      order.indexOf(a.actor) - order.indexOf(b.actor) ||
      issues.indexOf(a.issue) - issues.indexOf(b.issue) ||
      (telling.dateOf(a) < telling.dateOf(b) ? -1 : 1) ||
      STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance),
  );
  const rows = positions.map(position => row(telling, position));
  return rows.length > 0
    ? section('matrix', 'Positions, with their passages', { columns: ['Position', 'Told by', 'Passage'], rows })
    : null;
}

function row(telling: Telling, position: Position): Sentence[] {
  const actor = actorOf(telling, position.actor);
  const [span] = position.evidence;
  const date = telling.dateOf(position);
  const day = date === '' ? '' : `, ${dayWords(telling, date) ?? date}`;
  const cell = (text: string): Sentence => ({ ...told('', [position], span ? [span] : []), text });
  return [
    cell(capital(`${actor ? plainName(actor) : 'somebody'} ${stanceWords(telling, position)}`)),
    cell(capital(`${reporter(telling, span)}${day}`)),
    cell(span ? inWords(span.exact) : 'A named person’s judgement'),
  ];
}

function quotations(telling: Telling): Section | null {
  paragraph(telling);
  const all = telling.record.quotations.map(quotation => {
    paragraph(telling);
    return sayQuotation(telling, quotation);
  });
  return all.length > 0 ? section('timeline', 'Quotations', { sentences: all }) : null;
}

/** What happened in order, then what has no day. */
function timeline(telling: Telling): (Section | null)[] {
  const { dated, undated } = timelineOf(telling.record);
  const part = (title: string, events: readonly Event[]): Section | null => {
    const sentences = events.map(event => {
      paragraph(telling);
      return sayEvent(telling, event);
    });
    return sentences.length > 0 ? section('timeline', title, { sentences }) : null;
  };
  return [
    part(
      'Timeline',
      dated.map(({ event }) => event),
    ),
    part(dated.length > 0 ? 'Without a day of their own' : 'Events', undated),
  ];
}

/** Every contradiction, the weak ones too. */
function contradictions(telling: Telling): Section | null {
  paragraph(telling);
  const sentences = telling.contradictions.map(one => sayContradiction(telling, one));
  return sentences.length > 0 ? section('timeline', 'Contradictions in the reporting', { sentences }) : null;
}

const RELIABLE: Readonly<Record<string, string>> = {
  A: 'A, completely reliable',
  B: 'B, usually reliable',
  C: 'C, fairly reliable',
  D: 'D, not usually reliable',
  E: 'E, unreliable',
  F: 'F, not rated',
};

function sources(telling: Telling): Section | null {
  const entries = restsOn(telling);
  const rows = telling.record.sources.map(source => {
    const count = entries.filter(entry => entry.evidence.some(span => span.source === source.id)).length;
    const original = source.copyOf ? telling.known.sources.get(source.copyOf) : undefined;
    return [
      source.title ?? 'Untitled',
      source.publisher ?? '–',
      source.publishedAt ?? 'No date',
      RELIABLE[source.reliability]!,
      source.copyOf ? `Copy of ${original?.publisher ?? 'another source'}` : `${count}`,
    ].map(text => ({ ...counted(''), text }));
  });
  return rows.length > 0
    ? section('sources', 'Sources', { columns: ['Title', 'Publisher', 'Published', 'Reliability', 'Entries'], rows })
    : null;
}
