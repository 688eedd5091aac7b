/**
 * A model turned so that one decision maker's options are the highest bits. The states in which these are set in one
 * way (a slice, which the opponents' moves never leave) then lie side by side.
 */

import type { SortedBlocks } from './fibres.ts';
import { ownMask } from './layout.ts';
import type { OptionModel } from './option-model.ts';
import { type Numbers, type Room, roomFor } from './room.ts';

export interface Turned {
  readonly model: OptionModel;
  readonly blocks: readonly SortedBlocks[];
}

/** The model and its blocks with the decision maker's options on top. */
export function turnToTop(model: OptionModel, dm: number, blocks: readonly SortedBlocks[], room: Room): Turned {
  const { layout } = model;
  const { bits, places } = layout;
  const own = places[dm]!;
  const width = own.free + own.locked;
  if (own.shift + width === bits) return { model, blocks };
  const mask = ownMask(own);
  const low = 2 ** own.shift - 1;
  const turnBits = (set: number) =>
    (set & low) | (((set & ~low & ~mask) >>> width) & ~low) | (((set & mask) >>> own.shift) << (bits - width));
  const turnAll = <A extends Numbers>(array: A, name: string) =>
    turn(array, bits, own.shift, width, roomFor(room, name, array));
  return {
    model: {
      ...model,
      layout: {
        ...layout,
        places: places.map((place, other) => ({
          ...place,
          shift: other < dm ? place.shift : other === dm ? bits - width : place.shift - width,
        })),
      },
      onlyForward: turnBits(model.onlyForward),
      onlyBack: turnBits(model.onlyBack),
      feasible: model.feasible && turnAll(model.feasible, 'feasible'),
      ranks: model.ranks.map((ranks, other) => turnAll(ranks, `ranks ${other}`)),
    },
    blocks: blocks.map((sorted, other) => {
      const { free } = places[other]!;
      const into = roomFor(room, `blocks ${other}`, sorted);
      if (other === dm) return turn(sorted, bits, own.shift + free, own.locked, into);
      return turn(sorted, bits, other > dm ? own.shift + free : own.shift, width, into);
    }),
  };
}

/** What was worked out on the turned model, back in the model's own numbering. */
export function turnBack(verdicts: Uint8Array, model: OptionModel, dm: number): Uint8Array {
  const { bits, places } = model.layout;
  const { shift, free, locked } = places[dm]!;
  // The bits above the decision maker's own move up over them again.
  const rest = bits - shift - free - locked;
  return rest === 0 ? verdicts.slice() : turn(verdicts, bits, shift, rest, new Uint8Array(verdicts.length));
}

const TILE = 64;

/** Copies an array so that the `width` bits from `shift` become the highest of `bits`; the array itself if they are. */
function turn<A extends Numbers>(from: A, bits: number, shift: number, width: number, into: A): A {
  if (width === 0 || shift + width === bits) return from;
  const run = 2 ** shift;
  const rows = 2 ** (bits - shift - width);
  const columns = 2 ** width;
  for (let tile = 0; tile < rows; tile += TILE)
    for (let column = 0; column < columns; column += 1) {
      const many = Math.min(rows - tile, TILE);
      copyRuns(into, (column * rows + tile) * run, from, (tile * columns + column) * run, run, many, columns * run);
    }
  return into;
}

/** Copies `many` runs that lie `stride` apart to one stretch. */
function copyRuns(
  into: Numbers,
  to: number,
  from: Numbers,
  source: number,
  run: number,
  many: number,
  stride: number,
): void {
  if (run >= TILE) {
    for (let row = 0; row < many; row += 1) {
      const start = source + row * stride;
      into.set(from.subarray(start, start + run), to + row * run);
    }
    return;
  }
  let target = to;
  for (let start = source; start < source + many * stride; start += stride)
    for (let at = start; at < start + run; at += 1) into[target++] = from[at]!;
}
