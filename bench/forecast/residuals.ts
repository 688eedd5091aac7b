/**
 * Errors of the compromise on the visible DEU issues: MAE beside simpler forecasts, quantiles of the absolute error, the
 * coverage of bands whose quantile leaves the issue's whole proposal out, and the CRPS of whole distributions.
 *
 *     node dist/bench/forecast/residuals.js ../shared/forecast-data/deu3-visible.csv [--signed]
 *
 * `--signed` prints the table of signed errors that `src/analysis/forecast/residuals.ts` carries.
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compromise, mean, median, weightOf } from '../../src/analysis/forecast/compromise.ts';
import { crps, type Distribution, gathered, predict } from '../../src/analysis/forecast/distribution.ts';
import { contest, markovUniformElection } from '../../src/analysis/forecast/elections.ts';
import { quantileOfSorted } from '../../src/analysis/forecast/quantiles.ts';
import { parseTable, type Stand } from '../../src/analysis/forecast/table.ts';
import { must } from '../../src/problems.ts';

export interface Past {
  readonly proposal: string;
  readonly outcome: number;
  readonly stands: readonly Stand[];
  readonly compromise: number;
  readonly mean: number;
  readonly median: number;
}

/** Decided issues with at least three actors. */
export function pastIssues(text: string): Past[] {
  const issues = must(parseTable({ name: 'deu.csv', text }));
  const [header, ...rows] = text
    .replace(/\r/g, '')
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split(','));
  const outcomeAt = header!.indexOf('out');
  const proposalAt = header!.indexOf('prnr');
  return issues.flatMap((issue, index) => {
    const outcome = rows[index]![outcomeAt];
    if (outcome === undefined || outcome === '' || issue.stands.length < 3) return [];
    const centre = compromise(issue.stands);
    if (centre === null) return [];
    return [
      {
        proposal: rows[index]![proposalAt]!,
        outcome: Number(outcome),
        stands: issue.stands,
        compromise: centre,
        mean: mean(issue.stands),
        median: median(issue.stands),
      },
    ];
  });
}

/** The value below which the share of the values lies, with the finite-sample correction of split conformal prediction. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * (sorted.length + 1)) - 1)]!;
}

/** Share of issues whose outcome lies within the quantile of the errors of all other proposals. */
export function leftOutCoverage(past: readonly Past[], share: number): number {
  const inside = past.filter(issue => errorOf(issue) <= quantile(othersOf(past, issue).map(errorOf), share));
  return inside.length / past.length;
}

export const errorOf = (issue: Past): number => Math.abs(issue.outcome - issue.compromise);
export const meanError = (past: readonly Past[], forecast: (issue: Past) => number): number =>
  past.reduce((total, issue) => total + Math.abs(issue.outcome - forecast(issue)), 0) / past.length;

const othersOf = (past: readonly Past[], issue: Past): readonly Past[] =>
  past.filter(other => other.proposal !== issue.proposal);

/** A hundred signed errors, at the shares .005, .015 … .995 of the sorted errors, to two decimals. */
export function signedErrors(past: readonly Past[]): number[] {
  const sorted = past.map(issue => issue.outcome - issue.compromise).toSorted((a, b) => a - b);
  return Array.from({ length: 100 }, (_, k) => Math.round(quantileOfSorted(sorted, (k + 0.5) / 100) * 100) / 100);
}

const SCALE = [0, 100] as const;
const UNIFORM: Distribution = Array.from({ length: 101 }, (_, position) => ({ position, p: 1 / 101 }));

const weightShares = ({ stands }: Past): Distribution => {
  const total = stands.reduce((sum, stand) => sum + weightOf(stand), 0);
  return gathered(stands.map(stand => ({ position: stand.position, p: weightOf(stand) / total })));
};
const withErrors = (issue: Past, errors: readonly number[]): Distribution =>
  gathered(
    errors.map(error => ({ position: Math.min(100, Math.max(0, issue.compromise + error)), p: 1 / errors.length })),
  );

/** Mean CRPS of each distribution; the errors used for an issue are those of other proposals. */
export function scores(past: readonly Past[]): Record<string, number> {
  const score = (of: (issue: Past) => Distribution) =>
    past.reduce((sum, issue) => sum + crps(of(issue), issue.outcome), 0) / past.length;
  return {
    'nothing known': score(() => UNIFORM),
    'weight shares over the positions': score(weightShares),
    'Markov election': score(issue => markovUniformElection(contest(issue.stands))),
    'compromise and past errors': score(issue => withErrors(issue, signedErrors(othersOf(past, issue)))),
    'half and half (shipped)': score(issue => predict(issue.stands, SCALE, signedErrors(othersOf(past, issue)))!),
  };
}

function report(past: readonly Past[]): void {
  const errors = past.map(errorOf);
  console.log(
    `${past.length} decisions; MAE compromise ${meanError(past, one => one.compromise).toFixed(2)}, plain mean ${meanError(past, one => one.mean).toFixed(2)}, median ${meanError(past, one => one.median).toFixed(2)}, always 50 ${meanError(past, () => 50).toFixed(2)}`,
  );
  for (const level of [50, 80, 90])
    console.log(
      `${level} %: +-${quantile(errors, level / 100).toFixed(2)}, left-out coverage ${(100 * leftOutCoverage(past, level / 100)).toFixed(1)} %`,
    );
  for (const [name, value] of Object.entries(scores(past))) console.log(`CRPS ${name}: ${value.toFixed(2)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const past = pastIssues(readFileSync(process.argv[2]!, 'utf8'));
  if (process.argv.includes('--signed')) console.log(signedErrors(past).join(', '));
  else report(past);
}
