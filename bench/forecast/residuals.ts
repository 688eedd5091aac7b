/**
 * Errors of the compromise on the visible DEU issues: MAE beside simpler forecasts, quantiles of the absolute error, and
 * the coverage of bands whose quantile leaves the issue's whole proposal out.
 *
 *     node dist/bench/forecast/residuals.js ../shared/forecast-data/deu3-visible.csv
 */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compromise, mean, median } from '../../src/analysis/forecast/compromise.ts';
import { parseTable } from '../../src/analysis/forecast/table.ts';
import { must } from '../../src/problems.ts';

interface Past {
  readonly proposal: string;
  readonly outcome: number;
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
  const inside = past.filter(issue => {
    const others = past.filter(other => other.proposal !== issue.proposal).map(errorOf);
    return errorOf(issue) <= quantile(others, share);
  });
  return inside.length / past.length;
}

export const errorOf = (issue: Past): number => Math.abs(issue.outcome - issue.compromise);
export const meanError = (past: readonly Past[], forecast: (issue: Past) => number): number =>
  past.reduce((total, issue) => total + Math.abs(issue.outcome - forecast(issue)), 0) / past.length;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const past = pastIssues(readFileSync(process.argv[2]!, 'utf8'));
  const errors = past.map(errorOf);
  console.log(
    `${past.length} decisions; MAE compromise ${meanError(past, one => one.compromise).toFixed(2)}, plain mean ${meanError(past, one => one.mean).toFixed(2)}, median ${meanError(past, one => one.median).toFixed(2)}, always 50 ${meanError(past, () => 50).toFixed(2)}`,
  );
  for (const level of [50, 80, 90])
    console.log(
      `${level} %: +-${quantile(errors, level / 100).toFixed(2)}, left-out coverage ${(100 * leftOutCoverage(past, level / 100)).toFixed(1)} %`,
    );
}
