/** The worker's side of the reading room: one request at a time, bytes into a source or a source into drafts. */

import { parentPort } from 'node:worker_threads';
import type { InputFile, SourceDetails } from '../reading/reader.ts';
import { readSource } from '../reading/readers.ts';
import type { Source } from '../record/evidence.ts';
import { find, type Known } from './find.ts';

export type Request =
  | { readonly kind: 'read'; readonly file: InputFile; readonly details: SourceDetails }
  | { readonly kind: 'find'; readonly source: Source; readonly known: Known };

const port = parentPort!;
port.on('message', async (request: Request) => {
  port.postMessage(
    request.kind === 'read' ? await readSource(request.file, request.details) : find(request.source, request.known),
  );
});
