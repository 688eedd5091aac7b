/** The clauses of a proposal's contents, one by one: "both sides would hold their positions, guns would be pulled back and …". */

import type { Sentence, Token } from '../passages.ts';
import { asNoun, phraseOf } from '../unlisted.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** Splits the stretch at its commas, semicolons and the "and" before a clause of its own. Asides ("which …") are left out. */
export function segmentsOf(sentence: Sentence, start: number, end: number): Segment[] {
  const tokens = sentence.tokens.filter(token => token.start >= start && token.end <= end);
  const groups: Token[][] = [[]];
  tokens.forEach((token, at) => {
    if (/^[,;:—–]$/.test(token.text) || (token.lower === 'and' && opensClause(tokens, at + 1))) groups.push([]);
    else groups.at(-1)!.push(token);
  });
  return groups
    .map(group => group.slice(group.findIndex(token => !/^(?:and|or|but|also|that|then|as|well)$/.test(token.lower))))
    .filter(group => group.some(token => /^(?:NOUN|NUM|PROPN)$/.test(token.pos)) && !isAside(group))
    .map(group => ({
      start: group[0]!.start,
      end: group.at(-1)!.end,
      tokens: group.filter(token => token.text !== '.'),
    }));
}

/** After "and": a verb, or a subject with its auxiliary before the next mark. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at, at + 9);
  const stop = rest.findIndex(token => /^[,;.]$/.test(token.text));
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  return clause[0]?.pos === 'VERB' || clause.some(token => MODAL.test(token.lower));
}

const MODAL = /^(?:would|will|must|should|shall)$/;

/** "which it annexed", "according to a text seen by …", "for which …": not part of what is proposed. */
const isAside = (group: readonly Token[]): boolean =>
  /^(?:which|who|whose|among|including|such|about|whether|according|said|says|he|she|a|although|though|while|because|after|before|if|but|so|in|on|at|by)$/.test(
    group[0]!.lower,
  ) &&
  !group.some(token => MODAL.test(token.lower)) &&
  !(group[0]!.lower === 'a' && group.length > 2 && !group.some(token => token.lower === 'that' || token.pos === 'AUX'));

/** What the segment would have done, as a noun phrase: "heavy guns pulled back", "holding their present positions". */
export function titleOf(text: string, { tokens, start, end }: Segment): string {
  const modal = tokens.findIndex(token => MODAL.test(token.lower));
  if (modal < 0) {
    const verb = tokens[0]!.pos === 'VERB' && !/(?:ed|ing)$/.test(tokens[0]!.lower);
    const [first] = tokens;
    const words = verb ? `${first!.lemma} ${text.slice(first!.end, end).trim()}` : text.slice(start, end);
    return asNoun(phraseOf(words), verb);
  }
  const verb = tokens.slice(modal + 1).find(token => token.pos !== 'ADV' && token.lower !== 'not');
  const done = verb && tokens.slice(tokens.indexOf(verb) + 1).find(token => token.pos !== 'ADV');
  if (verb?.lower === 'be' && done?.pos !== 'VERB') return '';
  if (!verb) return phraseOf(text.slice(start, end));
  const subject = phraseOf(text.slice(start, tokens[modal]!.start));
  const rest = text.slice(verb.lower === 'be' ? verb.end : verb.start, end);
  if (verb.lower === 'be') return phraseOf(`${subject} ${rest.trim()}`);
  const named = tokens.slice(0, modal).some(token => token.pos === 'PROPN' || token.pos === 'PRON');
  return named ? asNoun(phraseOf(rest), true) : phraseOf(`${subject} ${asNoun(rest.trim(), true)}`);
}

/** The stretch before the auxiliary: who would have to act. */
export function actingIn({ tokens, start }: Segment): { start: number; end: number } | null {
  const modal = tokens.findIndex(token => MODAL.test(token.lower));
  const passive = tokens.slice(modal + 1, modal + 4).some(token => token.lower === 'be');
  return modal > 0 && !passive ? { start, end: tokens[modal]!.start } : null;
}
