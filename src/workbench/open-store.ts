/** The store that this machine is set up for: PostgreSQL at `DATABASE_URL`, else PGlite in the data folder. */

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, problem, type Result } from '../problems.ts';
import { packageRoot } from '../reading/data-files.ts';
import { type Address, holderOf, type Lock, takeLock } from '../store/lock.ts';
import { openStore } from '../store/store.ts';
import { dataFolder, type Environment } from './data-folder.ts';
import type { OpenedStore } from './store-desk.ts';

/** Made by the build: an empty store, to be unpacked. */
const TEMPLATE = join(packageRoot, 'dist/store-template.tar.gz');

/** A place for a store whose lock is held: nobody else opens it meanwhile. */
export interface ReservedStore {
  readonly dataFolder: string;
  /** Null for a server, which keeps its own order among those who use it. */
  readonly lock: Lock | null;
  readonly databaseUrl: string | null;
}

/** Takes the lock of the store, or says who holds it. Quick: nothing is opened yet. */
export function reserveStore(env: Environment = process.env): Result<ReservedStore> {
  const folder = dataFolder(env);
  const databaseUrl = env.DATABASE_URL || null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return fail(
      problem('store-unavailable', `The data folder cannot be made (${code}).`, 'Set PARLEY_DATA to another.', folder),
    );
  }
  if (databaseUrl) return ok({ dataFolder: folder, lock: null, databaseUrl });
  const lock = takeLock(storeFolder(folder));
  return lock.ok ? ok({ dataFolder: folder, lock: lock.value, databaseUrl }) : lock;
}

export type WorkbenchAddress = Address;

/** The workbench that has this machine's store open and listens, or null. Its token is the one for commands. */
export function runningWorkbench(): WorkbenchAddress | null {
  return process.env.DATABASE_URL ? null : (holderOf(storeFolder(dataFolder()))?.address ?? null);
}

export const storeFolder = (folder: string): string => join(folder, 'store');

/** Opens the reserved store, bringing its schema up to date. */
export async function openReserved({
  dataFolder: folder,
  lock,
  databaseUrl,
}: ReservedStore): Promise<Result<OpenedStore>> {
  try {
    const engine = databaseUrl
      ? (await import('../store/postgres.ts')).openPostgres(databaseUrl)
      : await (await import('../store/pglite.ts')).openPGlite(storeFolder(folder), lock!, templateFile());
    return ok({ store: await openStore(engine), dataFolder: folder, intakes: new Map() });
  } catch (error) {
    lock?.release();
    return fail(unavailable(error as Error, databaseUrl, folder));
  }
}

const templateFile = (): string | null => (existsSync(TEMPLATE) ? TEMPLATE : null);

function unavailable(error: Error, databaseUrl: string | null, folder: string) {
  const why = error.message || (error as NodeJS.ErrnoException).code || error.name;
  return databaseUrl
    ? problem(
        'store-unavailable',
        `PostgreSQL does not answer: ${why}.`,
        'Check DATABASE_URL and the server.',
        'DATABASE_URL',
      )
    : problem(
        'store-unavailable',
        `The store does not open: ${why}.`,
        'Restore a back-up into another PARLEY_DATA.',
        folder,
      );
}
