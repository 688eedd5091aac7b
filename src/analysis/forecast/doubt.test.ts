import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compromise } from './compromise.ts';
import { codingDoubt, type DoubtfulStand } from './doubt.ts';
import { incompleteBeta, jeffreys } from './jeffreys.ts';
import { trajectory } from './trajectory.ts';

const near = (actual: number, expected: number, within: number) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

describe('coding doubt', () => {
  const sure = (actor: string, position: number): DoubtfulStand => ({
    actor,
    position: [position, position],
    influence: [1, 1],
    salience: [0.5, 0.5],
  });
  const wide: DoubtfulStand = { actor: 'c', position: [0, 100], influence: [1, 1], salience: [0.5, 0.5] };

  test('without any interval every draw is the compromise', () => {
    assert.deepEqual(codingDoubt([sure('a', 0), sure('b', 10)], { draws: 50, seed: 1 }).compromise, {
      p10: 5,
      p50: 5,
      p90: 5,
    });
  });

  test('a position anywhere on the scale, of one actor among two alike: the tenth and nine tenths by hand', () => {
    const { compromise: range } = codingDoubt([sure('a', 50), wide], { draws: 20_000, seed: 7 });
    near(range!.p10, 25 + 5, 1);
    near(range!.p50, 50, 1);
    near(range!.p90, 75 - 5, 1);
  });

  test('names whose intervals matter, and does not depend on the order of the actors', () => {
    const stands = [sure('a', 0), sure('b', 10), wide];
    const one = codingDoubt(stands, { draws: 500, seed: 3 });
    const other = codingDoubt(stands.toReversed(), { draws: 500, seed: 3 });
    assert.equal(one.byActor[0]!.actor, 'c');
    assert.equal(one.byActor.find(({ actor }) => actor === 'a')!.width, 0);
    near(one.compromise!.p90, other.compromise!.p90, 1e-9);
  });

  test('nobody with weight: no figure', () => {
    const idle = { ...sure('a', 5), influence: [0, 0] as const };
    assert.equal(codingDoubt([idle], { draws: 10, seed: 1 }).compromise, null);
  });
});

describe('the compromise over time', () => {
  const dated = (date: string, actor: string, position: number) => ({
    date,
    actor,
    position,
    influence: 1,
    salience: 1,
    cause: `position:${actor}-${date}`,
  });

  test('each step says who moved it, by how much, and what caused it', () => {
    const steps = trajectory([dated('2031-03-01', 'a', 0), dated('2031-03-01', 'b', 10), dated('2031-03-08', 'b', 30)]);
    assert.deepEqual(
      steps.map(step => [step.date, step.compromise, step.change]),
      [
        ['2031-03-01', 5, null],
        ['2031-03-08', 15, 10],
      ],
    );
    assert.deepEqual(steps[1]!.moves, [{ actor: 'b', from: 10, to: 30, effect: 10, cause: 'position:b-2031-03-08' }]);
  });

  test('what is said again moves nothing', () => {
    const steps = trajectory([dated('2031-03-01', 'a', 0), dated('2031-03-02', 'a', 0)]);
    assert.equal(steps.length, 1);
  });

  test('the last step is the compromise of the last stands, and effects add up to the change', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 9 })),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        rows => {
          const stands = rows.map(([day, actor, position]) => dated(`2031-03-0${day}`, actor, position));
          const steps = trajectory(stands);
          const last = new Map<string, (typeof stands)[number]>();
          for (const one of stands.toSorted((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0)))
            last.set(one.actor, one);
          near(steps.at(-1)!.compromise, compromise([...last.values()])!, 1e-9);
          for (const step of steps)
            if (step.change !== null)
              near(
                step.moves.reduce((sum, move) => sum + move.effect, 0),
                step.change,
                1e-9,
              );
        },
      ),
    );
  });
});

describe('Jeffreys intervals', () => {
  test('of Brown, Cai and DasGupta (2001) and of symmetry', () => {
    const [low, high] = jeffreys(5, 10);
    near(low, 0.224, 0.0005);
    near(high, 0.776, 0.0005);
    assert.deepEqual([jeffreys(0, 10)[0], jeffreys(10, 10)[1]], [0, 1]);
    near(jeffreys(0, 10)[1], 0.217, 0.0005);
    near(jeffreys(3, 10)[0], 1 - jeffreys(7, 10)[1], 1e-12);
  });

  test('the incomplete beta function: closed forms', () => {
    near(incompleteBeta(0.3, 1, 1), 0.3, 1e-14);
    near(incompleteBeta(0.3, 2, 1), 0.09, 1e-14);
    near(incompleteBeta(0.25, 0.5, 0.5), (2 / Math.PI) * Math.asin(0.5), 1e-13);
    near(incompleteBeta(0.9, 3, 4) + incompleteBeta(0.1, 4, 3), 1, 1e-14);
  });
});
