import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileDrafts } from '../../record/file-drafts.ts';
import { inventedDrafts, inventedSource } from '../../record/invented-case.ts';
import { emptyRecord } from '../../record/record.ts';
import type { Run } from '../../record/runs.ts';
import { answerFromRuns, asksAnalysis } from '../answer-analysis.ts';
import { sentencesOf } from '../brief.ts';
import { FORMATS } from '../formats.ts';
import { composeBrief } from './compose.ts';

const { record } = fileDrafts(emptyRecord('River'), inventedSource, inventedDrafts, {
  by: 'parley',
  at: '2031-03-05T08:00:00Z',
});
const POSITION = 'position:varda-helm-reject-monitors';
const run = (engine: string, text: string): Run => ({
  id: `run:${engine}-1`,
  engine,
  version: '1',
  seed: 7,
  at: '2031-03-05T09:00:00Z',
  by: 'Ada Brook',
  recordHash: 'r',
  model: 'model:m',
  acts: 1,
  marking: 'CLEAR',
  findings: [{ about: 'a', text, figures: [], entries: [POSITION], proof: 'exact' }],
  details: null,
});
const RUNS = [
  run('deal-space', 'No package is acceptable to Lorne.'),
  run('graph-model', 'The plan would not hold: Lorne gains by leaving it.'),
];

describe('the analysis in a brief', () => {
  test('stands in sections of its own, each finding citing the passage it rests on, each run named', () => {
    const { sections } = composeBrief(record, { preset: 'article', runs: RUNS });
    const told = sections.filter(({ kind }) => kind === 'analysis');
    assert.deepEqual(
      told.map(({ title }) => title),
      ['Is there a deal?', 'Would it hold?'],
    );
    const [finding, signature] = told[0]!.sentences;
    assert.deepEqual([finding!.basis, finding!.entries], ['analysis', [POSITION]]);
    assert.equal(finding!.cites[0]!.exact, 'No monitors,');
    assert.match(signature!.text, /analysis, not reporting: deal-space, version 1, seed 7/);
    assert.equal(sections.at(-1)!.kind, 'record', 'what is counted of the record closes the brief');
  });

  test('is left out unless it is asked for', () => {
    for (const sentence of sentencesOf(composeBrief(record, { preset: 'article' })))
      assert.notEqual(sentence.basis, 'analysis');
  });

  test('is printed by every format', async () => {
    for (const format of FORMATS) {
      const printed = await format.render(composeBrief(record, { preset: 'one-page', runs: RUNS }));
      if (!format.binary) assert.match(String(printed), /No package is acceptable to Lorne/, format.name);
    }
  });
});

describe('questions for the analysis', () => {
  test('are told from questions on the reporting', () => {
    for (const question of [
      'Is there a deal?',
      'Is a deal possible?',
      'What would Lorne have to concede?',
      'Would the plan hold?',
      'What would come out?',
    ])
      assert.ok(asksAnalysis(question), question);
    for (const question of ['What does the deal contain?', 'Who is Varda Helm?', 'Has Lorne agreed to monitors?'])
      assert.ok(!asksAnalysis(question), question);
  });

  test('are answered by the engine that is asked, and by nothing when there is no run or it says nothing of the party', () => {
    assert.equal(answerFromRuns(record, 'Is there a deal?', RUNS)!.sentences[0]!.text, RUNS[0]!.findings[0]!.text);
    assert.match(answerFromRuns(record, 'Would it hold?', RUNS)!.sentences[0]!.text, /would not hold/);
    assert.equal(answerFromRuns(record, 'What would come out?', RUNS), null);
    assert.equal(answerFromRuns(record, 'What would Orvel have to concede?', RUNS), null);
  });
});
