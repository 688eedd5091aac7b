/** The document model: a brief is a tree of sections and sentences, each sentence with what it rests on. */

import type { Source, Span } from '../record/evidence.ts';

export const BASES = ['passages', 'record', 'analysis'] as const;
/** `passages` cites at least one span; `record` was counted by our code; `analysis` cites a run of an engine. */
export type Basis = (typeof BASES)[number];

export interface Sentence {
  readonly text: string;
  readonly cites: readonly Span[];
  /** Ids of the entries that it says. */
  readonly entries: readonly string[];
  readonly basis: Basis;
}

export interface Question {
  readonly question: string;
  readonly answer: readonly Sentence[];
}

export const SECTION_KINDS = [
  'lede',
  'subheadings',
  'section',
  'key-points',
  'summary',
  'faq',
  'matrix',
  'changes',
  'timeline',
  'sources',
  'analysis',
  'record',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export interface Section {
  readonly kind: SectionKind;
  readonly title: string | null;
  readonly sentences: readonly Sentence[];
  /** Table rows: cells that are cited sentences. */
  readonly rows: readonly (readonly Sentence[])[];
  /** Titles of the table's columns, where it has more than one. */
  readonly columns: readonly string[];
  readonly questions: readonly Question[];
}

export const PRESETS = ['article', 'one-page', 'watch', 'delta', 'annex'] as const;
export type Preset = (typeof PRESETS)[number];

export type CitedSource = Pick<Source, 'id' | 'title' | 'publisher' | 'author' | 'url' | 'publishedAt' | 'reliability'>;

export interface Brief {
  readonly preset: Preset;
  readonly headline: Sentence;
  readonly sections: readonly Section[];
  readonly sources: readonly CitedSource[];
  /** Entries that no person has reviewed, of how many admitted ones. */
  readonly unreviewed: number;
  readonly admitted: number;
}

export const section = (
  kind: SectionKind,
  title: string | null,
  parts: Partial<Omit<Section, 'kind' | 'title'>> = {},
): Section => ({
  kind,
  title,
  sentences: [],
  rows: [],
  columns: [],
  questions: [],
  ...parts,
});

/** Every sentence of a brief in reading order, the headline first. */
export function sentencesOf(brief: Brief): Sentence[] {
  return [
    brief.headline,
    ...brief.sections.flatMap(one => [
      ...one.sentences,
      ...one.rows.flat(),
      ...one.questions.flatMap(question => question.answer),
    ]),
  ];
}

/** The cited passages in order of first citation, each once. */
export function citationsOf(sentences: readonly Sentence[]): Span[] {
  const seen = new Set<string>();
  return sentences
    .flatMap(sentence => sentence.cites)
    .filter(span => !seen.has(spanKey(span)) && seen.add(spanKey(span)) !== undefined);
}

export const spanKey = (span: Span): string => `${span.source}:${span.start}-${span.end}`;
