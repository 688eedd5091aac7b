import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { packageRoot } from '../reading/data-files.ts';
import { analyse } from './analyse.ts';
import { compareModels } from './compare-models.ts';
import { correctEntry } from './correct-entry.ts';
import { type Desk, memoryDesk } from './desk.ts';
import { judge } from './judge.ts';
import { keepVersion } from './keep-version.ts';
import { restoreJudgements } from './restore-judgements.ts';
import { undoAct } from './undo-act.ts';
import { withdrawJudgement } from './withdraw-judgement.ts';

const folder = join(packageRoot, 'examples/senna-talks');
const REPORTS = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .slice(0, 5)
  .map(name => ({ path: join(folder, name) }));

const must = <T>(result: { ok: true; value: T } | { ok: false; problems: readonly { message: string }[] }): T => {
  assert.ok(result.ok, result.ok ? '' : result.problems.map(({ message }) => message).join());
  return result.value;
};

describe('what moved', () => {
  let desk: Desk;
  let minute = 0;
  const run = async (documents: { path: string }[] = [], engine: string | null = 'deal-space') =>
    must(await analyse.run(desk, analyse.input.parse({ engine, documents }))).output;
  before(() => {
    desk = memoryDesk({ who: 'Ada', now: () => `2031-05-01T10:${String(minute++).padStart(2, '0')}:00Z` });
  });

  test('nothing is there to compare the first run with', async () => {
    const { moved } = await run(REPORTS);
    assert.equal(moved.from, null);
    assert.deepEqual(moved.figures, []);
  });

  test('the same record again moves nothing, and is not a model of its own', async () => {
    const { moved } = await run();
    assert.equal(moved.from, null);
    assert.equal((await desk.record()).models?.length, 1);
  });

  test('one corrected position: the figure with its entry and the person, and the findings it turned', async () => {
    const { positions, actors } = await desk.record();
    const party = new Set(actors.filter(actor => actor.side === actor.id).map(({ id }) => id));
    const demand = positions.find(one => one.stance === 'demand' && one.option !== null && party.has(one.actor))!;
    must(
      await correctEntry.run(
        desk,
        correctEntry.input.parse({ entry: demand.id, fields: { stance: 'reject' }, why: 'misread' }),
      ),
    );
    const { moved } = await run([], null);
    const told = moved.figures.find(({ causes }) => causes.some(({ entry }) => entry === demand.id))!;
    assert.match(told.text, /^The worth of “.+” .*was 0\.9–1 and is 0–0\.2 now: “.*” was corrected by Ada: misread\.$/);
    assert.deepEqual(told.target?.kind, 'worth');
    assert.ok(moved.findings!.length > 0);
    for (const { from, to } of moved.findings!) assert.notEqual(from?.text, to?.text);
  });

  test('undone, it moves back, and the undoing is named', async () => {
    const last = (await desk.record()).history.at(-1)!;
    must(await undoAct.run(desk, undoAct.input.parse({ act: last.number })));
    const { moved } = await run();
    assert.match(moved.figures[0]!.text, /was 0–0\.2 and is 0\.9–1 now: .* stands as it did before by Ada/);
  });

  test('a judgement: who judged and why', async () => {
    const { actors } = await desk.record();
    const party = actors.find(actor => actor.side === actor.id && actor.name === 'Tarvia')!.id;
    const input = { target: { kind: 'no-deal', party }, value: { lo: -0.1, hi: 0 }, why: 'the winter is hard.' };
    must(await judge.run(desk, judge.input.parse(input)));
    const now = must(await compareModels.run(desk, compareModels.input.parse({ findings: false }))).output;
    assert.deepEqual(
      now.figures.map(({ text }) => text),
      [
        'What no deal is worth to Tarvia beyond the status quo was 0 and is -0.1–0 now: Ada judged it: the winter is hard.',
      ],
    );
    assert.equal(now.findings, null);
    const { moved } = await run();
    assert.deepEqual(moved.figures, now.figures);
    assert.ok(moved.findings!.some(({ from, to }) => /no verdict for Tarvia/.test(from?.text ?? '') && to));
  });

  test('a version is compared with what stands, and its judgements stand again', async () => {
    const kept = must(await keepVersion.run(desk, keepVersion.input.parse({ name: 'After the winter' }))).output.entry!;
    const target = { kind: 'no-deal' as const, party: 'actor:tarvia' };
    must(await withdrawJudgement.run(desk, withdrawJudgement.input.parse({ target, why: 'too early' })));
    const input = compareModels.input.parse({ from: kept, engine: 'deal-space' });
    const moved = must(await compareModels.run(desk, input)).output;
    assert.match(moved.summary, /^From the version “After the winter” to the record as it stands there moved 1 figure/);
    assert.match(moved.figures[0]!.text, /the judgement of Ada was withdrawn by Ada: too early\.$/);
    assert.ok(moved.findings!.length > 0, 'the findings of a model that did not run are made for it');
    const back = restoreJudgements.input.parse({ version: kept });
    must(await restoreJudgements.run(desk, back));
    assert.deepEqual((await desk.record()).judgements?.length, 1);
    const again = await restoreJudgements.run(desk, back);
    assert.ok(!again.ok && /stand already/.test(again.problems[0]!.message));
    must(await undoAct.run(desk, undoAct.input.parse({ act: (await desk.record()).history.at(-1)!.number })));
    assert.deepEqual((await desk.record()).judgements, []);
  });

  test('any two runs are compared, and what is not known is refused', async () => {
    const input = { from: 'run:deal-space-1', to: 'deal-space-4' };
    const same = must(await compareModels.run(desk, compareModels.input.parse(input))).output;
    assert.deepEqual([same.figures, same.findings], [[], []], 'corrected and undone');
    const none = await compareModels.run(desk, compareModels.input.parse({ from: 'run:nobody-1' }));
    assert.ok(!none.ok && none.problems[0]!.code === 'not-found');
  });
});
