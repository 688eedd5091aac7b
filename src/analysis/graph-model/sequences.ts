/**
 * Legal sequences of moves: nobody moves twice in a row, though the same one may move again after another (Fang, Hipel
 * and Kilgour 1993, ch. 3). Where everybody's moves are transitive the rule bars nothing, and a node of the search is a
 * state; else it is a state with the one who moved last.
 */

import type { Ranks } from './ranks.ts';

/** One mover's arcs among n states, grouped by the state at one end: those of state s lie from start[s] to start[s + 1]. */
export interface Arcs {
  readonly start: Int32Array;
  readonly ends: Int32Array;
}

/** Arcs grouped by the state where they begin. */
export function arcsFrom(targets: readonly (readonly number[])[]): Arcs {
  const start = new Int32Array(targets.length + 1);
  targets.forEach((list, state) => {
    start[state + 1] = start[state]! + list.length;
  });
  const ends = new Int32Array(start[targets.length]!);
  targets.forEach((list, state) => {
    ends.set(list, start[state]!);
  });
  return { start, ends };
}

/** The same arcs grouped by the state where they end; only those that `keep` keeps. */
export function reversed({ start, ends }: Arcs, keep: (from: number, to: number) => boolean = () => true): Arcs {
  const states = start.length - 1;
  const into = new Int32Array(states + 1);
  const kept = new Uint8Array(ends.length);
  for (let from = 0; from < states; from += 1)
    for (let at = start[from]!; at < start[from + 1]!; at += 1)
      if (keep(from, ends[at]!)) {
        kept[at] = 1;
        into[ends[at]! + 1]! += 1;
      }
  for (let state = 0; state < states; state += 1) into[state + 1]! += into[state]!;
  const fill = into.slice();
  const sources = new Int32Array(into[states]!);
  for (let from = 0; from < states; from += 1)
    for (let at = start[from]!; at < start[from + 1]!; at += 1) if (kept[at] === 1) sources[fill[ends[at]!]!++] = from;
  return { start: into, ends: sources };
}

/**
 * For every state the least value in reach of the movers, itself included. `into` are their arcs grouped by where they
 * end. States are visited in ascending order of value; walking backwards labels each node once.
 */
export function leastInSequences(into: readonly Arcs[], values: Ranks, transitive: boolean): Ranks {
  const states = values.length;
  const lasts = transitive ? 1 : into.length + 1;
  const label = new Int32Array(states * lasts).fill(-1);
  const stack = new Int32Array(states * lasts);
  const order = Int32Array.from({ length: states }, (_, state) => state).sort((a, b) => values[a]! - values[b]!);
  for (const seed of order) {
    const value = values[seed]!;
    let top = 0;
    const visit = (state: number, notBy: number) => {
      for (let last = 0; last < lasts; last += 1) {
        const node = state * lasts + last;
        if (label[node] !== -1 || last === notBy) continue;
        label[node] = value;
        stack[top++] = node;
      }
    };
    visit(seed, -1);
    while (top > 0) {
      const node = stack[--top]!;
      const state = Math.floor(node / lasts);
      const last = node % lasts;
      into.forEach(({ start, ends }, mover) => {
        if (!transitive && mover !== last) return;
        for (let at = start[state]!; at < start[state + 1]!; at += 1) visit(ends[at]!, transitive ? -1 : mover);
      });
    }
  }
  const least = values.slice();
  for (let state = 0; state < states; state += 1) least[state] = label[state * lasts + lasts - 1]!;
  return least;
}

/** For each state the states that the movers reach from it by one move or more; `from` are their arcs by where they begin. */
export function reachesOf(from: readonly Arcs[], states: number, transitive: boolean): (state: number) => Int32Array {
  const lasts = transitive ? 1 : from.length + 1;
  const seen = new Int32Array(states * lasts);
  const found = new Int32Array(states);
  const queue = new Int32Array(states * lasts);
  const reached = new Int32Array(states);
  let asked = 0;
  return start => {
    let [head, tail, count] = [0, 0, 0];
    asked += 1;
    queue[tail++] = start * lasts + lasts - 1;
    while (head < tail) {
      const node = queue[head++]!;
      const state = Math.floor(node / lasts);
      for (let mover = 0; mover < from.length; mover += 1) {
        if (!transitive && mover === node % lasts) continue;
        const { start: first, ends } = from[mover]!;
        for (let at = first[state]!; at < first[state + 1]!; at += 1) {
          const to = ends[at]!;
          if (found[to] !== asked) {
            found[to] = asked;
            reached[count++] = to;
          }
          const next = transitive ? to : to * lasts + mover;
          if (seen[next] === asked) continue;
          seen[next] = asked;
          queue[tail++] = next;
        }
      }
    }
    return reached.slice(0, count);
  };
}
