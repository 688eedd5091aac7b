/** Whose stance it is: the subject of the clause, or the speaker whose words the clause reports. */

import type { Draft } from '../../record/draft.ts';
import type { Voice } from '../../record/positions.ts';
import type { Clause } from '../clauses.ts';
import { actorsIn, type Found, foundOf, REPORTS_SPEECH } from '../finder.ts';
import type { Sentence } from '../passages.ts';

export interface Holder {
  readonly actor: Draft<'actor'>;
  readonly voice: Voice;
  /** Who says so, when that is somebody else than the source. */
  readonly speaker: Draft<'actor'> | null;
  /** Reported of another by somebody unnamed or of another side. */
  readonly secondHand: boolean;
}

type Reported = Draft<'attribution'>;

/** The attribution whose content holds the offset, the shortest first. */
export function reportedAt(found: Found, start: number): Reported | undefined {
  const length = (draft: Reported) => draft.entry.content.reduce((sum, span) => sum + span.end - span.start, 0);
  return foundOf(found, 'attribution')
    .filter(
      draft =>
        draft.confidence >= REPORTS_SPEECH && draft.entry.content.some(span => span.start <= start && start < span.end),
    )
    .toSorted((a, b) => length(a) - length(b))[0];
}

/** Words by which a speaker speaks of the own side. */
const OWN_SIDE =
  /\b(?:(?:his|her|their|its|our|the) (?:government|country|side|party|group|movement|state|nation|administration|members|people|delegation)|we|it|they|the group|us)\b/i;

/**
 * Everyone whose stance the words between the clause's start and the cue express. `impersonal`: what must or may be, which the speaker
 * says of anything ("aid must be let in"); a thing that would or could do something is nobody's stance.
 */
export function holdersOf(
  text: string,
  found: Found,
  sentence: Sentence,
  clause: Clause,
  cueAt: number,
  impersonal: boolean,
): Holder[] {
  const reported = reportedAt(found, cueAt);
  const content = reported?.entry.content.find(span => span.start <= cueAt && cueAt < span.end);
  const from = Math.max(clause.start, content?.start ?? clause.start);
  const subjects = subjectsIn(text, found, from, cueAt);
  const speaker = reported?.entry.actor
    ? (foundOf(found, 'actor').find(actor => actor.key === reported.entry.actor) ?? null)
    : null;
  if (reported) return ofReported(text.slice(from, cueAt), found, reported, speaker, subjects, impersonal);
  const named = subjects.length > 0 ? subjects : inherited(text, found, sentence, clause, cueAt);
  return named.map(actor => ({ actor, voice: 'narrator', speaker: null, secondHand: false }));
}

function ofReported(
  lead: string,
  found: Found,
  reported: Reported,
  speaker: Draft<'actor'> | null,
  subjects: readonly Draft<'actor'>[],
  impersonal: boolean,
): Holder[] {
  const quoted = reported.entry.kind === 'direct';
  const voice: Voice = quoted ? 'own-words' : 'attributed';
  if (subjects.length > 0)
    return subjects.map(actor => ({
      actor: quoted && speaker && sameSide(actor, speaker) ? speaker : actor,
      voice,
      speaker,
      secondHand: !speaker || !sameSide(actor, speaker),
    }));
  if (!speaker) return [];
  if (quoted && /\b(?:we|our|i)\b/i.test(lead)) return [{ actor: speaker, voice, speaker, secondHand: false }];
  const side = speaker.entry.side ? foundOf(found, 'actor').find(actor => actor.key === speaker.entry.side) : undefined;
  if (!quoted && OWN_SIDE.test(lead) && side) return [{ actor: side, voice, speaker, secondHand: false }];
  const hasOther = /\p{L}/u.test(lead) && !impersonal;
  return hasOther ? [] : [{ actor: speaker, voice, speaker, secondHand: false }];
}

const sameSide = (a: Draft<'actor'>, b: Draft<'actor'>): boolean =>
  a.key === b.key || (a.entry.side !== null && a.entry.side === b.entry.side);

/** Actors that are subjects: not after a preposition, not possessors, not adjectives. The last group of them before the cue. */
function subjectsIn(text: string, found: Found, from: number, to: number): Draft<'actor'>[] {
  const mentions = actorsIn(found, { start: from, end: to }).filter(
    ({ mention }) => mention.start >= from && mention.end <= to,
  );
  const subjects = mentions.filter(({ mention, actor }) => {
    const before = text.slice(Math.max(from, mention.start - 24), mention.start);
    const after = text.slice(mention.end, mention.end + 24);
    if (/^[’']s?\b|^[’'](?!\w)/.test(after)) return false;
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
    const adjective =
      actor.entry.kind === 'state' &&
      mention.exact !== actor.entry.name &&
      !actor.entry.aliases.includes(mention.exact) &&
      /^\s+\p{Ll}/u.test(after) &&
      !/^\s+(?:has|have|is|was|will|would|said|says|and|could|may|might|must|should)\b/.test(after);
    return !adjective;
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

/** A clause that goes on with the verb ("… and insists") has the subject of the clause before it in the sentence. */
function inherited(text: string, found: Found, sentence: Sentence, clause: Clause, cueAt: number): Draft<'actor'>[] {
  if (clause.start === sentence.start) return [];
  const lead = text.slice(clause.start, cueAt).trim();
  if (/^(?:the|a|an|its|their|this|that|these|those|\p{Lu})/u.test(lead)) return [];
  const earlier = subjectsIn(text, found, sentence.start, clause.start);
  return earlier.slice(0, 1);
}
