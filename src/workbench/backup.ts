/** `backup`: every case with its originals and history into one file, of either kind of store. */

import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import { act, done } from './act.ts';

export const BACKUPS = 'backups';
const ENDING = '.parley-backup.gz';

export const backup = act({
  name: 'backup',
  title: 'Back up every case into one file',
  at: 'archive',
  changes: false,
  input: z.strictObject({
    path: z.string().optional().describe('Where to write it (commands only); without it, the data folder.'),
  }),
  output: z.object({ name: z.string(), path: z.string(), bytes: z.number().int() }),
  run: async (archive, input) => {
    if (input.path !== undefined && !archive.readsPaths)
      return fail(
        problem('not-allowed', 'Only a command may name a file to write.', 'Leave the path out.', input.path),
      );
    const name = `parley-${archive.now().replace(/[:.]/g, '-')}${ENDING}`;
    const folder = join(archive.dataFolder, BACKUPS);
    const path = input.path ?? join(folder, name);
    if (input.path === undefined) await mkdir(folder, { recursive: true });
    const part = `${path}.part`;
    try {
      await pipeline(Readable.from(archive.backup()), createGzip(), createWriteStream(part, { mode: 0o600 }));
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      return fail(problem('file-unreadable', `It cannot be written (${code}).`, 'Name another file.', path));
    }
    return done({ name, path, bytes: (await stat(path)).size });
  },
  command: {
    usage: 'backup [PATH]',
    options: [],
    parse: ({ positionals }) => (positionals[0] === undefined ? {} : { path: resolve(positionals[0]) }),
    print: ({ path }) => ({ content: `${path}\n`, binary: false }),
  },
});
