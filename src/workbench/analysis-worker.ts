/** The worker's side of the analysis: one engine on one model, then it ends. */

import { parentPort, workerData } from 'node:worker_threads';
import type { NamedPackage } from '../analysis/engine.ts';
import { ENGINES } from '../analysis/engines.ts';
import type { Model } from '../analysis/model.ts';

export interface Assignment {
  readonly engine: string;
  readonly model: Model;
  readonly seed: number;
  readonly packages: readonly NamedPackage[];
}

const { engine, model, seed, packages } = workerData as Assignment;
const port = parentPort!;
const result = ENGINES.find(one => one.name === engine)!.run(model, {
  seed,
  packages,
  progress: (done, of) => port.postMessage({ kind: 'progress', done, of }),
});
port.postMessage({ kind: 'answer', result });
