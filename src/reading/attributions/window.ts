/** How far around a cue its source and content are looked for: its sentence, and the sentences that its quotations reach into. */

import { type Prose, WordClass } from './prose.ts';

/** Tokens `from` (inclusive) to `to` (exclusive). */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const MOST_SENTENCES = 14;
const MOST_TOKENS = 320;

/** The window of a cue with its head at this token. */
export function windowOf(prose: Prose, head: number): Window {
  const own = prose.sentence[head]!;
  let first = own;
  while (first > 0 && own - first < 4 && reachesBack(prose, first, own)) first -= 1;
  let last = own;
  const turn = prose.kind[head] === WordClass.colon && isTurn(prose, head);
  while (last + 1 < prose.sentences.length && last - own < MOST_SENTENCES && reachesOn(prose, last, own, turn))
    last += 1;
  const from = prose.starts[first]!;
  const to = Math.min(prose.starts[last + 1]!, Math.max(from + MOST_TOKENS, head + 40));
  return { from: Math.max(from, head - MOST_TOKENS), to };
}

const sameBlock = (prose: Prose, a: number, b: number): boolean =>
  prose.sentences[a]!.block === prose.sentences[b]!.block;

/** The sentence before belongs to it: a quotation runs over the break, or closes right before a short rest. */
function reachesBack(prose: Prose, first: number, own: number): boolean {
  const at = prose.starts[first]!;
  const quote = prose.quote[at]!;
  if (quote >= 0 && prose.quote[at - 1] === quote) return true;
  if (first !== own || !sameBlock(prose, first - 1, first)) return false;
  return prose.quote[at - 1]! >= 0 && quote < 0 && prose.starts[first + 1]! - at < 14;
}

/** The sentence after belongs to it: a quotation runs over the break or goes on right after it. */
function reachesOn(prose: Prose, last: number, own: number, turn: boolean): boolean {
  const at = prose.starts[last + 1]!;
  const quote = prose.quote[at]!;
  const before = prose.quote[at - 1]!;
  if (turn && sameBlock(prose, last + 1, own)) return true;
  if (quote < 0) return false;
  if (quote === before) return true;
  if (before >= 0 && prose.quoted[before]!.goesOn) return true;
  if (sameBlock(prose, last, last + 1)) return true;
  return prose.kind[at - 1] === WordClass.colon;
}

/** "HELM: …" at the start of a paragraph, as in a transcript. */
function isTurn(prose: Prose, head: number): boolean {
  const start = prose.starts[prose.sentence[head]!]!;
  const opens = prose.sentence[head] === 0 || !sameBlock(prose, prose.sentence[head]! - 1, prose.sentence[head]!);
  return opens && head - start < 7 && head > start;
}
