import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { must } from '../../problems.ts';
import { packageRoot } from '../../reading/data-files.ts';
import { answerDeals, type DealsAnswer } from './answer.ts';

const folder = join(packageRoot, '..', 'shared', 'scenarios');
const besideCheckout = { skip: existsSync(folder) ? false : 'shared data is not beside the checkout (scenarios)' };
const clock = () => 0;
const scenario = (path: string): DealsAnswer => {
  const names = readdirSync(join(folder, path)).sort();
  return must(
    answerDeals(
      names.map(name => ({ name, text: readFileSync(join(folder, path, name), 'utf8') })),
      { clock },
    ),
  );
};

/** Folder, rational packages, front all and rational, Nash product, egalitarian utilities (six digits). */
const KNOWN: readonly (readonly [string, string, number, number, number, readonly number[]])[] = [
  ['anac-y2013-Ultimatum', '4', 5, 2, 0.264852425, [0.611704, 0.617589]],
  ['anac-y2012-FiftyFiftyA', '1', 11, 1, 0, [0.5, 0.5]],
  ['anac-y2011-Laptop', '27', 4, 4, 0.815147621, [0.874024, 0.874024]],
  ['anac-y2012-CameraA', '542', 17, 13, 0.123936293, [0.820651, 0.886514]],
  ['anac-y2013-SmartPhone', '893', 13, 11, 0.059620507, [0.831837, 0.848695]],
  ['anac-y2016-ClockWork', '58', 10, 9, 0.0604116385, [0.724675, 0.810223, 0.853578]],
  ['anac-y2016-parsAgent2', '612', 84, 84, 0.523908734, [0.81599, 0.732036, 0.702688]],
  ['anac-y2015-group2-politics', '23040', 124, 124, 0.397543804, [0.69396, 0.702584, 0.735083]],
  ['anac-y2011-Energy', '390625', 204, 204, 0.471428571, [0.6825, 0.684]],
  ['other-Domain16', '248', 2907, 63, 2.46317631e-7, [0.739651, 0.936506, 0.924561, 0.734065, 0.72181, 0.738946]],
];

describe('published scenarios', besideCheckout, () => {
  for (const [name, rational, all, within, product, egalitarian] of KNOWN)
    test(name, () => {
      const answer = scenario(`genius-xml/${name}`);
      assert.deepEqual([answer.zopa.rational, answer.frontier.all, answer.frontier.rational], [rational, all, within]);
      assert.equal(answer.solutions.nash!.product.toPrecision(7), product.toPrecision(7));
      assert.deepEqual(
        answer.solutions.egalitarian!.utilities.map(value => value.toPrecision(6)),
        egalitarian.map(value => value.toPrecision(6)),
      );
    });

  test('the lunch that nobody can agree on has no solution and says why', () => {
    const answer = scenario('genius-xml/anac-y2013-Lunch');
    assert.equal(answer.zopa.empty, true);
    assert.match(answer.zopa.certificate!, /None of the 38 packages/);
    assert.deepEqual(Object.values(answer.solutions), [null, null, null, null]);
  });

  test('a party that can gain nothing leaves the shares of the ideal undefined, and the answer says so', () => {
    const answer = scenario('genius-xml/anac-y2012-FiftyFiftyA');
    assert.equal(answer.solutions.kalaiSmorodinsky, null);
    assert.ok(answer.warnings.some(warning => warning.startsWith('kalaiSmorodinsky')));
  });

  test('domains as JSON profiles', () => {
    assert.equal(scenario('negolog-json/domain0').solutions.nash!.product.toPrecision(7), (0.54066609).toPrecision(7));
    assert.equal(scenario('negolog-json/domain12').solutions.nash!.product.toPrecision(6), (0.518144).toPrecision(6));
    assert.deepEqual(scenario('negolog-json/domain25').parties, ['profileA', 'profileB']);
  });
});

interface Plain {
  readonly issues: readonly { name: string; values: readonly string[] }[];
  readonly parties: readonly { name: string; reserve: number; contrib: readonly (readonly number[])[] }[];
}

const spaceArb: fc.Arbitrary<Plain> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 2, max: 4 }),
    fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
  )
  .map(([sizes, parties, stream]) => {
    const next = () => stream.next().value as number;
    return {
      issues: sizes.map((size, at) => ({
        name: `I${at}`,
        values: Array.from({ length: size }, (_, value) => `v${value}`),
      })),
      parties: Array.from({ length: parties }, (_, at) => ({
        name: `P${at}`,
        contrib: sizes.map(size => Array.from({ length: size }, next)),
        reserve: next(),
      })),
    };
  });

/** Every package with its utilities, one by one. */
function enumerate({ issues, parties }: Plain): number[][] {
  const packages = issues.reduce<number[][]>(
    (all, issue) => all.flatMap(picks => issue.values.map((_, value) => [...picks, value])),
    [[]],
  );
  return packages.map(picks =>
    parties.map(party => picks.reduce((sum, value, issue) => sum + party.contrib[issue]![value]!, 0)),
  );
}

const dominates = (a: readonly number[], b: readonly number[]) =>
  a.every((value, at) => value >= b[at]!) && a.some((value, at) => value > b[at]!);

describe('random spaces', () => {
  const answerOf = (space: Plain) =>
    must(answerDeals([{ name: 'space.json', text: JSON.stringify(space) }], { allPoints: true, clock }));

  test('have the front, the count within reserves and the solutions of an enumeration', () => {
    fc.assert(
      fc.property(spaceArb, space => {
        const answer = answerOf(space);
        const all = enumerate(space);
        const reserves = space.parties.map(party => party.reserve);
        const front = new Set(all.filter(one => !all.some(other => dominates(other, one))).map(String));
        assert.deepEqual(new Set(answer.frontier.points.map(point => String(point.utilities))), front);
        const rational = all.filter(one => one.every((value, at) => value >= reserves[at]!));
        assert.equal(answer.zopa.rational, String(rational.length));
        assert.equal(answer.zopa.empty, rational.length === 0);
        if (rational.length === 0) return;
        const best = (criterion: (gains: number[]) => number) =>
          Math.max(...rational.map(one => criterion(one.map((value, at) => value - reserves[at]!))));
        assert.equal(
          answer.solutions.nash!.product,
          best(gains => gains.reduce((product, gain) => product * gain, 1)),
        );
        const gains = (name: 'egalitarian' | 'utilitarian') =>
          answer.solutions[name]!.utilities.map((value, at) => value - reserves[at]!);
        assert.equal(
          Math.min(...gains('egalitarian')),
          best(one => Math.min(...one)),
        );
        assert.equal(
          gains('utilitarian').reduce((sum, gain) => sum + gain, 0),
          best(one => one.reduce((sum, gain) => sum + gain, 0)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('have a package for every point, which is worth what the point says', () => {
    fc.assert(
      fc.property(spaceArb, space => {
        for (const point of answerOf(space).frontier.points)
          assert.deepEqual(
            space.parties.map(party =>
              point.package.reduce((sum, value, issue) => sum + party.contrib[issue]![value]!, 0),
            ),
            point.utilities,
          );
      }),
    );
  });
});

describe('bad scenarios', () => {
  const says = (files: { name: string; text: string }[], pattern: RegExp) => {
    const result = answerDeals(files, { clock });
    assert.match(result.ok ? 'no problem' : result.problems.map(one => one.message).join('\n'), pattern);
  };
  test('are refused with the file and the reason', () => {
    says([], /no scenario file/);
    says([{ name: 'a.json', text: '{' }], /not JSON/);
    says(
      [{ name: 'a.xml', text: '<!DOCTYPE x [<!ENTITY a "b">]><negotiation_template/>' }],
      /declares a document type/,
    );
    says([{ name: 'a.xml', text: '<utility_space/>' }], /no domain file/);
    says(
      [{ name: 'a.json', text: '{"issues":[{"name":"I","values":["x"]}],"parties":[{"name":"P","contrib":[[1,2]]}]}' }],
      /do not fit/,
    );
  });
});
