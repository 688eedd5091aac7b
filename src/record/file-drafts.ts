/** Drafts of one source into the record: matched with what is there, given ids, checked, and admitted or kept as drafts. */

import type { Problem } from '../problems.ts';
import { ADMISSION_THRESHOLD, admissionProblems } from './admit.ts';
import type { AnyDraft, Draft } from './draft.ts';
import { bySpan, type Meta, type Source, type Span } from './evidence.ts';
import type { Act } from './history.ts';
import { newId } from './ids.ts';
import { type CaseRecord, ENTRY_KINDS, type EntryKind, type EntryOf, entriesOf, findEntry, LISTS } from './record.ts';
import { pruneReferences, renameReferences, requiredBy } from './references.ts';
import { extendEntry, sameEntry } from './same-entry.ts';

export interface Filing {
  readonly record: CaseRecord;
  /** Ids of entries that are new, and of older ones that gained evidence. */
  readonly added: readonly string[];
  readonly extended: readonly string[];
  /** Drafts that could not be filed, and why. Nothing is dropped in silence. */
  readonly problems: readonly Problem[];
}

/** Who files, and when (ISO 8601). */
export interface Stamp {
  readonly by: string;
  readonly at: string;
}

/** A filing under way. */
interface Work {
  record: CaseRecord;
  /** Entry ids by draft key. */
  readonly ids: Map<string, string>;
  readonly taken: Set<string>;
  /** What this source has given ids to: two drafts of one thing become one entry. */
  readonly given: { kind: EntryKind; fields: AnyDraft['entry']; id: string }[];
  readonly changes: Act['changes'];
  readonly added: string[];
  readonly extended: string[];
  readonly problems: Problem[];
}

/**
 * Files the drafts of one source. The source is added if it is new; a copy of another source is added without its
 * drafts, since it is not a second witness.
 */
export function fileDrafts(record: CaseRecord, source: Source, drafts: readonly AnyDraft[], stamp: Stamp): Filing {
  if (record.sources.some(known => known.id === source.id)) return { record, added: [], extended: [], problems: [] };
  const work: Work = {
    record: { ...record, sources: [...record.sources, source] },
    ids: new Map(),
    taken: new Set(idsOf(record)),
    given: [],
    changes: [{ list: 'sources', id: source.id, before: null }],
    added: [],
    extended: [],
    problems: [],
  };
  const filed = source.copyOf ? [] : drafts;
  for (const kind of ENTRY_KINDS) for (const draft of inOrder(kind, filed, source)) giveId(work, kind, draft);
  for (const kind of ENTRY_KINDS) for (const draft of inOrder(kind, filed, source)) file(work, kind, draft);
  return close(work, stamp);
}

const idsOf = (record: CaseRecord): string[] =>
  ENTRY_KINDS.flatMap(kind => entriesOf(record, kind).map(entry => entry.id));

/** The drafts of one kind, in the order of their first passage. */
function inOrder<K extends EntryKind>(kind: K, drafts: readonly AnyDraft[], source: Source): Draft<K>[] {
  const order = bySpan([source.id]);
  const mine = drafts.filter(draft => draft.kind === kind) as AnyDraft[] as Draft<K>[];
  return mine.toSorted((a, b) => compareFirst(a.entry.evidence, b.entry.evidence, order));
}

/** The id of the entry that the draft speaks of, or a new one. */
function giveId<K extends EntryKind>(work: Work, kind: K, draft: Draft<K>): void {
  const fields = renamed(work, kind, draft.entry);
  const older = entriesOf(work.record, kind).find(entry => sameEntry(kind, entry, fields));
  const twin = work.given.find(one => one.kind === kind && sameEntry(kind, one.fields as Draft<K>['entry'], fields));
  const id = older?.id ?? twin?.id ?? newId(kind, fields, work.taken);
  work.given.push({ kind, fields: fields as AnyDraft['entry'], id });
  work.taken.add(id);
  work.ids.set(draft.key, id);
}

function renamed<K extends EntryKind>(work: Work, kind: K, entry: Draft<K>['entry']): Draft<K>['entry'] {
  const known = (id: string) => (findEntry(work.record, id) ? id : null);
  return renameReferences<K, Draft<K>['entry']>(kind, entry, key => work.ids.get(key) ?? known(key));
}

function file<K extends EntryKind>(work: Work, kind: K, draft: Draft<K>): void {
  const id = work.ids.get(draft.key)!;
  const fields = renamed(work, kind, draft.entry);
  const older = entriesOf(work.record, kind).find(entry => entry.id === id);
  const fresh = { ...fields, id, meta: metaOf(work, kind, draft, fields) } as unknown as EntryOf[K];
  const entry = older ? extendEntry(kind, older, fresh) : fresh;
  const problems = admissionProblems(work.record, kind, entry);
  if (problems.length > 0) work.problems.push(...problems);
  else put(work, kind, entry, older);
}

function put<K extends EntryKind>(work: Work, kind: K, entry: EntryOf[K], older: EntryOf[K] | undefined): void {
  const list = LISTS[kind];
  const entries = entriesOf(work.record, kind);
  const next = older ? entries.map(one => (one.id === entry.id ? entry : one)) : [...entries, entry];
  work.record = { ...work.record, [list]: next };
  work.changes.push({ list, id: entry.id, before: older ?? null });
  (older ? work.extended : work.added).push(entry.id);
}

function metaOf<K extends EntryKind>(work: Work, kind: K, draft: Draft<K>, fields: Draft<K>['entry']): Meta {
  const threshold = work.record.case.threshold ?? ADMISSION_THRESHOLD;
  const leansOn = requiredBy(kind, fields).map(id => findEntry(work.record, id)?.entry.meta.state);
  const stands = draft.confidence >= threshold && leansOn.every(state => state === 'admitted');
  return {
    origin: { by: 'finder', name: draft.finder.name, version: draft.finder.version },
    confidence: draft.confidence,
    credibility: '6',
    marking: 'CLEAR',
    state: stands ? 'admitted' : 'draft',
    reviewedBy: null,
    judgement: null,
  };
}

function close(work: Work, stamp: Stamp): Filing {
  const proposals = work.record.proposals.map(proposal => {
    const own = work.record.provisions.filter(provision => provision.proposal === proposal.id).map(one => one.id);
    if (own.every(id => proposal.provisions.includes(id))) return proposal;
    return { ...proposal, provisions: [...new Set([...proposal.provisions, ...own])] };
  });
  const act: Act = {
    number: work.record.history.length + 1,
    kind: 'read',
    by: stamp.by,
    at: stamp.at,
    why: null,
    changes: work.changes,
    undoes: null,
  };
  const record = pruneReferences({ ...work.record, proposals });
  return { ...work, record: { ...record, history: [...record.history, act] } };
}

function compareFirst(a: readonly Span[], b: readonly Span[], order: (a: Span, b: Span) => number): number {
  if (!a[0] || !b[0]) return (a[0] ? 0 : 1) - (b[0] ? 0 : 1);
  return order(a[0], b[0]);
}
