/** Whose stance it is: the subject of the clause, or the speaker whose words the clause reports. */

import type { Draft } from '../../record/draft.ts';
import type { Voice } from '../../record/positions.ts';
import { actorsIn, type Found, foundOf } from '../finder.ts';
import { stateByAdjective } from '../gazetteer.ts';
import type { Agent } from './after.ts';
import type { VoiceZone } from './voices.ts';

export interface Holder {
  readonly actor: Draft<'actor'>;
  readonly voice: Voice;
  /** Who says so, when that is somebody else than the source. */
  readonly speaker: Draft<'actor'> | null;
  /** Reported of another by somebody unnamed or of another side. */
  readonly secondHand: boolean;
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
  if (reported) return ofReported(found, zone, reported, subjects, telling);
  if (telling.noun && !owner && !HOLDS.test(text.slice(zone.start, telling.cue))) return [];
  if (telling.impersonal || /\b(?:I|my|me)\b/.test(text.slice(zone.start, telling.cue))) return [];
  const named =
    subjects.length > 0 ? subjects : (sourceOf(found, telling.cue) ?? inherited(text, found, zone, telling.cue));
  return named.map(actor => ({ actor, voice: 'narrator', speaker: null, secondHand: false }));
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
  const speaker = actors.find(actor => actor.key === reported.entry.actor) ?? officeOf(zone.text, found, reported);
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
        : !OFFICIAL.test(reported.entry.source.map(span => span.exact).join(' ')),
    }));
  if (!speaker) return [];
  const own = [{ actor: speaker, voice, speaker, secondHand: false }];
  if (impersonal) return own;
  if (quoted && /\b(?:we|our|i|us)\b/i.test(lead)) return own;
  const side = actors.find(actor => actor.key === speaker.entry.side);
  const ofParty = OWN_PARTY.test(lead) || /\b(?:it|they|we)\s+(?:[\p{L}’']+\s+){0,3}$/iu.test(lead);
  if (!quoted && ofParty && side) return [{ actor: side, voice, speaker, secondHand: false }];
  if (!quoted && (ofParty || OWN_PEOPLE.test(lead) || /^\W*(?:that\s+)?(?:he|she)\b/i.test(lead))) return own;
  if (/^[^,]{0,24}\bthere\b/i.test(lead)) return own;
  if (/^\W*to\s+$/.test(lead) && OWN_ACT.test(reported.entry.cue.map(span => span.exact).join(' '))) return own;
  return /\p{L}/u.test(lead.replace(/^\W*(?:that|the|a|its|his|her|their)\b/i, '')) ? [] : own;
}

/** "threatened to veto": what the speaker means to do. */
const OWN_ACT = /\b(?:threaten|vow|promis|pledg|plan|decid|resolv|swear|swore|undert)\w*\b/i;

/** Unnamed sources that speak for the parties they speak of. */
const OFFICIAL =
  /\b(?:ministr(?:y|ies)|governments?|delegations?|joint statement|statements?|communiqu[eé]|offices?)\b/i;

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

const sameSide = (a: Draft<'actor'>, b: Draft<'actor'>): boolean =>
  a.key === b.key || (a.entry.side !== null && a.entry.side === b.entry.side);

/** Verbs by which a subject has the stance that a noun names: "expressed openness to", "repeated its demand for". */
const HOLDS =
  /\b(?:express|voic|repeat|reiterat|renew|signal|show|restat|underlin|underscor|declar|announc|confirm|stress|maintain|indicat|ha(?:s|ve|d)|mak|made|issu|press|set out|join|offer|pledg|withdr|stat|put|remain|keep|kept)\w*\s+(?:\p{L}+\s+){0,3}$/u;

/** What speaks for its party as a whole: "Ruhn's parliament", "the Union's board". */
const OF_STATE =
  /^[’']s?\s+(?:\p{L}+\s+)?(?:government|parliament|cabinet|ministry|army|delegation|council|leadership|negotiators|office|board|assembly|leaders)\b/u;

/** Actors that are subjects: not after a preposition, not possessors, not adjectives. The last group of them before the cue. */
function subjectsIn(text: string, found: Found, from: number, to: number): Draft<'actor'>[] {
  const mentions = actorsIn(found, { start: from, end: to }).filter(
    ({ mention }) => mention.start >= from && mention.end <= to,
  );
  const subjects = mentions.filter(({ mention, actor }) => {
    const before = text.slice(Math.max(from, mention.start - 24), mention.start);
    const after = text.slice(mention.end, mention.end + 24);
    if (/^[’']s?\b|^[’'](?!\w)/.test(after)) return OF_STATE.test(text.slice(mention.end, mention.end + 48));
    if (
      /\b(?:some|several|many|members|parts|figures|presidents|leaders|governments)\s+(?:within|in|among|of)\s+(?:the\s+)?$/i.test(
        before,
      )
    )
      return true;
    if (
      /\b(?:of|in|on|from|by|with|for|against|to|at|between|over|within|among|than|imposed on)\s+(?:the\s+|its\s+|his\s+|her\s+)?(?:\p{Ll}+\s+)?$/u.test(
        before,
      )
    )
      return false;
    if (/^(?:his|her|its|their)$/i.test(mention.exact)) return false;
    return !(actor.entry.kind === 'state' && isAdjective(mention.exact, actor.entry.name) && /^\s+\p{Ll}/u.test(after));
  });
  const last = subjects.at(-1);
  if (!last) return [];
  const between = (index: number) => text.slice(subjects[index]!.mention.end, subjects[index + 1]!.mention.start);
  const joined: Draft<'actor'>[] = [last.actor];
  for (
    let at = subjects.length - 2;
    at >= 0 && /^\s*,?\s*and\s+(?:the\s+)?$|^\s*,\s*(?:the\s+)?$/.test(between(at));
    at -= 1
  )
    joined.unshift(subjects[at]!.actor);
  const both = /\bboth\s*$/i.test(
    text.slice(from, subjects[Math.max(0, subjects.length - joined.length)]!.mention.start),
  );
  const apposed = !both && joined.length > 1 && /,\s*$/.test(between(subjects.length - 2));
  return apposed ? [last.actor] : [...new Set(joined)];
}

/** "Ruhnian" of Ruhn: it qualifies the noun after it. */
const isAdjective = (exact: string, name: string): boolean =>
  exact !== name &&
  (stateByAdjective(exact) !== undefined ||
    (exact.slice(0, 3) === name.slice(0, 3) && /(?:an|ish|ese|i|ic|er|ard)$/.test(exact)));

/** A clause that goes on with the verb ("… and insists") has the subject of the clause before it in the sentence. */
function inherited(text: string, found: Found, { sentence, start }: VoiceZone, cueAt: number): Draft<'actor'>[] {
  if (start === sentence.start) return [];
  const lead = text.slice(start, cueAt).trim();
  if (/^(?:the|a|an|its|their|this|that|these|those|some|others|many|most|both|few|several|\p{Lu})/u.test(lead))
    return [];
  const earlier = subjectsIn(text, found, sentence.start, start);
  return earlier.slice(0, 1);
}
