/**
 * How good forecasts were. Brier score over the options, 0 (right and sure) to 2 (wrong and sure) (Brier 1950); log score,
 * natural, 0 at best, of probabilities cut at .001 so that one wrong certainty does not end a career, and marked.
 */

export const LEAST_PROBABILITY = 0.001;

/** Sum over the options of (p - o)^2, o being 1 for what came out: 0..2. */
export const brier = (probabilities: readonly number[], outcome: number): number =>
  probabilities.reduce((sum, p, option) => sum + (p - (option === outcome ? 1 : 0)) ** 2, 0);

/** ln of the probability given to what came out; `cut` where it lay below .001 and was counted as .001. */
export function logScore(probabilities: readonly number[], outcome: number): { score: number; cut: boolean } {
  const p = probabilities[outcome]!;
  return { score: Math.log(Math.max(LEAST_PROBABILITY, p)), cut: p < LEAST_PROBABILITY };
}

/** 1 less the ratio of the scores: 1 perfect, 0 as good as the reference, negative worse. Null where the reference is perfect. */
export const skill = (score: number, reference: number): number | null =>
  reference === 0 ? null : 1 - score / reference;

export interface Dated {
  readonly author: string;
  /** ISO 8601. */
  readonly at: string;
  readonly probabilities: readonly number[];
}

/** Each author's last forecast at or before an instant. */
export function standingAt(forecasts: readonly Dated[], at: string): Dated[] {
  const latest = new Map<string, Dated>();
  for (const one of forecasts.toSorted((a, b) => compare(a.at, b.at))) if (one.at <= at) latest.set(one.author, one);
  return [...latest.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Several people's probabilities as one: the median of each option, made to sum to 1. Null when nobody has forecast. */
export function pooled(forecasts: readonly Dated[]): number[] | null {
  const [first] = forecasts;
  if (!first) return null;
  const medians = first.probabilities.map((_, option) => middle(forecasts.map(one => one.probabilities[option]!)));
  const total = medians.reduce((sum, p) => sum + p, 0);
  return total > 0 ? medians.map(p => p / total) : first.probabilities.map(() => 1 / first.probabilities.length);
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}

export interface TimeWeighted {
  /** Mean Brier score over the time that a forecast stood. */
  readonly score: number;
  /** Share of the time from opening to outcome during which one stood, 0..1. */
  readonly covered: number;
}

/** Mean Brier score of the pool over time, each forecast counting for as long as it stood. Null when none stood. */
export function timeWeightedBrier(
  forecasts: readonly Dated[],
  outcome: number,
  opened: string,
  settled: string,
): TimeWeighted | null {
  const [start, end] = [Date.parse(opened), Date.parse(settled)];
  const times = [...new Set(forecasts.map(({ at }) => at))].toSorted();
  let [score, stood] = [0, 0];
  for (const [index, at] of times.entries()) {
    const from = Math.max(start, Date.parse(at));
    const until = Math.min(end, index + 1 < times.length ? Date.parse(times[index + 1]!) : end);
    if (until <= from) continue;
    score += brier(pooled(standingAt(forecasts, at))!, outcome) * (until - from);
    stood += until - from;
  }
  return stood > 0 ? { score: score / stood, covered: stood / (end - start) } : null;
}

export interface CalibrationRow {
  /** Probabilities from `from` up to, not including, `to` (the last bin includes 1). */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean probability said, and share that came true; null for an empty bin. */
  readonly said: number | null;
  readonly cameTrue: number | null;
}

/** How often what was given a probability came true, in tenths. */
export function calibration(said: readonly { readonly p: number; readonly cameTrue: boolean }[]): CalibrationRow[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const within = said.filter(({ p }) => Math.min(9, Math.floor(p * 10 + 1e-9)) === bin);
    const mean = (of: (one: { p: number; cameTrue: boolean }) => number) =>
      within.length === 0 ? null : within.reduce((sum, one) => sum + of(one), 0) / within.length;
    return {
      from: bin / 10,
      to: (bin + 1) / 10,
      n: within.length,
      said: mean(one => one.p),
      cameTrue: mean(one => (one.cameTrue ? 1 : 0)),
    };
  });
}
