import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ENGINES } from '../analysis/engines.ts';
import { inventedModel } from '../analysis/invented-model.ts';
import type { Figure, Model } from '../analysis/model.ts';
import { surroundings } from './desk.ts';
import { answersOn } from './run-engines.ts';

const findings = async (model: Model) => {
  const answers = await answersOn(surroundings(), { model, packages: [] }, { engine: null, seed: 1 });
  assert.ok(answers.ok);
  return answers.value.map(answer => answer.findings);
};

describe('what the engines are asked', () => {
  test('of a model in which no preference is known no engine draws a conclusion', async () => {
    const model = inventedModel();
    const silent = (voice: Model['parties'][number]['voices'][number]) => ({
      ...voice,
      value: {},
      given: [],
      vetoes: [],
    });
    const unknown = { ...model, parties: model.parties.map(one => ({ ...one, voices: one.voices.map(silent) })) };
    const told = await findings(unknown);
    assert.equal(told.length, ENGINES.length);
    for (const one of told)
      assert.deepEqual(
        one.map(({ text }) => text),
        ['Of no party it is known what it wants: no conclusion is drawn.'],
      );
  });

  test('a contested figure is told by each of its readings, with the entries of both', async () => {
    const model = inventedModel();
    const contested: Figure = {
      lo: 0,
      hi: 1,
      reason: { kind: 'entries', entries: ['position-4', 'position-13'] },
      contested: [
        { lo: 0.7, hi: 1, reason: { kind: 'entries', entries: ['position-4'] } },
        { lo: 0, hi: 0.2, reason: { kind: 'entries', entries: ['position-13'] } },
      ],
    };
    const [lorne, marrin] = model.parties as [Model['parties'][number], Model['parties'][number]];
    const voice = lorne.voices[0]!;
    const value = { ...voice.value, roads: { ...voice.value.roads, open: contested } };
    const split = { ...model, parties: [{ ...lorne, voices: [{ ...voice, value }] }, marrin] };
    for (const one of await findings(split)) {
      const said = one.find(({ about }) => about.startsWith('contested/'))!;
      assert.match(
        said.text,
        /^The worth of “open” \(the border roads\) to Lorne is contested: 0\.7–1 by one reading, 0–0\.2 by another\./,
      );
      assert.deepEqual(said.entries, ['position-4', 'position-13']);
    }
    for (const one of await findings(model)) assert.ok(!one.some(({ about }) => about.startsWith('contested/')));
  });
});
