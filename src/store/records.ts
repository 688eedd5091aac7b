/** A case's record, read whole and changed in one transaction: others see a change wholly or not at all. */

import { type Kysely, sql, type Transaction } from 'kysely';
import type { Source } from '../record/evidence.ts';
import type { Act } from '../record/history.ts';
import {
  type CaseRecord,
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  emptyRecord,
  entriesOf,
  LISTS,
} from '../record/record.ts';
import type { Kept, Store } from './store.ts';
import { SIDE_LISTS, type Tables } from './tables.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

/** What a change makes of a record, with the bytes of sources that it adds. */
export interface Change<T> {
  readonly record: CaseRecord;
  readonly result: T;
  readonly originals?: readonly { readonly source: string; readonly original: Original }[];
}

/** A file as it came. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The case was deleted while somebody worked on it. */
export class CaseGone extends Error {
  readonly caseId: string;

  constructor(caseId: string) {
    super(`There is no case "${caseId}".`);
    this.caseId = caseId;
  }
}

/** The record of a case, or undefined when there is no such case. Contradictions are derived by whoever reads it. */
export async function loadRecord(store: Store, caseId: string): Promise<CaseRecord | undefined> {
  return (await current(store, caseId))?.record;
}

/** The record as it stands: the one kept here if it is of the latest version, else read anew. */
async function current(store: Store, caseId: string): Promise<Kept | undefined> {
  const kept = store.kept.get(caseId);
  if (kept && (store.engine.exclusive || kept.version === (await versionOf(store.db, caseId)))) return kept;
  const read = await store.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(trx => load(trx, caseId));
  if (read) keep(store, caseId, read);
  else store.kept.delete(caseId);
  return read;
}

const KEPT_CASES = 4;

function keep(store: Store, caseId: string, kept: Kept): void {
  store.kept.delete(caseId);
  store.kept.set(caseId, kept);
  for (const oldest of store.kept.keys()) if (store.kept.size > KEPT_CASES) store.kept.delete(oldest);
}

async function versionOf(db: Db, caseId: string): Promise<number | undefined> {
  const row = await db.selectFrom('cases').select('version').where('id', '=', caseId).executeTakeFirst();
  return row?.version;
}

async function load(db: Db, caseId: string): Promise<Kept | undefined> {
  const found = await db
    .selectFrom('cases')
    .select(['title', 'threshold', 'version', ...SIDE_LISTS])
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!found) return undefined;
  const sources = await db
    .selectFrom('sources')
    .select(['data', 'text'])
    .where('case_id', '=', caseId)
    .orderBy('ordinal')
    .execute();
  const entries = await loadEntries(db, caseId);
  const acts = await db.selectFrom('acts').select('data').where('case_id', '=', caseId).orderBy('number').execute();
  const record: CaseRecord = {
    ...emptyRecord(found.title),
    case: found.threshold === null ? { title: found.title } : { title: found.title, threshold: found.threshold },
    sources: sources.map(row => withText(row.data as Omit<Source, 'text'>, row.text)),
    history: acts.map(row => row.data as Act),
    ...Object.fromEntries(SIDE_LISTS.flatMap(list => (found[list] ? [[list, found[list]]] : []))),
  };
  for (const { kind, list } of entries) (record[LISTS[kind]] as Entry[]).push(...list);
  return { version: found.version, record };
}

/** The source with its text at its own place: a record prints as it did before it was kept, and has the same hash. */
function withText(data: Omit<Source, 'text'>, text: string): Source {
  const fields = Object.entries(data);
  const at = fields.findIndex(([name]) => name === 'structure');
  return Object.fromEntries([...fields.slice(0, at), ['text', text], ...fields.slice(at)]) as Source;
}

/** Entries that travel as one row: the driver's work is by the row. */
const ENTRIES_IN_A_ROW = 500;

/** The entries of a case in order, many in each row. */
async function loadEntries(db: Db, caseId: string): Promise<{ kind: EntryKind; list: Entry[] }[]> {
  const { rows } = await sql<{ kind: EntryKind; list: string }>`
    select kind, string_agg(data::text, ',' order by ordinal) as list from entries where case_id = ${caseId}
    group by kind, ordinal / ${sql.lit(ENTRIES_IN_A_ROW)} order by kind, ordinal / ${sql.lit(ENTRIES_IN_A_ROW)}`.execute(
    db,
  );
  return rows.map(({ kind, list }) => ({ kind, list: JSON.parse(`[${list}]`) as Entry[] }));
}

/** How often a change is made anew when another process changed the case meanwhile. */
const ATTEMPTS = 8;

/**
 * Changes the record by what `change` makes of it, in one transaction; changes come one after another. Only what
 * differs is written. `change` is asked again when another process was first, so it must not act outside the record.
 * Throws `CaseGone` when there is no such case.
 */
export async function updateRecord<T>(
  store: Store,
  caseId: string,
  change: (record: CaseRecord) => Promise<Change<T>>,
): Promise<T> {
  return inTurn(store, caseId, async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = await current(store, caseId);
      if (!before) throw new CaseGone(caseId);
      const after = await change(before.record);
      if (after.record === before.record && !after.originals?.length) return after.result;
      if (await commit(store, caseId, before, after)) return after.result;
    }
    throw new Error(`Case ${caseId} is changed by others all the time.`);
  });
}

async function inTurn<T>(store: Store, caseId: string, turn: () => Promise<T>): Promise<T> {
  const before = store.queues.get(caseId) ?? Promise.resolve();
  const mine = before.then(turn, turn);
  store.queues.set(caseId, mine);
  try {
    return await mine;
  } finally {
    if (store.queues.get(caseId) === mine) store.queues.delete(caseId);
  }
}

/** Writes the change unless the case has another version by now; says whether it did. */
async function commit<T>(store: Store, caseId: string, before: Kept, after: Change<T>): Promise<boolean> {
  try {
    const version = await store.db.transaction().execute(async trx => {
      const row = await trx
        .selectFrom('cases')
        .select('version')
        .where('id', '=', caseId)
        .forUpdate()
        .executeTakeFirst();
      if (!row) throw new CaseGone(caseId);
      if (row.version !== before.version) return null;
      await save(trx, caseId, before.record, after.record);
      for (const { source, original } of after.originals ?? []) await keepOriginal(trx, caseId, source, original);
      await trx
        .updateTable('cases')
        .set({
          title: after.record.case.title,
          threshold: after.record.case.threshold ?? null,
          changed_at: sql`now()`,
          version: row.version + 1,
          ...sideLists(before.record, after.record),
        })
        .where('id', '=', caseId)
        .execute();
      return row.version + 1;
    });
    if (version === null) store.kept.delete(caseId);
    else keep(store, caseId, { version, record: { ...after.record, contradictions: [] } });
    return version !== null;
  } catch (error) {
    store.kept.delete(caseId); // Whether it was written is not known here; the store is asked next time.
    throw error;
  }
}

/** The side lists that differ, as their columns take them. */
function sideLists(before: CaseRecord, after: CaseRecord): Partial<Record<(typeof SIDE_LISTS)[number], string | null>> {
  const differ = SIDE_LISTS.filter(list => before[list] !== after[list]);
  return Object.fromEntries(differ.map(list => [list, after[list] ? JSON.stringify(after[list]) : null]));
}

async function save(trx: Transaction<Tables>, caseId: string, before: CaseRecord, after: CaseRecord): Promise<void> {
  if (before === after) return;
  await saveSources(trx, caseId, before.sources, after.sources);
  await saveEntries(trx, caseId, before, after);
  await saveActs(trx, caseId, before.history, after.history);
}

/** Rows that are new or differ from what stood before, with their place. */
function changed<T extends { id: string }>(before: readonly T[], after: readonly T[]): { item: T; ordinal: number }[] {
  if (before === after) return [];
  const known = new Map(before.map((item, ordinal) => [item.id, { item, ordinal }]));
  return after
    .map((item, ordinal) => ({ item, ordinal }))
    .filter(({ item, ordinal }) => {
      const old = known.get(item.id);
      return old?.item !== item || old.ordinal !== ordinal;
    });
}

const gone = <T extends { id: string }>(before: readonly T[], after: readonly T[]): string[] => {
  if (before === after) return [];
  const left = new Set(after.map(({ id }) => id));
  return before.map(({ id }) => id).filter(id => !left.has(id));
};

const ROWS = 200;
const inBatches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) => rows.slice(at * ROWS, (at + 1) * ROWS));

async function saveSources(
  trx: Transaction<Tables>,
  caseId: string,
  before: readonly Source[],
  after: readonly Source[],
) {
  const removed = gone(before, after);
  if (removed.length > 0)
    await trx.deleteFrom('sources').where('case_id', '=', caseId).where('id', 'in', removed).execute();
  for (const batch of inBatches(changed(before, after)))
    await trx
      .insertInto('sources')
      .values(
        batch.map(({ item: { text, ...data }, ordinal }) => ({
          case_id: caseId,
          id: data.id,
          ordinal,
          data: JSON.stringify(data),
          text,
        })),
      )
      .onConflict(conflict =>
        conflict.columns(['case_id', 'id']).doUpdateSet({
          ordinal: eb => eb.ref('excluded.ordinal'),
          data: eb => eb.ref('excluded.data'),
          text: eb => eb.ref('excluded.text'),
        }),
      )
      .execute();
  const known = new Set(before.filter(source => source.purged).map(({ id }) => id));
  const purged = after.filter(source => source.purged && !known.has(source.id)).map(({ id }) => id);
  if (purged.length > 0)
    await trx.deleteFrom('originals').where('case_id', '=', caseId).where('source_id', 'in', purged).execute();
}

async function saveEntries(trx: Transaction<Tables>, caseId: string, before: CaseRecord, after: CaseRecord) {
  for (const kind of ENTRY_KINDS) {
    const removed = gone(entriesOf(before, kind), entriesOf(after, kind));
    if (removed.length > 0)
      await trx.deleteFrom('entries').where('case_id', '=', caseId).where('id', 'in', removed).execute();
    for (const batch of inBatches(changed<Entry>(entriesOf(before, kind), entriesOf(after, kind))))
      await trx
        .insertInto('entries')
        .values(
          batch.map(({ item, ordinal }) => ({
            case_id: caseId,
            id: item.id,
            kind,
            ordinal,
            state: item.meta.state,
            data: JSON.stringify(item),
            words: wordsOf(kind, item),
          })),
        )
        .onConflict(conflict =>
          conflict.columns(['case_id', 'id']).doUpdateSet({
            ordinal: eb => eb.ref('excluded.ordinal'),
            state: eb => eb.ref('excluded.state'),
            data: eb => eb.ref('excluded.data'),
            words: eb => eb.ref('excluded.words'),
          }),
        )
        .execute();
  }
}

async function saveActs(trx: Transaction<Tables>, caseId: string, before: readonly Act[], after: readonly Act[]) {
  const rewritten = before.flatMap((act, index) => (after[index] !== act && after[index] ? [after[index]] : []));
  for (const batch of inBatches([...rewritten, ...after.slice(before.length)]))
    await trx
      .insertInto('acts')
      .values(batch.map(act => ({ case_id: caseId, number: act.number, data: JSON.stringify(act) })))
      .onConflict(conflict =>
        conflict.columns(['case_id', 'number']).doUpdateSet({ data: eb => eb.ref('excluded.data') }),
      )
      .execute();
}

/** The words by which a search finds an entry. */
function wordsOf(kind: EntryKind, entry: Entry): string {
  const named = ['name', 'title', 'text', 'condition'].flatMap(field => {
    const value = (entry as unknown as Record<string, unknown>)[field];
    return typeof value === 'string' ? [value] : [];
  });
  const aliases = 'aliases' in entry ? entry.aliases : [];
  const options = 'options' in entry ? entry.options.map(option => option.title) : [];
  const passages = entry.evidence.map(span => span.exact);
  return [kind, ...named, ...aliases, ...options, ...passages].join('\n');
}

async function keepOriginal(db: Db, caseId: string, source: string, { name, bytes }: Original): Promise<void> {
  await db
    .insertInto('originals')
    .values({ case_id: caseId, source_id: source, name, bytes: Buffer.from(bytes) })
    .onConflict(conflict => conflict.columns(['case_id', 'source_id']).doNothing())
    .execute();
}

/** The bytes of a source as they came, or null where they were not kept. */
export async function loadOriginal(store: Store, caseId: string, source: string): Promise<Original | null> {
  const row = await store.db
    .selectFrom('originals')
    .select(['name', 'bytes'])
    .where('case_id', '=', caseId)
    .where('source_id', '=', source)
    .executeTakeFirst();
  return row ? { name: row.name, bytes: new Uint8Array(row.bytes) } : null;
}

/** The name and size of a source's original, or null where it was not kept. */
export async function originalLine(
  store: Store,
  caseId: string,
  source: string,
): Promise<{ name: string; bytes: number } | null> {
  const row = await store.db
    .selectFrom('originals')
    .select(['name', sql<number>`octet_length(bytes)`.as('bytes')])
    .where('case_id', '=', caseId)
    .where('source_id', '=', source)
    .executeTakeFirst();
  return row ?? null;
}
