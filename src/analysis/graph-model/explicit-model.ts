/** Conflicts as explicit graphs, whose moves need not be transitive, and option forms turned into such graphs. */

import { renumbering } from './layout.ts';
import type { OptionModel } from './option-model.ts';
import { type Ranks, ranksLike } from './ranks.ts';

/** States are numbered 0..n-1; each decision maker has a rank (higher is better, equal is indifferent) and moves. */
export interface ExplicitModel {
  readonly kind: 'explicit';
  /** Ids by which the file calls its states. */
  readonly ids: readonly number[];
  readonly names: readonly string[];
  readonly ranks: readonly Ranks[];
  /** Moves of each decision maker from each state. */
  readonly moves: readonly (readonly (readonly number[])[])[];
  /** For each decision maker, pairs of states of which it is not known which it prefers. */
  readonly unknown: readonly (readonly (readonly [number, number])[])[];
  /** Whether two moves of the same decision maker on end are always one move as well, as in option form. */
  readonly transitive: boolean;
}

/** File numbers of the states that exist, ascending. */
export function feasibleStates({
  feasible,
  layout,
  states,
}: Pick<OptionModel, 'feasible' | 'layout' | 'states'>): Int32Array {
  const move = renumbering(layout);
  const ids = new Int32Array(states);
  let at = 0;
  for (let id = 0; id < 2 ** layout.bits; id += 1) if (!feasible || feasible[move(id)] === 1) ids[at++] = id;
  return ids;
}

/** The option form as a graph over its states; `merged` sets of states (engine's numbering) become one state each. */
export function asGraph(model: OptionModel, merged: readonly (readonly number[])[] = []): ExplicitModel {
  const move = renumbering(model.layout);
  const size = 2 ** model.layout.bits;
  const stands = new Int32Array(size).map((_, state) => state);
  const lowest = (set: readonly number[]) => set.reduce((low, state) => (fileOf(state) < fileOf(low) ? state : low));
  const fileOf = renumbering(model.layout, true);
  for (const set of merged) {
    const first = lowest(set);
    for (const state of set) stands[state] = first;
  }
  const ids = [...feasibleStates(model)].filter(id => stands[move(id)] === move(id));
  const index = new Map(ids.map((id, at) => [move(id), at]));
  const members = new Map(merged.map(set => [lowest(set), set]));
  const moves = model.names.map((_, dm) =>
    ids.map((id, at) => {
      const from = members.get(move(id)) ?? [move(id)];
      const targets = new Set(from.flatMap(state => movesFrom(model, dm, state).map(to => index.get(stands[to]!)!)));
      targets.delete(at);
      return [...targets];
    }),
  );
  const ranks = model.ranks.map(all => {
    const own = ranksLike(all, ids.length);
    ids.forEach((id, at) => {
      own[at] = all[move(id)]!;
    });
    return own;
  });
  return {
    kind: 'explicit',
    ids,
    names: model.names,
    ranks,
    moves,
    unknown: model.names.map(() => []),
    transitive: merged.length === 0,
  };
}

/** Where the decision maker can move from a state, in the engine's numbering, ascending by its own options. */
export function movesFrom(
  { layout, onlyForward, onlyBack, feasible }: OptionModel,
  dm: number,
  state: number,
): number[] {
  const { shift, free, locked } = layout.places[dm]!;
  const own = (2 ** (free + locked) - 1) << shift;
  const targets: number[] = [];
  for (let setting = 0; setting < 2 ** (free + locked); setting += 1) {
    const to = (state & ~own) | (setting << shift);
    if (to === state || feasible?.[to] === 0) continue;
    if ((state & ~to & onlyForward) !== 0 || (~state & to & onlyBack) !== 0) continue;
    targets.push(to);
  }
  return targets;
}
