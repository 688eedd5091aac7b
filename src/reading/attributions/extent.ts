/** How far the source and the content of an attribution reach: a clause grammar over parts of speech. */

import { titleOf } from '../gazetteer.ts';
import type { Sentence, Token } from '../passages.ts';
import type { Quoted } from '../quotes.ts';
import { type Cue, cueKind } from './cues.ts';

/** Tokens `from` (inclusive) to `to` (exclusive). */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/;

/** The noun phrase that ends right before the cue: "Ilsa Korvane, the water minister," "he", "a person briefed on the talks". */
export function subjectBefore(sentence: Sentence, cue: Cue, quoted: readonly Quoted[]): Extent | undefined {
  const { tokens } = sentence;
  const goesOn = /^(?:and|but)$/.test(tokens[cue.from - 1]?.lower ?? '');
  if ((/ing$/.test(tokens[cue.verb]!.lower) || goesOn) && cue.from > 1) return mainSubject(sentence, cue.from);
  let to = cue.from;
  while (to > 0 && (tokens[to - 1]!.pos === 'ADV' || /^(?:also|then|later)$/.test(tokens[to - 1]!.lower))) to -= 1;
  if (tokens[to - 1]?.text === ')') to = beforeBrackets(tokens, to);
  const closes = tokens[to - 1]?.text === ',' || /^[—–-]+$/.test(tokens[to - 1]?.text ?? '');
  let from = closes ? apposed(tokens, to - 1) : phraseStart(tokens, to);
  if (from === undefined) return undefined;
  from = withAppositive(tokens, from);
  const end = closes ? to - 1 : to;
  if (from >= end || !tokens.slice(from, end).some(token => /^(?:NOUN|PROPN|PRON)$/.test(token.pos))) return undefined;
  if (quoted.some(mark => mark.outerStart <= tokens[end - 1]!.start && tokens[end - 1]!.end <= mark.outerEnd))
    return undefined;
  return { from, to: end };
}

/** "Gwen Moore (D-Wis.) said": what stands in brackets belongs to the name before it. */
function beforeBrackets(tokens: readonly Token[], to: number): number {
  for (let at = to - 2; at > 0 && to - at < 10; at -= 1) if (tokens[at]!.text === '(') return at;
  return to;
}

/** Of "Helm rejected it, stating …" the subject of the main clause: the noun phrase before the first verb. */
function mainSubject(sentence: Sentence, before: number): Extent | undefined {
  const { tokens } = sentence;
  const verb = tokens.findIndex((token, at) => at > 0 && at < before && /^(?:VERB|AUX)$/.test(token.pos));
  const closes = verb > 0 && tokens[verb - 1]!.text === ',';
  const from = verb < 1 ? undefined : closes ? apposed(tokens, verb - 1) : phraseStart(tokens, verb);
  return from === undefined ? undefined : { from, to: closes ? verb - 1 : verb };
}

/** A noun, or a word that a preposition may lean on: "familiar with", "briefed on". */
const isNounLike = (token: Token): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || (token.pos === 'VERB' && /(?:ed|en|wn)$/.test(token.lower));

/** Start of the noun phrase that ends before `to`, with its "of" and "in" phrases. */
function phraseStart(tokens: readonly Token[], to: number): number | undefined {
  let from = to;
  while (from > 0) {
    const token = tokens[from - 1]!;
    const inside = NOMINAL.test(token.pos) || /^[’']s?$/.test(token.text) || token.text === '-' || token.text === '&';
    const joins =
      (token.pos === 'ADP' &&
        /^(?:of|in|from|for|at|with|on|to|by)$/.test(token.lower) &&
        from < to &&
        from - 2 >= 0 &&
        isNounLike(tokens[from - 2]!)) ||
      (token.lower === 'and' && from < to && /^(?:NOUN|PROPN)$/.test(tokens[from - 2]?.pos ?? ''));
    const participle =
      token.pos === 'VERB' &&
      /(?:ed|en|wn)$/.test(token.lower) &&
      /^(?:NOUN|PRON)$/.test(tokens[from - 2]?.pos ?? '') &&
      tokens[from]?.pos === 'ADP';
    if (!inside && !joins && !participle) break;
    if (token.pos === 'PRON' && /^(?:who|which|that)$/.test(token.lower)) break;
    from -= 1;
    if (token.pos === 'PRON' && /^(?:he|she|they|it|we|i|you)$/.test(token.lower)) break;
    if (token.pos === 'DET' && !/^(?:of|in|from|for|at|with|on|to|by|and)$/.test(tokens[from - 1]?.lower ?? '')) break;
  }
  return from < to ? from : undefined;
}

/** "Helm, the foreign minister of Lorne, said": the comma before the cue closes an aside; the name stands before it. */
function apposed(tokens: readonly Token[], closing: number): number | undefined {
  for (let at = closing - 1; at > 0 && closing - at < 22; at -= 1) {
    if (tokens[at]!.text !== ',' && !/^[—–]$|^--$/.test(tokens[at]!.text)) continue;
    const start = phraseStart(tokens, at);
    if (start !== undefined && /^(?:NOUN|PROPN)$/.test(tokens[at - 1]!.pos)) return start;
  }
  return undefined;
}

/** "Ruhn's prime minister, Dovan Hale": a title before a comma belongs to the name after it. */
function withAppositive(tokens: readonly Token[], from: number): number {
  if (tokens[from - 1]?.text !== ',' || from < 2) return from;
  const start = phraseStart(tokens, from - 1);
  const isName = tokens[from]?.pos === 'PROPN';
  const titled = tokens.slice(start ?? from, from - 1).some(token => titleOf(token.text) !== undefined);
  return start !== undefined && isName && titled && /^(?:NOUN|PROPN)$/.test(tokens[from - 2]!.pos) && from - start < 14
    ? start
    : from;
}

/** The noun phrase right after the cue: “…,” said the envoy, Lenne Quarrow. */
export function subjectAfter(sentence: Sentence, cue: Cue): Extent | undefined {
  const { tokens } = sentence;
  let to = cue.to;
  const stops = (token: Token) =>
    token.pos === 'VERB' ||
    token.pos === 'AUX' ||
    token.pos === 'SCONJ' ||
    (token.pos === 'PUNCT' && token.text !== ',' && token.text !== '-');
  while (to < tokens.length && !stops(tokens[to]!)) {
    if (tokens[to]!.text === ',' && !/^(?:DET|PROPN|ADJ|NOUN)$/.test(tokens[to + 1]?.pos ?? '')) break;
    if (tokens[to]!.pos === 'ADP' && !/^(?:of|for|from|at)$/.test(tokens[to]!.lower)) break;
    to += 1;
  }
  while (to > cue.to && tokens[to - 1]!.text === ',') to -= 1;
  return tokens.slice(cue.to, to).some(token => /^(?:NOUN|PROPN|PRON)$/.test(token.pos))
    ? { from: cue.to, to }
    : undefined;
}

/** What is reported after the cue: the that-clause, the bare clause, the phrase; to the end of the clause. */
export function contentAfter(sentence: Sentence, cue: Cue): Extent | undefined {
  const { tokens } = sentence;
  let from = cue.to;
  if (tokens[cue.verb]!.lemma === 'tell') from = afterAddressee(tokens, from);
  from = afterAside(tokens, from);
  if (tokens[from]?.text === ':' || tokens[from]?.text === ',') from += 1;
  const end = clauseEnd(sentence);
  const next = tokens.findIndex(
    (token, at) =>
      at > from + 1 &&
      at + 1 < end &&
      token.text === ',' &&
      /ing$/.test(tokens[at + 1]!.lower) &&
      cueKind(tokens[at + 1]!) !== undefined,
  );
  const to = next > 0 ? next : joinedCue(tokens, from, end);
  return to - from >= 2 ? { from, to } : undefined;
}

/** "claimed wealth and said it …": the second verb of saying ends what the first one says. */
function joinedCue(tokens: readonly Token[], from: number, end: number): number {
  const at = tokens.findIndex(
    (token, index) =>
      index > from &&
      index + 1 < end &&
      /^(?:and|but)$/.test(token.lower) &&
      tokens[index + 1]!.pos === 'VERB' &&
      /(?:ed|said|told|says)$/.test(tokens[index + 1]!.lower) &&
      cueKind(tokens[index + 1]!) !== undefined,
  );
  return at > 0 ? at : end;
}

/** "told reporters in Orvel that …": the addressee is not content. */
function afterAddressee(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < tokens.length &&
    at - from < 8 &&
    !/^(?:SCONJ|VERB|AUX)$/.test(tokens[at]!.pos) &&
    tokens[at]!.text !== ',' &&
    tokens[at]!.lower !== 'that'
  )
    at += 1;
  return tokens[at] && (tokens[at]!.lower === 'that' || tokens[at]!.text === ',')
    ? at
    : Math.min(from + 1, tokens.length);
}

/** "said on Tuesday that": the time or place between cue and clause is not content. */
function afterAside(tokens: readonly Token[], from: number): number {
  const that = tokens.findIndex((token, at) => at >= from && at < from + 8 && token.lower === 'that');
  if (that < 0 || !/^(?:ADP|ADV|PROPN|NUM)$/.test(tokens[from]?.pos ?? '')) return from;
  return tokens.slice(from, that).some(token => /^(?:VERB|AUX)$/.test(token.pos)) ? from : that;
}

function clauseEnd(sentence: Sentence): number {
  let to = sentence.tokens.length;
  while (to > 0 && /^[.!?]$/.test(sentence.tokens[to - 1]!.text)) to -= 1;
  return to;
}

/** What is reported before the cue, where source and cue close the sentence: "The talks failed, the envoy said." */
export function contentBefore(sentence: Sentence, before: number): Extent | undefined {
  const { tokens } = sentence;
  let to = before;
  if (tokens[to - 1]?.text !== ',') return undefined;
  to -= 1;
  const dash = tokens.findIndex(
    (token, at) => at < 10 && /^[—–-]$/.test(token.text) && /^[\p{Lu}).]/u.test(tokens[at - 1]?.text ?? ''),
  );
  const from = dash >= 0 && /^\p{Lu}{3,}$/u.test(tokens[0]!.text) ? dash + 1 : 0;
  return to - from >= 3 && tokens.slice(from, to).some(token => /^(?:VERB|AUX)$/.test(token.pos))
    ? { from, to }
    : undefined;
}
