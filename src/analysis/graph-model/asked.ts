/** What an answer holds beyond the stable states, when it is asked for: reasons, ways, the inverse, shares, doubt. */

import { fail, ok, problem, type Result } from '../../problems.ts';
import type { Concept } from './concepts.ts';
import { type Explained, explained } from './explained.ts';
import type { ExplicitModel } from './explicit-model.ts';
import type { ReadModel } from './model.ts';
import type { TextFile } from './model-file.ts';
import { type Robustness, robustnessOf } from './robustness.ts';
import { type StableStates, unknownVerdicts } from './unknown.ts';
import type { Settled, Watch } from './verdicts.ts';
import { viewOf } from './view.ts';
import { type Wanted, whatWouldDo } from './wanting.ts';

/** What is asked. */
export interface AskedOf {
  /** Reasons in words for the equilibria and the status quo. */
  readonly explain?: boolean;
  /** A state (number of the file) of which it is asked what would make it hold. */
  readonly wanted?: number | null;
  /** The concept by which it should; SEQ unless said. */
  readonly concept?: Concept;
  /** Draws for the share of readings in which each state holds. */
  readonly readings?: number | null;
  readonly seed?: number;
}

/** What is answered. */
export interface Asked {
  readonly explained?: Explained;
  readonly wanted?: Wanted;
  readonly robustness?: Robustness;
  /** Stable however, and in some way, the unknown pairs of states are settled. */
  readonly unknown?: {
    readonly every: { perDm: Record<string, StableStates>; equilibria: StableStates };
    readonly some: { perDm: Record<string, StableStates>; equilibria: StableStates };
    readonly exact: boolean;
  };
}

/** Everything that was asked for beyond the stable states; `all` holds for each state what holds for everybody. */
export function askedOf(
  file: TextFile,
  read: ReadModel,
  model: () => Settled,
  all: Uint8Array,
  options: AskedOf & Watch,
): Result<Asked> {
  const asked: { -readonly [Key in keyof Asked]: Asked[Key] } = {};
  if (read.kind === 'explicit' && read.graph.unknown.some(pairs => pairs.length > 0))
    asked.unknown = unknownOf(read.graph);
  if (options.readings != null) {
    const { readings, seed = 1, progress, cancelled } = options;
    const robustness = robustnessOf(read, { readings, seed, progress, cancelled });
    if (!robustness.ok) return robustness;
    asked.robustness = robustness.value;
  }
  if (options.explain || options.wanted != null) {
    const view = viewOf(read, model());
    if (options.wanted != null) {
      const state = view.at(options.wanted);
      if (state < 0)
        return fail(
          problem('conflict-invalid', `There is no state ${options.wanted}.`, 'Name one that exists.', file.name),
        );
      asked.wanted = whatWouldDo(read, view, options.concept ?? 'SEQ', state);
    }
    if (options.explain) asked.explained = explained(read, view, all, asked);
  }
  return ok(asked);
}

function unknownOf(graph: ExplicitModel): NonNullable<Asked['unknown']> {
  const { every, some, exact } = unknownVerdicts(graph);
  const inIds = (sets: StableStates): StableStates =>
    Object.fromEntries(
      Object.entries(sets).map(([concept, states]) => [concept, states.map(at => graph.ids[at]!)]),
    ) as never;
  const named = (perDm: readonly StableStates[]) =>
    Object.fromEntries(perDm.map((sets, dm) => [graph.names[dm]!, inIds(sets)]));
  return {
    every: { perDm: named(every.perDm), equilibria: inIds(every.equilibria) },
    some: { perDm: named(some.perDm), equilibria: inIds(some.equilibria) },
    exact,
  };
}
