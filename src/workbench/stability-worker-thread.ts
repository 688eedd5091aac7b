/**
 * A worker's side of the stability analysis. It works out a whole answer, or takes decision makers from a shared list
 * until none is left.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { answerStability, type StabilityAnswer, type StabilityOptions } from '../analysis/graph-model/answer.ts';
import { readModel, settle } from '../analysis/graph-model/model.ts';
import type { TextFile } from '../analysis/graph-model/model-file.ts';
import { judgeFor } from '../analysis/graph-model/verdicts.ts';
import { must, type Result } from '../problems.ts';

export interface Job {
  readonly file: TextFile;
  /** null: a share of the decision makers; else the whole answer. */
  readonly whole: Omit<StabilityOptions, 'clock' | 'progress' | 'cancelled'> | null;
  /** Two shared words: the next decision maker to be judged, and whether to stop. */
  readonly shared: Int32Array;
}

export type Report =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'judged'; readonly dm: number; readonly verdicts: Uint8Array }
  | { readonly kind: 'answer'; readonly answer: Result<StabilityAnswer> }
  | { readonly kind: 'finished' };

const [NEXT, STOP] = [0, 1];
const { file, whole, shared } = workerData as Job;
const report = (message: Report) => parentPort!.postMessage(message);
const cancelled = () => Atomics.load(shared, STOP) === 1;

if (whole) {
  const progress = (done: number, of: number) => report({ kind: 'progress', done, of });
  report({
    kind: 'answer',
    answer: answerStability(file, { ...whole, progress, cancelled, clock: () => performance.now() }),
  });
} else {
  const model = settle(must(readModel(file)));
  const judge = judgeFor(model);
  for (let dm = Atomics.add(shared, NEXT, 1); dm < model.names.length; dm = Atomics.add(shared, NEXT, 1)) {
    const verdicts = judge(dm, () => !cancelled());
    if (!verdicts) break;
    report({ kind: 'judged', dm, verdicts });
  }
}
report({ kind: 'finished' });
