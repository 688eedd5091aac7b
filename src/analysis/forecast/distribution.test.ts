import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { pastIssues, scores, signedErrors } from '../../../bench/forecast/residuals.ts';
import { packageRoot } from '../../reading/data-files.ts';
import { backers } from './backers.ts';
import { weightOf } from './compromise.ts';
import { crps, gathered, predict, quantileOf } from './distribution.ts';
import { contest } from './elections.ts';
import { optionChances } from './nominal.ts';
import { SIGNED_ERRORS } from './residuals.ts';
import type { Stand } from './table.ts';

const closeTo = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)), `${a} is not ${b}`);
const stand = (actor: string, position: number, influence = 1, salience = 1): Stand => ({
  actor,
  position,
  influence,
  salience,
});
const tableArb = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 8 })
  .map(rows => rows.map(([position, influence], at) => stand(`a${at}`, position * 5, influence)));

describe('the predictive distribution', () => {
  test('sums to one, stays on the scale, and has its masses in order', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        const distribution = predict(stands, [0, 100])!;
        closeTo(
          distribution.reduce((sum, { p }) => sum + p, 0),
          1,
        );
        for (const [at, { position }] of distribution.entries()) {
          assert.ok(position >= 0 && position <= 100);
          assert.ok(at === 0 || position > distribution[at - 1]!.position);
        }
        assert.ok(quantileOf(distribution, 0.1) <= quantileOf(distribution, 0.9));
      }),
    );
  });

  test('is nothing when nobody has weight', () => {
    assert.equal(predict([stand('a', 10, 0), stand('b', 20, 0)], [0, 100]), null);
  });

  test('CRPS: of a point it is the absolute error; of two equal points by hand; otherwise the double sum', () => {
    assert.equal(crps([{ position: 30, p: 1 }], 50), 20);
    closeTo(
      crps(
        [
          { position: 0, p: 0.5 },
          { position: 10, p: 0.5 },
        ],
        0,
      ),
      5 - 2.5,
    );
    fc.assert(
      fc.property(tableArb, fc.integer({ min: 0, max: 100 }), (stands, outcome) => {
        const total = stands.reduce((sum, one) => sum + weightOf(one), 0);
        const masses = gathered(stands.map(one => ({ position: one.position, p: weightOf(one) / total })));
        const slow =
          masses.reduce((sum, one) => sum + one.p * Math.abs(one.position - outcome), 0) -
          masses.flatMap(a => masses.map(b => a.p * b.p * Math.abs(a.position - b.position))).reduce((x, y) => x + y) /
            2;
        closeTo(crps(masses, outcome), slow);
      }),
    );
  });

  const table = join(packageRoot, '..', 'shared', 'forecast-data', 'deu3-visible.csv');
  const skip = existsSync(table) ? false : 'shared data is not beside the checkout (forecast-data)';
  test('on decided issues it beats each of its halves and knowing nothing; the shipped errors are those of the table', {
    skip,
  }, () => {
    const past = pastIssues(readFileSync(table, 'utf8'));
    assert.deepEqual(SIGNED_ERRORS, signedErrors(past));
    const { 'half and half (shipped)': shipped, ...others } = scores(past);
    for (const [name, score] of Object.entries(others)) assert.ok(shipped! < score, `${name} scores ${score}`);
    assert.ok(Math.abs(shipped! - 16.04) < 0.005, `${shipped}`);
  });
});

describe('options without an axis', () => {
  test('two options, by hand: three quarters of the gain stand behind one, so it has three chances in four', () => {
    const chances = optionChances(
      ['amnesty', 'trials'],
      [
        { actor: 'Lorne', weight: 3, values: [1, 0] },
        { actor: 'Marrin', weight: 1, values: [0, 1] },
      ],
    );
    closeTo(chances[0]!.p, 0.75);
    closeTo(chances[1]!.p, 0.25);
  });

  test('when nobody prefers anything all have equal chances', () => {
    const chances = optionChances(['a', 'b', 'c'], [{ actor: 'x', weight: 1, values: [0.5, 0.5, 0.5] }]);
    for (const { p } of chances) closeTo(p, 1 / 3);
  });

  test('an option that everybody likes least has no chance', () => {
    const chances = optionChances(
      ['a', 'b', 'c'],
      [
        { actor: 'x', weight: 1, values: [1, 0.4, 0] },
        { actor: 'y', weight: 1, values: [0.4, 1, 0] },
      ],
    );
    closeTo(chances[2]!.p, 0);
    closeTo(chances[0]!.p, 0.5);
  });
});

describe('who backs whom', () => {
  test('supports sum to the cell of the coalition matrix', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        const { positions, beats } = contest(stands);
        for (let a = 0; a < positions.length; a += 1)
          for (let b = 0; b < positions.length; b += 1)
            if (a !== b)
              closeTo(backers(stands, positions[a]!, positions[b]!).firstWins, beats[a * positions.length + b]!);
      }),
    );
  });

  test('names who stands behind which position', () => {
    const { backings, first, second } = backers([stand('a', 0, 2), stand('b', 5), stand('c', 10)], 0, 10);
    assert.deepEqual(
      backings.map(({ backs }) => backs),
      ['first', 'neither', 'second'],
    );
    assert.deepEqual([first, second], [20, 10]);
  });
});
