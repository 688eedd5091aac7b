/** The track record of a question ledger: every settled question scored against its base rate and against no change. */

import { sealHolds } from '../../record/ledger.ts';
import type { Question } from '../../record/questions.ts';
import {
  brier,
  type CalibrationRow,
  calibration,
  logScore,
  pooled,
  skill,
  standingAt,
  type TimeWeighted,
  timeWeightedBrier,
} from './scores.ts';

export const TRACK_RECORD_FORMAT = 'parley/track-record/1';

/** Calibration says nothing before that many questions are settled. */
export const LEAST_FOR_CALIBRATION = 20;

export interface ScoredForecast {
  readonly author: string;
  readonly probabilities: readonly number[];
  /** Over the options, 0..2. */
  readonly brier: number;
  readonly log: number;
  /** The probability of what came out lay below .001 and was counted as that. */
  readonly cut: boolean;
}

export interface ScoredQuestion {
  readonly id: string;
  readonly text: string;
  readonly outcome: string;
  /** The last forecast of each author, and the pool of all as `(pool)` when there are several. */
  readonly forecasts: readonly ScoredForecast[];
  readonly timeWeighted: TimeWeighted | null;
  /** Brier scores of the references; null where there is none. */
  readonly baseRate: number | null;
  readonly noChange: number | null;
  /** Of the pool (or the one author). */
  readonly skillAgainstBaseRate: number | null;
  readonly skillAgainstNoChange: number | null;
}

export interface AuthorScore {
  readonly author: string;
  readonly questions: number;
  readonly brier: number;
  readonly log: number;
}

export interface OpenQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly string[];
  /** The option that holds if nothing changes; null where there is none. */
  readonly statusQuo: string | null;
  /** What settles it, and who says so. */
  readonly rule: string;
  readonly judge: string;
  readonly closesAt: string;
  /** What all who forecast say together now; null when nobody has. */
  readonly pool: readonly number[] | null;
  readonly forecasts: number;
  readonly baseRate: readonly number[] | null;
}

export interface TrackRecord {
  readonly format: typeof TRACK_RECORD_FORMAT;
  readonly open: readonly OpenQuestion[];
  readonly settled: readonly ScoredQuestion[];
  readonly authors: readonly AuthorScore[];
  /** Null until 20 questions are settled. */
  readonly calibration: readonly CalibrationRow[] | null;
  readonly notes: readonly string[];
}

export const POOL = '(pool)';

/** Scores every settled question that anybody forecast. `hash` is that of the seals; a broken one is said. */
export function trackRecord(questions: readonly Question[], hash: (text: string) => string): TrackRecord {
  const settled = questions.flatMap(question => scoreQuestion(question) ?? []);
  const unforecast = questions.filter(one => one.outcome !== null && one.forecasts.length === 0).length;
  const enough = settled.length >= LEAST_FOR_CALIBRATION;
  return {
    format: TRACK_RECORD_FORMAT,
    open: questions.filter(one => one.outcome === null).map(openOf),
    settled,
    authors: authorsOf(settled),
    calibration: enough ? calibration(settled.flatMap(saidOf(questions))) : null,
    notes: [
      ...questions.flatMap(question =>
        question.forecasts
          .filter(one => !sealHolds(question, one, hash))
          .map(one => `the forecast of ${one.author} of ${one.at} on ${question.id} is not what was sealed`),
      ),
      ...(unforecast > 0 ? [`${unforecast} settled without a forecast`] : []),
      ...(enough
        ? []
        : [`calibration is shown from ${LEAST_FOR_CALIBRATION} settled questions on; there are ${settled.length}`]),
    ],
  };
}

function openOf(question: Question): OpenQuestion {
  const { id, text, options, statusQuo, rule, judge, closesAt, forecasts } = question;
  const last = forecasts.at(-1);
  const pool = last ? pooled(standingAt(forecasts, last.at)) : null;
  const baseRate = baseRateProbabilities(question);
  return { id, text, options, statusQuo, rule, judge, closesAt, pool, forecasts: forecasts.length, baseRate };
}

function scoreQuestion(question: Question): ScoredQuestion | null {
  const { outcome } = question;
  if (outcome === null) return null;
  const at = question.options.indexOf(outcome.option);
  const standing = standingAt(question.forecasts, outcome.at);
  const pool = pooled(standing);
  if (pool === null) return null;
  const score = (author: string, probabilities: readonly number[]): ScoredForecast => {
    const { score: log, cut } = logScore(probabilities, at);
    return { author, probabilities, brier: brier(probabilities, at), log, cut };
  };
  const single = standing.map(one => score(one.author, one.probabilities));
  const baseRate = baseRateProbabilities(question);
  const noChange =
    question.statusQuo === null ? null : question.options.map(one => (one === question.statusQuo ? 1 : 0));
  const reference = (probabilities: readonly number[] | null) =>
    probabilities === null ? null : brier(probabilities, at);
  const against = (value: number | null) => (value === null ? null : skill(brier(pool, at), value));
  return {
    id: question.id,
    text: question.text,
    outcome: outcome.option,
    forecasts: single.length > 1 ? [...single, score(POOL, pool)] : single,
    timeWeighted: timeWeightedBrier(question.forecasts, at, question.openedAt, outcome.at),
    baseRate: reference(baseRate),
    noChange: reference(noChange),
    skillAgainstBaseRate: against(reference(baseRate)),
    skillAgainstNoChange: against(reference(noChange)),
  };
}

/** k of n for the option that the rate is about, the rest shared alike by the others. */
export function baseRateProbabilities({ baseRate, options }: Question): number[] | null {
  if (baseRate === null) return null;
  const share = baseRate.rate.k / baseRate.rate.n;
  return options.map(one => (one === baseRate.option ? share : (1 - share) / (options.length - 1)));
}

function authorsOf(settled: readonly ScoredQuestion[]): AuthorScore[] {
  const all = settled.flatMap(question => question.forecasts);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...new Set(all.map(({ author }) => author))]
    .map(author => {
      const own = all.filter(one => one.author === author);
      return {
        author,
        questions: own.length,
        brier: mean(own.map(one => one.brier)),
        log: mean(own.map(one => one.log)),
      };
    })
    .toSorted((a, b) => a.brier - b.brier);
}

/** What the pool said of each option of a question with more than two, or of the first of two. */
const saidOf =
  (questions: readonly Question[]) =>
  (scored: ScoredQuestion): { p: number; cameTrue: boolean }[] => {
    const { options } = questions.find(one => one.id === scored.id)!;
    const { probabilities } = scored.forecasts.at(-1)!;
    return options
      .slice(0, options.length === 2 ? 1 : options.length)
      .map((option, index) => ({ p: probabilities[index]!, cameTrue: option === scored.outcome }));
  };
