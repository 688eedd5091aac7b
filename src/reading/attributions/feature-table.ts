/** From a feature's hash to its row of weights: open addressing over pairs of key and row. */

export class FeatureTable {
  readonly #pairs: Int32Array;
  readonly #mask: number;

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
    }
  }

  /** The row of this hash, or -1. */
  row(hash: number): number {
    const pairs = this.#pairs;
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const row = pairs[slot * 2 + 1]!;
      if (row === -1 || pairs[slot * 2] === hash) return row;
      slot = (slot + 1) & this.#mask;
    }
  }
}
