/**
 * Random numbers from a seed: the same seed gives the same numbers everywhere. Draws are counter-based, so that a draw
 * depends on its own name and number alone, never on how many were made before it or by which worker.
 */

/** mulberry32: each call gives the next unsigned 32-bit number. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

export type FourWords = readonly [number, number, number, number];

/** High 32 bits of the product of two unsigned 32-bit numbers. */
function highProduct(a: number, b: number): number {
  const [aHigh, aLow, bHigh, bLow] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (middle % 65_536);
  return aHigh * bHigh + Math.floor(middle / 65_536) + Math.floor(other / 65_536);
}

/**
 * Philox 4x32 with 10 rounds (Salmon, Moraes, Dror and Shaw 2011): four unsigned 32-bit numbers of a counter of four
 * words and a key of two.
 */
export function philox(counter: FourWords, key: readonly [number, number]): FourWords {
  let [a, b, c, d] = counter;
  let [k, l] = key;
  for (let round = 0; round < 10; round += 1) {
    const [highA, lowA] = [highProduct(0xd2511f53, a >>> 0), Math.imul(0xd2511f53, a) >>> 0];
    const [highC, lowC] = [highProduct(0xcd9e8d57, c >>> 0), Math.imul(0xcd9e8d57, c) >>> 0];
    [a, b, c, d] = [(highC ^ b ^ k) >>> 0, lowC, (highA ^ d ^ l) >>> 0, lowA];
    [k, l] = [(k + 0x9e3779b9) | 0, (l + 0xbb67ae85) | 0];
  }
  return [a, b, c, d];
}

/** FNV-1a of the UTF-16 units of a name, from a given start: an unsigned 32-bit number. */
function fnv(name: string, start: number): number {
  let hash = start;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const names = new Map<string, readonly [number, number]>();

/** Two words for a name; kept, because the same figures are drawn again and again. */
function wordsOf(name: string): readonly [number, number] {
  const kept = names.get(name);
  if (kept) return kept;
  if (names.size > 100_000) names.clear();
  const words = [fnv(name, 0x811c9dc5), fnv(name, 0x2f0b4c47)] as const;
  names.set(name, words);
  return words;
}

/** The uniform draw in [0, 1) of a seed, a draw's number and the name of what is drawn: 53 random bits. */
export function unitDraw(seed: number, draw: number, name: string): number {
  const [first, second] = wordsOf(name);
  const [high, low] = philox(
    [first, second, draw >>> 0, Math.floor(draw / 2 ** 32)],
    [seed >>> 0, Math.floor(seed / 2 ** 32) | 0],
  );
  return ((high >>> 5) * 67_108_864 + (low >>> 6)) / 2 ** 53;
}

/** A draw of the exponential law with mean 1. Normalised to sum 1, several of them are uniform on the simplex. */
export const exponentialDraw = (seed: number, draw: number, name: string): number =>
  -Math.log(1 - unitDraw(seed, draw, name));

/** Non-negative shares of the named things that sum to 1, uniform on the simplex. */
export function simplexDraw(seed: number, draw: number, named: readonly string[]): Float64Array {
  const parts = Float64Array.from(named, name => exponentialDraw(seed, draw, name));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map(part => (total > 0 ? part / total : 1 / parts.length));
}

/** 97.5 % point of the standard normal law: two-sided 95 %. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson's interval (1927) for a share counted on independent draws: it covers the sampling error alone, not what is
 * unknown in the model. `[0, 1]` when nothing was drawn.
 */
export function wilsonInterval(successes: number, trials: number, z = Z_95): readonly [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = (share + (z * z) / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return [successes === 0 ? 0 : centre - half, successes === trials ? 1 : centre + half];
}
