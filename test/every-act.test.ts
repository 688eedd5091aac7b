import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { ACTS } from '../src/workbench/acts.ts';
import { example, parley } from './command.ts';
import { dropDatabase, freshDatabase, withoutPostgres } from './postgres.ts';
import { type Answer, dataFolder, environment, type Running, startWorkbench } from './workbench.ts';

const text = (path: string) => readFileSync(example(path), 'utf8');
const SCENARIO = JSON.stringify({
  issues: [{ name: 'water', values: ['all', 'half'] }],
  parties: [
    { name: 'A', reserve: 1, contrib: [[10, 5]] },
    { name: 'B', reserve: 1, contrib: [[0, 5]] },
  ],
});
const CONFLICT = JSON.stringify({
  states: [{ id: 1 }, { id: 2 }],
  moves: { A: [[1, 2]], B: [[2, 1]] },
  ranking_best_first: { A: [[2], [1]], B: [[1], [2]] },
});
const TABLE = 'actor,capability,salience,position\nA,50,.8,10\nB,50,.4,90\n';
const JUDGED = { kind: 'influence', party: 'actor:tarvia' };
const QUESTION = 'question:will-the-railway-reopen-by-may';

/** What has been learned from earlier answers: ids that later calls need. */
interface Learned {
  readonly source: string;
  readonly struck: number;
  readonly backup: string;
  readonly record: string;
}

/** One call of every act, in an order in which each finds what it needs. An act without a row fails the suite. */
const CALLS: Readonly<Record<string, (learned: Learned) => object>> = {
  about: () => ({}),
  'list-examples': () => ({}),
  'open-example': () => ({ name: 'senna-talks' }),
  'create-case': () => ({ title: 'Another' }),
  'list-cases': () => ({}),
  'add-documents': () => ({ documents: [{ name: 'report.txt', text: text('harvest-strike/report.txt') }] }),
  'list-sources': () => ({ find: 'wire', limit: 3 }),
  'show-source': ({ source }) => ({ source }),
  'list-entries': () => ({ kind: 'position', reviewed: false, limit: 5 }),
  'show-entry': () => ({ entry: 'issue:prisoners' }),
  'admit-entry': () => ({ entry: 'issue:prisoners', why: 'read' }),
  'strike-entry': () => ({ entry: 'actor:teo-marrish', why: 'another man' }),
  'undo-act': ({ struck }) => ({ act: struck }),
  'correct-entry': () => ({ entry: 'issue:prisoners', fields: { title: 'prisoners of war' } }),
  'enter-entry': () => ({
    kind: 'place',
    fields: { name: 'Upper Lock', mentions: [], evidence: [] },
    judgement: 'seen on a map',
  }),
  'merge-entries': () => ({ survivor: 'actor:tarvia', other: 'actor:ruhn' }),
  'show-positions': () => ({ asOf: '2031-03-10' }),
  'show-contradictions': () => ({}),
  'show-timeline': () => ({}),
  'show-changes': () => ({ since: '2031-03-03' }),
  'show-history': () => ({ limit: 4 }),
  search: () => ({ query: 'prisoners' }),
  brief: () => ({ preset: 'one-page', format: 'docx' }),
  ask: () => ({ question: 'What does Tarvia accept?' }),
  check: () => ({ draft: { name: 'draft.md', text: 'Tarvia rejects monitors at the Hollin Dam, Korvane said.' } }),
  read: () => ({}),
  'open-question': () => ({
    text: 'Will the railway reopen by May?',
    rule: 'A train crosses.',
    judge: 'the desk',
    closesAt: '2099-05-31',
  }),
  'give-forecast': () => ({ question: QUESTION, probabilities: [0.3, 0.7] }),
  'base-rates': () => ({}),
  'choose-base-rate': () => ({
    question: QUESTION,
    option: 'yes',
    reason: 'railways',
    rate: { id: 'r', event: 'e', referenceClass: 'c', k: 1, n: 4, window: 'a year', source: 's', version: '1' },
  }),
  'settle-question': () => ({ question: QUESTION, option: 'no' }),
  'track-record': () => ({}),
  judge: () => ({ target: JUDGED, value: { lo: 0.2, hi: 0.6 }, why: 'a minister said so in private' }),
  'show-model': () => ({}),
  'show-trajectory': () => ({}),
  analyse: () => ({}),
  'list-runs': () => ({}),
  'try-without': () => ({ each: 'contradiction', engine: 'deal-space' }),
  'keep-version': () => ({ name: 'with the minister' }),
  'list-versions': () => ({}),
  'show-run': () => ({ run: 'run:deal-space-1' }),
  'withdraw-judgement': () => ({ target: JUDGED }),
  'compare-models': () => ({ from: 'version:with-the-minister' }),
  'restore-judgements': () => ({ version: 'version:with-the-minister', why: 'he said so again' }),
  'export-case': () => ({}),
  'import-case': ({ record }) => ({ document: { name: 'case.json', text: record }, title: 'Imported' }),
  backup: () => ({}),
  restore: ({ backup }) => ({ name: backup, replace: true }),
  'rename-case': () => ({ title: 'Senna' }),
  'describe-source': ({ source }) => ({ source, details: { publisher: 'Delta Courier', reliability: 'B' } }),
  'purge-source': ({ source }) => ({ source, why: 'taken in by mistake' }),
  'delete-case': () => ({ case: 'another' }),
  deals: () => ({ files: [{ name: 'scenario.json', text: SCENARIO }] }),
  stability: () => ({ files: [{ name: 'conflict.json', text: CONFLICT }] }),
  forecast: () => ({ files: [{ name: 'table.csv', text: TABLE }] }),
  predict: () => ({ what: 'attributions', files: [{ name: 'in.jsonl', text: '{"doc":"a","text":"He said yes."}' }] }),
};

test('every act has a call in this suite', () => {
  assert.deepEqual(
    ACTS.map(act => act.name).filter(name => !(name in CALLS)),
    [],
  );
  assert.deepEqual(
    Object.keys(CALLS).filter(name => !ACTS.some(act => act.name === name)),
    [],
  );
});

const homes = {
  PGlite: { url: async () => '', skip: false as string | false, leave: async () => {} },
  PostgreSQL: { url: () => freshDatabase('acts'), skip: withoutPostgres, leave: () => dropDatabase('acts') },
};

for (const [name, home] of Object.entries(homes))
  describe(`every act on ${name}`, { skip: home.skip }, () => {
    const data = dataFolder();
    const answers = new Map<string, Answer>();
    let bench: Running;
    before(async () => {
      bench = await startWorkbench(environment(data.path, await home.url()));
    });
    after(async () => {
      await bench.stop();
      await home.leave();
      data.remove();
    });

    const learned = (): Learned => ({
      source: answers.get('list-sources')?.output.sources[0].id,
      struck: answers.get('strike-entry')?.output.act,
      backup: answers.get('backup')?.output.name,
      record: JSON.stringify(answers.get('export-case')?.output),
    });
    for (const [call, inputOf] of Object.entries(CALLS))
      test(`${call} gives what its schema says`, async () => {
        const act = ACTS.find(one => one.name === call)!;
        const route = act.at === 'case' ? `cases/senna-talks/${call}` : call;
        const answer = await bench.act(route, inputOf(learned()));
        assert.deepEqual([answer.status, answer.problems], [200, []]);
        const parsed = act.output.safeParse(answer.output);
        assert.deepEqual(parsed.error?.issues ?? [], []);
        assert.deepEqual(parsed.data, answer.output, 'nothing that the schema does not name');
        answers.set(call, answer);
      });

    test('and the record that came through the store is the one that a command makes', async () => {
      const files = readdirSync(example('senna-talks')).filter(file => file.endsWith('.md'));
      const direct = JSON.parse(
        parley(['read', ...files.sort().map(file => example(`senna-talks/${file}`)), '--json']).stdout,
      );
      const opened = await bench.act('open-example', { name: 'senna-talks' });
      const kept = (await bench.act(`cases/${opened.output.case}/export-case`)).output;
      const timeless = (record: { case: object; history: { at: string }[] }) => ({
        ...record,
        case: null,
        history: record.history.map(act => ({ ...act, at: null })),
      });
      assert.deepEqual(timeless(kept), timeless(direct));
    });
  });
