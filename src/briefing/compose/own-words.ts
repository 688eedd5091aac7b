/** What is bargained over in a source's own words, where no lexicon names it: made whole, or found to be no phrase that a sentence can hold. */

import type { Span } from '../../record/evidence.ts';

/** The category of what no lexicon names. */
export const OWN_WORDS = 'x-other';

/** Words before the title in its passage that belong to it, and those that point to something else in the passage. */
const BELONGS = /^(?:an?|the|any|no|all|another|both|those)$/i;
const POINTS = /^(?:this|that|these|such|his|her|their|our|my|your|own|nor|not|neither)$/i;

/** Words with which no noun phrase starts, and with which none ends. */
const NO_START =
  /^(?:and|or|but|nor|not|so|than|then|if|as|it|he|she|him|them|they|which|who|what|also|only|kind of|sort of|free of|with|about|bring|give|take|get|let|put|keep|make|go|come|tell|become|be|free (?:an?|the|any|every)\w*|the (?:same|next|following|previous|last) (?:day|week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|^\p{Ll}+ed (?:of|by|to|with|from|in)\b|^\p{Ll}+s an? /iu;
const NO_END =
  /\b(?:and|or|but|nor|of|to|the|an?|any|no|every|with|without|by|for|in|at|on|as|than|under|over|rather|that|which|who|above|below|between|from|into|about|it|him|them|her|next|the (?:first|second|third|last|former|latter|other|same))$/i;
/** A second clause has run into the phrase. */
const RUNS_ON =
  /\b(?:did|does|do|would|will|could|can|may|might|must|should|is|are|was|were|has|have|had|told|said|gave|took|went|came|exists?)\b|\b(?:and|or|but) \p{Ll}+ed (?:an?|the|any|to|its|their|all|it|that)\b|\bown\b/u;
/** Whom it means is told elsewhere in the passage, or by another speaker. */
const OUTSIDE = /\b(?:I|me|my|mine|we|us|our|ours|you|your|yours|he|she|him|they|them|it|someone|something|whatever)\b/;
const NUMERAL =
  /(?:^|\s)(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$/i;
/** Words that may stand right after a whole phrase. */
const FOLLOWS =
  /^(?:and|or|but|nor|of|to|the|an?|any|no|with|by|for|in|at|on|as|than|that|which|who|whom|whose|if|unless|until|when|while|where|after|before|during|because|since|through|without|within|again|too|also|not|rather|instead|out|back|up|down|off|away|here|there|today|tomorrow|tonight|yesterday|once|ever|outright|put|whatever|never|already|now|then|next|last|this|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|he|she|it|they|we|says?|said|\p{L}+(?:ed|ing|ly))$/iu;

/** "No patrols", told of as what somebody refuses: "any patrols". What a proposal contains stays "no patrols". */
export const inAnyForm = (phrase: string): string => phrase.replace(/^no (?=\p{L})/u, 'any ');

/** A clause: "the wounded go first", "the bank take the same cut". */
const CLAUSE =
  /^(?!.*\b(?:who|which|that|whatever)\b)(?:\p{L}[\p{L}’'-]*\s){1,4}(?<!\b(?:to|of|for|and|or|in|on) )(?:be|go|goes|take|takes|come|comes|get|gets|give|gives|make|makes|keep|keeps|stay|stays|leave|leaves|sign|signs|pay|pays|remain|remains|depart|departs)\b/u;

export const isClause = (title: string): boolean => CLAUSE.test(title) && !/^\p{L}+ing\b/u.test(title);

/** "the wounded going first": the clause as a thing that can be refused, accepted or contained. */
export function asThing(title: string): string {
  const [clause] = isClause(title) ? (CLAUSE.exec(title) ?? []) : [];
  if (clause === undefined) return title;
  const [, before, verb] = /^(.*\s)(\p{L}+)$/u.exec(clause)!;
  const base = verb === 'goes' ? 'go' : verb!.replace(/(?<=[^s])s$/, '');
  return `${before}${base.length > 2 ? base.replace(/e$/, '') : base}ing${title.slice(clause.length)}`;
}

/** The title with the article and the last word that its passage gives it; null where it was cut out of something else. */
export function wholePhrase(title: string, evidence: readonly Pick<Span, 'exact'>[]): string | null {
  const passages = evidence.map(span => span.exact.replace(/\s+/g, ' '));
  const before = wordBefore(title, passages);
  if (before !== null && POINTS.test(before)) return null;
  const lead = before !== null && BELONGS.test(before) && !BELONGS.test(title.split(' ')[0]!) ? before : null;
  const phrase = `${lead === null ? '' : `${lead.toLowerCase()} `}${title}${missingEnd(title, passages)}`;
  return isPhrase(phrase) ? phrase : null;
}

/** The word right before the title, or before its first word where the rest of it is told in other words. */
function wordBefore(title: string, passages: readonly string[]): string | null {
  const start = passages.find(passage => passage.startsWith(title));
  if (start !== undefined) return null;
  const [first] = title.split(' ');
  for (const words of /^\p{L}+ing$/u.test(first!) ? [title] : [title, first!]) {
    const found = passages.map(passage => passage.split(` ${words}`)).find(parts => parts.length > 1);
    if (found) return /([\p{L}]+)$/u.exec(found[0]!)?.[1] ?? null;
  }
  return null;
}

/** " house" after "in the upper", " years" after "and four": the noun that the title was cut off from. */
function missingEnd(title: string, passages: readonly string[]): string {
  const tail = title.split(' ').slice(-3).join(' ');
  const isOpen =
    NUMERAL.test(title) ||
    /\S \S+ (?:of|in|on|at|from|between|for|and|over|to) (?:the|an?) \p{L}+$/u.test(`. ${title}`);
  if (!isOpen) return '';
  for (const passage of passages) {
    const at = passage.indexOf(tail);
    if (at < 0) continue;
    const [, next] = /^ (per cent|\p{Ll}[\p{L}-]*)/u.exec(passage.slice(at + tail.length)) ?? [];
    if (next && !FOLLOWS.test(next)) return ` ${next}`;
  }
  return '';
}

const isPhrase = (phrase: string): boolean =>
  !/["“”«»]|^\W/.test(phrase) &&
  !NO_START.test(phrase) &&
  !/^\p{L}+ing(?: (?:up|out|off|back|down|away|over|in|on))?$/u.test(phrase) &&
  !NO_END.test(phrase) &&
  !OUTSIDE.test(phrase) &&
  !RUNS_ON.test(phrase) &&
  !/\b(?:and|or) (?:two|three|four|five|six|seven|eight|nine|ten)$/.test(phrase);

/** Whether a condition in a source's words is one clause or thing, not the rest of a longer sentence. */
export function isCondition(condition: string): boolean {
  if (!/\p{L}{2}/u.test(condition) || !/\s/.test(condition)) return false;
  if (/^(?:and|or|nor|but)\b/i.test(condition) || NO_END.test(condition)) return false;
  return !/\b(?:fails?|falls?|agrees?|accepts?|is|are|was|were|\p{L}+ed)\s+\p{Lu}\p{L}+\s+(?:might|could|would|will|may|can)\b/u.test(
    condition,
  );
}
