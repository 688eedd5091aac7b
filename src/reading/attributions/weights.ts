/**
 * The trained weights as they are shipped: four tables (heads of cues, roles of tokens, steps between roles, whole readings), each a
 * list of feature hashes with small whole numbers. Features are hashes of single words, parts of speech and distances;
 * no text can be read back from them.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, readDataFile } from '../data-files.ts';
import { FeatureTable } from './feature-table.ts';

/** Rows of weights by feature: `values[row * width + column]`. */
export interface WeightTable {
  readonly table: FeatureTable;
  readonly values: Float32Array;
}

export interface Weights {
  readonly heads: WeightTable;
  readonly states: WeightTable;
  readonly edges: WeightTable;
  /** Judges whole readings. */
  readonly judge: WeightTable;
  /** A reading at least this likely is an attribution. */
  readonly threshold: number;
}

/** The shipped file, `data/weights/attributions.json`. */
export interface WeightsFile {
  readonly format: 'parley/attribution-weights/1';
  readonly origin: string;
  readonly threshold: number;
  readonly heads: PackedTable;
  readonly states: PackedTable;
  readonly edges: PackedTable;
  readonly judge: PackedTable;
}

export interface PackedTable {
  readonly rows: number;
  readonly width: number;
  /** A stored number times this is the weight. */
  readonly scale: number;
  /** Base64 of: for each row in ascending order of hash the step from the hash before (7 bits a byte), a mask of the weights that are not zero, and these. */
  readonly packed: string;
}

/** Packs rows whose hashes (as unsigned numbers) ascend. Weights are rounded to whole multiples of the scale, -127 to 127. */
export function packTable(hashes: Uint32Array, values: Float32Array, width: number, scale: number): PackedTable {
  const bytes: number[] = [];
  let rows = 0;
  let before = 0;
  hashes.forEach((hash, row) => {
    const whole = Array.from({ length: width }, (_, column) =>
      Math.max(-127, Math.min(127, Math.round(values[row * width + column]! / scale))),
    );
    if (whole.every(one => one === 0)) return;
    rows += 1;
    let step = hash - before;
    before = hash;
    for (; step >= 128; step = Math.floor(step / 128)) bytes.push((step % 128) | 128);
    bytes.push(step);
    for (let column = 0; column < width; column += 8)
      bytes.push(whole.slice(column, column + 8).reduce((mask, one, bit) => mask | (one === 0 ? 0 : 1 << bit), 0));
    for (const one of whole) if (one !== 0) bytes.push(one & 255);
  });
  return { rows, width, scale, packed: Buffer.from(bytes).toString('base64') };
}

/** Undoes `packTable`. */
export function unpackTable({ rows, width, scale, packed }: PackedTable): WeightTable {
  const bytes = Buffer.from(packed, 'base64');
  const hashes = new Int32Array(rows);
  const values = new Float32Array(rows * width);
  const masks = Math.ceil(width / 8);
  let at = 0;
  let hash = 0;
  for (let row = 0; row < rows; row += 1) {
    let place = 1;
    for (; bytes[at]! >= 128; at += 1, place *= 128) hash += (bytes[at]! - 128) * place;
    hash += bytes[at++]! * place;
    hashes[row] = hash | 0;
    let data = at + masks;
    for (let column = 0; column < width; column += 1)
      if ((bytes[at + (column >> 3)]! >> (column & 7)) & 1)
        values[row * width + column] = ((bytes[data++]! << 24) >> 24) * scale;
    at = data;
  }
  return { table: new FeatureTable(hashes), values };
}

export function unpackWeights(file: WeightsFile): Weights {
  return {
    heads: unpackTable(file.heads),
    states: unpackTable(file.states),
    edges: unpackTable(file.edges),
    judge: unpackTable(file.judge),
    threshold: file.threshold,
  };
}

const PATH = 'weights/attributions.json';
let loaded: Weights | null | undefined;

/** The shipped weights, read once; null with PARLEY_WITHOUT_WEIGHTS=1 or where the file was left out. */
export function shippedWeights(): Weights | null {
  if (loaded === undefined) {
    const absent = process.env.PARLEY_WITHOUT_WEIGHTS === '1' || !existsSync(join(packageRoot, 'data', PATH));
    loaded = absent ? null : unpackWeights(JSON.parse(readDataFile(PATH)) as WeightsFile);
  }
  return loaded;
}
