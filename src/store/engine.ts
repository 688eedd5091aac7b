/** What runs the store's SQL: PostgreSQL itself, or PGlite in a worker behind the same driver. */

import type pg from 'pg';

export interface Engine {
  /** "PGlite" or "PostgreSQL", with where it is: for messages. */
  readonly name: string;
  readonly pool: pg.Pool;
  /** Whether no other process can change the store while it is open here. */
  readonly exclusive: boolean;
  /** Everything in the store as one archive; null where the engine's own tools must be used. */
  dump(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}
