/** Which entries rest on which source: made once for a record and kept as long as it stands. */

import { spansOf } from '../record/admit.ts';
import { type CaseRecord, ENTRY_KINDS, type Entry, type EntryKind, entriesOf } from '../record/record.ts';

interface Resting {
  readonly kind: EntryKind;
  readonly entry: Entry;
}

const known = new WeakMap<CaseRecord, ReadonlyMap<string, readonly Resting[]>>();

function bySource(record: CaseRecord): ReadonlyMap<string, readonly Resting[]> {
  const kept = known.get(record);
  if (kept) return kept;
  const map = new Map<string, Resting[]>();
  for (const kind of ENTRY_KINDS)
    for (const entry of entriesOf(record, kind))
      for (const source of new Set(spansOf(entry).map(span => span.source))) {
        const list = map.get(source);
        if (list) list.push({ kind, entry });
        else map.set(source, [{ kind, entry }]);
      }
  known.set(record, map);
  return map;
}

/** Every entry with a span in the source, whatever its state. */
export const entriesOfSource = (record: CaseRecord, source: string): readonly Resting[] =>
  bySource(record).get(source) ?? [];

/** How many entries rest on each source. */
export const entryCounts = (record: CaseRecord): ReadonlyMap<string, number> =>
  new Map([...bySource(record)].map(([source, list]) => [source, list.length]));
