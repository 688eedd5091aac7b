/**
 * A settled model as people talk about it: states by their ids in the file, moves, ranks and words. Nothing is worked
 * out before it is asked for, so a view serves a model of any size.
 */

import type { Case } from './case-form.ts';
import type { ExplicitModel } from './explicit-model.ts';
import { movesFrom } from './explicit-model.ts';
import { renumbering } from './layout.ts';
import { type ReadModel, settle } from './model.ts';
import type { OptionModel } from './option-model.ts';
import { makeState } from './states.ts';

/** States are given by position: what the engine numbers them. */
export interface View {
  readonly names: readonly string[];
  readonly model: OptionModel | ExplicitModel;
  /** The engine's number of the file's id; -1 when there is no such state. */
  at(id: number): number;
  id(state: number): number;
  rank(dm: number, state: number): number;
  moves(dm: number, state: number): readonly number[];
  /** "YNN", or "" when the file gives no options. */
  pattern(state: number): string;
  /** Which options are taken, in words. */
  sayState(state: number): string;
  /** What the decision maker does to get from one state to the other. */
  sayMove(dm: number, from: number, to: number): string;
}

/** The view of one reading of a model. */
export function viewOf(read: ReadModel, model: OptionModel | ExplicitModel = settle(read)): View {
  const words = read.kind === 'options' ? read.worked.conflict.options : (read.from.options ?? []);
  return viewWith(words, model, read.kind === 'explicit' ? read.from : null);
}

/** The view of a model whose options have these words; `from` has the patterns of an explicit graph's states. */
export function viewWith(
  words: readonly OptionWords[],
  model: OptionModel | ExplicitModel,
  from: Case | null = null,
): View {
  const core = model.kind === 'options' ? optionCore(model) : graphCore(model, from, words.length);
  const { pattern } = core;
  return {
    names: model.names,
    model,
    rank: (dm, state) => model.ranks[dm]![state]!,
    ...core,
    sayState: state => sayPattern(pattern(state), words) || `state ${core.id(state)}`,
    sayMove: (_, from, to) => sayChange(pattern(from), pattern(to), words) || `moving to state ${core.id(to)}`,
  };
}

type Core = Pick<View, 'at' | 'id' | 'moves' | 'pattern'>;

function optionCore(model: OptionModel): Core {
  const move = renumbering(model.layout);
  const back = renumbering(model.layout, true);
  const size = 2 ** model.layout.bits;
  return {
    at: id => (id >= 0 && id < size && model.feasible?.[move(id)] !== 0 ? move(id) : -1),
    id: back,
    moves: (dm, state) => movesFrom(model, dm, state),
    pattern: state => makeState(back(state), model.layout.bits),
  };
}

function graphCore(model: ExplicitModel, from: Case | null, options: number): Core {
  const index = new Map(model.ids.map((id, at) => [id, at]));
  return {
    at: id => index.get(id) ?? -1,
    id: state => model.ids[state]!,
    moves: (dm, state) => model.moves[dm]![state]!,
    pattern: state => {
      const pattern = from ? (from.states[state]!.options ?? '') : makeState(model.ids[state]!, options);
      return pattern.length === options ? pattern : '';
    },
  };
}

interface OptionWords {
  readonly name: string;
  readonly otherwise?: string | undefined;
}

function sayPattern(pattern: string, words: readonly OptionWords[]): string {
  const taken = [...pattern].flatMap((letter, at) => {
    const { name, otherwise } = words[at]!;
    if (letter === 'Y') return [`“${name}”`];
    return letter === 'N' && otherwise !== undefined ? [`“${otherwise}”`] : [];
  });
  if (pattern === '') return '';
  return taken.length > 0 ? listed(taken) : 'nothing done';
}

function sayChange(from: string, to: string, words: readonly OptionWords[]): string {
  if (from === '' || to === '') return '';
  const changed = words.flatMap((word, at) => (from[at] !== to[at] ? [{ ...word, now: to[at] }] : []));
  const up = changed.filter(({ now }) => now === 'Y').map(({ name }) => `“${name}”`);
  const down = changed.filter(({ now }) => now === 'N').map(({ name }) => `“${name}”`);
  return listed([
    ...(up.length > 0 ? [`taking up ${listed(up)}`] : []),
    ...(down.length > 0 ? [`giving up ${listed(down)}`] : []),
  ]);
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
