import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sealText } from '../../record/ledger.ts';
import type { Question } from '../../record/questions.ts';
import { sayTrackRecord } from './say-track-record.ts';
import { brier, calibration, logScore, pooled, skill, timeWeightedBrier } from './scores.ts';
import { LEAST_FOR_CALIBRATION, POOL, trackRecord } from './track-record.ts';

const near = (actual: number | null, expected: number) =>
  assert.ok(Math.abs(actual! - expected) < 1e-12, `${actual} is not ${expected}`);
const given = (author: string, at: string, yes: number) => ({ author, at, probabilities: [yes, 1 - yes] });

describe('scores', () => {
  test('Brier over two options runs from 0 to 2, by hand', () => {
    near(brier([1, 0], 0), 0);
    near(brier([1, 0], 1), 2);
    near(brier([0.7, 0.3], 0), 0.18);
    near(brier([0.5, 0.5], 0), 0.5);
    near(brier([0.2, 0.3, 0.5], 2), 0.04 + 0.09 + 0.25);
  });

  test('the log score is cut at .001, and marked', () => {
    assert.deepEqual(logScore([1, 0], 1), { score: Math.log(0.001), cut: true });
    assert.deepEqual(logScore([0.25, 0.75], 0), { score: Math.log(0.25), cut: false });
  });

  test('both are proper: nobody gains by saying what they do not believe', () => {
    const belief = fc.integer({ min: 1, max: 99 }).map(p => p / 100);
    fc.assert(
      fc.property(belief, belief, (p, q) => {
        const expected = (said: number) => p * brier([said, 1 - said], 0) + (1 - p) * brier([said, 1 - said], 1);
        assert.ok(expected(p) <= expected(q) + 1e-12);
        const expectedLog = (said: number) =>
          p * logScore([said, 1 - said], 0).score + (1 - p) * logScore([said, 1 - said], 1).score;
        assert.ok(expectedLog(p) >= expectedLog(q) - 1e-12);
      }),
    );
  });

  test('the pool is the median of each option, made to sum to one', () => {
    assert.deepEqual(pooled([given('a', '1', 0.1), given('b', '1', 0.2), given('c', '1', 0.9)]), [0.2, 0.8]);
    assert.equal(pooled([]), null);
  });

  test('over time each forecast counts for as long as it stood', () => {
    const forecasts = [given('a', '2031-03-02', 0.5), given('a', '2031-03-06', 1)];
    const { score, covered } = timeWeightedBrier(forecasts, 0, '2031-03-01', '2031-03-11')!;
    near(score, (4 * 0.5 + 5 * 0) / 9);
    near(covered, 0.9);
    assert.equal(timeWeightedBrier([], 0, '2031-03-01', '2031-03-11'), null);
  });

  test('skill is 0 at the reference, 1 when perfect', () => {
    assert.equal(skill(0.5, 0.5), 0);
    assert.equal(skill(0, 0.5), 1);
    assert.equal(skill(0.1, 0), null);
  });

  test('calibration counts what came true in tenths; 1 belongs to the last', () => {
    const rows = calibration([
      { p: 0.71, cameTrue: true },
      { p: 0.79, cameTrue: false },
      { p: 1, cameTrue: true },
    ]);
    assert.deepEqual(rows[7], { from: 0.7, to: 0.8, n: 2, said: 0.75, cameTrue: 0.5 });
    assert.equal(rows[9]!.n, 1);
    assert.equal(rows[0]!.said, null);
  });
});

describe('a track record', () => {
  const hash = (text: string) => `${text.length}`;
  const question = (id: string, forecasts: ReturnType<typeof given>[], outcome: string | null): Question => {
    const bare: Question = {
      id,
      text: `Will ${id}?`,
      options: ['yes', 'no'],
      statusQuo: 'no',
      rule: 'r',
      judge: 'j',
      openedAt: '2031-03-01',
      closesAt: '2031-05-31',
      baseRate: null,
      forecasts: [],
      outcome: outcome === null ? null : { option: outcome, at: '2031-04-01', by: 'j', comment: null },
    };
    const sealed = forecasts.map(one => ({ ...one, comment: null, cites: [], engine: null }));
    return { ...bare, forecasts: sealed.map(one => ({ ...one, seal: hash(sealText(bare, one)) })) };
  };

  test('scores each author and the pool, beside no change and the base rate', () => {
    const rate = { id: 'r', event: 'e', referenceClass: 'c', k: 1, n: 4, window: 'w', source: 's', version: 'v' };
    const asked = question('q', [given('a', '2031-03-02', 0.6), given('b', '2031-03-02', 0.8)], 'yes');
    const record = trackRecord([{ ...asked, baseRate: { rate, option: 'yes', reason: 'x' } }], hash);
    const [scored] = record.settled;
    assert.deepEqual(
      scored!.forecasts.map(({ author }) => author),
      ['a', 'b', POOL],
    );
    near(scored!.forecasts[2]!.brier, 2 * 0.3 ** 2);
    near(scored!.noChange, 2);
    near(scored!.baseRate, 2 * 0.75 ** 2);
    near(scored!.skillAgainstBaseRate, 1 - 0.18 / 1.125);
    assert.equal(record.authors[0]!.author, 'b');
    assert.equal(record.calibration, null);
    assert.match(sayTrackRecord(record), /Outcome: yes\. Brier a 0\.32.*b 0\.08/);
  });

  test('an open question shows what is said of it now, and none is scored before it is settled', () => {
    const record = trackRecord(
      [question('q', [given('a', '2031-03-02', 0.6), given('a', '2031-03-09', 0.3)], null)],
      hash,
    );
    assert.deepEqual(record.settled, []);
    assert.deepEqual(record.open[0]!.pool, [0.3, 0.7]);
  });

  test('a forecast given after the outcome does not count', () => {
    assert.deepEqual(trackRecord([question('q', [given('a', '2031-04-02', 1)], 'yes')], hash).settled, []);
  });

  test('calibration appears with the twentieth settled question', () => {
    const settled = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        question(`q${at}`, [given('a', '2031-03-02', 0.25)], at % 4 === 0 ? 'yes' : 'no'),
      );
    assert.equal(trackRecord(settled(LEAST_FOR_CALIBRATION - 1), hash).calibration, null);
    const row = trackRecord(settled(LEAST_FOR_CALIBRATION), hash).calibration![2]!;
    assert.deepEqual([row.n, row.said, row.cameTrue], [20, 0.25, 0.25]);
  });

  test('a broken seal is said', () => {
    const asked = question('q', [given('a', '2031-03-02', 0.6)], 'yes');
    const forged = { ...asked, forecasts: asked.forecasts.map(one => ({ ...one, probabilities: [0.99999, 0.00001] })) };
    assert.match(trackRecord([forged], hash).notes.join(), /not what was sealed/);
  });
});
