/** Runs the command line as a user would, on the compiled program. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/reading/data-files.ts';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function parley(args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(packageRoot, 'bin/parley.js'), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** A file of the data that may lie beside the checkout. */
export const shared = (path: string): string => join(packageRoot, '..', 'shared', path);
export const skipWithout = (path: string): { skip: string | false } => ({
  skip: existsSync(shared(path)) ? false : `shared data is not beside the checkout (${path})`,
});
export const example = (path: string): string => join(packageRoot, 'examples', path);
