/** Whether the methods agree: shown side by side, never averaged. */

export interface Agreement {
  readonly methods: readonly { readonly method: string; readonly position: number }[];
  /** Largest less smallest, as a share of the scale. */
  readonly spread: number;
  /** The spread is more than a tenth of the scale. */
  readonly wide: boolean;
}

/** Methods that differ by more than this share of the scale are a warning. */
export const WIDE = 0.1;

export interface Figures {
  readonly compromise: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly weightedMedian: number | null;
  readonly elections: { readonly markovUniform: readonly { readonly position: number; readonly p: number }[] } | null;
}

/** Compromise, plain mean, both medians and the mean of the election, as far as there are such. */
export function agreementOf(figures: Figures, scale: readonly [number, number]): Agreement {
  const elected = figures.elections?.markovUniform.reduce((sum, { position, p }) => sum + position * p, 0);
  const methods = [
    { method: 'compromise', position: figures.compromise },
    { method: 'plain mean', position: figures.mean },
    { method: 'weighted median', position: figures.weightedMedian },
    { method: 'plain median', position: figures.median },
    { method: 'election', position: elected ?? null },
  ].flatMap(({ method, position }) => (position === null ? [] : [{ method, position }]));
  const positions = methods.map(({ position }) => position);
  const width = scale[1] - scale[0];
  const spread = width > 0 && positions.length > 0 ? (Math.max(...positions) - Math.min(...positions)) / width : 0;
  return { methods, spread, wide: spread > WIDE };
}
