import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { packageRoot } from '../../reading/data-files.ts';
import { answerStability, asGraph, type StabilityAnswer } from './answer.ts';
import { CONCEPTS, explicitStability } from './explicit.ts';
import { fibreStability } from './fibres.ts';
import { type GeneratorOptions, generateModel } from './generate.ts';
import { type OptionModel, parseModel } from './model.ts';

const folder = join(packageRoot, '..', 'shared', 'graph-model-cases');
const besideCheckout = {
  skip: existsSync(folder) ? false : 'shared data is not beside the checkout (graph-model-cases)',
};
const clock = () => 0;
const stability = (model: unknown, hex = false): StabilityAnswer =>
  must(answerStability({ name: 'model.json', text: JSON.stringify(model) }, { hex, clock }));
const optionModel = (options: GeneratorOptions): OptionModel | null => {
  const parsed = parseModel({ name: 'generated', text: JSON.stringify(generateModel(options)) });
  return parsed.ok ? (parsed.value as OptionModel) : null;
};

describe('published conflicts', besideCheckout, () => {
  const cases = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')) : [];
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  for (const name of cases.filter(one => read(one).format === 'graph-model/case/1'))
    test(`${name}: every decision maker, equilibrium and coalition`, () => {
      const model = read(name);
      const { perDm, equilibria, coalitions } = stability(model);
      assert.deepEqual(perDm, model.reference_result.per_dm);
      assert.deepEqual(equilibria, model.reference_result.equilibria);
      assert.deepEqual(coalitions, model.reference_result.coalitions);
    });

  test('ninety generated models bit for bit', () => {
    for (const { seed, options, statements, literals, infeasible, irreversible, feasible, per_dm, equilibria } of read(
      'random-suite.json',
    ).models) {
      const answer = stability(
        generateModel({ seed, optionsPerDm: options, statements, literals, infeasible, irreversible }),
        true,
      );
      assert.equal(answer.states, feasible);
      assert.deepEqual(answer.equilibria, equilibria, `seed ${seed}`);
      assert.deepEqual(Object.values(answer.perDm), per_dm, `seed ${seed}`);
    }
  });
});

describe('the fibre engine', () => {
  const shapes = [
    [2, 2],
    [3, 2],
    [2, 2, 2],
    [1, 2, 3],
    [2, 1, 2, 1],
    [1, 1, 1, 1, 1],
  ];
  test('equals the definitions on 2,000 random models with infeasible states, irreversible options and ties', () => {
    let compared = 0;
    for (let seed = 1; compared < 2000; seed += 1) {
      const model = optionModel({
        seed,
        optionsPerDm: shapes[seed % shapes.length]!,
        statements: 2 + (seed % 5),
        infeasible: seed % 3,
        irreversible: (seed % 4) * 0.15,
      });
      if (!model) continue;
      compared += 1;
      const ids = [...model.feasible.keys()].filter(state => model.feasible[state] === 1);
      const graph = asGraph(model, ids);
      for (const dm of model.names.keys()) {
        const fast = fibreStability(model, dm);
        const slow = explicitStability(graph, dm);
        for (const concept of CONCEPTS)
          assert.deepEqual(
            ids.map(state => fast[concept][state]),
            [...slow[concept]],
            `seed ${seed}, ${concept}, D${dm}`,
          );
      }
    }
  });

  test('keeps the laws: R implies SSEQ implies SEQ implies GMR; R implies SMR implies GMR; SSEQ implies SMR', () => {
    const laws = [
      ['R', 'SSEQ'],
      ['SSEQ', 'SEQ'],
      ['SEQ', 'GMR'],
      ['R', 'SMR'],
      ['SMR', 'GMR'],
      ['SSEQ', 'SMR'],
    ] as const;
    for (let seed = 1; seed <= 200; seed += 1) {
      const model = optionModel({ seed, optionsPerDm: [2, 3, 2], infeasible: 1, irreversible: 0.1 });
      if (!model) continue;
      const verdicts = fibreStability(model, seed % 3);
      for (const [strong, weak] of laws)
        verdicts[strong].forEach((stable, state) => {
          assert.ok(stable <= verdicts[weak][state]!, `${strong} without ${weak}, seed ${seed}`);
        });
    }
  });
});

describe('bad models', () => {
  const says = (model: unknown, pattern: RegExp) => {
    const result = answerStability(
      { name: 'm.json', text: typeof model === 'string' ? model : JSON.stringify(model) },
      { clock },
    );
    assert.match(result.ok ? 'no problem' : result.problems.map(one => one.message).join('\n'), pattern);
  };
  const base = generateModel({ seed: 1, optionsPerDm: [1, 1], statements: 1 });

  test('are refused with the place', () => {
    says('{', /not JSON/);
    says(
      {
        ...base,
        infeasible: [
          [
            [0, 'Y'],
            [0, 'N'],
          ],
        ],
      },
      /infeasible\.0: it wants one option both/,
    );
    says({ ...base, infeasible: [[[7, 'Y']]] }, /infeasible\.0: there is no option 7/);
    says({ ...base, infeasible: [[[0, 'Y']], [[0, 'N']]] }, /leave no state/);
    says(
      { states: [{ id: 1 }, { id: 2 }], moves: { A: [[1, 3]] }, ranking_best_first: { A: [[1], [2]] } },
      /moves\.A: there is no state 3/,
    );
    says(
      { states: [{ id: 1 }, { id: 2 }], moves: { A: [[1, 2]] }, ranking_best_first: { A: [[1]] } },
      /state 2 is not ranked/,
    );
    says(
      { states: [{ id: 1 }, { id: 2 }], moves: { A: [[1, 2]] }, ranking_best_first: { A: [[1], [1, 2]] } },
      /state 1 stands twice/,
    );
  });
});

test('the prisoners of the dilemma: defecting holds by every concept, cooperating by foresight', () => {
  const answer = stability({
    states: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }],
    moves: {
      A: [
        [1, 2],
        [2, 1],
        [3, 4],
        [4, 3],
      ],
      B: [
        [1, 3],
        [3, 1],
        [2, 4],
        [4, 2],
      ],
    },
    ranking_best_first: { A: [[3], [4], [1], [2]], B: [[2], [4], [1], [3]] },
  });
  assert.deepEqual(answer.equilibria, { R: [1], GMR: [1, 4], SMR: [1, 4], SEQ: [1, 4], SSEQ: [1, 4] });
});
