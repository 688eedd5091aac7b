/** Positions once taken, each as a draft with its passage. */

import type { AnyDraft } from '../../record/draft.ts';
import { cite, type Span } from '../../record/evidence.ts';
import type { Hedge } from '../../record/positions.ts';
import type { Passages } from '../passages.ts';
import { issueKeyOf, type TopicMention } from '../topics.ts';
import type { Holder } from './holder.ts';
import type { StanceFound } from './stance.ts';
import type { VoiceZone } from './voices.ts';

export const FINDER = { name: 'positions', version: '2' } as const;

/** A stance that somebody takes on something, where it is told. */
export interface Taken {
  readonly mention: TopicMention;
  readonly stance: StanceFound;
  readonly holder: Holder;
  readonly zone: VoiceZone;
}

const keyOf = ({ mention, stance, holder }: Taken): string =>
  [holder.actor.key, issueKeyOf(mention), mention.option, stance.stance, holder.voice, mention.sentence.start].join(
    ' ',
  );

/** One position for one sentence, however often its words name the issue. */
export function distinct(taken: readonly Taken[]): Taken[] {
  const seen = new Set<string>();
  return taken.filter(one => !seen.has(keyOf(one)) && seen.add(keyOf(one)) !== undefined);
}

export function draft(passages: Passages, { mention, stance, holder, zone }: Taken, index: number): AnyDraft {
  const { sentence } = mention;
  const hedge: Hedge =
    holder.secondHand && stance.hedge === 'none'
      ? 'reported'
      : holder.actor.entry.factionOf && !holder.actor.entry.named && stance.hedge === 'none'
        ? 'partial'
        : stance.hedge;
  const evidence =
    zone.reported && zone.reported.entry.evidence[0]!.end >= zone.end
      ? upTo(passages, zone, zone.reported.entry.evidence)
      : [cite(passages.source, sentence.start, sentence.end)];
  return {
    kind: 'position',
    key: `position:${index + 1}`,
    confidence: confidenceOf(stance, holder),
    finder: FINDER,
    entry: {
      actor: holder.actor.key,
      provision: null,
      issue: `${issueKeyOf(mention)}@positions`,
      option: mention.option,
      stance: stance.stance,
      modality: stance.modality,
      hedge,
      voice: holder.voice,
      condition: stance.condition,
      when: null,
      evidence: [...evidence],
    },
  };
}

/** Who is of no party accepts little that binds anybody; two of three such readings are wrong on new reporting, so they wait for a person. */
const OF_NO_PARTY = 0.45;

/** The passages of the report without what the speaker says of something else in the same sentence. */
function upTo({ source }: Passages, zone: VoiceZone, evidence: readonly Span[]): readonly Span[] {
  const [only, ...more] = evidence;
  if (!only || more.length > 0 || !/^[\s,;—]*(?:but|while|although|whereas)\b/.test(source.text.slice(zone.end)))
    return evidence;
  return zone.start >= only.start ? [cite(source, only.start, zone.end)] : evidence;
}

function confidenceOf(stance: StanceFound, holder: Holder): number {
  if (stance.stance === 'accept' && holder.actor.entry.side === null) return OF_NO_PARTY;
  const plain = stance.stance === 'open' ? 0.65 : 0.75;
  return (
    Math.min(plain + (holder.voice === 'own-words' ? 0.1 : 0), holder.actor.confidence) - (holder.secondHand ? 0.15 : 0)
  );
}
