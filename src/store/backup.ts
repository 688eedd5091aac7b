/**
 * A back-up as lines of JSON, the same from PGlite and from PostgreSQL: a head, then each case followed by what is its
 * own. `parley/backup/1`.
 */

import { type Kysely, sql, type Transaction } from 'kysely';
import { fail, ok, problem, type Result } from '../problems.ts';
import type { Store } from './store.ts';
import { SIDE_LISTS, type Tables } from './tables.ts';

export const BACKUP_FORMAT = 'parley/backup/1';

/** The tables of a case, in the order in which rows can be put back. */
const TABLES = ['cases', 'sources', 'originals', 'entries', 'acts'] as const;
type Table = (typeof TABLES)[number];

/** What each row is ordered by within its case, and its columns: generated ones are made anew. */
const ROWS: Readonly<Record<Table, { columns: string; order: string; caseColumn: string }>> = {
  cases: {
    columns: `id, title, threshold, version, ${SIDE_LISTS.join(', ')}, created_at, changed_at`,
    order: 'id',
    caseColumn: 'id',
  },
  sources: { columns: 'case_id, id, ordinal, data, text', order: 'ordinal', caseColumn: 'case_id' },
  originals: {
    columns: `case_id, source_id, name, encode(bytes, 'base64') as bytes`,
    order: 'source_id',
    caseColumn: 'case_id',
  },
  entries: { columns: 'case_id, id, kind, ordinal, state, data, words', order: 'kind, ordinal', caseColumn: 'case_id' },
  acts: { columns: 'case_id, number, data', order: 'number', caseColumn: 'case_id' },
};

/** Rows read at one time: few enough that originals of twenty megabytes each fit in memory. */
const BATCH: Readonly<Record<Table, number>> = { cases: 1, sources: 50, originals: 2, entries: 500, acts: 50 };

/** Everything in the store, as it stands when the back-up begins. */
export async function* backupLines(store: Store): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: BACKUP_FORMAT })}\n`;
  const cases = await store.db.selectFrom('cases').select('id').orderBy('id').execute();
  for (const { id } of cases)
    for (const table of TABLES)
      for (let offset = 0; ; offset += BATCH[table]) {
        const { columns, order, caseColumn } = ROWS[table];
        const { rows } = await sql<object>`select ${sql.raw(columns)} from ${sql.raw(table)}
          where ${sql.raw(caseColumn)} = ${id} order by ${sql.raw(order)}
          limit ${BATCH[table]} offset ${offset}`.execute(store.db);
        for (const row of rows) yield `${JSON.stringify({ table, row })}\n`;
        if (rows.length < BATCH[table]) break;
      }
  yield `${JSON.stringify({ end: true })}\n`;
}

/** Puts the cases of a back-up into the store: all of them or, when a line is broken or the end is missing, none. */
export async function restoreLines(
  store: Store,
  lines: AsyncIterable<string>,
  replace: boolean,
): Promise<Result<{ restored: string[]; left: string[] }>> {
  class Broken extends Error {}
  const restored: string[] = [];
  const left: string[] = [];
  try {
    await store.db.transaction().execute(async trx => {
      let number = 0;
      let ended = false;
      for await (const line of lines) {
        number += 1;
        const parsed = parseLine(line);
        if (number === 1 && parsed?.format !== BACKUP_FORMAT) throw new Broken(`It is not a ${BACKUP_FORMAT} file.`);
        if (number === 1) continue;
        if (parsed?.end) ended = true;
        else if (!parsed?.row || !TABLES.includes(parsed.table as Table)) throw new Broken(`Line ${number} is broken.`);
        else await putBack(trx, parsed.table as Table, parsed.row, { replace, restored, left });
      }
      if (!ended) throw new Broken('It has no end: it was cut short.');
    });
  } catch (error) {
    if (error instanceof Broken)
      return fail(problem('file-malformed', error.message, 'Choose a whole back-up; nothing was changed.'));
    throw error;
  }
  for (const id of restored) store.kept.delete(id);
  return ok({ restored, left });
}

interface Line {
  readonly format?: string;
  readonly end?: boolean;
  readonly table?: string;
  readonly row?: Record<string, unknown>;
}

function parseLine(line: string): Line | undefined {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return undefined; // Said by the caller, with the line's number.
  }
}

interface Restoring {
  readonly replace: boolean;
  readonly restored: string[];
  readonly left: string[];
}

async function putBack(
  trx: Transaction<Tables>,
  table: Table,
  row: Record<string, unknown>,
  { replace, restored, left }: Restoring,
): Promise<void> {
  if (table === 'cases') {
    const id = row.id as string;
    if (replace) await trx.deleteFrom('cases').where('id', '=', id).execute();
    const there = await trx.selectFrom('cases').select('id').where('id', '=', id).executeTakeFirst();
    (there ? left : restored).push(id);
    if (!there) await insert(trx, table, asJson(row, ...SIDE_LISTS));
  } else if (restored.includes(row.case_id as string)) {
    const bytes = table === 'originals' ? { bytes: Buffer.from(row.bytes as string, 'base64') } : {};
    await insert(trx, table, { ...asJson(row, 'data'), ...bytes });
  }
}

/** The driver would write an array as a PostgreSQL array: JSON columns are given as text. */
const asJson = (row: Record<string, unknown>, ...columns: string[]): Record<string, unknown> => {
  const given = columns.filter(column => row[column] != null);
  return { ...row, ...Object.fromEntries(given.map(column => [column, JSON.stringify(row[column])])) };
};

const insert = (trx: Kysely<Tables>, table: Table, row: Record<string, unknown>) =>
  trx
    .insertInto(table)
    .values(row as never)
    .execute();
