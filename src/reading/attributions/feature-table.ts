/** From a feature's hash to its row of weights: open addressing over pairs of key and row, behind a bitmap that tells most absent features at once. */

export class FeatureTable {
  readonly #pairs: Int32Array;
  readonly #mask: number;
  /** One bit for each value of the 20 highest bits of a hash. */
  readonly #known = new Int32Array(1 << 15);

  /** Row i belongs to `hashes[i]`. */
  constructor(hashes: Int32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#pairs = new Int32Array(size * 2).fill(-1);
    for (let row = 0; row < hashes.length; row += 1) {
      let slot = (hashes[row]! ^ (hashes[row]! >>> 15)) & this.#mask;
      while (this.#pairs[slot * 2 + 1] !== -1) slot = (slot + 1) & this.#mask;
      this.#pairs[slot * 2] = hashes[row]!;
      this.#pairs[slot * 2 + 1] = row;
      this.#known[hashes[row]! >>> 17]! |= 1 << ((hashes[row]! >>> 12) & 31);
    }
  }

  /** The row of this hash, or -1. */
  row(hash: number): number {
    if (((this.#known[hash >>> 17]! >>> ((hash >>> 12) & 31)) & 1) === 0) return -1;
    const pairs = this.#pairs;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const row = pairs[slot * 2 + 1]!;
      if (row === -1 || pairs[slot * 2] === hash) return row;
      slot = (slot + 1) & this.#mask;
    }
  }
}
