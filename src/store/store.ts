/** The store: cases and their records, kept in PGlite or PostgreSQL. */

import { type Kysely, Kysely as KyselyDatabase, PostgresDialect, sql } from 'kysely';
import type { CaseRecord } from '../record/record.ts';
import type { Engine } from './engine.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';

export interface Store {
  readonly engine: Engine;
  readonly db: Kysely<Tables>;
  /** Records as last read or written here, with the version they had: the cases used last. */
  readonly kept: Map<string, Kept>;
  /** The last change of each case that was begun here: changes come one after another. */
  readonly queues: Map<string, Promise<unknown>>;
}

export interface Kept {
  readonly version: number;
  readonly record: CaseRecord;
}

/** Brings the engine's schema up to date and opens it. */
export async function openStore(engine: Engine): Promise<Store> {
  const db = new KyselyDatabase<Tables>({ dialect: new PostgresDialect({ pool: engine.pool }) });
  await migrate(db);
  await indexSubstrings(db);
  return { engine, db, kept: new Map(), queues: new Map() };
}

export const closeStore = (store: Store): Promise<void> => store.engine.close();

/** Two processes that start at once on one server must not migrate at once. */
const MIGRATION_LOCK = 7_264_531;

async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(trx);
    await sql`create table if not exists parley_migrations (name text primary key, run_at timestamptz not null default now())`.execute(
      trx,
    );
    const { rows } = await sql<{ name: string }>`select name from parley_migrations`.execute(trx);
    const done = new Set(rows.map(row => row.name));
    for (const migration of MIGRATIONS.filter(({ name }) => !done.has(name))) {
      for (const statement of migration.statements) await sql.raw(statement).execute(trx);
      await sql`insert into parley_migrations (name) values (${migration.name})`.execute(trx);
    }
  });
}

/** Trigram indexes make substring search fast. A server whose owner may not add the extension searches without them. */
async function indexSubstrings(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async connection => {
    await sql`select pg_advisory_lock(${sql.lit(MIGRATION_LOCK)})`.execute(connection);
    try {
      if (!(await hasTrigrams(connection))) return;
      await sql`create index if not exists sources_substrings on sources using gin (text gin_trgm_ops)`.execute(
        connection,
      );
      await sql`create index if not exists entries_substrings on entries using gin (words gin_trgm_ops)`.execute(
        connection,
      );
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(MIGRATION_LOCK)})`.execute(connection);
    }
  });
}

/** Whether the extension is there, or could be added. */
async function hasTrigrams(connection: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql`select name from pg_available_extensions where name = 'pg_trgm'`.execute(connection);
  if (rows.length === 0) return false;
  try {
    await sql`create extension if not exists pg_trgm`.execute(connection);
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === NOT_ALLOWED) return false;
    throw error;
  }
}

/** PostgreSQL's code for a missing privilege. */
const NOT_ALLOWED = '42501';
