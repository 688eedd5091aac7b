import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { text } from './text.ts';

const read = (...lines: string[]) =>
  must(text.read({ name: 'report.txt', bytes: new TextEncoder().encode(lines.join('\n')) }, {})).source;

describe('what the first lines of a wire report tell', () => {
  test('a long headline that stands apart is the title', () => {
    const headline = 'Lorne ready to trade land for truce as Besk digs in over the whole of the upper valley';
    assert.equal(read(headline, '', 'By Ana Roe', '', 'The talks went on.', '', 'They ended.').title, headline);
  });

  test('a long first line without a stop is no title where the text goes on at once', () => {
    const line = 'Lorne ready to trade land for truce as Besk digs in over the whole of the upper valley';
    assert.equal(read(line, 'and the lower one, officials said.', '', 'They ended.').title, null);
  });

  test('a dateline names the agency, and the day where the year is told', () => {
    const source = read(
      'Talks end',
      '',
      'PORT ORVEL, Tuesday 4 March 2031 (Lantern Press) - Talks ended.',
      '',
      'More.',
    );
    assert.deepEqual([source.publisher, source.publishedAt], ['Lantern Press', '2031-03-04']);
  });

  test('a dateline without a year gives no day', () => {
    const source = read('Talks end', '', 'PORT ORVEL, March 4 (Lantern Press) - Talks ended.', '', 'More.');
    assert.deepEqual([source.publisher, source.publishedAt], ['Lantern Press', null]);
  });

  test('brackets elsewhere name no agency', () => {
    assert.equal(
      read('Talks end', '', 'The Lorne Party (centre-left) - long in power - lost.', '', 'More.').publisher,
      null,
    );
  });
});
