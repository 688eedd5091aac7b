/** Words that one side takes back: said now and otherwise before, or by a spokeswoman the next day. */

import type { Contradiction } from '../changes.ts';
import { apart, at, type Claim } from './claim.ts';
import { conflict, nameOf, type Standing } from './standing.ts';
import { overlap } from './words.ts';

/** What tells that the second saying is of another time than the first. */
const LATER =
  /\b(?:later|the next day|a day later|the following day|hours? later|minutes later|within (?:hours|minutes|a day)|by (?:evening|nightfall|the evening)|since then|pressed|asked again|when asked|in answer to another|on reflection|the same (?:day|evening|night)|afterwards|then)\b/i;
const EARLIER =
  /\b(?:earlier|previously|last (?:week|month|year|spring|summer|autumn|winter)|(?:two|three|a few|several|some) (?:days|weeks|months|years) (?:ago|before|earlier)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|a (?:week|month|year) (?:ago|before|earlier)|at first|once)\b/i;
const HAD_SAID = /\bhad\b/;

/** For: what is offered, allowed or thinkable. */
const FOR =
  /\b(?:could|may|might|can) (?:be )?(?:\p{L}+ly )?(?:live with|imagine|accept|consider\w*|agree|remain|discuss\w*|talk\w*|look\w*|negotiat\w*)|\b(?:open to|ready to|willing to|prepared to|acceptable|negotiable|possible|welcome[ds]?|accept(?:s|ed)?|agree[ds]?|support(?:s|ed)?|no (?:strings|objections?|conditions|difficulty)|why not|not the hill to die on|not exclude|not rule out|can be (?:discussed|negotiated)|studying|might remain|a step forward|a good (?:basis|start))\b/iu;
/** Against: what is refused, ruled out or called names. */
const AGAINST =
  /\b(?:never|no (?:stages|deal|compromise|talks|question|room|way|intention)|rul(?:e|es|ed) out|out of the question|reject(?:s|ed)?|refus(?:e|es|ed)|unacceptable|insult|would not|will not|won[’']t|cannot|can[’']t|could not|must not|not one|not an inch|impossible|unthinkable|nothing less|red line|oppos(?:e|es|ed))\b/i;

/**
 * Two sayings of one side close together, of two times, the one for and the other against, with a word in common. Two
 * people of one side who differ are weak: a party may hold both.
 */
export function turnsOf(standing: Standing, first: Claim, second: Claim): Contradiction[] {
  const [x, y] = [first.attribution.actor, second.attribution.actor];
  if (x === null || y === null || (x !== y && (first.side === null || first.side !== second.side))) return [];
  const gap = apart(standing, first, second);
  if (gap.sentences > 2 || gap.characters > 300) return [];
  const between = opening(standing, first, second);
  const turns = LATER.test(between) || (EARLIER.test(between) && HAD_SAID.test(second.cue));
  if (!turns || leaning(first) === 0 || leaning(first) + leaning(second) !== 0) return [];
  if (overlap(first.content, second.content).count === 0 && gap.sentences > 1) return [];
  const who = x === y ? nameOf(standing, x) : `${nameOf(standing, x)} and ${nameOf(standing, y)}`;
  return [
    conflict(
      'stance',
      x === y ? 'medium' : 'weak',
      at(first),
      at(second),
      `${who} spoke for it in one passage and against it in another, at two times.`,
    ),
  ];
}

/** The words from the end of the first saying to the cue of the second: "The next day her spokeswoman said". */
function opening(standing: Standing, first: Claim, second: Claim): string {
  const text = standing.sources.get(first.span.source)?.text ?? '';
  const cue = Math.max(...second.attribution.cue.map(span => span.end), second.span.start);
  return text.slice(first.span.end, Math.min(cue, first.span.end + 300));
}

/** 1 for, -1 against, 0 neither or both. */
function leaning({ words, cue }: Claim): number {
  const [pro, con] = [FOR.test(words), AGAINST.test(words) || /\b(?:rejected|refused|denounced)\b/.test(cue)];
  return pro === con ? 0 : pro ? 1 : -1;
}
