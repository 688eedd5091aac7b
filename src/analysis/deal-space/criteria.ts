/** Exact orders of packages by their gains: whole grid steps above the reserve. */

/** Gains of parties within the ZOPA. */
export type Gains = ArrayLike<number>;

/** More parties with a gain first, then the larger product of those gains, in exact integers. */
export function compareProducts(a: Gains, b: Gains): number {
  const [x, y] = [positive(a), positive(b)];
  if (x.length !== y.length) return x.length - y.length;
  const [p, q] = [logarithm(x), logarithm(y)];
  if (Math.abs(p - q) > 1e-9) return p - q;
  const product = (gains: readonly number[]) => gains.reduce((result, gain) => result * BigInt(gain), 1n);
  const difference = product(x) - product(y);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

const positive = (gains: Gains): number[] => Array.from(gains).filter(gain => gain > 0);
const logarithm = (gains: readonly number[]): number => gains.reduce((sum, gain) => sum + Math.log(gain), 0);

/** The worst off first, then the next. */
export function compareLeximin(a: Gains, b: Gains): number {
  const [x, y] = [ascending(a), ascending(b)];
  for (let at = 0; at < x.length; at += 1) if (x[at] !== y[at]) return x[at]! - y[at]!;
  return 0;
}

const ascending = (gains: Gains): Float64Array => Float64Array.from(gains).sort();

/** Leximin of shares of the ideal gains, shares compared as exact fractions. */
export function compareShares(a: Gains, b: Gains, ideals: readonly number[]): number {
  const [x, y] = [fractions(a, ideals), fractions(b, ideals)];
  for (let at = 0; at < x.length; at += 1) {
    const order = compareFractions(x[at]!, y[at]!);
    if (order !== 0) return order;
  }
  return 0;
}

type Fraction = readonly [over: number, under: number];
const fractions = (gains: Gains, ideals: readonly number[]): Fraction[] =>
  ideals.map((ideal, party): Fraction => [gains[party]!, ideal]).sort(compareFractions);

function compareFractions([a, b]: Fraction, [c, d]: Fraction): number {
  const difference = a / b - c / d;
  if (Math.abs(difference) > 1e-12) return difference;
  const exact = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

export function compareSums(a: Gains, b: Gains): number {
  let difference = 0;
  for (let party = 0; party < a.length; party += 1) difference += a[party]! - b[party]!;
  return difference;
}

/** The same with exponents, by logarithms: real exponents have no exact order; within 1e-12 products are equal. */
export function compareWeighted(a: Gains, b: Gains, exponents: readonly number[]): number {
  let [more, difference] = [0, 0];
  for (const [party, exponent] of exponents.entries()) {
    more += Number(a[party]! > 0) - Number(b[party]! > 0);
    if (a[party]! > 0) difference += exponent * Math.log(a[party]!);
    if (b[party]! > 0) difference -= exponent * Math.log(b[party]!);
  }
  if (more !== 0) return more;
  return Math.abs(difference) < 1e-12 ? 0 : difference;
}
