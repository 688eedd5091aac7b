/** Conflict models as text: option form (`graph-model/option-form/1`) and explicit graphs (`graph-model/case/1`). */

import { z } from 'zod';
import { fail, ok, type Problem, problem, type Result } from '../../problems.ts';

/** States are numbered 0..n-1; each decision maker has a rank (higher is better, equal is indifferent) and moves. */
export interface ExplicitModel {
  readonly kind: 'explicit';
  /** Ids by which the file calls its states. */
  readonly ids: readonly number[];
  readonly names: readonly string[];
  readonly ranks: readonly Int32Array[];
  /** Moves of each decision maker from each state. */
  readonly moves: readonly (readonly number[])[][];
}

/** Bit k of a state number is option k. A decision maker moves by changing any of its own options at once. */
export interface OptionModel {
  readonly kind: 'options';
  readonly options: number;
  readonly names: readonly string[];
  /** Own options of each decision maker, as a bit mask. */
  readonly own: readonly number[];
  /** Options that may not be taken back, and that may not be taken up. */
  readonly onlyForward: number;
  readonly onlyBack: number;
  /** 1 where the state exists. */
  readonly feasible: Uint8Array;
  readonly states: number;
  readonly ranks: readonly Int32Array[];
}

const literal = z.tuple([z.number().int().nonnegative(), z.enum(['Y', 'N'])]);
const optionForm = z.object({
  format: z.literal('graph-model/option-form/1'),
  options: z
    .array(
      z.object({ name: z.string(), dm: z.number().int().nonnegative(), direction: z.enum(['both', 'fwd', 'back']) }),
    )
    .min(1)
    .max(24),
  infeasible: z.array(z.array(literal)).default([]),
  dms: z.array(z.object({ name: z.string(), preferences: z.array(z.array(literal)) })).min(1),
});
const explicitCase = z.object({
  states: z.array(z.object({ id: z.number().int(), options: z.string().optional() })).min(1),
  moves: z.record(z.string(), z.array(z.tuple([z.number().int(), z.number().int()]))),
  ranking_best_first: z.record(z.string(), z.array(z.array(z.number().int()))),
});

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The model of a file. Every problem names its place in the file. */
export function parseModel(file: TextFile): Result<ExplicitModel | OptionModel> {
  const wrong = (message: string, next: string): Problem => problem('conflict-invalid', message, next, file.name);
  let data: unknown;
  try {
    data = JSON.parse(file.text);
  } catch (error) {
    return fail(wrong(`This is not JSON: ${(error as Error).message}.`, 'Give a graph model.'));
  }
  const isOptionForm = (data as { format?: unknown } | null)?.format === 'graph-model/option-form/1';
  const parsed = isOptionForm ? optionForm.safeParse(data) : explicitCase.safeParse(data);
  if (!parsed.success)
    return fail(
      ...parsed.error.issues
        .slice(0, 10)
        .map(issue => wrong(`${issue.path.join('.') || 'The model'}: ${issue.message}.`, 'Correct it.')),
    );
  return isOptionForm
    ? fromOptions(parsed.data as z.infer<typeof optionForm>, wrong)
    : fromStates(parsed.data as z.infer<typeof explicitCase>, wrong);
}

type Wrong = (message: string, next: string) => Problem;
type Literals = readonly (readonly [number, 'Y' | 'N'])[];

function fromOptions(data: z.infer<typeof optionForm>, wrong: Wrong): Result<OptionModel> {
  const problems = optionProblems(data, wrong);
  if (problems.length > 0) return fail(...problems);
  const size = 2 ** data.options.length;
  const feasible = new Uint8Array(size).fill(1);
  for (const condition of data.infeasible) {
    const [mask, value] = maskOf(condition);
    for (let state = 0; state < size; state += 1) if ((state & mask) === value) feasible[state] = 0;
  }
  let states = 0;
  for (let state = 0; state < size; state += 1) states += feasible[state]!;
  if (states === 0) return fail(wrong('The infeasible conditions leave no state.', 'Take one of them out.'));
  const bits = (test: (option: { dm: number; direction: string }) => boolean) =>
    data.options.reduce((mask, option, bit) => (test(option) ? mask | (1 << bit) : mask), 0);
  return ok({
    kind: 'options',
    options: data.options.length,
    names: data.dms.map(dm => dm.name),
    own: data.dms.map((_, dm) => bits(option => option.dm === dm)),
    onlyForward: bits(option => option.direction === 'fwd'),
    onlyBack: bits(option => option.direction === 'back'),
    feasible,
    states,
    ranks: data.dms.map(dm => prioritised(dm.preferences, size)),
  });
}

function optionProblems(data: z.infer<typeof optionForm>, wrong: Wrong): Problem[] {
  const problems: Problem[] = [];
  data.options.forEach((option, at) => {
    if (option.dm >= data.dms.length)
      problems.push(wrong(`options.${at}: there is no decision maker ${option.dm}.`, 'Correct the number.'));
  });
  const check = (literals: Literals, place: string) => {
    for (const [option] of literals)
      if (option >= data.options.length)
        problems.push(wrong(`${place}: there is no option ${option}.`, 'Correct the number.'));
    const [, , contradicts] = maskOf(literals);
    if (contradicts)
      problems.push(wrong(`${place}: it wants one option both taken and not taken.`, 'Take one of the two out.'));
  };
  data.infeasible.forEach((condition, at) => {
    check(condition, `infeasible.${at}`);
  });
  data.dms.forEach((dm, at) => {
    dm.preferences.forEach((statement, row) => {
      check(statement, `dms.${at}.preferences.${row}`);
    });
  });
  return problems;
}

/** Mask of the options that the literals name, their values, and whether they contradict each other. */
function maskOf(literals: Literals): [mask: number, value: number, contradicts: boolean] {
  let [yes, no] = [0, 0];
  for (const [option, value] of literals) {
    if (value === 'Y') yes |= 1 << option;
    else no |= 1 << option;
  }
  return [yes | no, yes, (yes & no) !== 0];
}

const LARGEST_KEY = 2 ** 40;

/** Option prioritising: earlier statements count more than all later ones together. Refined rank by rank, so that no number overflows. */
function prioritised(statements: readonly Literals[], size: number): Int32Array {
  let keys: Float64Array = new Float64Array(size);
  let most = 0;
  for (const statement of statements) {
    const [mask, value] = maskOf(statement);
    for (let state = 0; state < size; state += 1) keys[state] = keys[state]! * 2 + ((state & mask) === value ? 1 : 0);
    most = most * 2 + 1;
    if (most > LARGEST_KEY) {
      const dense = compressed(keys);
      most = dense.reduce((high, rank) => Math.max(high, rank), 0);
      keys = Float64Array.from(dense);
    }
  }
  return compressed(keys);
}

/** The keys as dense ranks from 0. */
function compressed(keys: Float64Array): Int32Array {
  const sorted = Float64Array.from(new Set(keys)).sort();
  const rank = new Map([...sorted].map((key, index) => [key, index]));
  return Int32Array.from(keys, key => rank.get(key)!);
}

function fromStates(data: z.infer<typeof explicitCase>, wrong: Wrong): Result<ExplicitModel> {
  const ids = data.states.map(state => state.id);
  const index = new Map(ids.map((id, at) => [id, at]));
  const names = Object.keys(data.moves);
  const problems: Problem[] = [];
  const moves = names.map(name => {
    const from: number[][] = ids.map(() => []);
    for (const [a, b] of data.moves[name]!) {
      const [s, q] = [index.get(a), index.get(b)];
      if (s === undefined || q === undefined)
        problems.push(wrong(`moves.${name}: there is no state ${s === undefined ? a : b}.`, 'Correct the number.'));
      else if (s !== q && !from[s]!.includes(q)) from[s]!.push(q);
    }
    return from;
  });
  const ranks = names.map(name => {
    const rank = new Int32Array(ids.length).fill(-1);
    const groups = data.ranking_best_first[name] ?? [];
    groups.forEach((group, place) => {
      for (const id of group) {
        const at = index.get(id);
        if (at === undefined)
          problems.push(wrong(`ranking_best_first.${name}: there is no state ${id}.`, 'Correct the number.'));
        else if (rank[at]! >= 0)
          problems.push(wrong(`ranking_best_first.${name}: state ${id} stands twice.`, 'Rank each state once.'));
        else rank[at] = groups.length - 1 - place;
      }
    });
    const missing = ids.filter((_, at) => rank[at]! < 0);
    if (missing.length > 0 && problems.length === 0)
      problems.push(
        wrong(
          `ranking_best_first.${name}: ${missing.length === 1 ? `state ${missing[0]} is` : `states ${missing.slice(0, 8).join(', ')} are`} not ranked.`,
          'Rank every state.',
        ),
      );
    return rank;
  });
  return problems.length > 0 ? fail(...problems) : ok({ kind: 'explicit', ids, names, ranks, moves });
}
