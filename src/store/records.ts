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
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables> | Transaction<Tables>;

/** The record of a case, or undefined when there is no such case. Contradictions are derived by whoever reads it. */
export async function loadRecord(store: Store, caseId: string): Promise<CaseRecord | undefined> {
  return load(store.db, caseId);
}

async function load(db: Db, caseId: string, lock = false): Promise<CaseRecord | undefined> {
  const query = db.selectFrom('cases').select(['title', 'threshold']).where('id', '=', caseId);
  const found = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!found) return undefined;
  const sources = await db
    .selectFrom('sources')
    .select(['data', 'text'])
    .where('case_id', '=', caseId)
    .orderBy('ordinal')
    .execute();
  const entries = await db
    .selectFrom('entries')
    .select(['kind', 'data'])
    .where('case_id', '=', caseId)
    .orderBy('ordinal')
    .execute();
  const acts = await db.selectFrom('acts').select('data').where('case_id', '=', caseId).orderBy('number').execute();
  const record: CaseRecord = {
    ...emptyRecord(found.title),
    case: found.threshold === null ? { title: found.title } : { title: found.title, threshold: found.threshold },
    sources: sources.map(row => ({ ...(row.data as Omit<Source, 'text'>), text: row.text })),
    history: acts.map(row => row.data as Act),
  };
  for (const { kind, data } of entries) (record[LISTS[kind]] as Entry[]).push(data as Entry);
  return record;
}

/**
 * Changes the record by what `change` makes of it. The case's row is held meanwhile, so changes come one after another.
 * Only what differs is written. Throws when there is no such case.
 */
export async function updateRecord<T>(
  store: Store,
  caseId: string,
  change: (record: CaseRecord) => Promise<{ record: CaseRecord; result: T }>,
): Promise<T> {
  return store.db.transaction().execute(async trx => {
    const before = await load(trx, caseId, true);
    if (!before) throw new Error(`There is no case ${caseId}.`);
    const { record, result } = await change(before);
    await save(trx, caseId, before, record);
    return result;
  });
}

async function save(trx: Transaction<Tables>, caseId: string, before: CaseRecord, after: CaseRecord): Promise<void> {
  if (before === after) return;
  await saveSources(trx, caseId, before.sources, after.sources);
  await saveEntries(trx, caseId, before, after);
  await saveActs(trx, caseId, before.history, after.history);
  await trx
    .updateTable('cases')
    .set({ title: after.case.title, threshold: after.case.threshold ?? null, changed_at: sql`now()` })
    .where('id', '=', caseId)
    .execute();
}

/** Rows that are new or differ from what stood before, with their place. */
function changed<T extends { id: string }>(before: readonly T[], after: readonly T[]): { item: T; ordinal: number }[] {
  const known = new Map(before.map((item, ordinal) => [item.id, { item, ordinal }]));
  return after
    .map((item, ordinal) => ({ item, ordinal }))
    .filter(({ item, ordinal }) => {
      const old = known.get(item.id);
      return old?.item !== item || old.ordinal !== ordinal;
    });
}

const gone = <T extends { id: string }>(before: readonly T[], after: readonly T[]): string[] => {
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
  const purged = after.filter(source => source.purged).map(({ id }) => id);
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

/** Keeps the bytes of a source as they came. */
export async function keepOriginal(
  store: Store,
  caseId: string,
  sourceId: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  await store.db
    .insertInto('originals')
    .values({ case_id: caseId, source_id: sourceId, name, bytes: Buffer.from(bytes) })
    .onConflict(conflict => conflict.columns(['case_id', 'source_id']).doNothing())
    .execute();
}
