/** In how many readings of a conflict in doubt each state is an equilibrium. */

import { fail, ok, problem, type Result } from '../../problems.ts';
import { wilsonInterval } from '../sampling.ts';
import { CONCEPTS, type Concept, eachConcept, VERDICT } from './concepts.ts';
import type { ReadModel } from './model.ts';
import { settle } from './model.ts';
import { readingsOf } from './readings.ts';
import { everyone, verdictsFor } from './verdicts.ts';
import { viewOf } from './view.ts';

export interface Share {
  /** The state's number in the file. */
  readonly state: number;
  /** Part of the readings, by weight, in which the state holds for everybody. */
  readonly share: number;
  /** 95 % interval of the share over all readings; the share itself when all of them were gone through. */
  readonly interval: readonly [low: number, high: number];
}

export interface Robustness {
  readonly readings: number;
  /** Whether these are all readings that there are: a share of 1 then means "in every", a share above 0 "in some". */
  readonly every: boolean;
  readonly seed: number;
  /** For each concept the states that hold in some reading, the surest first. */
  readonly equilibria: Readonly<Record<Concept, readonly Share[]>>;
}

export interface RobustnessOptions {
  /** Draws, where the readings cannot all be gone through. */
  readonly readings: number;
  readonly seed: number;
  readonly progress?: (done: number, of: number) => void;
  readonly cancelled?: () => boolean;
}

const BETWEEN_REPORTS = 50;

/** The shares of an option form. An explicit graph has one reading. */
export function robustnessOf(read: ReadModel, options: RobustnessOptions): Result<Robustness> {
  const { seed } = options;
  const {
    count,
    every,
    read: nth,
  } = read.kind === 'options'
    ? readingsOf(read.worked, options.readings, seed)
    : { count: 1, every: true, read: () => ({ reading: undefined, weight: 1 }) };
  let held: Float64Array[] = [];
  const room = new Map();
  for (let number = 0; number < count; number += 1) {
    if (number % BETWEEN_REPORTS === 0) {
      options.progress?.(number, count);
      if (options.cancelled?.())
        return fail(problem('cancelled', 'Stopped before all readings were drawn.', 'Run it again.'));
    }
    const { reading, weight } = nth(number);
    const model = settle(read, reading);
    const all = everyone(verdictsFor(model, { room })!);
    if (number === 0) held = CONCEPTS.map(() => new Float64Array(all.length));
    for (let state = 0; state < all.length; state += 1)
      if (all[state] !== 0)
        for (const [at, concept] of CONCEPTS.entries()) if (all[state]! & VERDICT[concept]) held[at]![state]! += weight;
  }
  const view = viewOf(read);
  const shares = (at: number): Share[] =>
    [...held[at]!.keys()]
      .filter(state => held[at]![state]! > 0)
      .map(state => {
        const share = Math.min(1, held[at]![state]!);
        const interval = every ? ([share, share] as const) : wilsonInterval(Math.round(share * count), count);
        return { state: view.id(state), share, interval };
      })
      .sort((a, b) => b.share - a.share || a.state - b.state);
  const equilibria = eachConcept(concept => shares(CONCEPTS.indexOf(concept)));
  return ok({ readings: count, every, seed, equilibria });
}
