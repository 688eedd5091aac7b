/** Features as 32-bit hashes: a template's number mixed with up to four values. */

/** A growing list of feature hashes, used anew for every token. */
export class Features {
  readonly items = new Int32Array(256);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  /** The feature of this template with these values. */
  add(template: number, a = 0, b = 0, c = 0, d = 0): void {
    let hash = Math.imul(template, 0x9e3779b1) ^ a;
    hash = (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + b) | 0;
    hash = (Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + c) | 0;
    hash = (Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f) + d) | 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x165667b1);
    this.items[this.size++] = hash ^ (hash >>> 13);
  }
}

/** One round of mixing; also used to fold a sequence into one value. */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed + 0x165667b1, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

/** Signed distance in steps that widen: 0 1 2 3 4 5 6-7 8-11 12-19 20-39 40+. */
export function step(distance: number): number {
  const far = Math.abs(distance);
  const wide = far < 6 ? far : far < 8 ? 6 : far < 12 ? 7 : far < 20 ? 8 : far < 40 ? 9 : 10;
  return distance < 0 ? -wide : wide;
}
