/**
 * The least value that a group reaches from each state of a slice, itself included. States are visited in ascending
 * order of value; from each that has no label yet one walks backwards and gives all unlabelled predecessors that value,
 * so that every state is labelled once. The predecessors by improvements are a prefix of a sorted block: a pointer for each
 * block has passed those that are labelled already.
 */

import type { SortedBlocks } from './fibres.ts';
import { NOWHERE, type Ranks } from './ranks.ts';

/** One member of the group, in the slice's numbering. */
export interface Walker {
  readonly ranks: Ranks;
  readonly sorted: SortedBlocks;
  /** For each block how many of its states have been passed, and the rank of the next one (NOWHERE: none is left). */
  readonly passed: Uint16Array | Int32Array;
  readonly next: Ranks;
  /** Rank of each block's worst state. */
  readonly first: Ranks;
  readonly shift: number;
  readonly free: number;
  /** Irreversible options, as masks: only to be taken up, only to be given up. */
  readonly onlyForward: number;
  readonly onlyBack: number;
}

/** What the search works in; one for all slices of a decision maker. */
export interface SliceMemory {
  /** Values of the slice's states; NOWHERE where infeasible. */
  readonly values: Ranks;
  /** The answer: NOWHERE where infeasible. */
  readonly label: Ranks;
  readonly order: Int32Array;
  readonly queue: Int32Array;
  readonly counts: Int32Array;
}

/** Puts the feasible states of the slice in ascending order of value; gives their number. */
export function orderSlice({ values, order, counts }: SliceMemory): number {
  const nowhere = NOWHERE(values);
  let [least, most] = [nowhere, -1];
  for (let state = 0; state < values.length; state += 1) {
    const value = values[state]!;
    if (value === nowhere) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most < 0) return 0;
  if (most - least >= counts.length) return orderBySorting(values, order);
  counts.fill(0, 0, most - least + 1);
  for (let state = 0; state < values.length; state += 1)
    if (values[state] !== nowhere) counts[values[state]! - least]! += 1;
  let start = 0;
  for (let value = 0; value <= most - least; value += 1) {
    const many = counts[value]!;
    counts[value] = start;
    start += many;
  }
  for (let state = 0; state < values.length; state += 1)
    if (values[state] !== nowhere) order[counts[values[state]! - least]!++] = state;
  return start;
}

/** For slices that hold far fewer states than there are ranks. */
function orderBySorting(values: Ranks, order: Int32Array): number {
  const nowhere = NOWHERE(values);
  const size = values.length;
  const keys = new Float64Array(size);
  let count = 0;
  for (let state = 0; state < size; state += 1)
    if (values[state] !== nowhere) keys[count++] = values[state]! * size + state;
  const sorted = keys.subarray(0, count).sort();
  for (let at = 0; at < count; at += 1) order[at] = sorted[at]! % size;
  return count;
}

/**
 * Labels each state with the least value in reach of the walkers: by all their moves, or by improvements only. Labelled
 * states stand in a queue that each walker goes through by itself; what a walker has added it need not look at again,
 * since two of its moves on end are one move.
 */
export function leastInReach(
  { values, label, order, queue }: SliceMemory,
  count: number,
  walkers: readonly Walker[],
  improving: boolean,
): void {
  const nowhere = NOWHERE(values);
  label.fill(nowhere);
  for (const { passed, next, first } of walkers) {
    passed.fill(0);
    next.set(first);
  }
  const heads = new Int32Array(walkers.length);
  let tail = 0;
  for (let at = 0; at < count && tail < count; at += 1) {
    const seed = order[at]!;
    if (label[seed] !== nowhere) continue;
    const value = values[seed]!;
    label[seed] = value;
    queue[tail++] = seed;
    for (let idle = 0, w = 0; idle < walkers.length; w = w + 1 < walkers.length ? w + 1 : 0) {
      if (heads[w]! < tail) {
        tail = walkBack(walkers[w]!, heads[w]!, tail, value, label, queue, nowhere, improving);
        heads[w] = tail;
        idle = 1;
      } else idle += 1;
    }
  }
}

/** Labels and queues the unlabelled states from which the walker moves to one in the queue; gives the queue's new end. */
function walkBack(
  walker: Walker,
  head: number,
  end: number,
  value: number,
  label: Ranks,
  queue: Int32Array,
  nowhere: number,
  improving: boolean,
): number {
  const { ranks, sorted, passed, next, shift, free, onlyForward, onlyBack } = walker;
  const low = (1 << shift) - 1;
  const size = 1 << free;
  const others = ~((size - 1) << shift);
  const upper = shift + free;
  let tail = end;
  for (let at = head; at < end; at += 1) {
    const state = queue[at]!;
    const below = improving ? ranks[state]! : nowhere;
    const lockable = (state & onlyForward) | (~state & onlyBack);
    let changed = lockable;
    for (;;) {
      const other = state ^ changed;
      const block = (other & low) | ((other >>> upper) << shift);
      let rank = next[block]!;
      if (rank < below) {
        const base = other & others;
        const start = block << free;
        let place = passed[block]!;
        do {
          const source = base | (sorted[start + place]! << shift);
          if (label[source] === nowhere) {
            label[source] = value;
            queue[tail++] = source;
          }
          place += 1;
          rank = place < size ? ranks[base | (sorted[start + place]! << shift)]! : nowhere;
        } while (rank < below);
        passed[block] = place;
        next[block] = rank;
      }
      if (changed === 0) break;
      changed = (changed - 1) & lockable;
    }
  }
  return tail;
}

/** Notes the rank of each block's worst state, for a slice that has just been put in. */
export function noteFirst({ ranks, sorted, first, shift, free }: Walker): void {
  const low = (1 << shift) - 1;
  for (let block = 0; block < first.length; block += 1) {
    const base = (block & low) | ((block & ~low) << free);
    first[block] = ranks[base | (sorted[block << free]! << shift)]!;
  }
}

/**
 * The same by all moves when every state is feasible: nothing bars the way, so the least is taken over all settings of
 * the others' reversible options and over what the irreversible ones still allow. The decision maker's own options, the
 * bits of `own`, stay as they are.
 */
export function leastWhereAllFeasible(
  { values, label }: SliceMemory,
  walkers: readonly Walker[],
  own: { readonly shift: number; readonly width: number },
): void {
  const forward = walkers.reduce((mask, walker) => mask | walker.onlyForward, 0);
  const back = walkers.reduce((mask, walker) => mask | walker.onlyBack, 0);
  if ((forward | back) === 0) {
    leastForEachSetting(values, label, own.shift, 2 ** own.width);
    return;
  }
  const mine = (2 ** own.width - 1) << own.shift;
  label.set(values);
  for (let bit = 1; bit < label.length; bit *= 2)
    if ((bit & mine) === 0) descend(label, bit, (back & bit) === 0, (forward & bit) === 0);
}

function leastForEachSetting(values: Ranks, label: Ranks, shift: number, settings: number): void {
  const least = new Int32Array(settings).fill(0x7fffffff);
  for (let state = 0; state < values.length; state += 1) {
    const setting = (state >>> shift) & (settings - 1);
    if (values[state]! < least[setting]!) least[setting] = values[state]!;
  }
  for (let state = 0; state < values.length; state += 1) label[state] = least[(state >>> shift) & (settings - 1)]!;
}

/** Each state gets the least of itself and of the state that the option's change leads to. */
function descend(label: Ranks, bit: number, up: boolean, down: boolean): void {
  for (let block = 0; block < label.length; block += 2 * bit)
    for (let state = block; state < block + bit; state += 1) {
      const [without, withIt] = [label[state]!, label[state + bit]!];
      if (up && withIt < without) label[state] = withIt;
      if (down && without < withIt) label[state + bit] = without;
    }
}
