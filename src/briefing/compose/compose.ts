/** Composes a brief from the entries of a record, in one of the presets. */

import type { CaseRecord } from '../../record/record.ts';
import type { Run } from '../../record/runs.ts';
import { type Brief, type CitedSource, type Preset, type Section, type Sentence, section } from '../brief.ts';
import { analysisParts } from './analysis.ts';
import { annex } from './annex.ts';
import { contradictionsPart, outlookPart, recordPart, restsOn } from './closing.ts';
import { contactsPart } from './contacts.ts';
import { delta, deltaHeadline } from './delta.ts';
import { keyPoints, ledeOf, pointsSection, summaryOf } from './front.ts';
import { composeHeadline } from './headline.ts';
import { quotedPart, standsParts } from './issues.ts';
import { movementPart } from './movement.ts';
import { proposalParts } from './proposals.ts';
import { composeQuestions } from './questions.ts';
import { standsTable } from './stands-table.ts';
import { retell, startTelling, type Telling } from './telling.ts';
import { watch } from './watch.ts';

export interface BriefOptions {
  readonly preset: Preset;
  /** For `delta` and `watch`: the date (EDTF) of the last brief; null = from the start. */
  readonly since?: string | null;
  /** Runs of the analysis to tell; none by default: scenario output stays out of what is made public. */
  readonly runs?: readonly Run[];
}

/** The brief: as long as the record supports and no longer. */
export function composeBrief(record: CaseRecord, options: BriefOptions): Brief {
  const telling = startTelling(record);
  const sections = withAnalysis(
    SECTIONS[options.preset](telling, options.since ?? null).filter(one => one !== null),
    analysisParts(telling, options.runs ?? []),
  );
  const entries = restsOn(telling);
  return {
    preset: options.preset,
    headline:
      (options.preset === 'delta' ? deltaHeadline(retell(telling), options.since ?? null) : null) ??
      composeHeadline(retell(telling)),
    sections,
    sources: telling.record.sources.map(cited),
    unreviewed: entries.filter(entry => entry.meta.reviewedBy === null).length,
    admitted: entries.length,
  };
}

/** The analysis stands last, before what is counted of the record itself. */
function withAnalysis(sections: readonly Section[], analysis: readonly Section[]): Section[] {
  const closing = sections.findIndex(one => one.kind === 'record');
  const at = closing < 0 ? sections.length : closing;
  return [...sections.slice(0, at), ...analysis, ...sections.slice(at)];
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

const SECTIONS: Readonly<Record<Preset, (telling: Telling, since: string | null) => (Section | null)[]>> = {
  article,
  'one-page': onePage,
  watch,
  delta,
  annex,
};

/** Below so many sentences, key points, a summary and questions would only say them again. */
const FEWEST_TO_SUM_UP = 5;

function article(telling: Telling): (Section | null)[] {
  const lede = ledeOf(telling);
  const before = [contactsPart(telling), ...proposalParts(telling), ...standsParts(telling), movementPart(telling)];
  const told = new Set(before.flatMap(part => part?.sentences.flatMap(sentence => sentence.entries) ?? []));
  const parts = [...before, contradictionsPart(telling), quotedPart(telling), outlookPart(telling, told)].filter(
    part => part !== null && part.sentences.length > 0,
  ) as Section[];
  const isLong = parts.flatMap(part => part.sentences).length >= FEWEST_TO_SUM_UP;
  return [
    lede,
    parts.length > 1 ? section('subheadings', 'Subheadings', { sentences: parts.map(subheading) }) : null,
    ...parts,
    isLong ? pointsSection(keyPoints(retell(telling))) : null,
    isLong ? summaryOf(retell(telling)) : null,
    isLong ? faqOf(telling) : null,
    recordPart(telling),
  ];
}

/** A title in the list of subheadings rests on what its section rests on. */
const subheading = (part: Section): Sentence => ({
  ...part.sentences[0]!,
  text: part.title!,
  entries: [...new Set(part.sentences.flatMap(one => one.entries))],
});

function faqOf(telling: Telling): Section | null {
  const questions = composeQuestions(telling);
  return questions.length > 0 ? section('faq', 'Questions and answers', { questions }) : null;
}

/** The bottom line, five points, who stands where, what is contradicted and what comes next. */
function onePage(telling: Telling): (Section | null)[] {
  const lede = ledeOf(telling);
  return [
    lede,
    pointsSection(keyPoints(retell(telling)).slice(0, 5)),
    standsTable(retell(telling)),
    contradictionsPart(retell(telling), 3),
    outlookPart(retell(telling)),
    recordPart(telling),
  ];
}
