/** Makes the records and briefs of examples/ anew. Read the difference line by line before you accept it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Examples of several weeks, with the day of the last brief: they yield what changed since, the watch and the annex too. */
const FOLLOWED = { 'senna-talks': '2031-03-20' };

/** What each example yields: file name and content. */
export function yields(folder) {
  const reports = readdirSync(folder)
    .filter(name => /^(?:\d.*|report)\.(?:md|txt|html)$/.test(name))
    .sort()
    .map(name => join(folder, name));
  const parley = (...args) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'bin/parley.js'), ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const record = JSON.parse(parley('read', ...reports, '--json'));
  const conflict = join(folder, 'conflict.json');
  const since = FOLLOWED[basename(folder)];
  return {
    ...(existsSync(conflict)
      ? { 'stability.md': parley('stability', conflict, '--wanted', '1', '--readings', '400') }
      : {}),
    'record.json': `${JSON.stringify({ ...record, history: [] }, null, 1)}\n`,
    'brief.md': parley('brief', ...reports),
    'one-page.md': parley('brief', ...reports, '--preset', 'one-page'),
    ...(since && {
      'delta.md': parley('brief', ...reports, '--preset', 'delta', '--since', since),
      'watch.md': parley('brief', ...reports, '--preset', 'watch', '--since', since),
      'annex.md': parley('brief', ...reports, '--preset', 'annex'),
    }),
  };
}

export const exampleFolders = ['senna-talks', 'envoy-visit', 'harvest-strike'].map(name =>
  join(root, 'examples', name),
);

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const folder of exampleFolders)
    for (const [name, content] of Object.entries(yields(folder)))
      writeFileSync(join(folder, 'expected', name), content);
