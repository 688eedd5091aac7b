import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { must } from '../../problems.ts';
import { packageRoot } from '../../reading/data-files.ts';
import { type ExchangeTable, exchangeTable, findTrades, type Trade } from './exchange.ts';
import { parseTable } from './table.ts';

const folder = join(packageRoot, '..', 'shared', 'forecast-data');
const besideCheckout = { skip: existsSync(folder) ? false : 'shared data is not beside the checkout (forecast-data)' };

const vote = (position: number, salience: number, influence = 1) => ({ position, salience, influence });

describe('two actors on two issues', () => {
  const table: ExchangeTable = {
    actors: ['Lorne', 'Marrin'],
    issues: ['water', 'roads'],
    scales: [
      [0, 100],
      [0, 100],
    ],
    votes: [
      [vote(0, 0.8), vote(0, 0.2)],
      [vote(100, 0.2), vote(100, 0.8)],
    ],
  };

  test('each gives way on what it minds less, by hand: outcomes 20 and 80 become 0 and 100, each gains 12', () => {
    const { trades, before, after } = findTrades(table);
    for (const [at, value] of before.entries()) assert.ok(Math.abs(value! - [20, 80][at]!) < 1e-9);
    assert.equal(trades.length, 1);
    assert.ok(Math.abs(trades[0]!.gain - 12) < 1e-9);
    for (const [at, value] of after.entries()) assert.ok(Math.abs(value! - [0, 100][at]!) < 1e-9);
    assert.deepEqual(
      trades[0]!.supplies.map(({ actor, issue }) => `${actor} on ${issue}`),
      ['Marrin on water', 'Lorne on roads'],
    );
  });

  test('who mind both issues alike have nothing to trade', () => {
    const alike = { ...table, votes: table.votes.map(row => row.map(one => ({ ...one!, salience: 0.5 }))) };
    assert.deepEqual(findTrades(alike).trades, []);
  });
});

describe('published tables', besideCheckout, () => {
  const trades = (name: string): readonly Trade[] =>
    findTrades(
      exchangeTable(must(parseTable({ name, text: readFileSync(join(folder, `decide-${name}.tsv`), 'utf8') }))),
    ).trades;
  interface Case {
    readonly exchanges: readonly {
      readonly i: string;
      readonly i_supplies: string;
      readonly i_to: number;
      readonly j: string;
      readonly gain: number;
    }[];
  }
  const published = (name: string): Case => JSON.parse(readFileSync(join(folder, 'cases', name), 'utf8')) as Case;

  for (const [name, file, count] of [
    ['sample', 'exchange-sample_data.json', 5],
    ['copenhagen', 'exchange-copenhagen.json', 3],
    ['cop21', 'exchange-cop21.json', 6],
  ] as const)
    test(`${name}: the first ${count} trades are those of the peer, with their gains`, () => {
      const ours = trades(name);
      for (const [at, theirs] of published(file).exchanges.slice(0, count).entries()) {
        const trade = ours[at]!;
        assert.deepEqual(trade.supplies.map(({ actor }) => actor).toSorted(), [theirs.i, theirs.j].toSorted());
        assert.ok(Math.abs(trade.gain - theirs.gain) < 1e-9, `${trade.gain} is not ${theirs.gain}`);
        const supply = trade.supplies.find(({ actor }) => actor === theirs.i)!;
        assert.ok(theirs.i_supplies.startsWith(supply.issue));
        assert.ok(Math.abs(supply.to - theirs.i_to) < 1e-6, `${supply.to} is not ${theirs.i_to}`);
      }
    });
});

describe('laws of trade', () => {
  const voteArb = fc.record({
    position: fc.integer({ min: 0, max: 20 }).map(x => x * 5),
    influence: fc.integer({ min: 1, max: 5 }),
    salience: fc.integer({ min: 1, max: 10 }).map(s => s / 10),
  });
  const tableArb = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }))
    .chain(([n, m]) => fc.array(fc.array(voteArb, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }))
    .map(
      (votes): ExchangeTable => ({
        actors: votes.map((_, i) => `a${i}`),
        issues: votes[0]!.map((_, p) => `p${p}`),
        scales: votes[0]!.map(() => [0, 100] as const),
        votes,
      }),
    );

  test('both gain alike and more than nothing, and no outcome passes the position of the one who asks', () => {
    fc.assert(
      fc.property(tableArb, table => {
        for (const { supplies, gain } of findTrades(table).trades) {
          assert.ok(gain > 0);
          for (const [at, supply] of supplies.entries()) {
            const asker = table.actors.indexOf(supplies[1 - at]!.actor);
            const giver = table.actors.indexOf(supply.actor);
            const p = table.issues.indexOf(supply.issue);
            const [before, after] = supply.outcome;
            const wanted = table.votes[asker]![p]!.position;
            assert.ok((wanted - before) * (wanted - after) >= -1e-6, 'the outcome passes who asks');
            const others = supplies[1 - at]!;
            const q = table.issues.indexOf(others.issue);
            const mine =
              table.votes[giver]![q]!.salience * Math.abs(others.outcome[1] - others.outcome[0]) -
              table.votes[giver]![p]!.salience * Math.abs(after - before);
            assert.ok(Math.abs(mine - gain) < 1e-9, `${mine} is not ${gain}`);
          }
        }
      }),
    );
  });

  test('the names and the order of the actors change no outcome that has one best trade', () => {
    fc.assert(
      fc.property(tableArb, table => {
        const turned = { ...table, actors: table.actors.toReversed(), votes: table.votes.toReversed() };
        const best = (one: ExchangeTable) => findTrades(one, 1).trades[0]?.gain ?? 0;
        assert.ok(Math.abs(best(table) - best(turned)) < 1e-9);
      }),
    );
  });

  test('what others gain or lose is how much nearer the outcomes come to where they stand', () => {
    fc.assert(
      fc.property(tableArb, table => {
        const { trades, before, after } = findTrades(table, 1);
        const [trade] = trades;
        if (!trade) return;
        for (const { actor, gain } of trade.others) {
          const row = table.votes[table.actors.indexOf(actor)]!;
          const nearer = row.reduce(
            (sum, one, p) =>
              sum + one!.salience * (Math.abs(one!.position - before[p]!) - Math.abs(one!.position - after[p]!)),
            0,
          );
          assert.ok(Math.abs(nearer - gain) < 1e-9, `${nearer} is not ${gain}`);
        }
      }),
    );
  });
});
