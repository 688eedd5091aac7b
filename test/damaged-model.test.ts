import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { damaged } from '../bench/robustness/damage.ts';
import { draws, MUTATIONS } from '../bench/robustness/mutations.ts';
import { deals } from '../src/workbench/deals.ts';
import { surroundings } from '../src/workbench/desk.ts';
import { forecast } from '../src/workbench/forecast.ts';
import { perform } from '../src/workbench/perform.ts';
import { stability } from '../src/workbench/stability.ts';
import { example } from './command.ts';

const ROUNDS = Number(process.env.DAMAGE_ROUNDS ?? 40);
const CONFLICT = JSON.parse(readFileSync(example('senna-talks/conflict.json'), 'utf8'));
const SCENARIO = {
  issues: [
    { name: 'water', values: ['all', 'half', 'none'] },
    { name: 'rail', values: ['open', 'shut'] },
  ],
  parties: [
    {
      name: 'A',
      reserve: 1,
      contrib: [
        [10, 5, 0],
        [1, 2],
      ],
    },
    {
      name: 'B',
      reserve: 1,
      contrib: [
        [0, 5, 8],
        [4, 0],
      ],
    },
  ],
};
const TABLE = 'actor,capability,salience,position\nA,50,.8,10\nB,50,.4,90\nC,20,.9,40\n';

/** Refused with a place or a sentence, or answered with figures that are numbers: never thrown. */
async function answered(
  act: typeof deals | typeof stability | typeof forecast,
  name: string,
  text: string,
  what: string,
) {
  const around = surroundings({ readsPaths: false });
  const store = () => Promise.reject(new Error('no store'));
  const result = await perform(act as never, { files: [{ name, text }] }, { around, store, caseId: null });
  if (!result.ok) {
    for (const one of result.problems)
      assert.ok(one.code !== 'fault' && one.message.length > 5, `${what}: ${one.message}`);
    assert.doesNotMatch(JSON.stringify(result.problems), /\[object|Cannot read|is not a function/, what);
  }
  return result.ok;
}

for (const [act, name, model] of [
  [deals, 'scenario.json', SCENARIO],
  [stability, 'model.json', CONFLICT],
] as const)
  test(`a damaged model of ${act.name} is refused or answered`, async () => {
    assert.ok(await answered(act, name, JSON.stringify(model), 'whole'), 'whole');
    const draw = draws(Number(process.env.DAMAGE_SEED ?? 1));
    for (let round = 0; round < ROUNDS; round += 1) {
      const { what, data } = damaged(model, draw);
      await answered(act, name, JSON.stringify(data), what);
    }
  });

test('a damaged table of forecast is refused or answered', async () => {
  assert.ok(await answered(forecast, 'table.csv', TABLE, 'whole'));
  for (const [how, change] of Object.entries(MUTATIONS))
    await answered(forecast, 'table.csv', change(TABLE, draws(2)), how);
  for (const value of ['', '-1', 'NaN', 'Infinity', '1e999', '0', '"', 'x'.repeat(9999)])
    for (const field of ['50', '.8', '10', 'A'])
      await answered(forecast, 'table.csv', TABLE.replace(field, value), `${field} as ${value}`);
});
