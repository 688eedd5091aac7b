/** Composes a brief from the entries of a record, in one of the presets. */

import type { Position } from '../../record/positions.ts';
import type { CaseRecord } from '../../record/record.ts';
import { type Brief, type CitedSource, type Preset, type Section, type Sentence, section } from '../brief.ts';
import { composeHeadline } from './headline.ts';
import {
  contradictionsPart,
  disputeParts,
  eventsPart,
  movementPart,
  outlookPart,
  proposalParts,
  proposalSentences,
  recordPart,
  sideParts,
  strongestFirst,
} from './parts.ts';
import { composeQuestions } from './questions.ts';
import { sayEvent, sayPositions, sayQuotation } from './say.ts';
import { counted, proposalName, retell, startTelling, type Telling } from './telling.ts';

export interface BriefOptions {
  readonly preset: Preset;
  /** For `delta`: the date (EDTF) of the last brief; null = from the start. */
  readonly since?: string | null;
}

/** The brief: as long as the record supports and no longer. */
export function composeBrief(record: CaseRecord, options: BriefOptions): Brief {
  const telling = startTelling(record);
  const sections = SECTIONS[options.preset](telling, options).filter(one => one !== null);
  const entries = [
    ...telling.record.positions,
    ...telling.record.provisions,
    ...telling.record.events,
    ...telling.record.quotations,
    ...telling.record.proposals,
  ];
  return {
    preset: options.preset,
    headline: composeHeadline(retell(telling)),
    sections,
    sources: telling.record.sources.map(cited),
    unreviewed: entries.filter(entry => entry.meta.reviewedBy === null).length,
    admitted: entries.length,
  };
}

const cited = ({ id, title, publisher, author, url, publishedAt, reliability }: CitedSource): CitedSource => ({
  id,
  title,
  publisher,
  author,
  url,
  publishedAt,
  reliability,
});

const SECTIONS: Readonly<Record<Preset, (telling: Telling, options: BriefOptions) => (Section | null)[]>> = {
  article,
  'one-page': onePage,
  watch,
  delta,
  annex,
};

function article(telling: Telling): (Section | null)[] {
  const lede = ledeOf(telling);
  const parts = [
    eventsPart(telling),
    ...proposalParts(telling),
    ...sideParts(telling),
    ...disputeParts(telling),
    movementPart(telling),
    contradictionsPart(telling),
    outlookPart(telling),
  ].filter(one => one !== null && one.sentences.length > 0) as Section[];
  const again = retell(telling);
  const points = keyPoints(again);
  return [
    lede,
    parts.length > 1 ? section('subheadings', 'Subheadings', { sentences: parts.map(subheading) }) : null,
    ...parts,
    points.length > 0
      ? section('key-points', 'Key points', { rows: points.map(point => [point]), columns: ['Key Points'] })
      : null,
    summaryOf(again),
    faqOf(telling),
    recordPart(telling),
  ];
}

/** A title in the list of subheadings rests on what its section rests on. */
const subheading = (part: Section): Sentence => ({
  ...part.sentences[0]!,
  text: part.title!,
  entries: [...new Set(part.sentences.flatMap(one => one.entries))],
});

function ledeOf(telling: Telling): Section {
  const { events, proposals } = telling.record;
  const meeting =
    events.find(event => event.type === 'CONSULT' && event.actuality === 'asserted') ??
    events.find(event => event.actuality === 'asserted');
  const proposal = proposals.findLast(one => !proposals.some(other => other.replaces === one.id));
  const sentences = [
    ...(meeting ? [sayEvent(telling, meeting)] : []),
    ...(proposal ? proposalSentences(telling, proposal).slice(0, meeting ? 1 : 2) : []),
    ...sayPositions(telling, headPositions(telling)).slice(0, 2),
  ];
  return section('lede', null, {
    sentences:
      sentences.length > 0
        ? sentences
        : [
            counted(
              'The sources hold no event, proposal, position or quotation that could be read with enough certainty',
            ),
          ],
  });
}

/** The firmest stance of each side, refusals first. */
function headPositions(telling: Telling): Position[] {
  const sorted = strongestFirst(telling.inForce);
  const sides = new Set<string>();
  return sorted.filter(position => {
    const side = telling.record.actors.find(actor => actor.id === position.actor)?.side ?? position.actor;
    return !sides.has(side) && sides.add(side) !== undefined;
  });
}

function keyPoints(telling: Telling): Sentence[] {
  const { events, proposals, quotations } = telling.record;
  const points = [
    ...events
      .filter(event => event.actuality === 'asserted')
      .slice(0, 2)
      .map(event => sayEvent(telling, event)),
    ...proposals
      .slice(-2)
      .flatMap(proposal => proposalSentences(telling, proposal, proposalName(telling, proposal)).slice(0, 2).slice(-1)),
    ...sayPositions(telling, headPositions(telling)).slice(0, 3),
    ...(contradictionsPart(telling)?.sentences.slice(0, 1) ?? []),
  ];
  const quoted = points.length === 0 ? quotations.slice(0, 2).map(quotation => sayQuotation(telling, quotation)) : [];
  return [...points, ...quoted].slice(0, 7);
}

function summaryOf(telling: Telling): Section | null {
  const { proposals } = telling.record;
  const last = proposals.findLast(one => !proposals.some(other => other.replaces === one.id));
  const sentences = [
    ...(last ? proposalSentences(telling, last).slice(0, 2) : []),
    ...sayPositions(telling, headPositions(telling)).slice(0, 3),
    ...(outlookPart(telling)?.sentences.slice(0, 1) ?? []),
  ];
  return sentences.length > 0 ? section('summary', 'Summary', { sentences }) : null;
}

function faqOf(telling: Telling): Section | null {
  const questions = composeQuestions(telling);
  return questions.length > 0 ? section('faq', 'Questions and answers', { questions }) : null;
}

function onePage(telling: Telling): (Section | null)[] {
  const lede = ledeOf(telling);
  const again = retell(telling);
  const points = keyPoints(again);
  return [
    lede,
    points.length > 0
      ? section('key-points', 'Key points', { rows: points.map(point => [point]), columns: ['Key Points'] })
      : null,
    matrixSection(again),
    contradictionsPart(again),
    outlookPart(again),
    recordPart(again),
  ];
}

function watch(telling: Telling): (Section | null)[] {
  return [ledeOf(telling), movementPart(telling), ...disputeParts(telling, 3), recordPart(telling)];
}

/** What changed since the last brief: moves, new events and proposals of later sources, contradictions. */
function delta(telling: Telling, { since = null }: BriefOptions): (Section | null)[] {
  const later = new Set(
    telling.record.sources
      .filter(source => since === null || (source.publishedAt ?? '') > since)
      .map(source => source.id),
  );
  const isNew = (entry: { evidence: readonly { source: string }[] }) => later.has(entry.evidence[0]?.source ?? '');
  const events = telling.record.events.filter(isNew).map(event => sayEvent(telling, event));
  const positions = sayPositions(telling, strongestFirst(telling.record.positions.filter(isNew)));
  const sentences = [...events, ...positions];
  return [
    movementPart(telling, since),
    section('changes', 'New since the last brief', {
      sentences:
        sentences.length > 0 ? sentences : [counted(`Nothing new is recorded${since ? ` after ${since}` : ''}`)],
    }),
    contradictionsPart(telling),
    recordPart(telling),
  ];
}

function annex(telling: Telling): (Section | null)[] {
  const quotations = telling.record.quotations.map(quotation => sayQuotation(telling, quotation));
  return [
    matrixSection(retell(telling)),
    quotations.length > 0 ? section('section', 'Quotations', { sentences: quotations }) : null,
    eventsPart(telling),
    contradictionsPart(telling),
    recordPart(telling),
  ];
}

/** Who stands where, one row for each actor. */
function matrixSection(telling: Telling): Section | null {
  const rows = telling.record.actors.flatMap(actor => {
    const positions = strongestFirst(telling.inForce.filter(position => position.actor === actor.id));
    if (positions.length === 0) return [];
    return [sayPositions(telling, positions)];
  });
  return rows.length > 0 ? section('matrix', 'Who stands where', { sentences: rows.flat() }) : null;
}
