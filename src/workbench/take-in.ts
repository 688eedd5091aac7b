/** Documents into the record of a desk: read, found, filed. One bad file never stops the others. */

import type { Problem } from '../problems.ts';
import { copyOf } from '../reading/copies.ts';
import { findDrafts } from '../reading/finders.ts';
import { readPassages } from '../reading/passages.ts';
import type { Cut, Reading, SourceDetails } from '../reading/reader.ts';
import { fileDrafts } from '../record/file-drafts.ts';
import { type CaseRecord, parseRecord, RECORD_FORMAT, standing } from '../record/record.ts';
import type { Desk } from './desk.ts';
import { type DocumentInput, openDocument } from './documents.ts';
import { readInWorker } from './read-in-worker.ts';

export interface Intake {
  /** One for each document that was taken in, in the order given. */
  readonly taken: readonly Taken[];
  readonly problems: readonly Problem[];
}

export interface Taken {
  readonly name: string;
  readonly source: string;
  /** Id of the source that it repeats, if it is a copy. */
  readonly copyOf: string | null;
  /** False when the same text of the same publisher was there already. */
  readonly isNew: boolean;
  readonly added: number;
  readonly cut: readonly Cut[];
}

/** Reads the documents into the desk's record, in order. */
export async function takeIn(desk: Desk, documents: readonly DocumentInput[], details: SourceDetails): Promise<Intake> {
  const taken: Taken[] = [];
  const problems: Problem[] = [];
  for (const [index, document] of documents.entries()) {
    if (desk.signal.aborted) break;
    desk.progress({ what: nameOf(document), done: index, of: documents.length });
    const file = await openDocument(document);
    if (!file.ok) {
      problems.push(...file.problems);
      continue;
    }
    const whole = wholeRecord(file.value.bytes, file.value.name);
    if (whole) {
      if (whole.ok) await desk.update(async () => ({ record: whole.value, result: undefined }));
      else problems.push(...whole.problems);
      continue;
    }
    const reading = await readInWorker(file.value, details);
    if (!reading.ok) {
      problems.push(...reading.problems);
      continue;
    }
    problems.push(...reading.value.warnings);
    taken.push(await fileReading(desk, file.value.name, reading.value, problems));
  }
  return { taken, problems };
}

const nameOf = (document: DocumentInput): string => ('path' in document ? document.path : document.name);

/** A record that was exported before stands for its sources: it is opened, not read as prose. */
function wholeRecord(bytes: Uint8Array, name: string) {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (!start.trimStart().startsWith('{') || !start.includes(RECORD_FORMAT)) return undefined;
  return parseRecord(new TextDecoder().decode(bytes), name);
}

async function fileReading(desk: Desk, name: string, reading: Reading, problems: Problem[]): Promise<Taken> {
  return desk.update(async record => {
    const known = record.sources.some(source => source.id === reading.source.id);
    const source = { ...reading.source, copyOf: copyOf(reading.source.text, record.sources) };
    const drafts = known || source.copyOf || source.language !== 'en' ? [] : draftsOf(record, source);
    const filing = fileDrafts(record, source, drafts, { by: 'parley', at: desk.now() });
    problems.push(...filing.problems);
    const result = {
      name,
      source: source.id,
      copyOf: source.copyOf,
      isNew: !known,
      added: filing.added.length,
      cut: reading.cut,
    };
    return { record: filing.record, result };
  });
}

function draftsOf(record: CaseRecord, source: Reading['source']) {
  const stands = standing(record);
  return findDrafts(readPassages(source), {
    knownActors: stands.actors,
    knownIssues: stands.issues,
    knownProposals: stands.proposals,
  });
}
