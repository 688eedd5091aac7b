import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { answerStability } from './answer.ts';
import { makeCase, parseCase } from './case-form.ts';
import { generateModel } from './generate.ts';
import { lineOf } from './lines.ts';
import { makeConflict, parseConflict } from './option-form.ts';

const clock = () => 0;
const file = (model: unknown) => ({
  name: 'm.json',
  text: typeof model === 'string' ? model : JSON.stringify(model, null, 1),
});
const messages = (model: unknown): string => {
  const result = answerStability(file(model), { clock });
  return result.ok ? 'no problem' : result.problems.map(({ message }) => message).join('\n');
};
const equilibria = (model: unknown) => must(answerStability(file(model), { clock })).equilibria;

/** Two sides that may each hold fire or not. */
const truce = {
  format: 'graph-model/option-form/1',
  options: [
    { name: 'hold fire', dm: 0, direction: 'both' },
    { name: 'withdraw', dm: 0, direction: 'both' },
    { name: 'lift', dm: 1, direction: 'both' },
  ],
  infeasible: [] as unknown[],
  dms: [
    { name: 'Hill', preferences: [[[2, 'Y']], [[1, 'N']], [[0, 'N']]] as unknown },
    { name: 'Coast', preferences: [[[1, 'Y']], [[2, 'N']]] as unknown },
  ] as Record<string, unknown>[],
};

describe('conditions', () => {
  const withHill = (preferences: unknown) => ({ ...truce, dms: [{ name: 'Hill', preferences }, truce.dms[1]] });

  test('in words say what literals say', () => {
    assert.deepEqual(equilibria(withHill(['lift', 'not withdraw', 'not "hold fire"'])), equilibria(truce));
    assert.deepEqual(
      equilibria(withHill(['lift and not withdraw'])),
      equilibria(
        withHill([
          [
            [2, 'Y'],
            [1, 'N'],
          ],
        ]),
      ),
    );
  });

  test('join: or, if, iff and brackets', () => {
    const three = ['a', 'b', 'c'].map((name, dm) => ({ name, dm, direction: 'both' }));
    const stateOf = (formula: string) =>
      must(
        answerStability(
          file({
            format: truce.format,
            options: three,
            infeasible: [formula],
            dms: three.map(({ name }) => ({ name, preferences: [] })),
          }),
          { clock },
        ),
      ).equilibria.R;
    assert.deepEqual(stateOf('a or b and c'), [0, 2, 4]);
    assert.deepEqual(stateOf('(a or b) and c'), [0, 1, 2, 3, 4]);
    assert.deepEqual(stateOf('a if b'), [2, 6]);
    assert.deepEqual(stateOf('a iff b'), [1, 2, 5, 6]);
    assert.deepEqual(stateOf('not (a iff b)'), [0, 3, 4, 7]);
  });

  test('that make no sense are refused with the line', () => {
    assert.match(messages(withHill(['lift', 'retreat'])), /Line 26, dms\.0\.preferences\.1: .*no option "retreat"/);
    assert.match(messages(withHill(['lift and'])), /ends where an option is expected/);
    assert.match(messages(withHill(['(lift'])), /bracket is not closed/);
    assert.match(messages(withHill(['"hold fire'])), /quotation mark is not closed/);
    assert.match(messages(withHill(['lift and not lift'])), /can never hold/);
    assert.match(messages(withHill(['lift lift'])), /"lift" is not expected there/);
    assert.match(messages(withHill([''])), /it is empty/);
  });
});

describe('states that cannot be', () => {
  const states = (infeasible: unknown[]) => must(answerStability(file({ ...truce, infeasible }), { clock })).states;
  test('come in four kinds', () => {
    assert.equal(states([[[0, 'Y']]]), 4);
    assert.equal(states([{ exclusive: ['hold fire', 'withdraw', 'lift'] }]), 4);
    assert.equal(states([{ atLeastOne: [0, 'lift'] }]), 6);
    assert.equal(states([{ when: 'withdraw', requires: '"hold fire"' }]), 6);
  });
});

describe('preferences', () => {
  const withHill = (wish: object) => ({ ...truce, dms: [{ name: 'Hill', ...wish }, truce.dms[1]] });
  const wanted = equilibria(truce);

  test('by weights, utilities and direct ranking give what the same order by statements gives', () => {
    const weights = [
      { when: 'lift', weight: 4 },
      { when: 'not withdraw', weight: 2 },
      { when: 'not "hold fire"', weight: 1 },
    ];
    assert.deepEqual(equilibria(withHill({ weights })), wanted);
    const ranking = [['NNY'], ['YNY'], ['NYY'], ['YYY'], ['NNN'], [1], [2], [3]];
    assert.deepEqual(equilibria(withHill({ ranking })), wanted);
    const utilities = ranking.map(([state], place) => [state, 1 - place / 10]);
    assert.deepEqual(equilibria(withHill({ utilities })), wanted);
  });

  test('by ranking know ties, and patterns that leave options open', () => {
    const indifferent = withHill({ ranking: [['--Y'], ['--N']] });
    assert.deepEqual(equilibria(indifferent), equilibria(withHill({ preferences: ['lift'] })));
  });

  test('are complete, and told once, in one way', () => {
    assert.match(messages(withHill({ ranking: [['--Y'], ['NNN']] })), /ranking: Not every state is named: 1 \(YNN\)/);
    assert.match(
      messages(withHill({ ranking: [['--Y'], ['--N', 'NNN']] })),
      /Line \d+, dms\.0\.ranking\.1\.1: State 0 \(NNN\) stands twice/,
    );
    assert.match(messages(withHill({ ranking: [['YN']] })), /"YN" is not 3 letters/);
    assert.match(messages(withHill({})), /"Hill" says nothing of what it prefers/);
    assert.match(messages(withHill({ preferences: [], weights: [] })), /says it in two ways/);
    assert.match(messages(withHill({ weights: [{ when: 'lift', weight: [2, 1] }] })), /least is above the largest/);
    const many = Array.from({ length: 1500 }, () => [[2, 'Y']]);
    assert.match(messages(withHill({ preferences: many })), /dms\.0\.preferences\.1000: There are 1500 statements/);
  });
});

describe('merged states', () => {
  test('count as one, and nobody tells them apart', () => {
    const left = {
      ...truce,
      options: [...truce.options, { name: 'leave', dm: 1, direction: 'fwd' }],
      coalesce: ['leave'],
    };
    const answer = must(answerStability(file(left), { clock }));
    assert.equal(answer.states, 9);
    assert.match(
      messages({
        ...left,
        dms: [{ name: 'Hill', ranking: [['---N'], ['--YY'], ['--NY']] }, truce.dms[1]],
      }),
      /count as one state and are told apart/,
    );
  });
});

describe('bad models', () => {
  const base = generateModel({ seed: 1, optionsPerDm: [1, 1], statements: 1 });
  const graph = { states: [{ id: 1 }, { id: 2 }], moves: { A: [[1, 2]] }, ranking_best_first: { A: [[1], [2]] } };

  test('are refused with the place', () => {
    assert.match(messages('{'), /not JSON/);
    const both = [
      [0, 'Y'],
      [0, 'N'],
    ];
    assert.match(messages({ ...base, infeasible: [both] }), /infeasible\.0: .*one option both/);
    assert.match(messages({ ...base, infeasible: [[[7, 'Y']]] }), /infeasible\.0: .*no option 7/);
    assert.match(messages({ ...base, infeasible: [[[0, 'Y']], [[0, 'N']]] }), /leave no state/);
    assert.match(
      messages({ ...base, options: [{ name: 'a', dm: 5 }] }),
      /Line \d+, options\.0\.dm: .*decision maker 5/,
    );
    assert.match(messages({ ...base, statusQuo: 'Y' }), /status quo is wrong/);
    assert.match(messages({ ...graph, moves: { A: [[1, 3]] } }), /Line \d+, moves\.A\.0: There is no state 3/);
    assert.match(messages({ ...graph, ranking_best_first: { A: [[1]] } }), /State 2 is not ranked/);
    assert.match(messages({ ...graph, ranking_best_first: { A: [[1], [1, 2]] } }), /State 1 stands twice/);
    assert.match(messages({ ...graph, states: [{ id: 1 }, { id: 1 }] }), /states\.1\.id: State 1 stands twice/);
    assert.match(messages({ ...graph, ranking_best_first: { B: [[1, 2]] } }), /"B" has no moves/);
    assert.match(messages({ ...graph, moves: {} }), /no decision maker/);
  });

  test('with more states than can be listed are refused before they are worked out, with the next step', () => {
    const [problem] = (() => {
      const result = answerStability(file(generateModel({ seed: 1, optionsPerDm: [6, 6, 6, 6] })), { clock });
      return result.ok ? [] : result.problems;
    })();
    assert.equal(problem?.message, '16777216 states are too many to be listed.');
    assert.equal(problem?.next, 'Add --hex.');
  });

  test('name the line of the text', () => {
    const text = '{\n "a": [1,\n  {"b]": "}"},\n  [2, 3]\n ], "c": {"d": 1}\n}';
    assert.equal(lineOf(text, ['a', 0]), 2);
    assert.equal(lineOf(text, ['a', 1, 'b]']), 3);
    assert.equal(lineOf(text, ['a', 2, 1]), 4);
    assert.equal(lineOf(text, ['c', 'd']), 5);
    assert.equal(lineOf(text, ['nothing']), 1);
  });
});

describe('model files', () => {
  test('in option form come back as they were', () => {
    for (let seed = 1; seed < 20; seed += 1) {
      const conflict = must(parseConflict(file(generateModel({ seed, optionsPerDm: [2, 1], infeasible: 1 }))));
      const text = makeConflict(conflict);
      assert.deepEqual(must(parseConflict({ name: 'm', text })), conflict);
      assert.equal(makeConflict(must(parseConflict({ name: 'm', text }))), text);
    }
  });

  test('of explicit graphs come back as they were, with what the engine does not need', () => {
    const graph = {
      format: 'graph-model/case/1',
      source: 'invented',
      states: [{ id: 1, options: 'Y-' }, { id: 4 }],
      moves: { A: [[1, 4]] },
      ranking_best_first: { A: [[1, 4]] },
    };
    assert.deepEqual(JSON.parse(makeCase(must(parseCase(file(graph))))), graph);
  });
});
