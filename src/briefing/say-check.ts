/** A checked draft for a terminal: each sentence with its mark, why, and the passages below. */

import { type CitedSource, citationsOf, spanKey } from './brief.ts';
import type { CheckedDraft, Verdict } from './check.ts';
import { sayReference } from './references.ts';

const MARKS: Readonly<Record<Verdict, string>> = { supported: '✓', contradicted: '✗', absent: '?' };

export function sayCheck(draft: CheckedDraft, sources: readonly CitedSource[]): string {
  const spans = citationsOf(draft.sentences.map(one => ({ ...one, basis: 'passages' as const })));
  const number = new Map(spans.map((span, index) => [spanKey(span), index + 1]));
  const lines = draft.sentences.map(({ verdict, text, why, cites }) => {
    const marks = cites.map(span => `[${number.get(spanKey(span))}]`).join('');
    return `${MARKS[verdict]} ${verdict}: ${text.replace(/\s+/g, ' ')}\n    ${why}${marks && ` ${marks}`}`;
  });
  const count = (verdict: Verdict) => draft.sentences.filter(one => one.verdict === verdict).length;
  const passages = spans.map(
    (span, index) =>
      `[${index + 1}] “${span.exact.replace(/\s+/g, ' ')}” — ${sayReference(sources.find(source => source.id === span.source))}, characters ${span.start}–${span.end}`,
  );
  const sum = `${draft.sentences.length} sentence${draft.sentences.length === 1 ? '' : 's'}: ${count('supported')} supported, ${count('contradicted')} contradicted, ${count('absent')} absent.`;
  return `${[sum, '', ...lines, ...(passages.length > 0 ? ['', ...passages] : [])].join('\n')}\n`;
}
