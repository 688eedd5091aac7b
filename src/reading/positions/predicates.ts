/**
 * Stances that no cue before the object tells: a judgement of it ("called the pullback a trap"), a refusal of its very
 * subject ("no foreign troops would set foot here"), and what a speaker says must, may or cannot be ("fuel should come first").
 */

import type { Stance } from '../../record/positions.ts';
import { isAct } from '../act-verbs.ts';
import { readTable } from '../data-files.ts';
import { stanceOfPredicate } from './after.ts';
import type { Zone } from './chains.ts';

export interface Predicated {
  readonly stance: Stance;
  /** Where the holder's name ends at the latest. */
  readonly cue: number;
  /** What is judged. */
  readonly start: number;
  readonly end: number;
  /** Whether it is the speaker's stance, whoever is the subject. */
  readonly impersonal: boolean;
}

const JUDGEMENTS = readTable('lexicon/appraisals.tsv').map(([stance, words]) => ({
  stance: stance as Stance,
  words: new RegExp(`^(?:${words!})(?!\\p{L})`, 'u'),
}));

const JUDGES =
  /(?<!\p{L})(?:call(?:s|ed)|describ(?:es|ed)|denounc(?:es|ed)|condemn(?:s|ed)|regard(?:s|ed)|sees?|saw|label(?:s|ed|led)|brand(?:s|ed)|term(?:s|ed)|dubbed|consider(?:s|ed)|view(?:s|ed))\s+/gu;

/** "called the pullback a trap", "regards the licences as untouchable". */
export function judgementsIn(zone: Zone): Predicated[] {
  const words = zone.text.slice(zone.start, zone.end);
  const lower = words.toLowerCase();
  return [...lower.matchAll(JUDGES)].flatMap(match => {
    const from = match.index + match[0].length;
    const rest = lower.slice(from);
    if (NOT.test(lower.slice(0, match.index))) return [];
    for (const cut of rest.matchAll(/\s+(?:as\s+)?(?:an?\s+|the\s+|too\s+|“|"|a “|“a )+|\s+(?=\p{L})/gu)) {
      if (cut.index > 70 || /[,;:.]/.test(rest.slice(0, cut.index))) break;
      const told = rest.slice(cut.index + cut[0].length);
      const judged = JUDGEMENTS.find(one => one.words.test(told));
      if (judged && cut.index > 1)
        return [
          {
            stance: judged.stance,
            cue: zone.start + match.index,
            start: zone.start + from,
            end: zone.start + from + cut.index,
            impersonal: false,
          },
        ];
    }
    return [];
  });
}

const NOT = /(?:\bnot|n[’']t|\bnever|\bhas been|\bis|\bwas|\bwere)\s+$/;

const NO_SUBJECT =
  /^\W*(?:that\s+)?no\s+(?!one\b|longer\b|doubt\b|matter\b|question\b|need\b)((?:[\p{L}-]+\s+){1,6}?)(?:will|would|shall)\s+(?:ever\s+)?(?!be\s+(?:surprised|seen))/iu;
const FINAL =
  /\b(?:whatever|ever|never|while (?:i|we)\b|as long as (?:i|we)\b|over my dead body|under no circumstances)/i;

/** "no foreign troops would set foot here": the words of somebody who refuses. */
export function refusalIn(zone: Zone, sentence: string): Predicated | null {
  const words = zone.text.slice(zone.start, zone.end);
  const match = /^\s*[“"]/.test(zone.text.slice(Math.max(0, zone.start - 1), zone.end)) ? null : NO_SUBJECT.exec(words);
  if (!match) return null;
  const start = zone.start + match[0].toLowerCase().indexOf('no ') + 3;
  return {
    stance: FINAL.test(sentence) ? 'red-line' : 'reject',
    cue: zone.start,
    start,
    end: endOf(zone, start),
    impersonal: true,
  };
}

const PREFERS =
  /(?<!\p{L})(?:would|will)\s+(?:(?:far|much)\s+)?(?:(?:sooner|rather)\s+[^,;:“”"]{2,60}?\s+than\s+|(?:\p{L}+\s+){1,4}?(?:sooner|rather)\s+than\s+)/iu;

/** "would sooner tie up than share the waters", "would resign rather than sign": what comes second is refused. */
export function refusedForAnother(zone: Zone): Predicated | null {
  const words = zone.text.slice(zone.start, zone.end);
  const match = /\bthan\b/.test(words) ? PREFERS.exec(words) : null;
  if (!match) return null;
  const start = zone.start + match.index + match[0].length;
  const verb = zone.tokens.find(token => token.start === start);
  if (!verb || !(verb.pos === 'VERB' || isAct(verb.lower))) return null;
  return {
    stance: 'reject',
    cue: zone.start + match.index,
    start,
    end: endOf(zone, start),
    impersonal: false,
  };
}

/** "Open the gates", said in quotation marks: asked of the others. */
export function imperativeIn(zone: Zone): (Predicated & { readonly isVerbFirst: true }) | null {
  const [first, next] = zone.tokens.filter(
    token => token.start >= zone.start && token.end <= zone.end && /\p{L}/u.test(token.text),
  );
  if (!first || !next || !/^\p{Lu}/u.test(first.text) || first.pos !== 'VERB' || !isAct(first.lower)) return null;
  if (/(?:s|ed|ing)$/.test(first.lower) || /^(?:us|me|him|i|we|it|that|this)$/.test(next.lower)) return null;
  if (!/^(?:DET|PRON|NOUN|ADJ)$/.test(next.pos)) return null;
  return {
    stance: 'demand',
    cue: first.start,
    start: first.start,
    end: endOf(zone, first.start),
    impersonal: true,
    isVerbFirst: true,
  };
}

/** "The company would never …": a party, not a thing. */
const OF_PARTY =
  /\b(?:government|council|company|union|party|movement|side|cabinet|ministry|army|delegation|league|committee|group|front|state|country|parliament|members|fighters|troops|workers|officials|leadership|president|minister|bank|fund|board)$/iu;

/** "the prisoners would be freed once …": what is said to follow is offered for it. */
const IS_DONE_IF =
  /^\s*(?:would|will)\s+be\s+\p{L}+(?:ed|en|ut)\b.*\b(?:if|once|provided|as soon as|only after|on condition)\b/iu;

const SUBJECT =
  /^\W*(?:that\s+|and\s+|but\s+)*((?:[\p{L}\p{N}’'%.-]+\s+){1,10}?)(?=(?:is|are|was|were|would|will|could|can|cannot|must|should|may|might|ought|needs?|has|have|had|pos(?:es|ed)|remains?|remained)\b)/iu;

/** "fuel should come first", "a delay could be discussed", "the shipment could not leave": what a speaker says of a thing. */
export function saidOfThing(zone: Zone): Predicated | null {
  const words = zone.text.slice(zone.start, zone.end);
  const match = SUBJECT.exec(words);
  if (
    !match ||
    /^(?:it|that|this|there|he|she|they|we|i|you|who|which|what|nothing|nobody|everyone|people)\b/i.test(match[1]!)
  )
    return null;
  if (OF_PARTY.test(match[1]!.trim())) return null;
  if (/\b(?:that|which|who|day|days|week|month|year|morning|time)\b/i.test(match[1]!)) return null;
  const end = zone.start + match[0].length;
  const stance = stanceOfPredicate(zone, end) ?? (IS_DONE_IF.test(zone.text.slice(end, zone.end)) ? 'accept' : null);
  return (
    stance && {
      stance,
      cue: zone.start,
      start: zone.start + match[0].indexOf(match[1]!),
      end: end - 1,
      impersonal: true,
    }
  );
}

const endOf = (zone: Zone, start: number): number => {
  const stop = zone.text
    .slice(start, zone.end)
    .search(/[,;:“”"]|\s(?:because|while|until|unless|if|after|before|whatever)\s/);
  return stop < 0 ? zone.end : start + stop;
};
