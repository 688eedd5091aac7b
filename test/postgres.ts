/** A PostgreSQL to test on: the one at PARLEY_TEST_POSTGRES, or that on 127.0.0.1:5432. */

import pg from 'pg';
import { mayBeMissing } from './required.ts';

const SERVER = process.env.PARLEY_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function answers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false; // Said in the message of what is skipped.
  }
}

/** False when it answers; else why tests on it are skipped, or an error where they are required. */
export const withoutPostgres: string | false = (await answers())
  ? false
  : mayBeMissing('postgres', 'no PostgreSQL answers on 127.0.0.1:5432 (set PARLEY_TEST_POSTGRES to another)');

/** An empty database of this process; any old one of the same name goes. Gives its URL. */
export async function freshDatabase(name: string): Promise<string> {
  await administer(name, true);
  const url = new URL(SERVER);
  url.pathname = `/parley_${name}_${process.pid}`;
  return url.href;
}

export const dropDatabase = (name: string): Promise<void> => administer(name, false);

async function administer(name: string, create: boolean): Promise<void> {
  const database = `parley_${name}_${process.pid}`;
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(`drop database if exists ${database} with (force)`);
  if (create) await client.query(`create database ${database}`);
  await client.end();
}
