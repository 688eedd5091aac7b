/** What tells the role of a token, given the head of a cue: its words, where it lies from the head, and the clause path between. */

import { type Features, mix, step } from './features.ts';
import { type Prose, WordClass } from './prose.ts';
import type { Window } from './window.ts';

/** Columns over the tokens of one window, relative to one head. */
export interface Relation {
  readonly window: Window;
  readonly head: number;
  /** Folded classes of what stands between head and token: all of it, and only what bounds clauses. */
  readonly path: Int32Array;
  readonly clausePath: Int32Array;
  /** Counts of verbs, commas and nominal groups between. */
  readonly verbs: Uint8Array;
  readonly commas: Uint8Array;
  readonly groups: Uint8Array;
  /** How the token's quotation lies to the head: 0 none, 1 nearest before, 2 nearest after, 3 other before, 4 other after. */
  readonly quote: Uint8Array;
  /** Whether the window's quotations stand right before, right after, or elsewhere. */
  readonly situation: number;
  /** Folded neighbours of the head. */
  readonly voice: number;
}

const isVerbal = (kind: number): boolean =>
  kind === WordClass.finite ||
  kind === WordClass.aux ||
  kind === WordClass.participle ||
  kind === WordClass.ing ||
  kind === WordClass.infinitive;

const isNominal = (kind: number): boolean =>
  kind === WordClass.nominal || kind === WordClass.pronoun || kind === WordClass.possessive;

const bounds = (kind: number): boolean =>
  isVerbal(kind) ||
  (kind >= WordClass.comma && kind <= WordClass.stop) ||
  kind === WordClass.that ||
  kind === WordClass.wh ||
  kind === WordClass.conjunction ||
  kind === WordClass.subordinator ||
  kind === WordClass.to;

/** Reads how every token of the window lies to the head. */
export function relate(prose: Prose, window: Window, head: number): Relation {
  const size = window.to - window.from;
  const relation = {
    window,
    head,
    path: new Int32Array(size),
    clausePath: new Int32Array(size),
    verbs: new Uint8Array(size),
    commas: new Uint8Array(size),
    groups: new Uint8Array(size),
    quote: new Uint8Array(size),
    situation: situationOf(prose, window, head),
    voice: mix(mix(prose.kind[head - 1] ?? 99, prose.kind[head + 1] ?? 99), prose.kind[head]!),
  };
  walk(prose, relation, -1);
  walk(prose, relation, 1);
  return relation;
}

function walk(prose: Prose, relation: Relation, by: 1 | -1): void {
  const { window, head, path, clausePath, verbs, commas, groups, quote } = relation;
  let [fine, fineLength, coarse, coarseLength] = [11, 0, 13, 0];
  let [verb, comma, group, previous] = [0, 0, 0, -1];
  let firstQuote = -1;
  for (let t = head + by; by > 0 ? t < window.to : t >= window.from; t += by) {
    const at = t - window.from;
    path[at] = fineLength <= 7 ? fine : mix(99, fineLength);
    clausePath[at] = coarseLength <= 5 ? coarse : mix(98, Math.min(9, coarseLength));
    verbs[at] = Math.min(4, verb);
    commas[at] = Math.min(4, comma);
    groups[at] = Math.min(6, group);
    const inQuote = prose.quote[t]! >= 0;
    if (inQuote && firstQuote < 0) firstQuote = prose.quote[t]!;
    quote[at] = !inQuote ? 0 : (prose.quote[t] === firstQuote ? 1 : 3) + (by > 0 ? 1 : 0);
    let kind = inQuote ? 50 : prose.kind[t]!;
    if (isNominal(kind)) kind = WordClass.nominal;
    if (prose.sentence[t] !== prose.sentence[t - by]) {
      fine = mix(fine, 60);
      coarse = mix(coarse, 60);
      coarseLength += 1;
    }
    const repeats = kind === previous && (kind === 50 || kind === WordClass.nominal);
    if (!repeats) {
      fine = mix(fine, kind === WordClass.preposition ? prose.word[t]! : kind);
      fineLength += 1;
      if (kind === WordClass.nominal) group += 1;
      if (kind === 50 || bounds(kind)) {
        coarse = mix(coarse, kind);
        coarseLength += 1;
      }
    }
    if (isVerbal(kind)) verb += 1;
    if (kind === WordClass.comma) comma += 1;
    previous = kind;
  }
}

function situationOf(prose: Prose, { from, to }: Window, head: number): number {
  let before = 0;
  let after = 0;
  for (let t = head - 1; t >= from && !before; t -= 1) if (prose.quote[t]! >= 0) before = head - t < 6 ? 1 : 2;
  for (let t = head + 1; t < to && !after; t += 1) if (prose.quote[t]! >= 0) after = t - head < 6 ? 1 : 2;
  return before * 3 + after;
}

/** Fills the features of the token's own role. */
export function stateFeatures(prose: Prose, relation: Relation, t: number, out: Features): void {
  out.clear();
  const { window, head } = relation;
  const at = t - window.from;
  const { word, lemma, pos, kind, shape } = prose;
  if (t === head) {
    out.add(100);
    return;
  }
  const side = t < head ? 1 : 2;
  const far = step(t - head);
  const L = lemma[head]!;
  const K = kind[t]!;
  const P = pos[t]!;
  const P1 = t > window.from ? pos[t - 1]! : 1;
  const P2 = t + 1 < window.to ? pos[t + 1]! : 1;
  const W1 = t > window.from ? word[t - 1]! : 1;
  const W2 = t + 1 < window.to ? word[t + 1]! : 1;
  const Q = relation.quote[at]!;
  const path = relation.path[at]!;
  const clause = relation.clausePath[at]!;
  const verbs = relation.verbs[at]!;
  const commas = relation.commas[at]!;
  const { situation, voice } = relation;
  out.add(101, side);
  out.add(102, side, word[t]!);
  out.add(103, far, K);
  out.add(104, side, P, P1);
  out.add(105, side, P, P2);
  out.add(106, side, P1, P, P2);
  out.add(107, side, W1);
  out.add(108, side, W2);
  out.add(109, side, path);
  out.add(110, side, path, K);
  out.add(111, side, path, L);
  out.add(112, side, clause);
  out.add(113, side, clause, K);
  out.add(114, side, clause, L);
  out.add(115, side, L, K);
  out.add(116, L, far);
  out.add(117, side, L, Q, situation);
  out.add(118, side, Q, situation, verbs);
  out.add(119, side, verbs, commas, situation);
  out.add(120, side, verbs, commas, relation.groups[at]!);
  out.add(121, side, voice, far);
  out.add(122, side, voice, path);
  out.add(123, side, voice, clause);
  out.add(124, side, word[head + 1] ?? 1, far);
  out.add(125, side, word[head + 1] ?? 1, clause);
  out.add(126, side, word[head - 1] ?? 1, far);
  out.add(127, side, prose.sentence[t]! - prose.sentence[head]!, Q, situation);
  out.add(128, far, word[t]!);
  out.add(129, far, L, word[t]!);
  out.add(130, side, shape[t]!, path);
  out.add(131, side, lemma[t]!, verbs, commas);
  const S = prose.sense[head]!;
  out.add(132, side, prose.sense[t]!, path);
  out.add(133, side, S, clause);
  out.add(134, side, S, path);
  out.add(135, S, far);
  out.add(136, side, S, Q, situation);
  out.add(137, far, prose.sense[t]!);
  const opening = prose.opening[prose.sentence[t]!]!;
  if (t < opening) out.add(138, side);
}

/** Fills the features of the step from the token before to this one: where roles begin and end. */
export function edgeFeatures(prose: Prose, relation: Relation, t: number, out: Features): void {
  out.clear();
  const { window, head } = relation;
  const at = t - window.from;
  const { word, lemma, pos, kind } = prose;
  const side = t <= head ? 1 : 2;
  const far = step(t - head);
  const L = lemma[head]!;
  const Q1 = relation.quote[at - 1]!;
  const Q = relation.quote[at]!;
  const near = side === 1 ? relation.clausePath[at - 1]! : relation.clausePath[at]!;
  const path = side === 1 ? relation.path[at - 1]! : relation.path[at]!;
  const { situation, voice } = relation;
  out.add(200, side);
  out.add(201, far);
  out.add(202, side, pos[t - 1]!, pos[t]!);
  out.add(203, side, word[t]!);
  out.add(204, side, word[t - 1]!);
  out.add(205, side, word[t - 1]!, word[t]!);
  out.add(206, side, Q1, Q, situation);
  out.add(207, side, kind[t - 1]!, kind[t]!, relation.verbs[at]!);
  out.add(208, side, kind[t]!, near);
  out.add(209, side, kind[t - 1]!, near);
  out.add(210, far, L);
  out.add(211, far, voice);
  out.add(212, side, word[t]!, relation.verbs[at]!);
  out.add(213, side, path, kind[t]!);
  out.add(214, side, kind[t - 1]!, kind[t]!, t + 1 < window.to ? kind[t + 1]! : 99);
  out.add(215, side, kind[t]!, t + 1 < window.to ? word[t + 1]! : 1);
  out.add(216, side, L, kind[t]!, kind[t - 1]!);
  out.add(217, side, prose.sentence[t] === prose.sentence[t - 1] ? 0 : 1, Q1, Q);
  out.add(218, side, t > window.from + 1 ? kind[t - 2]! : 99, kind[t - 1]!, kind[t]!);
  out.add(219, far, word[t]!);
  const S = prose.sense[head]!;
  out.add(220, side, S, kind[t - 1]!, kind[t]!);
  out.add(221, far, S);
  out.add(222, side, prose.sense[t - 1]!, prose.sense[t]!);
  if (t === prose.opening[prose.sentence[t]!] && t > prose.starts[prose.sentence[t]!]!) out.add(223, side);
}
