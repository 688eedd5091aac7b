/** Whose stance it is: the subject of the clause, or the speaker whose words the clause reports. */

import type { Draft } from '../../record/draft.ts';
import type { Voice } from '../../record/positions.ts';
import { actorsIn, type Found, foundOf } from '../finder.ts';
import type { Agent } from './after.ts';
import { meantBefore, meantByDescription, meantByPronoun, subjectsIn, subjectsOf } from './subjects.ts';
import type { VoiceZone } from './voices.ts';

export interface Holder {
  readonly actor: Draft<'actor'>;
  readonly voice: Voice;
  /** Who says so, when that is somebody else than the source. */
  readonly speaker: Draft<'actor'> | null;
  /** Reported of another by somebody unnamed or of another side. */
  readonly secondHand: boolean;
  /** Whether the source tells, by a pronoun, what the one who was just quoted would do. */
  readonly free?: boolean;
  /** Whether only "it" names the holder. */
  readonly byPronoun?: boolean;
}

/** Names of parties by which a speaker speaks of the own side, and of people of it for whom the speaker stands. */
const OWN_PARTY =
  /\b(?:his|her|their|its|our|the) (?:government|country|side|party|group|movement|union|guild|league|council|bloc|coalition|state|nation|administration|delegation|cabinet|company|club|kingdom|republic|islands)\s+(?:[\p{L}’']+\s+){0,3}$/iu;
const OWN_PEOPLE =
  /\b(?:his|her|their|its|our|the) (?:\p{L}+ )?(?:fighters|men|members|people|troops|forces|soldiers|army|officers|ministers|officials|negotiators|farmers|workers|ministry|parliament|police|boats|ships)\s+(?:[\p{L}’']+\s+){0,3}$/iu;

/** Where a stance is told, as far as its holder hangs on it. */
export interface Telling {
  /** Where the words that take the stance begin. */
  readonly cue: number;
  /** Where the holder's name stands instead: after "by" or "for". */
  readonly agent: Agent | null;
  /** Whether the cue is a noun, whose possessor holds the stance. */
  readonly noun: boolean;
  /** Whether it is said of anybody ("must be lifted"): the speaker's stance, not a subject's. */
  readonly impersonal: boolean;
}

/** Everyone whose stance the words of the zone before the cue express. A thing that would or could do something holds none. */
export function holdersOf(found: Found, zone: VoiceZone, telling: Telling): Holder[] {
  const { text, reported } = zone;
  const agents = telling.agent ? ofAgent(text, found, telling.agent) : [];
  if (agents.length > 0 || telling.agent?.alone) return agents;
  const owner = telling.noun ? possessorOf(text, found, zone.start, telling.cue) : undefined;
  if (owner && !reported) return [{ actor: owner, voice: 'narrator', speaker: null, secondHand: false }];
  const subjects = owner ? [owner] : subjectsIn(text, found, zone.start, telling.cue);
  const lead = text.slice(zone.start, telling.cue);
  if (telling.noun && !owner && !HOLDS.test(lead) && !(reported && OURS.test(lead))) return [];
  if (reported) return ofReported(found, zone, reported, subjects, telling);
  if (
    zone.answering &&
    subjects.length === 0 &&
    (telling.impersonal || /\b(?:I|[Ww]e)\b/.test(lead) || !/\p{L}/u.test(lead))
  )
    return [{ actor: zone.answering, voice: 'own-words', speaker: zone.answering, secondHand: false }];
  if (telling.impersonal || /\b(?:I|my|me)\b/.test(lead)) return [];
  const named = firstOf(
    () => subjects,
    () => sourceOf(found, telling.cue) ?? [],
    () => meantBefore(found, zone, telling.cue),
    () => ledBy(found, zone),
    () => inherited(found, zone, telling.cue),
  );
  const before = zone.earlier[0] ? subjectsOf(zone.whole, found, zone.earlier[0]) : [];
  const byPronoun =
    /\bit\s+(?:\p{L}+\s+){0,3}$/iu.test(lead) &&
    !named.some(actor => before.includes(actor) || subjectsOf(zone.whole, found, zone.sentence).includes(actor));
  const free = /^\W*(?:he|she)\b/i.test(lead) && named.some(actor => hasJustSpoken(found, zone, actor));
  return named.map(actor => ({ actor, voice: 'narrator', speaker: null, secondHand: false, free, byPronoun }));
}

/** Whether the sentence before reports this person's speech. */
const hasJustSpoken = (found: Found, zone: VoiceZone, actor: Draft<'actor'>): boolean =>
  foundOf(found, 'attribution').some(
    ({ entry }) =>
      entry.actor === actor.key &&
      zone.earlier.some(one => entry.content.some(span => span.start < one.end && one.start < span.end)),
  );

/** The first of the ways that finds somebody. */
function firstOf(...ways: readonly (() => Draft<'actor'>[])[]): Draft<'actor'>[] {
  for (const way of ways) {
    const some = way();
    if (some.length > 0) return some;
  }
  return [];
}

/** "The elders, led by Tal, want": the one named in the aside speaks for those who have no name. */
function ledBy(found: Found, zone: VoiceZone): Draft<'actor'>[] {
  const aside = zone.asides.find(({ relative }) => !relative);
  const words = aside ? zone.whole.slice(aside.start, aside.end) : '';
  if (!aside || !/^,\s+(?:led|headed|chaired|represented|run) by\b/.test(words)) return [];
  const [named] = actorsIn(found, aside).filter(({ actor }) => actor.entry.kind === 'person');
  return named ? [named.actor] : [];
}

/** "he called it a trap": whoever the attribution with this very cue names as its source. */
function sourceOf(found: Found, cue: number): Draft<'actor'>[] | undefined {
  const told = foundOf(found, 'attribution').find(
    ({ entry }) => entry.actor !== null && entry.cue.some(span => span.start <= cue && cue < span.end),
  );
  const actor = told && foundOf(found, 'actor').find(one => one.key === told.entry.actor);
  return actor && [actor];
}

/** "rejected by Ruhn", "a red line for the Movement": the first actor named there, and those joined to it. */
function ofAgent(text: string, found: Found, agent: { start: number; end: number }): Holder[] {
  const named = actorsIn(found, agent).filter(({ mention }) => mention.start >= agent.start);
  const first = named[0];
  if (!first || /[,.;]|\b(?:in|at|on|after|during)\b/.test(text.slice(agent.start, first.mention.start))) return [];
  const joined = named.filter(
    ({ mention }, index) =>
      index === 0 || /^(?:, | and )(?:the )?$/.test(text.slice(named[index - 1]!.mention.end, mention.start)),
  );
  return joined.map(({ actor }) => ({ actor, voice: 'narrator', speaker: null, secondHand: false }));
}

/** "Tarvia's refusal", "the Ruhnian demand": whose the noun is. */
function possessorOf(text: string, found: Found, from: number, to: number): Draft<'actor'> | undefined {
  return actorsIn(found, { start: from, end: to }).findLast(({ mention }) =>
    /^(?:[’']s?)?\s+(?:\p{L}+\s+){0,2}$/u.test(text.slice(mention.end, to)),
  )?.actor;
}

function ofReported(
  found: Found,
  zone: VoiceZone,
  reported: Draft<'attribution'>,
  subjects: readonly Draft<'actor'>[],
  { cue, impersonal }: Telling,
): Holder[] {
  const actors = foundOf(found, 'actor');
  const speaker =
    actors.find(actor => actor.key === reported.entry.actor) ??
    officeOf(zone.whole, found, reported) ??
    speakerMeant(found, zone, reported);
  const quoted = reported.entry.kind === 'direct';
  const voice: Voice = quoted ? 'own-words' : 'attributed';
  const lead = zone.text.slice(zone.start, cue);
  if (subjects.length > 0 && !impersonal)
    return subjects.map(actor => ({
      actor: quoted && speaker && sameSide(actor, speaker) ? speaker : actor,
      voice,
      speaker,
      secondHand: speaker
        ? !sameSide(actor, speaker)
        : !SPEAKS_FOR.test(reported.entry.source.map(span => span.exact).join(' ')),
    }));
  if (!speaker) return [];
  const own = [{ actor: speaker, voice, speaker, secondHand: false }];
  if (impersonal) return own;
  if (quoted && /\b(?:we|our|i|us)\b/i.test(lead)) return own;
  const party = speaker.entry.kind === 'person' ? actors.find(actor => actor.key === speaker.entry.side) : undefined;
  const side = party?.entry.kind === 'state' && OF_NO_STATE.test(lead) ? undefined : party;
  const ofParty = OWN_PARTY.test(lead) || /\b(?:it|they|we)\s+(?:[\p{L}’']+\s+){0,3}$/iu.test(lead);
  if (!quoted && ofParty && side) return [{ actor: side, voice, speaker, secondHand: false }];
  if (!quoted && (ofParty || OWN_PEOPLE.test(lead) || /^\W*(?:that\s+)?(?:he|she)\b/i.test(lead))) return own;
  if (
    /^[^,]{0,24}\bthere\b/i.test(lead) ||
    /\p{L}.*\b(?:and|but|then)\s+(?:(?:also|has|had|would|even|instead)\s+)*$/iu.test(lead)
  )
    return own;
  if (/^\W*to\s+$/.test(lead) && OWN_ACT.test(reported.entry.cue.map(span => span.exact).join(' '))) return own;
  return /\p{L}/u.test(lead.replace(/^\W*(?:that|the|a|its|his|her|their)\b/i, '')) ? [] : own;
}

/** "His party would leave": no government speaks. */
const OF_NO_STATE = /\b(?:party|group|movement|union|guild|club|company|league|front)\s+(?:[\p{L}’']+\s+){0,3}$/iu;

/** "threatened to veto": what the speaker means to do. */
const OWN_ACT = /\b(?:threaten|vow|promis|pledg|plan|decid|resolv|swear|swore|undert)\w*\b/i;

/** "Our demand for": the noun is the speaker's own. */
const OURS = /\b(?:our|my|its|his|her|their)\s+(?:\p{Ll}+\s+)?$/iu;

/** Unnamed sources that speak for the parties they speak of. */
const SPEAKS_FOR =
  /\b(?:ministr(?:y|ies)|governments?|delegations?|joint statement|statements?|communiqu[eé]|offices?)\b|^(?:its|their|his|her|a|the) (?:\p{Ll}+ )?(?:spokes\p{Ll}+|lawyers?|aides?|advisers?|negotiators?|chairman|chairwoman|leaders?|president|secretary|director|delegation|envoy|press officer)\b/iu;

/** "Corral's office said": whose office it is. */
function officeOf(text: string, found: Found, reported: Draft<'attribution'>): Draft<'actor'> | null {
  const [source] = reported.entry.source;
  if (!source) return null;
  const owner = actorsIn(found, source).find(({ mention }) =>
    /^[’']s?\s+(?:\p{L}+\s+)?(?:office|spokes\w+|ministry|government|aides?|people|lawyers?|delegation|cabinet|army|council)\b/u.test(
      text.slice(mention.end, mention.end + 40),
    ),
  );
  return owner?.actor ?? null;
}

/** "she told reporters", "the minister, who said", "the government says": whoever the source's words stand for. */
function speakerMeant(found: Found, zone: VoiceZone, reported: Draft<'attribution'>): Draft<'actor'> | null {
  const [source] = reported.entry.source;
  if (!source) return null;
  const words = source.exact.trim().toLowerCase();
  if (/^(?:who|which)$/.test(words)) {
    const before = actorsIn(found, { start: zone.sentence.start, end: source.start }).at(-1);
    return before && source.start - before.mention.end < 4 ? before.actor : null;
  }
  const meant = /^(?:he|she|it)$/.test(words)
    ? meantByPronoun(found, zone, words, source.start)
    : /^the /.test(words)
      ? meantByDescription(found, zone, words.replace(/^the /, ''), source.start)
      : [];
  return meant.length === 1 ? meant[0]! : null;
}

const sameSide = (a: Draft<'actor'>, b: Draft<'actor'>): boolean =>
  a.key === b.key || (a.entry.side !== null && a.entry.side === b.entry.side);

/** Verbs by which a subject has the stance that a noun names: "expressed openness to", "repeated its demand for". */
const HOLDS =
  /\b(?:express|voic|repeat|reiterat|renew|signal|show|restat|underlin|underscor|declar|announc|confirm|stress|maintain|indicat|ha(?:s|ve|d)|mak|made|issu|press|set out|join|offer|pledg|withdr|stat|remain|keep|kept)\w*\s+(?:\p{L}+\s+){0,3}$/u;

/** A clause that goes on with the verb ("… and insists") has the subject of the clause before it in the sentence. */
function inherited(found: Found, { text, sentence, start }: VoiceZone, cueAt: number): Draft<'actor'>[] {
  if (start === sentence.start) return [];
  const lead = text.slice(start, cueAt).trim();
  if (/^(?:(?:the|a|an|its|their|this|that|these|those|some|others|many|most|both|few|several)\b|\p{Lu})/u.test(lead))
    return [];
  return subjectsOf(text, found, sentence, start);
}
