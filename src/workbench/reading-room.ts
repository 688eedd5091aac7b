/**
 * Reading as an effect: foreign bytes into a source, a source into drafts. A command does the finding in its own
 * thread; the workbench hands both to a worker (`reading-worker.ts`), so that it can answer others and be stopped.
 */

import { ok, type Result } from '../problems.ts';
import type { InputFile, Reading, SourceDetails } from '../reading/reader.ts';
import type { AnyDraft } from '../record/draft.ts';
import type { Source } from '../record/evidence.ts';
import type { Known } from './find.ts';

export interface ReadingRoom {
  read(file: InputFile, details: SourceDetails, signal: AbortSignal): Promise<Result<Reading>>;
  find(source: Source, known: Known, signal: AbortSignal): Promise<Result<readonly AnyDraft[]>>;
}

/** Line-based text is read and searched in this thread; other kinds are parsed in a worker with limits. */
export const readHere: ReadingRoom = {
  read: async (file, details) => (await import('./read-in-worker.ts')).readInWorker(file, details),
  find: async (source, known) => ok((await import('./find.ts')).find(source, known)),
};
