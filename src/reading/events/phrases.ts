/** Noun phrases with what hangs on them, and their words. */

import type { Token } from '../passages.ts';
import type { Analysis, Predicate } from '../predicate.ts';
import type { Segment } from '../segments.ts';

/** The phrase with what hangs on it by "of", "in" or "from". */
export function extended(analysis: Analysis, segment: Segment): { from: number; to: number } {
  const { segments, tokens } = analysis;
  let at = segments.indexOf(segment) + 1;
  let to = segment.to;
  while (
    segments[at]?.kind === 'preposition' &&
    /^(?:of|in|from|for|throughout|across|outside|within|at|near)$/.test(tokens[segments[at]!.head]!.lower) &&
    segments[at + 1]?.kind === 'noun'
  ) {
    to = segments[at + 1]!.to;
    at += 2;
  }
  return { from: segment.from, to };
}

/** The words of the stretch as they stand in the text, blanks made one. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++)
    text += (at > from && tokens[at]!.start > tokens[at - 1]!.end ? ' ' : '') + tokens[at]!.text;
  return text;
}

/** What "do so" stands for: the verb told of somebody before it ("had not answered, and was asked to do so"); else the verb itself. */
export function meantBy(analysis: Analysis, predicate: Predicate): Predicate {
  const { tokens, predicates } = analysis;
  if (predicate.lemma !== 'do' || tokens[predicate.segment.to]?.lower !== 'so') return predicate;
  const before = predicates.slice(0, predicates.indexOf(predicate)).filter(one => one !== predicate.parent);
  return before.findLast(one => one.objects.length > 0 && one.subjects.length > 0 && !one.passive) ?? predicate;
}
