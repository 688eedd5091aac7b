/** Clauses of a sentence: stretches in which one subject does one thing. */

import type { Sentence } from './passages.ts';

export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** Where a new clause begins: the words after the mark belong to it. */
const BOUNDARY =
  /;\s+|,\s+(?=[“"])|\s+—\s+|,?\s+(?:but|while|whereas|although|though|however)\s+|,\s+(?:which|who)\s+|,\s+(?:prompting|emphasi[sz]ing|highlighting|indicating|reflecting|calling|revealing|ensuring)\s+|,\s+(?:and\s+)?(?=(?:the\s+)?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*\s+(?:would|will|must|should|has|have|is|was|said|says)\b)|\s+and\s+(?=(?:says?|said|added|insists?|insisted|asked|adds)\b)|,\s+and\s+(?=(?:it|he|she|they)\s+)/gu;

/** The clauses of the sentence in order, without the words that join them. */
export function clausesOf(text: string, sentence: Pick<Sentence, 'start' | 'end'>): Clause[] {
  const words = text.slice(sentence.start, sentence.end);
  const clauses: Clause[] = [];
  let from = 0;
  for (const match of words.matchAll(BOUNDARY)) {
    if (match.index > from) clauses.push({ start: sentence.start + from, end: sentence.start + match.index });
    from = match.index + match[0].length;
  }
  if (from < words.length) clauses.push({ start: sentence.start + from, end: sentence.end });
  return clauses;
}
