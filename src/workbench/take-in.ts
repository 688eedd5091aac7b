/** Documents into the record of a desk: read, found, filed. One bad file never stops the others. */

import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import { copyOf } from '../reading/copies.ts';
import type { Cut, InputFile, Reading, SourceDetails } from '../reading/reader.ts';
import { mergeDetails } from '../reading/reader.ts';
import type { AnyDraft } from '../record/draft.ts';
import type { Source } from '../record/evidence.ts';
import { fileDrafts } from '../record/file-drafts.ts';
import { type CaseRecord, parseRecord, RECORD_FORMAT, standing } from '../record/record.ts';
import { recordProblems } from '../record/whole-record.ts';
import type { Desk } from './desk.ts';
import { type DocumentInput, openDocument } from './documents.ts';

export interface Intake {
  /** One for each document that was looked at, in the order given. */
  readonly files: readonly Taken[];
  readonly problems: readonly Problem[];
  /** Whether it was stopped before all was read. What was taken in before stays. */
  readonly cancelled: boolean;
}

export interface Taken {
  readonly name: string;
  /** Id of the source; null when the file could not be read, or was a whole record. */
  readonly source: string | null;
  readonly title: string | null;
  /** Id of the source that it repeats, if it is a copy. */
  readonly copyOf: string | null;
  /** False when the same text of the same publisher was there already: nothing was changed. */
  readonly isNew: boolean;
  /** How many entries are new. */
  readonly added: number;
  readonly cut: readonly Cut[];
  readonly problems: readonly Problem[];
}

/** Reads the documents into the desk's record, in order, each as one step that happens wholly or not at all. */
export function takeIn(desk: Desk, documents: readonly DocumentInput[], details: SourceDetails): Promise<Intake> {
  return desk.oneIntake(async () => {
    const files: Taken[] = [];
    for (const [index, document] of documents.entries()) {
      if (desk.signal.aborted) break;
      desk.progress({ what: nameOf(document), done: index, of: documents.length });
      const given = 'details' in document && document.details ? mergeDetails(details, document.details) : details;
      const taken = await takeOne(desk, document, given);
      if (taken) files.push(taken);
    }
    return { files, problems: files.flatMap(file => file.problems), cancelled: desk.signal.aborted };
  });
}

const nameOf = (document: DocumentInput): string => ('path' in document ? document.path : document.name);

const notTaken = (name: string, problems: readonly Problem[]): Taken => ({
  name,
  source: null,
  title: null,
  copyOf: null,
  isNew: false,
  added: 0,
  cut: [],
  problems,
});

/** Undefined when it was cancelled inside this file. */
async function takeOne(desk: Desk, document: DocumentInput, details: SourceDetails): Promise<Taken | undefined> {
  const file = await openDocument(desk, document);
  if (!file.ok) return notTaken(nameOf(document), file.problems);
  const whole = wholeRecord(file.value);
  if (whole) return takeRecord(desk, file.value.name, whole);
  const reading = await desk.readingRoom.read(file.value, details, desk.signal);
  if (desk.signal.aborted) return undefined;
  if (!reading.ok) return notTaken(file.value.name, reading.problems);
  return fileReading(desk, file.value, reading.value);
}

/** A record that was exported before stands for its sources: it is opened, not read as prose. */
function wholeRecord({ bytes, name }: InputFile): Result<CaseRecord> | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (!start.trimStart().startsWith('{') || !start.includes(RECORD_FORMAT)) return undefined;
  const parsed = parseRecord(new TextDecoder().decode(bytes), name);
  const broken = parsed.ok ? recordProblems(parsed.value) : [];
  return broken.length > 0 ? fail(...broken) : parsed;
}

/** A whole record opens an empty desk; it is never poured over another. */
async function takeRecord(desk: Desk, name: string, whole: Result<CaseRecord>): Promise<Taken> {
  if (!whole.ok) return notTaken(name, whole.problems);
  if ((await desk.record()).sources.length > 0)
    return notTaken(name, [
      problem('not-allowed', 'This is a whole case, not a report.', 'Import it as a case of its own.', name),
    ]);
  await desk.update(async () => ({ record: whole.value, result: undefined }));
  return { ...notTaken(name, []), title: whole.value.case.title, isNew: true };
}

async function fileReading(desk: Desk, file: InputFile, reading: Reading): Promise<Taken | undefined> {
  const before = await desk.record();
  const source = { ...reading.source, copyOf: copyOf(reading.source.text, before.sources) };
  const found = await findIn(desk, before, source);
  if (desk.signal.aborted) return undefined;
  if (!found.ok) return notTaken(file.name, found.problems);
  return desk.update(async record => {
    const known = record.sources.find(one => one.id === source.id);
    const filing = fileDrafts(record, source, found.value, { by: 'parley', at: desk.now() });
    const result: Taken = {
      name: file.name,
      source: source.id,
      title: source.title,
      copyOf: (known ?? source).copyOf ?? null,
      isNew: known === undefined,
      added: filing.added.length,
      cut: reading.cut,
      problems: [...reading.warnings, ...filing.problems],
    };
    return { record: filing.record, result, originals: known ? [] : [{ source: source.id, original: file }] };
  });
}

/** The drafts of a source: none of one that is known, is a copy or is not English. */
async function findIn(desk: Desk, record: CaseRecord, source: Source): Promise<Result<readonly AnyDraft[]>> {
  const known = record.sources.some(one => one.id === source.id);
  if (known || source.copyOf || source.language !== 'en') return ok([]);
  return desk.readingRoom.find(source, standing(record), desk.signal);
}
