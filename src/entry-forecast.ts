/** `parley/forecast`: compromise, medians, elections, influence and bands over anchored issues, usable alone. */

export { answerForecast, type ForecastAnswer, forecastIssue, type IssueForecast } from './analysis/forecast/answer.ts';
export {
  compromise,
  type Influence,
  influenceTable,
  mean,
  median,
  weightedMedians,
} from './analysis/forecast/compromise.ts';
export {
  type Contest,
  conditionalElection,
  contest,
  type Elected,
  markovUniformElection,
} from './analysis/forecast/elections.ts';
export { parseTable, type Stand, type TableIssue } from './analysis/forecast/table.ts';
