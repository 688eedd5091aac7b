import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { faultsOf } from '../bench/robustness/chain.ts';
import { damaged } from '../bench/robustness/damage.ts';
import { draws } from '../bench/robustness/mutations.ts';
import { must } from '../src/problems.ts';
import { packageRoot } from '../src/reading/data-files.ts';
import { type CaseRecord, makeRecord, parseRecord } from '../src/record/record.ts';
import { merge, purge, strike } from '../src/record/review.ts';
import { recordProblems } from '../src/record/whole-record.ts';
import { analyse } from '../src/workbench/analyse.ts';
import { memoryDesk } from '../src/workbench/desk.ts';
import { giveForecast } from '../src/workbench/give-forecast.ts';
import { judge } from '../src/workbench/judge.ts';
import { keepVersion } from '../src/workbench/keep-version.ts';
import { openQuestion } from '../src/workbench/open-question.ts';
import { read } from '../src/workbench/read.ts';

const ROUNDS = Number(process.env.DAMAGE_ROUNDS ?? 60);
const EXAMPLE = readFileSync(join(packageRoot, 'examples/harvest-strike/expected/record.json'), 'utf8');

/** The record of an example with a judgement, a question with a forecast, runs, models and a version. */
async function fullRecord(): Promise<CaseRecord> {
  const desk = memoryDesk({ now: () => '2031-06-01T00:00:00.000Z' });
  const documents = [{ name: 'record.json', text: EXAMPLE }];
  must(await read.run(desk, read.input.parse({ documents })));
  must(
    await openQuestion.run(
      desk,
      openQuestion.input.parse({ text: 'A deal by May?', rule: 'Signed.', judge: 'the desk', closesAt: '2099-05-31' }),
    ),
  );
  const [question] = (await desk.record()).questions!;
  must(await giveForecast.run(desk, giveForecast.input.parse({ question: question!.id, probabilities: [0.3, 0.7] })));
  const party = (await desk.record()).actors.find(actor => actor.side === actor.id)!.id;
  must(
    await judge.run(
      desk,
      judge.input.parse({ target: { kind: 'no-deal', party }, value: { lo: 0.2, hi: 0.6 }, why: 'she said so' }),
    ),
  );
  must(await analyse.run(desk, analyse.input.parse({})));
  must(await keepVersion.run(desk, keepVersion.input.parse({ name: 'first' })));
  return desk.record();
}

test('a damaged record is refused with its place, or goes through the whole chain', async () => {
  const whole = await fullRecord();
  assert.deepEqual(recordProblems(whole), []);
  const draw = draws(Number(process.env.DAMAGE_SEED ?? 1));
  let refused = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { what, data } = damaged(whole, draw);
    const text = JSON.stringify(data);
    const parsed = parseRecord(text);
    const problems = parsed.ok ? recordProblems(parsed.value) : parsed.problems;
    refused += problems.length > 0 ? 1 : 0;
    for (const one of problems)
      assert.ok(
        one.code === 'record-invalid' && one.place && one.message.length > 10,
        `${what}: ${JSON.stringify(one)}`,
      );
    if (problems.length === 0 || round % 10 === 0)
      assert.deepEqual(await faultsOf([{ name: 'case.json', text }], { withAnalysis: round % 10 === 0 }), [], what);
  }
  assert.ok(refused > ROUNDS / 10, `${refused} of ${ROUNDS} were refused`);
});

test('a passage that is not at its place, a reference to nobody and an act without its number are told', async () => {
  const record = await fullRecord();
  const position = record.positions[0]!;
  const [span] = position.evidence;
  const told = (change: (copy: CaseRecord) => void) => {
    const copy = structuredClone(record);
    change(copy);
    return recordProblems(copy).map(one => `${one.place}: ${one.message}`);
  };
  assert.match(
    told(copy => copy.positions[0]!.evidence.splice(0, 1, { ...span!, start: span!.start + 1 }))[0]!,
    /^position:.+: The quotation is not at characters/,
  );
  assert.deepEqual(
    told(copy => {
      copy.actors[0]!.side = 'actor:nobody';
    }),
    [`${record.actors[0]!.id}: It refers to actor:nobody, which is not in the record.`],
  );
  assert.deepEqual(
    told(copy => {
      copy.history[0]!.number = 7;
    }),
    ['history: Act 1 of the history has the number 7.'],
  );
  assert.equal(
    told(copy =>
      copy.positions.forEach(one => {
        one.actor = 'actor:nobody';
      }),
    ).length,
    Math.min(20, record.positions.length),
  );
});

test('a record with a purged source, with struck and merged entries is whole', async () => {
  const record = must(parseRecord(EXAMPLE));
  const stamp = { by: 'Tester', at: '2031-06-01T00:00:00Z', why: 'asked for' };
  const purged = must(purge(record, record.sources[0]!.id, stamp));
  assert.deepEqual(recordProblems(purged), []);
  assert.deepEqual(await faultsOf([{ name: 'case.json', text: makeRecord(purged) }]), []);
  const [first, second] = record.actors.filter(actor => actor.kind === 'person');
  for (const changed of [strike(record, record.actors[0]!.id, stamp), merge(record, first!.id, second!.id, stamp)])
    assert.deepEqual(recordProblems(must(changed)), []);
});
