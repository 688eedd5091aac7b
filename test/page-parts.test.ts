/** What the page works out before it draws: addresses, stretches of text, dates in words, rows of the matrix. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { ReasonToShow, StabilityDetails } from '../src/analysis/graph-model/details.ts';
import { makePackages, parsePackages } from '../src/web/desk/package-address.ts';
import { evenly, moved } from '../src/web/pages/ledger/shares.ts';
import { columnsByIssue, movedFrom, rowsOf } from '../src/web/pages/positions/matrix.ts';
import { piecesOf } from '../src/web/pages/search/excerpt.ts';
import {
  blocksOf,
  cellsOf,
  type Mark,
  marksByBlock,
  readingOrder,
  segmentsOf,
} from '../src/web/pages/source/segments.ts';
import { beside, layoutOf } from '../src/web/pages/stability/layout.ts';
import { passageAddress, stretchOf } from '../src/web/passages/address.ts';
import { makeRoute, parseRoute, START } from '../src/web/routes.ts';
import { numbersOf, type Sentence } from '../src/web/telling/cited.ts';
import { daysOf, isUncertain, sayEdtf } from '../src/web/words/dates.ts';

describe('addresses', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' });
  const query = fc.dictionary(word, fc.string({ unit: 'grapheme' }), { noNullPrototype: true });
  const route = fc.record({ page: word, caseId: word, id: fc.option(word), query }, { noNullPrototype: true });

  test('lead back to where they came from', () =>
    fc.assert(fc.property(route, one => assert.deepEqual(parseRoute(makeRoute(one)), one))));

  test('of nothing are the start', () => {
    for (const hash of ['', '#', '#/', '#/elsewhere', '#/c/']) assert.deepEqual(parseRoute(hash), START);
  });

  test('of a passage carry its place and the entry', () => {
    const { id, query } = parseRoute(passageAddress('senna', { source: 'ab12', start: 15, end: 74 }, 'position:x'));
    assert.equal(id, 'ab12');
    assert.deepEqual(stretchOf(query.at), { start: 15, end: 74 });
    assert.equal(query.entry, 'position:x');
    assert.equal(stretchOf('15'), null);
  });
});

describe('a text cut at its marks', () => {
  const mark = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }), fc.nat(5))
    .map(([start, length, id]): Mark => ({ start, end: start + length, id: `e${id}`, kind: 'event' }));

  test('is, joined again, the text; each piece has the marks that cover it and no others', () =>
    fc.assert(
      fc.property(fc.array(mark), fc.nat(40), fc.integer({ min: 1, max: 60 }), (marks, start, length) => {
        const segments = segmentsOf(start, start + length, marks);
        assert.equal(segments[0]!.start, start);
        assert.equal(segments.at(-1)!.end, start + length);
        segments.slice(1).forEach((segment, index) => {
          assert.equal(segment.start, segments[index]!.end);
        });
        for (const segment of segments)
          for (let at = segment.start; at < segment.end; at += 1)
            assert.deepEqual(
              new Set(segment.marks),
              new Set(marks.filter(one => one.start <= at && one.end > at)),
              `at ${at}`,
            );
      }),
    ));

  test('gives each block the marks that touch it, however they are ordered', () =>
    fc.assert(
      fc.property(fc.array(mark), fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }), (marks, lengths) => {
        let at = 0;
        const blocks = lengths.map(length => {
          const block = { start: at, end: at + length };
          at += length + 1;
          return block;
        });
        const touching = marksByBlock(blocks, marks).map(list => new Set(list));
        const wanted = blocks.map(({ start, end }) => new Set(marks.filter(one => one.start < end && one.end > start)));
        assert.deepEqual(touching, wanted);
      }),
    ));

  test('names entries in the order of reading, the wider first', () => {
    const at = (start: number, end: number, id: string): Mark => ({ start, end, id, kind: 'position' });
    assert.deepEqual(readingOrder([at(9, 12, 'late'), at(0, 4, 'narrow'), at(0, 8, 'wide'), at(20, 22, 'wide')]), [
      'wide',
      'narrow',
      'late',
    ]);
  });

  test('shows what no structure claims, and no bare signs', () => {
    const text = '# Talks\n\nA loose line.\n\n---\nThe end.';
    const blocks = blocksOf(text, [
      { kind: 'heading', level: 1, start: 2, end: 7 },
      { kind: 'paragraph', level: null, start: 28, end: 36 },
    ]);
    assert.deepEqual(
      blocks.map(block => [text.slice(block.start, block.end), block.loose]),
      [
        ['Talks', false],
        ['A loose line.\n\n---', true],
        ['The end.', false],
      ],
    );
  });

  test('has the cells of a row without their bars', () => {
    const row = '| 1 | Tarvia rejects it |';
    assert.deepEqual(
      cellsOf(row, 0, row.length).map(cell => row.slice(cell.start, cell.end)),
      ['1', 'Tarvia rejects it'],
    );
  });
});

describe('dates in words', () => {
  test('are as precise as the source', () => {
    const said: readonly (readonly [string, string])[] = [
      ['2031', '2031'],
      ['2031-03', 'March 2031'],
      ['2031-03-05', '5 March 2031'],
      ['2031-03-05~', 'about 5 March 2031'],
      ['2031-03?', 'perhaps March 2031'],
      ['2031-03-03/2031-03-09', '3–9 March 2031'],
      ['2031-03-30/2031-04-02', '30 March – 2 April 2031'],
      ['2030-12-30/2031-01-02', '30 December 2030 – 2 January 2031'],
      ['../2031-04-22', 'by 22 April 2031'],
      ['2031-04-22/..', 'from 22 April 2031'],
    ];
    for (const [edtf, words] of said) assert.equal(sayEdtf(edtf), words);
  });

  test('are uncertain unless they are one day', () => {
    assert.deepEqual(['2031-03-05', '2031-03', '2031-03-05~', '2031-03-03/2031-03-09'].map(isUncertain), [
      false,
      true,
      true,
      true,
    ]);
  });

  test('cover the days that they allow', () => {
    const length = (edtf: string) => daysOf(edtf)![1] - daysOf(edtf)![0] + 1;
    assert.deepEqual(['2031-03-05', '2032-02', '2031', '2031-03-03/2031-03-09'].map(length), [1, 29, 365, 7]);
    assert.equal(daysOf('soon'), null);
  });
});

describe('the matrix', () => {
  const actor = (id: string, factionOf: string | null = null) =>
    ({ id, name: id, kind: 'group', factionOf, roles: [] }) as const;

  test('puts people and factions under their party, and a head where the party says nothing itself', () => {
    const rows = rowsOf({
      sides: [
        { side: { id: 'ruhn', name: 'Ruhn' }, actors: [actor('ruhn'), actor('hale'), actor('hawks', 'ruhn')] },
        { side: { id: 'belmar', name: 'Belmar' }, actors: [actor('quarrow')] },
        { side: null, actors: [actor('observers')] },
      ],
    });
    assert.deepEqual(
      rows.map(row => (row.kind === 'side' ? `# ${row.side?.name ?? 'none'}` : `${row.as} ${row.actor.id}`)),
      ['party ruhn', 'member hale', 'faction hawks', '# Belmar', 'member quarrow', '# none', 'member observers'],
    );
  });

  test('gathers options by issue, wherever they come', () => {
    const column = (issue: string, option: string | null) => ({
      issue: { id: issue, title: issue, category: null },
      option: option === null ? null : { id: option, title: option },
    });
    const groups = columnsByIssue({
      columns: [column('water', 'share'), column('rail', 'open'), column('water', null)],
    });
    assert.deepEqual(
      groups.map(group => [group.issue.id, group.columns.length]),
      [
        ['water', 2],
        ['rail', 1],
      ],
    );
  });

  test('says from which stance somebody moved, and nothing when it was the same', () => {
    const earlier = [{ stance: 'reject' }, { stance: 'open' }] as never;
    assert.equal(movedFrom({ earlier, stances: ['accept'] }), 'open');
    assert.equal(movedFrom({ earlier, stances: ['open'] }), null);
    assert.equal(movedFrom({ earlier: [], stances: ['open'] }), null);
  });
});

test('citations are numbered in order of first use, each passage once', () => {
  const cite = (start: number) => ({ source: 'a', start, end: start + 1, exact: 'x' });
  const say = (...starts: number[]): Sentence => ({
    text: '',
    cites: starts.map(cite),
    entries: [],
    basis: 'passages',
  });
  assert.deepEqual(
    [...numbersOf([say(5, 1), say(1), say(9)])],
    [
      ['a:5-6', 1],
      ['a:1-2', 2],
      ['a:9-10', 3],
    ],
  );
});

test('an excerpt, joined again, is the excerpt; what was looked for is marked', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (excerpt, query) =>
      assert.equal(
        piecesOf(excerpt, query)
          .map(piece => piece.text)
          .join(''),
        excerpt,
      ),
    ),
  );
  const found = (excerpt: string, query: string) =>
    piecesOf(excerpt, query).flatMap(piece => (piece.found ? [piece.text] : []));
  assert.deepEqual(found('Monitors were refused; a monitor reads.', 'monitors'), ['Monitors', 'monitor']);
  assert.deepEqual(found('a (real) offer', '"(real) offer"'), ['(real) offer']);
});

describe('shares of a forecast', () => {
  test('start even and sum to 100', () => {
    assert.deepEqual(evenly(2), [50, 50]);
    assert.deepEqual(evenly(3), [34, 33, 33]);
  });

  test('keep their sum and their proportions when one is moved', () => {
    assert.deepEqual(moved([50, 50], 0, 70), [70, 30]);
    assert.deepEqual(moved([20, 60, 20], 0, 60), [60, 30, 10]);
    assert.deepEqual(moved([100, 0, 0], 0, 40), [40, 30, 30]);
    for (let to = 0; to <= 100; to += 1)
      for (const at of [0, 1, 2, 3]) {
        const after = moved([7, 41, 33, 19], at, to);
        assert.equal(
          after.reduce((sum, share) => sum + share, 0),
          100,
        );
        assert.ok(after.every(share => share >= 0));
        assert.equal(after[at], to);
      }
  });
});

test('packages come back from their address as they were', () => {
  const picks = { 'issue:monitors': 'deploy', 'issue:the-share': 'status-quo' };
  const held = {
    hand: picks,
    kept: [
      { title: 'With monitors, 36 %', picks },
      { title: 'Nothing', picks: {} },
    ],
  };
  assert.deepEqual(parsePackages(makePackages(held)), held);
  assert.deepEqual(parsePackages(makePackages({ hand: null, kept: held.kept })), { hand: null, kept: held.kept });
  assert.deepEqual(makePackages({ hand: picks, kept: [] }), { hand: 'monitors.deploy*the-share.status-quo' });
  assert.equal(parsePackages({ since: '2031' }), null);
  const route = { page: 'deal', caseId: 'river', id: null, query: makePackages(held) };
  assert.deepEqual(parsePackages(parseRoute(makeRoute(route)).query), held);
});

test('states of a moves graph stand apart, from where things stand over the way to what follows', () => {
  const state = (id: number, because: ReasonToShow) => ({ id, because }) as StabilityDetails['shown'][number];
  const step = (to: number) => ({ dm: 'Lorne', to });
  const graph = {
    statusQuo: 4,
    shown: [state(4, 'status-quo'), state(9, 'package'), state(5, 'way'), state(6, 'leaving'), state(7, 'equilibrium')],
    ways: [{ to: 9, byMoves: [step(5), step(9)], byImprovements: null }],
  };
  const layout = layoutOf(graph);
  const column = (id: number) => layout.places.find(one => one.id === id)!.column;
  assert.deepEqual([4, 5, 9, 6, 7].map(column), [0, 1, 2, 3, 4]);
  assert.equal(new Set(layout.places.map(one => `${one.column} ${one.row}`)).size, 5);
  assert.deepEqual([layout.columns, layout.rows], [5, 1]);
  assert.equal(beside(layout, 4, 'ArrowRight')!.id, 5);
  assert.equal(beside(layout, 4, 'ArrowLeft'), null);
  assert.equal(beside(layout, 4, 'Enter'), null);
});
