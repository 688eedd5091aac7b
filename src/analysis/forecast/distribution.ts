/**
 * The predictive distribution of an issue with an axis: half a Markov election over the actors' own positions (most
 * outcomes stand exactly on somebody's position), half the compromise with the errors that it had in the past. For the
 * picture and for scoring; the 50, 80 and 90 % bands come from the errors alone.
 */

import { compromise } from './compromise.ts';
import { contest, markovUniformElection } from './elections.ts';
import { SIGNED_ERRORS } from './residuals.ts';
import type { Stand } from './table.ts';

export interface Mass {
  readonly position: number;
  readonly p: number;
}

/** Point masses in ascending order of position that sum to 1. */
export type Distribution = readonly Mass[];

/** Share of the election in the mixture: flat optimum between .25 and .75 on decided EU issues. */
export const ELECTION_SHARE = 0.5;

/**
 * The distribution over `scale`; null when nobody has weight. `errors` are signed past errors (outcome less compromise)
 * in hundredths of the scale, each as likely as the others; what leaves the scale is cut at its end.
 */
export function predict(
  stands: readonly Stand[],
  scale: readonly [number, number],
  errors: readonly number[] = SIGNED_ERRORS,
): Distribution | null {
  const centre = compromise(stands);
  if (centre === null) return null;
  const elected = markovUniformElection(contest(stands)).map(({ position, p }) => ({
    position,
    p: p * ELECTION_SHARE,
  }));
  const [low, high] = scale;
  const missed = errors.map(error => ({
    position: Math.min(high, Math.max(low, centre + (error * (high - low)) / 100)),
    p: (1 - ELECTION_SHARE) / errors.length,
  }));
  return gathered([...elected, ...missed]);
}

/** Masses on one position joined, in ascending order. */
export function gathered(masses: readonly Mass[]): Distribution {
  const joined: { position: number; p: number }[] = [];
  for (const { position, p } of masses.toSorted((a, b) => a.position - b.position)) {
    const last = joined.at(-1);
    if (last?.position === position) last.p += p;
    else joined.push({ position, p });
  }
  return joined;
}

/** The lowest position at or below which `share` of the mass lies. */
export function quantileOf(distribution: Distribution, share: number): number {
  let below = 0;
  for (const { position, p } of distribution) {
    below += p;
    if (below >= share - 1e-12) return position;
  }
  return distribution.at(-1)!.position;
}

/**
 * Continuous ranked probability score, E|X - y| - E|X - X'| / 2, in units of the axis; lower is better, and for a single
 * point it is the absolute error (Gneiting and Raftery 2007). O(n) on sorted masses.
 */
export function crps(distribution: Distribution, outcome: number): number {
  let [distance, spread, mass, moment] = [0, 0, 0, 0];
  for (const { position, p } of distribution) {
    distance += p * Math.abs(position - outcome);
    spread += p * (position * mass - moment);
    mass += p;
    moment += p * position;
  }
  return distance - spread;
}
