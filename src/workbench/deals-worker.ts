/** The worker's side of `deals`: one space, then it ends. */

import { parentPort, workerData } from 'node:worker_threads';
import { type DealsAnswer, type DealsOptions, dealsOf } from '../analysis/deal-space/answer.ts';
import type { Space } from '../analysis/deal-space/space.ts';
import type { Message } from './in-worker.ts';

export interface DealsAssignment {
  readonly space: Space;
  readonly options: Pick<DealsOptions, 'allPoints' | 'epsilon'>;
}

const { space, options } = workerData as DealsAssignment;
const say = (message: Message<DealsAnswer>) => parentPort!.postMessage(message);
const result = dealsOf(space, {
  ...options,
  clock: () => performance.now(),
  progress: (what, done, of) => say({ kind: 'progress', what, done, of }),
});
say({ kind: 'answer', result });
