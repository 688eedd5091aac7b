import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killRounds } from './kill/rounds.ts';
import { dropDatabase, freshDatabase, withoutPostgres } from './postgres.ts';
import { dataFolder } from './workbench.ts';

/** A few rounds with every test; `npm run test:kill` runs fifty, continuous integration too. */
const ROUNDS = 3;

test('SIGKILL during intake loses nothing that was acknowledged, and leaves nothing by halves, on PGlite', async () => {
  const data = dataFolder();
  const figures = await killRounds({ rounds: ROUNDS, seed: 7, folder: data.path, databaseUrl: '' });
  data.remove();
  assert.deepEqual(figures.faults, []);
  assert.ok(figures.acknowledged > 0, 'something was acknowledged');
});

test('and on PostgreSQL', { skip: withoutPostgres }, async () => {
  const data = dataFolder();
  const url = await freshDatabase('kills');
  const figures = await killRounds({ rounds: ROUNDS, seed: 7, folder: data.path, databaseUrl: url });
  await dropDatabase('kills');
  data.remove();
  assert.deepEqual(figures.faults, []);
  assert.ok(figures.acknowledged > 0, 'something was acknowledged');
});
