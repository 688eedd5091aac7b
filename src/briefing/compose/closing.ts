/** What stands at the end: what may follow, where the reporting contradicts itself, and what our code counted. */

import type { Contradiction } from '../../record/changes.ts';
import type { Event } from '../../record/events.ts';
import { positionsMatrix } from '../../record/positions-matrix.ts';
import { type Section, type Sentence, section } from '../brief.ts';
import { isWhole } from './contacts.ts';
import { dayWords } from './dates.ts';
import { byImportance } from './importance.ts';
import { plainName } from './names.ts';
import { alikeEvents, sayContradiction, sayEvent } from './say.ts';
import { sayPositions } from './stances.ts';
import { spansDays } from './tellers.ts';
import { counted, list, listTitles, paragraph, sourceOf, type Telling, told, witnesses } from './telling.ts';

/** Contradictions with both passages, the strongest first; of the weak ones only where the telling is unequally sure. */
export function contradictionsPart(telling: Telling, most = 6): Section | null {
  paragraph(telling);
  const graded = gradedContradictions(telling);
  const sentences = [...graded.slice(0, most).map(one => sayContradiction(telling, one)), ...sayUnsure(telling)];
  if (sentences.length === 0) return null;
  const title =
    graded.length === 0
      ? 'Differences in the telling'
      : graded.length === 1
        ? 'A contradiction in the reporting'
        : 'Contradictions in the reporting';
  return section('section', title, { sentences });
}

/** Strong and medium ones: what a reader must know. Unequal certainty is told in one sentence. */
export const gradedContradictions = (telling: Telling): readonly Contradiction[] =>
  telling.contradictions.filter(one => one.grade !== 'weak' && one.kind !== 'certainty');

/** One sentence for every provision that is told with unequal certainty. */
function sayUnsure(telling: Telling): Sentence[] {
  const unsure = telling.contradictions.filter(one => one.kind === 'certainty');
  const titles = [
    ...new Set(
      unsure.flatMap(({ between }) =>
        telling.record.provisions.filter(one => between.includes(one.id)).map(one => one.title),
      ),
    ),
  ];
  if (titles.length === 0) return [];
  const cites = unsure.flatMap(({ spans }) => spans);
  const sentence = told(`Passages differ in how sure they are of ${listTitles(titles)}`, [], cites);
  return [{ ...sentence, entries: [...new Set(unsure.flatMap(({ between }) => between))] }];
}

/** Events that are planned, threatened or hang on a condition. */
export const prospects = (telling: Telling): Event[] =>
  telling.record.events
    .filter(
      event =>
        isWhole(event) &&
        event.actuality !== 'denied' &&
        (event.actuality !== 'asserted' || event.type === 'THREATEN') &&
        !isOver(telling, event),
    )
    .toSorted((a, b) => (dayOf(telling, a) < dayOf(telling, b) ? -1 : dayOf(telling, a) > dayOf(telling, b) ? 1 : 0));

/** Whether its day had come when the last report was written: what was planned for then is no longer ahead. */
function isOver(telling: Telling, { type, when }: Event): boolean {
  const day = when?.edtf?.split('/').at(-1);
  if (day === undefined || type === 'THREATEN' || !spansDays(telling)) return false;
  return witnesses(telling).some(
    ({ publishedAt }) => publishedAt !== null && publishedAt > day && !publishedAt.startsWith(day),
  );
}

const dayOf = (telling: Telling, event: Event): string => sourceOf(telling, event.evidence[0])?.publishedAt ?? '';

/** What is planned or threatened, and on which conditions somebody would accept. `known`: entries that other parts have told. */
export function outlookPart(telling: Telling, known: ReadonlySet<string> = new Set()): Section | null {
  paragraph(telling);
  const conditional = byImportance(
    telling,
    telling.inForce.filter(one => one.stance === 'conditional' && !known.has(one.id)),
  );
  const sentences: Sentence[] = [
    ...alikeEvents(telling, prospects(telling)).map(({ event, alike }) => sayEvent(telling, event, alike)),
    ...sayPositions(telling, conditional),
  ];
  return sentences.length > 0 ? section('section', 'What may follow', { sentences }) : null;
}

/** The closing block: what was counted, and what is not in the record. */
export function recordPart(telling: Telling): Section {
  const { record } = telling;
  const silent = record.positions.length === 0 ? [] : positionsMatrix(record).silent;
  return section('record', 'About this brief', {
    sentences: [
      counted(reviewWords(telling)),
      counted(sourceWords(telling)),
      ...(telling.leftOut > 0
        ? [
            counted(
              `${telling.leftOut === 1 ? 'One entry is' : `${telling.leftOut} entries are`} left out, since what ${telling.leftOut === 1 ? 'it is' : 'they are'} about was not read whole`,
            ),
          ]
        : []),
      ...(silent.length > 0
        ? [
            counted(
              `No position of ${list(silent.map(plainName))} is recorded`.replace(/ and (?=[^,]*$)/, ' or '),
              silent.map(one => one.id),
            ),
          ]
        : []),
      ...(record.positions.length === 0 ? [counted('No position of anybody is recorded')] : []),
      ...(record.proposals.length === 0 && !record.events.some(event => event.type === 'PROPOSE')
        ? [counted('No proposal is recorded')]
        : []),
    ],
  });
}

/** Entries that a brief rests on. */
export const restsOn = ({ record }: Telling) => [
  ...record.positions,
  ...record.provisions,
  ...record.events,
  ...record.quotations,
  ...record.proposals,
];

function reviewWords(telling: Telling): string {
  const entries = restsOn(telling);
  const unreviewed = entries.filter(entry => entry.meta.reviewedBy === null).length;
  if (entries.length === 0) return 'It rests on no entry: the record is empty';
  if (entries.length === 1)
    return `The one entry that it rests on has ${unreviewed === 1 ? 'not ' : ''}been reviewed by a person`;
  if (unreviewed === 0) return `All ${entries.length} entries that it rests on have been reviewed by a person`;
  if (unreviewed === entries.length)
    return `None of the ${entries.length} entries that it rests on has been reviewed by a person`;
  return `${unreviewed} of the ${entries.length} entries that it rests on ${unreviewed === 1 ? 'has' : 'have'} not been reviewed by a person`;
}

function sourceWords(telling: Telling): string {
  const sources = witnesses(telling).length;
  const copies = telling.record.sources.length - sources;
  const publishers = new Set(witnesses(telling).flatMap(source => (source.publisher ? [source.publisher] : [])));
  const repeats =
    copies === 0
      ? ''
      : `; ${copies} ${copies === 1 ? 'copy adds' : 'copies add'} nothing to ${sources === 1 ? 'it' : 'them'}`;
  if (sources === 1) return `It rests on a single source${oneSource(telling)}${repeats}`;
  const from =
    publishers.size > 1 && publishers.size < sources
      ? ` of ${publishers.size} publishers`
      : publishers.size === 1
        ? ' of one publisher'
        : '';
  return `It rests on ${sources} sources${from}${repeats}`;
}

/** ", Northern Wire of 3 March 2031": who published it and when, as far as that is known. */
function oneSource(telling: Telling): string {
  const [source] = witnesses(telling);
  const day = source?.publishedAt ? dayWords(telling, source.publishedAt) : null;
  const year = source?.publishedAt?.slice(0, 4) ?? '';
  const dated = day === null || day.endsWith(year) ? day : `${day} ${year}`;
  if (source?.publisher) return `, ${source.publisher.replace(/^The /, 'the ')}${dated ? ` of ${dated}` : ''}`;
  return dated ? ` of ${dated}` : '';
}
