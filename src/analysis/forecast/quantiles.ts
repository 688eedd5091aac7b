/** Quantiles of sorted numbers. */

/** The value at a share of ascending values, linear between neighbours (Hyndman and Fan 1996, type 7). NaN when empty. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}
