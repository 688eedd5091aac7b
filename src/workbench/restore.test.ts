import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ok } from '../problems.ts';
import { type Archive, surroundings } from './desk.ts';
import { restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-restore-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** An archive that is slow to begin: the file is at its end, or broken, long before anybody reads a line of it. */
const slow = {
  ...surroundings({ readsPaths: true }),
  dataFolder: folder,
  restore: async (lines: AsyncIterable<string>) => {
    await wait(200);
    const restored: string[] = [];
    for await (const line of lines) restored.push(line);
    return ok({ restored, left: [] });
  },
} as unknown as Archive;

test('a back-up that is cut short is a problem, also when it is found out before anybody reads', async () => {
  const path = join(folder, 'short.gz');
  const whole = gzipSync(Array.from({ length: 2000 }, (_, at) => `${at * 7919}`).join('\n'));
  writeFileSync(path, whole.subarray(0, whole.length / 2));
  const result = await restore.run(slow, { path, replace: false });
  assert.match(result.ok ? 'no problem' : result.problems[0]!.message, /not a whole back-up/);
});

test('a whole one gives its lines', async () => {
  const path = join(folder, 'whole.gz');
  writeFileSync(path, gzipSync('a\nb\n'));
  const result = await restore.run(slow, { path, replace: false });
  assert.deepEqual(result.ok && result.value.output.restored, ['a', 'b']);
});
