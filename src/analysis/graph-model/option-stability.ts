/**
 * Stability in option form without a graph. Moves are transitive there, so the reach of the opponents is reachability
 * over the union of their arcs, and every concept is a threshold: with rank r, and c(q) the best rank among q and the
 * states that the decision maker can move to from q, s is GMR (SMR) stable iff for each improvement t the least r (c)
 * that the opponents can reach from t is no better than r(s); SEQ and SSEQ likewise over their improvements.
 *
 * The opponents never change the decision maker's own options, so the states fall into slices, one for each way to set
 * these, that are solved one by one in memory that fits the processor's cache.
 */

import { type SortedBlocks, sortBlocks } from './fibres.ts';
import { judge, refugeOf, type Thresholds } from './judging.ts';
import { ownMask } from './layout.ts';
import type { OptionModel } from './option-model.ts';
import { type Ranks, ranksLike } from './ranks.ts';
import { leastInReach, leastWhereAllFeasible, noteFirst, orderSlice, type Walker } from './reach.ts';
import { type Turned, turnBack, turnToTop } from './turning.ts';

/** The sorted blocks of every decision maker. */
export function blocksOf(model: OptionModel): SortedBlocks[] {
  const widest = Math.max(...model.layout.places.map(place => place.free));
  return model.layout.places.map((place, dm) => sortBlocks(model.ranks[dm]!, place, widest));
}

/** Verdicts of one decision maker for each state of the engine's numbering (see VERDICT); 0 where infeasible. */
export function optionStability(model: OptionModel, dm: number, blocks: readonly SortedBlocks[]): Uint8Array {
  const turned = turnToTop(model, dm, blocks);
  return turnBack(judge(turned.model, dm, turned.blocks[dm]!, thresholdsOf(turned, dm)), model, dm);
}

/** The most ranks that are counted in a table, as a multiple of the slice's states. */
const COUNTED = 8;

function thresholdsOf({ model, blocks }: Turned, dm: number): Thresholds {
  const ranks = model.ranks[dm]!;
  const refuge = refugeOf(model, dm);
  const { free, locked } = model.layout.places[dm]!;
  const size = 2 ** (model.layout.bits - free - locked);
  const all = () => ranksLike(ranks, ranks.length);
  const least: Thresholds = { GMR: all(), SMR: all(), SEQ: all(), SSEQ: all() };
  const room = {
    order: new Int32Array(size),
    queue: new Int32Array(size),
    counts: new Int32Array(Math.max(256, COUNTED * size)),
  };
  const opponents = opponentsOf(model, dm, size);
  for (let from = 0; from < ranks.length; from += size) {
    const part = <A extends Ranks | SortedBlocks>(array: A) => array.subarray(from, from + size) as A;
    const walkers = opponents.map(({ other, ...walker }): Walker => {
      const inSlice = { ...walker, ranks: part(model.ranks[other]!), sorted: part(blocks[other]!) };
      noteFirst(inSlice);
      return inSlice;
    });
    for (const [of, byMoves, byImprovements] of [
      [ranks, least.GMR, least.SEQ],
      [refuge, least.SMR, least.SSEQ],
    ] as const) {
      const values = part(of);
      const moves = { ...room, values, label: part(byMoves) };
      const count = orderSlice(moves);
      if (model.feasible) leastInReach(moves, count, walkers, false);
      else leastWhereAllFeasible(moves, walkers);
      leastInReach({ ...room, values, label: part(byImprovements) }, count, walkers, true);
    }
  }
  return least;
}

/** The opponents of a decision maker with what they need of memory in each slice in turn. */
function opponentsOf({ layout, ranks, onlyForward, onlyBack }: OptionModel, dm: number, size: number) {
  return layout.places.flatMap((place, other) => {
    if (other === dm || place.free + place.locked === 0) return [];
    const many = size >>> place.free;
    return [
      {
        other,
        passed: place.free < 16 ? new Uint16Array(many) : new Int32Array(many),
        next: ranksLike(ranks[other]!, many),
        first: ranksLike(ranks[other]!, many),
        shift: place.shift,
        free: place.free,
        onlyForward: onlyForward & ownMask(place),
        onlyBack: onlyBack & ownMask(place),
      },
    ];
  });
}
