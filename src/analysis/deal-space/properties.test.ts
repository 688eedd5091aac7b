import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { must } from '../../problems.ts';
import { type DealsAnswer, dealsOf } from './answer.ts';
import { enumerate } from './enumeration.ts';
import { epsilonFront } from './epsilon-front.ts';
import { fallbackBargaining, ranksOf } from './fallback.ts';
import { flatten } from './flat.ts';
import { generateSpace, KINDS } from './generate.ts';
import { nash, SOLUTIONS } from './solutions.ts';
import { isAcceptable, type Space } from './space.ts';
import { undominatedOf } from './undominated.ts';
import { minimalConflicts, vetoesThatOpen } from './zopa.ts';

const spaceArb = fc
  .record({
    issues: fc.integer({ min: 1, max: 5 }),
    values: fc.integer({ min: 2, max: 4 }),
    parties: fc.integer({ min: 2, max: 4 }),
    kind: fc.constantFrom(...KINDS),
    seed: fc.integer({ min: 1, max: 1e6 }),
    reserve: fc.constantFrom(0, 0.2, 0.4),
  })
  .map(generateSpace);
const answer = (space: Space): DealsAnswer => must(dealsOf(space, { clock: () => 0 }));
const runs = { numRuns: 150 };
const pointsOf = (one: DealsAnswer, name: (typeof SOLUTIONS)[number]) => {
  const found = one.solutions[name];
  return found ? [found, ...found.ties].map(point => point.utilities) : [];
};
const sorted = (points: readonly (readonly number[])[]) => points.map(point => point.join()).sort();

describe('on any space', () => {
  test('no point of the front is dominated, and the reserve of each party is respected', () => {
    fc.assert(
      fc.property(spaceArb, space => {
        const { frontier, solutions, reserves } = answer(space);
        for (const a of frontier.points)
          for (const b of frontier.points)
            if (a !== b) assert.ok(a.utilities.some((one, at) => one > b.utilities[at]!));
        for (const name of SOLUTIONS)
          assert.ok(solutions[name]?.utilities.every((one, at) => one >= reserves[at]!) ?? true);
      }),
      runs,
    );
  });
  test('relabelling the parties relabels every answer', () => {
    fc.assert(
      fc.property(spaceArb, space => {
        const turned = { ...space, parties: space.parties.toReversed() };
        const [a, b] = [answer(space), answer(turned)];
        assert.equal(a.frontier.all, b.frontier.all);
        assert.equal(a.zopa.rational, b.zopa.rational);
        for (const name of SOLUTIONS)
          assert.deepEqual(sorted(pointsOf(a, name)), sorted(pointsOf(b, name).map(point => point.toReversed())));
      }),
      runs,
    );
  });
  test('reordering issues and values changes no figure', () => {
    fc.assert(
      fc.property(spaceArb, space => {
        const turned: Space = {
          ...space,
          issues: space.issues.map(issue => ({ ...issue, values: issue.values.toReversed() })).reverse(),
          parties: space.parties.map(party => ({
            ...party,
            contributions: party.contributions.map(row => row.toReversed()).reverse(),
          })),
        };
        const [a, b] = [answer(space), answer(turned)];
        assert.deepEqual(
          sorted(a.frontier.points.map(one => one.utilities)),
          sorted(b.frontier.points.map(one => one.utilities)),
        );
        for (const name of SOLUTIONS) assert.deepEqual(sorted(pointsOf(a, name)), sorted(pointsOf(b, name)));
      }),
      runs,
    );
  });
  test('rescaling one party and its reserve moves neither the front nor Nash nor Kalai-Smorodinsky', () => {
    fc.assert(
      fc.property(spaceArb, fc.integer({ min: 2, max: 9 }), fc.integer({ min: -50, max: 50 }), (space, by, shift) => {
        const [first, ...others] = space.parties;
        const scaled: Space = {
          ...space,
          parties: [
            {
              ...first!,
              contributions: first!.contributions.map((row, issue) =>
                row.map(one => one * by + (issue === 0 ? shift : 0)),
              ),
              reserve: first!.reserve * by + shift,
            },
            ...others,
          ],
        };
        const [a, b] = [answer(space), answer(scaled)];
        const back = (point: readonly number[]) => point.map((one, at) => (at === 0 ? (one - shift) / by : one));
        assert.equal(a.frontier.all, b.frontier.all);
        for (const name of ['nash', 'kalaiSmorodinsky'] as const) {
          // Where the product is 0 everywhere, the rule that steps in compares products of different parties.
          if (name === 'nash' && a.solutions.nash?.product === 0) continue;
          assert.deepEqual(sorted(pointsOf(a, name)), sorted(pointsOf(b, name).map(back)));
        }
      }),
      runs,
    );
  });
  test('a veto is in no acceptable package, stays in the picture of all, and opens a deal only if it closes one', () => {
    fc.assert(
      fc.property(spaceArb, space => {
        const banned: Space = { ...space, bans: [[0, 0]] };
        const { frontier, solutions } = answer(banned);
        assert.equal(frontier.all, answer(space).frontier.all);
        for (const name of SOLUTIONS) assert.notEqual(solutions[name]?.package[0], 0);
        const opens = vetoesThatOpen(banned).length > 0;
        const before = answer(space).zopa.empty;
        if (answer(banned).zopa.empty) assert.equal(opens, before === false);
      }),
      { numRuns: 60 },
    );
  });
  test('weights on Nash at 1 are no weights, and more weight never lowers a gain', () => {
    fc.assert(
      fc.property(spaceArb, space => {
        const flat = flatten(space, { acceptable: true, undominated: true })!;
        const utilities = (weights?: number[]) => {
          const found = nash(flat, weights ? { weights } : {});
          return (
            found &&
            space.parties.map(party =>
              flat
                .packageOf(found.packages[0]!)
                .reduce((sum, value, issue) => sum + party.contributions[issue]![value]!, 0),
            )
          );
        };
        const even = utilities();
        assert.deepEqual(utilities(space.parties.map(() => 1)), even);
        const heavy = utilities(space.parties.map((_, at) => (at === 0 ? 50 : 1)));
        if (even && heavy && even.every((one, at) => one > space.parties[at]!.reserve))
          assert.ok(heavy[0]! >= even[0]!);
      }),
      runs,
    );
  });
});

describe('the epsilon-front', () => {
  test('has for every package a point that is at most epsilon worse for anybody', () => {
    fc.assert(
      fc.property(spaceArb, space => {
        const flat = flatten(space, { acceptable: false, undominated: true })!;
        const { front, epsilon } = epsilonFront(flat, 4);
        const all = enumerate(space);
        const range = space.parties.map(
          (_, party) =>
            Math.max(...all.map(one => one.utilities[party]!)) - Math.min(...all.map(one => one.utilities[party]!)),
        );
        const points = Array.from({ length: front.count }, (_, at) => [
          ...front.utilities.subarray(at * front.rows, (at + 1) * front.rows),
        ]);
        assert.ok(points.length <= 4);
        for (const { utilities } of all)
          assert.ok(
            points.some(point =>
              point.every((one, party) => one >= utilities[party]! - epsilon * range[party]! - 1e-6),
            ),
          );
        for (const [at, point] of points.entries()) {
          const picks = front.packageOf(at);
          assert.deepEqual(point, enumerate(space).find(one => one.picks.join() === picks.join())!.utilities);
        }
      }),
      { numRuns: 60 },
    );
  });
  test('is the exact front where that is small', () => {
    const space = generateSpace({ issues: 4, values: 4, parties: 3, kind: 'mixed', seed: 3 });
    const { front, epsilon } = epsilonFront(flatten(space, { acceptable: false, undominated: true })!);
    assert.equal(epsilon, 0);
    assert.equal(front.count, answer(space).frontier.all);
  });
});

describe('rankings', () => {
  test('fall back in step, by hand: a and c are nobody’s third, b is', () => {
    // First: a > b > c; second: c > a > b.
    const ranks = ranksOf([
      [3, 2],
      [2, 1],
      [1, 3],
    ]);
    assert.deepEqual(ranks, [
      [1, 2, 3],
      [2, 3, 1],
    ]);
    assert.deepEqual(fallbackBargaining(ranks), { depth: 2, chosen: [0] });
  });
  test('do not change with the scale of utilities', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 12 }), utilities => {
        const cubed = utilities.map(([a, b]) => [a ** 3, b]);
        assert.deepEqual(fallbackBargaining(ranksOf(cubed)), fallbackBargaining(ranksOf(utilities)));
        const { chosen, depth } = fallbackBargaining(ranksOf(utilities));
        assert.ok(chosen.length > 0 && depth <= utilities.length);
      }),
    );
  });
});

describe('small things', () => {
  test('equal rows are kept once, the first of them', () => {
    assert.deepEqual([...undominatedOf(Float64Array.from([1, 2, 1, 2, 0, 3, 0, 0]), 2)!], [0, 2]);
    assert.deepEqual([...undominatedOf(new Float64Array(0), 3)!], []);
  });
  test('a party that no package satisfies conflicts alone', () => {
    const space = generateSpace({ issues: 2, values: 3, parties: 2, kind: 'uniform', seed: 1 });
    const hopeless = {
      ...space,
      parties: space.parties.map((party, at) => (at === 0 ? { ...party, reserve: 2e6 } : party)),
    };
    assert.deepEqual(minimalConflicts(flatten(hopeless, { acceptable: true, undominated: true })!), [[0]]);
    assert.equal(isAcceptable(hopeless, [0, 0]), false);
  });
});
