import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { exponentialDraw, mulberry32, philox, simplexDraw, unitDraw, wilsonInterval } from './sampling.ts';

const hex = (words: readonly number[]) => words.map(word => word.toString(16).padStart(8, '0')).join(' ');

describe('philox 4x32-10', () => {
  test('gives the known answers of its authors', () => {
    assert.equal(hex(philox([0, 0, 0, 0], [0, 0])), '6627e8d5 e169c58d bc57ac4c 9b00dbd8');
    const ones = 0xffffffff;
    assert.equal(hex(philox([ones, ones, ones, ones], [ones, ones])), '408f276d 41c83b0e a20bc7c6 6d5451fd');
    assert.equal(
      hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])),
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    );
  });
});

test('mulberry32 gives its known stream', () => {
  const next = mulberry32(1);
  assert.deepEqual([next(), next(), next()], [2693262067, 11749833, 2265367787]);
});

describe('draws', () => {
  const mean = (draw: (at: number) => number, of = 20_000) =>
    Array.from({ length: of }, (_, at) => draw(at)).reduce((sum, value) => sum + value, 0) / of;

  test('depend on their own seed, number and name alone', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.string(), fc.string(), (seed, draw, name, other) => {
        const before = unitDraw(seed, draw, name);
        unitDraw(seed, draw + 1, other);
        assert.equal(unitDraw(seed, draw, name), before);
        assert.ok(before >= 0 && before < 1);
      }),
    );
    assert.notEqual(unitDraw(1, 0, 'a'), unitDraw(2, 0, 'a'));
    assert.notEqual(unitDraw(1, 0, 'a'), unitDraw(1, 1, 'a'));
    assert.notEqual(unitDraw(1, 0, 'a'), unitDraw(1, 0, 'b'));
  });
  test('have the means of their laws', () => {
    assert.ok(Math.abs(mean(at => unitDraw(7, at, 'x')) - 0.5) < 0.01);
    assert.ok(Math.abs(mean(at => exponentialDraw(7, at, 'x')) - 1) < 0.03);
  });
  test('of two figures do not go together', () => {
    const together = mean(at => (unitDraw(7, at, 'x') - 0.5) * (unitDraw(7, at, 'y') - 0.5));
    assert.ok(Math.abs(together) < 0.003);
  });
  test('of the simplex are shares of 1, even in the mean and as spread as the uniform law', () => {
    const shares = (at: number) => simplexDraw(3, at, ['a', 'b', 'c', 'd']);
    assert.ok(Math.abs(shares(0).reduce((sum, share) => sum + share, 0) - 1) < 1e-12);
    assert.ok(Math.abs(mean(at => shares(at)[2]!) - 0.25) < 0.01);
    assert.ok(Math.abs(mean(at => (shares(at)[2]! - 0.25) ** 2) - 3 / 80) < 0.002);
  });
});

describe("Wilson's interval", () => {
  const rounded = (interval: readonly number[]) => interval.map(bound => Number(bound.toFixed(4)));
  test('gives textbook values', () => {
    assert.deepEqual(rounded(wilsonInterval(0, 20)), [0, 0.1611]);
    assert.deepEqual(rounded(wilsonInterval(15, 148)), [0.0624, 0.1605]);
    assert.deepEqual(rounded(wilsonInterval(81, 263)), [0.2553, 0.3662]);
    assert.deepEqual(wilsonInterval(0, 0), [0, 1]);
  });
});
