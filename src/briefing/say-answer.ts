/** An answer for a terminal: numbered citations after each sentence, the passages below. */

import { type Answer, NOT_IN_RECORD } from './answer.ts';
import { type CitedSource, citationsOf, spanKey } from './brief.ts';
import { sayReference } from './references.ts';

export function sayAnswer(answer: Answer, sources: readonly CitedSource[]): string {
  if (!answer.answered) return `${NOT_IN_RECORD}\n`;
  const spans = citationsOf(answer.sentences);
  const number = new Map(spans.map((span, index) => [spanKey(span), index + 1]));
  const lines = answer.sentences.map(({ text, cites }) =>
    `${text} ${cites.map(span => `[${number.get(spanKey(span))}]`).join('')}`.trim(),
  );
  const passages = spans.map(
    (span, index) =>
      `[${index + 1}] “${span.exact}” — ${sayReference(sources.find(source => source.id === span.source))}, characters ${span.start}–${span.end}`,
  );
  return `${lines.join('\n')}\n\n${passages.join('\n')}\n`;
}
