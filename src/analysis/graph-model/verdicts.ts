/** The engine for either kind of model: who finds which states stable, by which concepts. */

import { type Concept, VERDICT } from './concepts.ts';
import { arcsOf, explicitStability } from './explicit.ts';
import type { ExplicitModel } from './explicit-model.ts';
import type { OptionModel } from './option-model.ts';
import { blocksOf, optionStability } from './option-stability.ts';
import type { Room } from './room.ts';

/** A conflict of either kind, with everybody's ranks. */
export type Settled = OptionModel | ExplicitModel;

/** How a caller follows long work and stops it. */
export interface Watch {
  readonly progress?: ((done: number, of: number) => void) | undefined;
  readonly cancelled?: (() => boolean) | undefined;
  /** Memory to be used again. */
  readonly room?: Room;
}

/** Judges one decision maker after another; what they share is worked out once. null: it was told to stop. */
export function judgeFor(
  model: Settled,
  room: Room = new Map(),
): (dm: number, proceed?: (share: number) => boolean) => Uint8Array | null {
  if (model.kind === 'explicit') {
    const arcs = arcsOf(model);
    return dm => explicitStability(model, dm, arcs);
  }
  const blocks = blocksOf(model);
  return (dm, proceed) => optionStability(model, dm, blocks, proceed, room);
}

/** Verdicts of every decision maker, for each state of the model's own numbering; null when cancelled. */
export function verdictsFor(model: Settled, watch: Watch = {}): Uint8Array[] | null {
  const judge = judgeFor(model, watch.room);
  const verdicts: Uint8Array[] = [];
  for (const dm of model.names.keys()) {
    const one = judge(dm, share => {
      watch.progress?.(dm + share, model.names.length);
      return !watch.cancelled?.();
    });
    if (one === null) return null;
    verdicts.push(one);
  }
  return verdicts;
}

/** Verdicts of every decision maker, for each state of the model's own numbering. */
export const verdictsOf = (model: Settled): Uint8Array[] => verdictsFor(model)!;

/** What holds for all. */
export function everyone(verdicts: readonly Uint8Array[]): Uint8Array {
  const all = Uint8Array.from(verdicts[0]!);
  for (const one of verdicts) for (let state = 0; state < all.length; state += 1) all[state]! &= one[state]!;
  return all;
}

/** Whether each decision maker finds the state stable. */
export const stableFor = (model: Settled, concept: Concept, state: number): boolean[] =>
  verdictsOf(model).map(verdicts => (verdicts[state]! & VERDICT[concept]) !== 0);
