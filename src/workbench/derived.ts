/**
 * What is derived from a record and asked for again and again: made when it is first asked for, and kept as long as the
 * lists stand that it was made of. A record is never changed in place; an act replaces the lists that it touches, so that
 * what rests on the others stays.
 */

import { spansOf } from '../record/admit.ts';
import type { Contradiction } from '../record/changes.ts';
import { contradictionsOf } from '../record/contradictions.ts';
import type { EntryState, Source } from '../record/evidence.ts';
import type { Lookup } from '../record/label.ts';
import { type Move, movesBetween } from '../record/movement.ts';
import type { Position } from '../record/positions.ts';
import { datesOf } from '../record/positions-matrix.ts';
import { type CaseRecord, ENTRY_KINDS, type Entry, type EntryKind, entriesOf } from '../record/record.ts';
import { referencesOf } from '../record/references.ts';
import { type Timeline, timelineOf } from '../record/timeline.ts';

/** A function of a record whose result is kept with the part that `of` takes of it. */
function kept<T>(of: (record: CaseRecord) => object, make: (record: CaseRecord) => T): (record: CaseRecord) => T {
  const made = new WeakMap<object, T>();
  return record => {
    const part = of(record);
    if (!made.has(part)) made.set(part, make(record));
    return made.get(part)!;
  };
}

/** The same for the entries of each kind apart. */
function keptByKind<T>(make: (kind: EntryKind, entries: readonly Entry[]) => T): (record: CaseRecord) => T[] {
  const kinds = ENTRY_KINDS.map(kind =>
    kept(
      record => entriesOf(record, kind),
      record => make(kind, entriesOf(record, kind)),
    ),
  );
  return record => kinds.map(one => one(record));
}

/** Items by a key of which each may have several. */
function gather<T>(items: readonly T[], keys: (item: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  return map;
}

export interface Found {
  readonly kind: EntryKind;
  readonly entry: Entry;
}

export const contradictionsIn: (record: CaseRecord) => readonly Contradiction[] = kept(
  record => record,
  contradictionsOf,
);

/** Every move of a stance, in the order of its later source. */
export const movesIn: (record: CaseRecord) => readonly Move[] = kept(
  record => record,
  record => movesBetween(record),
);

export const timelineIn: (record: CaseRecord) => Timeline = kept(record => record.events, timelineOf);

/** Date by which a position is ordered: its own, else that of its source; empty when neither is known. */
export const dateIn: (record: CaseRecord) => (position: Position) => string = kept(record => record.sources, datesOf);

/** Sources by id. */
export const sourcesIn: (record: CaseRecord) => ReadonlyMap<string, Source> = kept(
  record => record.sources,
  record => new Map(record.sources.map(source => [source.id, source])),
);

const idsByKind = keptByKind((kind, entries) => new Map(entries.map(entry => [entry.id, { kind, entry }])));

/** The entry of an id, whatever its kind and state. */
export function entryIn(record: CaseRecord, id: string): Found | undefined {
  for (const ids of idsByKind(record)) if (ids.has(id)) return ids.get(id);
  return undefined;
}

/** Names of actors and titles of issues. */
export const lookupIn = (record: CaseRecord): Lookup => ({
  actor: id => idsByKind(record)[ENTRY_KINDS.indexOf('actor')]!.get(id)?.entry as ReturnType<Lookup['actor']>,
  issue: id => idsByKind(record)[ENTRY_KINDS.indexOf('issue')]!.get(id)?.entry as ReturnType<Lookup['issue']>,
});

const sourcesByKind = keptByKind((kind, entries) => ({
  kind,
  bySource: gather(entries, entry => spansOf(entry).map(span => span.source)),
}));

/** Every entry with a span in the source, whatever its state. */
export const entriesOfSource = (record: CaseRecord, source: string): Found[] =>
  sourcesByKind(record).flatMap(({ kind, bySource }) => (bySource.get(source) ?? []).map(entry => ({ kind, entry })));

/** How many entries rest on a source. */
export const entryCount = (record: CaseRecord, source: string): number =>
  sourcesByKind(record).reduce((sum, { bySource }) => sum + (bySource.get(source)?.length ?? 0), 0);

const referringByKind = keptByKind((kind, entries) => ({
  kind,
  byTarget: gather(entries, entry => referencesOf(kind, entry as never)),
}));

/** The entries that refer to an entry. */
export const referringTo = (record: CaseRecord, id: string): Found[] =>
  referringByKind(record).flatMap(({ kind, byTarget }) => (byTarget.get(id) ?? []).map(entry => ({ kind, entry })));

export interface Count {
  readonly kind: EntryKind;
  readonly state: EntryState;
  readonly entries: number;
  readonly reviewed: number;
}

const countsByKind = keptByKind((kind, entries) => {
  const counts = new Map<EntryState, Count>();
  for (const { meta } of entries) {
    const { entries: known = 0, reviewed = 0 } = counts.get(meta.state) ?? {};
    const seen = meta.reviewedBy === null ? 0 : 1;
    counts.set(meta.state, { kind, state: meta.state, entries: known + 1, reviewed: reviewed + seen });
  }
  return [...counts.values()];
});

/** How many entries there are of each kind and state, and how many of them a person has looked at. */
export const countsIn = (record: CaseRecord): Count[] => countsByKind(record).flat();

/** The act that undid each act that was undone. */
export const undoingIn: (record: CaseRecord) => ReadonlyMap<number, number> = kept(
  record => record.history,
  record => new Map(record.history.flatMap(({ undoes, number }) => (undoes === null ? [] : [[undoes, number]]))),
);
