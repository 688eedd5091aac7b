/**
 * How far the compromise was off in the past: quantiles of its absolute error, as a share of the scale, leaving whole
 * proposals out. Made by `bench/forecast/residuals.ts` from the visible part of DEU III (Arregui and Perarnaud,
 * doi:10.34810/data53): EU decisions by a consensual legislature. Talks on war are likely worse.
 */
export const PAST_ERROR = { decisions: 256, quantiles: { 50: 18.61, 80: 41.67, 90: 52.33 } } as const;
