/**
 * PGlite on disk, in a worker, spoken to by the same driver as a server: the driver's connection is a stream whose bytes
 * go to the worker and whose replies come back. One connection, because PGlite has one.
 */

import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import type { Engine } from './engine.ts';
import type { Lock } from './lock.ts';
import { unpack } from './unpack.ts';

export interface PGliteStart {
  readonly folder: string;
}
export type ToWorker = { kind: 'wire'; bytes: Uint8Array } | { kind: 'dump' } | { kind: 'close' };
export type FromWorker =
  | { kind: 'ready' | 'closed' }
  | { kind: 'wire' | 'dump'; bytes: Uint8Array }
  | { kind: 'failed'; message: string };

/**
 * Opens the store in the folder, making it from the template file if it is new. Closing it releases the lock.
 * A new store is unpacked beside its place and moved there whole, so that one that was stopped meanwhile is no store.
 */
export async function openPGlite(folder: string, lock: Lock, templateFile: string | null): Promise<Engine> {
  if (!existsSync(folder) && templateFile) {
    const making = `${folder}.new`;
    rmSync(making, { recursive: true, force: true });
    unpack(readFileSync(templateFile), making);
    renameSync(making, folder);
  }
  const start: PGliteStart = { folder };
  const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), { workerData: start });
  await reply(worker, 'ready');
  const pool = new pg.Pool({
    max: 1,
    user: 'postgres',
    database: 'postgres',
    stream: () => new WorkerStream(worker) as never,
  });
  pool.on('error', () => undefined); // Whoever asks next is told.
  worker.on('error', error => process.stderr.write(`The store has stopped: ${error.message}\n`));
  return {
    name: `PGlite in ${folder}`,
    pool,
    exclusive: true,
    dump: async () => {
      worker.postMessage({ kind: 'dump' } satisfies ToWorker);
      return (await reply(worker, 'dump')) as Uint8Array;
    },
    close: async () => {
      await pool.end();
      worker.postMessage({ kind: 'close' } satisfies ToWorker);
      await reply(worker, 'closed');
      await worker.terminate();
      lock.release();
    },
  };
}

function reply(worker: Worker, kind: FromWorker['kind']): Promise<Uint8Array | undefined> {
  return new Promise((resolve, reject) => {
    const hear = (message: FromWorker) => {
      if (message.kind === kind) settle(() => resolve('bytes' in message ? message.bytes : undefined));
      else if (message.kind === 'failed') settle(() => reject(new Error(message.message)));
    };
    const stop = (error: Error) => settle(() => reject(error));
    const settle = (then: () => void) => {
      worker.off('message', hear);
      worker.off('error', stop);
      then();
    };
    worker.on('message', hear);
    worker.on('error', stop);
  });
}

/** What the driver takes for its socket. */
class WorkerStream extends Duplex {
  readonly #worker: Worker;
  readonly #hear = (message: FromWorker) => {
    if (message.kind === 'wire') this.push(Buffer.from(message.bytes));
    else if (message.kind === 'failed') this.destroy(new Error(message.message));
  };

  readonly #end = () => this.destroy(new Error('The store has stopped; start Parley again.'));

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('message', this.#hear);
    worker.on('exit', this.#end);
  }

  connect(): void {
    process.nextTick(() => this.emit('connect'));
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#worker.postMessage({ kind: 'wire', bytes: new Uint8Array(chunk) } satisfies ToWorker);
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#worker.off('message', this.#hear);
    this.#worker.off('exit', this.#end);
    done(error);
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}
}
