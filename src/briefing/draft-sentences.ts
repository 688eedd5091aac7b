/** Sentences of a draft as spans of its text: blocks that are prose or headings, split at full stops that end a sentence. */

import { cite, type Source, type Span } from '../record/evidence.ts';

const SKIPPED = new Set(['boilerplate', 'byline', 'table-header']);
/** A stop after these ends no sentence. */
const SHORT = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Rep|Gov|St|No|vs|etc|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/;
const END = /[.!?…]["”’)]*\s+(?=["“‘(]?[\p{Lu}\p{N}])/gu;

export function draftSentences(source: Source): Span[] {
  return source.structure
    .filter(block => !SKIPPED.has(block.kind))
    .flatMap(block => sentencesIn(source, block.start, block.end));
}

function sentencesIn(source: Source, start: number, end: number): Span[] {
  const text = source.text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  const take = (to: number) => {
    const words = text.slice(from, to);
    const lead = /^(?:[\s#>*\-|•]|\d{1,2}\s*[.)|](?=\s))*/.exec(words)![0].length;
    const body = words.slice(lead).replace(/[\s|]+$/, '');
    if (/\p{L}/u.test(body)) spans.push(cite(source, start + from + lead, start + from + lead + body.length));
    from = to;
  };
  for (const stop of text.matchAll(END)) {
    const to = stop.index + stop[0].length;
    if (!SHORT.test(text.slice(from, stop.index + 1))) take(to);
  }
  take(text.length);
  return spans;
}
