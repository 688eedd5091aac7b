/** Verdicts from thresholds: s is stable iff every improvement of its decision maker has a threshold no better than r(s). */

import { STABLE_THROUGHOUT, VERDICT } from './concepts.ts';
import type { SortedBlocks } from './fibres.ts';
import type { OptionModel } from './option-model.ts';
import { NOWHERE, type Ranks } from './ranks.ts';
import { type Room, roomFor } from './room.ts';

/** Least values that the opponents can reach from each state: by moves and by improvements, of ranks and of refuges. */
export interface Thresholds {
  readonly GMR: Ranks;
  readonly SMR: Ranks;
  readonly SEQ: Ranks;
  readonly SSEQ: Ranks;
}

/** The best rank among each state and the decision maker's moves from it; NOWHERE where infeasible. */
export function refugeOf(model: OptionModel, dm: number, room: Room): Ranks {
  const ranks = model.ranks[dm]!;
  const nowhere = NOWHERE(ranks);
  const best = roomFor(room, 'refuge', ranks);
  best.set(ranks);
  const { feasible } = model;
  if (feasible) for (let state = 0; state < best.length; state += 1) if (best[state] === nowhere) best[state] = 0;
  const { shift, free, locked } = model.layout.places[dm]!;
  for (let at = shift; at < shift + free + locked; at += 1) climb(best, 1 << at, model.onlyForward, model.onlyBack);
  if (feasible) for (let state = 0; state < best.length; state += 1) if (feasible[state] === 0) best[state] = nowhere;
  return best;
}

/** Each state gets the best of itself and of the state that the option's change leads to. */
function climb(best: Ranks, bit: number, onlyForward: number, onlyBack: number): void {
  const [up, down] = [(onlyBack & bit) === 0, (onlyForward & bit) === 0];
  for (let block = 0; block < best.length; block += 2 * bit)
    for (let state = block; state < block + bit; state += 1) {
      const [without, withIt] = [best[state]!, best[state + bit]!];
      if (up && withIt > without) best[state] = withIt;
      if (down && without > withIt) best[state + bit] = without;
    }
}

/** For each state a bit for each concept by which it is stable; 0 where infeasible. */
export function judge(
  model: OptionModel,
  dm: number,
  sorted: SortedBlocks,
  thresholds: Thresholds,
  room: Room,
): Uint8Array {
  const { shift, free, locked } = model.layout.places[dm]!;
  const ranks = model.ranks[dm]!;
  const verdicts = roomFor(room, 'verdicts', new Uint8Array(), ranks.length).fill(STABLE_THROUGHOUT);
  const width = free + locked;
  const low = 2 ** shift - 1;
  const lockedMask = (2 ** locked - 1) << (shift + free);
  const forward = model.onlyForward & lockedMask;
  const back = model.onlyBack & lockedMask;
  for (let outside = 0; outside < 2 ** (model.layout.bits - width); outside += 1) {
    const base = (outside & low) | ((outside & ~low) << width);
    for (let setting = 0; setting < 2 ** locked; setting += 1) {
      const from = base | (setting << (shift + free));
      const changeable = (~from & forward) | (from & back);
      let changed = changeable;
      for (;;) {
        judgeBlock(verdicts, ranks, sorted, thresholds, shift, free, from, from ^ changed);
        if (changed === 0) break;
        changed = (changed - 1) & changeable;
      }
    }
  }
  const nowhere = NOWHERE(ranks);
  if (model.feasible)
    for (let state = 0; state < ranks.length; state += 1) if (ranks[state] === nowhere) verdicts[state] = 0;
  return verdicts;
}

/** Moves from one block's states to the better ones of another, both from their best states down. */
function judgeBlock(
  verdicts: Uint8Array,
  ranks: Ranks,
  sorted: SortedBlocks,
  { GMR, SMR, SEQ, SSEQ }: Thresholds,
  shift: number,
  free: number,
  from: number,
  to: number,
): void {
  const size = 1 << free;
  const low = (1 << shift) - 1;
  const nowhere = NOWHERE(ranks);
  const fromStart = ((from & low) | ((from >>> (shift + free)) << shift)) << free;
  const toStart = ((to & low) | ((to >>> (shift + free)) << shift)) << free;
  let target = size - 1;
  while (target >= 0 && ranks[to | (sorted[toStart + target]! << shift)] === nowhere) target -= 1;
  if (target < 0) return;
  let [g, y, e, z, any] = [-1, -1, -1, -1, false];
  for (let at = size - 1; at >= 0; at -= 1) {
    const state = from | (sorted[fromStart + at]! << shift);
    const rank = ranks[state]!;
    if (rank === nowhere) continue;
    while (target >= 0) {
      const better = to | (sorted[toStart + target]! << shift);
      if (ranks[better]! <= rank) break;
      any = true;
      if (GMR[better]! > g) g = GMR[better]!;
      if (SMR[better]! > y) y = SMR[better]!;
      if (SEQ[better]! > e) e = SEQ[better]!;
      if (SSEQ[better]! > z) z = SSEQ[better]!;
      target -= 1;
    }
    if (!any) continue;
    let stable = STABLE_THROUGHOUT & ~VERDICT.R;
    if (g > rank) stable &= ~VERDICT.GMR;
    if (y > rank) stable &= ~VERDICT.SMR;
    if (e > rank) stable &= ~VERDICT.SEQ;
    if (z > rank) stable &= ~VERDICT.SSEQ;
    verdicts[state]! &= stable;
  }
}
