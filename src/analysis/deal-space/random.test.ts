import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { mulberry32 } from '../sampling.ts';
import { dealsOf } from './answer.ts';
import { enumerate, plainFront } from './enumeration.ts';
import { flatten, sumsOf } from './flat.ts';
import { generateSpace, KINDS } from './generate.ts';
import { egalitarian, kalaiSmorodinsky, nash, SOLUTIONS, type Solution, utilitarian } from './solutions.ts';
import { type Pick, packagesOf, type Row, type Space } from './space.ts';
import { findZopa, minimalConflicts, relaxations } from './zopa.ts';

const RUNS = 1000;

/** A random space: any kind, coarse or fine grain, reserves low to hopeless, now and then vetoes, rules, conditions, blockers. */
function randomSpace(seed: number): Space {
  const next = mulberry32(seed * 7919 + 1);
  const below = (most: number) => next() % most;
  const parties = 2 + below(5);
  const values = 1 + below(6);
  const largest = seed % 45 === 0 ? 100_000 : 4000;
  const space = generateSpace({
    issues:
      seed % 45 === 0
        ? Math.floor(Math.log(largest) / Math.log(Math.max(2, values)))
        : 1 + below(Math.floor(Math.log(largest) / Math.log(Math.max(3, values)))),
    values,
    parties,
    kind: KINDS[below(3)]!,
    seed,
    grain: [3, 10, 100, 1000][below(4)]!,
    reserve: below(10) === 0 ? 0.8 : below(60) / 100,
  });
  const pick = (): Pick => {
    const issue = below(space.issues.length);
    return [issue, below(values)];
  };
  const some = <T>(chance: number, make: () => T): T[] =>
    below(100) < chance ? Array.from({ length: 1 + below(2) }, make) : [];
  const joint = () =>
    some(25, () => ({ picks: [pick(), pick()], add: below(2001) - 1000 })).filter(
      one => one.picks[0]![0] !== one.picks[1]![0],
    );
  const row = (party: Row): Row => ({ ...party, joint: joint() });
  return {
    ...space,
    parties: space.parties.map(row),
    blockers: some(15, () => ({
      ...space.parties[below(parties)]!,
      name: 'wing',
      reserve: below(space.parties[0]!.reserve + 1),
    })),
    bans: some(25, pick),
    never: some(25, () => [pick(), pick()]),
  };
}

const product = (gains: readonly number[]): bigint => gains.reduce((all, gain) => all * BigInt(gain), 1n);
const keys = (vectors: Iterable<ArrayLike<number>>) =>
  new Set(Array.from(vectors, vector => Array.from(vector).join()));

/** What each solution must be, by looking at every package: the set of utility vectors. */
function oracle(space: Space, acceptable: readonly number[][]): Record<(typeof SOLUTIONS)[number], Set<string>> {
  const gains = (one: readonly number[]) => one.map((value, at) => value - space.parties[at]!.reserve);
  const ideal = space.parties.map((_, at) => Math.max(...acceptable.map(one => gains(one)[at]!)));
  const best = (order: (a: readonly number[], b: readonly number[]) => number): Set<string> => {
    let kept: number[][] = [];
    for (const one of acceptable) {
      const against = kept[0] ? order(gains(one), gains(kept[0])) : 1;
      if (against > 0) kept = [one];
      else if (against === 0) kept.push(one);
    }
    return keys(kept);
  };
  const lexicographic = (a: readonly bigint[], b: readonly bigint[]) => {
    const at = a.findIndex((one, place) => one !== b[place]);
    return at < 0 ? 0 : a[at]! > b[at]! ? 1 : -1;
  };
  const sorted = (numbers: readonly bigint[]) => numbers.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  /** Shares on one denominator: gain times the product of the other ideals. */
  const shares = (one: readonly number[]) =>
    one.map((gain, at) => BigInt(gain) * product(ideal.filter((_, other) => other !== at)));
  return {
    nash: best((a, b) => {
      const [x, y] = [a.filter(gain => gain > 0), b.filter(gain => gain > 0)];
      return x.length - y.length || (product(x) > product(y) ? 1 : product(x) < product(y) ? -1 : 0);
    }),
    egalitarian: best((a, b) => lexicographic(sorted(a.map(BigInt)), sorted(b.map(BigInt)))),
    kalaiSmorodinsky: ideal.some(one => one === 0)
      ? new Set()
      : best((a, b) => lexicographic(sorted(shares(a)), sorted(shares(b)))),
    utilitarian: best((a, b) => a.reduce((sum, one) => sum + one, 0) - b.reduce((sum, one) => sum + one, 0)),
  };
}

describe(`${RUNS} random spaces, against an enumeration of every package`, () => {
  const spaces = Array.from({ length: RUNS }, (_, seed) => randomSpace(seed + 1));
  const known = spaces.map(space => {
    const all = enumerate(space);
    const acceptable = all.filter(one => one.acceptable).map(one => one.utilities);
    const distinct = (list: readonly number[][]) => [...new Map(list.map(one => [one.join(), one])).values()];
    return { all: distinct(all.map(one => one.utilities)), count: acceptable.length, acceptable: distinct(acceptable) };
  });

  test('are varied: up to 10^5 packages, two to six parties, empty and not, with and without rules', () => {
    const count = (of: (space: Space, at: number) => boolean) => spaces.filter(of).length;
    assert.ok(count(space => packagesOf(space) > 10_000n) > 10);
    for (const parties of [2, 3, 4, 5, 6]) assert.ok(count(space => space.parties.length === parties) > 100);
    assert.ok(count((_, at) => known[at]!.count === 0) > 100);
    assert.ok(count((_, at) => known[at]!.count > 0) > 400);
    for (const of of ['bans', 'never', 'blockers'] as const) assert.ok(count(space => space[of].length > 0) > 80);
    assert.ok(count(space => space.parties.some(party => party.joint.length > 0)) > 100);
  });

  test('have the same fronts, counts and solutions with all ties, all exact', () => {
    for (const [at, space] of spaces.entries()) {
      const { all, count, acceptable } = known[at]!;
      const answer = must(dealsOf(space, { clock: () => 0, allPoints: true }));
      const place = `space ${at + 1}`;
      assert.deepEqual(keys(answer.frontier.points.map(point => point.utilities)), keys(plainFront(all)), place);
      assert.equal(answer.frontier.rational, plainFront(acceptable).length, place);
      assert.equal(answer.zopa.rational, String(count), place);
      assert.equal(answer.zopa.empty, count === 0, place);
      const wanted = count > 0 ? oracle(space, acceptable) : null;
      for (const name of SOLUTIONS) {
        const found = answer.solutions[name];
        const points = found ? [found, ...found.ties].map(point => point.utilities) : [];
        assert.deepEqual(keys(points), wanted?.[name] ?? new Set(), `${place} ${name}`);
        if (found) assert.equal(found.proof, 'exact', `${place} ${name}`);
      }
    }
  });

  test('are solved the same without the front', () => {
    const solvers = { nash, egalitarian, kalaiSmorodinsky, utilitarian };
    for (const [at, space] of spaces.entries()) {
      const { count, acceptable } = known[at]!;
      const flat = flatten(space, { acceptable: true, undominated: true });
      const zopa = findZopa(space, flat);
      assert.equal(zopa.empty, count === 0, `space ${at + 1}`);
      if (!flat || zopa.empty !== false) continue;
      const wanted = oracle(space, acceptable);
      for (const name of SOLUTIONS) {
        const found: Solution | null = solvers[name](flat, { start: [zopa.values] });
        const points: Float64Array[] = (found?.packages ?? []).map(values =>
          sumsOf(flat, values).slice(0, flat.parties),
        );
        assert.deepEqual(keys(points), wanted[name], `space ${at + 1} ${name}`);
      }
    }
  });

  test('that are empty have true certificates, minimal conflicts and smallest relaxations', () => {
    let certified = 0;
    for (const [at, space] of spaces.entries()) {
      const flat = flatten(space, { acceptable: true, undominated: true });
      if (known[at]!.count > 0 || !flat || space.blockers.length > 0) continue;
      const open = enumerate({ ...space, parties: space.parties.map(party => ({ ...party, reserve: -1e9 })) })
        .filter(one => one.acceptable)
        .map(one => one.utilities);
      const zopa = findZopa(space, flat);
      if (zopa.empty === true && zopa.certificate.kind === 'multipliers') {
        const { weights, most, needed } = zopa.certificate;
        certified += 1;
        const worth = (one: readonly number[]) =>
          one.reduce((sum, value, party) => sum + weights[party]!.weight * value, 0);
        assert.ok(most < needed && open.every(one => worth(one) <= most), `space ${at + 1}`);
        assert.equal(worth(space.parties.map(party => party.reserve)), needed);
      }
      const meets = (rows: readonly number[]) =>
        open.some(one => rows.every(row => one[row]! >= space.parties[row]!.reserve));
      const conflicts = minimalConflicts(flat);
      assert.ok(conflicts.length > 0);
      for (const rows of conflicts) {
        assert.ok(!meets(rows));
        for (const row of rows) assert.ok(meets(rows.filter(other => other !== row)));
      }
      const lacks = (one: readonly number[], row: number) => Math.max(0, space.parties[row]!.reserve - one[row]!);
      const rows = [...space.parties.keys()];
      const { allAlike, alone } = relaxations(flat);
      assert.equal(allAlike!.by, Math.min(...open.map(one => Math.max(...rows.map(row => lacks(one, row))))));
      for (const row of rows) {
        const others = open.filter(one => rows.every(other => other === row || lacks(one, other) === 0));
        const wanted = others.length > 0 ? Math.min(...others.map(one => lacks(one, row))) : null;
        assert.equal(alone[row]?.by ?? null, wanted, `space ${at + 1}, ${row}`);
      }
    }
    assert.ok(certified > 50);
  });
});
