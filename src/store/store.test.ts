import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { dropDatabase, freshDatabase, withoutPostgres } from '../../test/postgres.ts';
import { must } from '../problems.ts';
import { packageRoot } from '../reading/data-files.ts';
import { fileDrafts } from '../record/file-drafts.ts';
import { inventedDrafts, inventedSource } from '../record/invented-case.ts';
import { judge } from '../record/judge.ts';
import { openQuestion } from '../record/ledger.ts';
import { strike, undo } from '../record/review.ts';
import { backupLines, restoreLines } from './backup.ts';
import { createCase, deleteCase, listCases } from './cases.ts';
import type { Engine } from './engine.ts';
import { holderOf, takeLock } from './lock.ts';
import { openPGlite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { loadRecord, updateRecord } from './records.ts';
import { search } from './search.ts';
import { closeStore, openStore, type Store } from './store.ts';

const TEMPLATE = join(packageRoot, 'dist/store-template.tar.gz');
const stamp = { by: 'parley', at: '2031-03-05T08:00:00Z' };
const folder = mkdtempSync(join(tmpdir(), 'parley-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const engines: Record<string, { open: () => Promise<Engine>; skip: string | false }> = {
  PGlite: {
    open: () => openPGlite(join(folder, 'store'), must(takeLock(join(folder, 'store'))), TEMPLATE),
    skip: false,
  },
  PostgreSQL: {
    open: async () => openPostgres(await freshDatabase('store')),
    skip: withoutPostgres,
  },
};

for (const [name, { open, skip }] of Object.entries(engines))
  describe(`the store on ${name}`, { skip }, () => {
    let store: Store;
    before(async () => {
      store = await openStore(await open());
      await createCase(store, 'River');
    });
    after(async () => {
      await closeStore(store);
      if (name === 'PostgreSQL') await dropDatabase('store');
    });

    test('keeps a record as it was filed', async () => {
      const filed = await updateRecord(store, 'river', async record => {
        const { record: next } = fileDrafts(record, inventedSource, inventedDrafts, stamp);
        return { record: next, result: next };
      });
      const loaded = await loadRecord(store, 'river');
      assert.deepEqual(loaded, filed);
      assert.equal(JSON.stringify(loaded), JSON.stringify(filed), 'and prints as it did: its hash is of that');
    });

    test('keeps what a person did, and its undoing', async () => {
      const id = 'position:varda-helm-reject-monitors';
      const act = { by: 'Reviewer', at: stamp.at, why: 'misread' };
      const change = (next: (record: Parameters<typeof strike>[0]) => ReturnType<typeof strike>) =>
        updateRecord(store, 'river', async record => ({ record: must(next(record)), result: undefined }));
      await change(record => strike(record, id, act));
      assert.equal((await loadRecord(store, 'river'))!.positions[0]!.meta.state, 'struck');
      await change(record => undo(record, 2, act));
      const record = (await loadRecord(store, 'river'))!;
      assert.equal(record.positions[0]!.meta.state, 'admitted');
      assert.deepEqual(
        record.history.map(({ kind }) => kind),
        ['read', 'strike', 'undo'],
      );
    });

    test('keeps questions and judgements beside the entries, and a back-up has them', async () => {
      const id = await createCase(store, 'Ledger');
      const asked = {
        text: 'Will they sign?',
        options: ['yes', 'no'],
        statusQuo: 'no',
        rule: 'Both say so.',
        judge: 'the desk',
        closesAt: '2031-05-31',
      };
      const weight = { kind: 'weight', party: 'lorne', issue: 'water' } as const;
      await updateRecord(store, id, async record => {
        const opened = must(openQuestion(record, asked, { ...stamp, why: null })).record;
        const judged = must(judge(opened, weight, { lo: 0.2, hi: 0.4 }, { ...stamp, why: 'minutes' })).record;
        return { record: judged, result: null };
      });
      const kept = (await loadRecord(store, id))!;
      store.kept.clear();
      assert.deepEqual(await loadRecord(store, id), kept);
      assert.deepEqual([kept.questions!.length, kept.judgements!.length], [1, 1]);
      const lines: string[] = [];
      for await (const line of backupLines(store)) lines.push(line);
      await deleteCase(store, id);
      must(await restoreLines(store, Readable.from(lines.map(line => line.trimEnd())), false));
      assert.deepEqual(await loadRecord(store, id), kept);
      await deleteCase(store, id);
    });

    test('writes nothing of a change that fails half way', async () => {
      const before = await loadRecord(store, 'river');
      await assert.rejects(
        updateRecord(store, 'river', async () => {
          throw new Error('stopped');
        }),
      );
      assert.deepEqual(await loadRecord(store, 'river'), before);
    });

    test('lets two changes at once come one after the other', async () => {
      await createCase(store, 'Both');
      const add = (id: string) =>
        updateRecord(store, 'both', async record => ({
          record: fileDrafts(record, { ...inventedSource, id }, [], stamp).record,
          result: undefined,
        }));
      await Promise.all([add('one'), add('two'), add('three')]);
      assert.equal((await loadRecord(store, 'both'))!.sources.length, 3);
    });

    test('finds by words and by an exact stretch', async () => {
      const byWord = await search(store, 'river', 'monitor river');
      assert.ok(
        byWord.some(hit => hit.id === 'issue:monitors-on-the-river'),
        'stems',
      );
      const exact = await search(store, 'river', '"not on the"');
      assert.ok(exact.some(hit => hit.kind === 'quotation'));
      assert.ok(exact.every(hit => /not on the/i.test(hit.excerpt)));
      assert.deepEqual(await search(store, 'river', 'walrus'), []);
      assert.deepEqual(await search(store, 'river', '"100%_"'), []);
    });

    test('lists and deletes cases with all that is theirs', async () => {
      assert.deepEqual((await listCases(store)).map(({ id }) => id).toSorted(), ['both', 'river']);
      assert.equal(await deleteCase(store, 'both'), true);
      assert.equal(await deleteCase(store, 'both'), false);
      assert.equal(await loadRecord(store, 'both'), undefined);
    });
  });

describe('two programs on one PostgreSQL', { skip: withoutPostgres }, () => {
  let one: Store;
  let other: Store;
  before(async () => {
    const url = await freshDatabase('two');
    [one, other] = await Promise.all([openStore(openPostgres(url)), openStore(openPostgres(url))]);
    await createCase(one, 'River');
  });
  after(async () => {
    await closeStore(one);
    await closeStore(other);
    await dropDatabase('two');
  });
  const add = (store: Store, id: string) =>
    updateRecord(store, 'river', async record => ({
      record: fileDrafts(record, { ...inventedSource, id }, [], stamp).record,
      result: undefined,
    }));
  const ids = async (store: Store) => (await loadRecord(store, 'river'))!.sources.map(({ id }) => id).sort();

  test('see each other’s changes, and lose none that they make at once', async () => {
    await add(one, 'first');
    assert.deepEqual(await ids(other), ['first']);
    await Promise.all([add(one, 'a'), add(other, 'b'), add(one, 'c'), add(other, 'd')]);
    assert.deepEqual(await ids(one), ['a', 'b', 'c', 'd', 'first']);
    assert.deepEqual(await ids(other), await ids(one));
    const record = (await loadRecord(one, 'river'))!;
    assert.deepEqual(
      record.history.map(({ number }) => number),
      [1, 2, 3, 4, 5],
    );
  });

  test('go on after the server has ended their connections', async () => {
    const client = new pg.Client({ connectionString: await freshDatabase('hand') });
    await client.connect();
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname like 'parley_two_%'`);
    await client.end();
    await dropDatabase('hand');
    const after: (string[] | null)[] = [];
    for (let attempt = 0; attempt < 20; attempt += 1) after.push(await ids(one).catch(() => null));
    assert.equal(after.at(-1)?.length, 5, 'at most the connections that were open are lost');
  });

  test('a case deleted in one is gone in the other', async () => {
    await deleteCase(one, 'river');
    assert.equal(await loadRecord(other, 'river'), undefined);
    await assert.rejects(add(other, 'late'), /There is no case/);
  });
});

describe('the lock beside the store', () => {
  const place = join(folder, 'locked');

  test('turns a second opener away and names the holder', () => {
    const first = must(takeLock(place));
    const second = takeLock(place);
    assert.match(second.ok ? '' : second.problems[0]!.message, new RegExp(`process ${process.pid}`));
    first.release();
    assert.equal(existsSync(`${place}.lock`), false);
  });

  test('of a process that is gone is taken over', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(`${place}.lock`, JSON.stringify({ pid, started: null, address: null }));
    must(takeLock(place)).release();
    writeFileSync(`${place}.lock`, '{"pi');
    must(takeLock(place)).release();
  });

  test('of a process id that another program has by now is taken over', { skip: process.platform !== 'linux' }, () => {
    writeFileSync(`${place}.lock`, JSON.stringify({ pid: process.pid, started: '1', address: null }));
    must(takeLock(place)).release();
  });

  test('says to its owner alone where the holder listens', () => {
    const lock = must(takeLock(place));
    lock.tell({ url: 'http://127.0.0.1:1/', token: 'secret' });
    assert.deepEqual(holderOf(place)!.address, { url: 'http://127.0.0.1:1/', token: 'secret' });
    assert.equal(statSync(`${place}.lock`).mode & 0o077, 0);
    lock.release();
    assert.equal(holderOf(place), null);
  });
});
