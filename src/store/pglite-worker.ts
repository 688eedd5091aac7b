/** The worker that runs PGlite: wire-protocol messages in, replies out, one at a time. */

import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { FromWorker, PGliteStart, ToWorker } from './pglite.ts';

const { folder } = workerData as PGliteStart;
const port = parentPort!;
const say = (message: FromWorker) => port.postMessage(message);
/** The reply's own memory, if it has one, goes to the other thread instead of a copy. */
const handOver = (bytes: Uint8Array) => {
  const whole = bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
  port.postMessage({ kind: 'wire', bytes } satisfies FromWorker, whole ? [bytes.buffer as ArrayBuffer] : []);
};

const db = await PGlite.create({ dataDir: folder, extensions: { pg_trgm } });
say({ kind: 'ready' });

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === 'wire') handOver(await db.execProtocolRaw(message.bytes));
  else if (message.kind === 'dump') {
    const archive = await db.dumpDataDir('gzip');
    say({ kind: 'dump', bytes: new Uint8Array(await archive.arrayBuffer()) });
  } else {
    await db.close();
    say({ kind: 'closed' });
    port.close();
  }
}

let last = Promise.resolve();
port.on('message', (message: ToWorker) => {
  last = last.then(() => answer(message)).catch((error: Error) => say({ kind: 'failed', message: error.message }));
});
