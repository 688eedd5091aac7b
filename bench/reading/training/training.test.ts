import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { predictFrom } from '../../../src/reading/attributions/predict.ts';
import { unpackWeights } from '../../../src/reading/attributions/weights.ts';
import { type Gold, readArticles } from './corpus.ts';
import { SETTINGS, shuffled, train } from './train.ts';

const NAMES = ['Helm', 'Korvane', 'Hale', 'Marrish', 'Vohl', 'Sund', 'Brandt', 'Velling'];
const WORDS = ['the dam will open', 'the talks have failed', 'the line stays shut', 'nobody may cross'];

/** An article of two invented sentences, the first of which reports speech. */
function article(name: string, words: string): Gold {
  const text = `${name} murmured that ${words}.\nThe river rose by a metre on Friday.\n`;
  const cue = name.length + 1;
  const content = cue + 'murmured '.length;
  return {
    doc: `${name} ${words}`,
    text,
    attributions: [
      {
        source: [[0, name.length]],
        cue: [[cue, cue + 'murmured'.length]],
        content: [[content, content + `that ${words}`.length]],
      },
    ],
  };
}

const golds = NAMES.flatMap(name => WORDS.map(words => article(name, words)));
const settings = { ...SETTINGS, keep: { heads: 2000, states: 2000, edges: 2000, judge: 2000 } };

describe('training', () => {
  test('the same articles give the same weights byte for byte', () => {
    assert.equal(
      JSON.stringify(train(readArticles(golds), settings)),
      JSON.stringify(train(readArticles(golds), settings)),
    );
  });

  test('what it has learned it reads of a name it has not seen', () => {
    const weights = unpackWeights(train(readArticles(golds), settings));
    const unseen = article('Quarrow', 'the bridge is closed');
    const found = predictFrom(
      (readArticles([unseen])[0] as { passages: Parameters<typeof predictFrom>[0] }).passages,
      weights,
    );
    assert.deepEqual(found, [{ ...unseen.attributions[0] }]);
  });

  test('a feature of fewer articles than wanted is dropped', () => {
    const { heads, states, edges } = train(readArticles(golds.slice(0, 3)), settings);
    assert.deepEqual([heads.rows, states.rows, edges.rows], [0, 0, 0]);
  });

  test('an order holds every number once', () => {
    assert.deepEqual(
      [...shuffled(500, 3)].toSorted((a, b) => a - b),
      Array.from({ length: 500 }, (_, at) => at),
    );
  });
});
