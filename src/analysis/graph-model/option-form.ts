/** `graph-model/option-form/1` as text, and a conflict worked out against its options. */

import { fail, ok, type Problem, type Result } from '../../problems.ts';
import { type Condition, exceptWhere, holds, type Term, termsOf } from './conditions.ts';
import { type Conflict, conflictSchema, type Infeasible } from './conflict.ts';
import { type Layout, layoutOf, renumbering } from './layout.ts';
import { type Complain, complainer, jsonOf, type TextFile } from './model-file.ts';
import type { OptionModel } from './option-model.ts';
import { NOWHERE, type Ranks } from './ranks.ts';
import { parseState } from './states.ts';
import { candidatesOf } from './wish-terms.ts';
import { type Candidate, type Reading, ranksOf } from './wishes.ts';

/** A conflict with its states and what everybody wants, before any doubt is settled. */
export interface WorkedOut {
  readonly conflict: Conflict;
  readonly layout: Layout;
  readonly onlyForward: number;
  readonly onlyBack: number;
  readonly feasible: Uint8Array | null;
  readonly states: number;
  /** Sets of states, in the engine's numbering, that count as one. */
  readonly merged: readonly (readonly number[])[];
  /** For each decision maker its readings. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** The file's number of the state where things stand; null when it is not said. */
  readonly statusQuo: number | null;
}

/** The conflict of a file. */
export function parseConflict(file: TextFile): Result<Conflict> {
  const data = jsonOf(file);
  if (!data.ok) return data;
  const complain = complainer(file);
  const parsed = conflictSchema.safeParse(data.value);
  if (parsed.success) return ok(parsed.data);
  return fail(
    ...parsed.error.issues
      .slice(0, 10)
      .map(({ path, message }) => complain(path as (string | number)[], `${message}.`, 'Correct it.')),
  );
}

/** The text of a conflict; `parseConflict` reads it back. */
export const makeConflict = (conflict: Conflict): string => `${JSON.stringify(conflict, null, 1)}\n`;

/** The conflict's states and wishes; every problem names its place. */
export function workOut(conflict: Conflict, complain: Complain): Result<WorkedOut> {
  const problems: Problem[] = [
    ...conflict.options.flatMap(({ dm }, at) =>
      dm < conflict.dms.length
        ? []
        : [complain(['options', at, 'dm'], `There is no decision maker ${dm}.`, 'Correct the number.')],
    ),
    ...repeated(conflict, complain),
  ];
  if (problems.length > 0) return fail(...problems);
  const { options } = conflict;
  const layout = layoutOf(options, conflict.dms.length);
  const names = options.map(({ name }) => name);
  const move = renumbering(layout);
  const inLayout = (terms: readonly Term[]): Term[] =>
    terms.map(({ mask, value }) => ({ mask: move(mask), value: move(value) }));
  const read = (condition: Condition, path: readonly (string | number)[]): Term[] => {
    const terms = termsOf(condition, names);
    if (terms.ok) return inLayout(terms.terms);
    problems.push(complain(path, `This condition is wrong: ${terms.why}.`, 'Correct it.'));
    return [];
  };
  const barred = conflict.infeasible.flatMap((kind, at) =>
    barredBy(kind, ['infeasible', at], names, read, problems, complain),
  );
  const bits = (direction: string) =>
    options.reduce((mask, option, at) => (option.direction === direction ? mask | (1 << layout.bitOf[at]!) : mask), 0);
  const { feasible, states } = existing(options.length, barred);
  if (states === 0)
    problems.push(complain(['infeasible'], 'The infeasible conditions leave no state.', 'Take one of them out.'));
  const merged = (conflict.coalesce ?? []).map((condition, at) => read(condition, ['coalesce', at]));
  if (problems.length > 0) return fail(...problems);
  const frame = { layout, feasible, merged: mergedStates(merged, feasible, options.length) };
  const candidates = conflict.dms.map((dm, at) => candidatesOf(dm, ['dms', at], frame, read, problems, complain));
  const statusQuo = statusQuoOf(conflict, feasible, move, problems, complain);
  if (problems.length > 0) return fail(...problems.slice(0, 20));
  return ok({ conflict, ...frame, onlyForward: bits('fwd'), onlyBack: bits('back'), states, candidates, statusQuo });
}

/** One reading of the conflict. */
export function modelOf(worked: WorkedOut, reading: Reading): OptionModel {
  const { conflict, layout, onlyForward, onlyBack, feasible, states } = worked;
  const start = startOf(worked);
  return {
    kind: 'options',
    names: conflict.dms.map(({ name }) => name),
    layout,
    onlyForward,
    onlyBack,
    feasible,
    states,
    ranks: worked.candidates.map((candidates, dm) => ranksOf(candidates, start, worked.merged, reading(dm))),
  };
}

/** 0 for every state that exists. */
export function startOf({ layout, feasible }: Pick<WorkedOut, 'layout' | 'feasible'>): Ranks {
  const start = new Uint16Array(2 ** layout.bits);
  if (feasible)
    for (let state = 0; state < start.length; state += 1) if (feasible[state] === 0) start[state] = NOWHERE(start);
  return start;
}

function repeated({ dms, options }: Conflict, complain: Complain): Problem[] {
  const again = (list: readonly { name: string }[], field: string) =>
    list.flatMap(({ name }, at) =>
      list.findIndex(other => other.name === name) < at
        ? [complain([field, at, 'name'], `"${name}" is named twice.`, 'Give each its own name.')]
        : [],
    );
  return [...again(dms, 'dms'), ...again(options, 'options')];
}

type Read = (condition: Condition, path: readonly (string | number)[]) => Term[];

/** The terms that no state may fulfil. */
function barredBy(
  kind: Infeasible,
  path: readonly (string | number)[],
  names: readonly string[],
  read: Read,
  problems: Problem[],
  complain: Complain,
): Term[] {
  const optionsOf = (list: readonly (number | string)[], field: string): number[] =>
    list.flatMap((option, at) => {
      const number = typeof option === 'number' ? option : names.indexOf(option);
      if (number >= 0 && number < names.length) return [number];
      problems.push(complain([...path, field, at], `There is no option ${JSON.stringify(option)}.`, 'Correct it.'));
      return [];
    });
  const literals = (numbers: readonly number[], value: 'Y' | 'N') => numbers.map(option => [option, value] as const);
  if (typeof kind === 'string' || Array.isArray(kind)) return read(kind as Condition, path);
  if ('exclusive' in kind) {
    const numbers = optionsOf(kind.exclusive, 'exclusive');
    return numbers.flatMap((one, at) =>
      numbers.slice(at + 1).flatMap(other => read(literals([one, other], 'Y'), path)),
    );
  }
  if ('atLeastOne' in kind) return read(literals(optionsOf(kind.atLeastOne, 'atLeastOne'), 'N'), path);
  if (!('requires' in kind)) return [];
  const without = exceptWhere(read(kind.when, [...path, 'when']), read(kind.requires, [...path, 'requires']));
  if (without.ok) return [...without.terms];
  problems.push(complain(path, `This condition is wrong: ${without.why}.`, 'Make it shorter.'));
  return [];
}

/** Which states exist; null when all do. */
function existing(options: number, barred: readonly Term[]): { feasible: Uint8Array | null; states: number } {
  const size = 2 ** options;
  if (barred.length === 0) return { feasible: null, states: size };
  const feasible = new Uint8Array(size).fill(1);
  for (const { mask, value } of barred)
    for (let state = 0; state < size; state += 1) if ((state & mask) === value) feasible[state] = 0;
  let states = 0;
  for (let state = 0; state < size; state += 1) states += feasible[state]!;
  return { feasible: states === size ? null : feasible, states };
}

function mergedStates(merged: readonly (readonly Term[])[], feasible: Uint8Array | null, options: number): number[][] {
  if (merged.length === 0) return [];
  const sets: number[][] = merged.map(() => []);
  for (let state = 0; state < 2 ** options; state += 1) {
    if (feasible?.[state] === 0) continue;
    const at = merged.findIndex(terms => holds(terms, state));
    if (at >= 0) sets[at]!.push(state);
  }
  return sets.filter(set => set.length > 1);
}

function statusQuoOf(
  { statusQuo, options }: Conflict,
  feasible: Uint8Array | null,
  move: (state: number) => number,
  problems: Problem[],
  complain: Complain,
): number | null {
  if (statusQuo === undefined) return null;
  const state = parseState(statusQuo, options.length);
  const wrong = (why: string) => problems.push(complain(['statusQuo'], `${why}.`, 'Name one state that exists.'));
  if (typeof state === 'string') wrong(`The status quo is wrong: ${state}`);
  else if (state.mask !== 2 ** options.length - 1) wrong('The status quo leaves an option open');
  else if (feasible?.[move(state.value)] === 0)
    wrong('The status quo is a state that the infeasible conditions exclude');
  else return state.value;
  return null;
}
