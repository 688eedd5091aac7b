/** Briefs and answers as the desk sends them, and the numbers of their citations. */

import type { Source, Span } from '../../record/evidence.ts';

export interface Sentence {
  readonly text: string;
  readonly cites: readonly Span[];
  /** Ids of the entries that it says. */
  readonly entries: readonly string[];
  readonly basis: 'passages' | 'record' | 'analysis';
}

export interface Section {
  readonly kind:
    | 'lede'
    | 'subheadings'
    | 'section'
    | 'key-points'
    | 'summary'
    | 'faq'
    | 'matrix'
    | 'changes'
    | 'timeline'
    | 'sources'
    | 'record';
  readonly title: string | null;
  readonly sentences: readonly Sentence[];
  readonly rows: readonly (readonly Sentence[])[];
  readonly columns: readonly string[];
  readonly questions: readonly { readonly question: string; readonly answer: readonly Sentence[] }[];
}

export type CitedSource = Pick<Source, 'id' | 'title' | 'publisher' | 'author' | 'url' | 'publishedAt' | 'reliability'>;

export interface Brief {
  readonly preset: string;
  readonly headline: Sentence;
  readonly sections: readonly Section[];
  readonly sources: readonly CitedSource[];
  /** Entries that no person has reviewed, of how many. */
  readonly unreviewed: number;
  readonly admitted: number;
}

export interface Answer {
  readonly question: string;
  readonly answered: boolean;
  readonly sentences: readonly Sentence[];
}

export const spanKey = (span: Span): string => `${span.source}:${span.start}-${span.end}`;

export type Numbers = ReadonlyMap<string, number>;

/** Each passage's number, in order of first citation: the same as in every exported format. */
export function numbersOf(sentences: readonly Sentence[]): Numbers {
  const numbers = new Map<string, number>();
  for (const span of sentences.flatMap(sentence => sentence.cites))
    if (!numbers.has(spanKey(span))) numbers.set(spanKey(span), numbers.size + 1);
  return numbers;
}

/** Every sentence of a brief that carries numbers, in reading order; subheadings repeat those of their sections. */
export const numberedSentences = (brief: Brief): Sentence[] => [
  brief.headline,
  ...brief.sections
    .filter(section => section.kind !== 'subheadings')
    .flatMap(section => [
      ...section.sentences,
      ...section.rows.flat(),
      ...section.questions.flatMap(question => question.answer),
    ]),
];
