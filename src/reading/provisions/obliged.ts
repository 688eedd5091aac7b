/** Who would have to act for a provision to hold. */

import { actorsIn, type Found } from '../finder.ts';
import { partiesOf } from '../parties.ts';
import type { Passages } from '../passages.ts';
import type { Item } from './contents.ts';

/** Keys of the actors named before "would" in the clause, or told by the words around the topic. */
export function obligedBy(passages: Passages, found: Found, { acting, topic, start, end }: Item): string[] {
  const { text } = passages.source;
  if (!acting && GAINS.test(text.slice(start, end))) return [];
  if (acting) {
    const named = actorsIn(found, acting).filter(
      ({ actor, mention }) =>
        actor.entry.kind !== 'person' &&
        !/\b(?:in|on|at|near|to)\s+(?:the\s+)?$/i.test(text.slice(acting.start, mention.start)),
    );
    const outer = named.filter(
      ({ mention }) =>
        !named.some(
          other =>
            other.mention !== mention && other.mention.start <= mention.start && mention.end <= other.mention.end,
        ),
    );
    if (outer.length > 0) return outer.map(({ actor }) => actor.key);
    const words = text
      .slice(acting.start, acting.end)
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .filter(Boolean);
    return partiesOf(found)(words).map(actor => actor.key);
  }
  return fromWords(passages, found, topic.clause.start <= start ? topic : { ...topic, clause: { start, end } });
}

/** Who gains by it or may do it need not act. */
const GAINS =
  /\b(?:would|will|shall)\s+(?:get|receive|gain|win|keep|retain|have|enjoy|regain|inherit|be (?:allowed|permitted|entitled|free|able|given|granted|paid|offered|exempt))\b/;

const DEED =
  /^[’']?s?\s+(?:[\w-]+\s+)?(?:withdrawal|pull-?(?:out|back)|release|return|recognition|commitment|pledge|promise|surrender|renunciation|withdrawals|retreat|disarmament|acceptance|payment|handover|apology)\b/;

/** Who is to act: the subject of "would", or the one from whom a commitment, pledge or withdrawal is wanted. */
function fromWords(
  passages: Passages,
  found: Found,
  { clause, start, end }: Pick<Item['topic'], 'clause' | 'start' | 'end'>,
): string[] {
  const { text } = passages.source;
  const acting = actorsIn(found, clause)
    .filter(({ mention }) => mention.end <= end)
    .findLast(({ mention }) => {
      const after = text.slice(mention.end, clause.end);
      const ahead = text.slice(Math.max(clause.start, mention.start - 24), mention.start);
      return (
        (mention.end <= start && /^\s+(?:would|must|will|to|should)\b/.test(after.slice(0, start - mention.end))) ||
        (mention.end <= start && /\b(?:commitment|pledge|promise)\s+(?:from|by|of)\s+(?:the\s+)?$/.test(ahead)) ||
        DEED.test(after) ||
        (mention.end <= start && /\bfor\s+(?:the\s+)?$/.test(ahead) && /^\s+to\b/.test(after))
      );
    });
  return acting && acting.actor.entry.kind !== 'person' ? [acting.actor.key] : [];
}
