/** A forecast as a page of Markdown: beside every number what it is conditional on and the error that it had before. */

import { type Agreement, agreementOf } from './agreement.ts';
import type { ForecastAnswer, IssueForecast } from './answer.ts';
import { PAST_ERROR } from './residuals.ts';

/** Figures with at most four significant digits. */
const said = (value: number | null): string => (value === null ? '–' : `${Number(value.toPrecision(4))}`);

/** Rows of the influence table that are printed. */
const ROWS = 8;

/** One section for each issue, and what to know before using any of it. */
export function sayForecast(answer: ForecastAnswer): string {
  return `${['# Forecast', '', ...CONDITIONS, '', ...answer.issues.flatMap(sayIssue)].join('\n').trimEnd()}\n`;
}

const CONDITIONS = [
  'Each figure is conditional on a settlement; that there will be none is another question. The error beside it is that of',
  `the weighted mean on ${PAST_ERROR.decisions} decided EU issues: ${said(PAST_ERROR.mean)} of 100 on average. Talks on war are likely worse.`,
];

function sayIssue(issue: IssueForecast): string[] {
  const head = [`## ${issue.name}`, ''];
  const warnings = issue.warnings.length > 0 ? ['', ...issue.warnings.map(one => `- Note: ${one}.`)] : [];
  if (issue.compromise === null || issue.bands === null) return [...head, 'No forecast.', ...warnings, ''];
  const { bands } = issue;
  const band = (level: '50' | '80' | '90') => `${level} %: ${said(bands[level][0])} to ${said(bands[level][1])}`;
  return [
    ...head,
    `If it is settled: **${said(issue.compromise)}**, the weighted mean of ${issue.actors} positions (compromise).`,
    `Bands from past errors: ${band('50')}; ${band('80')}; ${band('90')}.`,
    `Beside it: ${sayAgreement(agreementOf(issue, rangeOf(issue)))}.`,
    '',
    '| actor | share of weight | without it | a tenth of the scale takes | must pass to flip the weighted median |',
    '|---|---|---|---|---|',
    ...issue.influence
      .toSorted((a, b) => b.share - a.share)
      .slice(0, ROWS)
      .map(
        row =>
          `| ${row.actor} | ${Math.round(row.share * 100)} % | ${said(row.leaveOneOut)} | ${said(row.toMove10)} | ${said(row.toFlipMedian)} |`,
      ),
    ...(issue.influence.length > ROWS ? [`| and ${issue.influence.length - ROWS} more | | | | |`] : []),
    ...warnings,
    '',
  ];
}

const sayAgreement = ({ methods }: Agreement): string =>
  methods
    .filter(({ method }) => method !== 'compromise')
    .map(({ method, position }) => `${method} ${said(position)}`)
    .join(', ');

/** The positions' range: what the printed answer knows of the scale. */
function rangeOf(issue: IssueForecast): [number, number] {
  const positions = issue.elections?.markovUniform.map(({ position }) => position) ?? [];
  return positions.length > 0 ? [positions[0]!, positions.at(-1)!] : [0, 0];
}
