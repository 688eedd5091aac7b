/** What invented cases share: the marks of an entry, and a source whose paragraphs are cited whole. */

import { createHash } from 'node:crypto';
import { cite, type Meta, type Source, type Span } from '../src/record/evidence.ts';

export const META: Meta = {
  origin: { by: 'finder', name: 'positions', version: '1' },
  confidence: 0.75,
  credibility: '6',
  marking: 'CLEAR',
  state: 'admitted',
  reviewedBy: null,
  judgement: null,
};

/** Paragraphs, no two the same, as one source, and the span of each. */
export function minutesOf(
  title: string,
  paragraphs: readonly string[],
): { source: Source; spanOf: (paragraph: string) => Span } {
  const text = paragraphs.join('\n\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const id = sha256.slice(0, 12);
  const starts = new Map<string, number>();
  let start = 0;
  for (const paragraph of paragraphs) {
    starts.set(paragraph, start);
    start += paragraph.length + 2;
  }
  const spanOf = (paragraph: string): Span =>
    cite({ id, text }, starts.get(paragraph)!, starts.get(paragraph)! + paragraph.length);
  const structure = paragraphs.map(spanOf).map(span => ({
    kind: 'paragraph' as const,
    level: null,
    start: span.start,
    end: span.end,
  }));
  const source: Source = {
    id,
    text,
    sha256,
    bytesSha256: sha256,
    title,
    publisher: null,
    author: null,
    url: null,
    publishedAt: '2031-03-03',
    retrievedAt: null,
    language: 'en',
    reliability: 'F',
    structure,
  };
  return { source, spanOf };
}
