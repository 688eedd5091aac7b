/** Whether a record that comes from elsewhere hangs together: what the schema cannot say of it. */

import { type Problem, problem } from '../problems.ts';
import { RULES_OF_ENTRIES, spansOf } from './admit.ts';
import { type Source, type Span, verifySpan } from './evidence.ts';
import { type CaseRecord, ENTRY_KINDS, type EntryKind, type EntryOf, entriesOf } from './record.ts';
import { referencesOf } from './references.ts';

/** Problems that are told at one time; a file that is wholly wrong would give as many as it has entries. */
const MOST = 20;

/** What keeps the record from being opened as a case, the first twenty; empty when it may be. */
export function recordProblems(record: CaseRecord): Problem[] {
  const problems: Problem[] = [];
  for (const one of everyProblem(record)) {
    problems.push(one);
    if (problems.length === MOST) break;
  }
  return problems;
}

const broken = (message: string, place: string): Problem =>
  problem('record-invalid', message, 'Export it again.', place);

function* everyProblem(record: CaseRecord): Generator<Problem> {
  const sources = new Map(record.sources.map(source => [source.id, source]));
  const ids = new Set<string>();
  for (const { id } of [...record.sources, ...ENTRY_KINDS.flatMap(kind => entriesOf(record, kind))]) {
    if (ids.has(id)) yield broken(`The id ${id} is given twice.`, id);
    ids.add(id);
  }
  for (const source of record.sources) yield* sourceProblems(source, sources);
  for (const kind of ENTRY_KINDS)
    for (const entry of entriesOf(record, kind)) {
      for (const id of referencesOf(kind, entry))
        if (!ids.has(id)) yield broken(`It refers to ${id}, which is not in the record.`, entry.id);
      yield* spanProblems(spansOf(entry), sources, entry.id);
      yield* ruleProblems(record, kind, entry);
    }
  yield* sideProblems(record);
}

function* sourceProblems(source: Source, sources: ReadonlyMap<string, Source>): Generator<Problem> {
  for (const [at, block] of source.structure.entries())
    if (block.start > block.end || block.end > source.text.length)
      yield broken(`Its block ${at} (${block.start}-${block.end}) is not in its text.`, source.id);
  if (source.copyOf && !sources.has(source.copyOf))
    yield broken(`It is a copy of ${source.copyOf}, which is not in the record.`, source.id);
}

/** A passage of a purged source has no words any more; every other stands where it says. */
function* spanProblems(spans: readonly Span[], sources: ReadonlyMap<string, Source>, id: string): Generator<Problem> {
  for (const span of spans) {
    const source = sources.get(span.source);
    const verified = source?.purged ? null : verifySpan(source, span);
    if (verified && !verified.ok) yield broken(verified.problems[0]!.message, id);
  }
}

function* ruleProblems<K extends EntryKind>(record: CaseRecord, kind: K, entry: EntryOf[K]): Generator<Problem> {
  if (entry.meta.state !== 'admitted' || entry.evidence.some(span => span.exact === '')) return;
  for (const one of RULES_OF_ENTRIES[kind](record, entry)) yield broken(one.message, entry.id);
}

/** Numbers of acts, ids of side lists, and what these refer to among themselves. */
function* sideProblems(record: CaseRecord): Generator<Problem> {
  for (const [at, act] of record.history.entries())
    if (act.number !== at + 1) yield broken(`Act ${at + 1} of the history has the number ${act.number}.`, 'history');
  for (const list of ['questions', 'judgements', 'runs', 'models', 'versions'] as const) {
    const ids = new Set<string>();
    for (const { id } of record[list] ?? []) {
      if (ids.has(id)) yield broken(`The id ${id} is given twice.`, list);
      ids.add(id);
    }
  }
  const models = new Set(record.models?.map(one => one.id));
  for (const list of ['runs', 'versions'] as const)
    for (const { id, model } of record[list] ?? [])
      if (!models.has(model)) yield broken(`It was made of the model ${model}, which is not in the record.`, id);
  for (const { id, options, statusQuo, forecasts, outcome } of record.questions ?? []) {
    if ([statusQuo, outcome?.option].some(option => option != null && !options.includes(option)))
      yield broken('It names an option that it does not have.', id);
    if (forecasts.some(one => one.probabilities.length !== options.length))
      yield broken('A forecast has not one probability for each option.', id);
  }
}
