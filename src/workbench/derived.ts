/** What is derived from a whole record: made once for each record, when it is first asked for, and kept as long as it stands. */

import type { Contradiction } from '../record/changes.ts';
import { contradictionsOf } from '../record/contradictions.ts';
import type { Source } from '../record/evidence.ts';
import type { Position } from '../record/positions.ts';
import { datesOf } from '../record/positions-matrix.ts';
import { type CaseRecord, ENTRY_KINDS, type Entry, type EntryKind, entriesOf } from '../record/record.ts';

/** A function of a record whose result is kept with it. */
function kept<T>(make: (record: CaseRecord) => T): (record: CaseRecord) => T {
  const made = new WeakMap<CaseRecord, T>();
  return record => {
    if (!made.has(record)) made.set(record, make(record));
    return made.get(record)!;
  };
}

export const contradictionsIn: (record: CaseRecord) => readonly Contradiction[] = kept(contradictionsOf);

/** Date by which a position is ordered: its own, else that of its source; empty when neither is known. */
export const dateIn: (record: CaseRecord) => (position: Position) => string = kept(datesOf);

/** Sources by id. */
export const sourcesIn: (record: CaseRecord) => ReadonlyMap<string, Source> = kept(
  record => new Map(record.sources.map(source => [source.id, source])),
);

/** Entries of every kind and state by id. */
export const entriesIn: (record: CaseRecord) => ReadonlyMap<string, { kind: EntryKind; entry: Entry }> = kept(
  record =>
    new Map(
      ENTRY_KINDS.flatMap(kind => entriesOf(record, kind).map(entry => [entry.id, { kind, entry: entry as Entry }])),
    ),
);
