/** Shortest legal sequences of moves from one state, found breadth first and kept with how each state was reached. */

import type { View } from './view.ts';

export interface Step {
  readonly dm: number;
  readonly to: number;
}

export interface Search {
  /** States reached, nearest first, the start left out. */
  readonly reached: readonly number[];
  /** The shortest sequence to a state; null when it is not reached. */
  path(state: number): readonly Step[] | null;
  /** Whether all that can be reached has been. */
  readonly complete: boolean;
}

export const SEARCH_LIMIT = 200_000;

/**
 * All that the movers reach from `start`, nobody twice in a row; by improvements only when asked. Gives up, and says so,
 * after `limit` nodes.
 */
export function searchFrom(
  view: View,
  start: number,
  movers: readonly number[],
  improving: boolean,
  limit = SEARCH_LIMIT,
): Search {
  const nodes: { state: number; last: number; parent: number }[] = [{ state: start, last: -1, parent: -1 }];
  const seen = new Set<number>();
  const first = new Map<number, number>();
  const width = view.names.length + 1;
  let complete = true;
  for (let at = 0; at < nodes.length; at += 1) {
    if (nodes.length > limit) {
      complete = false;
      break;
    }
    const { state, last } = nodes[at]!;
    for (const dm of movers) {
      if (dm === last) continue;
      for (const to of view.moves(dm, state)) {
        if (improving && view.rank(dm, to) <= view.rank(dm, state)) continue;
        const key = to * width + dm;
        if (seen.has(key)) continue;
        seen.add(key);
        if (!first.has(to)) first.set(to, nodes.length);
        nodes.push({ state: to, last: dm, parent: at });
      }
    }
  }
  first.delete(start);
  return {
    reached: [...first.keys()],
    complete,
    path: state => {
      if (state === start) return [];
      const steps: Step[] = [];
      for (let at = first.get(state) ?? -1; at > 0; at = nodes[at]!.parent)
        steps.unshift({ dm: nodes[at]!.last, to: nodes[at]!.state });
      return steps.length > 0 ? steps : null;
    },
  };
}
