import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { draws, TREACHEROUS } from '../bench/robustness/mutations.ts';
import { ACTS } from '../src/workbench/acts.ts';
import { dataFolder, environment, type Running, startWorkbench } from './workbench.ts';

const REPORT = 'Anna Brandt, the foreign minister of Lorne, said on Monday that Lorne rejects the ceasefire.\n\n';

/** What no act expects in any field. */
const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  1e300,
  '',
  'x',
  '\u0000',
  '\ud83d',
  '../../etc/passwd',
  "'; drop table cases; --",
  'x'.repeat(5000),
  [],
  {},
  [[]],
  { kind: 'constructor' },
  [{ name: 'a', text: '\u0000' }],
  ...TREACHEROUS.slice(0, 4),
];

describe('requests that nobody should send', () => {
  const data = dataFolder();
  let running: Running;

  before(async () => {
    running = await startWorkbench(environment(data.path));
    await running.act('create-case', { title: 'Hostile' });
    await running.act('cases/hostile/add-documents', { documents: [{ name: 'a.txt', text: REPORT }] });
  });
  after(async () => {
    await running.stop();
    data.remove();
  });

  /** Refused or done, and never a fault of the program. */
  const noFault = (answer: { status: number; problems: readonly unknown[] }, what: string) => {
    assert.ok(answer.status < 500, `${what}: ${answer.status} ${JSON.stringify(answer.problems)} ${running.stderr()}`);
    assert.doesNotMatch(JSON.stringify(answer.problems ?? []), /\.[jt]s:\d+|node_modules/, what);
  };
  const post = (route: string, body: string | Uint8Array, type = 'application/json') =>
    running.fetch(`api/${route}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.token}`, 'content-type': type },
      body: body as BodyInit,
    });

  test('every act, with wrong values in each of its fields', async () => {
    const draw = draws(1);
    for (const act of ACTS.filter(({ name }) => name !== 'backup')) {
      const route = act.at === 'case' ? `cases/hostile/${act.name}` : act.name;
      const fields = Object.keys((act.input as unknown as { shape?: object }).shape ?? {});
      for (let round = 0; round < 12; round += 1) {
        const input = Object.fromEntries(
          fields.filter(() => draw() < 0.7).map(field => [field, WRONG[Math.floor(draw() * WRONG.length)]]),
        );
        noFault(await running.act(route, input), `${act.name} ${JSON.stringify(input).slice(0, 300)}`);
      }
    }
  });

  test('ids that are none, in the address and in the input', async () => {
    for (const id of [...TREACHEROUS, '%00', '%ED%A0%80', '..%2f..', 'x'.repeat(99), '%F0%9F%98%80']) {
      const response = await post(`cases/${id}/list-sources`, '{}');
      noFault({ status: response.status, problems: [await response.text()] }, id);
      const original = await running.fetch(`api/cases/hostile/originals/${id}`, {
        headers: { authorization: `Bearer ${running.token}` },
      });
      noFault({ status: original.status, problems: [await original.text()] }, `original ${id}`);
    }
    for (const act of ['show-source', 'show-entry', 'strike-entry', 'show-run', 'purge-source'])
      for (const id of TREACHEROUS)
        noFault(
          await running.act(`cases/hostile/${act}`, { source: id, entry: id, run: id, why: 'x', id }),
          `${act} ${id}`,
        );
  });

  test('bodies that are too large, broken, deep, or of another kind', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const bodies = ['{', '[]', '"x"', 'null', '{"__proto__":{"x":1}}', `{"title":${deep}}`, 'x'.repeat(2_000_000)];
    for (const body of bodies) {
      const response = await post('create-case', body);
      assert.ok(response.status >= 400 && response.status < 500, `${body.slice(0, 30)}: ${response.status}`);
    }
    const bytes = await post('cases/hostile/add-documents?name=a.pdf', new Uint8Array(1000).fill(255), 'image/png');
    assert.ok(bytes.status < 500);
  });

  test('documents with characters that no store takes', async () => {
    const pages = ['<html><body><p>Lorne &#0; said &#xD800; it rejects the ceasefire on the river.</p></body></html>'];
    const texts = [`${REPORT.repeat(200)}\u0000${REPORT}`, `${REPORT}\ud83d`, '\ufeff', ' '];
    for (const text of texts)
      noFault(
        await running.act('cases/hostile/add-documents', { documents: [{ name: 'b.txt', text }] }),
        text.slice(-20),
      );
    for (const text of pages)
      noFault(await running.act('cases/hostile/add-documents', { documents: [{ name: 'b.html', text }] }), text);
    const base64 = Buffer.from(`${REPORT.repeat(200)}\u0000`).toString('base64');
    noFault(await running.act('cases/hostile/add-documents', { documents: [{ name: 'c.txt', base64 }] }), 'bytes');
  });

  test('many acts on one case at the same time, some cancelled: each is told, and nothing is there by halves', async () => {
    await running.act('create-case', { title: 'Crowd' });
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        const documents = [
          { name: `${at}.txt`, text: `${REPORT}Report ${at} of Lorne said that it rejects the plan.` },
        ];
        const asked = running.act('cases/crowd/add-documents', { documents }, { 'x-parley-job': `job-${at}` });
        const other = running.act('cases/crowd/rename-case', { title: `Crowd ${at}` });
        if (at % 3 === 0) await running.act(`jobs/job-${at}/cancel`);
        noFault(await other, 'rename-case');
        return asked;
      }),
    );
    for (const answer of answers) assert.ok([200, 409].includes(answer.status), JSON.stringify(answer));
    const { output } = await running.act('cases/crowd/export-case');
    const taken = answers.flatMap(answer => answer.output?.files ?? []).filter(file => file.source !== null);
    assert.deepEqual(
      output.sources.map((source: { id: string }) => source.id).sort(),
      [...new Set(taken.map((file: { source: string }) => file.source))].sort(),
    );
    const again = await running.act('import-case', { document: { name: 'c.json', text: JSON.stringify(output) } });
    assert.equal(again.status, 200);
  });

  test('and the workbench still answers, having written no fault', async () => {
    assert.equal((await running.act('list-cases')).status, 200);
    assert.doesNotMatch(running.stderr(), /\n\s+at /);
  });
});
