/** Unpacks a gzipped tar archive (POSIX ustar, plain files and folders only) into a folder. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;
const FOLDER = '5';
const FILE = new Set(['0', '\0']);

/** Writes every member below `folder`, which is made. Throws on an archive that would write outside it. */
export function unpack(archive: Uint8Array, folder: string): void {
  const tar = gunzipSync(archive);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const field = (start: number, length: number) => {
      const bytes = tar.subarray(at + start, at + start + length);
      const end = bytes.indexOf(0);
      return bytes.toString('latin1', 0, end < 0 ? length : end);
    };
    const name = (field(345, 155) ? `${field(345, 155)}/` : '') + field(0, 100);
    const size = Number.parseInt(field(124, 12).trim() || '0', 8);
    const kind = String.fromCharCode(tar[at + 156]!);
    if (name.split('/').includes('..')) throw new Error(`The archive has a member ${name}.`);
    const path = join(folder, name);
    if (kind === FOLDER) mkdirSync(path, { recursive: true, mode: 0o700 });
    else if (FILE.has(kind)) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeFileSync(path, tar.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o600 });
    } else throw new Error(`The archive has a member of kind ${kind}.`);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
