/** Which features are kept: those seen in enough articles. */

/** Counts in how many articles each feature occurs. */
export class FeatureCounts {
  #size: number;
  #used = 0;
  #keys: Int32Array;
  #articles: Uint16Array;
  #last: Uint16Array;

  constructor(slots = 1 << 22) {
    this.#size = slots;
    this.#keys = new Int32Array(slots);
    this.#articles = new Uint16Array(slots);
    this.#last = new Uint16Array(slots);
  }

  /** The feature occurs in the article of this number, counted from 1. */
  see(hash: number, article: number): void {
    const slot = this.#slot(hash);
    if (this.#articles[slot] === 0) {
      this.#keys[slot] = hash;
      this.#used += 1;
    }
    if (this.#last[slot] !== article) {
      this.#last[slot] = article;
      this.#articles[slot]! += 1;
    }
    if (this.#used * 2 > this.#size) this.#grow();
  }

  #slot(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & (this.#size - 1);
    while (this.#articles[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & (this.#size - 1);
    return slot;
  }

  #grow(): void {
    const [keys, articles, last] = [this.#keys, this.#articles, this.#last];
    this.#size *= 2;
    this.#keys = new Int32Array(this.#size);
    this.#articles = new Uint16Array(this.#size);
    this.#last = new Uint16Array(this.#size);
    for (let old = 0; old < keys.length; old += 1) {
      if (articles[old] === 0) continue;
      const slot = this.#slot(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#articles[slot] = articles[old]!;
      this.#last[slot] = last[old]!;
    }
  }

  /** Hashes seen in at least so many articles, in ascending order. */
  atLeast(articles: number): Int32Array {
    const kept: number[] = [];
    for (let slot = 0; slot < this.#size; slot += 1)
      if (this.#articles[slot]! >= articles) kept.push(this.#keys[slot]!);
    return Int32Array.from(kept).sort();
  }
}

/** Lists of rows, one list after another, growing. */
export class Lists {
  #items = new Int32Array(1 << 20);
  #ends = new Int32Array(1 << 16);
  #size = 0;
  count = 0;

  push(item: number): void {
    if (this.#size === this.#items.length) this.#items = doubled(this.#items);
    this.#items[this.#size++] = item;
  }

  /** Ends the current list. */
  end(): void {
    if (this.count === this.#ends.length) this.#ends = doubled(this.#ends);
    this.#ends[this.count++] = this.#size;
  }

  get items(): Int32Array {
    return this.#items;
  }

  from(list: number): number {
    return list === 0 ? 0 : this.#ends[list - 1]!;
  }

  to(list: number): number {
    return this.#ends[list]!;
  }
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}
