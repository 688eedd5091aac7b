/**
 * Blocks: the states that differ only in the reversible options of one decision maker, sorted once by its rank. A
 * fibre (all states that differ in any of its options) is made of 2^locked blocks; arcs never leave the fibre.
 */

import type { Place } from './layout.ts';
import { NOWHERE, type Ranks, ranksLike } from './ranks.ts';

/**
 * Which of the block's states, as values of its reversible options, in ascending order of rank, block after block;
 * infeasible states stand last. The block of a state is its number without those bits.
 */
export type SortedBlocks = Uint8Array | Uint16Array | Int32Array;

const SMALL_BLOCK = 16;

/** The blocks of a decision maker. `widest` is the largest number of reversible options anybody has. */
export function sortBlocks(ranks: Ranks, place: Place, widest: number): SortedBlocks {
  const sorted =
    widest <= 8 ? new Uint8Array(ranks.length) : new (widest <= 16 ? Uint16Array : Int32Array)(ranks.length);
  if (2 ** place.free <= SMALL_BLOCK) sortByInsertion(sorted, ranks, place);
  else sortByCounting(sorted, ranks, place);
  return sorted;
}

function sortByInsertion(sorted: SortedBlocks, ranks: Ranks, { shift, free }: Place): void {
  const size = 2 ** free;
  const low = 2 ** shift - 1;
  const held = ranksLike(ranks, size);
  for (let start = 0; start < ranks.length; start += size) {
    const block = start >>> free;
    const base = (block & low) | ((block & ~low) << free);
    for (let value = 0; value < size; value += 1) {
      const rank = ranks[base | (value << shift)]!;
      let at = value;
      while (at > 0 && held[at - 1]! > rank) {
        held[at] = held[at - 1]!;
        sorted[start + at] = sorted[start + at - 1]!;
        at -= 1;
      }
      held[at] = rank;
      sorted[start + at] = value;
    }
  }
}

/** All states by rank, dealt out to their blocks in that order. */
function sortByCounting(sorted: SortedBlocks, ranks: Ranks, { shift, free }: Place): void {
  const size = 2 ** free;
  const low = 2 ** shift - 1;
  const filled = new Int32Array(ranks.length / size);
  const nowhere = NOWHERE(ranks);
  const deal = (state: number) => {
    const block = (state & low) | ((state >>> (shift + free)) << shift);
    sorted[block * size + filled[block]++] = (state >>> shift) & (size - 1);
  };
  for (const state of ascending(ranks)) deal(state);
  for (let state = 0; state < ranks.length; state += 1) if (ranks[state] === nowhere) deal(state);
}

/** Feasible states in ascending order of rank. */
function ascending(ranks: Ranks): Int32Array {
  const nowhere = NOWHERE(ranks);
  let top = -1;
  for (let state = 0; state < ranks.length; state += 1) {
    const rank = ranks[state]!;
    if (rank !== nowhere && rank > top) top = rank;
  }
  const start = new Int32Array(top + 2);
  for (let state = 0; state < ranks.length; state += 1) if (ranks[state] !== nowhere) start[ranks[state]! + 1]! += 1;
  for (let rank = 0; rank <= top; rank += 1) start[rank + 1]! += start[rank]!;
  const order = new Int32Array(start[top + 1]!);
  for (let state = 0; state < ranks.length; state += 1)
    if (ranks[state] !== nowhere) order[start[ranks[state]!]!++] = state;
  return order;
}
