/** What of the record a model is made of, and by which table: the switches of the sensitivity to reading. */

import { MARKINGS, type Marking } from '../../record/evidence.ts';
import { type CaseRecord, ENTRY_KINDS, type Entry, entriesOf, isAdmitted, LISTS } from '../../record/record.ts';
import { CONVENTION, type Convention } from './convention.ts';

export interface Settings {
  /** EDTF; null = all of the record. */
  readonly asOf: string | null;
  /** Entries marked higher are left out. */
  readonly marking: Marking;
  /** Sources that are switched off: what rests on them alone is left out. */
  readonly withoutSources: readonly string[];
  /** Entries that are switched off. */
  readonly withoutEntries: readonly string[];
  readonly reviewedOnly: boolean;
  readonly convention: Convention;
}

export const SETTINGS: Settings = {
  asOf: null,
  marking: 'RED',
  withoutSources: [],
  withoutEntries: [],
  reviewedOnly: false,
  convention: CONVENTION,
};

/** The record with only what the settings let through. */
export function selected(record: CaseRecord, settings: Settings): CaseRecord {
  const off = new Set(settings.withoutEntries);
  const silent = new Set(settings.withoutSources);
  const highest = MARKINGS.indexOf(settings.marking);
  const kept = (entry: Entry) =>
    isAdmitted(entry) &&
    !off.has(entry.id) &&
    MARKINGS.indexOf(entry.meta.marking) <= highest &&
    (!settings.reviewedOnly || entry.meta.reviewedBy !== null) &&
    (entry.evidence.length === 0 || entry.evidence.some(span => !silent.has(span.source)));
  const lists = Object.fromEntries(ENTRY_KINDS.map(kind => [LISTS[kind], entriesOf(record, kind).filter(kept)]));
  return { ...record, ...lists } as CaseRecord;
}
