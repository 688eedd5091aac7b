/** The worker's side of the analysis: one engine on one model, then it ends. */

import { parentPort, workerData } from 'node:worker_threads';
import type { EngineAnswer, NamedPackage } from '../analysis/engine.ts';
import { ENGINES } from '../analysis/engines.ts';
import type { Model } from '../analysis/model.ts';
import type { Message } from './in-worker.ts';

export interface Assignment {
  readonly engine: string;
  readonly model: Model;
  readonly seed: number;
  readonly packages: readonly NamedPackage[];
}

const { engine, model, seed, packages } = workerData as Assignment;
const say = (message: Message<EngineAnswer>) => parentPort!.postMessage(message);
const { run, title } = ENGINES.find(one => one.name === engine)!;
const result = run(model, {
  seed,
  packages,
  progress: (done, of) => say({ kind: 'progress', what: title, done, of }),
});
say({ kind: 'answer', result });
