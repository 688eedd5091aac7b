/** One event told with two dates. */

import type { Contradiction } from '../changes.ts';
import type { Event } from '../events.ts';
import { groupBy } from '../positions-matrix.ts';
import { isAdmitted } from '../record.ts';
import { conflict, type Standing, sayWhere, stands } from './standing.ts';
import { contentOf, overlap } from './words.ts';

/** Days within which two tellings can be of one event rather than of two alike. */
const NEAR = 4;
/** Share of content words from which the passages tell one event. */
const SAME_EVENT = 0.5;

/**
 * Events of one type, mode and cast with two dates of like precision, close together, in passages that tell the same.
 * Neighbours in time are compared, so that long series stay cheap.
 */
export function timeConflicts(standing: Standing): Contradiction[] {
  const events = standing.record.events.filter(
    one => isAdmitted(one) && one.actuality === 'asserted' && one.when?.edtf && one.participants.length > 0,
  );
  const cast = (event: Event) =>
    event.participants
      .map(one => one.actor)
      .toSorted()
      .join(' ');
  return groupBy(events, event => `${event.type} ${event.mode} ${cast(event)}`).flatMap(group => {
    const dated = group.toSorted((a, b) => (a.when!.edtf! < b.when!.edtf! ? -1 : 1));
    return dated.slice(1).flatMap((later, index) => compare(standing, dated[index]!, later));
  });
}

function compare(standing: Standing, a: Event, b: Event): Contradiction[] {
  const [x, y] = [a.evidence[0]!, b.evidence[0]!];
  const [one, other] = [a.when!, b.when!];
  if (one.edtf === other.edtf || one.edtf!.length !== other.edtf!.length || !near(one.edtf!, other.edtf!)) return [];
  if (a.place && b.place && a.place !== b.place) return [];
  const [left, right] = [x, y].map(span => withoutDates(contentOf(span.exact)));
  const alike = overlap(left!, right!);
  if (alike.share < SAME_EVENT || alike.count < 3) return [];
  const [first, second] = stands(x, y) ? [a, b] : [b, a];
  const [here, there] = sayWhere(standing, first.evidence[0]!, second.evidence[0]!);
  return [
    conflict(
      'time',
      x.source === y.source ? 'strong' : 'medium',
      { id: first.id, span: first.evidence[0]! },
      { id: second.id, span: second.evidence[0]! },
      `One event is dated “${first.when!.text}” ${here} and “${second.when!.text}” ${there}.`,
    ),
  ];
}

const DATE_WORD =
  /^(?:monda|tuesda|wednesda|thursda|frida|saturda|sunda|januar|februar|march|april|ma|june|jun|jul|august|septemb|octob|novemb|decemb|yesterda|toda|week|month|da)/;
const withoutDates = (words: ReadonlySet<string>): Set<string> =>
  new Set([...words].filter(word => !DATE_WORD.test(word)));

/** Whether two dates of one precision are close: days by their count, months and years when next to each other. */
function near(a: string, b: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(a) && /^\d{4}-\d{2}-\d{2}$/.test(b)) return Math.abs(dayOf(b) - dayOf(a)) <= NEAR;
  return /^\d{4}(?:-\d{2})?$/.test(a) && Math.abs(monthOf(b) - monthOf(a)) <= (a.length === 4 ? 12 : 1);
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1);

/** Days since a fixed day, by the count of the proleptic Gregorian calendar. */
function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const shifted = month < 3 ? year - 1 : year;
  const ordinal = Math.floor((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5) + day;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ordinal;
}
