import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { packageRoot } from '../../reading/data-files.ts';
import { answerDeals, type DealsAnswer } from './answer.ts';
import { importSpace } from './importers.ts';

const folder = join(packageRoot, '..', 'shared', 'scenarios');
const besideCheckout = { skip: existsSync(folder) ? false : 'shared data is not beside the checkout (scenarios)' };
const filesIn = (path: string) =>
  readdirSync(join(folder, path)).map(name => ({ name, text: readFileSync(join(folder, path, name), 'utf8') }));
const answers = new Map<string, DealsAnswer>();
const scenario = (path: string): DealsAnswer => {
  if (!answers.has(path)) answers.set(path, must(answerDeals(filesIn(path), { clock: () => 0 })));
  return answers.get(path)!;
};

/** Rows of the tables in the page beside the scenarios, under a heading, as cells. */
function tableUnder(heading: string): string[][] {
  if (!existsSync(folder)) return [];
  const page = readFileSync(join(folder, 'README.md'), 'utf8');
  const section = page.slice(page.indexOf(heading)).split('\n## ')[0]!;
  return section
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
}

/** A number as its page prints it: to as many decimals, or as many significant digits. */
function prints(value: number, cell: string): void {
  const digits = cell
    .replace(/e.*$/, '')
    .replace(/^-?0*\.?0*/, '')
    .replace('.', '').length;
  const decimals = cell.split('.')[1]?.replace(/e.*$/, '').length ?? 0;
  const close =
    Math.abs(value - Number(cell)) <=
    (cell.includes('e') ? 10 ** -(digits - 1) * Math.abs(Number(cell)) : 0.5000001 * 10 ** -decimals);
  assert.ok(close, `${value} is not ${cell}`);
}
const vector = (cell: string): string[] =>
  cell
    .replace(/[()]/g, '')
    .split(',')
    .map(one => one.trim());
const allPrint = (values: readonly number[], cell: string): void => {
  assert.equal(values.length, vector(cell).length);
  for (const [at, one] of vector(cell).entries()) prints(values[at]!, one);
};

describe('every additive scenario of the published table', besideCheckout, () => {
  for (const [name, packages, parties, , rational, fronts, nash, product, egalitarian, shares, sum] of tableUnder(
    '## Reference results',
  ))
    test(`${name}`, () => {
      const answer = scenario(`genius-xml/${name}`);
      assert.equal(answer.packages, packages);
      assert.equal(String(answer.parties.length), parties);
      assert.equal(answer.zopa.rational, rational);
      assert.equal(`${answer.frontier.all} / ${answer.frontier.rational}`, fronts);
      assert.equal(answer.frontier.complete, true);
      if (rational === '0') {
        assert.equal(answer.zopa.empty, true);
        assert.ok(answer.zopa.certificate);
        assert.deepEqual(Object.values(answer.solutions), [null, null, null, null]);
        return;
      }
      const { nash: n, egalitarian: e, kalaiSmorodinsky: k, utilitarian: u } = answer.solutions;
      allPrint(n!.utilities, nash!);
      prints(n!.product, product!);
      allPrint(e!.utilities, egalitarian!);
      if (shares!.startsWith('undefined')) {
        assert.equal(k, null);
        assert.ok(answer.warnings.some(warning => warning.startsWith('kalaiSmorodinsky')));
      } else allPrint(k!.utilities, shares!);
      prints(
        u!.utilities.reduce((all, one) => all + one, 0),
        sum!,
      );
      for (const one of [n, e, u]) assert.equal(one!.proof, 'exact');
    });
});

describe('every domain of JSON profiles', besideCheckout, () => {
  for (const [name, packages, nash, product, most] of tableUnder('## negolog-json'))
    test(`${name}`, () => {
      const answer = scenario(`negolog-json/${name}`);
      assert.equal(answer.packages, packages);
      assert.deepEqual(answer.parties, ['profileA', 'profileB']);
      const { nash: n, utilitarian: u } = answer.solutions;
      prints(n!.product, product!);
      const points = [n!, ...n!.ties].map(point => point.utilities.map(one => one.toFixed(6)).join());
      assert.ok(
        points.includes(
          vector(nash!)
            .map(one => Number(one).toFixed(6))
            .join(),
        ),
        points.join(' '),
      );
      const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0).toFixed(6);
      assert.equal(sum(u!.utilities), sum(vector(most!).map(Number)));
    });
});

describe('every additive folder', besideCheckout, () => {
  const folders = existsSync(folder) ? readdirSync(join(folder, 'genius-xml')) : [];
  test('can be imported, and those of hyper-rectangles are refused with a reason', () => {
    const refused = folders.filter(name => {
      const result = importSpace(filesIn(join('genius-xml', name)));
      if (!result.ok) assert.match(result.problems[0]!.message, /hyper-rectangles/);
      return !result.ok;
    });
    assert.deepEqual(refused, ['anac-y2014-10issues', 'anac-y2014-30issueswithRV', 'other-S-1NIKFRT-2']);
  });
  test('says how its files deviate', () => {
    const warned = (name: string, words: RegExp) =>
      assert.ok(
        scenario(`genius-xml/${name}`).warnings.some(warning => words.test(warning)),
        name,
      );
    warned('anac-y2011-Laptop', /weights sum to 1\.00005/);
    warned('other-QODomain', /weights sum to 1\.9/);
    warned('other-QODomain', /no reserve, taken as 0/);
    warned('anac-y2012-CameraA', /discount .* ignored/);
  });
  test('has one package for each point, worth what the point says', () => {
    for (const name of ['anac-y2012-CameraA', 'other-Domain16', 'anac-y2011-Energy']) {
      const space = must(importSpace(filesIn(join('genius-xml', name))));
      for (const { utilities, package: picks } of scenario(`genius-xml/${name}`).frontier.points)
        for (const [at, party] of space.parties.entries()) {
          const sum = picks.reduce((all, value, issue) => all + party.contributions[issue]![value]!, 0);
          assert.equal(Math.round(sum / space.fine) / space.grid, utilities[at]);
        }
    }
  });
});
