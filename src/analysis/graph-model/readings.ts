/**
 * The readings of a conflict in doubt: every combination of candidates and unsure statements while these are few, else
 * draws from a seed. A draw depends on the seed, its number and what is drawn alone.
 */

import { unitDraw } from '../sampling.ts';
import type { WorkedOut } from './option-form.ts';
import { type Candidate, type Chooser, isInDoubt, type Reading } from './wishes.ts';

/** The most combinations that are gone through one by one. */
export const MOST_COMBINATIONS = 4096;

export interface Readings {
  readonly count: number;
  /** Whether these are all readings that there are, rather than draws. */
  readonly every: boolean;
  /** The readings, with the weight that each carries (shares of candidates; half for each way of an unsure statement). */
  read(number: number): { readonly reading: Reading; readonly weight: number };
}

/** A conflict's readings: all of them where they are few and no figure is in doubt, else `draws` of them. */
export function readingsOf(worked: WorkedOut, draws: number, seed: number): Readings {
  const combinations = combinationsOf(worked);
  if (combinations) return { count: combinations.length, every: true, read: number => combinations[number]! };
  return {
    count: draws,
    every: false,
    read: number => ({ reading: drawn(worked, seed, number), weight: 1 / draws }),
  };
}

/** A draw: candidates by their shares, unsure statements by a coin, figures uniformly between their ends. */
export function drawn(worked: WorkedOut, seed: number, draw: number): Reading {
  return dm => {
    const name = worked.conflict.dms[dm]!.name;
    const unit = (what: string) => unitDraw(seed, draw, `${name}/${what}`);
    return {
      candidate: candidates => pick(candidates, unit('candidate')),
      held: statement => unit(`statement/${statement}`) < 0.5,
      between: ({ low, high }, figure) => low + (high - low) * unit(`figure/${figure}`),
    };
  };
}

function pick(candidates: readonly Candidate[], at: number): Candidate {
  const total = candidates.reduce((sum, { share }) => sum + share, 0);
  let left = at * total;
  return candidates.find(({ share }) => (left -= share) < 0) ?? candidates.at(-1)!;
}

interface Choice {
  readonly chooser: Chooser;
  readonly weight: number;
}

/** All combinations; null when a figure is in doubt or they are too many. */
function combinationsOf(worked: WorkedOut): { reading: Reading; weight: number }[] | null {
  let all: { choices: Choice[]; weight: number }[] = [{ choices: [], weight: 1 }];
  for (const candidates of worked.candidates) {
    const choices = choicesOf(candidates);
    if (choices === null || all.length * choices.length > MOST_COMBINATIONS) return null;
    all = all.flatMap(one =>
      choices.map(choice => ({ choices: [...one.choices, choice], weight: one.weight * choice.weight })),
    );
  }
  return all.map(({ choices, weight }) => ({ reading: dm => choices[dm]!.chooser, weight }));
}

/** The ways to read one decision maker. */
function choicesOf(candidates: readonly Candidate[]): Choice[] | null {
  const total = candidates.reduce((sum, { share }) => sum + share, 0);
  const choices: Choice[] = [];
  for (const candidate of candidates) {
    const { wanted } = candidate;
    const unsure =
      wanted.way === 'preferences' ? wanted.statements.flatMap(({ unsure: is }, at) => (is ? [at] : [])) : [];
    const fixed = wanted.way === 'preferences' || !isInDoubt([candidate]);
    const ways = 2 ** unsure.length;
    if (!fixed || choices.length + ways > MOST_COMBINATIONS) return null;
    for (let way = 0; way < ways; way += 1)
      choices.push({
        weight: candidate.share / total / ways,
        chooser: {
          candidate: () => candidate,
          held: statement => ((way >> unsure.indexOf(statement)) & 1) === 1,
          between: ({ low }) => low,
        },
      });
  }
  return choices;
}
