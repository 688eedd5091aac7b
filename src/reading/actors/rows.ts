/** The item rows of a text, and what can be seen around an item. */

import type { Passages, Sentence, Token } from '../passages.ts';
import { type Quoted, quotedIn } from '../quotes.ts';
import { type Item, isCapitalised, itemsOf } from './items.ts';

export interface Row {
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  /** Whether new names may be learned here: prose may, a heading in capitals may not. */
  readonly prose: boolean;
  /** Quotations that reach into the sentence. */
  readonly quotes: readonly Quoted[];
}

const PROSE = new Set(['paragraph', 'answer', 'list-item', 'caption']);

/** One row for each sentence, heading, question and table row. */
export function rowsOf(passages: Passages): Row[] {
  const known = namesInProse(passages);
  const quoted = quotedIn(passages);
  return passages.sentences.map(sentence => ({
    sentence,
    quotes: quoted.filter(mark => mark.outerStart < sentence.end && sentence.start < mark.outerEnd),
    items: itemsOf(sentence, known),
    prose: isProse(passages, sentence),
  }));
}

/** A line of capitals is a headline, whatever its block was taken for. */
function isProse(passages: Passages, sentence: Sentence): boolean {
  if (!PROSE.has(passages.blocks[sentence.block]!.kind)) return false;
  const words = sentence.tokens.filter(token => /\p{L}{2}/u.test(token.text));
  return words.length < 4 || words.filter(token => /^\p{Lu}+$/u.test(token.text)).length < 0.7 * words.length;
}

/** Words that stand capitalised in mid-sentence as proper nouns: at the start of a sentence they are names too. */
function namesInProse(passages: Passages): Set<string> {
  const names = new Set<string>();
  for (const sentence of passages.sentences) {
    if (!isProse(passages, sentence)) continue;
    sentence.tokens.forEach((token, at) => {
      const opens = at === 0 || /^["“‘'(]$/.test(sentence.tokens[at - 1]!.text);
      const joined = sentence.tokens[at + 1]?.text === '-' || sentence.tokens[at - 1]?.text === '-';
      if (!opens && !joined && token.pos === 'PROPN' && isCapitalised(token)) names.add(token.text);
    });
  }
  return names;
}

export const tokenBefore = (row: Row, item: Item, back = 1): Token | undefined => row.sentence.tokens[item.from - back];
export const tokenAfter = (row: Row, item: Item, ahead = 0): Token | undefined => row.sentence.tokens[item.to + ahead];

export const isPossessed = (row: Row, item: Item): boolean => /^[’']s?$/.test(tokenAfter(row, item)?.text ?? '');

/** "Lorne objects that …": the tagger takes the verb for a plural. */
export const isMistakenNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'NOUN' &&
  /[^s]s$/.test(tokens[at]!.lower) &&
  /^(?:that|to|no|the|its|it|any|for)$/.test(tokens[at + 1]?.lower ?? '');

/** Whether a verb or auxiliary follows, with at most an adverb or an aside between: the item acts. */
export function acts(row: Row, item: Item): boolean {
  let at = item.to;
  const { tokens } = row.sentence;
  if (tokens[at]?.text === ',' && /^(?:the|a|an|who|which|whose)$/.test(tokens[at + 1]?.lower ?? '')) {
    const close = tokens.findIndex((token, index) => index > at && token.text === ',');
    if (close > 0 && close - at < 20) at = close + 1;
  } else if (tokens[at]?.text === ',' && tokens[at + 1]?.pos === 'VERB' && !/ing$/.test(tokens[at + 1]!.lower)) at += 1;
  while (tokens[at]?.pos === 'ADV') at += 1;
  return /^(?:VERB|AUX)$/.test(tokens[at]?.pos ?? '') || isMistakenNoun(tokens, at);
}

/** Words inside quotation marks speak of others than the text around them. A name alone in marks is only a name. */
export const isQuoted = (row: Row, at: { readonly start: number; readonly end: number }): boolean =>
  row.quotes.some(
    mark => mark.outerStart <= at.start && at.end <= mark.outerEnd && mark.end - mark.start > at.end - at.start + 2,
  );

/** Whether the whole sentence stands inside quotation marks. */
export const isSpoken = ({ sentence, quotes }: Row): boolean =>
  quotes.some(mark => mark.outerStart <= sentence.start && mark.outerEnd >= sentence.end - 1);
