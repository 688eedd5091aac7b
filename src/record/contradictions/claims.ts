/** Two voices on one matter: a claim and its denial, two counts of one thing. Read from who is said to have said what. */

import type { Contradiction } from '../changes.ts';
import { apart, at, type Claim, claimsBySource, factualClauses, isFactual, plainWords, twoVoices } from './claim.ts';
import { countsDiffer } from './counts.ts';
import { conflict, nameOf, type Standing } from './standing.ts';
import { turnsOf } from './turns.ts';
import { overlap } from './words.ts';

/** Sayings in one source that each is compared with: the next ones in order of the text. */
const AHEAD = 6;
/** Sayings further apart than this (characters) are not held against each other. */
const NEAR = 400;

/** Claims denied, things counted differently and words taken back, within one source each, in the order of the text. */
export function conflictingClaims(standing: Standing): Contradiction[] {
  return claimsBySource(standing).flatMap(claims =>
    claims.flatMap((first, index) =>
      claims.slice(index + 1, index + 1 + AHEAD).flatMap(second => {
        if (second.span.start < first.span.end || second.span.start - first.span.end > NEAR) return [];
        if (!twoVoices(first, second)) return turnsOf(standing, first, second);
        const found = [...denial(standing, first, second), ...countsDiffer(standing, first, second)];
        return found.length > 0 ? found.slice(0, 1) : turnsOf(standing, first, second);
      }),
    ),
  );
}

const DENY = /\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed|ing)|contradict(?:s|ed|ing))\b/;
/** "Dismissed the accusation as a fabrication", "called the report a lie". */
const DISMISS = /\b(?:dismiss|reject|disput|den|call|describ|brand|disown)\w*\b/;
const THE_CLAIM =
  /^(?:the|that|this|those|these|such) (?:\w+ )?(?:claims?|accusations?|reports?|allegations?|accounts?|charges?|assertions?|version|story|suggestions?)\b/i;
const UNTRUE =
  /\b(?:untrue|not true|false|a lie|lies|fabrications?|an invention|invented|nothing of the (?:kind|sort)|no such)\b/i;
/** "Disputed Helm's account of the meeting": what follows is the account, not what is held against it. */
const OF_AN_ACCOUNT = /^\S+ ?(?:\S+ )?(?:accounts?|version|claims?|description|story|portrayal)\b/i;
/** A negation that tells what is not, without "would not", "must not" and "did not want". */
const NEGATED = /\b(?:no|not|never|nothing|none|nobody|neither)\b|n[’']t\b/i;

/** "Would neither confirm nor deny" denies nothing, and who is denied access is not told that something is untrue. */
const isDenialOf = ({ cue, words }: Claim): boolean =>
  !/\b(?:not|never|neither|nor|declin\w+|refus\w+)\b/.test(cue) &&
  !/\b(?:access|entry|visas?|permission|passage|permits?|bail|leave)\b/i.test(words);

/** Whether and how the claim denies: in so many words, by a word for what was claimed, or by a negation. */
function denialIn(claim: Claim): 'denies' | 'untrue' | 'negates' | null {
  if (DENY.test(claim.cue)) return isDenialOf(claim) ? 'denies' : null;
  if (/\b(?:never|not)\b|n[’']t\b/.test(claim.cue)) return 'negates';
  if (UNTRUE.test(claim.words) && !/\bif\b/.test(claim.words)) return 'untrue';
  if (DISMISS.test(claim.cue) && THE_CLAIM.test(claim.words)) return 'untrue';
  return factualClauses(claim.words).some(clause => NEGATED.test(clause)) ? 'negates' : null;
}

/**
 * A claim and its denial by another voice. Denied in so many words, the sentence right beside it is what is denied; a bare
 * negation must negate a word of the claim. Names do not count as shared: people are spoken of without being agreed about.
 */
function denial(standing: Standing, first: Claim, second: Claim): Contradiction[] {
  const [one, other] = [denialIn(first), denialIn(second)];
  const gap = apart(standing, first, second);
  if (gap.sentences > 2) return [];
  const beside = gap.sentences <= 1 && gap.characters < 160;
  if (one === null && other === null)
    return beside && stillOrAlready(first, second) ? [told(standing, first, second, 'medium')] : [];
  if (
    one !== null &&
    other !== null &&
    ((one !== 'denies' && other !== 'denies') || overlap(first.content, second.content).count === 0)
  )
    return [];
  const [denying, claim] = other !== null && (one === null || other === 'denies') ? [second, first] : [first, second];
  const how = denying === second ? other! : one!;
  if (!isFactual(claim.words) && !(how === 'untrue' && denying === second)) return [];
  const shared = how === 'negates' ? negatedIn(denying, claim) : overlap(claim.content, denying.content).count;
  const alike = beside && (noneAgainstNumber(denying, claim) || bothSettle(denying, claim));
  if (how === 'negates' && shared === 0 && !alike) return [];
  if (how !== 'negates' && shared === 0 && !beside) return [];
  if (denying === first && (how === 'untrue' || OF_AN_ACCOUNT.test(denying.words))) return [];
  return [told(standing, first, second, shared > 0 ? 'strong' : 'medium')];
}

function told(standing: Standing, first: Claim, second: Claim, grade: 'strong' | 'medium'): Contradiction {
  const name = (claim: Claim) =>
    claim.attribution.actor
      ? nameOf(standing, claim.attribution.actor)
      : `“${claim.attribution.source.map(span => span.exact).join(' ')}”`;
  return conflict(
    'certainty',
    grade,
    at(first),
    at(second),
    `What ${name(first)} says and what ${name(second)} says of it in the same report cannot both be so.`,
  );
}

/** Words of the claim that stand behind a negation in the other, within five words. */
function negatedIn(denying: Claim, claim: Claim): number {
  const words = factualClauses(denying.words).flatMap(clause =>
    [...clause.matchAll(/\b(?:no|not|never|nothing|none|n[’']t)\s+((?:[\p{L}’'-]+\s*){1,5})/giu)].map(
      match => match[1]!,
    ),
  );
  const stems = new Set(words.flatMap(one => [...plainWords(one)]));
  return [...stems].filter(stem => claim.content.has(stem)).length;
}

/** "No visit had been arranged" beside "the date was agreed". */
const SETTLED =
  /\b(?:arranged|agreed|fixed|set|decided|scheduled|planned|reached|concluded|settled|confirmed|signed)\b/i;
const bothSettle = (denying: Claim, claim: Claim): boolean =>
  /\bno \w+ (?:\w+ )?(?:had|has|have|was|were) (?:been )?/i.test(denying.words) &&
  SETTLED.test(denying.words) &&
  SETTLED.test(claim.words) &&
  !/\bnot?\b/i.test(claim.words);

/** "There are none left" beside "a survey counted fourteen". */
const noneAgainstNumber = (denying: Claim, claim: Claim): boolean =>
  /\b(?:none|no (?:\p{L}+s|single))\b/iu.test(denying.words) &&
  /^(?:\d|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|twenty|dozens)/iu.test(claim.words);

/** "Had already come down" beside "were still standing". */
const stillOrAlready = (first: Claim, second: Claim): boolean =>
  (/\balready\b/.test(first.words) && /\bstill\b/.test(second.words)) ||
  (/\bstill\b/.test(first.words) && /\balready\b/.test(second.words));
