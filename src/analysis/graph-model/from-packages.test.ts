import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { crisp, type Reading, utilityOf } from '../crisp.ts';
import type { NamedPackage } from '../engine.ts';
import { inventedModel } from '../invented-model.ts';
import type { Figure, Model } from '../model.ts';
import { graphModelEngine } from './engine.ts';
import { asGraph } from './explicit-model.ts';
import { conflictOver, settledBy, worthOf } from './from-packages.ts';
import { packageView } from './package-words.ts';
import { everyone, type Settled, verdictsOf } from './verdicts.ts';

const named = (id: string, picks: Record<string, string>): NamedPackage => ({
  id,
  title: id,
  picks,
  entries: [`entry-${id}`],
});
const packages = [
  named('board', { water: 'shared', roads: 'open' }),
  named('handover', { water: 'handed-over', roads: 'open' }),
  named('board alone', { water: 'shared' }),
];
const withoutVetoes = (): Model => {
  const model = inventedModel();
  return {
    ...model,
    parties: model.parties.map(party => ({ ...party, voices: party.voices.map(voice => ({ ...voice, vetoes: [] })) })),
  };
};
const idsOf = (model: Settled) => (model.kind === 'options' ? asGraph(model).ids : model.ids);
const READINGS: Reading[] = ['low', 'middle', 'high', { draw: 0, seed: 1 }, { draw: 7, seed: 2 }];

describe('packages as states', () => {
  test('rank in force as the deal space ranks them, in every reading', () => {
    const model = withoutVetoes();
    const conflict = conflictOver(model, packages)!;
    for (const reading of READINGS) {
      const numbers = crisp(model, reading);
      const view = packageView(conflict, model, settledBy(conflict, model, reading));
      const units = packages.map(({ picks }) =>
        model.issues.map(({ id, options, statusQuo }) =>
          options.findIndex(option => option.id === (picks[id] ?? statusQuo)),
        ),
      );
      for (const party of model.parties.keys())
        for (const [a, one] of units.entries())
          for (const [b, other] of units.entries()) {
            const test = numbers.parties[party]!;
            assert.equal(
              Math.sign(utilityOf(test, one) - utilityOf(test, other)),
              Math.sign(view.rank(party, view.at(conflict.kept[a]!)) - view.rank(party, view.at(conflict.kept[b]!))),
              `${JSON.stringify(reading)}, party ${party}, packages ${a} and ${b}`,
            );
          }
    }
  });

  test('a package that a party rules out is worse for it than any other state', () => {
    const model = inventedModel();
    const [party] = model.parties;
    const veto = { issue: 'water', option: 'handed-over', reason: { kind: 'unknown' as const }, dropped: false };
    const vetoed: Model = {
      ...model,
      parties: [
        { ...party!, voices: [{ ...party!.voices[0]!, speaks: true, vetoes: [veto] }] },
        ...model.parties.slice(1),
      ],
    };
    const conflict = conflictOver(vetoed, packages)!;
    const view = packageView(conflict, vetoed, settledBy(conflict, vetoed, 'middle'));
    const ruledOut = view.rank(0, view.at(conflict.kept[1]!));
    for (const id of idsOf(settledBy(conflict, vetoed, 'middle'))) {
      const { inForce } = conflict.outcomes[conflict.outcomeOf[view.at(id)]!]!;
      if (inForce !== 1) assert.ok(view.rank(0, view.at(id)) > ruledOut);
    }
  });

  test('let a party accept one package, leave for good, and break what it decides alone', () => {
    const model = withoutVetoes();
    const conflict = conflictOver(model, packages.slice(0, 1))!;
    const view = packageView(conflict, model, settledBy(conflict, model, 'middle'));
    const kept = view.at(conflict.kept[0]!);
    const marrin = model.parties.findIndex(({ actor }) => actor === 'marrin');
    const steps = view.moves(marrin, kept).map(to => view.sayMove(marrin, kept, to));
    assert.ok(steps.includes('leaving for good'));
    assert.ok(steps.includes('going back to “closed” on the border roads'), steps.join('; '));
    assert.ok(steps.includes('taking back its yes to “board”'));
    const lorne = 1 - marrin;
    assert.ok(view.moves(lorne, kept).every(to => !/border roads/.test(view.sayMove(lorne, kept, to))));
    const gone = view.moves(lorne, kept).find(to => view.sayMove(lorne, kept, to) === 'leaving for good')!;
    assert.deepEqual(view.moves(lorne, gone), []);
  });

  test('an issue of more than two options that one party decides has one option each, exactly one of them taken', () => {
    const model = withoutVetoes();
    const alone: Model = {
      ...model,
      issues: model.issues.map(issue => (issue.id === 'water' ? { ...issue, control: 'lorne', oneWay: true } : issue)),
    };
    const conflict = conflictOver(alone, packages.slice(0, 1))!;
    const doing = conflict.meanings.flatMap((meaning, at) =>
      meaning.kind === 'do' && alone.issues[meaning.issue]!.id === 'water' ? [at] : [],
    );
    assert.equal(doing.length, 3);
    for (const id of idsOf(settledBy(conflict, alone, 'middle')))
      assert.equal(doing.filter(at => (id >>> at) & 1).length, 1);
    const view = packageView(conflict, alone, settledBy(conflict, alone, 'middle'));
    const kept = view.at(conflict.kept[0]!);
    const lorne = alone.parties.findIndex(({ actor }) => actor === 'lorne');
    const steps = view.moves(lorne, kept).map(to => view.sayMove(lorne, kept, to));
    assert.ok(steps.includes('doing “Lorne gets the dam” on sharing of the river'), steps.join('; '));
    assert.ok(!steps.some(step => /keeps the dam/.test(step)), 'once off the status quo there is no way back');
  });

  test('count what no deal is worth only once somebody has left', () => {
    const model = withoutVetoes();
    const figure: Figure = { lo: 0.1, hi: 0.1, reason: { kind: 'judgement', by: 'Ada Brook', reason: 'a guess' } };
    const better: Model = { ...model, parties: model.parties.map(party => ({ ...party, noDeal: figure })) };
    const conflict = conflictOver(better, packages)!;
    const numbers = crisp(better, 'middle');
    const picks = [...numbers.statusQuo];
    const pending = worthOf(numbers, 0, { inForce: null, over: false, picks });
    assert.equal(worthOf(numbers, 0, { inForce: null, over: true, picks }) - pending, 100_000);
    assert.equal(pending, utilityOf(numbers.parties[0]!, picks));
    assert.equal(conflict.outcomes.filter(({ over, inForce }) => over && inForce !== null).length, 0);
  });

  /** The invented model with so many parties, which differ in name alone by twos. */
  const withParties = (count: number): Model => {
    const model = withoutVetoes();
    return {
      ...model,
      parties: Array.from({ length: count }, (_, at) => ({
        ...model.parties[at % 2]!,
        actor: `actor-${at}`,
        name: `Party ${at}`,
      })),
    };
  };
  const five = [...packages, named('roads', { roads: 'open' }), named('dam', { water: 'handed-over' })];

  test('find room for five packages of five parties', () => {
    const conflict = conflictOver(withParties(5), five)!;
    assert.deepEqual([conflict.packages.length, conflict.states, conflict.space.kind], [5, 7 ** 5, 'graph']);
  });

  test('leave out the last packages where there is no room for all', () => {
    const conflict = conflictOver(withParties(6), five)!;
    assert.deepEqual(
      conflict.leftOut.map(({ id }) => id),
      ['roads', 'dam'],
    );
  });

  test('are the same conflict as a graph over its states', () => {
    const base = withoutVetoes();
    const alone: Model = {
      ...base,
      issues: base.issues.map(issue => (issue.id === 'water' ? { ...issue, control: 'lorne', oneWay: true } : issue)),
    };
    for (const model of [base, alone, inventedModel()]) {
      const [form, graph] = [conflictOver(model, packages, 'options')!, conflictOver(model, packages, 'graph')!];
      assert.deepEqual([form.space.kind, graph.space.kind], ['options', 'graph']);
      for (const reading of READINGS) {
        const [one, other] = [form, graph].map(conflict => {
          const view = packageView(conflict, model, settledBy(conflict, model, reading));
          const all = everyone(verdictsOf(view.model));
          return idsOf(view.model)
            .toSorted((a, b) => a - b)
            .map(id => ({
              id,
              verdicts: all[view.at(id)],
              words: view.sayState(view.at(id)),
              moves: view.names.map((_, dm) =>
                view
                  .moves(dm, view.at(id))
                  .map(view.id)
                  .toSorted((a, b) => a - b),
              ),
            }));
        });
        assert.deepEqual(other, one);
      }
    }
  });
});

describe('the engine', () => {
  test('says of each package whether it would hold, how it comes about, and what it would take', () => {
    const { findings, details } = must(
      graphModelEngine.run(inventedModel(), { seed: 1, packages: packages.slice(0, 2) }),
    );
    for (const { title } of packages.slice(0, 2))
      assert.ok(
        findings.some(({ text }) => text.startsWith(`The package “${title}” would `)),
        title,
      );
    assert.ok(findings.every(({ text, entries }) => /\.$/.test(text) && entries.length > 0));
    assert.ok(details.wanted.every(({ lifts, leavers }) => lifts.length > 0 === leavers.length > 0));
    for (const { shares } of details.shown)
      for (const { share, interval } of Object.values(shares)) assert.ok(interval[0] <= share && share <= interval[1]);
  });

  test('says what each party could do with a package in force, and in which share of readings it gains by it', () => {
    const { details } = must(graphModelEngine.run(inventedModel(), { seed: 1, packages: packages.slice(0, 2) }));
    const [board] = details.packages;
    const kinds = (party: string) => board!.choices.filter(one => one.party === party).map(({ kind }) => kind);
    assert.deepEqual(new Set(kinds('Marrin')), new Set(['withdraw', 'switch', 'leave', 'breach']));
    assert.ok(!kinds('Lorne').includes('breach'), 'it decides nothing alone');
    for (const { readings, gains, answer } of board!.choices) {
      assert.ok(readings.interval[0] <= readings.share && readings.share <= readings.interval[1]);
      if (!gains) assert.equal(answer, null);
    }
    const shown = details.shown.map(({ id }) => id);
    for (const { byImprovements, byMoves } of details.ways)
      for (const { to } of byImprovements ?? byMoves ?? []) assert.ok(shown.includes(to), 'the way is shown');
    const sure = details.shown.find(({ id }) => id === board!.state)!.holdsBy.includes('R');
    assert.equal(
      sure,
      board!.choices.every(({ gains }) => !gains),
    );
  });

  test('gives the same for the same seed, and plain data', () => {
    const run = (seed: number) => must(graphModelEngine.run(inventedModel(), { seed, packages: packages.slice(0, 1) }));
    assert.deepEqual(run(3), run(3));
    assert.deepEqual(JSON.parse(JSON.stringify(run(3).details)), run(3).details);
  });

  test('says when nothing is left to judge, and stops when told', () => {
    const { findings } = must(graphModelEngine.run(inventedModel(), { seed: 1, packages: [] }));
    assert.match(findings[0]!.text, /no package is on the table/);
    const stopped = graphModelEngine.run(inventedModel(), { seed: 1, packages, cancelled: () => true });
    assert.ok(!stopped.ok && stopped.problems[0]!.code === 'cancelled');
  });
});
