/**
 * What an outsider could do so that a wanted state holds: make an option impossible to take back (or to take up),
 * take an option off the table, or add one of its own, with which it answers whoever leaves the wanted state. Each is
 * tried on the forward engine.
 */

import { problem } from '../../problems.ts';
import type { Concept } from './concepts.ts';
import type { Conflict } from './conflict.ts';
import { type Layout, renumbering } from './layout.ts';
import type { Complain } from './model-file.ts';
import { modelOf, type WorkedOut, workOut } from './option-form.ts';
import type { OptionModel } from './option-model.ts';
import { NOWHERE, ranksFor } from './ranks.ts';
import { stableFor } from './verdicts.ts';
import { MIDDLE } from './wishes.ts';

export type Measure =
  | { readonly kind: 'lock'; readonly option: number; readonly direction: 'fwd' | 'back' }
  | { readonly kind: 'remove'; readonly option: number }
  /** A guarantor who answers whoever leaves, in a way that the listed decision makers fear most. */
  | { readonly kind: 'guarantee'; readonly against: readonly number[] };

/** A changed conflict has no file: what is wrong with it only means that the change is none. */
const unplaced: Complain = (_, message, next) => problem('conflict-invalid', message, next);

/** What everybody prefers once the conflict has been changed; the middle reading of its own wishes unless told. */
export type SettleChanged = (worked: WorkedOut) => OptionModel;

/** The measures after which the wanted state (a number of the file) is stable for everybody. */
export function measuresFor(
  conflict: Conflict,
  concept: Concept,
  wanted: number,
  settleChanged: SettleChanged = worked => modelOf(worked, MIDDLE),
): Measure[] {
  const holds = (changed: Conflict): boolean => {
    const worked = workOut(changed, unplaced);
    if (!worked.ok) return false;
    const model = settleChanged(worked.value);
    const state = renumbering(model.layout)(wanted);
    return model.feasible?.[state] !== 0 && stableFor(model, concept, state).every(Boolean);
  };
  const measures: Measure[] = [];
  conflict.options.forEach((option, at) => {
    for (const direction of ['fwd', 'back'] as const) {
      if (option.direction !== 'both') continue;
      const options = conflict.options.with(at, { ...option, direction });
      if (holds({ ...conflict, options })) measures.push({ kind: 'lock', option: at, direction });
    }
    const infeasible = [...conflict.infeasible, [[at, 'Y'] as const]];
    if (((wanted >> at) & 1) === 0 && holds({ ...conflict, infeasible })) measures.push({ kind: 'remove', option: at });
  });
  const worked = workOut(conflict, unplaced);
  if (!worked.ok) return measures;
  const guarantee = guaranteeFor(settleChanged(worked.value), concept, wanted);
  return guarantee ? [...measures, guarantee] : measures;
}

/** The fewest decision makers that a guarantor would have to deter; null when even deterring all does not do. */
function guaranteeFor(model: OptionModel, concept: Concept, wanted: number): Measure | null {
  const state = renumbering(model.layout)(wanted);
  const restless = stableFor(model, concept, state).flatMap((stable, dm) => (stable ? [] : [dm]));
  if (restless.length === 0 || concept === 'R') return null;
  const guarded = withGuarantor(model, state, restless);
  if (guarded === null) return null;
  return stableFor(guarded, concept, state).every(Boolean) ? { kind: 'guarantee', against: restless } : null;
}

/**
 * The model with one more decision maker, whose one option (the highest bit, never taken in the wanted state) those it
 * is aimed at want above all not to be taken, and which it wants taken whenever the wanted state is left.
 */
export function withGuarantor(model: OptionModel, state: number, against: readonly number[]): OptionModel | null {
  const bit = 2 ** model.layout.bits;
  if (model.layout.bits >= 24) return null;
  const twice = 2 * bit;
  const ranks = model.ranks.map((own, dm) => {
    const nowhere = NOWHERE(own);
    let top = 0;
    for (const rank of own) if (rank !== nowhere && rank > top) top = rank;
    const raised = ranksFor(2 * top + 2, twice);
    for (let at = 0; at < twice; at += 1) {
      const rank = own[at % bit]!;
      const extra = against.includes(dm) && at < bit ? top + 1 : 0;
      raised[at] = rank === nowhere ? NOWHERE(raised) : rank + extra;
    }
    return raised;
  });
  const guarantor = ranksFor(2, twice);
  for (let at = 0; at < twice; at += 1) {
    const exists = model.feasible?.[at % bit] !== 0;
    guarantor[at] = exists ? Number(at % bit === state ? at < bit : at >= bit) : NOWHERE(guarantor);
  }
  const { layout } = model;
  const grown: Layout = {
    bits: layout.bits + 1,
    places: [...layout.places, { shift: layout.bits, free: 1, locked: 0 }],
    bitOf: [...layout.bitOf, layout.bits],
    same: layout.same,
  };
  return {
    ...model,
    names: [...model.names, 'guarantor'],
    layout: grown,
    feasible: model.feasible && Uint8Array.from({ length: twice }, (_, at) => model.feasible![at % bit]!),
    states: 2 * model.states,
    ranks: [...ranks, guarantor],
  };
}

/** A measure in words. */
export function sayMeasure(measure: Measure, { options, dms }: Conflict): string {
  switch (measure.kind) {
    case 'lock': {
      const { name } = options[measure.option]!;
      return measure.direction === 'fwd'
        ? `if “${name}” could not be taken back`
        : `if “${name}” could not be taken up again`;
    }
    case 'remove':
      return `if “${options[measure.option]!.name}” were off the table`;
    case 'guarantee': {
      const names = measure.against.map(dm => dms[dm]!.name).join(' and ');
      return `if a guarantor answered whoever leaves it with something that ${names} would fear more than anything`;
    }
  }
}
