/** What tells that a token is the head of a cue: the word itself, its neighbours, the clause and quotations around it. */

import { type Features, mix, step } from './features.ts';
import { type Prose, WordClass } from './prose.ts';

/** Whether the token can be the head of a cue at all: a word outside quotation marks, or a colon. */
export function mayBeHead(prose: Prose, at: number): boolean {
  const quote = prose.quote[at]!;
  if (quote >= 0) return false;
  const kind = prose.kind[at]!;
  return (
    kind === WordClass.colon ||
    kind === WordClass.dash ||
    !(kind >= WordClass.comma && kind <= WordClass.quoteMark) ||
    kind === WordClass.wh
  );
}

/** Fills the features of the token as head. */
export function headFeatures(prose: Prose, at: number, out: Features): void {
  out.clear();
  const { word, lemma, pos, ending, shape, kind, quote, sense } = prose;
  const sentence = prose.sentence[at]!;
  const from = prose.starts[sentence]!;
  const to = prose.starts[sentence + 1]!;
  const W = (t: number) => (t < from || t >= to ? 1 : word[t]!);
  const L = (t: number) => (t < from || t >= to ? 1 : lemma[t]!);
  const P = (t: number) => (t < from || t >= to ? 1 : pos[t]!);
  const K = (t: number) => (t < from || t >= to ? 99 : kind[t]!);
  out.add(1);
  out.add(2, L(at));
  out.add(3, W(at));
  out.add(4, P(at));
  out.add(5, L(at), P(at));
  out.add(6, ending[at]!, P(at));
  out.add(7, shape[at]!);
  out.add(8, K(at), W(at + 1));
  out.add(9, K(at), W(at - 1));
  out.add(10, L(at), W(at + 1));
  out.add(11, L(at), W(at - 1));
  out.add(12, P(at), P(at + 1), P(at + 2));
  out.add(13, P(at - 2), P(at - 1), P(at));
  out.add(14, P(at - 1), P(at), P(at + 1));
  out.add(15, K(at), W(at + 2));
  out.add(16, K(at), W(at - 2));
  out.add(17, L(at), P(at + 1));
  out.add(18, L(at), P(at - 1));
  out.add(19, L(at), W(at + 1), W(at + 2));
  out.add(20, K(at), L(at - 1), L(at + 1));
  out.add(21, L(at), K(at + 1), K(at + 2));
  // quotations
  const behind = nearestQuote(prose, at, to, 1);
  const ahead = nearestQuote(prose, at, from, -1);
  out.add(22, K(at), behind);
  out.add(23, K(at), ahead);
  out.add(24, L(at), behind < 4 ? 1 : 0, ahead < 4 ? 1 : 0);
  out.add(25, K(at), behind, ahead);
  // where the clause stands
  out.add(26, K(at), Math.min(3, at - from), Math.min(4, to - at));
  out.add(27, K(at), leftShape(prose, at, from));
  const right = rightShape3(prose, at, to);
  const left = leftShape3(prose, at, from);
  out.add(28, K(at), rightShape(prose, at, to));
  out.add(29, L(at), right);
  out.add(30, L(at), left);
  const subject = nounBefore(prose, at, from);
  out.add(31, K(at), subject >= 0 ? lemma[subject]! : 0);
  out.add(32, K(at), subject >= 0 ? pos[subject]! : 0, step(subject >= 0 ? at - subject : 40));
  const object = nounAfter(prose, at, to);
  out.add(33, K(at), object >= 0 ? lemma[object]! : 0);
  out.add(34, L(at), object >= 0 ? pos[object]! : 0);
  out.add(35, K(at), verbBefore(prose, at, from));
  const verb = verbAfter(prose, at, to);
  out.add(36, K(at), verb);
  out.add(37, L(at), verb === 0 ? 0 : 1);
  out.add(38, K(at), (quote[at + 1] ?? -1) >= 0 ? 1 : 0, prose.sentences[sentence]!.index === 0 ? 1 : 0);
  out.add(39, ending[at]!, K(at - 1), K(at + 1));
  out.add(40, L(at), K(at - 1), K(at + 1));
  // classes of words
  const S = sense[at]!;
  out.add(41, S);
  out.add(42, S, K(at - 1), K(at + 1));
  out.add(43, S, W(at + 1));
  out.add(44, S, right);
  out.add(45, S, left);
  out.add(46, S, subject >= 0 ? sense[subject]! : 0);
  out.add(47, S, object >= 0 ? sense[object]! : 0);
  out.add(48, S, behind < 4 ? 1 : 0, ahead < 4 ? 1 : 0);
  out.add(49, S, P(at - 1), P(at + 1));
  out.add(50, L(at), subject >= 0 ? sense[subject]! : 0);
  out.add(51, L(at), object >= 0 ? sense[object]! : 0);
  out.add(52, S, ending[at]!, at > from ? sense[at - 1]! : 1);
}

/** Tokens to the next quotation on that side, in wide steps; 9 when there is none in the sentence. */
function nearestQuote(prose: Prose, at: number, edge: number, by: number): number {
  for (let t = at + by; by > 0 ? t < edge : t >= edge; t += by)
    if (prose.quote[t]! >= 0) return Math.min(8, Math.abs(step(t - at)));
  return 9;
}

/** The last noun, name or pronoun before the token in its clause, or -1. */
export function nounBefore(prose: Prose, at: number, from: number): number {
  for (let t = at - 1; t >= from && at - t < 12; t -= 1) {
    const kind = prose.kind[t]!;
    if (kind === WordClass.nominal || kind === WordClass.pronoun || kind === WordClass.wh) return t;
    if (kind === WordClass.finite || kind === WordClass.quoteMark) return -1;
  }
  return -1;
}

export function nounAfter(prose: Prose, at: number, to: number): number {
  let found = -1;
  for (let t = at + 1; t < to && t - at < 10; t += 1) {
    const kind = prose.kind[t]!;
    if (kind === WordClass.pronoun) return t;
    if (kind === WordClass.nominal) found = t;
    else if (found >= 0) return found;
    else if (kind !== WordClass.preposition && kind !== WordClass.adverb && kind !== WordClass.quoteMark) return -1;
  }
  return found;
}

const isVerbal = (kind: number): boolean =>
  kind === WordClass.finite || kind === WordClass.aux || kind === WordClass.participle || kind === WordClass.ing;

function verbBefore(prose: Prose, at: number, from: number): number {
  for (let t = at - 1; t >= from; t -= 1) if (isVerbal(prose.kind[t]!)) return mix(prose.lemma[t]!, at - t < 4 ? 1 : 0);
  return 0;
}

function verbAfter(prose: Prose, at: number, to: number): number {
  for (let t = at + 1; t < to; t += 1) if (isVerbal(prose.kind[t]!)) return mix(prose.kind[t]!, step(t - at));
  return 0;
}

/** Classes of the tokens before, runs of nominals taken as one. */
function shapeOf(prose: Prose, at: number, edge: number, by: number, most: number): number {
  let folded = 7;
  let taken = 0;
  let previous = -1;
  for (let t = at + by; taken < most && (by > 0 ? t < edge : t >= edge); t += by) {
    const kind = prose.quote[t]! >= 0 ? 50 : prose.kind[t]!;
    if (kind === previous) continue;
    previous = kind;
    folded = mix(folded, kind);
    taken += 1;
  }
  return taken < most ? mix(folded, 77) : folded;
}
const leftShape = (prose: Prose, at: number, from: number) => shapeOf(prose, at, from, -1, 4);
const rightShape = (prose: Prose, at: number, to: number) => shapeOf(prose, at, to, 1, 4);
const leftShape3 = (prose: Prose, at: number, from: number) => shapeOf(prose, at, from, -1, 3);
const rightShape3 = (prose: Prose, at: number, to: number) => shapeOf(prose, at, to, 1, 3);
