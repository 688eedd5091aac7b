/** EDTF (ISO 8601-2) dates in words, never more precise than they are; instants as local dates. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2031-03-15" → "15 March 2031"; "2031-03" → "March 2031"; "2031-03-03/2031-03-09" → "3–9 March 2031"; "~" → "about". */
export function sayEdtf(edtf: string): string {
  const [from, to] = edtf.split('/') as [string, string | undefined];
  if (to === undefined) return sayPoint(from);
  if (from === '' || from === '..') return `by ${sayPoint(to)}`;
  if (to === '' || to === '..') return `from ${sayPoint(from)}`;
  return sayRange(from, to);
}

const plain = (point: string): string => point.replace(/[~?%]/g, '').slice(0, 10);

function sayPoint(point: string): string {
  const [year, month, day] = plain(point).split('-').map(Number);
  const words = [day, month ? MONTHS[month - 1] : undefined, year].filter(part => part !== undefined).join(' ');
  const qualifier = /[~%]/.test(point) ? 'about ' : point.includes('?') ? 'perhaps ' : '';
  return `${qualifier}${words}`;
}

function sayRange(from: string, to: string): string {
  const [a, b] = [plain(from).split('-'), plain(to).split('-')];
  const days = a.length === 3 && b.length === 3;
  const [first, last] = [sayPoint(from), sayPoint(to)];
  if (days && a[0] === b[0] && a[1] === b[1]) return `${Number(a[2])}–${last}`;
  if (days && a[0] === b[0]) return `${first.replace(/ \d{4}$/, '')} – ${last}`;
  return `${first} – ${last}`;
}

/** Whether the date is no single day: a month, a year, a stretch, or qualified. */
export const isUncertain = (edtf: string): boolean => !/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(edtf);

/** First and last day that the date allows, as days since 1970. */
export function daysOf(edtf: string): readonly [number, number] | null {
  const [from, to] = edtf.split('/') as [string, string | undefined];
  const start = edge(from, 'first');
  const end = edge(to ?? from, 'last');
  if (start === null && end === null) return null;
  return [start ?? end!, end ?? start!];
}

function edge(point: string, which: 'first' | 'last'): number | null {
  const parts = plain(point).split('-').map(Number);
  const [year, month, day] = parts;
  if (year === undefined || Number.isNaN(year) || plain(point) === '') return null;
  const date =
    which === 'first'
      ? Date.UTC(year, (month ?? 1) - 1, day ?? 1)
      : day !== undefined
        ? Date.UTC(year, month! - 1, day)
        : Date.UTC(year, month ?? 12, 0);
  return Math.round(date / 86_400_000);
}

/** An instant (ISO 8601) as a local date and time. */
export function sayInstant(instant: string): string {
  const date = new Date(instant);
  return `${date.getDate()} ${MONTHS[date.getMonth()]} ${date.getFullYear()}, ${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** The day of an instant, in words. */
export const sayDay = (instant: string): string => sayInstant(instant).replace(/,.*/, '');
