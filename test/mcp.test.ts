import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ACTS } from '../src/workbench/acts.ts';
import { command, dataFolder, environment, startWorkbench } from './workbench.ts';

const REPORT =
  '“No monitors,” said Varda Helm, the foreign minister of Lorne, on Monday. Lorne rejects monitors on the river.';

async function connect(folder: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const env = Object.fromEntries(Object.entries(environment(folder)).filter(([, value]) => value !== undefined));
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [command, 'mcp'], env: env as Record<string, string> }),
  );
  return client;
}

async function call(client: Client, name: string, words: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: words });
  const [{ text }] = content as [{ text: string }];
  return { isError, ...JSON.parse(text) };
}

describe('the tools', () => {
  const data = dataFolder();
  after(() => data.remove());

  test('are the acts, and work on what is kept without a workbench', async () => {
    const client = await connect(data.path);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ACTS.map(({ name }) => name),
    );
    const search = tools.find(({ name }) => name === 'search')!;
    assert.deepEqual(search.inputSchema.required, ['case', 'query']);
    assert.equal(search.annotations?.readOnlyHint, true);
    assert.equal((await call(client, 'create-case', { title: 'Tools' })).output.case, 'tools');
    const documents = [{ name: 'helm.txt', text: REPORT }];
    const added = await call(client, 'add-documents', { case: 'tools', documents });
    assert.ok(added.output.files[0].added > 0);
    const { output } = await call(client, 'ask', { case: 'tools', question: 'Who is Varda Helm?' });
    assert.ok(output.answer.sentences[0].cites[0].exact.length > 0);
    await client.close();
  });

  test('say what is wrong, and read no file of the machine', async () => {
    const client = await connect(data.path);
    const unnamed = await call(client, 'search', { query: 'monitors' });
    assert.deepEqual([unnamed.isError, unnamed.problems[0].place], [true, 'case']);
    const path = await call(client, 'add-documents', { case: 'tools', documents: [{ path: '/etc/passwd' }] });
    assert.deepEqual([path.output.files[0].source, path.problems[0].code], [null, 'not-allowed']);
    const deals = await call(client, 'deals', { path: '/etc/passwd' });
    assert.deepEqual([deals.isError, deals.problems[0].code], [true, 'not-allowed']);
    await assert.rejects(call(client, 'no-such-tool', {}), /no tool/);
    await client.close();
  });

  test('go to the workbench while it has the store, with no more rights than alone', async () => {
    const bench = await startWorkbench(environment(data.path));
    const client = await connect(data.path);
    const struck = await call(client, 'strike-entry', { case: 'tools', entry: 'actor:varda-helm', why: 'a test' });
    const { output } = await bench.act('cases/tools/show-history');
    assert.deepEqual([output.acts[0].number, output.acts[0].by], [struck.output.act, 'Tester by a tool']);
    const path = await call(client, 'add-documents', { case: 'tools', documents: [{ path: '/etc/passwd' }] });
    assert.equal(path.problems[0].code, 'not-allowed');
    await client.close();
    await bench.stop();
  });
});
