/** A conflict model into its stable states: `parley/stability/1`. */

import { ok, type Result } from '../../problems.ts';
import {
  CONCEPTS,
  type CoalitionConcept,
  type Concept,
  coalitionStability,
  explicitStability,
  subsets,
  type Verdicts,
} from './explicit.ts';
import { fibreStability } from './fibres.ts';
import { type ExplicitModel, type OptionModel, parseModel, type TextFile } from './model.ts';

export const STABILITY_FORMAT = 'parley/stability/1';

/** Ids of states, or hexadecimal digits. */
type StateSet = readonly number[] | string;

export interface StabilityAnswer {
  readonly format: typeof STABILITY_FORMAT;
  readonly states: number;
  readonly dms: readonly string[];
  readonly perDm: Readonly<Record<string, Readonly<Record<Concept, StateSet>>>>;
  readonly equilibria: Readonly<Record<Concept, StateSet>>;
  readonly coalitions: Readonly<Record<string, Readonly<Record<CoalitionConcept, StateSet>>>> | null;
  readonly seconds: number;
}

export interface StabilityOptions {
  /** Sets as hexadecimal digits over the feasible states in increasing number, highest digit first. */
  readonly hex?: boolean;
  /** Coalitions also above 4,096 states or 6 decision makers. */
  readonly coalitions?: boolean;
  /** Milliseconds. */
  readonly clock: () => number;
}

const LARGEST_FOR_COALITIONS = { states: 4096, dms: 6 };

/** Stable states of the file's model, for each decision maker, as equilibria and for coalitions. */
export function answerStability(file: TextFile, options: StabilityOptions): Result<StabilityAnswer> {
  const parsed = parseModel(file);
  if (!parsed.ok) return parsed;
  const model = parsed.value;
  const start = options.clock();
  const ids = model.kind === 'explicit' ? model.ids : feasibleStates(model);
  const at = model.kind === 'explicit' ? ids.map((_, index) => index) : ids;
  const show = (flags: Uint8Array): StateSet =>
    options.hex ? hexOf(flags, at) : ids.filter((_, index) => flags[at[index]!] === 1);
  const verdicts = model.names.map(
    (_, dm): Verdicts => (model.kind === 'explicit' ? explicitStability(model, dm) : fibreStability(model, dm)),
  );
  const byConcept = (flagsOf: (concept: Concept) => Uint8Array) =>
    Object.fromEntries(CONCEPTS.map(concept => [concept, show(flagsOf(concept))])) as Record<Concept, StateSet>;
  const small = ids.length <= LARGEST_FOR_COALITIONS.states && model.names.length <= LARGEST_FOR_COALITIONS.dms;
  const coalitions = small || options.coalitions ? coalitionsOf(model, ids, options.hex ?? false) : null;
  return ok({
    format: STABILITY_FORMAT,
    states: ids.length,
    dms: model.names,
    perDm: Object.fromEntries(model.names.map((name, dm) => [name, byConcept(concept => verdicts[dm]![concept])])),
    equilibria: byConcept(concept => everyone(verdicts.map(one => one[concept]))),
    coalitions,
    seconds: (options.clock() - start) / 1000,
  });
}

function feasibleStates(model: OptionModel): number[] {
  const states: number[] = [];
  for (let state = 0; state < model.feasible.length; state += 1) if (model.feasible[state]) states.push(state);
  return states;
}

/** 1 where it is 1 for all. */
function everyone(sets: readonly Uint8Array[]): Uint8Array {
  const all = Uint8Array.from(sets[0]!);
  for (const set of sets) for (let state = 0; state < all.length; state += 1) all[state]! &= set[state]!;
  return all;
}

const DIGITS = '0123456789abcdef';
const CHUNK = 4096;

/** Bit x is the flag of the x-th state of `order`; lower case, no prefix, highest digit first, "0" when empty. */
export function hexOf(flags: Uint8Array, order: ArrayLike<number>): string {
  const count = Math.ceil(order.length / 4);
  const codes = new Uint8Array(count);
  for (let digit = 0; digit < count; digit += 1) {
    let value = 0;
    for (let bit = 0; bit < 4 && digit * 4 + bit < order.length; bit += 1)
      value |= flags[order[digit * 4 + bit]!]! << bit;
    codes[count - 1 - digit] = DIGITS.charCodeAt(value);
  }
  let text = '';
  for (let from = 0; from < count; from += CHUNK) text += String.fromCharCode(...codes.subarray(from, from + CHUNK));
  return text.replace(/^0+(?=.)/, '');
}

function coalitionsOf(
  model: ExplicitModel | OptionModel,
  ids: readonly number[],
  hex: boolean,
): NonNullable<StabilityAnswer['coalitions']> {
  const graph = model.kind === 'explicit' ? model : asGraph(model, ids);
  const groups = subsets(graph.names.map((_, dm) => dm)).filter(group => group.length > 1);
  return Object.fromEntries(
    groups.map(group => {
      const found = coalitionStability(graph, group);
      const show = (states: readonly number[]): StateSet => {
        if (!hex) return states.map(state => ids[state]!);
        const flags = new Uint8Array(ids.length);
        for (const state of states) flags[state] = 1;
        return hexOf(
          flags,
          ids.map((_, index) => index),
        );
      };
      const sets = Object.fromEntries(
        Object.entries(found).map(([concept, states]) => [concept, show(states)]),
      ) as Record<CoalitionConcept, StateSet>;
      return [group.map(dm => graph.names[dm]).join('+'), sets];
    }),
  );
}

/** The option form as an explicit graph over its feasible states. */
export function asGraph(model: OptionModel, ids: readonly number[]): ExplicitModel {
  const index = new Map(ids.map((id, at) => [id, at]));
  const allowed = (s: number, t: number) => (s & ~t & model.onlyForward) === 0 && (~s & t & model.onlyBack) === 0;
  const moves = model.own.map(own =>
    ids.map(s => {
      const targets: number[] = [];
      for (let part = own; ; part = (part - 1) & own) {
        const t = (s & ~own) | part;
        if (t !== s && model.feasible[t] && allowed(s, t)) targets.push(index.get(t)!);
        if (part === 0) return targets;
      }
    }),
  );
  return {
    kind: 'explicit',
    ids,
    names: model.names,
    ranks: model.ranks.map(rank => Int32Array.from(ids, id => rank[id]!)),
    moves,
  };
}
