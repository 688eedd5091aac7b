/** A source's prose as columns of small integers, one row a token: what the feature templates read. */

import type { Passages, Sentence, Token } from '../passages.ts';
import { type Quoted, quotedIn } from '../quotes.ts';
import { wordSense } from '../word-classes.ts';

/** Closed classes of tokens that shape a clause. Numbers are part of the weights: append only. */
export const WordClass = {
  other: 0,
  nominal: 1,
  finite: 2,
  ing: 3,
  participle: 4,
  aux: 5,
  to: 6,
  preposition: 7,
  adverb: 8,
  comma: 9,
  colon: 10,
  semicolon: 11,
  dash: 12,
  bracket: 13,
  stop: 14,
  quoteMark: 15,
  that: 16,
  wh: 17,
  conjunction: 18,
  subordinator: 19,
  possessive: 20,
  pronoun: 21,
  infinitive: 22,
} as const;

export interface Prose {
  readonly tokens: readonly Token[];
  readonly quoted: readonly Quoted[];
  /** First token of each prose sentence, and the number of tokens at the end. */
  readonly starts: Int32Array;
  readonly sentences: readonly Sentence[];
  readonly sentence: Int32Array;
  /** First token after the dateline of each sentence ("ORVEL, March 3 —"), or its first token. */
  readonly opening: Int32Array;
  /** Hashes of the lower-case form, the lemma, the part of speech, the ending and the shape. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly ending: Int32Array;
  readonly shape: Int32Array;
  readonly kind: Uint8Array;
  /** Hash of the class of the verb or noun by its first sense; of the part of speech where it has none. */
  readonly sense: Int32Array;
  /** Index of the quotation that holds the token, marks included, or -1. */
  readonly quote: Int32Array;
}

/** Class of the token in its part of speech, else the part of speech. */
function senseOf({ pos, lemma }: Token): string {
  if (pos !== 'VERB' && pos !== 'NOUN' && pos !== 'AUX' && pos !== 'ADJ') return pos;
  const sense = wordSense(lemma.toLowerCase());
  const known = sense && (pos === 'NOUN' ? sense.noun : sense.verb);
  return known ? `${pos} ${known}` : pos;
}

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'answer', 'list-item', 'caption']);

/** 32-bit FNV-1a of the text's UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

const WH = new Set(['who', 'which', 'what', 'whom', 'whose', 'how', 'why', 'where', 'when', 'whether', 'if']);
const SUBORDINATORS = new Set(
  'because although though while after before since unless until as than whereas once despite amid'.split(' '),
);

function kindOf(token: Token, next: Token | undefined, previous: Token | undefined): number {
  const { pos, lower, text } = token;
  if (pos === 'PUNCT' || pos === 'SYM') {
    if (/^["“”«»„]$|^''$|^``$/.test(text)) return WordClass.quoteMark;
    if (text === ',') return WordClass.comma;
    if (text === ':') return WordClass.colon;
    if (text === ';') return WordClass.semicolon;
    if (/^[—–]+$|^-{2,}$/.test(text)) return WordClass.dash;
    if (/^[()[\]]$/.test(text)) return WordClass.bracket;
    if (/^[.!?…]+$/.test(text)) return WordClass.stop;
    return /^[’']s?$/.test(text) ? WordClass.possessive : WordClass.other;
  }
  if (lower === 'that') return WordClass.that;
  if (WH.has(lower)) return WordClass.wh;
  if (lower === 'to' && next !== undefined && /^(?:VERB|AUX|ADV)$/.test(next.pos)) return WordClass.to;
  if (pos === 'CCONJ') return WordClass.conjunction;
  if (SUBORDINATORS.has(lower) && pos !== 'ADV') return WordClass.subordinator;
  if (pos === 'SCONJ') return WordClass.subordinator;
  if (pos === 'AUX') return WordClass.aux;
  if (pos === 'VERB') {
    if (/ing$/.test(lower)) return WordClass.ing;
    if (previous?.lower === 'to') return WordClass.infinitive;
    if (/(?:ed|en|wn)$/.test(lower) && previous !== undefined && previous.pos === 'AUX') return WordClass.participle;
    return WordClass.finite;
  }
  if (pos === 'ADP') return WordClass.preposition;
  if (pos === 'ADV') return WordClass.adverb;
  if (pos === 'PART') return /^[’']s?$/.test(text) ? WordClass.possessive : WordClass.other;
  if (pos === 'PRON') return /^(?:i|he|she|they|we|it|you)$/.test(lower) ? WordClass.pronoun : WordClass.nominal;
  return WordClass.nominal;
}

/** Upper case, digits, punctuation in a word of at most four letters. */
function shapeOf(text: string): string {
  const shape = text
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, '9');
  return shape.slice(0, 4);
}

/** Tokens of the dateline that opens a sentence: up to a dash after a place in capitals or one with a date or an agency in brackets. */
function datelineOf(tokens: readonly Token[]): number {
  if (!/^\p{Lu}{2,}/u.test(tokens[0]?.text ?? '')) return 0;
  for (let at = 1; at < Math.min(tokens.length, 14); at += 1) {
    if (/^[—–]+$|^-{1,2}$/.test(tokens[at]!.text)) return at + 1;
    if (/^(?:VERB|AUX|PRON|DET)$/.test(tokens[at]!.pos)) return 0;
  }
  return 0;
}

/** The prose of the passages. Headings, rows and questions are left out: nobody speaks in them. */
export function readProse(passages: Passages): Prose {
  const sentences = passages.sentences.filter(one => PROSE.has(passages.blocks[one.block]!.kind));
  const tokens = sentences.flatMap(one => one.tokens as Token[]);
  const size = tokens.length;
  const starts = new Int32Array(sentences.length + 1);
  const opening = new Int32Array(sentences.length);
  const column = () => new Int32Array(size);
  const [sentence, word, lemma, pos, ending, shape, quote, sense] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  const kind = new Uint8Array(size);
  const quoted = quotedIn(passages);
  let at = 0;
  let mark = 0;
  sentences.forEach((one, index) => {
    starts[index] = at;
    opening[index] = at + datelineOf(one.tokens);
    for (const token of one.tokens) {
      sentence[at] = index;
      word[at] = hashOf(token.lower);
      lemma[at] = hashOf(token.lemma.toLowerCase());
      pos[at] = hashOf(token.pos);
      ending[at] = hashOf(token.lower.slice(-3));
      shape[at] = hashOf(shapeOf(token.text));
      sense[at] = hashOf(senseOf(token));
      kind[at] = kindOf(token, tokens[at + 1], tokens[at - 1]);
      while (mark < quoted.length && quoted[mark]!.outerEnd <= token.start) mark += 1;
      quote[at] = mark < quoted.length && quoted[mark]!.outerStart <= token.start ? mark : -1;
      at += 1;
    }
  });
  starts[sentences.length] = at;
  return { tokens, quoted, starts, sentences, sentence, opening, word, lemma, pos, ending, shape, kind, sense, quote };
}
