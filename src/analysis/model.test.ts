import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../problems.ts';
import { crisp, GRID, utilityOf, weightsIn } from './crisp.ts';
import { inventedModel } from './invented-model.ts';
import { makeModel, misfits, parseModel } from './model.ts';

const judged = { kind: 'judgement', by: 'Ada Brook', reason: 'told in the corridor' } as const;
const figure = (lo: number, hi: number) => ({ lo, hi, reason: judged });

describe('a model', () => {
  test('printed and read is the same model', () => {
    assert.deepEqual(must(parseModel(makeModel(inventedModel()))), inventedModel());
  });
  test('that refers to nothing or leaves its scale is refused, all its problems together', () => {
    const model = inventedModel();
    model.issues[0]!.statusQuo = 'gone';
    model.parties[0]!.weight.roads = figure(0.2, 1.5);
    model.parties[0]!.voices[0]!.value.water = { shared: { lo: 0, hi: 0.5, reason: { kind: 'unknown' } } };
    model.rules.push({ never: [{ issue: 'moon', option: 'full' }], reason: { kind: 'rule', rule: 'none' } });
    const result = parseModel(makeModel(model));
    const said = result.ok ? '' : result.problems.map(one => one.message).join('\n');
    for (const part of ['no option gone', '1.5 is not within 0 to 1', 'has the full range', 'no issue moon'])
      assert.ok(said.includes(part), said);
  });
  test('what is unknown has the full range, never 0', () => assert.deepEqual(misfits(inventedModel()), []));
  test('that is no JSON, or no model, says so', () => {
    for (const text of ['{', '[]', '{"format":"parley/model/1"}']) assert.equal(parseModel(text).ok, false);
  });
});

describe('crisp numbers', () => {
  // By hand: Lorne weighs water .6 and roads .2, that is 3/4 and 1/4 of 1.
  test('are weight times value in whole units, by hand', () => {
    const { parties, statusQuo } = crisp(inventedModel(), 'middle');
    const lorne = parties[0]!;
    assert.deepEqual(
      [...weightsIn(inventedModel(), inventedModel().parties[0]!, 'middle')].map(weight => weight.toFixed(12)),
      ['0.750000000000', '0.250000000000'],
    );
    assert.deepEqual(
      [...lorne.contributions[0]!],
      [0.1, 0.95, 0.5].map(value => Math.round(value * 0.75 * GRID)),
    );
    assert.deepEqual(statusQuo, [0, 0]);
    assert.equal(lorne.reserve, Math.round(0.1 * 0.75 * GRID) + Math.round(0.3 * 0.25 * GRID));
    assert.equal(lorne.reserveKnown, true);
  });
  test('in the low reading put every option at its lowest and the status quo at its highest', () => {
    const [low, high] = [crisp(inventedModel(), 'low').parties[0]!, crisp(inventedModel(), 'high').parties[0]!];
    assert.deepEqual(
      [...low.contributions[0]!],
      [0.2, 0.9, 0].map(value => Math.round(value * 0.75 * GRID)),
    );
    assert.deepEqual(
      [...high.contributions[0]!],
      [0, 1, 1].map(value => Math.round(value * 0.75 * GRID)),
    );
    assert.ok(low.reserve > high.reserve);
  });
  test('of a draw lie within the intervals, are the same again, and move with no other figure', () => {
    const model = inventedModel();
    const once = crisp(model, { draw: 4, seed: 9 });
    assert.deepEqual(crisp(model, { draw: 4, seed: 9 }), once);
    assert.notDeepEqual(crisp(model, { draw: 5, seed: 9 }).parties, once.parties);
    model.parties[1]!.noDeal = figure(0.1, 0.2);
    assert.deepEqual(crisp(model, { draw: 4, seed: 9 }).parties[0], once.parties[0]);
    for (let draw = 0; draw < 50; draw += 1) {
      const value = crisp(model, { draw, seed: 9 }).parties[0]!.contributions[0]![1]!;
      assert.ok(value >= 0.675 * GRID && value <= 0.75 * GRID, String(value));
    }
  });
  test('unknown weights are equal in the middle and spread over the simplex in the draws', () => {
    const model = inventedModel();
    model.parties[0]!.weight = {};
    assert.deepEqual([...weightsIn(model, model.parties[0]!, 'middle')], [0.5, 0.5]);
    const firsts = Array.from(
      { length: 4000 },
      (_, draw) => weightsIn(model, model.parties[0]!, { draw, seed: 1 })[0]!,
    );
    assert.ok(Math.abs(firsts.reduce((sum, one) => sum + one, 0) / 4000 - 0.5) < 0.02);
    assert.ok(Math.abs(firsts.filter(one => one < 0.1).length / 4000 - 0.1) < 0.02);
  });
  test('a condition adds its worth only beside what it asks for', () => {
    const { parties } = crisp(inventedModel(), 'middle');
    const marrin = parties[1]!;
    const roadsOpen = utilityOf(marrin, [0, 1]);
    const withWater = utilityOf(marrin, [2, 1]) - utilityOf(marrin, [2, 0]);
    const without = roadsOpen - utilityOf(marrin, [0, 0]);
    assert.equal(withWater - without, marrin.joint[0]!.add);
    assert.ok(marrin.joint[0]!.add > 0);
  });
  test('a red line binds only when said by one who speaks for the party, and can be dropped', () => {
    const model = inventedModel();
    assert.deepEqual(
      crisp(model, 'middle').bans.map(({ issue, option, actor }) => [issue, option, actor]),
      [[0, 1, 'marrin']],
    );
    model.parties[1]!.voices[0]!.vetoes[0]!.dropped = true;
    assert.deepEqual(crisp(model, 'middle').bans, []);
  });
  test('a faction that can block is a test of its own', () => {
    const { blockers, parties } = crisp(inventedModel(), 'middle');
    assert.deepEqual(
      blockers.map(({ actor, party }) => [actor, party]),
      [['river-front', 'marrin']],
    );
    assert.equal(parties.length, 2);
  });
  test('where nothing is known of the status quo there is no reserve to judge by', () => {
    const model = inventedModel();
    for (const voice of model.parties[0]!.voices)
      for (const values of Object.values(voice.value)) delete values['status-quo'];
    assert.equal(crisp(model, 'middle').parties[0]!.reserveKnown, false);
    model.parties[0]!.noDeal = figure(0, 0);
    assert.equal(crisp(model, 'middle').parties[0]!.reserveKnown, true);
  });
});
