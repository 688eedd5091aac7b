/** Numbered citations: each passage gets its number when it is first cited, the same in every format. */

import type { Span } from '../record/evidence.ts';
import { type Brief, type CitedSource, citationsOf, sentencesOf, spanKey } from './brief.ts';

export interface Reference {
  readonly number: number;
  readonly span: Span;
  readonly source: CitedSource | undefined;
}

/** Every cited passage of the brief in order of first citation. Subheadings repeat citations of their sections. */
export function referencesOf(brief: Brief): Reference[] {
  const cited = sentencesOf({ ...brief, sections: brief.sections.filter(section => section.kind !== 'subheadings') });
  return citationsOf(cited).map((span, index) => ({
    number: index + 1,
    span,
    source: brief.sources.find(source => source.id === span.source),
  }));
}

export const numbersOf = (references: readonly Reference[]): ReadonlyMap<string, number> =>
  new Map(references.map(one => [spanKey(one.span), one.number]));

/** "Talks open, Northern Wire, 2031-03-03": what is known of a source. */
export function sayReference(source: CitedSource | undefined): string {
  if (!source) return 'source not in the record';
  const parts = [source.title ?? 'untitled', source.publisher, source.publishedAt, source.url].filter(
    part => part !== null,
  );
  return parts.join(', ');
}
