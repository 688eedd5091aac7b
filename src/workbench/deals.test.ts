import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makePlain } from '../analysis/deal-space/exporters.ts';
import { generateSpace } from '../analysis/deal-space/generate.ts';
import { deals } from './deals.ts';
import { surroundings } from './desk.ts';

const scenario = (issues: number) =>
  makePlain(generateSpace({ seed: 2, kind: 'opposed', issues, values: 4, parties: 5, reserve: 0.4 }));
const asked = (issues: number) => ({ files: [scenario(issues)], path: undefined, allPoints: false, epsilon: false });

describe('deals', () => {
  test('is stopped in the middle of a front, and answers others meanwhile', async () => {
    const cancel = new AbortController();
    const seen: string[] = [];
    const answer = await deals.run(
      surroundings({
        signal: cancel.signal,
        progress: ({ what }) => {
          seen.push(what);
          cancel.abort();
        },
      }),
      deals.input.parse(asked(30)),
    );
    assert.ok(!answer.ok && answer.problems[0]!.code === 'cancelled');
    assert.deepEqual(seen, ['front'], 'it was told to stop at the first step and took no other');
  });

  test('says the same in a worker as without one', async () => {
    const { dealsOf } = await import('../analysis/deal-space/answer.ts');
    const space = generateSpace({ seed: 2, kind: 'opposed', issues: 7, values: 4, parties: 5, reserve: 0.4 });
    const here = dealsOf(space, { clock: () => 0 });
    const there = await deals.run(surroundings(), deals.input.parse(asked(7)));
    assert.ok(here.ok && there.ok);
    const untimed = (value: object) => JSON.parse(JSON.stringify(value, (key, one) => (key === 'seconds' ? 0 : one)));
    assert.deepEqual(untimed(there.value.output), untimed(here.value));
  });
});
