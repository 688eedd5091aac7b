/** The clauses of a proposal's contents, one by one: "both sides would hold their positions, guns would be pulled back and …". */

import { isAct } from '../act-verbs.ts';
import type { Sentence, Token } from '../passages.ts';
import { actingIn } from './acting.ts';
import type { Stretch } from './frames.ts';
import type { Segment } from './segment.ts';
import { listed } from './words.ts';

const MODAL = /^(?:would|will|must|should|shall|may|can|cannot)$/;

/** Splits the stretch at its commas, semicolons and the "and" before a clause of its own. Asides ("which …") are left out. */
export function segmentsOf(sentence: Sentence, { start, end, form, doer }: Stretch): Segment[] {
  const tokens = withoutParts(sentence.tokens.filter(token => token.start >= start && token.end <= end));
  const groups: Token[][] = [[]];
  tokens.forEach((token, at) => {
    if (/^[,;:—–]$/.test(token.text) && !isInNumber(tokens, at)) groups.push([]);
    else if (
      token.lower === 'and' &&
      (opensClause(tokens, at + 1) ||
        opensThing(groups, tokens, at) ||
        (form !== 'things' && opensDeed(tokens, at + 1)))
    )
      groups.push([token]);
    else if (isInReturn(tokens, at) || (doer && token.lower === 'if')) groups.push([]);
    else groups.at(-1)!.push(token);
  });
  const whole = groups.filter(group => group.length > 0);
  const clauses = withoutAsides(form === 'clauses' ? withSubjects(whole) : whole).filter(group =>
    group.some(token => /^(?:NOUN|NUM|PROPN)$/.test(token.pos)),
  );
  const segments: Segment[] = [];
  for (const group of clauses) {
    const modal = modalOf(group);
    if (modal < 0 && form === 'clauses' && segments.some(one => one.modal > 0) && !group.some(isDone)) continue;
    const before = segments.at(-1);
    const deed = modal < 0 && isDeed(group, form === 'deeds', segments.length === 0);
    const bare = deed || (modal < 0 && group[0]!.lower === 'to');
    const shared = bare ? (doer ?? (before && form !== 'deeds' ? actingIn(before) : null)) : null;
    segments.push({
      start: group[0]!.start,
      end: group.at(-1)!.end,
      tokens: group.filter(token => token.text !== '.'),
      modal,
      deed,
      shared,
    });
  }
  return segments;
}

/** Without asides, and what an "and" without an auxiliary adds to one. */
function withoutAsides(groups: readonly (readonly Token[])[]): Token[][] {
  const kept: Token[][] = [];
  let aside = false;
  for (const group of groups) {
    const own = trimmed(group);
    if (own.length === 0) continue;
    aside = isAside(own) || (aside && group[0]!.lower === 'and' && !own.some(token => MODAL.test(token.lower)));
    if (!aside) kept.push(own);
  }
  return kept;
}

/** Without the insertion ", for its part,". */
function withoutParts(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex(
    (token, index) => token.lower === 'for' && tokens[index + 2]?.lower === 'part' && tokens[index - 1]?.text === ',',
  );
  return at < 0
    ? [...tokens]
    : [...tokens.slice(0, at - 1), ...tokens.slice(tokens[at + 3]?.text === ',' ? at + 4 : at + 3)];
}

/** Without "and", "in return for" and the like in front, and "and" behind. */
function trimmed(group: readonly Token[]): Token[] {
  const back =
    /^(?:return|exchange)$/.test(group[0]?.lower ?? '') && group[1]?.lower === 'for' ? group.slice(1) : group;
  const from = Math.max(
    0,
    back.findIndex(token => !LEADS.test(token.lower)),
  );
  const to = back.findLastIndex(token => !/^(?:and|or|but)$/.test(token.lower)) + 1;
  return back.slice(back !== group && /^(?:for|of)$/.test(back[from]?.lower ?? '') ? from + 1 : from, to);
}

const LEADS = /^(?:and|or|but|also|that|then|as|well|both|either)$/;
/** The first word of deeds is a verb whatever it was taken for; so is a later one that can tell of a deed ("limits patrols"). */
const isDeed = (group: readonly Token[], deeds: boolean, opens: boolean): boolean =>
  isVerb(group[0]!) ||
  (deeds &&
    group.length > 1 &&
    (opens ||
      (isAct(group[0]!.lower) &&
        /^(?:NOUN|DET|PROPN|ADJ|NUM|PRON)$/.test(group[1]!.pos) &&
        /s$/.test(group[0]!.lower))));
const isInNumber = (tokens: readonly Token[], at: number): boolean =>
  /^\d/.test(tokens[at + 1]?.text ?? '') &&
  /\d$/.test(tokens[at - 1]?.text ?? '') &&
  tokens[at]!.end === tokens[at + 1]!.start;
const isVerb = (token: Token): boolean => token.pos === 'VERB' && !/ing$/.test(token.lower);
/** A verb of its own: not a mere list of who or what ("…, the elderly and the wounded"). */
const isDone = (token: Token, at: number, group: readonly Token[]): boolean =>
  (token.pos === 'VERB' && group[0]!.lower !== 'each' && group[0]!.lower !== 'all') || (at === 0 && isAct(token.lower));
const isInReturn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'in' && /^(?:return|exchange)$/.test(tokens[at + 1]?.lower ?? '');

/** The auxiliary of the clause; of a clause without one, the "to" between a noun and a verb ("Besk to release …", "is to pay"). */
function modalOf(group: readonly Token[]): number {
  const modal = group.findIndex(token => MODAL.test(token.lower));
  const relative = group.findIndex((token, at) => at > 0 && RELATIVE.test(token.lower));
  if (modal >= 0 && (relative < 0 || modal < relative || group.slice(relative, modal).some(isVerb))) return modal;
  if (modal >= 0) return -1;
  return group.findIndex(
    (token, at) =>
      at > 0 &&
      at < 9 &&
      token.lower === 'to' &&
      /^(?:VERB|AUX)$/.test(group[at + 1]?.pos ?? '') &&
      !/ing$/.test(group[at + 1]!.lower) &&
      (/^(?:is|are)$/.test(group[at - 1]!.lower) ||
        (/^(?:NOUN|PROPN)$/.test(group[at - 1]!.pos) &&
          !NOUN_TO.test(group[at - 1]!.lower) &&
          !group.slice(0, at).some(isVerb))),
  );
}
const RELATIVE = /^(?:which|who|whom|whose|that|what|where)$/;
const NOUN_TO =
  /^(?:right|ability|commitment|pledge|promise|power|duty|obligation|freedom|plan|plans|permission|licence|license|bid|attempts?|efforts?|option|need|mechanism|commission|body|fund|committee|end|way|steps?|measures?|time|money|deadline|date|access|return|halt|limits?|changes?|transfer|up|aspirations?|talks|party|parties|vote|mandate|offer)$/;

/** The parts of a subject that its own commas have parted ("guns, tanks and mortars would go") joined again. */
function withSubjects(groups: readonly Token[][]): Token[][] {
  const whole = groups.filter(one => one.length > 0);
  const first = whole.findIndex(group => modalOf(group) > 0);
  const lead = whole.slice(0, first);
  const parted = lead.every(
    group => !OPENS_ASIDE.test(group[0]!.lower) && !group.some(token => token.pos === 'VERB' || token.pos === 'AUX'),
  );
  return first > 0 && parted ? [[...lead.flat(), ...whole[first]!], ...whole.slice(first + 1)] : whole;
}

/** After "and": a deed in its plain form that the tagger took for a noun ("raise pay and cap shifts"). */
const opensDeed = (tokens: readonly Token[], at: number): boolean =>
  /^(?:caps?|bans?|cuts?|sets?|opens?|frees?|limits?|ends?|halts?|eases?|lifts?|drops?|funds?|hands?|puts?|lets?|frees?|grants?|shares?|returns?)$/.test(
    tokens[at]?.lower ?? '',
  ) && /^(?:NOUN|DET|PROPN|NUM|PRON|ADJ)$/.test(tokens[at + 1]?.pos ?? '');

/** After "and": a verb, or a subject with its auxiliary before the next mark. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at, at + 10);
  const stop = rest.findIndex(token => /^[,;.]$/.test(token.text));
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  if (clause[0]?.pos === 'VERB' && !(/ed$/.test(clause[0].lower) && /^(?:NOUN|PROPN)$/.test(clause[1]?.pos ?? '')))
    return true;
  if (clause[0]?.lower === 'to' && clause[1]?.pos === 'VERB') return true;
  return clause.some(
    (token, index) =>
      MODAL.test(token.lower) && !clause.slice(0, index).some(one => /^(?:that|which|who|if)$/.test(one.lower)),
  );
}

const ACTION =
  /(?:tion|sion|ment|ance|ence|ure|ity|al|ing|age|ty)s?$|^(?:release|return|truce|ceasefire|exchange|swap|end|halt|freeze|cut|rise|increase|reform|aid|fund|force|ban|cap|vote|elections?|referendum|guarantees?|monitors?|observers?|corridors?|zone|patrols?|seats?|share|role|access|commission|committee|timetable|inquiry|amnesty|pardon|quota|tax|loan|payment|pay|leave|limit|ceiling|floor|lifting|opening|closure|recognition|hotline|checks?|inspections?|inspectors?|sale|deadline|period|talks|mandate|status|autonomy|self-rule|court|tribunal)$/;

/** After "and" and an article or number: a further thing that is to be done, where the one before is one too. */
function opensThing(groups: readonly Token[][], tokens: readonly Token[], at: number): boolean {
  const before = groups.at(-1)!;
  if (before.some(token => MODAL.test(token.lower) || token.lower === 'between')) return false;
  const next = tokens.slice(at + 1, at + 6);
  const head = next.findIndex(token => token.pos === 'NOUN' && next[next.indexOf(token) + 1]?.pos !== 'NOUN');
  if (head < 0 || next.slice(0, head).some(token => /^(?:ADP|VERB|AUX|PUNCT)$/.test(token.pos))) return false;
  const first = before.find(token => token.pos === 'NOUN' && ACTION.test(token.lower));
  const opens = next[0]!.pos === 'DET' || next[0]!.pos === 'NUM' || groups.length > 1;
  return opens && ACTION.test(next[head]!.lower) && (first !== undefined || groups.length > 1);
}

const OPENS_ASIDE =
  /^(?:only|which|who|whose|among|including|such|about|whether|according|said|says|he|she|although|though|while|because|after|before|if|but|so|in|on|at|by|within|under|from|until|once|when|starting|beginning|over|for|during|pending|unless|given|citing|despite|where|to|as)$/;

/** "which it annexed", "according to a text seen by …", "officials said": not part of what is proposed. */
function isAside(group: readonly Token[]): boolean {
  const first = group[0]!.lower;
  if (
    group.some(token => MODAL.test(token.lower)) &&
    !/^(?:which|who|although|though|while|because|if|but|so|unless|where|as)$/.test(first)
  )
    return false;
  if (
    OPENS_ASIDE.test(first) &&
    !(first === 'to' && (group[1]?.pos === 'VERB' || group[1]?.lower === 'be') && group.length > 3)
  )
    return true;
  if (
    /^(?:an?|one)$/.test(first) &&
    group.length > 2 &&
    group.some(token => token.lower === 'that' || token.pos === 'AUX')
  )
    return true;
  if (first === 'with') return !group.some((token, at) => at > 1 && token.pos === 'VERB');
  return group.length <= 12 && group.some(token => SAID.test(token.lower));
}
const SAID = /^(?:said|says|told|added|shows?|showed|reported|according|wrote)$/;

const REACTS = new RegExp(`^(?:be\\s+)?${listed('reacts')}\\b`);
const FIRST = new RegExp(`^(?:the\\s+)?(?:${listed('onlooker')}\\b|${listed('pronoun')}$)`);

const isPast = (token: Token): boolean => token.pos === 'VERB' && /ed$/.test(token.lower);

/** Whether the clause tells what somebody will think or do about the proposal. */
export function isReaction({ tokens, modal, deed }: Segment): boolean {
  if (modal < 0 && !deed && /^\p{Lu}/u.test(tokens[0]!.text) && tokens.slice(1, 4).some(isPast)) return true;
  if (modal < 0)
    return /^(?:something|anything|nothing)$/.test(
      tokens.find((token, at) => at > 0 && !/^(?:in|up|out)$/.test(token.lower))?.lower ?? '',
    );
  const [be, state, more] = tokens.slice(modal + 1);
  if (state && /^(?:it|them|so|this|that)$/.test(state.lower) && (!more || /^(?:ADP|PUNCT)$/.test(more.pos)))
    return true;
  if (be?.lower === 'be' && state?.pos === 'ADJ' && /^(?:it|its|their|his|her|this|that)$/.test(tokens[0]!.lower))
    return true;
  const subject = tokens
    .slice(0, modal)
    .map(token => token.lower)
    .join(' ');
  const rest = tokens
    .slice(modal + 1)
    .map(token => token.lower)
    .join(' ')
    .replace(/^(?:not|also|then|\w+ly)\s+/, '');
  return (REACTS.test(rest) || FIRST.test(subject)) && !/^both|^neither|^each/.test(subject);
}
