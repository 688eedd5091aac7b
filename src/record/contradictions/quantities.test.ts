import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { disagree, quantitiesIn } from './quantities.ts';

describe('numbers in reporting', () => {
  const cases: readonly [string, string, readonly [number, number, string][]][] = [
    ['an exact count', 'The Movement would free 42 Ruhnian prisoners.', [[42, 42, 'prisoner']]],
    ['a number in words', 'It wants twelve inspectors at the site.', [[12, 12, 'inspector']]],
    ['a lower bound', 'at least 60 cubic metres of water', [[60, Infinity, 'metre']]],
    ['an approximation', 'About 300 lorries were waiting.', [[270, 330, 'lorry']]],
    ['a share of something', 'Ruhn would get 40 percent of the flow.', [[40, 40, 'percent of flow']]],
    ['a percent sign', 'a tariff of 15% of the price', [[15, 15, 'percent of price']]],
    ['a span of days', 'a 60-day truce', [[60, 60, 'truce']]],
    ['a fate', 'Shelling killed 31 people in the town.', [[31, 31, 'person kill']]],
    [
      'two fates',
      'killing at least three soldiers and wounding 20 others',
      [
        [3, Infinity, 'soldier kill'],
        [20, 20, 'other injur'],
      ],
    ],
    ['a noun that begins like a scale', 'The plan calls for 40 monitors on the river.', [[40, 40, 'monitor']]],
    ['money', 'a debt of $3 billion', [[3e9, 3e9, '$']]],
    ['a date', 'They met on 14 March in 2031.', []],
    ['a year', 'There is no question of it before 2032, and no one says so.', []],
    ['an age', 'Helm, aged 42, said so.', []],
  ];
  for (const [name, text, wanted] of cases)
    test(`${name} is read as a range and what it counts`, () => {
      assert.deepEqual(
        quantitiesIn(text).map(one => [one.low, one.high, one.unit]),
        wanted.map(one => [...one]),
      );
    });

  test('disagree only when no number fits both', () => {
    const [exact, bound, other] = ['42 prisoners.', 'at least 40 prisoners.', '36 prisoners.'].map(
      text => quantitiesIn(text)[0]!,
    );
    assert.equal(disagree(exact!, bound!), false);
    assert.equal(disagree(exact!, other!), true);
    assert.equal(disagree(bound!, other!), true);
  });
});
