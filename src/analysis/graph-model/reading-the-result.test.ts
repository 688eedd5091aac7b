import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { answerStability } from './answer.ts';
import { CONCEPTS, type Concept, VERDICT } from './concepts.ts';
import type { Conflict } from './conflict.ts';
import { stabilityByDefinition } from './definitions.oracle.ts';
import { explain } from './explaining.ts';
import { asGraph, type ExplicitModel } from './explicit-model.ts';
import { type GeneratorOptions, generateModel } from './generate.ts';
import { leastLifts, withRank } from './inverse.ts';
import { readModel } from './model.ts';
import { makeConflict, parseConflict } from './option-form.ts';
import type { OptionModel } from './option-model.ts';
import { type Edit, fewestEdits } from './restating.ts';
import { statusQuoAnalysis } from './status-quo.ts';
import { measuresFor } from './third-party.ts';
import { unknownVerdicts } from './unknown.ts';
import { stableFor, verdictsOf } from './verdicts.ts';
import { viewOf } from './view.ts';

const clock = () => 0;
const fileOf = (model: unknown) => ({ name: 'model.json', text: JSON.stringify(model) });

/** A generated model with its view; null when its conditions leave no state. */
function generated(options: GeneratorOptions) {
  const model = generateModel(options);
  const read = readModel(fileOf(model));
  if (!read.ok || read.value.kind !== 'options') return null;
  const view = viewOf(read.value);
  const settled = view.model as OptionModel;
  const states = asGraph(settled).ids.map(id => view.at(id));
  return { model: must(parseConflict(fileOf(model))), read: read.value, view, settled, states };
}

const SHAPES = [
  [2, 2],
  [2, 1, 2],
  [1, 1, 1, 1],
  [3, 2],
];

describe('reasons', () => {
  test('agree with the engine for every state, decision maker and concept of 60 random models', () => {
    let told = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const one = generated({
        seed,
        optionsPerDm: SHAPES[seed % 4]!,
        statements: 3 + (seed % 4),
        infeasible: seed % 3,
        irreversible: (seed % 3) * 0.2,
      });
      if (!one) continue;
      const { view, settled, states } = one;
      const verdicts = verdictsOf(settled);
      for (const dm of settled.names.keys())
        for (const concept of CONCEPTS)
          for (const state of states) {
            const reason = explain(view, dm, concept, state)!;
            const where = `seed ${seed}, ${concept}, D${dm}, state ${view.id(state)}`;
            assert.equal(reason.stable, (verdicts[dm]![state]! & VERDICT[concept]) !== 0, where);
            if (reason.margin !== null) assert.equal(reason.margin >= 0, reason.stable, where);
            if (reason.structural) assert.deepEqual(view.moves(dm, state), []);
            for (const { to, answer } of reason.improvements) {
              assert.ok(view.rank(dm, view.at(to)) > view.rank(dm, state), where);
              if (!answer) continue;
              told += 1;
              let [at, last] = [view.at(to), ''];
              for (const step of answer) {
                const mover = settled.names.indexOf(step.dm);
                assert.ok(step.dm !== last && mover !== dm && view.moves(mover, at).includes(view.at(step.to)), where);
                if (concept === 'SEQ' || concept === 'SSEQ')
                  assert.ok(view.rank(mover, view.at(step.to)) > view.rank(mover, at), where);
                [at, last] = [view.at(step.to), step.dm];
              }
              assert.ok(view.rank(dm, at) <= view.rank(dm, state), where);
              if (concept === 'SMR' || concept === 'SSEQ')
                assert.ok(
                  view.moves(dm, at).every(out => view.rank(dm, out) <= view.rank(dm, state)),
                  where,
                );
            }
          }
    }
    assert.ok(told > 1000, `${told} answers`);
  });
});

describe('ways from the status quo', () => {
  test('are legal and shortest, by moves and by improvements', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const one = generated({ seed, optionsPerDm: [2, 1, 2], infeasible: seed % 3, irreversible: 0.3 });
      if (!one) continue;
      const { view, states, settled } = one;
      const start = states[0]!;
      const { ways, firstMovers } = statusQuoAnalysis(view, start, states);
      const improves = (dm: number, from: number, to: number) => view.rank(dm, to) > view.rank(dm, from);
      assert.deepEqual(
        firstMovers,
        settled.names.filter((_, dm) => view.moves(dm, start).some(to => improves(dm, start, to))),
      );
      for (const improving of [false, true]) {
        // Layer by layer: in option form moves of one decision maker on end are one move, so last movers do not matter.
        const distance = new Map([[start, 0]]);
        for (const state of distance.keys())
          for (const dm of settled.names.keys())
            for (const to of view.moves(dm, state))
              if (!distance.has(to) && (!improving || improves(dm, state, to)))
                distance.set(to, distance.get(state)! + 1);
        for (const way of ways) {
          const path = improving ? way.byImprovements : way.byMoves;
          assert.equal(path?.length, distance.get(view.at(way.to)), `seed ${seed}, to ${way.to}`);
          let at = start;
          for (const { dm, to } of path ?? []) {
            assert.ok(view.moves(settled.names.indexOf(dm), at).includes(view.at(to)));
            at = view.at(to);
          }
        }
      }
    }
  });
});

/** Equilibria by a concept, from the text of a conflict alone. */
const holdsIn = (conflict: Conflict, concept: Concept, state: number): boolean => {
  const answer = answerStability({ name: 'changed', text: makeConflict(conflict) }, { clock });
  return answer.ok && (answer.value.equilibria[concept] as readonly number[]).includes(state);
};
const stableIn = (conflict: Conflict, dm: number, concept: Concept, state: number): boolean => {
  const { perDm } = must(answerStability({ name: 'changed', text: makeConflict(conflict) }, { clock }));
  return (perDm[conflict.dms[dm]!.name]![concept] as readonly number[]).includes(state);
};

describe('the inverse', () => {
  test('is verified forward in 1,000 of 1,000 random models, and less does not do', () => {
    let [answered, lifted] = [0, 0];
    for (let seed = 1; answered < 1000; seed += 1) {
      const one = generated({
        seed,
        optionsPerDm: SHAPES[seed % 4]!,
        statements: 3 + (seed % 5),
        infeasible: seed % 3,
        irreversible: (seed % 3) * 0.15,
      });
      if (!one) continue;
      answered += 1;
      const { settled, states } = one;
      const concept = CONCEPTS[seed % CONCEPTS.length]!;
      const state = states[(seed * 7) % states.length]!;
      const { lifts, model } = leastLifts(settled, concept, state);
      const graph = asGraph(model as OptionModel);
      const place = graph.ids.indexOf(one.view.id(state));
      for (const dm of settled.names.keys())
        assert.equal(stabilityByDefinition(graph, dm)[concept][place], 1, `seed ${seed}, ${concept}, D${dm}`);
      for (const { dm, places } of lifts) {
        lifted += 1;
        assert.ok(places > 0);
        const lower = model.ranks[dm]!.slice();
        lower[state]! -= 1;
        if (concept !== 'SSEQ')
          assert.ok(!stableFor(withRank(model, dm, lower), concept, state).every(Boolean), `seed ${seed}: less does`);
      }
      if (lifts.length === 0) assert.ok(stableFor(settled, concept, state).every(Boolean));
    }
    assert.ok(lifted > 500, `${lifted} lifts`);
  });

  const edited = (conflict: Conflict, dm: number, edits: readonly Edit[]): Conflict => {
    const list = conflict.dms[dm]!.preferences!.map((statement, at) => ({ statement, at }));
    for (const edit of edits) {
      const from = list.findIndex(({ at }) => at === edit.statement);
      const [item] = list.splice(from, 1);
      if (edit.kind === 'drop') continue;
      if (edit.kind === 'move') {
        const to = edit.before === null ? list.length : list.findIndex(({ at }) => at === edit.before);
        list.splice(to, 0, item!);
        continue;
      }
      const literals = item!.statement as readonly (readonly [number, 'Y' | 'N'])[];
      const words = literals.map(
        ([option, value]) => `${value === 'Y' ? '' : 'not '}${conflict.options[option]!.name}`,
      );
      list.splice(from, 0, { ...item!, statement: `not (${words.join(' and ')})` });
    }
    const preferences = list.map(({ statement }) => statement);
    return { ...conflict, dms: conflict.dms.with(dm, { ...conflict.dms[dm]!, preferences }) };
  };

  test('restates lists of statements with the fewest edits, each verified from the changed file', () => {
    let verified = 0;
    for (let seed = 1; seed <= 120; seed += 1) {
      const one = generated({ seed, optionsPerDm: SHAPES[seed % 4]!, statements: 4, infeasible: seed % 2 });
      if (!one) continue;
      const { model, read, view, settled, states } = one;
      const concept = CONCEPTS[seed % CONCEPTS.length]!;
      const state = states[(seed * 5) % states.length]!;
      const dm = stableFor(settled, concept, state).indexOf(false);
      if (dm < 0) continue;
      const answers = fewestEdits(read.worked, view, dm, concept, state);
      for (const { edits } of answers) {
        verified += 1;
        assert.ok(
          stableIn(edited(model, dm, edits), dm, concept, view.id(state)),
          `seed ${seed}: ${JSON.stringify(edits)}`,
        );
      }
      const count = model.dms[dm]!.preferences!.length;
      const single: Edit[] = Array.from({ length: count }, (_, statement) => statement).flatMap(statement => [
        { kind: 'reverse', statement } as const,
        { kind: 'drop', statement } as const,
        ...[...Array(count).keys(), null]
          .filter(before => before !== statement)
          .map(before => ({ kind: 'move', statement, before }) as const),
      ]);
      const oneDoes = single.some(edit => stableIn(edited(model, dm, [edit]), dm, concept, view.id(state)));
      assert.equal(answers[0]?.edits.length === 1, oneDoes, `seed ${seed}`);
    }
    assert.ok(verified > 50, `${verified} verified`);
  });

  test('names measures of an outsider that hold in the changed file', () => {
    let verified = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const one = generated({ seed, optionsPerDm: [2, 2, 1], statements: 5, infeasible: seed % 2 });
      if (!one) continue;
      const { model, view, settled, states } = one;
      const state = states[(seed * 3) % states.length]!;
      if (stableFor(settled, 'SEQ', state).every(Boolean)) continue;
      const id = view.id(state);
      for (const measure of measuresFor(model, 'SEQ', id)) {
        verified += 1;
        if (measure.kind === 'lock') {
          const options = model.options.with(measure.option, {
            ...model.options[measure.option]!,
            direction: measure.direction,
          });
          assert.ok(holdsIn({ ...model, options }, 'SEQ', id), `seed ${seed}`);
        } else if (measure.kind === 'remove') {
          const infeasible = [...model.infeasible, [[measure.option, 'Y'] as const]];
          assert.ok(holdsIn({ ...model, infeasible }, 'SEQ', id), `seed ${seed}`);
        } else assert.ok(holdsIn(guaranteed(model, measure.against, id), 'SEQ', id), `seed ${seed}`);
      }
    }
    assert.ok(verified > 40, `${verified} verified`);
  });

  /** The conflict as a file would say it: one more decision maker, whose one option the others fear above all. */
  const guaranteed = (conflict: Conflict, against: readonly number[], state: number): Conflict => {
    const wanted = conflict.options.map(({ name }, at) => ((state >> at) & 1 ? name : `not ${name}`)).join(' and ');
    return {
      ...conflict,
      options: [...conflict.options, { name: 'punish', dm: conflict.dms.length, direction: 'both' }],
      dms: [
        ...conflict.dms.map((dm, at) =>
          against.includes(at) ? { ...dm, preferences: ['not punish', ...dm.preferences!] } : dm,
        ),
        { name: 'guarantor', preferences: [`punish iff not (${wanted})`] },
      ],
    };
  };
});

describe('unknown preferences', () => {
  const graphWith = (seed: number, pairs: number): ExplicitModel => {
    const one = generated({ seed, optionsPerDm: [1, 1, 1], statements: 3, irreversible: 0.2 })!;
    const graph = asGraph(one.settled);
    return {
      ...graph,
      unknown: graph.names.map((_, dm) =>
        Array.from({ length: dm < 2 ? pairs : 0 }, (__, at) => {
          const a = (seed + dm * 3 + at * 5) % graph.ids.length;
          return [a, (a + 1 + (seed % 3) + at) % graph.ids.length] as const;
        }),
      ),
    };
  };

  test('settled in every way: what holds in all of them and in some of them', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const graph = graphWith(seed, 1);
      const found = unknownVerdicts(graph);
      assert.ok(found.exact);
      const sets = waysBySearch(graph);
      for (const concept of CONCEPTS) {
        assert.deepEqual(found.every.equilibria[concept], sets.every[concept], `seed ${seed}, ${concept}`);
        assert.deepEqual(found.some.equilibria[concept], sets.some[concept], `seed ${seed}, ${concept}`);
      }
    }
  });

  test('too many to be gone through: what holds in some way is among what is said to', () => {
    const graph = graphWith(7, 5);
    const bound = unknownVerdicts(graph);
    assert.ok(!bound.exact);
    const settledOnce = { ...graph, unknown: graph.names.map(() => []) };
    const once = unknownVerdicts(settledOnce);
    for (const concept of CONCEPTS) {
      assert.ok(once.some.equilibria[concept].every(state => bound.some.equilibria[concept].includes(state)));
      assert.ok(bound.every.equilibria[concept].every(state => once.every.equilibria[concept].includes(state)));
    }
  });

  /** Every way to settle the pairs as better, worse or indifferent, judged one by one from the definitions. */
  function waysBySearch(graph: ExplicitModel) {
    const pairs = graph.unknown.flatMap((list, dm) => list.map(([a, b]) => ({ dm, a, b })));
    const each = (make: () => number[]) =>
      Object.fromEntries(CONCEPTS.map(concept => [concept, make()])) as Record<Concept, number[]>;
    const all = graph.ids.map((_, at) => at);
    let every = each(() => all);
    const some = each(() => []);
    for (let way = 0; way < 3 ** pairs.length; way += 1) {
      const better = (dm: number, from: number, to: number): boolean => {
        const at = pairs.findIndex(
          one => one.dm === dm && ((one.a === from && one.b === to) || (one.b === from && one.a === to)),
        );
        if (at < 0) return graph.ranks[dm]![to]! > graph.ranks[dm]![from]!;
        const value = (Math.floor(way / 3 ** at) % 3) - 1;
        return pairs[at]!.a === from ? value > 0 : value < 0;
      };
      const verdicts = graph.names.map((_, dm) => byRelation(graph, dm, better));
      const holding = (concept: Concept) => all.filter(state => verdicts.every(one => one[concept].has(state)));
      every = Object.fromEntries(
        CONCEPTS.map(concept => [concept, every[concept].filter(state => holding(concept).includes(state))]),
      ) as never;
      for (const concept of CONCEPTS)
        some[concept] = all.filter(state => some[concept].includes(state) || holding(concept).includes(state));
    }
    return { every, some };
  }

  function byRelation(graph: ExplicitModel, dm: number, better: (dm: number, from: number, to: number) => boolean) {
    const others = graph.names.map((_, other) => other).filter(other => other !== dm);
    const reach = (start: number, improving: boolean, last = -1, seen = new Set<string>()): Set<number> => {
      const found = new Set<number>();
      for (const mover of others)
        if (mover !== last)
          for (const to of graph.moves[mover]![start]!) {
            if (improving && !better(mover, start, to)) continue;
            found.add(to);
            if (seen.has(`${to} ${mover}`)) continue;
            seen.add(`${to} ${mover}`);
            for (const state of reach(to, improving, mover, seen)) found.add(state);
          }
      return found;
    };
    const sets = Object.fromEntries(CONCEPTS.map(concept => [concept, new Set<number>()])) as Record<
      Concept,
      Set<number>
    >;
    graph.ids.forEach((_, s) => {
      const harm = (q: number) => !better(dm, s, q);
      const lasting = (q: number) => harm(q) && graph.moves[dm]![q]!.every(harm);
      const improvements = graph.moves[dm]![s]!.filter(t => better(dm, s, t));
      if (improvements.length === 0) sets.R.add(s);
      for (const [concept, improving, test] of [
        ['GMR', false, harm],
        ['SMR', false, lasting],
        ['SEQ', true, harm],
        ['SSEQ', true, lasting],
      ] as const)
        if (improvements.every(t => [...reach(t, improving)].some(test))) sets[concept].add(s);
    });
    return sets;
  }
});

describe('readings', () => {
  const doubtful = (hill: object) => ({
    format: 'graph-model/option-form/1',
    options: [
      { name: 'stay', dm: 0 },
      { name: 'open', dm: 1 },
    ],
    dms: [
      { name: 'Hill', ...hill },
      { name: 'Coast', preferences: ['open iff stay'] },
    ],
  });
  const sharesOf = (model: unknown, readings = 400, seed = 1) =>
    must(answerStability(fileOf(model), { clock, readings, seed })).robustness!;

  test('of factions and unsure statements are gone through one by one, by their shares', () => {
    const model = doubtful({
      candidates: [
        { name: 'doves', share: 3, preferences: ['stay'] },
        { name: 'hawks', share: 1, preferences: ['not stay', { when: 'open', unsure: true }] },
      ],
    });
    const { every, readings, equilibria } = sharesOf(model);
    assert.deepEqual([every, readings], [true, 3]);
    assert.deepEqual(equilibria.R, [
      { state: 3, share: 0.75, interval: [0.75, 0.75] },
      { state: 0, share: 0.25, interval: [0.25, 0.25] },
    ]);
  });

  test('of figures are drawn: the same seed gives the same shares, and the interval holds the true one', () => {
    const model = doubtful({ weights: [{ when: 'stay', weight: [-1, 3] }] });
    const one = sharesOf(model);
    assert.equal(one.every, false);
    assert.deepEqual(one, sharesOf(model));
    assert.notDeepEqual(one, sharesOf(model, 400, 2));
    const [staying] = one.equilibria.R;
    assert.equal(staying!.state, 3);
    assert.ok(staying!.interval[0] <= 0.75 && 0.75 <= staying!.interval[1], JSON.stringify(staying));
  });

  test('can be stopped, and say how far they are', () => {
    const model = doubtful({ weights: [{ when: 'stay', weight: [-1, 3] }] });
    const seen: number[] = [];
    const stopped = answerStability(fileOf(model), {
      clock,
      readings: 1000,
      progress: done => seen.push(done),
      cancelled: () => seen.includes(200),
    });
    assert.ok(!stopped.ok && stopped.problems[0]!.code === 'cancelled');
    assert.deepEqual(seen.slice(-2), [150, 200]);
  });
});
