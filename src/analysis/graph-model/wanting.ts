/** The inverse question in the words of the model: what would make a wanted state hold. */

import type { Concept } from './concepts.ts';
import type { Conflict } from './conflict.ts';
import { wanted as conditionOf } from './conflict.ts';
import { leastLifts } from './inverse.ts';
import type { ReadModel } from './model.ts';
import { type Edit, fewestEdits } from './restating.ts';
import { measuresFor, type SettleChanged, sayMeasure } from './third-party.ts';
import { stableFor } from './verdicts.ts';
import type { View } from './view.ts';

export interface Wanted {
  /** The state's number in the file. */
  readonly state: number;
  readonly concept: Concept;
  /** Who would leave it as things are. */
  readonly leavers: readonly string[];
  /** For each leaver the least rise of the state in its ranking; all of them together make the state hold. */
  readonly lifts: readonly { dm: string; places: number; besides: number; words: string }[];
  /** For a leaver with prioritised statements the fewest changes of the list that would keep it, each by itself enough. */
  readonly statements: readonly { dm: string; changes: readonly string[] }[];
  /** What an outsider could do; null for explicit graphs, which have no options. */
  readonly measures: readonly string[] | null;
}

/** The largest option form for which measures are tried, in states. */
const LARGEST_FOR_MEASURES = 65_536;

/** What would make the state (by position) stable for everybody. Every answer has been put to the forward engine. */
export function whatWouldDo(
  read: ReadModel | { readonly kind: 'graph' },
  view: View,
  concept: Concept,
  state: number,
  settleChanged?: SettleChanged,
): Wanted {
  const leavers = stableFor(view.model, concept, state).flatMap((stable, dm) => (stable ? [] : [dm]));
  const { lifts } = leastLifts(view.model, concept, state);
  const worked = read.kind === 'options' && read.worked.merged.length === 0 ? read.worked : null;
  const size = worked ? 2 ** worked.layout.bits : 0;
  return {
    state: view.id(state),
    concept,
    leavers: leavers.map(dm => view.names[dm]!),
    lifts: lifts.map(({ dm, places, besides }) => ({
      dm: view.names[dm]!,
      places,
      besides: view.id(besides),
      words: `if ${view.names[dm]} liked it as much as state ${view.id(besides)} (${view.sayState(besides)}), ${places === 1 ? 'one place' : `${places} places`} further up`,
    })),
    statements: worked
      ? leavers.flatMap(dm =>
          fewestEdits(worked, view, dm, concept, state).map(({ edits }) => ({
            dm: view.names[dm]!,
            changes: edits.map(edit => sayEdit(edit, dm, worked.conflict)),
          })),
        )
      : [],
    measures:
      worked && size <= LARGEST_FOR_MEASURES
        ? measuresFor(worked.conflict, concept, view.id(state), settleChanged).map(measure =>
            sayMeasure(measure, worked.conflict),
          )
        : null,
  };
}

function sayEdit(edit: Edit, dm: number, conflict: Conflict): string {
  const say = (at: number) => sayStatement(conflict, dm, at);
  switch (edit.kind) {
    case 'move':
      return edit.before === null
        ? `puts ${say(edit.statement)} last`
        : `puts ${say(edit.statement)} before ${say(edit.before)}`;
    case 'reverse':
      return `wants the opposite of ${say(edit.statement)}`;
    case 'drop':
      return `gives up ${say(edit.statement)}`;
  }
}

/** A statement of the list as a formula. */
export function sayStatement({ dms, options }: Conflict, dm: number, at: number): string {
  const maker = dms[dm]!;
  const list = maker.preferences ?? maker.candidates![0]!.preferences!;
  const condition = conditionOf(list[at]!);
  if (typeof condition === 'string') return `“${condition}”`;
  const literals = condition.map(([option, value]) => `${value === 'Y' ? '' : 'not '}${options[option]!.name}`);
  return `“${literals.join(' and ')}”`;
}
