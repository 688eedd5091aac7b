import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { must, type Result } from '../problems.ts';
import { chooseBaseRate, giveForecast, openQuestion, sealHolds, settleQuestion } from './ledger.ts';
import { questionsOf } from './questions.ts';
import { type CaseRecord, emptyRecord, makeRecord, parseRecord } from './record.ts';
import { undo } from './review.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const stamp = (at: string) => ({ by: 'Ada Brook', at, why: null });
const asked = {
  text: 'Will Lorne and Marrin sign by May?',
  options: ['yes', 'no'],
  statusQuo: 'no',
  rule: 'Both governments say so.',
  judge: 'the desk',
  closesAt: '2031-05-31',
};
const opened = () => must(openQuestion(emptyRecord('Talks'), asked, stamp('2031-03-01T09:00:00Z')));
const forecast = (at: string, yes: number) => ({
  author: 'Ada Brook',
  at,
  probabilities: [yes, 1 - yes],
  comment: null,
  cites: [],
  engine: null,
});
const says = (result: Result<unknown>, pattern: RegExp) =>
  assert.match(result.ok ? 'no problem' : result.problems.map(one => `${one.message} ${one.next}`).join('\n'), pattern);

describe('the question ledger', () => {
  test('opens a question, takes sealed forecasts in order of their dates, and is settled by its rule', () => {
    const { record, id } = opened();
    const later = must(giveForecast(record, id, forecast('2031-04-01', 0.4), hash, stamp('2031-04-01T08:00:00Z')));
    const both = must(giveForecast(later, id, forecast('2031-03-02', 0.2), hash, stamp('2031-04-02T08:00:00Z')));
    const settled = must(
      settleQuestion(both, id, { option: 'no', at: '2031-06-01', by: 'the desk', comment: null }, stamp('2031-06-01')),
    );
    const [question] = questionsOf(settled);
    assert.deepEqual(
      question!.forecasts.map(({ at }) => at),
      ['2031-03-02', '2031-04-01'],
    );
    assert.equal(question!.outcome!.option, 'no');
    assert.deepEqual(
      settled.history.map(({ kind, by }) => [kind, by]),
      Array(4).fill(['question', 'Ada Brook']),
    );
  });

  test('a seal breaks when a probability, the rule or the question is changed afterwards', () => {
    const { record, id } = opened();
    const [question] = questionsOf(
      must(giveForecast(record, id, forecast('2031-03-02', 0.2), hash, stamp('2031-03-02'))),
    );
    const [given] = question!.forecasts;
    assert.ok(sealHolds(question!, given!, hash));
    assert.ok(!sealHolds(question!, { ...given!, probabilities: [0.9, 0.1] }, hash));
    assert.ok(!sealHolds({ ...question!, rule: 'One of them says so.' }, given!, hash));
  });

  test('every act can be undone', () => {
    const { record, id } = opened();
    const given = must(giveForecast(record, id, forecast('2031-03-02', 0.2), hash, stamp('2031-03-02')));
    const back = must(undo(given, 2, stamp('2031-03-03')));
    assert.deepEqual(questionsOf(back), questionsOf(record));
    assert.deepEqual(questionsOf(must(undo(record, 1, stamp('2031-03-03')))), []);
  });

  test('comes back whole from an exported record', () => {
    const { record, id } = opened();
    const given = must(giveForecast(record, id, forecast('2031-03-02', 0.2), hash, stamp('2031-03-02')));
    assert.deepEqual(must(parseRecord(makeRecord(given))), given);
  });

  test('two questions of one text get two ids', () => {
    const { record } = opened();
    const second = must(openQuestion(record, asked, stamp('2031-03-02')));
    assert.match(second.id, /-2$/);
  });
});

describe('what the ledger refuses', () => {
  const given = (record: CaseRecord, id: string, change: object) =>
    giveForecast(record, id, { ...forecast('2031-03-02', 0.2), ...change }, hash, stamp('2031-03-02'));

  test('questions without rule, judge or two options, that close before they open', () => {
    const open = (change: object) => openQuestion(emptyRecord('Talks'), { ...asked, ...change }, stamp('2031-03-01'));
    says(open({ rule: ' ' }), /The rule is missing/);
    says(open({ judge: '' }), /The judge is missing/);
    says(open({ options: ['yes'] }), /two or more different options/);
    says(open({ options: ['yes', 'yes'] }), /two or more different options/);
    says(open({ statusQuo: 'perhaps' }), /"perhaps" is not one of the options/);
    says(open({ closesAt: '2031-02-01' }), /before it opens/);
  });

  test('probabilities that are too few, do not sum to one, or come too early or too late', () => {
    const { record, id } = opened();
    says(given(record, id, { probabilities: [1] }), /2 options and 1 probabilities/);
    says(given(record, id, { probabilities: [0.5, 0.6] }), /sum to 1\.1/);
    says(given(record, id, { at: '2031-02-01' }), /opened on 2031-03-01/);
    says(given(record, id, { at: '2031-06-01' }), /closed on 2031-05-31/);
    says(given(record, id, { cites: ['position:none'] }), /no such entry in the record/);
    says(given(record, 'question:none', {}), /no such question\. Choose one of: question:will-lorne/);
  });

  test('forecasts and verdicts after it is settled', () => {
    const { record, id } = opened();
    const outcome = { option: 'no', at: '2031-06-01', by: 'the desk', comment: null };
    const settled = must(settleQuestion(record, id, outcome, stamp('2031-06-01')));
    says(given(settled, id, {}), /settled/);
    says(settleQuestion(settled, id, outcome, stamp('2031-06-02')), /settled already/);
    says(settleQuestion(record, id, { ...outcome, option: 'perhaps' }, stamp('2031-06-01')), /not one of the options/);
  });

  test('a base rate without a reason, or that is no share', () => {
    const { record, id } = opened();
    const rate = {
      id: 'r',
      event: 'signed',
      referenceClass: 'talks',
      k: 5,
      n: 53,
      window: '1 year',
      source: 's',
      version: '1',
    };
    const choose = (change: object, counts: object = {}) =>
      chooseBaseRate(
        record,
        id,
        { rate: { ...rate, ...counts }, option: 'yes', reason: 'same stage', ...change },
        stamp('x'),
      );
    assert.ok(choose({}).ok);
    says(choose({ reason: '' }), /The reason is missing/);
    says(choose({}, { k: 60 }), /60 of 53 is no share/);
  });
});
