/**
 * The reading room of a workbench: a worker that reads and finds, so that the workbench answers meanwhile. Foreign bytes
 * have limits of time and memory there, and what is cancelled stops at once, inside a file too.
 */

import { Worker } from 'node:worker_threads';
import { fail, ok, problem, type Result } from '../problems.ts';
import type { Reading } from '../reading/reader.ts';
import type { AnyDraft } from '../record/draft.ts';
import type { ReadingRoom } from './reading-room.ts';
import type { Request } from './reading-worker-thread.ts';

/** Limits for the bytes of one file; finding in a text of the largest size may take longer than its parsing. */
const READ_SECONDS = 20;
const FIND_SECONDS = 600;
const MEGABYTES = 1024;
/** A worker that nothing was asked of for so long is let go: its models take memory. */
const IDLE_SECONDS = 60;

/** One worker, started when it is first needed; requests come one after another. */
export function readInOneWorker(): ReadingRoom & { close(): void } {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const letGo = () => {
    clearTimeout(idle);
    void worker?.terminate();
    worker = null;
  };
  const start = () =>
    new Worker(new URL('./reading-worker-thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });

  function ask<T>(request: Request, seconds: number, signal: AbortSignal): Promise<T> {
    const turn = () =>
      new Promise<T>((resolve, reject) => {
        if (signal.aborted) return reject(new Stopped('was cancelled'));
        clearTimeout(idle);
        worker ??= start();
        const current = worker;
        const timer = setTimeout(() => stop(`took more than ${seconds} s`), seconds * 1000);
        const settle = (then: () => void) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', cancel);
          current.off('message', hear);
          current.off('error', fault);
          then();
        };
        const stop = (why: string) => {
          settle(() => reject(new Stopped(why)));
          letGo();
        };
        const cancel = () => stop('was cancelled');
        const hear = (answer: T) => {
          settle(() => resolve(answer));
          idle = setTimeout(letGo, IDLE_SECONDS * 1000);
          idle.unref();
        };
        const fault = (error: Error) => {
          const full = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
          settle(() => reject(full ? new Stopped(`took more than ${MEGABYTES} MB of memory`) : error));
          letGo();
        };
        signal.addEventListener('abort', cancel);
        current.on('message', hear);
        current.on('error', fault);
        current.postMessage(request);
      });
    const mine = last.then(turn, turn);
    last = mine.catch(() => undefined); // Whoever asked is told; the next request begins all the same.
    return mine;
  }

  const within = async <T>(place: string, asked: Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await asked);
    } catch (error) {
      const [code, why] =
        error instanceof Stopped
          ? (['reader-limit', `Reading it ${error.message}, so it was stopped.`] as const)
          : (['file-malformed', `It cannot be read: ${(error as Error).message}.`] as const);
      return fail(problem(code, why, 'Save only the article, as text.', place));
    }
  };
  return {
    read: async (file, details, signal) => {
      const asked = await within(
        file.name,
        ask<Result<Reading>>({ kind: 'read', file, details }, READ_SECONDS, signal),
      );
      return asked.ok ? asked.value : asked;
    },
    find: (source, known, signal) => {
      const { actors, issues, proposals } = known;
      const request: Request = { kind: 'find', source, known: { case: known.case, actors, issues, proposals } };
      return within(source.title ?? source.id, ask<readonly AnyDraft[]>(request, FIND_SECONDS, signal));
    },
    close: letGo,
  };
}

/** Stopped by a limit or by a person; the message says which. */
class Stopped extends Error {}
