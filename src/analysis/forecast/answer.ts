/** A table into forecasts of its issues: `parley/forecast/1`. */

import { ok, type Result } from '../../problems.ts';
import { WIDE } from './agreement.ts';
import { compromise, type Influence, influenceTable, mean, median, weightedMedians } from './compromise.ts';
import { conditionalElection, contest, type Elected, markovUniformElection } from './elections.ts';
import { PAST_ERROR } from './residuals.ts';
import { parseTable, rangeOf, type TableIssue, type TextFile } from './table.ts';

export const FORECAST_FORMAT = 'parley/forecast/1';

export interface IssueForecast {
  readonly name: string;
  readonly actors: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly weightedMedian: number | null;
  readonly weightedMedianHigh: number | null;
  readonly compromise: number | null;
  readonly bands: Readonly<Record<'50' | '80' | '90', readonly [number, number]>> | null;
  readonly elections: { readonly markovUniform: readonly Elected[]; readonly conditional: readonly Elected[] } | null;
  readonly influence: readonly Influence[];
  readonly warnings: readonly string[];
}

export interface ForecastAnswer {
  readonly format: typeof FORECAST_FORMAT;
  readonly issues: readonly IssueForecast[];
  readonly seconds: number;
}

/** Forecasts of every issue of the table. `clock` gives milliseconds; only the work after parsing is timed. */
export function answerForecast(file: TextFile, options: { readonly clock: () => number }): Result<ForecastAnswer> {
  const table = parseTable(file);
  if (!table.ok) return table;
  const start = options.clock();
  const issues = table.value.map(forecastIssue);
  return ok({ format: FORECAST_FORMAT, issues, seconds: (options.clock() - start) / 1000 });
}

export function forecastIssue(issue: TableIssue): IssueForecast {
  const { stands } = issue;
  const warnings =
    issue.leftOut > 0
      ? [`${issue.leftOut} actor${issue.leftOut === 1 ? '' : 's'} without position or salience left out`]
      : [];
  if (stands.length < 2)
    return nothing(issue, [
      ...warnings,
      stands.length === 0 ? 'no actor has a position' : 'only one actor has a position',
    ]);
  const scale = issue.scale ?? rangeOf(issue.stands);
  const centre = compromise(stands);
  const middle = weightedMedians(stands);
  if (centre === null || middle === null)
    return {
      ...nothing(issue, [...warnings, 'nobody has weight on this issue']),
      mean: mean(stands),
      median: median(stands),
    };
  const pairs = contest(stands);
  if (scale[0] === scale[1]) warnings.push('all positions are equal');
  if (Math.abs(centre - mean(stands)) > WIDE * (scale[1] - scale[0]))
    warnings.push('weighted and plain mean differ by more than a tenth of the scale: the weights are the story');
  return {
    name: issue.name,
    actors: stands.length,
    mean: mean(stands),
    median: median(stands),
    weightedMedian: middle.lower,
    weightedMedianHigh: middle.higher,
    compromise: centre,
    bands: bandsAround(centre, scale),
    elections: { markovUniform: markovUniformElection(pairs), conditional: conditionalElection(pairs) },
    influence: influenceTable(stands, scale),
    warnings,
  };
}

/** The compromise give or take its past error, cut at the ends of the scale. */
function bandsAround(centre: number, [low, high]: readonly [number, number]): NonNullable<IssueForecast['bands']> {
  const band = (level: 50 | 80 | 90): [number, number] => {
    const reach = (PAST_ERROR.quantiles[level] * (high - low)) / 100;
    return [Math.max(low, centre - reach), Math.min(high, centre + reach)];
  };
  return { '50': band(50), '80': band(80), '90': band(90) };
}

const nothing = (issue: TableIssue, warnings: readonly string[]): IssueForecast => ({
  name: issue.name,
  actors: issue.stands.length,
  mean: null,
  median: null,
  weightedMedian: null,
  weightedMedianHigh: null,
  compromise: null,
  bands: null,
  elections: null,
  influence: [],
  warnings,
});
