/** `restore`: the cases of a back-up into this store. A case that is there already is left, unless it is to be replaced. */

import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import { act, done } from './act.ts';
import { BACKUPS } from './backup.ts';

export const restore = act({
  name: 'restore',
  title: 'Bring back the cases of a back-up',
  at: 'archive',
  changes: true,
  input: z.strictObject({
    path: z.string().optional().describe('The file (commands only).'),
    name: z.string().optional().describe('The name of a file in the data folder’s back-ups.'),
    replace: z.boolean().default(false).describe('Put the back-up in the place of cases that are there.'),
  }),
  output: z.object({ restored: z.array(z.string()), left: z.array(z.string()) }),
  run: async (archive, { path, name, replace }) => {
    if (path !== undefined && !archive.readsPaths)
      return fail(problem('not-allowed', 'Only a command may name a file.', 'Give the name of a back-up.', path));
    const file = path ?? (name === undefined ? undefined : join(archive.dataFolder, BACKUPS, basename(name)));
    if (file === undefined) return fail(problem('usage', 'No back-up was named.', 'Name one.'));
    try {
      await access(file);
    } catch {
      return fail(problem('file-unreadable', 'There is no such file that can be read.', 'Check the path.', file));
    }
    try {
      const restored = await archive.restore(linesOf(file), replace);
      if (!restored.ok) return restored;
      return done({ restored: [...restored.value.restored], left: [...restored.value.left] });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!code?.startsWith('Z_')) throw error;
      return fail(problem('file-malformed', 'This is not a whole back-up.', 'Choose another file.', file));
    }
  },
  command: {
    usage: 'restore FILE [--replace]',
    options: [{ name: 'replace', help: 'Put the back-up in the place of cases that are there' }],
    parse: ({ positionals, options }) => ({
      ...(positionals[0] === undefined ? {} : { path: resolve(positionals[0]) }),
      replace: options.replace,
    }),
    print: ({ restored, left }) => ({
      content: [...restored.map(id => `restored ${id}\n`), ...left.map(id => `left as it is: ${id}\n`)].join(''),
      binary: false,
    }),
  },
});

/**
 * The lines of a gzipped file. Rejects as its streams do, which `readline` on Node 20 would not; they are opened with the
 * first line asked for, so that no error of theirs comes before somebody listens.
 */
async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createGunzip();
  createReadStream(file)
    .on('error', error => stream.destroy(error))
    .pipe(stream);
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const chunk of stream) {
    const [first, ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    rest.push(first!);
    for (const part of others) {
      yield rest.join('');
      rest = [part];
    }
  }
  if (rest.join('') !== '') yield rest.join('');
}
