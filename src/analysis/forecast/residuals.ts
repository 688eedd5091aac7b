/**
 * How far the compromise was off in the past, in hundredths of the scale. Made by `bench/forecast/residuals.ts` from the
 * visible part of DEU III (Arregui and Perarnaud, doi:10.34810/data53): EU decisions by a consensual legislature. Talks
 * on war are likely worse.
 */

/** Quantiles of the absolute error, leaving whole proposals out. */
export const PAST_ERROR = { decisions: 256, mean: 23.71, quantiles: { 50: 18.61, 80: 41.67, 90: 52.33 } } as const;

/** A hundred signed errors, outcome less compromise, each as likely as the others. */
export const SIGNED_ERRORS: readonly number[] = [
  -86.52, -59.57, -56.26, -54.55, -52.7, -52.48, -50.57, -48.43, -46.85, -45.84, -43.18, -38.19, -33.13, -31.84, -27.62,
  -27.07, -26.16, -25.26, -23.72, -22.59, -21.78, -21.27, -19.41, -18.4, -17.8, -16.9, -15.39, -14.33, -14.15, -13.04,
  -12.62, -11.69, -11.14, -10.61, -10, -9.42, -9.09, -8.76, -8.09, -7.52, -7.17, -6.87, -6.52, -6.4, -5.17, -4.15,
  -3.19, -2.57, -2.27, -1.2, -0.45, 0.9, 1.68, 2.26, 3.62, 4.53, 4.95, 5.88, 6.13, 6.72, 7.76, 8.16, 8.96, 9.32, 9.43,
  9.63, 11.72, 12.23, 13.01, 13.86, 15.69, 16.68, 18.3, 18.55, 18.8, 19.85, 21.22, 21.94, 22.69, 23.2, 24.52, 27.32,
  28.85, 29.94, 30.76, 32.26, 33.55, 35.5, 36.93, 38.22, 38.79, 41.69, 43.05, 44.87, 47.94, 50.34, 51.37, 55.58, 60.79,
  83.33,
];
