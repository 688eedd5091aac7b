/** People whom a sentence brings in without a name: a pronoun after them means them, and nobody named before. */

import type { Span } from '../record/evidence.ts';
import type { Sentence } from './passages.ts';

const SOMEBODY =
  /^(?:officials?|diplomat|aide|adviser|advisor|source|spokes\p{L}+|analyst|negotiator|lawmaker|minister|ambassador|envoy|officer|commander|lawyer|politician|delegate|man|woman|person|resident|witness|expert|representative)$/u;

/** "A senior official from one of the capitals said": the stretch of "A senior official". */
export function strangerOf({ tokens }: Sentence): Pick<Span, 'start' | 'end'> | null {
  const [first, ...rest] = tokens.slice(0, 6);
  if (!first || !/^(?:an?|one|another)$/.test(first.lower)) return null;
  const head = rest.find(token => SOMEBODY.test(token.lower));
  return head ? { start: first.start, end: head.end } : null;
}
