import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judge } from '../../record/judge.ts';
import type { Judgement } from '../../record/judgements.ts';
import { emptyRecord } from '../../record/record.ts';
import { inventedModel } from '../invented-model.ts';
import { type Model, type Party, worthOf } from '../model.ts';
import { simplexDraw, unitDraw } from '../sampling.ts';
import { laidOver } from './judged.ts';
import { pairsToAsk } from './rather.ts';

type Picks = Record<string, string>;

const answer = (picks: Picks, than: Picks, value = true, reason = 'she said so'): Judgement => ({
  id: `judgement:${JSON.stringify([picks, than])}`,
  target: { kind: 'rather', party: 'lorne', picks, than },
  value,
  by: 'Ada',
  at: '2031-05-01',
  reason,
});
const DAM = { water: 'handed-over', roads: 'status-quo' };
const ROADS = { water: 'status-quo', roads: 'open' };

/** Lorne without its judged weights. */
const bare = (): Model => {
  const model = inventedModel();
  return { ...model, parties: model.parties.map(party => ({ ...party, weight: {} })) };
};
const withThird = (model: Model): Model => ({
  ...model,
  issues: [...model.issues, { ...model.issues[1]!, id: 'ports', title: 'the ports', control: null }],
});
const weights = (model: Model, answers: readonly Judgement[]) => {
  const { model: judged, astray } = laidOver(model, answers);
  const ends = Object.entries(judged.parties[0]!.weight).map(([id, { lo, hi }]) => [id, [lo, hi].map(cut)]);
  return { ...Object.fromEntries(ends), astray };
};
const cut = (value: number): number => Number(value.toFixed(4));

describe('weights from packages that a party would rather have', () => {
  // The dam is worth .9–1 against 0–.2, the roads .7–1 against .2–.4: rather the dam means 1 · w(water) >= .3 · w(roads).
  test('two issues by hand', () => {
    assert.deepEqual(weights(bare(), [answer(DAM, ROADS)]), { water: [0.2308, 1], roads: [0, 0.7692], astray: [] });
    assert.deepEqual(weights(bare(), [answer(DAM, ROADS, false)]), {
      water: [0, 0.5333],
      roads: [0.4667, 1],
      astray: [],
    });
  });

  test('an issue that nobody compared may weigh anything, so that only the lesser weight is bounded', () => {
    const told = weights(withThird(bare()), [answer(DAM, ROADS)]);
    assert.deepEqual(told, { roads: [0, 0.7692], astray: [] });
  });

  test('a weight that is judged itself comes before', () => {
    const judged: Judgement = {
      ...answer(DAM, ROADS),
      id: 'judgement:weight',
      target: { kind: 'weight', party: 'lorne', issue: 'water' },
      value: { lo: 0.5, hi: 0.6 },
    };
    const told = weights(bare(), [answer(DAM, ROADS), judged]);
    assert.deepEqual(told.water, [0.5, 0.6]);
    assert.deepEqual(told.roads, [0, 0.7692]);
  });

  test('an answer that contradicts the earlier ones or the worths themselves is astray, with the others kept', () => {
    const worse = answer({ water: 'status-quo', roads: 'status-quo' }, { water: 'handed-over', roads: 'open' });
    assert.deepEqual(weights(bare(), [answer(DAM, ROADS), worse]).astray, [worse]);
    assert.deepEqual(weights(withThird(bare()), [worse]).astray, [worse]);
    const unknown = answer({ water: 'sold', roads: 'open' }, { water: 'status-quo', roads: 'status-quo' });
    assert.deepEqual(weights(bare(), [unknown]).astray, [unknown]);
  });

  test('the reason names who judged and why', () => {
    const { model } = laidOver(bare(), [answer(DAM, ROADS, true, 'water first.')]);
    assert.deepEqual(model.parties[0]!.weight.water!.reason, {
      kind: 'judgement',
      by: 'Ada',
      reason: 'packages that it would rather have: water first',
    });
  });

  test('no weights that fit the answers at some worths are ever ruled out', () => {
    const model = withThird(bare());
    const lorne: Party = {
      ...model.parties[0]!,
      voices: model.parties[0]!.voices.map(voice => ({
        ...voice,
        value: { ...voice.value, ports: voice.value.roads! },
      })),
    };
    const three = { ...model, parties: [lorne, model.parties[1]!] };
    const pairs = pairsToAsk(three, lorne);
    assert.equal(pairs.length, 3);
    for (let draw = 0; draw < 200; draw += 1) {
      const drawn = simplexDraw(5, draw, ['water', 'roads', 'ports']);
      const worth = (issue: string, option: string): number => {
        const { lo, hi } = worthOf(lorne.voices[0]!, issue, option);
        return lo + (hi - lo) * unitDraw(5, draw, `${issue}/${option}`);
      };
      const utility = (picks: Readonly<Picks>) =>
        three.issues.reduce((sum, { id }, at) => sum + (picks[id] ? drawn[at]! * worth(id, picks[id]!) : 0), 0);
      const answers = pairs.map(({ picks, than }) => answer(picks, than, utility(picks) >= utility(than)));
      const { model: judged, astray } = laidOver(three, answers);
      assert.deepEqual(astray, []);
      for (const [at, { id }] of three.issues.entries()) {
        const { lo, hi } = judged.parties[0]!.weight[id] ?? { lo: 0, hi: 1 };
        assert.ok(drawn[at]! >= lo - 1e-5 && drawn[at]! <= hi + 1e-5, `${id} ${drawn[at]} in ${lo}–${hi}`);
      }
    }
  });

  test('only pairs are asked that tell something either way', () => {
    assert.deepEqual(pairsToAsk(bare(), bare().parties[0]!), [{ picks: DAM, than: ROADS }]);
    assert.deepEqual(pairsToAsk(bare(), bare().parties[1]!), [], 'what Marrin wants is not known well enough');
  });

  test('the same question either way round is one judgement; packages of other issues are refused', () => {
    const stamp = { by: 'Ada', at: '2031-05-01', why: 'told' };
    const first = judge(emptyRecord('Talks'), answer(DAM, ROADS).target, true, stamp);
    assert.ok(first.ok);
    const second = judge(first.value.record, answer(ROADS, DAM).target, true, stamp);
    assert.ok(second.ok);
    assert.equal(second.value.record.judgements!.length, 1);
    const odd = judge(emptyRecord('Talks'), answer({ water: 'shared' }, ROADS).target, true, stamp);
    assert.ok(!odd.ok && /not of the same issues/.test(odd.problems[0]!.message));
    assert.ok(!judge(emptyRecord('Talks'), answer(DAM, DAM).target, true, stamp).ok);
  });
});
