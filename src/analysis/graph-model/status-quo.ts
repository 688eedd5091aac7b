/**
 * Status-quo analysis (Li, Kilgour and Hipel 2005): who would move first from where things stand, and the shortest way
 * from there to each equilibrium, by any moves and by improvements of their movers alone.
 */

import type { Told } from './explaining.ts';
import { type Step, searchFrom } from './searching.ts';
import type { View } from './view.ts';

export interface Way {
  readonly to: number;
  /** null: it cannot be reached like that. */
  readonly byMoves: readonly Told[] | null;
  readonly byImprovements: readonly Told[] | null;
}

export interface StatusQuo {
  readonly state: number;
  /** Who has an improvement at once. */
  readonly firstMovers: readonly string[];
  readonly ways: readonly Way[];
  /** False when the search was given up, so that a way that is null may exist. */
  readonly complete: boolean;
}

/** The ways from a state to the others, all given by position; ids in the answer. */
export function statusQuoAnalysis(view: View, start: number, equilibria: readonly number[], limit?: number): StatusQuo {
  const everyone = view.names.map((_, dm) => dm);
  const byMoves = searchFrom(view, start, everyone, false, limit);
  const byImprovements = searchFrom(view, start, everyone, true, limit);
  const told = (steps: readonly Step[] | null): Told[] | null =>
    steps?.map(({ dm, to }) => ({ dm: view.names[dm]!, to: view.id(to) })) ?? null;
  return {
    state: view.id(start),
    firstMovers: everyone
      .filter(dm => view.moves(dm, start).some(to => view.rank(dm, to) > view.rank(dm, start)))
      .map(dm => view.names[dm]!),
    ways: equilibria.map(to => ({
      to: view.id(to),
      byMoves: told(byMoves.path(to)),
      byImprovements: told(byImprovements.path(to)),
    })),
    complete: byMoves.complete && byImprovements.complete,
  };
}
