/** `npm start -- FILE...`: the files are read before anything else, into a case named for them. */

import { basename, extname } from 'node:path';
import { sayProblem } from '../problems.ts';
import { addDocuments } from '../workbench/add-documents.ts';
import { surroundings } from '../workbench/desk.ts';
import type { ReadingRoom } from '../workbench/reading-room.ts';
import { archiveOn, type OpenedStore } from '../workbench/store-desk.ts';
import type { Happenings } from './happenings.ts';

interface Around {
  readonly who: string;
  readonly readingRoom: ReadingRoom;
  readonly happenings: Happenings;
}

/** Reads the files; the same files again go into the same case, where they change nothing. */
export async function readFirst(
  opened: OpenedStore,
  files: readonly string[],
  { who, readingRoom, happenings }: Around,
): Promise<void> {
  const around = surroundings({
    who,
    readingRoom,
    changed: id => happenings.tell({ event: 'changed', data: { case: id, act: 'add-documents' } }),
    progress: ({ what, done, of }) => process.stderr.write(`Reading ${what} (${done + 1} of ${of})\n`),
  });
  const archive = archiveOn(opened, around);
  const title = titleOf(files);
  const known = (await archive.cases()).find(one => one.title === title);
  const desk = await archive.desk(known?.id ?? (await archive.create(title)));
  if (!desk.ok) return;
  const input = { documents: files.map(path => ({ path })), details: {} };
  const result = await addDocuments.run(desk.value, input);
  for (const one of result.ok ? result.value.problems : result.problems) process.stderr.write(`${sayProblem(one)}\n`);
  process.stderr.write(`Read into the case "${title}".\n`);
}

/** "a report", or "a report and 3 more": the first file's name without its ending. */
function titleOf(files: readonly string[]): string {
  const first = files[0]!;
  const name = basename(first, extname(first)).replace(/[-_]+/g, ' ').trim() || 'reports';
  return files.length === 1 ? name : `${name} and ${files.length - 1} more`;
}
