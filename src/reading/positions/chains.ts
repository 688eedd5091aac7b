/**
 * Chains of cues in a clause, read from the innermost out: "did not rule out accepting" is open, "urged Ruhn to reject"
 * rejects for the one who urged. A chain ends where the words no longer hang together.
 */

import type { Stance } from '../../record/positions.ts';
import { isAct } from '../act-verbs.ts';
import type { Token } from '../passages.ts';
import { type Cue, cuesIn } from './cues.ts';
import { isLinked } from './links.ts';

/** A stretch of text spoken in one voice: a clause, or the part of it that is somebody's words. */
export interface Zone {
  readonly text: string;
  /** Tokens of the sentence. */
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** End of the sentence that it is part of. */
  readonly sentenceEnd: number;
}

export interface Chain {
  readonly stance: Stance;
  /** Where the outermost cue begins: the holder stands before it. */
  readonly start: number;
  /** Where the object may begin: after the innermost cue; at the verb after an auxiliary. */
  readonly end: number;
  /** Whether the outermost cue is a noun, whose possessor holds the stance. */
  readonly noun: boolean;
  /** Whether it is said of anybody ("must be lifted"): the speaker's stance, not a subject's. */
  readonly impersonal: boolean;
  /** Whether only an auxiliary tells ("would", "may"): a stance in somebody's mouth, mere telling in the source's own. */
  readonly weak: boolean;
  /** Whether the innermost cue takes a clause of its own subject ("demanded that Ruhn withdraw"). */
  readonly clause: boolean;
  /** Whether a verb of feeling tells it ("deplored"): a stance only on what is listed or put forward. */
  readonly mood: boolean;
}

interface Value {
  readonly stance: Stance;
  readonly impersonal: boolean;
  readonly weak: boolean;
  /** Whether it rests on bare talk ("discuss"), which alone takes no stance. */
  readonly talk: boolean;
  /** Whether it is a demand that was given up, which takes no stance unless that is refused. */
  readonly dropped: boolean;
}

const FOR: readonly Stance[] = ['demand', 'accept', 'open', 'conditional'];
const isFor = (stance: Stance): boolean => FOR.includes(stance);
const isNot = (token: Token): boolean => /^(?:not|n[’']t|never)$/.test(token.lower);

/** The chains of the zone in order. Cues that only govern others are part of those others' chain. */
export function chainsIn(zone: Zone): Chain[] {
  const cues = cuesIn(zone.text, zone.start, zone.end, zone.tokens);
  const chains: Chain[] = [];
  let at = cues.length - 1;
  while (at >= 0) {
    const { chain, used } = chainEndingAt(zone, cues, at);
    if (chain) chains.unshift(chain);
    at -= used;
  }
  return chains;
}

/** The chain whose innermost cue is the one at `last`, and how many cues it has used up. */
function chainEndingAt(zone: Zone, cues: readonly Cue[], last: number): { chain: Chain | null; used: number } {
  const inner = cues[last]!;
  const first = innermost(inner, zone);
  if (first === null) return { chain: null, used: 1 };
  let { value } = first;
  let outermost = inner;
  let used = 1;
  for (let at = last - 1; at >= 0; at -= 1) {
    const outer = cues[at]!;
    const between = withoutAsides(
      zone.tokens.filter(token => token.start >= outer.end && token.end <= outermost.start),
    );
    if (
      joinsNew(between) ||
      !isLinked(
        between.filter(token => !isNot(token)),
        { clause: takesClause(outer) },
      )
    )
      break;
    const next = outward(outer, outermost, value, between);
    if (next === 'ends') break;
    used += 1;
    outermost = outer;
    if (next === null) return { chain: null, used };
    value = next;
  }
  if ((value.talk && !value.weak) || value.dropped) return { chain: null, used };
  const lead = zone.text.slice(zone.start, outermost.start);
  const whole = zone.text.slice(zone.tokens[0]?.start ?? zone.start, outermost.start);
  if (NOBODY.test(lead) || NOT_SAID.test(whole)) return { chain: null, used };
  const governed = zone.text.slice(Math.max(zone.tokens[0]?.start ?? 0, zone.start - 40), outermost.start);
  if (outermost.form === 'verb' && isAttributive(zone, outermost)) return { chain: null, used };
  if (FREED.test(lead)) return { chain: null, used };
  if (DUTY.test(whole) && !/(?:ed|s)$/.test(outermost.words.split(' ')[0]!)) return { chain: null, used };
  if (UNSETTLED.test(lead) || (/\bto\s+$/.test(lead) && !DECIDES.test(governed))) return { chain: null, used };
  const chain = {
    stance: value.stance,
    start: outermost.start,
    end: first.object,
    noun: outermost.form === 'noun',
    impersonal: value.impersonal,
    weak: value.weak,
    clause: takesClause(inner),
    mood: inner.form === 'mood',
  };
  return { chain, used };
}

/** ", however," breaks nothing. */
const withoutAsides = (between: readonly Token[]): readonly Token[] =>
  between.some(token => /^(?:however|though|too|meanwhile|moreover)$/.test(token.lower))
    ? between.filter(token => !/^(?:however|though|too|meanwhile|moreover|,)$/.test(token.lower))
    : between;

/** "… opposed the ban and demanded …": a second verb of the same subject begins a chain of its own. */
const joinsNew = (between: readonly Token[]): boolean =>
  /^(?:and|or|but|,)$/.test(between.at(-1)?.lower ?? '') || between.some(token => token.text === ',');

const takesClause = (cue: Cue): boolean =>
  /\bthat$/.test(cue.words) ||
  cue.force === 'demand' ||
  cue.form === 'aux' ||
  /^(?:agree|accept|insist|refus)/.test(cue.words);

/** "No mother would forgive", "neither government has adopted": nobody takes the stance. */
const NOBODY =
  /(?:^\W*|[“"(,;]\s*|\b(?:that|and|but|because|said|says)\s+)(?:no (?!longer\b|doubt\b|matter\b)|neither\b|none\b|nobody\b|no one\b|nothing\b|few\b)(?:(?!\b(?:said|says|told|that|but)\b)[^,;:]){0,60}$|(?:^|[\s“"(])(?:neither|none|nobody|no one)\b[^,;:]{0,80}$|\b(?:has|have|had|did|does|do|would|is|are|was|were)(?:\s+not|n[’']t)\s+(?:yet\s+|even\s+)?(?:said|say|saying|known?|decided?|tell|told|specif\p{L}+|clear|explain\p{L}*)\b(?!.*\bbut\b).*$|\b(?:unclear|unknown|open question|uncertain)\s+(?:if|whether|how|when)\b.*$/iu;

/** "She has not said what would happen if …": what follows is only asked. */
const NOT_SAID =
  /\b(?:not|n[’']t|never|declined to|refused to)\s+(?:yet\s+)?(?:said|say|tell|told|decided?|know|known)\s+(?:what|whether|if|how|who|when|why)\b[^.]*$/iu;

/** "to accept" is somebody's stance where these govern it; elsewhere it is a purpose, a hope or what another should do. */
const DECIDES =
  /\b(?:decid|vot|threaten|plan|mov|chos|choos|opt|continu|beg[ai]n|resolv|prefer|sign)\w*(?:\s+[\p{L}\d]+){0,6}\s+to\s+$/u;

/** "A promised vote", "the agreed text": the participle tells which one is meant. */
function isAttributive(zone: Zone, { start, words }: Pick<Cue, 'start' | 'words'>): boolean {
  if (!/^\p{L}+ed$/u.test(words)) return false;
  const next = zone.tokens.find(token => token.start >= start + words.length);
  return (
    /\b(?:an?|the|its|his|her|their|our|any|every|each)\s+(?:\p{L}+ly\s+)?$/iu.test(
      zone.text.slice(zone.tokens[0]?.start ?? zone.start, start),
    ) && /^(?:NOUN|ADJ)$/.test(next?.pos ?? '')
  );
}

/** "No longer bound by its pledge to …": what was promised holds no more. */
const FREED =
  /\b(?:no longer (?:bound|tied|held)|freed|released|walk\w* away|back\w* (?:away|out)|break\w*|broke|broken|renege\w*|went back|violat\w*|withdr\w+)\s+(?:by|to|from|of|on)?\s*(?:its|their|his|her|the|an?)?\s*(?:earlier\s+|old\s+)?$/iu;

/** "It would have to ship out its stock and accept …": a duty that a text lays on it. */
const DUTY =
  /\b(?:would|will|must|should|may|might)\s+(?:also\s+|then\s+)?(?:have to|be (?:required|obliged|forced|asked|bound) to)\b[^.;:]*(?:,|\band|\bor)\s+(?:then\s+|also\s+)?$/iu;

/** What is asked, expected or weighed by others, or denied, is nobody's stance yet. */
const UNSETTLED =
  /(?:\b(?:whether|asked if)\b[^,;]{0,60}|\b(?:who|what|how|why|expected to|likely to|unlikely to|under pressure to|pressed to|pressure on [\p{L} ]{1,30} to|urged to|asked to|invited to|believed to|thought to|said to|rumou?red to|reported to|due to|in order to|so as to|able to|unable to|seem(?:s|ed)? to|appear(?:s|ed)? to|forced to|obliged to|would have to|accused of|blamed for|criticised for|criticized for|praised for|designed to|meant to|tasked with|responsible for|in exchange for|in return for|failed to|fails to|failing to|has yet to|have yet to|known for|with (?:the|its|their|an?) [\p{L} ]{3,30}|instead of|rather than|without|stop(?:s|ped|ping)? short of|(?:accus|thank|prais|blam|critici[sz]|condemn|commend|congratulat|applaud|fault)\w* (?:[\p{L}’'.-]+ ){1,4}(?:of|for)|for (?:[\p{L}’'.-]+ ){1,4}to|(?:expect|forc|persuad|convinc|compel|oblig|invit|enabl|tempt|induc)(?:e|es|ed|s|ing)? (?:[\p{L}’'.-]+ ){1,4}to|(?:invitation|pressure|need|duty|obligation|attempt|effort|chance|opportunity|ability|power|right)s?(?: [\p{L}’'.-]+){0,4} to)\s+(?:\p{L}+ly\s+|ever\s+|be\s+|been\s+)*|\bden(?:y|ies|ied|ying)\b[^.;]{0,80}|\b(?:reports?|rumou?rs?|claims?|suggestions?|speculation|allegations?) (?:that|of|had)\b[^.;]{0,80}|\bhad [^.;]{1,60}, (?:it|he|she|they|this|that) would have (?:been )?|\bwould have (?:been )?)$/iu;

interface Innermost {
  readonly value: Value;
  readonly object: number;
}

/** The cue nearest to the object. An auxiliary needs a verb that does what is spoken of. */
function innermost(cue: Cue, zone: Zone): Innermost | null {
  const after = zone.tokens.filter(token => token.start >= cue.end && token.end <= zone.end);
  const plain = { impersonal: false, weak: false, talk: false, dropped: false };
  if (cue.form === 'aux') return ofAuxiliary(cue, after);
  if (cue.force === 'keep' || cue.force === 'drop') return null;
  if (/^insist/.test(cue.words) && TOLD_AS_FACT.test(zone.text.slice(cue.end, zone.end))) return null;
  const stance = effect(cue);
  if (stance === null) return null;
  if (
    /^suggest/.test(cue.words) &&
    after.slice(0, 8).some(token => /^(?:may|might|could|would|will|is|are)$/.test(token.lower))
  )
    return null;
  const talk = /^(?:discuss|talk about|negotiate|look at|examine)/.test(cue.words) && cue.negation === null;
  const [next, second] = after;
  const against =
    (next && isNot(next)) ||
    NONE.test(
      after
        .slice(0, 5)
        .map(token => token.lower)
        .join(' '),
    ) ||
    (next?.lower === 'to' && second && isNot(second)) ||
    (cue.force === 'demand' && NOT_TO.test(zone.text.slice(cue.end, zone.end)));
  const turned = against ? turn(stance) : stance;
  return turned && { value: { ...plain, stance: turned, talk }, object: cue.end };
}

/** "insisted that an assurance had been given": a fact is claimed, nothing is asked. */
const TOLD_AS_FACT =
  /^(?:\s+on \p{L}+day(?: \p{L}+)?)?(?:\s+that)?\s+(?!.*\b(?:must|should|be|would|will|has to|have to)\b)(?:[^,;:]{1,80}?\s)(?:is|are|was|were|has|have|had|did|does)\b/u;

/** "urged the minister not to": the one who is asked stands between. */
const NOT_TO = /^\s+(?:[\p{L}’'.-]+\s+){1,5}?not\s+to\s/u;

/** Verbs that say nothing of an option after "will not", "cannot": moods, speech, states. */
const IDLE =
  /^(?:be|been|have|has|do|say|tell|comment|know|believe|think|see|hear|answer|elaborate|speculate|discuss|name|identify|confirm|deny|talk|speak|seem|appear|feel|forget|remember|imagine|understand|wait|win|lose|happen|survive|last|need|want|like|remain|look|affect|matter|help|explain|predict|say|respond|attend|travel|come|run|play|work|exist|die|live|get|make|find|bear|trust|control|force|tell|ask|reveal|disclose|rest|hide|hold|give|be|take|mean|know|budge|hesitate|relent|flinch|blink|matter|surprise|succeed|fail|stand|panic|rush|bow|go|back|dare|mind|care|stay|suffice|agree|help)$/;

/** "will have no second gate", "would give up not one chimney": the object is denied. */
const NONE =
  /^(?:up |out |over |in |back )?[“"]?\s?(?:no\b(?! longer| later| less| more than)|not (?:one|a single|an inch)\b|none of\b)/;

/** "would cooperate with the force if …": with a condition any deed is an offer. */
const WITH_CONDITION =
  /\b(?:if|provided|once|on condition|as long as|so long as|in exchange for|in return for|only after|the day|the moment)\b/;

/** What somebody threatens or does without a deal is no acceptance: "would leave", "will go to court". */
const LEAVES =
  /^(?:leav\w+|quit\w*|resign\w*|walk\w* (?:out|away)|pull\w* out|break\w* off|go\w* (?:to court|it alone|ahead|on|back to war)|sue|fight|strike|retaliate|respond|attack|act|turn to|take (?:to|up|legal|action|(?:the|this|its|their) (?:matter|case|dispute|complaint))|stop (?:talking|negotiating)|hold (?:on|out)|study|meet|return to (?:court|the capital)|see|stay|remain|wait|continue to|set (?:out|off)|have to|be|impose)\b/;

function ofAuxiliary(cue: Cue, after: readonly Token[]): Innermost | null {
  const lead = after.filter(token => !/^[“”"]$/.test(token.text)).slice(0, 6);
  if (/^(?:sooner|rather)$/.test(lead[0]?.lower ?? '')) return null;
  const at = lead.findIndex(
    token => !(isNot(token) || token.pos === 'ADV' || /^(?:ever|yet|also|still|however|though|,)$/.test(token.lower)),
  );
  const verb = lead[at];
  if (!verb || !(verb.pos === 'VERB' || isAct(verb.lower)) || verb.lower === 'be') return null;
  const none = NONE.test(
    after
      .slice(after.indexOf(verb) + 1, after.indexOf(verb) + 5)
      .map(token => token.lower)
      .join(' '),
  );
  const negated = lead.slice(0, at).some(isNot) || cue.force === 'never' || none;
  const deed = negated
    ? cue.force !== 'may'
    : cue.force === 'will' && WITH_CONDITION.test(after.map(token => token.lower).join(' '));
  if (!isAct(verb.lower) && !(deed && (none || !IDLE.test(verb.lower)))) return null;
  if (
    !negated &&
    LEAVES.test(
      after
        .slice(after.indexOf(verb))
        .map(token => token.lower)
        .join(' '),
    )
  )
    return null;
  const never = lead.slice(0, at).some(token => /^(?:never|ever)$/.test(token.lower));
  const stance = auxiliary(cue, negated, never);
  return (
    stance && {
      value: { stance, weak: true, impersonal: cue.force === 'must', talk: false, dropped: false },
      object: verb.start,
    }
  );
}

function auxiliary(cue: Cue, negated: boolean, never: boolean): Stance | null {
  if (cue.force === 'never') return 'reject';
  if (cue.force === 'able') return negated ? (never ? 'red-line' : 'reject') : null;
  if (cue.force === 'will') return negated ? (never ? 'red-line' : 'reject') : 'accept';
  if (cue.force === 'may')
    return negated ? (/^(?:could|can)$/.test(cue.words) ? (never ? 'red-line' : 'reject') : null) : 'open';
  return negated ? 'reject' : 'demand';
}

/** What a cue says where it stands: negated ones say what their line of the lexicon says, or nothing. */
function effect(cue: Cue): Stance | null {
  if (cue.negation === null) return cue.force as Stance;
  if (cue.negation === 'not-yet') return cue.denied === 'open' ? 'open' : null;
  if (cue.negation === 'never' && cue.denied === 'reject') return 'red-line';
  return cue.denied;
}

/** The stance turned round: not lifting, not accepting. */
const turn = (stance: Stance): Stance | null =>
  stance === 'accept' || stance === 'demand' ? 'reject' : stance === 'reject' || stance === 'red-line' ? 'open' : null;

/** A cue that governs the chain so far. */
function outward(outer: Cue, inner: Cue, value: Value, between: readonly Token[]): Value | null | 'ends' {
  if (outer.form === 'aux') return underAuxiliary(outer, inner, value, between);
  if (inner.form === 'aux' && (inner.force === 'may' || (outer.force === 'demand' && !/\bthat$/.test(outer.words))))
    return 'ends';
  const against = !isFor(value.stance);
  const said = { ...value, weak: false, talk: false, impersonal: false };
  if (outer.force === 'keep') return outer.negation === null ? said : null;
  if (outer.force === 'drop') return dropped(outer, inner, said, against);
  const stance = effect(outer);
  if (stance === null) return null;
  if (value.talk && /^declin/.test(outer.words)) return null;
  if (value.dropped) return stance === 'reject' || stance === 'red-line' ? { ...said, dropped: false } : said;
  if (stance === 'reject' || stance === 'red-line') return { ...said, stance: against ? 'open' : stance };
  if (stance === 'demand') return { ...said, stance: against ? 'reject' : 'demand' };
  if (stance === 'open') return against ? null : { ...said, stance: 'open' };
  if (stance === 'divided') return { ...said, stance: 'divided' };
  return { ...said, stance: value.stance === 'demand' && inner.form === 'noun' ? 'accept' : value.stance };
}

/** "dropped its objections to" accepts; "dropped its demand for" takes no stance any more; what is not dropped stands. */
function dropped(outer: Cue, inner: Cue, said: Value, against: boolean): Value | 'ends' {
  if (inner.form !== 'noun') return 'ends';
  if (outer.negation !== null) return said;
  return against ? { ...said, stance: 'accept' } : { ...said, dropped: true };
}

function underAuxiliary(outer: Cue, inner: Cue, value: Value, between: readonly Token[]): Value | null | 'ends' {
  if (value.dropped) return inner.negation === null && outer.negation === null ? value : { ...value, dropped: false };
  if (between.some(token => token.pos === 'NOUN' || token.pos === 'PROPN' || token.text === ',')) return 'ends';
  const weak = { ...value, weak: true };
  if (outer.force === 'never') return { ...weak, stance: isFor(value.stance) ? 'reject' : 'open' };
  if (outer.force === 'will') return weak;
  if (outer.force === 'must') return { ...weak, impersonal: true, stance: isFor(value.stance) ? 'demand' : 'reject' };
  if (outer.force === 'able')
    return inner.negation !== null || !isFor(value.stance) ? weak : { ...weak, stance: 'open' };
  if (inner.negation !== null) return /^(?:could|can)$/.test(outer.words) ? weak : null;
  return isFor(value.stance) ? { ...weak, stance: 'open' } : null;
}
