/** A conflict model into its stable states: `parley/stability/1`. */

import { ok, type Result } from '../../problems.ts';
import { coalitionAnalysis, coalitionsOf } from './coalitions.ts';
import { COALITION_CONCEPTS, CONCEPTS, type CoalitionConcept, type Concept } from './concepts.ts';
import { arcsOf, explicitStability } from './explicit.ts';
import { asGraph, type ExplicitModel, feasibleStates } from './explicit-model.ts';
import { renumbering } from './layout.ts';
import { readModel, settle } from './model.ts';
import type { TextFile } from './model-file.ts';
import type { OptionModel } from './option-model.ts';
import { blocksOf, optionStability } from './option-stability.ts';

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
  const start = options.clock();
  const read = readModel(file);
  if (!read.ok) return read;
  const model = settle(read.value);
  const ids = idsOf(model);
  const all = verdictsOf(model);
  const order = ids && model.kind === 'options' ? ids.map(renumbering(model.layout)) : null;
  const byConcept = (verdicts: Uint8Array) => setsOf(verdicts, ids, order, options.hex ?? false);
  const states = ids?.length ?? all[0]!.length;
  const small = states <= LARGEST_FOR_COALITIONS.states && model.names.length <= LARGEST_FOR_COALITIONS.dms;
  const graph = () => (model.kind === 'explicit' ? model : asGraph(model));
  return ok({
    format: STABILITY_FORMAT,
    states,
    dms: model.names,
    perDm: Object.fromEntries(model.names.map((name, dm) => [name, byConcept(all[dm]!)])),
    equilibria: byConcept(everyone(all)),
    coalitions: small || options.coalitions ? coalitionRows(graph(), options.hex ?? false) : null,
    seconds: (options.clock() - start) / 1000,
  });
}

/** Verdicts of every decision maker, for each state of the model's own numbering. */
export function verdictsOf(model: OptionModel | ExplicitModel): Uint8Array[] {
  if (model.kind === 'explicit') {
    const arcs = arcsOf(model);
    return model.names.map((_, dm) => explicitStability(model, dm, arcs));
  }
  const blocks = blocksOf(model);
  return model.names.map((_, dm) => optionStability(model, dm, blocks));
}

/** What holds for all. */
export function everyone(verdicts: readonly Uint8Array[]): Uint8Array {
  const all = Uint8Array.from(verdicts[0]!);
  for (const one of verdicts) for (let state = 0; state < all.length; state += 1) all[state]! &= one[state]!;
  return all;
}

/** The file's numbers of the states that exist, ascending; null when the engine's numbers are these, without a gap. */
function idsOf(model: OptionModel | ExplicitModel): Int32Array | null {
  if (model.kind === 'explicit') return Int32Array.from(model.ids);
  return model.layout.same && model.feasible === null ? null : feasibleStates(model);
}

/** The states stable by each concept; `order` are the engine's numbers of the ids, null when they are their positions. */
function setsOf(
  verdicts: Uint8Array,
  ids: Int32Array | null,
  order: Int32Array | null,
  hex: boolean,
): Record<Concept, StateSet> {
  const listed = order ? Uint8Array.from(order, state => verdicts[state]!) : verdicts;
  const show = (bit: number): StateSet => {
    if (hex) return hexOf(listed, bit);
    const stable: number[] = [];
    for (let at = 0; at < listed.length; at += 1)
      if ((listed[at]! & (1 << bit)) !== 0) stable.push(ids ? ids[at]! : at);
    return stable;
  };
  return Object.fromEntries(CONCEPTS.map((concept, bit) => [concept, show(bit)])) as Record<Concept, StateSet>;
}

const DIGITS = Uint8Array.from('0123456789abcdef', digit => digit.charCodeAt(0));
const CHUNK = 4096;

/** Bit x is bit `bit` of the x-th verdict; lower case, no prefix, highest digit first, "0" when empty. */
export function hexOf(verdicts: Uint8Array, bit: number): string {
  const count = Math.ceil(verdicts.length / 4);
  const codes = new Uint8Array(count);
  for (let digit = 0; digit < count; digit += 1) {
    const at = digit * 4;
    const value =
      ((verdicts[at]! >> bit) & 1) |
      (((verdicts[at + 1]! >> bit) & 1) << 1) |
      (((verdicts[at + 2]! >> bit) & 1) << 2) |
      (((verdicts[at + 3]! >> bit) & 1) << 3);
    codes[count - 1 - digit] = DIGITS[value]!;
  }
  let text = '';
  for (let from = 0; from < count; from += CHUNK)
    text += String.fromCharCode.apply(null, codes.subarray(from, from + CHUNK) as unknown as number[]);
  return text.replace(/^0+(?=.)/, '');
}

function coalitionRows(graph: ExplicitModel, hex: boolean): NonNullable<StabilityAnswer['coalitions']> {
  const analyse = coalitionAnalysis(graph);
  const show = (flags: Uint8Array): StateSet => (hex ? hexOf(flags, 0) : graph.ids.filter((_, at) => flags[at] === 1));
  return Object.fromEntries(
    coalitionsOf(graph.names.length, 2).map(members => {
      const found = analyse(members);
      const rows = COALITION_CONCEPTS.map(concept => [concept, show(found[concept])]);
      return [members.map(dm => graph.names[dm]).join('+'), Object.fromEntries(rows)];
    }),
  );
}
