/** From a feature's hash to its row of weights: open addressing over two typed arrays. */

export class FeatureTable {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  /** Row i belongs to `hashes[i]`. */
  constructor(hashes: Int32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#rows = new Int32Array(size).fill(-1);
    for (let row = 0; row < hashes.length; row += 1) {
      let slot = (hashes[row]! ^ (hashes[row]! >>> 15)) & this.#mask;
      while (this.#rows[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = hashes[row]!;
      this.#rows[slot] = row;
    }
  }

  /** The row of this hash, or -1. */
  row(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    for (;;) {
      const row = this.#rows[slot]!;
      if (row === -1 || this.#keys[slot] === hash) return row;
      slot = (slot + 1) & this.#mask;
    }
  }
}
