/** The shipped data folder: gazetteer, lexicons and weights, read once each. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder: the nearest one above this file that holds package.json. */
export const packageRoot: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

/** The text of `data/<path>`. */
export function readDataFile(path: string): string {
  return readFileSync(join(packageRoot, 'data', path), 'utf8');
}

/** Rows of a tab-separated data file: lines that are not blank and do not start with `#`, split at tabs. */
export function readTable(path: string): string[][] {
  return readDataFile(path)
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => line.split('\t').map(cell => cell.trim()));
}
