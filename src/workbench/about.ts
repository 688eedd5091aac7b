/** What this program is called, and which version runs. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../reading/data-files.ts';

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
}
