/** PostgreSQL 15 or later, at a connection string. */

import pg from 'pg';
import type { Engine } from './engine.ts';

export function openPostgres(connectionString: string): Engine {
  const pool = new pg.Pool({ connectionString, max: 10 });
  // A connection that the server ends while nobody uses it is replaced by the next query; without a listener it would end us.
  pool.on('error', () => undefined);
  const { host, port, pathname } = new URL(connectionString);
  return {
    name: `PostgreSQL at ${host || `localhost:${port || 5432}`}${pathname}`,
    pool,
    exclusive: false,
    dump: async () => null,
    close: () => pool.end(),
  };
}
