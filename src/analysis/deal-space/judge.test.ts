import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { crisp, GRID, utilityOf } from '../crisp.ts';
import { inventedModel } from '../invented-model.ts';
import type { Figure, Model } from '../model.ts';
import { type DealCase, dealCase, picksOf, testsOfReading } from './deal-case.ts';
import { examine } from './details.ts';
import { alwaysPossible, minimaxRegret, survival, unknowns, widened } from './doubt.ts';
import { dealSpaceEngine } from './engine.ts';
import { enumerate } from './enumeration.ts';
import { betterForAll, concessions, nearestAcceptable, trades, whatWouldHaveToBeTrue } from './improve.ts';
import { judge } from './judge.ts';
import { spaceOf } from './space.ts';

const caseOf = (model: Model): DealCase => must(dealCase(model, { seed: 1 }));
const river = { id: 'plan', title: 'the river plan', picks: { water: 'shared', roads: 'open' }, entries: [] };
const said = (lo: number, hi: number): Figure => ({ lo, hi, reason: { kind: 'entries', entries: [`e-${lo}-${hi}`] } });

/** Two parties, two issues of equal weight: each would give up little on one for much on the other. */
function logroll(): Model {
  const model = inventedModel();
  const [lorne, marrin] = model.parties;
  const set = (party: typeof lorne, water: number, roads: number) => {
    const [voice] = party!.voices;
    party!.weight = {};
    party!.voices = [
      {
        ...voice!,
        blocks: false,
        given: [],
        vetoes: [],
        value: {
          water: { 'status-quo': said(0.5, 0.5), shared: said(water, water), 'handed-over': said(0.5, 0.5) },
          roads: { 'status-quo': said(0.5, 0.5), open: said(roads, roads) },
        },
      },
    ];
  };
  set(lorne, 0.9, 0.4);
  set(marrin, 0.4, 0.9);
  return model;
}

describe('judging a package', () => {
  test('by hand: always when the lowest gain is not below 0, possible when the highest is not, else never', () => {
    const model = logroll();
    model.parties[0]!.voices[0]!.value.roads!.open = said(0, 0.4);
    const judged = judge(caseOf(model), picksOf(model, { picks: { roads: 'open' } }));
    assert.deepEqual(
      judged.tests.map(one => one.verdict),
      ['never', 'always'],
    );
    assert.deepEqual(judged.tests[0]!.gain, { low: -0.25, middle: -0.15, high: -0.05 });
    assert.equal(judged.verdict, 'never');
    assert.equal(judged.allAccept.share, 0);
    model.parties[0]!.voices[0]!.value.roads!.open = said(0, 0.6);
    assert.equal(judge(caseOf(model), [0, 1]).tests[0]!.verdict, 'possible');
  });
  test('by hand: on the issues that change, the package and no deal stand apart, as shares of their weight', () => {
    const model = logroll();
    model.parties[0]!.voices[0]!.value.roads!['status-quo'] = said(0.2, 0.6);
    model.parties[0]!.voices[0]!.value.roads!.open = said(0.4, 0.8);
    const one = caseOf(model);
    const [lorne] = judge(one, picksOf(model, { picks: { roads: 'open' } })).tests;
    assert.deepEqual(lorne!.onChanged, {
      weight: 0.5,
      package: { low: 0.4, middle: 0.6, high: 0.8 },
      noDeal: { low: 0.2, middle: 0.4, high: 0.6 },
    });
    assert.equal(judge(one, picksOf(model, { picks: {} })).tests[0]!.onChanged, null);
  });

  test('the gain is the package less no deal on what changes, times its weight, in every reading', () => {
    const model = inventedModel();
    model.parties[0]!.noDeal = { lo: -0.1, hi: 0.2, reason: { kind: 'judgement', by: 'Ada Brook', reason: 'a guess' } };
    const one = caseOf(model);
    for (const picks of [
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 1],
    ])
      for (const { gain, onChanged } of judge(one, picks).tests) {
        const { weight, package: worth, noDeal } = onChanged!;
        const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-5, `${a} and ${b}`);
        near(gain.low, weight * (worth.low - noDeal.high));
        near(gain.middle, weight * (worth.middle - noDeal.middle));
        near(gain.high, weight * (worth.high - noDeal.low));
      }
  });

  test('agrees with its own readings where weights are known: what is always accepted is accepted in each draw, what never is in none', () => {
    const model = inventedModel();
    const judged = { kind: 'judgement', by: 'Ada Brook', reason: 'both alike' } as const;
    model.parties[1]!.weight = {
      water: { lo: 0.5, hi: 0.5, reason: judged },
      roads: { lo: 0.5, hi: 0.5, reason: judged },
    };
    const one = caseOf(model);
    for (let water = 0; water < 3; water += 1)
      for (let roads = 0; roads < 2; roads += 1)
        for (const { verdict, accepts, utility, reserve, gain } of judge(one, [water, roads]).tests) {
          if (verdict === 'always') assert.equal(accepts.share, 1);
          if (verdict === 'never' || verdict === 'vetoed') assert.equal(accepts.share, 0);
          assert.ok(
            Math.abs(utility.low - reserve.low - gain.low) < 1e-9 &&
              Math.abs(utility.high - reserve.high - gain.high) < 1e-9,
          );
          assert.ok(accepts.low <= accepts.share && accepts.share <= accepts.high);
        }
  });
  test('the status quo is always accepted where no deal is worth just that', () => {
    const judged = judge(caseOf(inventedModel()), [0, 0]);
    assert.deepEqual(
      judged.tests.map(one => [one.verdict, one.gain.low]),
      [
        ['always', 0],
        ['always', 0],
        ['always', 0],
      ],
    );
  });
  test('an applied red line is a veto whatever the figures, and the entries behind it are named', () => {
    const [, marrin] = judge(caseOf(inventedModel()), [1, 1]).tests;
    assert.equal(marrin!.verdict, 'vetoed');
    assert.deepEqual(marrin!.vetoes[0]!.reason, { kind: 'entries', entries: ['position-9'] });
  });
  test('without anything on the status quo there is no verdict', () => {
    const model = inventedModel();
    for (const values of Object.values(model.parties[0]!.voices[0]!.value)) delete values['status-quo'];
    const judged = judge(caseOf(model), [2, 1]);
    assert.equal(judged.tests[0]!.verdict, 'no-reserve');
    const { findings } = must(dealSpaceEngine.run(model, { seed: 1, packages: [river] }));
    assert.ok(findings.some(({ text }) => /there is no verdict for Lorne/.test(text)));
    assert.ok(!findings.some(({ text }) => /alone stands in the way/.test(text)), 'nor a share of who refuses');
  });
  test('is the same again for the same seed and counts who alone stands in the way', () => {
    const judged = judge(caseOf(inventedModel()), [2, 1]);
    assert.deepEqual(judge(caseOf(inventedModel()), [2, 1]), judged);
    assert.equal(judged.aloneInTheWay[0]!.actor, 'river-front');
    const total = judged.aloneInTheWay.reduce((sum, { share }) => sum + share, judged.allAccept.share);
    assert.ok(total <= 1 + 1e-12);
  });
});

describe('what to do next', () => {
  test('a trade between issues, by hand: each gives .05 and gets .2', () => {
    const one = caseOf(logroll());
    const [trade] = trades(one, [0, 0]);
    assert.deepEqual(
      trade!.changes.map(({ issue, to }) => [issue, to]),
      [
        [0, 2],
        [1, 1],
      ],
    );
    assert.deepEqual(
      trade!.gains.map(({ actor, gain }) => [actor, Number(gain.toFixed(6))]),
      [
        ['lorne', 0.15],
        ['marrin', 0.15],
      ],
    );
    const better = betterForAll(one, [0, 0]);
    assert.deepEqual([better!.picks, better!.proved], [[2, 1], true]);
    assert.equal(betterForAll(one, [2, 1]), null);
  });
  test('the nearest acceptable package changes the fewest issues, and a concession that opens comes first', () => {
    const one = caseOf(logroll());
    const nearest = nearestAcceptable(one, [0, 1])!;
    assert.deepEqual(nearest.changes.length, 1);
    const [first] = concessions(one, [0, 1]);
    assert.equal(first!.opens, true);
    assert.ok(concessions(one, [0, 1]).every(({ cost, gains }) => cost >= 0 && gains.length > 0));
  });
  test('the value that would turn a party turns it', () => {
    const model = logroll();
    const one = caseOf(model);
    const [turn] = whatWouldHaveToBeTrue(one, [0, 1]);
    assert.equal(turn!.actor, 'lorne');
    model.parties[0]!.voices[0]!.value.roads!.open = said(turn!.needed, turn!.needed);
    assert.equal(judge(caseOf(model), [0, 1]).tests[0]!.verdict, 'always');
  });
  test('every suggestion, on every package, is what it says', () => {
    const one = caseOf(inventedModel());
    const passes = (picks: readonly number[]) =>
      testsOfReading(one.middle).every(own => utilityOf(own, picks) >= own.reserve) &&
      !one.middle.bans.some(ban => picks[ban.issue] === ban.option);
    for (let water = 0; water < 3; water += 1)
      for (let roads = 0; roads < 2; roads += 1) {
        const picks = [water, roads];
        const nearest = nearestAcceptable(one, picks);
        assert.ok(nearest && passes(nearest.picks));
        const fewest = enumerate(one.space)
          .filter(other => passes(other.picks))
          .map(other => other.picks.filter((value, at) => value !== picks[at]).length);
        assert.equal(nearest.changes.length, Math.min(...fewest));
        for (const concession of concessions(one, picks)) {
          const after = picks.map((value, issue) => (issue === concession.issue ? concession.to : value));
          assert.equal(concession.opens, passes(after));
        }
      }
  });
});

describe('doubt', () => {
  test('always and possible packages are those whose every test says so', () => {
    const one = caseOf(inventedModel());
    const counts = { always: 0, possible: 0 };
    for (const { picks } of enumerate(one.space)) {
      const { verdict } = judge(one, picks);
      if (verdict === 'always') counts.always += 1;
      if (verdict === 'always' || verdict === 'possible') counts.possible += 1;
    }
    const found = alwaysPossible(one);
    assert.deepEqual(
      [found.always.packages, found.possible.packages],
      [String(counts.always), String(counts.possible)],
    );
  });
  test('the unknown that matters most is the only one that matters', () => {
    const model = logroll();
    model.parties[0]!.voices[0]!.value.roads!.open = said(0.1, 0.9);
    const [first, ...others] = unknowns(caseOf(model), [0, 1]);
    assert.deepEqual(
      [first!.voice, first!.issue, first!.option, first!.whenHigh, first!.whenLow],
      ['lorne', 1, 1, 1, 0],
    );
    assert.deepEqual(others, []);
  });
  test('a verdict survives widening only while its margin is wider', () => {
    const model = logroll();
    const wide = (at: number) => {
      const one = caseOf(model);
      return survival(one, judge(one, [2, 1]), at).map(({ survives }) => survives);
    };
    // Gain of each .15 = .2 − .05; widening by d on two issues of weight ½, both ends: 4 · ½ · d.
    assert.deepEqual(wide(0.07), [true, true]);
    assert.deepEqual(wide(0.08), [false, false]);
    assert.deepEqual(widened(model, 0.1).parties[0]!.voices[0]!.value.roads!.open!.hi, 0.5);
  });
  test('minimax regret, against every package and both ends of every interval', () => {
    const one = caseOf(inventedModel());
    const found = minimaxRegret(one)!;
    assert.ok(Math.abs(found.most - found.atLeast) < 1e-5);
    const [low, high] = [spaceOf(one.low), spaceOf(one.high)];
    const regretOf = (picks: readonly number[]) =>
      Math.max(
        ...one.space.parties.map((_, party) =>
          picks.reduce(
            (sum, option, issue) =>
              sum +
              Math.max(
                0,
                ...one.space.issues[issue]!.values.map((__, other) =>
                  other === option
                    ? 0
                    : high.parties[party]!.contributions[issue]![other]! -
                      low.parties[party]!.contributions[issue]![option]!,
                ),
              ),
            0,
          ),
        ),
      ) / GRID;
    const least = Math.min(
      ...enumerate(one.space)
        .filter(other => other.acceptable)
        .map(other => regretOf(other.picks)),
    );
    assert.ok(Math.abs(found.most - least) < 1e-9);
  });
});

describe('the engine', () => {
  test('says what it found in sentences with names, titles and entries, and never an id', () => {
    const answer = must(dealSpaceEngine.run(inventedModel(), { seed: 1, packages: [river] }));
    const text = answer.findings.map(one => one.text).join('\n');
    for (const words of ['the river plan', 'Lorne', 'Marrin', 'the River Front', '400 readings'])
      assert.ok(text.includes(words), text);
    assert.ok(!/river-front|handed-over|status-quo|NaN|undefined|Infinity/.test(text), text);
    assert.ok(
      answer.findings.every(one => /^[A-Z“]/.test(one.text) && one.text.endsWith('.')),
      text,
    );
    assert.ok(answer.findings[0]!.entries.includes('position-4'));
    assert.deepEqual(JSON.parse(JSON.stringify(answer.details)).packages[0].judged.picks, [2, 1]);
  });
  test('says nothing of acceptance by a party of whose no deal nothing is known', () => {
    const model = inventedModel();
    for (const values of Object.values(model.parties[0]!.voices[0]!.value)) delete values['status-quo'];
    const answer = must(dealSpaceEngine.run(model, { seed: 1, packages: [river] }));
    const text = answer.findings.map(one => one.text).join('\n');
    assert.match(text, /no verdict for Lorne/);
    assert.doesNotMatch(text, /All accept|product of gains/);
  });
  test('says who conflicts and what would open a deal where none is there', () => {
    const model = logroll();
    for (const party of model.parties)
      party.noDeal = { lo: 0.2, hi: 0.2, reason: { kind: 'judgement', by: 'A', reason: 'b' } };
    const { details, findings } = must(dealSpaceEngine.run(model, { seed: 1, packages: [] }));
    assert.equal(details.zopa.empty, true);
    assert.deepEqual(details.zopa.conflicts, [['lorne', 'marrin']]);
    assert.equal(details.zopa.allAlike!.by, 0.05);
    assert.ok(findings.some(one => one.text.includes('Lorne and Marrin together')));
  });
  test('examines a package as the page does: the same for one model and seed', () => {
    const one = caseOf(inventedModel());
    assert.deepEqual(examine(one, river), examine(caseOf(inventedModel()), river));
    assert.deepEqual(crisp(inventedModel(), 'middle').parties[0]!.reserve, one.middle.parties[0]!.reserve);
  });
});
