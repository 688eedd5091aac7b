/**
 * Where each option's bit stands inside the engine. In a file bit k of a state number is option k; inside, the options
 * of one decision maker stand side by side, the reversible ones below the irreversible ones, so that states which
 * differ only in them are cut out by shifts.
 */

import type { Direction } from './conflict.ts';

/** Where the options of one decision maker stand: `free` reversible bits from `shift`, then `locked` irreversible ones. */
export interface Place {
  readonly shift: number;
  readonly free: number;
  readonly locked: number;
}

export interface Layout {
  readonly bits: number;
  readonly places: readonly Place[];
  /** Bit of each option of the file. */
  readonly bitOf: readonly number[];
  /** Whether every option already stands where the file has it. */
  readonly same: boolean;
}

/** The layout of options that belong to `makers` decision makers. */
export function layoutOf(options: readonly { dm: number; direction: Direction }[], makers: number): Layout {
  const bitOf: number[] = new Array(options.length).fill(0);
  const places: Place[] = [];
  let next = 0;
  for (let dm = 0; dm < makers; dm += 1) {
    const own = [...options.keys()].filter(at => options[at]!.dm === dm);
    const free = own.filter(at => options[at]!.direction === 'both');
    const locked = own.filter(at => options[at]!.direction !== 'both');
    places.push({ shift: next, free: free.length, locked: locked.length });
    for (const at of [...free, ...locked]) bitOf[at] = next++;
  }
  return { bits: options.length, places, bitOf, same: bitOf.every((bit, at) => bit === at) };
}

/** Own options of a decision maker as a mask of bits. */
export const ownMask = ({ shift, free, locked }: Place): number => (2 ** (free + locked) - 1) << shift;

const HALF = 12;

/** A table-driven renumbering of states: from the file's numbers to the engine's, or back. */
export function renumbering({ bits, bitOf, same }: Layout, back = false): (state: number) => number {
  if (same) return state => state;
  const target = back ? bitOf.map((_, bit) => bitOf.indexOf(bit)) : bitOf;
  const table = (from: number) =>
    Int32Array.from({ length: 2 ** Math.min(HALF, Math.max(0, bits - from)) }, (_, value) => {
      let moved = 0;
      for (let bit = 0; bit < HALF && from + bit < bits; bit += 1)
        if ((value >> bit) & 1) moved |= 1 << target[from + bit]!;
      return moved;
    });
  const [low, high] = [table(0), table(HALF)];
  return state => low[state & (2 ** HALF - 1)]! | high[state >>> HALF]!;
}
