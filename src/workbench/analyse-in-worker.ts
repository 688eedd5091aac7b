/** Engines run in a worker, so that the workbench answers others meanwhile and a long run can be stopped at once. */

import { Worker } from 'node:worker_threads';
import type { EngineAnswer } from '../analysis/engine.ts';
import { fail, type Problem, problem, type Result } from '../problems.ts';
import type { Assignment } from './analysis-worker.ts';
import type { Surroundings } from './desk.ts';

type Message =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly result: Result<EngineAnswer> };

const MEGABYTES = 2048;

/** The engine's answer; a problem when it was cancelled or ran out of memory. */
export async function analyseInWorker(around: Surroundings, assignment: Assignment): Promise<Result<EngineAnswer>> {
  if (around.signal.aborted) return cancelled(assignment);
  const worker = new Worker(new URL('./analysis-worker.js', import.meta.url), {
    workerData: assignment,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  return new Promise((resolve, reject) => {
    const stop = () => finish(cancelled(assignment));
    const finish = (result: Result<EngineAnswer>) => {
      around.signal.removeEventListener('abort', stop);
      void worker.terminate();
      resolve(result);
    };
    around.signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: Message) => {
      if (message.kind === 'answer') finish(message.result);
      else around.progress({ what: assignment.engine, done: message.done, of: message.of });
    });
    worker.once('error', error => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') finish(fail(tooLarge(assignment)));
      else reject(error);
    });
  });
}

const cancelled = ({ engine }: Assignment): Result<never> =>
  fail(problem('cancelled', 'The run was stopped.', 'Run it again.', engine));

const tooLarge = ({ engine }: Assignment): Problem =>
  problem(
    'model-invalid',
    `The model is too large for ${MEGABYTES / 1024} GB of memory.`,
    'Leave out issues or options.',
    engine,
  );
