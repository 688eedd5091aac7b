/** Everything that a person does with a report, in one process, and what of it went wrong. */

import { type Brief, PRESETS, sentencesOf } from '../../src/briefing/brief.ts';
import { composeBrief } from '../../src/briefing/compose/compose.ts';
import { FORMATS } from '../../src/briefing/formats.ts';
import { ok, type Result } from '../../src/problems.ts';
import { readSource } from '../../src/reading/readers.ts';
import { spansOf } from '../../src/record/admit.ts';
import { verifySpan } from '../../src/record/evidence.ts';
import { unkeepableIn } from '../../src/record/keepable.ts';
import { type CaseRecord, ENTRY_KINDS, entriesOf, makeRecord, parseRecord, sourceOf } from '../../src/record/record.ts';
import { recordProblems } from '../../src/record/whole-record.ts';
import { analyse } from '../../src/workbench/analyse.ts';
import { ask } from '../../src/workbench/ask.ts';
import { type Desk, memoryDesk } from '../../src/workbench/desk.ts';
import { find } from '../../src/workbench/find.ts';
import { read } from '../../src/workbench/read.ts';
import type { ReadingRoom } from '../../src/workbench/reading-room.ts';

const QUESTIONS = [
  'What are the key elements?',
  'Who rejects the proposal?',
  'What did constructor say about __proto__?',
  'When do the talks end (or not)?',
];

/** Reads in this thread, so that a fault is thrown here and not told as a file's own; whatever is damaged counts as English. */
const room: ReadingRoom = {
  read: async (file, details) => {
    const read = await readSource(file, details);
    return read.ok ? ok({ ...read.value, source: { ...read.value.source, language: 'en' } }) : read;
  },
  find: async (source, known) => ok(find(source, known)),
};

export interface Document {
  readonly name: string;
  readonly text: string;
}

/** The faults of the whole chain on these documents; a refusal that names its reason is none. */
export async function faultsOf(documents: readonly Document[], { withAnalysis = true } = {}): Promise<string[]> {
  const faults: string[] = [];
  const during = async (what: string, work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      faults.push(`${what}: ${(error as Error).stack?.split('\n').slice(0, 6).join(' | ') ?? error}`);
    }
  };
  const desk: Desk = memoryDesk({ now: () => '2031-06-01T00:00:00.000Z', clock: () => 0, readingRoom: room });
  let taken: Result<unknown> | undefined;
  await during('read', async () => {
    taken = await read.run(desk, read.input.parse({ documents }));
  });
  if (!taken?.ok) return faults;
  const record = await desk.record();
  faults.push(...faultsOfRecord(record));
  for (const preset of PRESETS) await during(`brief ${preset}`, () => briefFaults(record, preset, faults));
  for (const question of withAnalysis ? [...QUESTIONS, 'What could hold?'] : QUESTIONS)
    await during(`ask ${question}`, async () => {
      const asked = await ask.run(desk, ask.input.parse({ question, json: true }));
      if (!asked.ok) throw new Error(`refused: ${asked.problems[0]?.message}`);
      for (const sentence of asked.value.output.answer.sentences)
        if (sentence.basis === 'passages' && sentence.cites.length === 0)
          throw new Error(`no citation: ${sentence.text}`);
      strange('ask', JSON.stringify(asked.value.output), documents, faults);
    });
  if (withAnalysis)
    await during('analyse', async () => {
      const found = await analyse.run(desk, analyse.input.parse({}));
      if (!found.ok) return;
      if (!analyse.output.safeParse(found.value.output).success) throw new Error('not of its own form');
      for (const { run } of found.value.output.runs)
        for (const finding of run.findings) strange('analyse', finding.text, documents, faults);
      await briefFaults(await desk.record(), 'article', faults);
    });
  return [...new Set(faults)];
}

/** Every span at its words, every reference kept, and the printed record read back as it was. */
export function faultsOfRecord(record: CaseRecord): string[] {
  const faults: string[] = [];
  for (const kind of ENTRY_KINDS)
    for (const entry of entriesOf(record, kind))
      for (const span of spansOf(entry)) {
        const source = sourceOf(record, span.source);
        const stands = verifySpan(source, span);
        if (!stands.ok && !source?.purged) faults.push(`span of ${entry.id}: ${stands.problems[0]!.message}`);
      }
  for (const source of record.sources)
    for (const block of source.structure)
      if (block.start > block.end || block.end > source.text.length)
        faults.push(`block ${block.kind} ${block.start}-${block.end} of ${source.text.length}`);
  faults.push(...recordProblems(record).map(one => `whole record: ${one.message}`));
  const unkeepable = unkeepableIn(record);
  if (unkeepable) faults.push(`cannot be kept: ${unkeepable.place} ${unkeepable.why}`);
  const again = parseRecord(makeRecord(record));
  if (!again.ok) faults.push(`parses not: ${again.problems[0]!.message}`);
  return faults;
}

async function briefFaults(record: CaseRecord, preset: Brief['preset'], faults: string[]): Promise<void> {
  const brief = composeBrief(record, { preset, since: preset === 'delta' ? '2016-01-01' : null, runs: [] });
  for (const sentence of sentencesOf(brief)) {
    if (sentence.basis === 'passages' && sentence.cites.length === 0)
      faults.push(`${preset}: no citation: ${sentence.text}`);
    for (const span of sentence.cites)
      if (!verifySpan(sourceOf(record, span.source), span).ok)
        faults.push(`${preset}: cites an orphan: ${sentence.text}`);
  }
  for (const format of FORMATS) {
    const content = await format.render(brief);
    if (content.length === 0) faults.push(`${preset} ${format.name}: empty`);
    if (typeof content === 'string') strange(`${preset} ${format.name}`, content, record.sources, faults);
  }
}

const STRANGE = /\bNaN\b|\bundefined\b|\[object \w+\]|\bInfinity\b|function \w*\(\) \{ \[native/;

/** Words that only a mistake of ours writes, unless a document says them. */
function strange(
  where: string,
  printed: string,
  documents: readonly { readonly text: string }[],
  faults: string[],
): void {
  const found = STRANGE.exec(printed);
  if (!found || documents.some(one => one.text.includes(found[0]))) return;
  faults.push(`${where} prints ${found[0]}: ${printed.slice(Math.max(0, found.index - 80), found.index + 80)}`);
}
