/**
 * What a decision maker wants, worked out against the options: statements, weights, utilities or a ranking. Where it is
 * in doubt (an unsure statement, a figure between two ends, one of several candidates) a chooser settles it; a wish
 * settled throughout is a reading.
 */

import type { Term } from './conditions.ts';
import { holds } from './conditions.ts';
import { rankByStatements } from './prioritising.ts';
import { denseRanks, NOWHERE, type Ranks } from './ranks.ts';

export type Wanted =
  | { readonly way: 'preferences'; readonly statements: readonly { terms: readonly Term[]; unsure: boolean }[] }
  | { readonly way: 'weights'; readonly weights: readonly ({ terms: readonly Term[] } & Range)[] }
  /** For each state which of the figures is its own; -1 where infeasible. */
  | { readonly way: 'utilities'; readonly entries: Int32Array; readonly figures: readonly Range[] }
  | { readonly way: 'ranking'; readonly ranks: Ranks };

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One reading of what a decision maker wants, with the share of belief or of votes behind it. */
export interface Candidate {
  readonly name: string;
  readonly share: number;
  readonly wanted: Wanted;
}

/** Settles what is in doubt about one decision maker; statements and figures are named by their place in the list. */
export interface Chooser {
  candidate(candidates: readonly Candidate[]): Candidate;
  /** Whether an unsure statement is held. */
  held(statement: number): boolean;
  /** A figure between the two ends. */
  between(range: Range, figure: number): number;
}

/** How each decision maker is read. */
export type Reading = (dm: number) => Chooser;

/** The reading that is shown first: the candidate with the largest share, middles, unsure statements left out. */
export const MIDDLE: Reading = () => ({
  candidate: candidates => candidates.reduce((most, one) => (one.share > most.share ? one : most)),
  held: () => false,
  between: ({ low, high }) => (low + high) / 2,
});

/** Whether anything is left to choose. */
export const isInDoubt = (candidates: readonly Candidate[]): boolean =>
  candidates.length > 1 || candidates.some(({ wanted }) => inDoubt(wanted));

function inDoubt(wanted: Wanted): boolean {
  switch (wanted.way) {
    case 'preferences':
      return wanted.statements.some(({ unsure }) => unsure);
    case 'weights':
      return wanted.weights.some(({ low, high }) => low !== high);
    case 'utilities':
      return wanted.figures.some(({ low, high }) => low !== high);
    case 'ranking':
      return false;
  }
}

/** Scores closer than this are equal. */
const GRID = 1e12;
const onGrid = (score: number): number => Math.round(score * GRID) / GRID;

/** Ranks of one reading. `start` holds 0 for each state that exists. */
export function ranksOf(
  candidates: readonly Candidate[],
  start: Ranks,
  merged: readonly (readonly number[])[],
  chooser: Chooser,
): Ranks {
  const { wanted } = chooser.candidate(candidates);
  switch (wanted.way) {
    case 'preferences':
      return rankByStatements(
        wanted.statements.filter(({ unsure }, at) => !unsure || chooser.held(at)).map(({ terms }) => terms),
        start,
        merged,
      );
    case 'weights':
      return rankByWeights(
        wanted.weights.map(({ terms, ...range }, at) => ({ terms, weight: settle(range, at, chooser) })),
        start,
        merged,
      );
    case 'utilities': {
      const figures = wanted.figures.map((range, at) => onGrid(settle(range, at, chooser)));
      return denseRanks(Float64Array.from(wanted.entries, entry => (entry < 0 ? Number.NaN : figures[entry]!)));
    }
    case 'ranking':
      return wanted.ranks;
  }
}

const settle = (range: Range, at: number, chooser: Chooser): number =>
  range.low === range.high ? range.low : chooser.between(range, at);

/** Option weighting: the sum of the weights of what a state fulfils. */
function rankByWeights(
  weights: readonly { terms: readonly Term[]; weight: number }[],
  start: Ranks,
  merged: readonly (readonly number[])[],
): Ranks {
  const nowhere = NOWHERE(start);
  const scores = new Float64Array(start.length);
  for (const { terms, weight } of weights)
    for (let state = 0; state < scores.length; state += 1) if (holds(terms, state)) scores[state]! += weight;
  for (const set of merged) {
    const common = weights.reduce(
      (sum, { terms, weight }) => (set.every(state => holds(terms, state)) ? sum + weight : sum),
      0,
    );
    for (const state of set) scores[state] = common;
  }
  for (let state = 0; state < scores.length; state += 1)
    scores[state] = start[state] === nowhere ? Number.NaN : onGrid(scores[state]!);
  return denseRanks(scores);
}
