import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isClause, isCondition, wholePhrase } from './own-words.ts';

const whole = (title: string, ...passages: string[]) =>
  wholePhrase(
    title,
    passages.map(exact => ({ exact })),
  );

describe('words of a source are made whole', () => {
  const rows: readonly (readonly [claim: string, title: string, passage: string, said: string])[] = [
    ['the article before them', 'second gate', 'a second gate would stay shut', 'a second gate'],
    [
      '"no", without which they say the opposite',
      'patrols before 2034',
      'no patrols before 2034',
      'no patrols before 2034',
    ],
    ['"any", which is part of the sense', 'levy on salt', 'any levy on salt', 'any levy on salt'],
    [
      'the noun they were cut off from',
      'a seat in the upper',
      'a seat in the upper chamber',
      'a seat in the upper chamber',
    ],
    [
      'what a number counts',
      'a wait of three days and four',
      'a wait of three days and four nights',
      'a wait of three days and four nights',
    ],
    [
      'nothing where the next word is another phrase',
      'three huts on the shore',
      'three huts on the shore after the rains',
      'three huts on the shore',
    ],
  ];
  for (const [claim, title, passage, said] of rows) test(claim, () => assert.equal(whole(title, passage), said));
});

describe('what was cut in the middle, or points elsewhere, is no phrase', () => {
  const rows: readonly (readonly [title: string, passage: string])[] = [
    ['the whole of the shore and rejected any', 'insisted on the whole of the shore and rejected any patrol'],
    ['nor refused', 'nor refused that plan'],
    ['captain', 'a third bid for their captain'],
    ['kind of talk', 'that kind of talk'],
    ['letting them drift', 'let them drift'],
    ['keeping our fingers still', 'keep our fingers still'],
    ['huts exists', 'no question of huts exists'],
    ['Tuesday night', 'on Tuesday night that it was fixed'],
    ['deputies a vote on it all', 'promised her deputies a vote on it all'],
    ['forgiving', 'would not forgive'],
    ['bring the second key', 'she will bring the second key'],
  ];
  for (const [title, passage] of rows) test(title, () => assert.equal(whole(title, passage), null));
});

test('a clause is told from a thing', () => {
  assert.ok(isClause('the sick go first'));
  assert.ok(isClause('the bank take the same cut'));
  assert.ok(!isClause('the right to take water'));
  assert.ok(!isClause('those who go first'));
});

test('a condition with a second clause run into it, or without words, is none', () => {
  assert.ok(isCondition('the guards left the bridge'));
  assert.ok(!isCondition('the plan fails Besk might turn to a court'));
  assert.ok(!isCondition('2031'));
});
