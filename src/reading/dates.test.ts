import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whenIn } from './dates.ts';

/** Published on a Friday. */
const PUBLISHED = '2031-03-14';

/** Words; EDTF with the publication date; EDTF without one. */
const DATES: readonly [string, string | null, string | null][] = [
  ['signed on 3 March 2031', '2031-03-03', '2031-03-03'],
  ['signed on March 3', '2031-03-03', null],
  ['signed in March 2029', '2029-03', '2029-03'],
  ['met on Monday', '2031-03-10', null],
  ['met on Friday', '2031-03-14', null],
  ['met yesterday', '2031-03-13', null],
  ['met earlier this week', '2031-03-10/2031-03-16', null],
  ['met last week', '2031-03-03/2031-03-09', null],
  ['meets next week', '2031-03-17/2031-03-23', null],
  ['met three days ago', '2031-03-11', null],
  ['met two weeks ago', '2031-02-28~', null],
  ['met over the weekend', '2031-03-08/2031-03-09', null],
  ['met from 3 to 5 March', '2031-03-03/2031-03-05', null],
  ['met around 10 March 2031', '2031-03-10~', '2031-03-10~'],
  ['met in early March', '2031-03~', null],
  ['met in late 2029', '2029~', '2029~'],
  ['met in 2029', '2029', '2029'],
  ['voted on Wednesday on what was put last week', '2031-03-12', null],
  ['no date is told', null, null],
];

describe('a date phrase is as precise as its source', () => {
  for (const [words, withDay, without] of DATES)
    test(words, () => {
      assert.equal(whenIn(words, PUBLISHED)?.edtf ?? null, withDay);
      assert.equal(whenIn(words, null)?.edtf ?? null, without);
    });

  test('a weekday that lies ahead is the next one', () => {
    assert.equal(whenIn('meet on Wednesday', PUBLISHED, true)?.edtf, '2031-03-19');
    assert.equal(whenIn('meet on Wednesday', PUBLISHED)?.edtf, '2031-03-12');
  });
});
