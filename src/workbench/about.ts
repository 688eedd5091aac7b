/** `about`: what this program is called, which version runs, and where what is kept is kept. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../reading/data-files.ts';
import { act, done } from './act.ts';

export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

export const about = act({
  name: 'about',
  title: 'Show the version and where the data lives',
  at: 'archive',
  changes: false,
  input: z.strictObject({}),
  output: z.object({
    name: z.literal('Parley'),
    version: z.string(),
    dataFolder: z.string(),
    engine: z.string().describe('What keeps the store, and where.'),
    who: z.string().describe('The name that acts are stamped with.'),
  }),
  run: async ({ dataFolder, engine, who }) =>
    done({ name: 'Parley' as const, version: packageVersion(), dataFolder, engine, who }),
});
