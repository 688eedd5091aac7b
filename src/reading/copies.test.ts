import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { copyOf, repeats, runsOf } from './copies.ts';

const words = (count: number, from: number) => Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');
const source = (id: string, text: string, repeated: string | null = null) => ({ id, text, copyOf: repeated });

test('a text with a new byline and a cut end is a copy; a report of the same event in other words is not', () => {
  const original = source('a', words(200, 0));
  assert.equal(copyOf(`By our staff. ${words(180, 0)}`, [original]), 'a');
  assert.equal(copyOf(words(200, 1000), [original]), null);
  assert.equal(copyOf(`${words(90, 0)} ${words(200, 1000)}`, [original]), null, 'a third of it is not enough');
});

test('a copy of a copy leads to the first of them', () => {
  assert.equal(copyOf(words(200, 0), [source('b', words(199, 0), 'a')]), 'a');
});

test('a few words repeat another text only when they are wholly in it', () => {
  assert.equal(copyOf(words(12, 0), [source('a', words(13, 0))]), 'a');
  assert.equal(copyOf(`${words(11, 0)} other`, [source('a', words(13, 0))]), null);
  assert.equal(copyOf('No.', [source('a', 'Yes.')]), null);
});

test('the sketches leave out no source that comparing every run would find', () => {
  const edited = fc.tuple(
    fc.integer({ min: 0, max: 400 }),
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 10, max: 300 }),
  );
  fc.assert(
    fc.property(fc.array(edited, { maxLength: 8 }), edited, (others, [from, added, count]) => {
      const text = ([start, more, length]: [number, number, number]) =>
        `${words(length, start)} ${words(more, 5000 + start)}`;
      const earlier = others.map((one, at) => source(`${at}`, text(one)));
      const mine = text([from, added, count]);
      const brute = earlier.find(
        one => one.text === mine || (runsOf(mine).size > 0 && repeats(runsOf(mine), runsOf(one.text))),
      );
      assert.equal(copyOf(mine, earlier), brute?.id ?? null);
    }),
    { seed: 11, numRuns: 300 },
  );
});
