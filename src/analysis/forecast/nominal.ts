/**
 * Issues whose options have no place on an axis: a probability per option and nothing else. The options are elected from
 * what each actor would gain by them, with the same proportional voting and Markov chain as positions on an axis.
 */

import { markovUniform } from './elections.ts';

export interface OptionVoter {
  readonly actor: string;
  /** Influence times salience, at least 0. */
  readonly weight: number;
  /** Value of each option to the actor, 0..1, in the order of the options. */
  readonly values: readonly number[];
}

export interface OptionChance {
  readonly option: string;
  readonly p: number;
}

/**
 * V_ij = sum_k w_k max(0, v_k(i) - v_k(j)); P_ij = V_ij / (V_ij + V_ji), .5 where nobody minds. Equal chances when nobody
 * prefers any option to another: that is what not knowing looks like.
 */
export function optionChances(options: readonly string[], voters: readonly OptionVoter[]): OptionChance[] {
  const n = options.length;
  const beats = new Float64Array(n * n).fill(0.5);
  for (let i = 0; i < n; i += 1)
    for (let j = i + 1; j < n; j += 1) {
      let [forI, forJ] = [0, 0];
      for (const { weight, values } of voters) {
        const gain = weight * (values[i]! - values[j]!);
        if (gain > 0) forI += gain;
        else forJ -= gain;
      }
      const all = forI + forJ;
      if (all <= 0) continue;
      beats[i * n + j] = forI / all;
      beats[j * n + i] = forJ / all;
    }
  return markovUniform(beats, n).map((p, at) => ({ option: options[at]!, p }));
}
