/**
 * Option prioritising: an earlier statement counts more than all later ones together. States are refined rank by rank,
 * so that no number overflows however many statements there are.
 */

import type { Term } from './conditions.ts';
import { holds } from './conditions.ts';
import { type Ranks, refineRanks } from './ranks.ts';

const HALF = 12;
const LOW = 2 ** HALF - 1;
/** How many pairs of rank and key a refinement may tell apart, as a multiple of the states. */
const PAIRS = 4;
const LEAST_PAIRS = 4096;

/**
 * Ranks by statements, most important first. `start` holds 0 for every state that exists. Of states that are merged
 * only that is true which is true of all of them.
 */
export function rankByStatements(
  statements: readonly (readonly Term[])[],
  start: Ranks,
  merged: readonly (readonly number[])[] = [],
): Ranks {
  const most = Math.max(LEAST_PAIRS, PAIRS * start.length);
  let [ranks, distinct] = [start, 1];
  for (let at = 0; at < statements.length && distinct < start.length; ) {
    const room = Math.max(1, Math.min(30, Math.floor(Math.log2(most / distinct))));
    const chunk = chunkFrom(statements, at, room);
    at += chunk.length;
    const keys = chunk[0]!.length === 1 ? conjunctionKeys(chunk, start.length) : formulaKeys(chunk[0]!, start.length);
    for (const set of merged) {
      const common = set.reduce((shared, state) => shared & keys[state]!, -1);
      for (const state of set) keys[state] = common;
    }
    [ranks, distinct] = refineRanks(ranks, distinct, keys, 2 ** chunk.length);
  }
  return ranks;
}

/** The next statements that can be weighed at once: conjunctions together, any other alone. */
function chunkFrom(statements: readonly (readonly Term[])[], from: number, room: number): readonly (readonly Term[])[] {
  let end = from;
  while (end < statements.length && end - from < room && statements[end]!.length === 1) end += 1;
  return statements.slice(from, Math.max(end, from + 1));
}

/** Bit for bit the conjunctions that a state fulfils, the first highest: what its two halves allow, taken together. */
function conjunctionKeys(conjunctions: readonly (readonly Term[])[], states: number): Int32Array {
  const table = (size: number, shift: number) => {
    const fulfilled = new Int32Array(size);
    conjunctions.forEach(([term], at) => {
      const part = size - 1;
      const [mask, value] = [(term!.mask >>> shift) & part, (term!.value >>> shift) & part];
      const bit = 1 << (conjunctions.length - 1 - at);
      for (let half = 0; half < size; half += 1) if ((half & mask) === value) fulfilled[half]! |= bit;
    });
    return fulfilled;
  };
  const low = table(Math.min(states, LOW + 1), 0);
  const high = table(Math.max(1, states >>> HALF), HALF);
  const keys = new Int32Array(states);
  for (let state = 0; state < states; state += 1) keys[state] = low[state & LOW]! & high[state >>> HALF]!;
  return keys;
}

function formulaKeys(terms: readonly Term[], states: number): Int32Array {
  const keys = new Int32Array(states);
  for (let state = 0; state < states; state += 1) keys[state] = holds(terms, state) ? 1 : 0;
  return keys;
}
