/** Foreign bytes are parsed in a worker with limits of time and memory, so that no file can stop or exhaust the program. */

import { Worker } from 'node:worker_threads';
import { fail, problem, type Result } from '../problems.ts';
import type { InputFile, Reading, SourceDetails } from '../reading/reader.ts';
import { readerFor, readSource } from '../reading/readers.ts';

const SECONDS = 20;
const MEGABYTES = 512;

/** Kinds whose reading is a single pass over decoded text; a worker would cost more than it guards. */
const LINE_BASED = new Set(['text', 'markdown']);

/** Reads a file; anything but line-based text in a worker. */
export async function readInWorker(file: InputFile, details: SourceDetails): Promise<Result<Reading>> {
  const reader = readerFor(file);
  if (!reader.ok) return reader;
  if (LINE_BASED.has(reader.value.name)) return readSource(file, details);
  const worker = new Worker(new URL('./read-worker.js', import.meta.url), {
    workerData: { file, details },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const limit = (what: string) =>
    fail(
      problem('reader-limit', `Reading it ${what}, so it was stopped.`, 'Save only the article, as text.', file.name),
    );
  return new Promise(resolve => {
    const timer = setTimeout(() => finish(limit(`took more than ${SECONDS} s`)), SECONDS * 1000);
    const finish = (result: Result<Reading>) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(result);
    };
    worker.once('message', finish);
    worker.once('error', error =>
      finish(
        (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? limit(`took more than ${MEGABYTES} MB of memory`)
          : fail(
              problem(
                'file-malformed',
                `It cannot be read: ${error.message}.`,
                'Save it again, or as text.',
                file.name,
              ),
            ),
      ),
    );
  });
}
