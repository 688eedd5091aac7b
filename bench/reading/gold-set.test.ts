import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { must } from '../../src/problems.ts';
import { packageRoot } from '../../src/reading/data-files.ts';
import { readSource } from '../../src/reading/readers.ts';
import { asRecord } from './gold-as-record.ts';
import { MEASURES, scoreRecord } from './gold-figures.ts';
import { faultsOf, type Gold, goldFolder, HALVES, parseGold, placeOf, readGold } from './gold-set.ts';

const textOf = async (path: string): Promise<string> =>
  must(await readSource({ name: path, bytes: readFileSync(path) }, {})).source.text;

for (const half of HALVES)
  describe(`the gold records of ${half}`, () => {
    for (const gold of readGold(half))
      test(`${gold.article} has every passage once, known actors and modes`, async () => {
        assert.deepEqual(faultsOf(gold, await textOf(join(goldFolder(half), gold.article))), []);
        assert.ok(gold.mustNotClaim.length >= 4, 'four claims at the least must be forbidden');
      });

    test('belong to one article each, and no article goes without', () => {
      const articles = (existsSync(goldFolder(half)) ? readdirSync(goldFolder(half)) : []).filter(
        name => !name.endsWith('.yaml'),
      );
      assert.deepEqual(
        articles.toSorted(),
        readGold(half)
          .map(gold => gold.article)
          .toSorted(),
      );
    });
  });

test('the categories are those of PA-X or ours', context => {
  const path = join(packageRoot, '../shared/taxonomy/pax-issues.json');
  if (!existsSync(path)) return context.skip('the taxonomy is not beside the checkout');
  const { sections, parleyExtensions } = JSON.parse(readFileSync(path, 'utf8'));
  type Coded = { code: string; sub?: Coded[] };
  const all: Coded[] = [
    ...sections.flatMap((one: { categories: Coded[] }) => one.categories),
    ...parleyExtensions.codes,
  ];
  const codes = new Set(all.flatMap(one => [one.code, ...(one.sub ?? []).map(sub => sub.code)]));
  const used = HALVES.flatMap(readGold).flatMap(gold => [...gold.positions, ...gold.provisions]);
  const unknown = used.map(one => one.category).filter(code => code !== null && !codes.has(code));
  assert.deepEqual(unknown, []);
});

test('a third of the articles is kept apart', () => {
  const [development, keptApart] = HALVES.map(half => readGold(half).length) as [number, number];
  assert.ok(keptApart / (development + keptApart) >= 1 / 3);
});

test('a passage that stands twice, or not at all, has no place', () => {
  assert.deepEqual(placeOf('no, no deal', 'deal'), { start: 7, end: 11 });
  assert.equal(placeOf('no, no deal', 'no'), undefined);
  assert.equal(placeOf('no, no deal', 'yes'), undefined);
});

test('a record that names an unknown actor, proposal or passage is faulty', () => {
  const gold: Gold = parseGold(
    `
article: a.txt
about: test
actors: [{ id: a, name: Alva, kind: state, side: b }]
events: [{ type: AGREE, mode: phone, actor: [a], actuality: asserted, date: null, quote: Alva agreed }]
proposals: []
provisions: [{ proposal: plan, title: gate, category: null, certainty: stated, quote: gate }]
positions: []
quotations: [{ speaker: a, kind: direct }]
contradictions: []
mustNotClaim: [{ why: nothing }]
`,
    'a.yaml',
  );
  assert.equal(faultsOf(gold, 'Alva agreed to it.').length, 7);
});

test('a value that is on no closed list is refused with its field', () => {
  assert.throws(
    () => parseGold('article: a\nabout: b\nactors: [{ id: a, name: A, kind: tribe, side: null }]', 'x.yaml'),
    /x\.yaml: actors\.0\.kind/,
  );
});

for (const half of HALVES)
  describe(`held against itself, ${half}`, () => {
    for (const gold of readGold(half))
      test(`${gold.article} is right throughout and makes none of the claims that it forbids`, async () => {
        const path = join(goldFolder(half), gold.article);
        const { source } = must(await readSource({ name: path, bytes: readFileSync(path) }, {}));
        const score = scoreRecord(asRecord(gold, source), gold);
        for (const measure of MEASURES)
          assert.deepEqual([measure, score.tallies[measure].missed, score.tallies[measure].wrong], [measure, [], []]);
        assert.deepEqual(score.forbidden, []);
      });
  });
