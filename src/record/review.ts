/**
 * What a person does to the record. Each act returns the record with the act appended to its history;
 * each can be undone by a later act, but for a purge.
 */

import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import { admissionProblems, spansOf } from './admit.ts';
import type { Source, Span } from './evidence.ts';
import type { Stamp } from './file-drafts.ts';
import type { Act, ActKind } from './history.ts';
import { newId } from './ids.ts';
import {
  type CaseRecord,
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  type EntryOf,
  entriesOf,
  findEntry,
  LISTS,
} from './record.ts';
import { pruneReferences, referencesOf, renameReferences } from './references.ts';
import { extendEntry, fold } from './same-entry.ts';

/** Who acts, when, and why. */
export interface Reasoned extends Stamp {
  readonly why: string | null;
}

/** A draft or struck entry stands from now on, and a person has looked at it. */
export function admit(record: CaseRecord, id: string, stamp: Reasoned): Result<CaseRecord> {
  return change(record, id, 'admit', stamp, entry => ({
    ...entry,
    meta: { ...entry.meta, state: 'admitted', reviewedBy: stamp.by },
  }));
}

/** The entry no longer stands. It is kept with the reason. */
export function strike(record: CaseRecord, id: string, stamp: Reasoned): Result<CaseRecord> {
  if (!stamp.why?.trim()) return fail(problem('act-invalid', 'An entry is struck only for a reason.', 'Say why.', id));
  return change(record, id, 'strike', stamp, entry => ({
    ...entry,
    meta: { ...entry.meta, state: 'struck', reviewedBy: stamp.by },
  }));
}

/** Replaces fields of an entry. From then on it is a person's entry, and must pass the same checks as any draft. */
export function correct(
  record: CaseRecord,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  stamp: Reasoned,
): Result<CaseRecord> {
  const fixed = ['id', 'meta'].filter(name => Object.hasOwn(fields, name));
  const found = findEntry(record, id);
  const unknown = found ? Object.keys(fields).filter(name => !Object.hasOwn(found.entry, name)) : [];
  if (fixed.length + unknown.length > 0)
    return fail(
      problem(
        'act-invalid',
        `These fields cannot be set: ${[...fixed, ...unknown].join(', ')}.`,
        'Leave them out.',
        id,
      ),
    );
  return change(record, id, 'correct', stamp, entry => ({
    ...entry,
    ...fields,
    meta: {
      ...entry.meta,
      origin: { by: 'person', name: stamp.by, version: null },
      state: 'admitted',
      reviewedBy: stamp.by,
    },
  }));
}

/** A person's own entry, on a passage or on a named judgement. */
export function enter<K extends EntryKind>(
  record: CaseRecord,
  kind: K,
  fields: Omit<EntryOf[K], 'id' | 'meta'>,
  judgement: string | null,
  stamp: Reasoned,
): Result<{ record: CaseRecord; id: string }> {
  const taken = new Set(ENTRY_KINDS.flatMap(each => entriesOf(record, each).map(entry => entry.id)));
  const id = newId(kind, fields, taken);
  const meta = {
    origin: { by: 'person', name: stamp.by, version: null },
    confidence: 1,
    credibility: '6',
    marking: 'CLEAR',
    state: 'admitted',
    reviewedBy: stamp.by,
    judgement: judgement === null ? null : { by: stamp.by, reason: judgement },
  };
  const entry = { ...fields, id, meta } as unknown as EntryOf[K];
  const problems = admissionProblems(record, kind, entry);
  if (problems.length > 0) return fail(...problems);
  const next = withEntry(record, kind, entry);
  return ok({ id, record: append(next, 'admit', stamp, [{ list: LISTS[kind], id, before: null }]) });
}

/** Two entries are one: the survivor gains the other's evidence and name, and whatever referred to the other refers to it. */
export function merge(record: CaseRecord, survivorId: string, otherId: string, stamp: Reasoned): Result<CaseRecord> {
  const survivor = findEntry(record, survivorId);
  const other = findEntry(record, otherId);
  const wrong = mergeProblem(survivor, other, survivorId, otherId);
  if (wrong) return fail(wrong);
  const changes: Act['changes'] = [];
  let next = record;
  for (const kind of ENTRY_KINDS)
    for (const entry of entriesOf(record, kind)) {
      const merged = mergedEntry(kind, entry, survivor!.entry, other!.entry);
      if (merged === entry) continue;
      changes.push({ list: LISTS[kind], id: entry.id, before: entry });
      next = withEntry(next, kind, merged);
    }
  return ok(append(next, 'merge', stamp, changes));
}

function mergeProblem(
  survivor: { kind: EntryKind } | undefined,
  other: { kind: EntryKind } | undefined,
  survivorId: string,
  otherId: string,
): Problem | undefined {
  if (!survivor || !other) return unknownEntry(survivor ? otherId : survivorId);
  if (survivorId === otherId)
    return problem('act-invalid', 'An entry cannot be merged with itself.', 'Choose another.', otherId);
  if (survivor.kind !== other.kind)
    return problem(
      'act-invalid',
      `${survivorId} and ${otherId} are not of one kind.`,
      'Merge entries of one kind.',
      otherId,
    );
  return undefined;
}

function mergedEntry<K extends EntryKind>(kind: K, entry: EntryOf[K], survivor: Entry, other: Entry): EntryOf[K] {
  if (entry.id === other.id) return { ...entry, meta: { ...entry.meta, state: 'superseded' } };
  const to = (id: string) => (id === other.id ? survivor.id : id);
  const renamed = referencesOf(kind, entry).includes(other.id)
    ? renameReferences<K, EntryOf[K]>(kind, entry, to)
    : entry;
  if (entry.id !== survivor.id) return renamed;
  const gained = extendEntry(kind, renamed, renameReferences<K, EntryOf[K]>(kind, other as EntryOf[K], to));
  if (!('aliases' in gained) || !('name' in other)) return gained;
  const aliases = [...gained.aliases, other.name].filter(
    (name, index, all) => fold(name) !== fold(gained.name) && all.findIndex(one => fold(one) === fold(name)) === index,
  );
  return { ...gained, aliases };
}

/** Restores what an act changed, unless a later act has changed it again. The undoing is itself an act. */
export function undo(record: CaseRecord, number: number, stamp: Reasoned): Result<CaseRecord> {
  const act = record.history.find(candidate => candidate.number === number);
  if (!act)
    return fail(problem('undo-impossible', `There is no act ${number}.`, 'Choose one of the history.', `${number}`));
  if (act.kind === 'purge')
    return fail(problem('undo-impossible', 'A purge cannot be undone.', 'Add the source again.', `act ${number}`));
  const later = laterActOn(record, act);
  if (later)
    return fail(
      problem(
        'undo-impossible',
        `Act ${later.number} (${later.kind} by ${later.by}) changed the same entry since.`,
        `Undo act ${later.number} first.`,
        `act ${number}`,
      ),
    );
  const changes = act.changes.map(({ list, id }) => ({ list, id, before: itemOf(record, list, id) ?? null }));
  const restored = act.changes.reduce((next, { list, id, before }) => withItem(next, list, id, before), record);
  return ok(append(pruneReferences(restored), 'undo', stamp, changes, number));
}

function laterActOn(record: CaseRecord, act: Act): Act | undefined {
  const touched = new Set(act.changes.map(({ id }) => id));
  const undone = new Set(record.history.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  return record.history.findLast(
    later =>
      later.number > act.number &&
      !undone.has(later.number) &&
      !(later.undoes !== null && later.undoes > act.number) &&
      later.changes.some(({ id }) => touched.has(id)),
  );
}

/**
 * A paper taken in by mistake: its text and bytes go, in the history too. Hash, who and why stay; what rested on it
 * alone is struck. Contradictions are derived again by whoever reads the record next.
 */
export function purge(record: CaseRecord, sourceId: string, stamp: Reasoned): Result<CaseRecord> {
  const source = record.sources.find(candidate => candidate.id === sourceId);
  if (!source)
    return fail(problem('entry-unknown', `There is no source ${sourceId}.`, 'Choose one of the case.', sourceId));
  if (!stamp.why?.trim())
    return fail(problem('act-invalid', 'A source is purged only for a reason.', 'Say why.', sourceId));
  const tombstone: Source = {
    ...source,
    title: null,
    author: null,
    text: '',
    structure: [],
    purged: { by: stamp.by, at: stamp.at, why: stamp.why },
  };
  const renamed = new Map<string, string>();
  const lists: Partial<Record<string, unknown[]>> = {};
  for (const kind of ENTRY_KINDS)
    lists[LISTS[kind]] = entriesOf(record, kind).map(entry => {
      if (!spansOf(entry).some(span => span.source === sourceId)) return entry;
      const blank = blanked(entry, sourceId);
      if (kind !== 'quotation' && kind !== 'attribution') return blank;
      renamed.set(entry.id, `${kind}:purged-${renamed.size + 1}`);
      return { ...blank, id: renamed.get(entry.id)! };
    });
  const next = {
    ...record,
    ...lists,
    sources: record.sources.map(one => (one.id === sourceId ? tombstone : one)),
    contradictions: [],
    history: record.history.map(act => forget(act, sourceId, renamed)),
  } as CaseRecord;
  return ok(append(next, 'purge', stamp, [{ list: 'sources', id: sourceId, before: null }]));
}

/** The act without the words of a purged source: neither what stood before, nor ids that are made of them. */
function forget(act: Act, sourceId: string, renamed: ReadonlyMap<string, string>): Act {
  const cites = (before: unknown) => JSON.stringify(before ?? null).includes(`"${sourceId}"`);
  const changes = act.changes.map(({ list, id, before }) => ({
    list,
    id: renamed.get(id) ?? id,
    before: cites(before) ? null : before,
  }));
  return { ...act, changes };
}

function blanked<K extends EntryKind>(entry: EntryOf[K], sourceId: string): EntryOf[K] {
  const blank = (span: Span): Span => (span.source === sourceId ? { ...span, exact: '' } : span);
  const onlyHere = entry.evidence.every(span => span.source === sourceId);
  const copy = structuredCloneOf(entry, value => (isSpan(value) ? blank(value) : value)) as EntryOf[K];
  const marked = onlyHere ? { ...copy, meta: { ...copy.meta, state: 'struck' as const } } : copy;
  return 'text' in marked && onlyHere ? { ...marked, text: '' } : marked;
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'exact' in value && 'source' in value && 'start' in value;

function structuredCloneOf(value: unknown, replace: (value: unknown) => unknown): unknown {
  const replaced = replace(value);
  if (replaced !== value || typeof value !== 'object' || value === null) return replaced;
  if (Array.isArray(value)) return value.map(item => structuredCloneOf(item, replace));
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, structuredCloneOf(field, replace)]));
}

function change(
  record: CaseRecord,
  id: string,
  kind: ActKind,
  stamp: Reasoned,
  edit: (entry: Entry) => Entry,
): Result<CaseRecord> {
  const found = findEntry(record, id);
  if (!found) return fail(unknownEntry(id));
  const edited = edit(found.entry);
  const problems = edited.meta.state === 'struck' ? [] : admissionProblems(record, found.kind, edited as never);
  if (problems.length > 0) return fail(...problems);
  const changes = [{ list: LISTS[found.kind], id, before: found.entry }];
  return ok(append(withEntry(record, found.kind, edited as never), kind, stamp, changes));
}

const unknownEntry = (id: string): Problem =>
  problem('entry-unknown', `There is no entry ${id} in this record.`, 'Choose one of the record.', id);

function withEntry<K extends EntryKind>(record: CaseRecord, kind: K, entry: EntryOf[K]): CaseRecord {
  return withItem(record, LISTS[kind], entry.id, entry);
}

function itemOf(record: CaseRecord, list: string, id: string): unknown {
  return (record as unknown as Record<string, { id: string }[]>)[list]?.find(item => item.id === id);
}

/** The record with one item of one list replaced, added at the end, or (null) taken out. */
export function withItem(record: CaseRecord, list: string, id: string, item: unknown): CaseRecord {
  const items = (record as unknown as Record<string, { id: string }[]>)[list] ?? [];
  const present = items.some(one => one.id === id);
  const replaced =
    item === null
      ? items.filter(one => one.id !== id)
      : present
        ? items.map(one => (one.id === id ? item : one))
        : [...items, item];
  return { ...record, [list]: replaced } as CaseRecord;
}

/** The record with an act appended to its history. */
export function append(
  record: CaseRecord,
  kind: ActKind,
  stamp: Reasoned,
  changes: Act['changes'],
  undoes: number | null = null,
): CaseRecord {
  const act: Act = {
    number: record.history.length + 1,
    kind,
    by: stamp.by,
    at: stamp.at,
    why: stamp.why,
    changes,
    undoes,
  };
  return { ...record, history: [...record.history, act] };
}
