/** Conditional random field over windows: AdaGrad on the log-likelihood, in the given order. */

import { backward, forward, ROLES, type Scores } from '../../../src/reading/attributions/chain.ts';
import type { Lists } from './dictionary.ts';

export interface ChainExample {
  /** First list of its state features and of its edge features; one list a token (the first token's edge list is empty). */
  readonly state: number;
  readonly edge: number;
  readonly roles: Uint8Array;
}

export interface ChainSettings {
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  /** Squared slopes that every weight is taken to have had before: the larger, the less a rare feature moves. */
  readonly start: number;
}

export interface ChainWeights {
  readonly state: Float32Array;
  readonly edge: Float32Array;
}

export function trainChain(
  states: Lists,
  edges: Lists,
  examples: readonly ChainExample[],
  order: Int32Array,
  rows: { state: number; edge: number },
  { rounds, rate, decay, start }: ChainSettings,
): ChainWeights {
  const weights = { state: new Float32Array(rows.state * ROLES), edge: new Float32Array(rows.edge * 16) };
  const squares = {
    state: new Float32Array(rows.state * ROLES).fill(start),
    edge: new Float32Array(rows.edge * 16).fill(start),
  };
  const most = examples.reduce((max, one) => Math.max(max, one.roles.length), 0);
  const room = () => new Float64Array(most * 16);
  const [state, edge, alpha, beta, slope] = [room(), room(), room(), room(), new Float64Array(16)];
  for (let round = 0; round < rounds; round += 1) {
    const pace = rate / (1 + 0.3 * round);
    for (const index of order) {
      const one = examples[index]!;
      const size = one.roles.length;
      const scores: Scores = { size, state, edge };
      score(states, edges, one, weights, scores);
      const total = forward(scores, alpha);
      backward(scores, beta);
      for (let t = 0; t < size; t += 1) {
        let top = 0;
        for (let y = 0; y < ROLES; y += 1) {
          const expected = Math.exp(alpha[t * ROLES + y]! + beta[t * ROLES + y]! - total);
          slope[y] = (one.roles[t] === y ? 1 : 0) - expected;
          top = Math.max(top, Math.abs(slope[y]!));
        }
        if (top > 0.003) update(states, one.state + t, weights.state, squares.state, slope, ROLES, pace, decay);
        if (t === 0) continue;
        top = 0;
        for (let x = 0; x < ROLES; x += 1)
          for (let y = 0; y < ROLES; y += 1) {
            const expected = Math.exp(
              alpha[(t - 1) * ROLES + x]! +
                edge[t * 16 + x * ROLES + y]! +
                state[t * ROLES + y]! +
                beta[t * ROLES + y]! -
                total,
            );
            const at = x * ROLES + y;
            slope[at] = (one.roles[t - 1] === x && one.roles[t] === y ? 1 : 0) - expected;
            top = Math.max(top, Math.abs(slope[at]!));
          }
        if (top > 0.003) update(edges, one.edge + t, weights.edge, squares.edge, slope, 16, pace, decay);
      }
    }
  }
  return weights;
}

function update(
  lists: Lists,
  list: number,
  weights: Float32Array,
  squares: Float32Array,
  slope: Float64Array,
  width: number,
  pace: number,
  decay: number,
): void {
  const { items } = lists;
  for (let at = lists.from(list), to = lists.to(list); at < to; at += 1) {
    const base = items[at]! * width;
    for (let y = 0; y < width; y += 1) {
      const step = slope[y]! - decay * weights[base + y]!;
      if (step === 0) continue;
      squares[base + y]! += step * step;
      weights[base + y]! += (pace * step) / Math.sqrt(squares[base + y]!);
    }
  }
}

/** Fills the scores of an example. */
export function score(states: Lists, edges: Lists, one: ChainExample, weights: ChainWeights, out: Scores): void {
  for (let t = 0; t < one.roles.length; t += 1) {
    sum(states, one.state + t, weights.state, out.state, t * ROLES, ROLES);
    sum(edges, one.edge + t, weights.edge, out.edge, t * 16, 16);
  }
}

function sum(lists: Lists, list: number, weights: Float32Array, out: Float64Array, into: number, width: number): void {
  for (let y = 0; y < width; y += 1) out[into + y] = 0;
  const { items } = lists;
  for (let at = lists.from(list), to = lists.to(list); at < to; at += 1) {
    const base = items[at]! * width;
    for (let y = 0; y < width; y += 1) out[into + y]! += weights[base + y]!;
  }
}
