/** The title of a provision in the text's own words. */

import type { Token } from '../passages.ts';
import { asNoun, phraseOf } from '../unlisted.ts';
import type { Segment } from './segment.ts';

/** The phrase without articles in front and dates behind; "at least 60" and "over 400" are no dates. */
const brief = (words: string): string =>
  phraseOf(words.replace(/\b(at|over|by) (?=(?:least|most|more|\d))/gi, '$1~'))
    .replaceAll('~', ' ')
    .replace(/\s+(?:a|an|the|of|to|in|on|for|with|by|and|or|from|at|at least|over|not)$/i, '');

/** What the segment would have done, as a noun phrase: "heavy guns pulled back", "holding their present positions". */
export function titleOf(text: string, segment: Segment): string {
  const { tokens, modal, deed, start, end } = segment;
  if (modal < 0) {
    const at = tokens[0]!.lower === 'to' && tokens[1]?.pos === 'VERB' ? tokens[1] : deed ? tokens[0]! : null;
    const words = at ? `${plainOf(at)} ${text.slice(at.end, end).trim()}` : text.slice(start, end);
    const title = asNoun(brief(words.replace(/^to be\s+/i, '')), at !== null);
    return title.includes(' ') ? title : words.trim().split(/\s+/).slice(0, 7).join(' ');
  }
  const rest = tokens.slice(modal + 1).filter(token => token.pos !== 'ADV' && token.lower !== 'not');
  const [verb, next] = rest;
  if (!verb) return brief(text.slice(start, end));
  const till = /^(?:is|are)$/.test(tokens[modal - 1]?.lower ?? '') ? tokens[modal - 1]!.start : tokens[modal]!.start;
  const subject = brief(text.slice(start, till));
  if (/^there$/i.test(subject)) return brief(text.slice(next?.start ?? verb.end, end));
  const not = tokens.slice(modal + 1, tokens.indexOf(verb)).some(token => token.lower === 'not') ? 'not ' : '';
  const state = verb.lower === 'be' || (verb.lower === 'have' && next?.lower === 'to');
  const done = state
    ? brief(text.slice(verb.lower === 'be' ? verb.end : next!.end, end))
    : asNoun(brief(text.slice(verb.start, end)), true);
  const head = tokens.slice(0, modal).findLast(token => !/^(?:AUX|ADV|PUNCT|ADP)$/.test(token.pos));
  const named = !state && (head?.pos === 'PROPN' || head?.pos === 'PRON');
  return named ? `${not}${done}` : `${subject} ${not}${done}`.trim();
}

/** The plain form of a verb as the tagger gives it, or with its ending taken off. */
const plainOf = (token: Token): string =>
  token.pos === 'VERB' ? token.lemma.toLowerCase() : token.lower.replace(/(?<=[^s])s$/, '');
