/** What a stance is once its condition, its hedges and what its speaker says next are taken into account. */

import type { Hedge, Modality, Stance } from '../../record/positions.ts';
import type { Zone } from './chains.ts';
import { conditionAt } from './condition.ts';

export interface StanceFound {
  readonly stance: Stance;
  readonly modality: Modality;
  readonly hedge: Hedge;
  readonly condition: string | null;
}

const isFor = (stance: Stance): boolean => stance === 'accept' || stance === 'open' || stance === 'demand';

/** A condition may follow in the next clause: "…, but only if the ban is lifted". */
const conditionEnd = ({ text, end, sentenceEnd }: Zone): number =>
  /^\W*(?:but\s+)?(?:only\b|if\b|provided\b|on condition\b|as long as\b|unless\b)/i.test(text.slice(end, sentenceEnd))
    ? sentenceEnd
    : end;

const SOFT =
  /\b(?:could(?! not\b|n[’']t\b)|might|may|perhaps|possibly|grudging\w*|reluctant\w*|appears? to|seems? to|signal(?:led|s)?|hint(?:ed|s)?|indicat(?:ed|es)|suggest(?:ed|s)?|in principle|tentative\w*)\b/;
const FINALITY =
  /\b(?:never|not negotiable|non-negotiable|under (?:no|any) circumstances|nothing (?:left |more )?to (?:talk|discuss|negotiate)|no room for|out of the question|red lines?|not now, not ever|stay shut|is shut|is closed)\b/;

/**
 * The stance with its condition, or null where its object (`start` to `end`) stands inside a condition. `follows` is
 * what the same speaker goes on to say: "There is nothing to talk about" makes a refusal final.
 */
export function settle(
  zone: Zone,
  stance: Stance,
  cue: number,
  start: number,
  end: number,
  follows: string,
): StanceFound | null {
  const condition = conditionAt(zone.text, zone.start, conditionEnd(zone), start);
  if (condition === 'governs') return null;
  const after = zone.text.slice(end, zone.end);
  const onlyForATime =
    isFor(stance) && /\buntil\b/.test(after) && condition !== null && !/\b(?:if|unless|once|provided)\b/.test(after);
  const taken = onlyForATime ? stance : withCondition(stance, condition, after);
  const final = taken === 'reject' && FINALITY.test(follows) ? 'red-line' : taken;
  const said = zone.text.slice(zone.start, Math.max(end, Math.min(zone.end, cue + 30))).toLowerCase();
  return {
    stance: final,
    modality: modalityOf(said),
    hedge:
      SOFT.test(said) && final !== 'red-line'
        ? 'softened'
        : /\bsome\b/.test(zone.text.slice(zone.start, start))
          ? 'partial'
          : 'none',
    condition: final === 'conditional' ? (condition ?? without(after)) : null,
  };
}

function withCondition(stance: Stance, condition: string | null, after: string): Stance {
  const conditional = stance === 'accept' || stance === 'open' || stance === 'reject';
  if (condition !== null) return conditional ? 'conditional' : stance;
  return stance === 'reject' && without(after) ? 'conditional' : stance;
}

const without = (after: string): string | null => /\bwithout\s+(.+?)[\s.,;”"]*$/.exec(after)?.[1] ?? null;

function modalityOf(clause: string): Modality {
  if (/\b(?:must|have to|has to|necessary)\b/.test(clause)) return 'necessary';
  if (/\b(?:might|may|could)\b/.test(clause)) return 'possible';
  if (/\b(?:plans?|intends?|will)\b/.test(clause)) return 'intended';
  return 'asserted';
}
