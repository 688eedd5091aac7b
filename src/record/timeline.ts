/** Events in the order in which they happened, as precisely as the sources say; what has no date stands apart. */

import type { Event } from './events.ts';
import { type CaseRecord, isAdmitted } from './record.ts';

export interface Dated {
  readonly event: Event;
  /** EDTF: the event's own date, or the interval that its words allow. */
  readonly edtf: string;
}

export interface Timeline {
  readonly dated: readonly Dated[];
  readonly undated: readonly Event[];
}

/** The admitted events. Those of one date keep the order of the record. */
export function timelineOf(record: CaseRecord): Timeline {
  const events = record.events.filter(isAdmitted);
  const dated = events.flatMap(event => (event.when?.edtf ? [{ event, edtf: event.when.edtf }] : []));
  return {
    dated: dated.toSorted((a, b) => compareEdtf(a.edtf, b.edtf)),
    undated: events.filter(event => !event.when?.edtf),
  };
}

/** By the earliest day that each allows; on a tie the more precise first. Qualifiers (`~`, `?`) do not count. */
export function compareEdtf(a: string, b: string): number {
  const start = (edtf: string) =>
    edtf
      .split('/')[0]!
      .replace(/[~?%]/g, '')
      .replace(/^\.\.$/, '');
  const [x, y] = [start(a), start(b)];
  if (x === y) return b.length - a.length;
  return x < y ? -1 : 1;
}
