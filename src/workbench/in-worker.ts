/** Long computing in a worker, so that the program answers others meanwhile and the run can be stopped at once. */

import { Worker } from 'node:worker_threads';
import { fail, problem, type Result } from '../problems.ts';
import type { Progress, Surroundings } from './desk.ts';

/** What a worker of this kind says: how far it is, and once its answer. */
export type Message<T> =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'answer'; readonly result: Result<T> };

export interface Work {
  /** The worker's file. */
  readonly script: URL;
  readonly data: unknown;
  /** What problems are about. */
  readonly place: string;
}

const MEGABYTES = 2048;

/** The worker's answer; a problem when the person has cancelled or it ran out of memory. Throws what the worker throws. */
export async function answerInWorker<T>(
  around: Pick<Surroundings, 'signal' | 'progress'>,
  { script, data, place }: Work,
): Promise<Result<T>> {
  const cancelled = () => fail(problem('cancelled', 'The run was stopped.', 'Run it again.', place));
  if (around.signal.aborted) return cancelled();
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  return new Promise((resolve, reject) => {
    const stop = () => finish(cancelled());
    const finish = (result: Result<T>) => {
      around.signal.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(result);
    };
    around.signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: Message<T>) => {
      if (message.kind === 'answer') finish(message.result);
      else around.progress({ what: message.what, done: message.done, of: message.of });
    });
    worker.once('error', error => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') finish(fail(tooLarge(place)));
      else reject(error);
    });
  });
}

const tooLarge = (place: string) =>
  problem(
    'model-invalid',
    `It is too large for ${MEGABYTES / 1024} GB of memory.`,
    'Leave out issues or options.',
    place,
  );
