/** Runs the stability analysis in workers, so that the program answers meanwhile and a long analysis can be stopped. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  answerFrom,
  answerOf,
  namesOf,
  type StabilityAnswer,
  type StabilityOptions,
  tooManyToList,
} from '../analysis/graph-model/answer.ts';
import { type ReadModel, readModel } from '../analysis/graph-model/model.ts';
import type { TextFile } from '../analysis/graph-model/model-file.ts';
import { fail, problem, type Result } from '../problems.ts';
import type { Surroundings } from './desk.ts';
import type { Job, Report } from './stability-worker-thread.ts';

type Asked = Job['whole'] & object;

/** States times decision makers up to which nothing is gained by a worker. */
const SMALL = 2 ** 21;
/** Options up to which each of several workers has a copy of the model; beyond, memory matters more than time. */
const SHARED_OUT = 22;

/** The answer for a file: here when it is small, else in as many workers as help. */
export async function answerInWorkers(
  place: Pick<Surroundings, 'clock' | 'signal' | 'progress'>,
  file: TextFile,
  asked: Asked,
  workers = availableParallelism(),
  small = SMALL,
): Promise<Result<StabilityAnswer>> {
  const start = place.clock();
  const read = readModel(file);
  if (!read.ok) return read;
  const options: StabilityOptions = {
    ...asked,
    clock: place.clock,
    progress: (done, of) => place.progress({ what: file.name, done, of }),
    cancelled: () => place.signal.aborted,
  };
  const tooMany = tooManyToList(file, read.value, options);
  if (tooMany) return fail(tooMany);
  const extra = asked.readings != null || asked.wanted != null || asked.coalitions === true;
  const dms = namesOf(read.value).length;
  if (sizeOf(read.value) * dms <= small && !extra) return answerOf(file, read.value, start, options);
  const several = Math.min(workers, dms);
  if (extra || several < 2 || bitsOf(read.value) > SHARED_OUT) {
    const { answer } = await runJobs(place, { file, whole: asked }, 1, 1);
    return answer ?? cancelledIn(file);
  }
  const { verdicts } = await runJobs(place, { file, whole: null }, several, dms);
  const all = Array.from({ length: dms }, (_, dm) => verdicts.get(dm));
  if (!all.every(one => one !== undefined)) return cancelledIn(file);
  return answerFrom(file, read.value, all, start, options);
}

const bitsOf = (read: ReadModel): number => (read.kind === 'options' ? read.worked.layout.bits : 0);
const sizeOf = (read: ReadModel): number =>
  read.kind === 'options' ? 2 ** read.worked.layout.bits : read.graph.ids.length;

const cancelledIn = (file: TextFile): Result<never> =>
  fail(problem('cancelled', 'Stopped before all states were judged.', 'Run it again.', file.name));

interface Done {
  readonly verdicts: Map<number, Uint8Array>;
  answer: Result<StabilityAnswer> | null;
}

/** Starts the workers and gathers what they report; resolves when all have finished or the person has cancelled. */
async function runJobs(
  place: Pick<Surroundings, 'signal' | 'progress'>,
  job: Omit<Job, 'shared'>,
  count: number,
  dms: number,
): Promise<Done> {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  const stop = () => Atomics.store(shared, 1, 1);
  if (place.signal.aborted) stop();
  place.signal.addEventListener('abort', stop, { once: true });
  const done: Done = { verdicts: new Map(), answer: null };
  const hear = (report: Report) => {
    if (report.kind === 'judged') {
      done.verdicts.set(report.dm, report.verdicts);
      place.progress({ what: job.file.name, done: done.verdicts.size, of: dms });
    } else if (report.kind === 'answer') done.answer = report.answer;
    else if (report.kind === 'progress') place.progress({ what: job.file.name, done: report.done, of: report.of });
  };
  try {
    await Promise.all(
      Array.from(
        { length: count },
        () =>
          new Promise<void>((resolve, reject) => {
            const worker = new Worker(new URL('./stability-worker-thread.js', import.meta.url), {
              workerData: { ...job, shared } satisfies Job,
            });
            worker.on('message', (report: Report) => (report.kind === 'finished' ? resolve() : hear(report)));
            worker.once('error', reject);
            worker.once('exit', () => resolve());
          }),
      ),
    );
  } finally {
    place.signal.removeEventListener('abort', stop);
  }
  return done;
}
