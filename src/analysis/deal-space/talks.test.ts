import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { csv, lostInExport, makeGenius, makeNegmas, makeNegoLog, makePlain, pointsCsv } from './exporters.ts';
import { generateSpace } from './generate.ts';
import { importSpace } from './importers.ts';
import { pictureOf } from './picture.ts';
import { isAcceptable, printedUtilities } from './space.ts';
import { alternatingOffers, mediatedText } from './talks.ts';

const space = generateSpace({ issues: 4, values: 4, parties: 3, kind: 'mixed', seed: 2 });
const packages = pictureOf(space)!.all.map(point => point.package());
const offers = (seed: number, temper = [1, 1, 1]) => alternatingOffers(space, { seed, rounds: 60, temper, packages });

describe('alternating offers', () => {
  test('are the same again for the same seed, and end in a package that all accept', () => {
    assert.deepEqual(offers(5), offers(5));
    const { agreement, steps } = offers(5);
    assert.ok(agreement && isAcceptable(space, agreement));
    assert.equal(steps.at(-1)!.act, 'accept');
    assert.deepEqual(steps.at(-1)!.utilities, printedUtilities(space, agreement));
  });
  test('nobody accepts below its target, and targets only come down to the reserve', () => {
    const { steps } = offers(7, [0.2, 1, 3]);
    for (const step of steps) if (step.act === 'accept') assert.ok(step.utilities[step.by!]! >= step.target!);
    for (const party of [0, 1, 2]) {
      const targets = steps.filter(step => step.by === party).map(step => step.target!);
      assert.ok(targets.every((target, at) => at === 0 || target <= targets[at - 1]!));
      assert.ok(targets.every(target => target >= space.parties[party]!.reserve));
    }
  });
  test('a party that holds out long gets at least as much as one that concedes early', () => {
    const mean = (temper: number[]) =>
      Array.from({ length: 20 }, (_, seed) => offers(seed, temper))
        .map(({ agreement }) => (agreement ? printedUtilities(space, agreement)[0]! : space.parties[0]!.reserve))
        .reduce((sum, one) => sum + one, 0);
    assert.ok(mean([0.2, 2, 2]) > mean([4, 2, 2]));
  });
});

describe('a mediated single text', () => {
  test('is the same again, changes one issue at a time, and with no patience never lowers anybody', () => {
    const talks = mediatedText(space, { seed: 3, rounds: 400, patience: 0 });
    assert.deepEqual(mediatedText(space, { seed: 3, rounds: 400, patience: 0 }), talks);
    for (const [at, step] of talks.steps.entries()) {
      const before = talks.steps[at - 1];
      if (!before || step.act !== 'text') continue;
      assert.equal(step.package.filter((value, issue) => value !== before.package[issue]).length, 1);
      assert.ok(step.utilities.every((own, party) => own >= before.utilities[party]!));
    }
    assert.ok(talks.steps.length > 1);
    const eager = mediatedText(space, { seed: 3, rounds: 400, patience: 300_000 });
    assert.ok(eager.steps.length > talks.steps.length);
  });
});

describe('what is written is read again', () => {
  test('plain JSON, to the last digit', () => {
    const more = {
      ...space,
      bans: [[0, 1]] as const,
      never: [
        [
          [0, 0],
          [1, 1],
        ],
      ] as const,
      blockers: [space.parties[0]!],
    };
    assert.deepEqual(must(importSpace([makePlain(more)])), { ...more, warnings: [] });
  });
  test('Genius, NegoLog and NegMAS, to the grid of fractions', () => {
    const fractions = {
      ...space,
      grid: 1e6,
      issues: space.issues.map((issue, at) => (at === 0 ? { ...issue, name: 'War & "peace"' } : issue)),
    };
    for (const make of [makeGenius, makeNegmas, makeNegoLog]) {
      const read = must(importSpace(make(fractions)));
      assert.deepEqual(read.issues, fractions.issues);
      for (const [at, party] of read.parties.entries()) {
        assert.ok(Math.abs(party.reserve / read.grid - space.parties[at]!.reserve / 1e6) < 1e-11);
        for (const [issue, row] of party.contributions.entries())
          for (const [value, units] of row.entries())
            assert.ok(
              Math.abs(units / (read.grid * read.fine) - space.parties[at]!.contributions[issue]![value]! / 1e6) <
                1e-11,
            );
      }
    }
    assert.deepEqual(lostInExport({ ...space, bans: [[0, 1]] }), ['Vetoes are left out.']);
  });
  test('CSV quotes what must be quoted and disarms formulas', () => {
    assert.equal(csv([['a,b', 1.5, 'say "x"', '=1+1', '-2']]), `"a,b",1.5,"say ""x""",'=1+1,'-2\r\n`);
    const lines = pointsCsv(space, [{ utilities: [1, 2, 3], package: [0, 1, 2, 3] }]).split('\r\n');
    assert.deepEqual(lines, ['P1,P2,P3,I1,I2,I3,I4', '1,2,3,v1,v2,v3,v4', '']);
  });
});
