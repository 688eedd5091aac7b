/**
 * A source's text as blocks, sentences and tokens, all as offsets into the untouched text.
 * Structure first: only paragraphs, answers, list items and captions reach the sentence splitter, one block at a time,
 * so a table row or a heading can never run into the prose beside it.
 */

import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemSentence, type ItemToken, type ItsFunction } from 'wink-nlp';
import type { Source, Structure, StructureKind } from '../record/evidence.ts';

/** Universal part of speech, as the tagger gives it: NOUN PROPN VERB AUX ADJ ADV PRON DET ADP PART CCONJ SCONJ NUM PUNCT SYM INTJ X. */
export type PartOfSpeech = string;

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Index of its block in `Passages.blocks`. */
  readonly block: number;
  /** Its place among the sentences of the source. */
  readonly index: number;
}

export interface Block extends Structure {
  readonly sentences: readonly Sentence[];
}

export interface Passages {
  readonly source: Source;
  readonly blocks: readonly Block[];
  /** Sentences of prose blocks in order. */
  readonly sentences: readonly Sentence[];
}

/** Kinds whose text is sentences. A heading, row or question is one unit with tokens, never split. */
const PROSE: ReadonlySet<StructureKind> = new Set(['paragraph', 'answer', 'list-item', 'caption']);
const UNREAD: ReadonlySet<StructureKind> = new Set(['boilerplate', 'byline']);

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;
/** The package declares this one with its inner arguments; called through `out` it gives the lemma. */
const lemmaOf = its.lemma as unknown as ItsFunction<string>;

/** Reads the source's structure into blocks, sentences and tokens. */
export function readPassages(source: Source): Passages {
  const sentences: Sentence[] = [];
  const blocks = source.structure.map((structure, block): Block => {
    if (UNREAD.has(structure.kind)) return { ...structure, sentences: [] };
    const found = sentencesOf(source.text, structure, block, sentences.length);
    for (const sentence of found) sentences.push(sentence);
    return { ...structure, sentences: found };
  });
  return { source, blocks, sentences };
}

function sentencesOf(text: string, structure: Structure, block: number, firstIndex: number): Sentence[] {
  const slice = text.slice(structure.start, structure.end);
  const tokens = tokenise(slice, structure.start);
  if (tokens.length === 0) return [];
  const groups = PROSE.has(structure.kind) ? splitSentences(slice, tokens, structure.start) : [tokens];
  return groups.flatMap(cutLong).map((group, offset) => ({
    start: group[0]!.start,
    end: group[group.length - 1]!.end,
    tokens: group,
    block,
    index: firstIndex + offset,
  }));
}

interface TaggedToken extends Token {
  /** Whether the splitter starts a new sentence at this token. */
  readonly opens: boolean;
}

/** So many characters without a blank are no words: the tagger takes a time that grows with their square. */
const NO_WORD = /\S{1000,}/g;

function tokenise(slice: string, base: number): TaggedToken[] {
  const doc = nlp.readDoc(slice.replace(NO_WORD, run => ' '.repeat(run.length)));
  const tokens: TaggedToken[] = [];
  let cursor = 0;
  doc.sentences().each((sentence: ItemSentence) => {
    let opens = true;
    sentence.tokens().each((item: ItemToken) => {
      const text = item.out(its.value);
      const at = slice.indexOf(text, cursor);
      if (at < 0 || text.trim() === '') return;
      cursor = at + text.length;
      tokens.push({
        start: base + at,
        end: base + cursor,
        text,
        lower: text.toLowerCase(),
        pos: item.out(its.pos) as PartOfSpeech,
        lemma: (item.out(lemmaOf) as string | undefined) ?? text.toLowerCase(),
        opens,
      });
      opens = false;
    });
  });
  return tokens.map((token, at) => (isMistakenName(token, tokens[at + 1]) ? { ...token, pos: 'PROPN' } : token));
}

/** The tagger takes a family name before a verb for a verb: "Lynch said". */
const isMistakenName = (token: Token, next: Token | undefined): boolean =>
  token.pos === 'VERB' &&
  /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
  next !== undefined &&
  next.pos === 'VERB' &&
  /(?:ed|d|s)$/.test(next.lower);

const CLOSES_QUOTE = /^["”’'»)\]]+$/;
const ENDS_ABBREVIATED =
  /^(?:[A-Z]\.){1,}$|^(?:mr|mrs|ms|dr|gen|col|lt|maj|sgt|capt|gov|sen|rep|st|prof|rev|hon|pres|amb|sec|no|vs)\.$/i;

/** The splitter's sentences, with its two known faults mended: a break after an abbreviated title, and a closing mark left behind. */
function splitSentences(slice: string, tokens: readonly TaggedToken[], base: number): TaggedToken[][] {
  const groups: TaggedToken[][] = [];
  for (const token of tokens) {
    const current = groups[groups.length - 1];
    const previous = current?.[current.length - 1];
    const glued = previous !== undefined && previous.end === token.start;
    const afterAbbreviation =
      previous !== undefined &&
      ENDS_ABBREVIATED.test(previous.text) &&
      /^[A-Z]/.test(token.text) &&
      !slice.slice(previous.end - base, token.start - base).includes('\n');
    const startsAnew =
      token.opens && !(glued && CLOSES_QUOTE.test(token.text)) && !(afterAbbreviation && token.pos === 'PROPN');
    const opensLow = /^\p{Ll}/u.test(token.text);
    if (current === undefined || (startsAnew && !opensLow)) groups.push([token]);
    else current.push(token);
  }
  return groups;
}

/** Tokens that one sentence may have: finders compare the tokens of a sentence with each other. */
const LONGEST_SENTENCE = 300;

/** A sentence without an end in sight, in pieces: cut behind the last stop, else the last comma, of the second half. */
function cutLong<T extends Token>(sentence: readonly T[]): (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  let from = 0;
  while (sentence.length - from > LONGEST_SENTENCE) {
    const half = sentence.slice(from + LONGEST_SENTENCE / 2, from + LONGEST_SENTENCE);
    const stop = half.findLastIndex(token => /^[.;:!?]$/.test(token.text));
    const comma = stop >= 0 ? stop : half.findLastIndex(token => token.text === ',');
    const to = comma >= 0 ? from + LONGEST_SENTENCE / 2 + comma + 1 : from + LONGEST_SENTENCE;
    pieces.push(sentence.slice(from, to));
    from = to;
  }
  return [...pieces, sentence.slice(from)];
}

/** The sentence that holds the offset, or the last one that starts before it. */
export function sentenceAt(passages: Passages, offset: number): Sentence | undefined {
  let low = 0;
  let high = passages.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = passages.sentences[middle]!;
    if (sentence.end <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return passages.sentences[low] ?? passages.sentences[passages.sentences.length - 1];
}
