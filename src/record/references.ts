/** Which entries an entry refers to. One table, used by filing, merging, checking and pruning. */

import { type CaseRecord, ENTRY_KINDS, type EntryKind, type EntryOf, entriesOf, LISTS } from './record.ts';

type Rename = (id: string) => string | null;
type Fields<K extends EntryKind> = Omit<EntryOf[K], 'id' | 'meta'>;

interface References<K extends EntryKind> {
  /** Ids without which the entry means nothing. */
  required(entry: Fields<K>): string[];
  /** Ids that may be missing: they become null or are left out. */
  optional(entry: Fields<K>): (string | null)[];
  /** The entry with every id renamed. A required id that is renamed to null keeps its name, for `required` to report. */
  rename<T extends Fields<K>>(entry: T, to: Rename): T;
}

const maybe = (id: string | null, to: Rename): string | null => (id === null ? null : to(id));
const each = (ids: readonly string[], to: Rename): string[] => [...new Set(ids.map(to).filter(id => id !== null))];

const REFERENCES: { [K in EntryKind]: References<K> } = {
  actor: {
    required: () => [],
    optional: entry => [entry.side, entry.factionOf, ...entry.roles.map(role => role.of)],
    rename: (entry, to) => ({
      ...entry,
      side: maybe(entry.side, to),
      factionOf: maybe(entry.factionOf, to),
      roles: entry.roles.map(role => ({ ...role, of: maybe(role.of, to) })),
    }),
  },
  place: { required: () => [], optional: () => [], rename: entry => entry },
  issue: { required: () => [], optional: () => [], rename: entry => entry },
  proposal: {
    required: () => [],
    optional: entry => [...entry.by, entry.replaces, ...entry.provisions],
    rename: (entry, to) => ({
      ...entry,
      by: each(entry.by, to),
      replaces: maybe(entry.replaces, to),
      provisions: each(entry.provisions, to),
    }),
  },
  provision: {
    required: entry => [entry.proposal, entry.issue],
    optional: entry => [...entry.obliged, ...entry.beneficiary, entry.replaces],
    rename: (entry, to) => ({
      ...entry,
      proposal: to(entry.proposal) ?? entry.proposal,
      issue: to(entry.issue) ?? entry.issue,
      obliged: each(entry.obliged, to),
      beneficiary: each(entry.beneficiary, to),
      replaces: maybe(entry.replaces, to),
    }),
  },
  event: {
    required: () => [],
    optional: entry => [entry.place, ...entry.participants.map(p => p.actor)],
    rename: (entry, to) => ({
      ...entry,
      place: maybe(entry.place, to),
      participants: entry.participants.flatMap(p => {
        const actor = to(p.actor);
        return actor === null ? [] : [{ ...p, actor }];
      }),
    }),
  },
  quotation: {
    required: () => [],
    optional: entry => [entry.speaker],
    rename: (entry, to) => ({ ...entry, speaker: maybe(entry.speaker, to) }),
  },
  attribution: {
    required: () => [],
    optional: entry => [entry.actor],
    rename: (entry, to) => ({ ...entry, actor: maybe(entry.actor, to) }),
  },
  position: {
    required: entry => [entry.actor, entry.issue],
    optional: entry => [entry.provision],
    rename: (entry, to) => ({
      ...entry,
      actor: to(entry.actor) ?? entry.actor,
      issue: to(entry.issue) ?? entry.issue,
      provision: maybe(entry.provision, to),
    }),
  },
};

export const requiredBy = <K extends EntryKind>(kind: K, entry: Fields<K>): string[] =>
  REFERENCES[kind].required(entry);

/** Every id that the entry refers to. */
export function referencesOf<K extends EntryKind>(kind: K, entry: Fields<K>): string[] {
  const { required, optional } = REFERENCES[kind];
  return [...required(entry), ...optional(entry).filter(id => id !== null)];
}

export const renameReferences = <K extends EntryKind, T extends Fields<K>>(kind: K, entry: T, to: Rename): T =>
  REFERENCES[kind].rename(entry, to);

/**
 * The record with references to absent entries taken out, and entries left out whose required ones are absent.
 * What lacks nothing stays the very same object, so that a store writes only what differs.
 */
export function pruneReferences(record: CaseRecord): CaseRecord {
  let current = record;
  for (;;) {
    const present = new Set(ENTRY_KINDS.flatMap(kind => entriesOf(current, kind).map(entry => entry.id)));
    const next = { ...current };
    let dropped = false;
    for (const kind of ENTRY_KINDS) {
      const entries = entriesOf(current, kind);
      if (entries.every(entry => referencesOf(kind, entry).every(id => present.has(id)))) continue;
      const kept = entries.filter(entry => requiredBy(kind, entry).every(id => present.has(id)));
      dropped ||= kept.length < entries.length;
      Object.assign(next, { [LISTS[kind]]: kept.map(entry => pruned(kind, entry, present)) });
    }
    if (!dropped) return next;
    current = next;
  }
}

function pruned<K extends EntryKind>(kind: K, entry: EntryOf[K], present: ReadonlySet<string>): EntryOf[K] {
  if (referencesOf(kind, entry).every(id => present.has(id))) return entry;
  return renameReferences<K, EntryOf[K]>(kind, entry, id => (present.has(id) ? id : null));
}
