import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { faultsOf } from '../bench/robustness/chain.ts';
import { draws, MUTATIONS, PAGES, TREACHEROUS } from '../bench/robustness/mutations.ts';
import { ownTexts } from '../bench/robustness/texts.ts';
import { must } from '../src/problems.ts';
import { calendarDate } from '../src/reading/calendar.ts';
import { readPassages } from '../src/reading/passages.ts';
import { readSource } from '../src/reading/readers.ts';

const article = ownTexts().find(one => one.name === 'report.txt')!.text;
const readText = async (text: string, name = 'a.txt') =>
  must(await readSource({ name, bytes: new TextEncoder().encode(text) }, {})).source;

describe('a damaged report goes through the whole chain without a fault', () => {
  for (const [how, change] of Object.entries(MUTATIONS))
    test(how, async () => {
      const name = /listed|headed|tabled|front/.test(how) ? 'a.md' : 'a.txt';
      assert.deepEqual(await faultsOf([{ name, text: change(article, draws(1)) }], { withAnalysis: false }), []);
    });
});

describe('so does a damaged page', () => {
  for (const [how, change] of Object.entries(PAGES))
    test(how, async () => {
      const text = change(article, draws(1));
      assert.deepEqual(await faultsOf([{ name: 'a.html', text }], { withAnalysis: false }), []);
    });
});

/** Pieces of which reports are made, and pieces that no report should have. */
const PIECES = [
  ...'Minister Anna Brandt|said that|Lorne|the Reed Movement|rejects|accepted|denied|the ceasefire|at least 40 prisoners|were killed|in Orvel|on Friday|3 May 2031|31 February|between|will not|of the|and|but|who|President|his|they|both sides|according to'.split(
    '|',
  ),
  ...', . ; : — - ’s “ ” " ‘ ( ) [ ] | # * > ? ! … 1. •'.split(' '),
  ...TREACHEROUS,
  '\n',
  '\n\n',
  '\t',
  '\u0301',
  '\u200b',
  '😀',
  'İ',
];

test('whatever is put together of the pieces of reports', async () => {
  const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }).map(pieces => pieces.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async texts => {
      const documents = texts.map((one, at) => ({ name: `${at}.txt`, text: one }));
      assert.deepEqual(await faultsOf(documents, { withAnalysis: false }), []);
    }),
    { seed: 1, numRuns: 60 },
  );
});

describe('what once went wrong', () => {
  const chain = (text: string, name = 'a.txt') => faultsOf([{ name, text }]);

  test('a sentence that ends in a comma', async () => {
    assert.deepEqual(await chain('The envoy, Anna Brandt, said the talks in Orvel had failed,\n\nThey go on.'), []);
  });

  test('a day of publication that no calendar has', async () => {
    const text =
      '---\npublished: 2031-99-99\nconstructor: x\n---\nAnna Brandt, the envoy, said yesterday that they met.';
    assert.deepEqual(await chain(text, 'a.md'), []);
    assert.equal((await readText(text, 'a.md')).publishedAt, null);
    assert.deepEqual(
      ['2031', '2032-02-29', '2031-02-29', '2031-13', '2031-04-22T10:00Z', '20310422', 'soon'].map(calendarDate),
      ['2031', '2032-02-29', null, null, '2031-04-22', null, null],
    );
  });

  test('a heading of nothing but its mark', async () => {
    const { structure, text } = await readText('# Talks\n\n#  \n\nThe envoys met in Orvel.', 'a.md');
    assert.deepEqual(structure.map(block => text.slice(block.start, block.end)).includes(''), false);
  });

  test('a line of thousands of dashes, and thousands of lines', async () => {
    await readText(`${'-'.repeat(200_000)}x`);
    await readText('and so it goes on\nwith the talks\n\n'.repeat(60_000));
  });

  test('a sentence of 20,000 words is read in pieces that stand at their places', async () => {
    const source = await readText('the envoys of Lorne met and '.repeat(4000));
    const { sentences } = readPassages(source);
    assert.ok(sentences.every(one => one.tokens.length <= 300));
    const words = sentences.flatMap(one => one.tokens.map(token => token.text));
    assert.deepEqual(words, source.text.trim().split(/\s+/));
    for (const one of sentences) assert.equal(source.text.slice(one.start, one.end).trim().length, one.end - one.start);
  });
});
