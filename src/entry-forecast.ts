/** `parley/forecast`: forecasts over anchored issues, probabilities per option, trades, scores and base rates, usable alone. */

export { agreementOf } from './analysis/forecast/agreement.ts';
export { answerForecast, type ForecastAnswer, forecastIssue, type IssueForecast } from './analysis/forecast/answer.ts';
export { backers } from './analysis/forecast/backers.ts';
export {
  compromise,
  type Influence,
  influenceTable,
  mean,
  median,
  weightedMedians,
} from './analysis/forecast/compromise.ts';
export { crps, type Distribution, predict, quantileOf } from './analysis/forecast/distribution.ts';
export { type CodingDoubt, codingDoubt, type DoubtfulStand } from './analysis/forecast/doubt.ts';
export {
  type Contest,
  conditionalElection,
  contest,
  type Elected,
  markovUniformElection,
} from './analysis/forecast/elections.ts';
export { type ExchangeTable, exchangeTable, findTrades, type Trade } from './analysis/forecast/exchange.ts';
export { forecastModel, type ModelForecast } from './analysis/forecast/from-model.ts';
export { jeffreys } from './analysis/forecast/jeffreys.ts';
export { type OptionChance, optionChances } from './analysis/forecast/nominal.ts';
export { brier, calibration, logScore, pooled, skill, timeWeightedBrier } from './analysis/forecast/scores.ts';
export { parseTable, type Stand, type TableIssue } from './analysis/forecast/table.ts';
export { type TrackRecord, trackRecord } from './analysis/forecast/track-record.ts';
export { trajectory } from './analysis/forecast/trajectory.ts';
