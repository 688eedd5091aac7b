/** A conflict model into its stable states: `parley/stability/1`. */

import { fail, ok, type Problem, problem, type Result } from '../../problems.ts';
import { type Asked, type AskedOf, askedOf } from './asked.ts';
import { coalitionAnalysis, coalitionsOf, LARGEST_FOR_COALITIONS } from './coalitions.ts';
import { COALITION_CONCEPTS, CONCEPTS, type CoalitionConcept, type Concept, eachConcept } from './concepts.ts';
import { asGraph, type ExplicitModel, feasibleStates } from './explicit-model.ts';
import { renumbering } from './layout.ts';
import { type ReadModel, readModel, settle } from './model.ts';
import type { TextFile } from './model-file.ts';
import { everyone, type Settled, verdictsFor, type Watch } from './verdicts.ts';

export const STABILITY_FORMAT = 'parley/stability/1';

/** Ids of states, or hexadecimal digits. */
type StateSet = readonly number[] | string;

export interface StabilityAnswer extends Asked {
  readonly format: typeof STABILITY_FORMAT;
  readonly states: number;
  readonly dms: readonly string[];
  readonly perDm: Readonly<Record<string, Readonly<Record<Concept, StateSet>>>>;
  readonly equilibria: Readonly<Record<Concept, StateSet>>;
  readonly coalitions: Readonly<Record<string, Readonly<Record<CoalitionConcept, StateSet>>>> | null;
  readonly seconds: number;
}

export interface StabilityOptions extends Watch, AskedOf {
  /** Sets as hexadecimal digits over the feasible states in increasing number, highest digit first. */
  readonly hex?: boolean;
  /** Coalitions also above 4,096 states or 6 decision makers. */
  readonly coalitions?: boolean;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** Numbers that an answer may list before it has to be asked for in hexadecimal digits. */
const MOST_LISTED = 40_000_000;

/** Stable states of the file's model, for each decision maker, as equilibria and for coalitions. */
export function answerStability(file: TextFile, options: StabilityOptions): Result<StabilityAnswer> {
  const start = options.clock();
  const read = readModel(file);
  return read.ok ? answerOf(file, read.value, start, options) : read;
}

/** The same for a model that has been read. */
export function answerOf(
  file: TextFile,
  read: ReadModel,
  start: number,
  options: StabilityOptions,
): Result<StabilityAnswer> {
  const tooMany = tooManyToList(file, read, options);
  if (tooMany) return fail(tooMany);
  const model = settle(read);
  return answerFrom(file, read, verdictsFor(model, options), start, options, model);
}

/** The answer, once the verdicts are there (null: cancelled), wherever they were worked out. */
export function answerFrom(
  file: TextFile,
  read: ReadModel,
  verdicts: readonly Uint8Array[] | null,
  start: number,
  options: StabilityOptions,
  settled?: Settled,
): Result<StabilityAnswer> {
  if (verdicts === null)
    return fail(problem('cancelled', 'Stopped before all states were judged.', 'Run it again.', file.name));
  const names = namesOf(read);
  const { ids, order } = numberingOf(read, settled);
  const states = ids?.length ?? verdicts[0]!.length;
  const hex = options.hex ?? false;
  const model = () => settled ?? settle(read);
  const small = states <= LARGEST_FOR_COALITIONS.states && names.length <= LARGEST_FOR_COALITIONS.dms;
  const graph = (): ExplicitModel => {
    const one = model();
    return one.kind === 'explicit' ? one : asGraph(one);
  };
  const all = everyone(verdicts);
  const coalitions = small || options.coalitions ? coalitionRows(graph(), hex) : null;
  const asked = askedOf(file, read, model, all, options);
  if (!asked.ok) return asked;
  return ok({
    format: STABILITY_FORMAT,
    states,
    dms: names,
    perDm: Object.fromEntries(names.map((name, dm) => [name, setsOf(verdicts[dm]!, ids, order, hex)])),
    equilibria: setsOf(all, ids, order, hex),
    coalitions,
    ...asked.value,
    seconds: (options.clock() - start) / 1000,
  });
}

/** The problem of an answer that would list too many states, before anything is worked out. */
export function tooManyToList(file: TextFile, read: ReadModel, { hex }: StabilityOptions): Problem | null {
  const states = read.kind === 'options' ? read.worked.states : read.graph.ids.length;
  if (hex || states * namesOf(read).length * CONCEPTS.length <= MOST_LISTED) return null;
  return problem('conflict-invalid', `${states} states are too many to be listed.`, 'Add --hex.', file.name);
}

/** Names of the decision makers. */
export const namesOf = (read: ReadModel): readonly string[] =>
  read.kind === 'options' ? read.worked.conflict.dms.map(({ name }) => name) : read.graph.names;

/**
 * The file's numbers of the states that exist, ascending, and the engine's numbers of these; null where the engine's
 * numbers are the file's, without a gap.
 */
function numberingOf(read: ReadModel, settled?: Settled): { ids: Int32Array | null; order: Int32Array | null } {
  if (read.kind === 'explicit') return { ids: Int32Array.from(read.graph.ids), order: null };
  const { worked } = read;
  if (worked.merged.length > 0) {
    const graph = (settled ?? settle(read)) as ExplicitModel;
    return { ids: Int32Array.from(graph.ids), order: null };
  }
  if (worked.layout.same && worked.feasible === null) return { ids: null, order: null };
  const ids = feasibleStates(worked);
  return { ids, order: ids.map(renumbering(worked.layout)) };
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
  return eachConcept(concept => show(CONCEPTS.indexOf(concept)));
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
