/**
 * Stability in option form without a graph. Moves are transitive there, so the reach of the opponents is reachability
 * over the union of their arcs, and every concept is a threshold: with rank r, and c(q) the best rank among q and the
 * states that the decision maker can move to from q, s is GMR (SMR) stable iff for each improvement t the least r (c)
 * that the opponents can reach from t is no better than r(s); SEQ and SSEQ likewise over their improvements.
 *
 * The opponents never change the decision maker's own options, so the states fall into slices, one for each way to set
 * these, that are solved one by one in memory that fits the processor's cache; a small model fits it as a whole.
 */

import { type SortedBlocks, sortBlocks } from './fibres.ts';
import { judge, refugeOf, type Thresholds } from './judging.ts';
import { ownMask } from './layout.ts';
import type { OptionModel } from './option-model.ts';
import type { Ranks } from './ranks.ts';
import { leastInReach, leastWhereAllFeasible, noteFirst, orderSlice, type Walker } from './reach.ts';
import { type Numbers, type Room, roomFor } from './room.ts';
import { type Turned, turnBack, turnToTop } from './turning.ts';

/** The sorted blocks of every decision maker. */
export function blocksOf(model: OptionModel): SortedBlocks[] {
  const widest = Math.max(...model.layout.places.map(place => place.free));
  return model.layout.places.map((place, dm) => sortBlocks(model.ranks[dm]!, place, widest));
}

/**
 * Verdicts of one decision maker for each state of the engine's numbering (see VERDICT); 0 where infeasible. `proceed`
 * is told which part (0..1) is done, slice by slice; null when it says to stop. A room given again saves memory.
 */
export function optionStability(
  model: OptionModel,
  dm: number,
  blocks: readonly SortedBlocks[],
  proceed: (share: number) => boolean = () => true,
  room: Room = new Map(),
): Uint8Array | null {
  const whole = 2 ** model.layout.bits <= WHOLE;
  const turned = whole ? { model, blocks } : turnToTop(model, dm, blocks, room);
  const thresholds = thresholdsOf(turned, dm, whole, proceed, room);
  if (thresholds === null) return null;
  const verdicts = judge(turned.model, dm, turned.blocks[dm]!, thresholds, room);
  return whole ? verdicts.slice() : turnBack(verdicts, model, dm);
}

/** States up to which a model is one piece: it fits the processor's cache as it is. */
const WHOLE = 2 ** 15;
/** The most ranks that are counted in a table, as a multiple of the slice's states. */
const COUNTED = 8;

function thresholdsOf(
  { model, blocks }: Turned,
  dm: number,
  whole: boolean,
  proceed: (share: number) => boolean,
  room: Room,
): Thresholds | null {
  const ranks = model.ranks[dm]!;
  const refuge = refugeOf(model, dm, room);
  const { shift, free, locked } = model.layout.places[dm]!;
  const size = whole ? ranks.length : 2 ** (model.layout.bits - free - locked);
  const own = whole ? { shift, width: free + locked } : { shift: 0, width: 0 };
  const all = (concept: string) => roomFor(room, concept, ranks);
  const least: Thresholds = { GMR: all('GMR'), SMR: all('SMR'), SEQ: all('SEQ'), SSEQ: all('SSEQ') };
  const words = (name: string, length: number) => roomFor(room, name, new Int32Array(), length);
  const work = {
    order: words('order', size),
    queue: words('queue', size),
    counts: words('counts', Math.max(256, COUNTED * size)),
  };
  const opponents = opponentsOf(model, dm, size, room);
  for (let from = 0; from < ranks.length; from += size) {
    if (!proceed(from / ranks.length)) return null;
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
      const moves = { ...work, values, label: part(byMoves) };
      const count = orderSlice(moves);
      if (model.feasible) leastInReach(moves, count, walkers, false);
      else leastWhereAllFeasible(moves, walkers, own);
      leastInReach({ ...work, values, label: part(byImprovements) }, count, walkers, true);
    }
  }
  return least;
}

/** The opponents of a decision maker with what they need of memory in each slice in turn. */
function opponentsOf({ layout, ranks, onlyForward, onlyBack }: OptionModel, dm: number, size: number, room: Room) {
  return layout.places.flatMap((place, other) => {
    if (other === dm || place.free + place.locked === 0) return [];
    const many = size >>> place.free;
    const array = <A extends Numbers>(name: string, like: A) => roomFor(room, `${name} ${dm} ${other}`, like, many);
    return [
      {
        other,
        passed: array('passed', place.free < 16 ? new Uint16Array() : new Int32Array()),
        next: array('next', ranks[other]!),
        first: array('first', ranks[other]!),
        shift: place.shift,
        free: place.free,
        onlyForward: onlyForward & ownMask(place),
        onlyBack: onlyBack & ownMask(place),
      },
    ];
  });
}
