import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { generateModel } from '../analysis/graph-model/generate.ts';
import { must } from '../problems.ts';
import { surroundings } from './desk.ts';
import { answerInWorkers } from './stability-workers.ts';

const asked = { hex: true, coalitions: false, explain: false };
const file = {
  name: 'model.json',
  text: JSON.stringify(generateModel({ seed: 3, optionsPerDm: [3, 3, 3, 3], infeasible: 2, irreversible: 0.2 })),
};

describe('stability in workers', () => {
  test('is the same with none, one, two or eight', async () => {
    const answers = [];
    for (const [workers, small] of [[1], [1, 0], [2, 0], [8, 0]]) {
      const { seconds: _, ...answer } = must(await answerInWorkers(surroundings(), file, asked, workers, small));
      answers.push(answer);
    }
    for (const answer of answers.slice(1)) assert.deepEqual(answer, answers[0]);
  });

  test('says how far it is', async () => {
    const seen: number[] = [];
    await answerInWorkers(surroundings({ progress: ({ done }) => seen.push(done) }), file, asked, 2, 0);
    assert.deepEqual(seen, [1, 2, 3, 4]);
  });

  test('stops when it is cancelled', async () => {
    const cancel = new AbortController();
    cancel.abort();
    const answer = await answerInWorkers(surroundings({ signal: cancel.signal }), file, asked, 2, 0);
    assert.ok(!answer.ok && answer.problems[0]!.code === 'cancelled');
    const drawn = await answerInWorkers(surroundings({ signal: cancel.signal }), file, { ...asked, readings: 500 });
    assert.ok(!drawn.ok && drawn.problems[0]!.code === 'cancelled');
  });
});
