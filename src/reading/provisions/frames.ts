/** The sentence frames in which English says what is in a proposal. Each gives the stretch that says it. */

import { isAct } from '../act-verbs.ts';

import type { Sentence } from '../passages.ts';
import { inAnyForm, listed } from './words.ts';

/** Offsets into the sentence; `deeds` begin with a verb of which the proposal is the subject. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly form: 'deeds' | 'things' | 'clauses';
  /** Only what the noun is followed by ("a plan for …"), which may tell nothing. */
  readonly loose?: boolean;
  /** Who would do it, where the frame tells it: "Lorne offered to …". */
  readonly doer?: { readonly start: number; readonly end: number };
}

/** What may stand between the noun and its verb: "drafted by Norland", ", seen by reporters,", "for the north". */
const INSERTED = `(?:\\s+that\\s(?:(?!\\s(?:would|will)\\s)[^,;:]){3,60}?(?=,))?(?:\\s+${listed('parted')}\\s(?:(?!\\s(?:and|that|which|who|but|if|is|are|was|were|has|have|had|would|will|could|may|unless|because|when|while)\\s)[^,;:]){2,90}?)?(?:,\\s(?!and\\s|but\\s)[^;:]{3,130}?,)?(?:\\s+(?:which|that))?`;
const ADVERBS =
  '(?:\\s+(?:also|further|then|reportedly|explicitly|now|even|instead|only|essentially|effectively|apparently|simply|thus|therefore|first|initially|specifically|in effect|in turn|in addition))*';
const FUTURE = '(?:would|will|shall|might|may|could)';
const FATE = inAnyForm('fate');

const HOLDS_AT = new RegExp(
  `^${INSERTED}${ADVERBS}\\s+(?:${FUTURE}${ADVERBS}\\s+)?(?:${inAnyForm('holds')}|sa(?:ys?|id)\\s+that)\\b(?!\\s+(?:been|to be|yet|not|no)\\b)(?<!\\b(?:has|have|having)(?!\\s+(?:the|its|both|each|all|every|two|three|four|five)\\b))`,
  'i',
);
const SAYS_AT = new RegExp(
  `^${INSERTED}${ADVERBS}\\s+sa(?:ys?|id)\\s+(?=[^,]{2,60}\\s(?:must|would|will|shall|may)\\b)`,
  'i',
);
const MODAL_AT = new RegExp(
  `^${INSERTED}${ADVERBS}\\s+(?:${FUTURE}|is to|are to|was to|were to)${ADVERBS}\\s+(?!${FATE}\\b)(?=[a-z])`,
  'i',
);
const PAST_AT = new RegExp(`^${INSERTED}${ADVERBS}\\s+(?=${listed('does')}\\s)(?!${FATE}\\b)`, 'i');
const PRESENT_AT = new RegExp(
  `^${INSERTED}${ADVERBS}\\s+(?=[a-z]+s\\s)(?!(?:has|is|was|does|as|this|its|us)\\s)(?!${FATE}\\b)`,
  'i',
);
const FATE_FIRST = new RegExp(`^${ADVERBS}\\s+(?:${FUTURE}\\s+)?${FATE}\\b`, 'i');
const COPULA_AT = new RegExp(`^${INSERTED}\\s+(?:is|was|would be)\\s+(?:simple:\\s+)?(?:that|for)\\s+`, 'i');
const WHICH_AT =
  /^[^,;:.]{0,60}?,?\s+(?:(?:under|by|in) which|whereby|that|which)\s+(?=[^,;]{3,80}?\b(?:would|will|shall|must|is to|are to)\b)/i;
const THAT_AT = /^\s+that\s+(?=[^,;]{2,60}\s(?:should|be|[a-z]+)\s)/i;
const TO_AT =
  /^(?:\s+(?:on \w+|last week|this week))?\s+(?:to|for|of)\s+(?!(?:his|her|its|their|the|my|our)\s+own\b|(?:19|20)\d\d\b|the\s+\w+(?:\s+\w+)?\s*(?:,|$))(?=\S+\s+\S+)/i;
const UNDER =
  /(?:\b(?:under|in line with|as part of|according to|pursuant to|by the terms of)\s+(?:the (?:terms|provisions) of\s+)?(?:the|its|their|this|that|an?|both|his|her|[\p{Lu}][\p{L}]+[’']s)\s+(?:[\p{L}\d’'-]+\s+){0,3}|^in\s+(?:the|its|this|that)\s+(?:[\w-]+\s+)?|^(?:in|during|under)\s+(?:the|its|an?)\s+(?:[\w-]+\s+){0,2}(?:phase|stage|step|part|year|half|clause|article)s?\s+of\s+(?:the|its|this|that)\s+(?:[\w-]+\s+){0,2})$/iu;
const ASIDE_AT =
  /^(?:\s+(?:with|between|for|on|of|in)\s[^,]{2,50})?\s*(?:,\s*(?:which|who|as|a|an|the|brokered|put forward|signed|seen|drafted|drawn up|proposed|published|unveiled|reached|struck|circulated|agreed|presented|obtained|due)\s(?:(?!\s(?:would|will|shall|must|may|can)\s)[^,])*,|put forward[^,]*,|signed[^,]*,|seen by[^,]*,|brokered[^,]*,|drafted[^,]*,|reached[^,]*,|unveiled[^,]*,|proposed[^,]*,|presented[^,]*,|published[^,]*,|agreed[^,]*,|,|:)?/i;
const MODAL =
  /\b(?:would|will|shall|must|may not|is to|are to|was to|were to|has to|have to|may|can|cannot|gets?|keeps?|receives?|gives?|hands?|withdraws?|releases?|pays?)\b/i;

/** What the words after the noun say is in it; `at` and `end` are those of the noun. Null where they say nothing of it. */
export function stretchAfter(words: string, at: number, end: number, isVerb: (at: number) => boolean): Stretch | null {
  const before = words.slice(0, at);
  const after = words.slice(end);
  const to = words.length;
  if (UNDER.test(before)) {
    const aside = end + (ASIDE_AT.exec(after)?.[0].length ?? 0);
    return MODAL.test(words.slice(aside)) && !/^\s*$/.test(words.slice(aside))
      ? { start: aside, end: to, form: 'clauses' }
      : clauseBefore(words, before);
  }
  const which = WHICH_AT.exec(after);
  if (which && /(?:which|whereby)\s+$/i.test(which[0]) && /(?:under|by|in) which|whereby/i.test(which[0]))
    return { start: end + which[0].length, end: to, form: 'clauses' };
  if (FATE_FIRST.test(after)) return null;
  const deeds = MODAL_AT.exec(after);
  const holds = SAYS_AT.exec(after) ?? HOLDS_AT.exec(after);
  if (holds) return { start: end + holds[0].length, end: to, form: 'things' };
  if (deeds) return { start: end + deeds[0].length, end: to, form: 'deeds' };
  const past = PAST_AT.exec(after);
  if (past) return { start: end + past[0].length, end: to, form: 'deeds' };
  const copula = COPULA_AT.exec(after);
  if (copula) return { start: end + copula[0].length, end: to, form: 'things' };
  const present = PRESENT_AT.exec(after);
  if (present && isVerb(end + present[0].length)) return { start: end + present[0].length, end: to, form: 'deeds' };
  return null;
}

/** "Both armies would pull back under the plan": what stands before. */
function clauseBefore(words: string, before: string): Stretch | null {
  const end = before.search(/\s*,?\s*\b(?:under|in line with|as part of)\s+(?:(?!\bunder\b).)*$/i);
  if (end < 12) return null;
  const clause = words.slice(0, end);
  return /\b(?:would|will|shall|is to|are to)\b/i.test(clause) ? { start: 0, end, form: 'clauses' } : null;
}

/** "A proposal to swap prisoners", "a plan for joint patrols", "put forward a plan: …": what the noun itself is followed by. */
export function complementAfter(words: string, end: number): Stretch | null {
  const after = words.slice(end);
  const colon = /^[^:;“”"]{0,60}:\s+(?=\S+\s+\S+\s+\S+)/.exec(after);
  if (colon) return { start: end + colon[0].length, end: words.length, form: 'clauses' };
  const that = THAT_AT.exec(after);
  if (that) return { start: end + that[0].length, end: words.length, form: 'things', loose: true };
  const to = TO_AT.exec(after);
  if (!to || (/of$/.test(to[0].trim()) && !/(?:offer|proposal)$/i.test(words.slice(0, end)))) return null;
  const start = end + to[0].length;
  const rest = words.slice(start);
  const stop = rest.search(
    /(?:,|;|\s(?:was|were|is|are|has|have|had|would|will|could|might|may|but|as|because|when|after|before|while|that|which|who|said|says|if|provided|unless|on condition|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\.$)/i,
  );
  return {
    start,
    end: stop < 0 ? words.length : start + stop,
    form: to[0].trim().endsWith('to') ? 'deeds' : 'things',
    loose: true,
  };
}

/** Whether a word of the sentence, at this offset into it, is a verb that can tell of a deed. */
export const verbAt =
  ({ tokens, start }: Sentence) =>
  (at: number): boolean =>
    tokens.some(
      (token, index) =>
        token.start - start === at &&
        (token.pos === 'VERB' ||
          ((isAct(token.lower) || /^(?:bars|frees|sets|caps|bans)$/.test(token.lower)) &&
            /^(?:DET|PROPN|NUM|ADJ|PRON)$/.test(tokens[index + 1]?.pos ?? ''))),
    );
