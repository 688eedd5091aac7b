/** What is derived from a whole record: made once for each record, when it is first asked for, and kept as long as it stands. */

import type { Contradiction } from '../record/changes.ts';
import { contradictionsOf } from '../record/contradictions.ts';
import type { EntryState, Source } from '../record/evidence.ts';
import type { Act } from '../record/history.ts';
import type { Lookup } from '../record/label.ts';
import { type Move, movesBetween } from '../record/movement.ts';
import type { Position } from '../record/positions.ts';
import { datesOf } from '../record/positions-matrix.ts';
import { type CaseRecord, ENTRY_KINDS, type Entry, type EntryKind, entriesOf } from '../record/record.ts';
import { referencesOf } from '../record/references.ts';
import { type Timeline, timelineOf } from '../record/timeline.ts';

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

/** Names of actors and titles of issues. */
export const lookupIn: (record: CaseRecord) => Lookup = kept(record => {
  const actors = new Map(record.actors.map(actor => [actor.id, actor]));
  const issues = new Map(record.issues.map(issue => [issue.id, issue]));
  return { actor: id => actors.get(id), issue: id => issues.get(id) };
});

/** Every move of a stance, in the order of its later source. */
export const movesIn: (record: CaseRecord) => readonly Move[] = kept(record => movesBetween(record));

export const timelineIn: (record: CaseRecord) => Timeline = kept(timelineOf);

/** The acts that touched each entry or source, in order, and the act that undid each. */
export const actsIn: (record: CaseRecord) => {
  readonly on: ReadonlyMap<string, readonly Act[]>;
  readonly undoneBy: ReadonlyMap<number, number>;
} = kept(record => {
  const on = new Map<string, Act[]>();
  for (const act of record.history)
    for (const id of new Set(act.changes.map(change => change.id))) {
      const acts = on.get(id);
      if (acts) acts.push(act);
      else on.set(id, [act]);
    }
  const undoneBy = new Map(record.history.flatMap(({ undoes, number }) => (undoes === null ? [] : [[undoes, number]])));
  return { on, undoneBy };
});

/** Ids of the entries that refer to each entry. */
export const referringIn: (record: CaseRecord) => ReadonlyMap<string, readonly string[]> = kept(record => {
  const referring = new Map<string, string[]>();
  for (const kind of ENTRY_KINDS)
    for (const entry of entriesOf(record, kind))
      for (const id of new Set(referencesOf(kind, entry))) {
        const ids = referring.get(id);
        if (ids) ids.push(entry.id);
        else referring.set(id, [entry.id]);
      }
  return referring;
});

/** How many entries there are of each kind and state, and how many of them a person has looked at. */
export const countsIn: (record: CaseRecord) => readonly Count[] = kept(record => {
  const counts = new Map<string, Count>();
  for (const kind of ENTRY_KINDS)
    for (const { meta } of entriesOf(record, kind)) {
      const key = `${kind} ${meta.state}`;
      const { entries = 0, reviewed = 0 } = counts.get(key) ?? {};
      const seen = meta.reviewedBy === null ? 0 : 1;
      counts.set(key, { kind, state: meta.state, entries: entries + 1, reviewed: reviewed + seen });
    }
  return [...counts.values()];
});

export interface Count {
  readonly kind: EntryKind;
  readonly state: EntryState;
  readonly entries: number;
  readonly reviewed: number;
}

/** Entries of every kind and state by id. */
export const entriesIn: (record: CaseRecord) => ReadonlyMap<string, { kind: EntryKind; entry: Entry }> = kept(
  record =>
    new Map(
      ENTRY_KINDS.flatMap(kind => entriesOf(record, kind).map(entry => [entry.id, { kind, entry: entry as Entry }])),
    ),
);
