import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ACTS } from '../src/workbench/acts.ts';
import { example } from './command.ts';
import { command, dataFolder, environment, type Running, startWorkbench } from './workbench.ts';

const REPORT =
  '“No monitors,” said Varda Helm, the foreign minister of Lorne, on Monday. Lorne rejects monitors on the river.';

/** A request with headers that `fetch` would not let through. */
function raw(url: string, headers: Record<string, string>, path = '/api/list-cases'): Promise<number> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method: path.startsWith('/api') ? 'POST' : 'GET', headers });
    sent.on('response', response => resolve(response.resume().statusCode!)).on('error', reject);
    sent.end();
  });
}

describe('the workbench', () => {
  const data = dataFolder();
  let bench: Running;
  before(async () => {
    bench = await startWorkbench(environment(data.path));
  });
  after(async () => {
    await bench.stop();
    data.remove();
  });

  test('names its data folder at start', () => {
    assert.match(bench.stderr(), new RegExp(`Data: ${data.path}`));
  });

  test('lets nobody in without the token', async () => {
    const host = new URL(bench.url).host;
    const right = { host, authorization: `Bearer ${bench.token}` };
    assert.equal(await raw(bench.url, right), 200);
    assert.equal(await raw(bench.url, { host }), 401);
    assert.equal(await raw(bench.url, { host, authorization: 'Bearer wrong' }), 401);
    assert.equal(await raw(bench.url, { host, cookie: 'parley-session=wrong' }), 401);
    assert.equal(await raw(bench.url, { host }, '/?token=wrong'), 401);
  });

  test('refuses another origin and a rebound name, token or not', async () => {
    const { host, port } = new URL(bench.url);
    const right = { host, authorization: `Bearer ${bench.token}` };
    assert.equal(await raw(bench.url, { ...right, origin: 'https://elsewhere.example' }), 403);
    assert.equal(await raw(bench.url, { ...right, origin: 'null' }), 403);
    assert.equal(await raw(bench.url, { ...right, 'sec-fetch-site': 'cross-site' }), 403);
    assert.equal(await raw(bench.url, { ...right, host: `elsewhere.example:${port}` }), 403);
    assert.equal(await raw(bench.url, { ...right, host: '127.0.0.1:1' }), 403);
    assert.equal(await raw(bench.url, { host: `elsewhere.example:${port}` }, '/'), 403);
    assert.equal(await raw(bench.url, { ...right, origin: `http://${host}` }), 200);
  });

  test('trades the token of the printed address for a session of this site alone', async () => {
    const first = await bench.fetch(`?token=${bench.token}`);
    assert.equal(first.status, 302);
    assert.equal(first.headers.get('location'), '/');
    const cookie = first.headers.get('set-cookie')!;
    assert.match(cookie, /; HttpOnly; SameSite=Strict; Path=\/$/);
    assert.ok(!cookie.includes(bench.token), 'the cookie is not the token');
    const session = cookie.split(';')[0]!;
    assert.equal(await raw(bench.url, { host: new URL(bench.url).host, cookie: session }), 200);
  });

  test('shows the page at every address of its own, under a strict policy', async () => {
    for (const path of ['/', '/cases/river/positions']) {
      const page = await bench.fetch(path);
      assert.equal(page.status, 200, path);
      assert.match(page.headers.get('content-type')!, /text\/html/);
      const policy = page.headers.get('content-security-policy')!;
      assert.match(policy, /default-src 'none'/);
      assert.ok(!/unsafe|\*/.test(policy), policy);
    }
  });

  test('gives no file outside the page', async () => {
    const host = new URL(bench.url).host;
    for (const path of [
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/etc/passwd.txt',
    ])
      assert.equal(await raw(bench.url, { host }, path), 404, path);
  });

  test('says what is wrong with a request', async () => {
    const post = async (body: string, path = 'api/create-case') => {
      const headers = { authorization: `Bearer ${bench.token}`, 'content-type': 'application/json' };
      const response = await bench.fetch(path, { method: 'POST', headers, body });
      return {
        status: response.status,
        ...((await response.json()) as { problems: { code: string; place?: string }[] }),
      };
    };
    assert.equal((await post('{"title":')).status, 400);
    assert.equal((await post('{"title": "x", "__proto__": {"a": 1}}')).status, 400);
    assert.equal((await post('[]')).status, 400);
    const missing = await post('{}');
    assert.deepEqual([missing.status, missing.problems[0]!.code, missing.problems[0]!.place], [400, 'usage', 'title']);
    assert.equal((await post(JSON.stringify({ title: 'x'.repeat(2_000_000) }))).status, 413);
    assert.equal((await post('{}', 'api/no-such-act')).status, 404);
    assert.equal((await post('{}', 'api/cases/nowhere/list-sources')).status, 404);
    assert.equal((await post('{"document": {"path": "/etc/passwd"}}', 'api/import-case')).status, 403);
  });

  test('takes documents in once, and says what it made of each file', async () => {
    await bench.act('create-case', { title: 'Once' });
    const documents = [
      { name: 'helm.txt', text: REPORT, details: { publisher: 'Post', publishedAt: '2031-03-03' } },
      { name: 'empty.txt', text: ' ' },
    ];
    const first = await bench.act('cases/once/add-documents', { documents });
    assert.equal(first.status, 200);
    const [helm, empty] = first.output.files;
    assert.ok(helm.isNew && helm.added > 0);
    assert.deepEqual(
      [empty.source, empty.problems[0].code, first.problems[0]!.code],
      [null, 'file-empty', 'file-empty'],
    );
    const again = await bench.act('cases/once/add-documents', { documents });
    assert.deepEqual(
      again.output.files.map((file: { isNew: boolean; added: number }) => [file.isNew, file.added]),
      [
        [false, 0],
        [false, 0],
      ],
    );
    const { output } = await bench.act('cases/once/show-source', { source: helm.source });
    assert.deepEqual([output.source.text, output.source.publisher], [REPORT, 'Post']);
    assert.deepEqual(output.original, { name: 'helm.txt', bytes: Buffer.byteLength(REPORT) });
    for (const entry of output.entries)
      for (const { start, end } of entry.evidence) assert.ok(start < end && end <= REPORT.length);
  });

  test('takes the bytes of a file as they are, and gives them back', async () => {
    await bench.act('create-case', { title: 'Bytes' });
    const authorization = `Bearer ${bench.token}`;
    const added = await bench.fetch('api/cases/bytes/add-documents?name=a%20page.html&publisher=Post', {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/html' },
      body: `<html><body><article><h1>Talks</h1><p>${REPORT}</p><p>${REPORT}</p></article></body></html>`,
    });
    const { output } = (await added.json()) as { output: { files: { source: string }[] } };
    const source = output.files[0]!.source;
    const original = await bench.fetch(`api/cases/bytes/originals/${source}`, { headers: { authorization } });
    assert.match(await original.text(), /^<html><body><article>/);
    assert.match(original.headers.get('content-disposition')!, /^attachment/);
    const shown = await bench.act('cases/bytes/show-source', { source });
    assert.equal(shown.output.source.publisher, 'Post');
  });

  test('corrects an entry and undoes the correction, in the name of who did it', async () => {
    await bench.act('create-case', { title: 'Review' });
    await bench.act('cases/review/add-documents', { documents: [{ name: 'helm.txt', text: REPORT }] });
    const show = async () => (await bench.act('cases/review/show-entry', { entry: 'actor:varda-helm' })).output;
    const before = await show();
    const who = { 'x-parley-who': encodeURIComponent('Ána Review') };
    const corrected = await bench.act(
      'cases/review/correct-entry',
      { entry: 'actor:varda-helm', fields: { name: 'Varda Helm the Elder' }, why: 'her full name' },
      who,
    );
    assert.equal(corrected.status, 200);
    const after = await show();
    assert.deepEqual(
      [after.entry.name, after.line.reviewedBy, after.history[0].by, after.history[0].why],
      ['Varda Helm the Elder', 'Ána Review', 'Ána Review', 'her full name'],
    );
    assert.equal((await bench.act('cases/review/undo-act', { act: corrected.output.act })).status, 200);
    assert.deepEqual((await show()).entry, before.entry);
    const history = (await bench.act('cases/review/show-history')).output;
    assert.deepEqual(
      history.acts.map(({ kind, undoneBy }: { kind: string; undoneBy: number | null }) => [kind, undoneBy]),
      [
        ['undo', null],
        ['correct', 3],
        ['read', null],
      ],
    );
    const wrong = await bench.act('cases/review/correct-entry', {
      entry: 'actor:varda-helm',
      fields: { kind: 'ghost' },
    });
    assert.equal(wrong.status, 422);
    assert.equal((await bench.act('cases/review/strike-entry', { entry: 'actor:varda-helm' })).status, 400);
  });

  test('tells what happens as it happens, and stops a job inside its files', async () => {
    await bench.act('create-case', { title: 'Long' });
    const events = await bench.fetch('api/events', { headers: { authorization: `Bearer ${bench.token}` } });
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (words: RegExp) => {
      while (!words.test(heard)) heard += (await reader.read()).value ?? '';
    };
    await hear(/event: store\ndata: \{"state":"open"\}/);
    const job = '4f8f6a52-1111-4222-8333-444455556666';
    const documents = Array.from({ length: 200 }, (_, at) => ({ name: `${at}.txt`, text: `Report ${at}. ${REPORT}` }));
    const intake = bench.act('cases/long/add-documents', { documents }, { 'x-parley-job': job });
    await hear(new RegExp(`event: progress\ndata: \\{"job":"${job}","what":"3.txt","done":3,"of":200\\}`));
    await hear(/event: changed\ndata: \{"case":"long","act":"add-documents"\}/);
    await bench.act(`jobs/${job}/cancel`);
    const { output } = await intake;
    assert.equal(output.cancelled, true);
    assert.ok(output.files.length >= 3 && output.files.length < 200);
    const kept = (await bench.act('cases/long/list-sources')).output.total;
    assert.equal(kept, output.files.length, 'what was said to be taken in is there, and no more');
    await reader.cancel();
  });

  test('answers commands that are run beside it', async () => {
    const env = environment(data.path);
    const run = (...words: string[]) => spawnSync(process.execPath, [command, ...words], { env, encoding: 'utf8' });
    assert.match(run('list-cases').stdout, /^once {2}Once \(1 sources/m);
    const archive = join(data.path, 'all.gz');
    assert.equal(run('backup', archive).stdout, `${archive}\n`);
    const exported = join(data.path, 'once.json');
    assert.equal(run('export', 'once', '--out', exported).status, 0);
    assert.equal(run('import', exported, '--title', 'Twice').stdout, 'twice\n');
    const record = (id: string) => bench.act(`cases/${id}/export-case`).then(({ output }) => output);
    assert.deepEqual({ ...(await record('twice')), case: null }, { ...(await record('once')), case: null });
    await bench.act('delete-case', { case: 'once' });
    assert.match(run('restore', archive).stdout, /^restored once$/m);
    assert.deepEqual({ ...(await record('twice')), case: null }, { ...(await record('once')), case: null });
    writeFileSync(archive, readFileSync(archive).subarray(0, 2000));
    const broken = run('restore', archive, '--replace');
    assert.deepEqual([broken.status, /not a whole back-up/.test(broken.stderr)], [1, true]);
    assert.equal(
      (await bench.act('list-cases')).output.cases.some(({ id }: { id: string }) => id === 'once'),
      true,
    );
  });

  test('lets only its owner read the lock that says where it listens', () => {
    assert.equal(statSync(join(data.path, 'store.lock')).mode & 0o077, 0);
  });

  test('is alone: a second start on the same data refuses and names the holder', () => {
    assert.equal(bench.child.exitCode, null, 'the first one runs');
    const second = spawnSync(process.execPath, [command, 'start'], {
      env: environment(data.path),
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.equal(second.status, 1);
    assert.equal(second.stdout, '');
    assert.match(second.stderr, new RegExp(`Another Parley \\(process ${bench.child.pid}\\) has this store open`));
  });

  test('describes every act', async () => {
    const response = await bench.fetch('api/openapi.json', { headers: { authorization: `Bearer ${bench.token}` } });
    const { paths } = (await response.json()) as { paths: Record<string, unknown> };
    const routes = ACTS.map(({ at, name }) => (at === 'case' ? `/api/cases/{case}/${name}` : `/api/${name}`));
    assert.deepEqual(Object.keys(paths).sort(), routes.sort());
  });
});

describe('a workbench that is stopped', () => {
  const data = dataFolder();
  after(() => data.remove());

  test('reads named files first, leaves its lock behind for nobody, and finds everything again', async () => {
    const first = await startWorkbench(environment(data.path), [example('harvest-strike/report.txt')]);
    while (!/Read into the case "report"/.test(first.stderr())) await new Promise(resolve => setTimeout(resolve, 50));
    const { output } = await first.act('cases/report/export-case');
    assert.equal(output.sources.length, 1);
    assert.equal(await first.stop('SIGINT'), 0);
    assert.equal(existsSync(join(data.path, 'store.lock')), false);
    const second = await startWorkbench(environment(data.path), [example('harvest-strike/report.txt')]);
    while (!/Read into the case "report"/.test(second.stderr())) await new Promise(resolve => setTimeout(resolve, 50));
    assert.deepEqual((await second.act('cases/report/export-case')).output, output);
    assert.equal((await second.act('list-cases')).output.cases.length, 1);
    assert.equal(await second.stop('SIGTERM'), 0);
  });

  test('says that the port is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise(resolve => other.once('listening', resolve));
    const PARLEY_PORT = String((other.address() as AddressInfo).port);
    const env = { ...environment(data.path), PARLEY_PORT };
    const { status, stderr } = spawnSync(process.execPath, [command, 'start'], { env, encoding: 'utf8' });
    other.close();
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`Port ${PARLEY_PORT} is taken by another program\\. Set PARLEY_PORT`));
    assert.equal(existsSync(join(data.path, 'store.lock')), false);
    const wrong = spawnSync(process.execPath, [command, 'start'], {
      env: { ...env, PARLEY_PORT: 'x' },
      encoding: 'utf8',
    });
    assert.deepEqual([wrong.status, wrong.stderr], [2, 'parley start: PARLEY_PORT is no port: x.\n']);
  });
});
