/**
 * Stability on explicit graphs, whose moves need not be transitive. As in option form each concept is a threshold; the
 * least value in reach is taken over legal sequences.
 */

import { VERDICT } from './concepts.ts';
import type { ExplicitModel } from './explicit-model.ts';
import { type Arcs, arcsFrom, leastInSequences, reversed } from './sequences.ts';

/** Every decision maker's arcs, grouped by where they begin. */
export const arcsOf = (model: ExplicitModel): Arcs[] => model.moves.map(arcsFrom);

/** Verdicts of one decision maker for each state (see VERDICT). */
export function explicitStability(model: ExplicitModel, dm: number, arcs: readonly Arcs[] = arcsOf(model)): Uint8Array {
  const ranks = model.ranks[dm]!;
  const { transitive } = model;
  const others = model.names.map((_, other) => other).filter(other => other !== dm);
  const moves = others.map(other => reversed(arcs[other]!));
  const improvements = others.map(other => {
    const rank = model.ranks[other]!;
    return reversed(arcs[other]!, (from, to) => rank[to]! > rank[from]!);
  });
  const refuge = ranks.map((rank, state) =>
    model.moves[dm]![state]!.reduce((best, to) => Math.max(best, ranks[to]!), rank),
  );
  const thresholds = {
    GMR: leastInSequences(moves, ranks, transitive),
    SMR: leastInSequences(moves, refuge, transitive),
    SEQ: leastInSequences(improvements, ranks, transitive),
    SSEQ: leastInSequences(improvements, refuge, transitive),
  };
  return Uint8Array.from(ranks, (rank, state) => {
    const better = model.moves[dm]![state]!.filter(to => ranks[to]! > rank);
    const sanctioned = (concept: keyof typeof thresholds) =>
      better.every(to => thresholds[concept][to]! <= rank) ? VERDICT[concept] : 0;
    return (
      (better.length === 0 ? VERDICT.R : 0) |
      sanctioned('GMR') |
      sanctioned('SMR') |
      sanctioned('SEQ') |
      sanctioned('SSEQ')
    );
  });
}
