/**
 * The inverse question (Kinsara, Kilgour and Hipel 2015): what would the decision makers have to prefer, so that a
 * wanted state holds? Lifting the wanted state alone in somebody's ranking always suffices. Every answer is put to the
 * forward engine before it is given.
 */

import type { Concept } from './concepts.ts';
import { NOWHERE, type Ranks } from './ranks.ts';
import { type Settled, stableFor } from './verdicts.ts';

/** What a decision maker would have to think of the wanted state. */
export interface Lift {
  readonly dm: number;
  /** How many groups of equally good states it has to rise by, up to the group of `besides`. */
  readonly places: number;
  /** A state (by position) that it has to be as good as. */
  readonly besides: number;
}

export interface Lifted {
  readonly lifts: readonly Lift[];
  /** The model with these lifts; the engine has found the wanted state stable in it for everybody. */
  readonly model: Settled;
}

/**
 * The least lift of the wanted state for each decision maker who would leave it, the others' lifts in place; none when
 * all stay already. A lift can take away an answer of others that led through the wanted state (SSEQ only), so whoever
 * then leaves is lifted as well; lifted to the top, nobody leaves.
 */
export function leastLifts(model: Settled, concept: Concept, state: number): Lifted {
  let lifted = model;
  const restless: number[] = [];
  for (;;) {
    const more = stableFor(lifted, concept, state).flatMap((stable, dm) => (stable ? [] : [dm]));
    if (more.length === 0) break;
    restless.push(...more);
    for (const dm of more) lifted = withRank(lifted, dm, lift(model.ranks[dm]!, state, topOf(model.ranks[dm]!)));
  }
  const lifts: Lift[] = [];
  for (const dm of restless) {
    const ranks = model.ranks[dm]!;
    const to = leastRank(ranks[state]!, topOf(ranks), rank =>
      stableFor(withRank(lifted, dm, lift(ranks, state, rank)), concept, state).every(Boolean),
    );
    lifted = withRank(lifted, dm, lift(ranks, state, to));
    if (to > ranks[state]!) lifts.push({ dm, places: to - ranks[state]!, besides: ranks.indexOf(to) });
  }
  if (!stableFor(lifted, concept, state).every(Boolean)) throw new Error('A lifted state is not stable.');
  return { lifts, model: lifted };
}

/** The least rank that suffices, `high` being known to. What suffices at one rank suffices above it, but for SSEQ. */
function leastRank(low: number, high: number, suffices: (rank: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (suffices(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

function topOf(ranks: Ranks): number {
  const nowhere = NOWHERE(ranks);
  let top = 0;
  for (const rank of ranks) if (rank !== nowhere && rank > top) top = rank;
  return top;
}

/** The ranks with one state as good as those of another rank. */
function lift(ranks: Ranks, state: number, to: number): Ranks {
  const lifted = ranks.slice();
  lifted[state] = to;
  return lifted;
}

/** The model with other ranks for one decision maker. */
export const withRank = (model: Settled, dm: number, ranks: Ranks): Settled => ({
  ...model,
  ranks: model.ranks.map((old, at) => (at === dm ? ranks : old)),
});
