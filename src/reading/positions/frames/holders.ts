/** Whose stance a frame tells: its subject, the owner of the body that is its subject, or the one in whose voice it is told. */

import type { Draft } from '../../../record/draft.ts';
import type { Voice } from '../../../record/positions.ts';
import { actorsIn, type Found, foundOf } from '../../finder.ts';
import type { Token } from '../../passages.ts';
import type { Segment } from '../../segments.ts';
import type { Holder } from '../holder.ts';
import type { VoiceZone } from '../voices.ts';

/** Heads that stand for the one who owns them: "Teive’s assembly", "the leaders of Tarn". */
const STANDS_FOR = new Set(
  'government governments administration cabinet ministry ministries parliament assembly senate leadership leader leaders minister ministers official officials negotiator negotiators delegation delegates delegate envoy envoys spokesman spokeswoman spokesperson president chairman chairwoman chair side camp party board council committee executive management command commander commanders army military members representatives diplomats lawyers aides team office authorities people workers farmers deputies lawmakers kingdom republic'.split(
    ' ',
  ),
);
const OWN_SIDE = new Set(
  'government country side party group movement union guild league council bloc coalition state nation administration delegation cabinet company club kingdom republic islands members people ministers army fighters officials negotiators team workers organisation alliance federation front'.split(
    ' ',
  ),
);

/** The actors that the noun phrases name: by their heads, or as owners of bodies. */
export function actorsOf(found: Found, tokens: readonly Token[], segments: readonly Segment[]): Draft<'actor'>[] {
  const named = segments.flatMap(segment => {
    const one = actorOf(found, tokens, segment);
    return one ? [one] : [];
  });
  return named.filter((one, at) => named.findIndex(other => other.key === one.key) === at);
}

function actorOf(found: Found, tokens: readonly Token[], segment: Segment): Draft<'actor'> | undefined {
  const head = tokens[segment.head]!;
  const span = { start: tokens[segment.from]!.start, end: tokens[segment.to - 1]!.end };
  const inside = actorsIn(found, span);
  const own = inside.find(({ mention }) => mention.start <= head.start && head.start < mention.end);
  if (own) return own.actor;
  if (!STANDS_FOR.has(head.lower)) return undefined;
  const named = tokens[segment.to]?.text === ',' ? tokens[segment.to + 1] : undefined;
  const person = named?.pos === 'PROPN' ? actorsIn(found, named)[0] : undefined;
  if (person && person.mention.start === named!.start) return person.actor;
  const owner = inside.findLast(({ mention }) => mention.end <= head.start);
  if (owner) return owner.actor;
  const next = tokens[segment.to];
  if (next && /^(?:of|for|from)$/.test(next.lower)) {
    const after = tokens.slice(segment.to + 1, segment.to + 5);
    const first = after.find(token => /^(?:PROPN|NOUN|PRON)$/.test(token.pos));
    return first && actorsIn(found, { start: first.start, end: first.end })[0]?.actor;
  }
  return undefined;
}

/** The holders of a frame with these subjects; `impersonal` where it is said of anything and so is the speaker's stance. */
export function holdersOfFrame(
  found: Found,
  zone: VoiceZone,
  tokens: readonly Token[],
  subjects: readonly Segment[],
  impersonal: boolean,
): Holder[] {
  const actors = actorsOf(found, tokens, subjects);
  if (!zone.reported) return [];
  const all = foundOf(found, 'actor');
  const { entry } = zone.reported;
  const speaker = all.find(actor => actor.key === entry.actor) ?? null;
  const voice: Voice = entry.kind === 'direct' ? 'own-words' : 'attributed';
  const own: Holder[] = speaker ? [{ actor: speaker, voice, speaker, secondHand: false }] : [];
  if (impersonal) return own;
  const subject = subjects[0] ? tokens.slice(subjects[0].from, subjects[0].to) : [];
  const [first, head] = [subject[0]?.lower ?? '', subjects[0] ? tokens[subjects[0].head]!.lower : ''];
  if (/^(?:we|i|our|my|us)$/.test(first)) return own;
  if (actors.length > 0)
    return actors.map(actor => {
      const same = speaker !== null && sameSide(actor, speaker);
      return {
        actor: same && entry.kind === 'direct' ? speaker : actor,
        voice,
        speaker,
        secondHand: speaker === null ? !OFFICIAL.test(entry.source.map(one => one.exact).join(' ')) : !same,
      };
    });
  const side = speaker && all.find(actor => actor.key === speaker.entry.side);
  if (entry.kind === 'direct' && /^(?:it|they|he|she)$/.test(head)) return [];
  if (/^(?:it|they)$/.test(head) || (/^(?:his|her|its|their|the)$/.test(first) && OWN_SIDE.has(head)))
    return side ? [{ actor: side, voice, speaker, secondHand: false }] : own;
  return /^(?:he|she)$/.test(head) ? own : [];
}

/** Unnamed sources that speak for the party they speak of. */
const OFFICIAL = /\b(?:ministr(?:y|ies)|governments?|delegations?|statements?|communiqu[eé]|offices?|spokes\w+)\b/i;

const sameSide = (a: Draft<'actor'>, b: Draft<'actor'>): boolean =>
  a.key === b.key ||
  (a.entry.side !== null && (a.entry.side === b.entry.side || a.entry.side === b.key)) ||
  b.entry.side === a.key;
