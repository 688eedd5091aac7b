import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { importSpace, type TextFile } from './importers.ts';

const says = (files: readonly TextFile[], pattern: RegExp) => {
  const result = importSpace(files);
  assert.match(result.ok ? 'no problem' : result.problems.map(one => one.message).join('\n'), pattern);
};
const json = (name: string, data: unknown): TextFile => ({ name, text: JSON.stringify(data) });

const DOMAIN = `<negotiation_template><utility_space number_of_issues="2">
  <objective index="0" name="root" type="objective"><objective index="9" name="inner">
    <issue index="2" name="Price" etype="integer" lowerbound="8" upperbound="10"/></objective>
    <issue index="1" name="Colour" type="discrete"><item index="1" value="red"/><item index="2" value="blue"/></issue>
  </objective></utility_space></negotiation_template>`;
const profile = (
  extra = '',
  items = '<item index="1" value="red" evaluation="2"/><item index="2" value="blue" evaluation="4"/>',
) =>
  `<utility_space><objective index="0"><weight index="1" value="0.25"/><weight index='2' value="0.75"/>
    <issue index="1" name="Colour" type="discrete">${items}</issue>
    <issue index="2" name="Price" etype="integer"><range lowerbound="8" upperbound="10"/><evaluator ftype="linear" parameter0="0" parameter1="0.5"/></issue>
  </objective>${extra}</utility_space>`;
const genius = (extra?: string, items?: string): TextFile[] => [
  { name: 'domain.xml', text: DOMAIN },
  { name: 'b.xml', text: profile() },
  { name: 'a.xml', text: profile(extra, items) },
];

describe('Genius XML', () => {
  test('is weight times evaluation by the largest, integer issues from their lower bound, in the order of numbers', () => {
    const space = must(importSpace(genius('<reservation value="0.4"/>')));
    assert.deepEqual(
      space.issues.map(issue => [issue.name, ...issue.values]),
      [
        ['Colour', 'red', 'blue'],
        ['Price', '8', '9', '10'],
      ],
    );
    assert.deepEqual(
      space.parties.map(party => party.name),
      ['a', 'b'],
    );
    const unit = space.grid * space.fine;
    assert.deepEqual([...space.parties[0]!.contributions[0]!], [0.125 * unit, 0.25 * unit]);
    assert.deepEqual([...space.parties[0]!.contributions[1]!], [0, 0.375 * unit, 0.75 * unit]);
    assert.deepEqual(
      space.parties.map(party => party.reserve),
      [0.4 * space.grid, 0],
    );
  });
  test('says every deviation and repairs none', () => {
    const items = '<item value="red" evaluation="1"/><item value="green" evaluation="8"/>';
    const { warnings } = must(importSpace(genius('<discount_factor value="s"/>', items)));
    for (const words of [
      'value green of Colour is not in the domain',
      'no evaluation of blue',
      'no reserve, taken as 0',
      'discount "s" is no number',
    ])
      assert.ok(
        warnings.some(warning => warning.includes(words)),
        `${words} in ${warnings}`,
      );
  });
  test('that is hostile, huge or not what it says is refused with the file and the next step', () => {
    says(
      [{ name: 'a.xml', text: '<!DOCTYPE x [<!ENTITY a "b">]><negotiation_template/>' }],
      /declares a document type/,
    );
    says(
      [{ name: 'a.xml', text: '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><negotiation_template/>' }],
      /declares a document type/,
    );
    says([{ name: 'a.xml', text: '<a>'.repeat(200_000) }], /nested more than 100 deep/);
    says([{ name: 'a.xml', text: '<negotiation_template><utility_space>' }], /This is not XML/);
    says([{ name: 'a.xml', text: 'no XML at all' }], /no domain file|not XML/);
    says([{ name: 'a.xml', text: '<utility_space/>' }], /no domain file/);
    says([{ name: 'd.xml', text: DOMAIN }], /fewer than two profiles/);
    says(
      [
        { name: 'd.xml', text: DOMAIN.replace('"8" upperbound="10"', '"0" upperbound="900000000"') },
        ...genius().slice(1),
      ],
      /more than 100000 values/,
    );
    says(
      [{ name: 'd.xml', text: DOMAIN.replace('etype="integer"', 'etype="real"') }, ...genius().slice(1)],
      /real number/,
    );
    says(
      [
        { name: 'd.xml', text: DOMAIN },
        ...genius()
          .slice(1)
          .map(file => ({ ...file, text: file.text.replace('0.25', 'heavy') })),
      ],
      /not a number/,
    );
    says(
      [
        { name: 'd.xml', text: DOMAIN },
        ...genius()
          .slice(1)
          .map(file => ({ ...file, text: file.text.replace('0.25', '250000') })),
      ],
      /twelve decimals/,
    );
  });
});

describe('NegoLog JSON', () => {
  const one = {
    reservationValue: 0.1,
    issueWeights: { X: 0.5, Y: 0.5 },
    issues: { X: { a: 1, b: 0.5 }, Y: { c: 0.2, d: 0.4 } },
  };
  test('has the order of profileA', () => {
    const other = { ...one, issues: { Y: { d: 1, c: 0 }, X: { b: 1, a: 0 } } };
    const space = must(
      importSpace([json('profileB.json', other), json('profileA.json', one), json('specs.json', { any: 1 })]),
    );
    assert.deepEqual(
      space.issues.map(issue => issue.values),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
    assert.equal(space.parties[1]!.contributions[0]![1], 0.5 * space.grid * space.fine);
    assert.equal(space.parties[0]!.contributions[1]![0], 0.25 * space.grid * space.fine);
  });
  test('that is incomplete is refused', () => {
    says([json('profileA.json', one), json('profileB.json', { issues: {} })], /needs issueWeights/);
  });
});

describe('NegMAS', () => {
  const domain = `type: DiscreteCartesianOutcomeSpace\nname: trade\nissues:\n- {name: Price, type: ContiguousIssue, values: [1, 3]}\n- {name: Colour, type: CategoricalIssue, values: [red, blue]}\n`;
  const utility = (reserve: string) =>
    `type: LinearAdditiveUtilityFunction\nname: seller\nreserved_value: ${reserve}\nweights: [0.5, 0.5]\nvalues:\n- {type: AffineFun, slope: 0.25, bias: 0.1}\n- {type: TableFun, mapping: {red: 0.2, blue: 0.6}}\n`;
  test('YAML is weight times value function, nothing divided', () => {
    const space = must(
      importSpace([
        { name: 'trade.yml', text: domain },
        { name: 'seller.yml', text: utility('0.3') },
        { name: 'buyer.yml', text: utility('-.inf') },
        { name: '_stats.yaml', text: 'opposition: 1' },
      ]),
    );
    assert.deepEqual(
      space.parties.map(party => party.name),
      ['buyer', 'seller'],
    );
    const unit = space.grid * space.fine;
    assert.deepEqual([...space.parties[0]!.contributions[1]!], [0.1 * unit, 0.3 * unit]);
    assert.equal(space.parties[0]!.contributions[0]![2], Math.round(0.5 * (0.75 + 0.1) * unit));
    assert.deepEqual(
      space.parties.map(party => party.reserve),
      [0, 0.3 * space.grid],
    );
    assert.ok(space.warnings.includes('buyer: no reserve, taken as 0'));
  });
  test('that is not additive, hostile or incomplete is refused', () => {
    const files = (text: string) => [
      { name: 'd.yml', text: domain },
      { name: 'a.yml', text },
      { name: 'b.yml', text: utility('0') },
    ];
    says(
      files(utility('0').replace('LinearAdditiveUtilityFunction', 'HyperRectangleUtilityFunction')),
      /HyperRectangle.* not read/,
    );
    says(files(utility('0').replace('[0.5, 0.5]', '[1]')), /1 weights for 2 issues/);
    says(files('a: [1'), /not YAML/);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join()}]`)
      .join('\n')}\n`;
    says(files(bomb), /not read|not YAML/);
  });
});

describe('plain JSON', () => {
  test('that does not fit is refused, all its problems together', () => {
    const issue = { name: 'I', values: ['x'] };
    says([json('a.json', { issues: [issue], parties: [{ name: 'P', contrib: [[1, 2]] }] })], /do not fit/);
    says(
      [json('a.json', { issues: [issue], parties: [{ name: 'P', contrib: [[1]] }], vetoes: [[0, 1]] })],
      /no value 1 of issue 0/,
    );
    says([json('a.json', { issues: [issue], parties: [{ name: 'P', contrib: [[1.5]] }] })], /contrib/);
    says(
      [json('a.json', { issues: [issue], parties: [{ name: 'P', contrib: [[2 ** 53]] }] })],
      /too large|safe|contrib/i,
    );
    says([{ name: 'a.json', text: '{' }], /not JSON/);
    says([], /no scenario file/);
  });
});
