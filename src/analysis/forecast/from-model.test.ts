import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { type Figure, MODEL_FORMAT, type Model, type Reason, unknownFigure } from '../model.ts';
import { forecastEngine } from './engine.ts';
import { type AxisForecast, forecastModel, type OptionsForecast } from './from-model.ts';

const said = (entry: string): Reason => ({ kind: 'entries', entries: [entry] });
const figure = (lo: number, hi: number, reason: Reason): Figure => ({ lo, hi, reason });
const anchored = (id: string, at: number) => ({
  id,
  title: id,
  anchor: figure(at, at, { kind: 'rule', rule: 'axis' }),
});
const rule: Reason = { kind: 'rule', rule: 'equal-influence' };

/** Lorne wants no monitors, Marrin as many as can be; of Tarn nothing is known. */
const model = (change: (model: Model) => void = () => undefined): Model => {
  const party = (actor: string, wants: string | null): Model['parties'][number] => ({
    actor,
    name: actor,
    voices: [
      {
        actor,
        name: actor,
        share: 1,
        speaks: true,
        blocks: false,
        value: wants ? { monitors: { [wants]: figure(0.9, 1, said(`position:${actor}`)) } } : {},
        given: [],
        vetoes: [],
      },
    ],
    weight: {},
    noDeal: figure(0, 0, rule),
    influence: figure(0.5, 0.5, rule),
  });
  const made: Model = {
    format: MODEL_FORMAT,
    id: 'm',
    title: 'Talks',
    recordHash: null,
    asOf: null,
    marking: 'CLEAR',
    issues: [
      {
        id: 'monitors',
        title: 'monitors',
        options: [anchored('none', 0), anchored('few', 40), anchored('many', 100)],
        statusQuo: 'none',
        control: null,
        oneWay: false,
      },
    ],
    parties: [party('Lorne', 'none'), party('Marrin', 'many'), party('Tarn', null)],
    rules: [],
  };
  change(made);
  return made;
};
const run = { seed: 1, draws: 200 };

describe('forecasts of a case', () => {
  test('a party stands where the option is that it values most; who has said nothing is left out and named', () => {
    const [one] = forecastModel(model(), run) as AxisForecast[];
    assert.deepEqual(
      one!.stands.map(({ actor, position }) => [actor, position]),
      [
        ['Lorne', 0],
        ['Marrin', 100],
      ],
    );
    assert.equal(one!.forecast.compromise, 50);
    assert.deepEqual(one!.silent, ['Tarn']);
  });

  test('a demand says nothing of other options, so that the coding doubt is wide', () => {
    const [one] = forecastModel(model(), run) as AxisForecast[];
    assert.deepEqual(one!.stands[0]!.range, [0, 100]);
    assert.ok(one!.doubt.compromise!.p90 - one!.doubt.compromise!.p10 > 20);
  });

  test('an option without an anchor makes it a matter of options: a probability each, and nothing else', () => {
    const nominal = model(made => {
      made.issues[0]!.options[1]!.anchor = null;
    });
    const [one] = forecastModel(nominal, run) as OptionsForecast[];
    assert.equal(one!.kind, 'options');
    assert.equal(one!.chances!.length, 3);
    assert.ok(Math.abs(one!.chances!.reduce((sum, { p }) => sum + p, 0) - 1) < 1e-12);
  });

  test('says in words what it is conditional on, the error of the past, who is silent, and which entries it rests on', () => {
    const findings = must(forecastEngine.run(model(), { seed: 1, packages: [] })).findings;
    const text = findings.map(finding => finding.text).join('\n');
    assert.match(text, /^If there is a settlement, .* is 50 of 100, nearest to few; .*off by 24 on average/);
    assert.match(text, /Nothing is known of what Tarn wants on monitors\./);
    assert.deepEqual(findings[0]!.entries, ['position:Lorne', 'position:Marrin']);
  });

  test('a compromise that a party rules out is not agreeable as it stands, unless the veto is dropped', () => {
    const vetoed = (dropped: boolean) =>
      model(made => {
        made.parties[0]!.voices[0]!.vetoes.push({
          issue: 'monitors',
          option: 'few',
          reason: said('position:never'),
          dropped,
        });
      });
    const text = (made: Model) =>
      must(forecastEngine.run(made, { seed: 1, packages: [] }))
        .findings.map(one => one.text)
        .join('\n');
    assert.match(text(vetoed(false)), /not agreeable as it stands: Lorne rules out few/);
    assert.doesNotMatch(text(vetoed(true)), /not agreeable/);
  });

  test('with fewer than two parties known there is no figure', () => {
    const silent = model(made => {
      made.parties[0]!.voices[0]!.value = { monitors: { none: unknownFigure() } };
    });
    const findings = must(forecastEngine.run(silent, { seed: 1, packages: [] })).findings;
    assert.deepEqual(
      findings.map(({ text }) => text),
      ['No forecast on monitors: what fewer than two parties want is known.'],
    );
  });
});
