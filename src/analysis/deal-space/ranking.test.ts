import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { GRID } from '../crisp.ts';
import { inventedModel } from '../invented-model.ts';
import type { Figure, Model } from '../model.ts';
import { type DealCase, dealCase } from './deal-case.ts';
import { judge } from './judge.ts';
import { pairFront } from './pair-front.ts';
import { rankPackages } from './ranking.ts';

const caseOf = (model: Model): DealCase => must(dealCase(model, { seed: 1, draws: 60 }));
const said = (lo: number, hi: number): Figure => ({ lo, hi, reason: { kind: 'entries', entries: ['e'] } });

/** Two parties over `issues` issues of three options, each with an interval for everything. */
function broad(issues: number, known = true): Model {
  const model = inventedModel();
  const options = ['status-quo', 'a', 'b'];
  return {
    ...model,
    issues: Array.from({ length: issues }, (_, at) => ({
      ...model.issues[0]!,
      id: `i${at}`,
      title: `issue ${at}`,
      options: options.map(id => ({ id, title: id, anchor: null })),
    })),
    parties: model.parties.map((party, side) => ({
      ...party,
      weight: {},
      voices: [
        {
          ...party.voices[0]!,
          given: [],
          vetoes: [],
          value: Object.fromEntries(
            Array.from({ length: issues }, (_, at) => [
              `i${at}`,
              Object.fromEntries(
                options.flatMap((id, place) => {
                  const low = ((at * 5 + place * (side === 0 ? 3 : 4) + side) % 7) / 10;
                  return id === 'status-quo' && !known ? [] : [[id, said(low, low + 0.3)]];
                }),
              ),
            ]),
          ),
        },
      ],
    })),
  };
}

const compare = (a: readonly [number, number], b: readonly [number, number]) => b[0] - a[0] || b[1] - a[1];

describe('the ranking of packages', () => {
  test('begins with the package that all accept in the most readings, among every package', () => {
    const one = caseOf(broad(4));
    const ranking = rankPackages(one, { marked: [] });
    assert.ok(ranking.every);
    assert.equal(ranking.lookedAt, 3 ** 4);
    const every = Array.from({ length: 3 ** 4 }, (_, number) =>
      [27, 9, 3, 1].map(power => Math.floor(number / power) % 3),
    );
    const key = (picks: readonly number[]): [number, number] => {
      const judged = judge(one, picks);
      return [judged.allAccept.share, Math.min(...judged.tests.map(test => Math.round(test.gain.middle * GRID)))];
    };
    const [best] = every.map(key).toSorted(compare);
    assert.deepEqual(key(ranking.packages[0]!.picks), best);
    const keys = ranking.packages.map(({ picks }) => key(picks));
    assert.deepEqual(keys, keys.toSorted(compare));
    for (const { picks, accepts } of ranking.packages) assert.deepEqual(accepts, judge(one, picks).allAccept);
  });

  test('finds as good a package by search as among every package', () => {
    const one = caseOf(broad(10));
    const ranking = rankPackages(one, { marked: [] });
    assert.ok(!ranking.every);
    const [first] = ranking.packages;
    // The issues repeat after seven: no package of ten is acceptable in fewer readings than the best of the four alone.
    const four = rankPackages(caseOf(broad(4)), { marked: [] }).packages[0]!;
    assert.ok(first!.accepts!.share >= four.accepts!.share);
    const judged = judge(one, first!.picks);
    for (const [issue, { options }] of one.middle.issues.entries())
      for (const option of options.keys())
        assert.ok(judge(one, first!.picks.with(issue, option)).allAccept.share <= judged.allAccept.share);
  });

  test('keeps what is marked whatever its rank, and leaves out what differs in one option from a better one', () => {
    const one = caseOf(broad(4));
    const worst = [0, 0, 0, 0];
    const { packages } = rankPackages(one, { marked: [{ picks: worst, mark: 'plan' }] });
    assert.deepEqual(packages.find(({ marks }) => marks.includes('plan'))?.picks, worst);
    const unmarked = packages.filter(({ marks }) => marks.length === 0);
    for (const [at, { picks }] of unmarked.entries())
      for (const other of unmarked.slice(at + 1))
        assert.ok(picks.filter((option, issue) => option !== other.picks[issue]).length > 1);
  });

  test('gives no share where nothing is known of what no deal is worth, but says up to where it would do', () => {
    const one = caseOf(broad(4, false));
    const { packages } = rankPackages(one, { marked: [] });
    const [first] = packages;
    assert.equal(first!.accepts, null);
    assert.equal(first!.least, null);
    const { tests } = judge(one, first!.picks);
    assert.equal(first!.upTo!.middle, Math.min(...tests.map(test => test.onChanged!.package.middle)));
    assert.ok(first!.upTo!.low <= first!.upTo!.middle && first!.upTo!.middle <= first!.upTo!.high);
    const least = (picks: readonly number[]) => Math.min(...judge(one, picks).tests.map(test => test.utility.middle));
    for (const { picks } of packages.slice(1)) assert.ok(least(picks) <= least(first!.picks));
  });

  test('has no package with an option that somebody rules out, nor one that breaks a rule', () => {
    const model = broad(4);
    model.parties[0]!.voices[0]!.vetoes = [{ issue: 'i0', option: 'a', reason: { kind: 'unknown' }, dropped: false }];
    model.rules = [
      {
        never: [
          { issue: 'i1', option: 'a' },
          { issue: 'i2', option: 'b' },
        ],
        reason: { kind: 'unknown' },
      },
    ];
    const { packages, every, lookedAt } = rankPackages(caseOf(model), { marked: [] });
    assert.ok(every && lookedAt < 81);
    assert.ok(packages.every(({ picks }) => picks[0] !== 1 && !(picks[1] === 1 && picks[2] === 2)));
  });
});

test('the front of two parties has every package that no other betters for both', () => {
  const one = caseOf(broad(3));
  const points = pairFront(one, 0, 1)!;
  const all = Array.from({ length: 27 }, (_, number) => [9, 3, 1].map(power => Math.floor(number / power) % 3));
  const worths = all.map(picks => judge(one, picks).tests.map(test => test.utility.middle));
  const undominated = worths.filter(
    own => !worths.some(other => other.every((worth, at) => worth >= own[at]!) && other.some((w, at) => w > own[at]!)),
  );
  const keys = new Set(undominated.map(own => own.join()));
  assert.deepEqual(new Set(points.map(point => point.worths.join())), keys);
  for (const { picks, acceptable } of points)
    assert.equal(
      acceptable,
      judge(one, picks).tests.every(test => test.gain.middle >= 0),
    );
});
