/** The worker's side of reading: one file in, one result out. */

import { parentPort, workerData } from 'node:worker_threads';
import type { InputFile, SourceDetails } from '../reading/reader.ts';
import { readSource } from '../reading/readers.ts';

const { file, details } = workerData as { file: InputFile; details: SourceDetails };
parentPort!.postMessage(await readSource(file, details));
