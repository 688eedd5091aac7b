import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { packageRoot } from '../../reading/data-files.ts';
import { answerStability, type StabilityAnswer } from './answer.ts';
import { coalitionAnalysis, coalitionsOf } from './coalitions.ts';
import { COALITION_CONCEPTS, CONCEPTS, VERDICT } from './concepts.ts';
import { coalitionStabilityByDefinition, stabilityByDefinition } from './definitions.oracle.ts';
import { explicitStability } from './explicit.ts';
import { asGraph, type ExplicitModel } from './explicit-model.ts';
import { type GeneratorOptions, generateModel } from './generate.ts';
import { renumbering } from './layout.ts';
import { readModel, settle } from './model.ts';
import type { OptionModel } from './option-model.ts';
import { verdictsOf } from './verdicts.ts';

const folder = join(packageRoot, '..', 'shared', 'graph-model-cases');
const besideCheckout = {
  skip: existsSync(folder) ? false : 'shared data is not beside the checkout (graph-model-cases)',
};
const clock = () => 0;
const fileOf = (model: unknown) => ({ name: 'model.json', text: JSON.stringify(model) });
const stability = (model: unknown, hex = false): StabilityAnswer =>
  must(answerStability(fileOf(model), { hex, clock }));
/** The generated model, unless its conditions leave no state. */
const generated = (options: GeneratorOptions): OptionModel | null => {
  const read = readModel(fileOf(generateModel(options)));
  return read.ok ? (settle(read.value) as OptionModel) : null;
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

  test('Elmira: the ministry and the firm would leave state 5 together for state 8, as was published', () => {
    const answer = must(answerStability(fileOf(read('elmira-9.json')), { clock, explain: true }));
    assert.deepEqual(
      answer.explained!.joint!.filter(({ from }) => from === 5),
      [{ members: ['MoE', 'Uniroyal'], from: 5, to: 8 }],
    );
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

  test('the move-sequence traps by the legal rule, and not by the shortcut', () => {
    const { models } = read('trap-move-sequences.json');
    assert.ok(models.length > 0);
    for (const one of models) {
      const { seed, options, statements, literals, infeasible, irreversible } = one;
      const model = generated({ seed, optionsPerDm: options, statements, literals, infeasible, irreversible })!;
      const graph = asGraph(model);
      const found = equilibriaOf(model);
      const positions = Object.fromEntries(
        CONCEPTS.map(concept => [concept, found[concept].map(id => graph.ids.indexOf(id))]),
      );
      assert.deepEqual(positions, one.equilibria_legal, `seed ${seed}`);
      assert.notDeepEqual(positions, one.equilibria_each_dm_at_most_once, `seed ${seed}`);
    }
  });
});

/** Ids of the equilibria under each concept. */
function equilibriaOf(model: OptionModel | ExplicitModel) {
  const verdicts = verdictsOf(model);
  const move = model.kind === 'options' ? renumbering(model.layout) : null;
  const ids = model.kind === 'options' ? asGraph(model).ids : model.ids;
  return Object.fromEntries(
    CONCEPTS.map(concept => [
      concept,
      ids.filter((id, at) => verdicts.every(one => (one[move ? move(id) : at]! & VERDICT[concept]) !== 0)),
    ]),
  ) as Record<(typeof CONCEPTS)[number], number[]>;
}

const SHAPES = [
  [2, 2],
  [3, 2],
  [2, 2, 2],
  [1, 2, 3],
  [2, 1, 2, 1],
  [1, 1, 1, 1, 1],
];

describe('the fibre engine', () => {
  test('equals the definitions on 2,000 random models with infeasible states, irreversible options and ties', () => {
    let compared = 0;
    let [barred, locked, tied] = [0, 0, 0];
    for (let seed = 1; compared < 2000; seed += 1) {
      const model = generated({
        seed,
        optionsPerDm: seed % 100 === 0 ? [4, 3, 3] : seed % 25 === 0 ? [3, 3, 2] : SHAPES[seed % SHAPES.length]!,
        statements: 2 + (seed % 5),
        infeasible: seed % 3,
        irreversible: (seed % 4) * 0.15,
      });
      if (!model) continue;
      compared += 1;
      const graph = asGraph(model);
      if (model.feasible) barred += 1;
      if (model.onlyForward | model.onlyBack) locked += 1;
      if (graph.ranks.some(rank => new Set(rank).size < rank.length)) tied += 1;
      const fast = verdictsOf(model);
      const move = renumbering(model.layout);
      for (const dm of model.names.keys()) {
        const slow = stabilityByDefinition(graph, dm);
        for (const concept of CONCEPTS)
          assert.deepEqual(
            graph.ids.map(id => (fast[dm]![move(id)]! & VERDICT[concept] ? 1 : 0)),
            [...slow[concept]],
            `seed ${seed}, ${concept}, D${dm}`,
          );
      }
    }
    assert.ok(Math.min(barred, locked, tied) > 500, `${barred} barred, ${locked} locked, ${tied} tied`);
  });

  test('does not mind in which order the file lists the options', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const model = generateModel({ seed, optionsPerDm: [2, 3, 2], infeasible: seed % 3, irreversible: 0.2 });
      const order = model.options.map((_, at) => at).sort((a, b) => ((a * 5 + seed) % 7) - ((b * 5 + seed) % 7));
      const place = (option: number) => order.indexOf(option);
      const literals = (list: [number, 'Y' | 'N'][]) => list.map(([option, value]) => [place(option), value]);
      const shuffled = {
        ...model,
        options: order.map(at => model.options[at]!),
        infeasible: model.infeasible.map(literals),
        dms: model.dms.map(dm => ({ ...dm, preferences: dm.preferences.map(literals) })),
      };
      const renamed = (state: number) => order.reduce((to, at, bit) => to | (((state >> at) & 1) << bit), 0);
      const [one, other] = [stability(model), stability(shuffled)];
      for (const concept of CONCEPTS)
        assert.deepEqual(
          (one.equilibria[concept] as number[]).map(renamed).sort((a, b) => a - b),
          other.equilibria[concept],
          `seed ${seed}, ${concept}`,
        );
    }
  });

  test('does not mind what the decision makers are called or in which order they stand', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const model = generateModel({ seed, optionsPerDm: [2, 2, 3], infeasible: 1, irreversible: 0.2 });
      const reversedModel = {
        ...model,
        options: model.options.map(option => ({ ...option, dm: 2 - option.dm })),
        dms: model.dms.toReversed(),
      };
      const [one, other] = [stability(model), stability(reversedModel)];
      assert.deepEqual(one.equilibria, other.equilibria, `seed ${seed}`);
      assert.deepEqual(one.perDm, other.perDm);
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
      const model = generated({ seed, optionsPerDm: [2, 3, 2], infeasible: 1, irreversible: 0.1 });
      if (!model) continue;
      for (const verdicts of verdictsOf(model))
        for (const [strong, weak] of laws)
          verdicts.forEach((verdict, state) => {
            const breaks = (verdict & VERDICT[strong]) !== 0 && (verdict & VERDICT[weak]) === 0;
            assert.ok(!breaks, `${strong} without ${weak}, seed ${seed}, state ${state}`);
          });
    }
  });
});

/** A graph whose moves follow no rule. */
function randomGraph(seed: number, states: number, makers: number): ExplicitModel {
  let at = seed;
  const draw = (below: number) => {
    at = (Math.imul(at, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (at >>> 8) % below;
  };
  const ids = Array.from({ length: states }, (_, state) => state + 1);
  return {
    kind: 'explicit',
    ids,
    names: Array.from({ length: makers }, (_, dm) => `D${dm}`),
    ranks: Array.from({ length: makers }, () => Uint16Array.from(ids, () => draw(states))),
    moves: Array.from({ length: makers }, () =>
      ids.map((_, state) => ids.map((__, to) => to).filter(to => to !== state && draw(5) === 0)),
    ),
    unknown: Array.from({ length: makers }, () => []),
    transitive: false,
  };
}

test('the engine for explicit graphs equals the definitions on 300 graphs whose moves are not transitive', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const graph = randomGraph(seed, 4 + (seed % 9), 2 + (seed % 3));
    for (const dm of graph.names.keys()) {
      const slow = stabilityByDefinition(graph, dm);
      const fast = explicitStability(graph, dm);
      for (const concept of CONCEPTS)
        assert.deepEqual(
          [...fast].map(verdict => (verdict & VERDICT[concept] ? 1 : 0)),
          [...slow[concept]],
          `seed ${seed}, ${concept}`,
        );
    }
  }
});

describe('coalitions', () => {
  const agree = (graph: ExplicitModel, what: string) => {
    const analyse = coalitionAnalysis(graph);
    for (const members of coalitionsOf(graph.names.length, 1)) {
      const [fast, slow] = [analyse(members), coalitionStabilityByDefinition(graph, members)];
      for (const concept of COALITION_CONCEPTS)
        assert.deepEqual(
          graph.ids.map((_, at) => at).filter(at => fast[concept][at] === 1),
          slow[concept],
          `${what}, ${concept}, ${members}`,
        );
    }
  };
  test('equal the definitions on 200 models of four decision makers', () => {
    let compared = 0;
    for (let seed = 1; compared < 200; seed += 1) {
      const model = generated({
        seed,
        optionsPerDm: [
          [1, 1, 1, 1],
          [2, 1, 1, 1],
          [1, 2, 1, 2],
        ][seed % 3]!,
        statements: 2 + (seed % 5),
        infeasible: seed % 3,
        irreversible: (seed % 3) * 0.2,
      });
      if (!model) continue;
      compared += 1;
      agree(asGraph(model), `seed ${seed}`);
    }
  });

  test('equal the definitions on graphs whose moves are not transitive', () => {
    for (let seed = 1; seed <= 60; seed += 1) agree(randomGraph(seed, 4 + (seed % 5), 3), `seed ${seed}`);
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
