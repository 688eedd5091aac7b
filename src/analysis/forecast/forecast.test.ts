import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { errorOf, leftOutCoverage, meanError, pastIssues, quantile } from '../../../bench/forecast/residuals.ts';
import { must } from '../../problems.ts';
import { packageRoot } from '../../reading/data-files.ts';
import { answerForecast } from './answer.ts';
import { compromise, influenceTable, mean, median, weightedMedians, weightOf } from './compromise.ts';
import { conditionalElection, contest, markovUniformElection } from './elections.ts';
import { PAST_ERROR } from './residuals.ts';
import { parseTable, type Stand } from './table.ts';

const folder = join(packageRoot, '..', 'shared', 'forecast-data');
const besideCheckout = { skip: existsSync(folder) ? false : 'shared data is not beside the checkout (forecast-data)' };
const file = (name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') });
const clock = () => 0;
/** Each value against its expected one. */
const all = (actual: readonly number[], expected: readonly number[], digits: number) => {
  for (const [at, value] of actual.entries()) near(value, expected[at]!, digits);
};
const near = (actual: number | null | undefined, expected: number, digits: number) =>
  assert.ok(Math.abs(actual! - expected) < 0.5 * 10 ** -digits + 1e-12, `${actual} is not ${expected}`);

const standArb = fc.record({
  position: fc.integer({ min: 0, max: 12 }).map(x => x * 2.5),
  influence: fc.integer({ min: 1, max: 9 }),
  salience: fc.integer({ min: 1, max: 10 }).map(s => s / 10),
});
const tableArb = fc
  .array(standArb, { minLength: 2, maxLength: 9 })
  .map(stands => stands.map((stand, at): Stand => ({ actor: `a${at}`, ...stand })));
const closeTo = (a: number, b: number) =>
  assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)), `${a} is not ${b}`);

describe('published tables', besideCheckout, () => {
  test('car emissions of 1994: mean, median and both elections', () => {
    const [issue] = must(answerForecast(file('bdm1994-emission.csv'), { clock })).issues;
    near(issue!.compromise, 7.389956, 6);
    assert.equal(issue!.weightedMedian, 7);
    all(
      issue!.elections!.markovUniform.map(({ p }) => p),
      [0.246, 0.392, 0.362],
      3,
    );
    all(
      issue!.elections!.conditional.map(({ p }) => p),
      [0.205, 0.42, 0.376],
      3,
    );
  });

  test('the oil price of the sultans', () => {
    const [issue] = must(answerForecast(file('bdm-oil-price-sultan.csv'), { clock })).issues;
    near(issue!.compromise, 13.62, 2);
    assert.equal(issue!.weightedMedian, 13.9);
  });

  test('the start compromises of the exchange tables', () => {
    const compromises = (name: string) =>
      must(answerForecast(file(name), { clock })).issues.map(issue => issue.compromise!);
    all(compromises('decide-sample.tsv'), [49.35, 2.27, 50.58, 52.49, 49.49, 56.6], 2);
    all(compromises('decide-copenhagen.tsv'), [61.58, 58.14, 30.71, 52.24, 51.95, 57.62, 64.62], 2);
  });

  test('256 decided issues: the error of the compromise and of simpler forecasts, and the bands that come from it', () => {
    const past = pastIssues(file('deu3-visible.csv').text);
    assert.equal(past.length, 256);
    near(
      meanError(past, one => one.compromise),
      23.71,
      2,
    );
    near(
      meanError(past, one => one.mean),
      23.94,
      2,
    );
    near(
      meanError(past, one => one.median),
      28.5,
      2,
    );
    near(
      meanError(past, () => 50),
      27.96,
      2,
    );
    const coverage = leftOutCoverage(past, 0.8);
    assert.ok(coverage >= 0.78 && coverage <= 0.82, `${coverage}`);
    for (const level of [50, 80, 90] as const)
      near(quantile(past.map(errorOf), level / 100), PAST_ERROR.quantiles[level], 2);
  });

  test('a table with two dimensions names its issues by their columns', () => {
    const names = must(parseTable(file('ktab-soe-pol-comp.csv'))).map(issue => issue.name);
    assert.deepEqual(names, ['Policy Position', 'Competitive Position']);
  });
});

describe('laws', () => {
  test('the order of the actors changes nothing', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        const turned = stands.toReversed();
        closeTo(compromise(stands)!, compromise(turned)!);
        assert.deepEqual(weightedMedians(stands), weightedMedians(turned));
        assert.equal(median(stands), median(turned));
      }),
    );
  });

  test('stretching and shifting the axis stretches and shifts every figure; mirroring mirrors the compromise', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        const moved = stands.map(stand => ({ ...stand, position: 3 * stand.position + 7 }));
        closeTo(compromise(moved)!, 3 * compromise(stands)! + 7);
        closeTo(mean(moved), 3 * mean(stands) + 7);
        assert.equal(weightedMedians(moved)!.lower, 3 * weightedMedians(stands)!.lower + 7);
        const mirrored = stands.map(stand => ({ ...stand, position: 100 - stand.position }));
        closeTo(compromise(mirrored)!, 100 - compromise(stands)!);
        closeTo(weightedMedians(mirrored)!.lower, 100 - weightedMedians(stands)!.higher);
        const elected = markovUniformElection(contest(stands)).toReversed();
        for (const [at, { position, p }] of markovUniformElection(contest(mirrored)).entries()) {
          closeTo(position, 100 - elected[at]!.position);
          closeTo(p, elected[at]!.p);
        }
      }),
    );
  });

  test('splitting an actor into halves changes neither compromise, weighted medians, contests nor elections', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        const [first, ...rest] = stands as [Stand, ...Stand[]];
        const half = { ...first, influence: first.influence / 2 };
        const split = [{ ...half, actor: 'x' }, { ...half, actor: 'y' }, ...rest];
        closeTo(compromise(split)!, compromise(stands)!);
        assert.deepEqual(weightedMedians(split), weightedMedians(stands));
        const [a, b] = [contest(split), contest(stands)];
        a.beats.forEach((value, at) => {
          closeTo(value, b.beats[at]!);
        });
        markovUniformElection(a).forEach(({ p }, at) => {
          closeTo(p, markovUniformElection(b)[at]!.p);
        });
      }),
    );
  });

  test('weights count only in proportion', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        const heavier = stands.map(stand => ({ ...stand, influence: stand.influence * 4 }));
        closeTo(compromise(heavier)!, compromise(stands)!);
        assert.deepEqual(weightedMedians(heavier), weightedMedians(stands));
      }),
    );
  });

  test('the sorted contest equals the loop over all triples, ties included; the two sides of a pair sum to one', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        const { positions, beats } = contest(stands);
        const n = positions.length;
        const support = (i: number, j: number) =>
          stands.reduce(
            (sum, stand) =>
              sum +
              weightOf(stand) *
                Math.max(0, Math.abs(stand.position - positions[j]!) - Math.abs(stand.position - positions[i]!)),
            0,
          );
        for (let i = 0; i < n; i += 1)
          for (let j = 0; j < n; j += 1) {
            if (i === j) continue;
            closeTo(beats[i * n + j]!, support(i, j) / (support(i, j) + support(j, i)));
            closeTo(beats[i * n + j]! + beats[j * n + i]!, 1);
          }
      }),
    );
  });

  test('elections are distributions over the positions', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        for (const elect of [markovUniformElection, conditionalElection]) {
          const elected = elect(contest(stands));
          closeTo(
            elected.reduce((sum, { p }) => sum + p, 0),
            1,
          );
          assert.ok(elected.every(({ p }) => p >= 0));
        }
      }),
    );
  });

  test('what the influence table says of an actor is what moving or leaving it out does', () => {
    fc.assert(
      fc.property(tableArb, stands => {
        influenceTable(stands, [0, 30]).forEach((row, at) => {
          const rest = stands.filter((_, index) => index !== at);
          closeTo(row.leaveOneOut!, compromise(rest)!);
          if (row.toMove10 !== null) {
            const pushed = stands.map((stand, index) =>
              index === at ? { ...stand, position: stand.position + row.toMove10! } : stand,
            );
            closeTo(Math.abs(compromise(pushed)! - compromise(stands)!), 3);
          }
          const before = weightedMedians(stands)!.lower;
          const flips = (distance: number) =>
            [distance, -distance].some(
              step =>
                weightedMedians(
                  stands.map((stand, index) => (index === at ? { ...stand, position: stand.position + step } : stand)),
                )!.lower !== before,
            );
          if (row.toFlipMedian === null) assert.ok(![0.01, 5, 40].some(flips));
          else assert.ok(flips(row.toFlipMedian + 0.01));
        });
      }),
    );
  });

  test('two actors: the compromise lies between them', () => {
    fc.assert(
      fc.property(fc.tuple(standArb, standArb), ([a, b]) => {
        const value = compromise([
          { actor: 'a', ...a },
          { actor: 'b', ...b },
        ])!;
        assert.ok(value >= Math.min(a.position, b.position) - 1e-9 && value <= Math.max(a.position, b.position) + 1e-9);
      }),
    );
  });
});

describe('bad tables', () => {
  const says = (text: string, pattern: RegExp) => {
    const result = parseTable({ name: 'table.csv', text });
    assert.match(result.ok ? 'no problem' : result.problems.map(one => one.message).join('\n'), pattern);
  };

  test('are refused with row and column', () => {
    says(
      'actor,capability,position,salience\nA,-1,0,.5\nB,1,1,.5',
      /Row 2, column "capability": influence -1 is negative/,
    );
    says('actor,capability,position,salience\nA,1,0,1.5', /Row 2, column "salience": salience 1.5 is outside 0..1/);
    says('actor,capability,position,salience\nA,1,x,.5', /Row 2, column "position": "x" is not a number/);
    says('actor,capability,salience\nA,1,.5', /the column "position" is missing/);
    says('actor,capability,position,salience\nA,1,0,5,0.5', /Row 2 has 5 cells/);
    says('actor,capability,position,salience\nA,1,0,.5\nA,1,1,.5', /Row 3: the actor "A" stands here twice/);
    says(' ', /empty/);
  });

  test('with one actor, or positions all alike, are answered with a warning', () => {
    const answer = (rows: string) =>
      must(answerForecast({ name: 't.csv', text: `actor,capability,position,salience\n${rows}` }, { clock }))
        .issues[0]!;
    assert.deepEqual(
      [answer('A,1,5,.5').compromise, answer('A,1,5,.5').warnings],
      [null, ['only one actor has a position']],
    );
    assert.deepEqual(
      [answer('A,1,5,.5\nB,2,5,.5').compromise, answer('A,1,5,.5\nB,2,5,.5').warnings],
      [5, ['all positions are equal']],
    );
    assert.deepEqual(answer('A,1,5,.5\nB,2,,.5\nC,1,1,.5').warnings, ['1 actor without position or salience left out']);
  });
});
