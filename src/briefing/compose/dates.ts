/** EDTF dates in words, as precise as they are. */

import type { When } from '../../record/evidence.ts';
import type { Telling } from './telling.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "22 March", with the year where the record spans several; "March 2031", "2031". Null for what is none of these. */
export function dayWords(telling: Telling, edtf: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf) ?? [];
  if (!year) return null;
  if (!month) return year;
  const name = MONTHS[Number(month) - 1];
  if (!name) return null;
  if (!day) return `${name} ${year}`;
  return `${Number(day)} ${name}${telling.known.years === 1 ? '' : ` ${year}`}`;
}

/** "on 22 March", "in March 2031", "in the week of 17 March". */
export function onDay(telling: Telling, edtf: string): string | null {
  const [from, to] = edtf.split('/');
  const start = dayWords(telling, from!);
  if (start === null) return null;
  if (to === undefined) return `${/^\d{4}-\d{2}-\d{2}/.test(from!) ? 'on' : 'in'} ${start}`;
  const end = dayWords(telling, to);
  if (end === null) return `from ${start}`;
  return lengthInDays(from!, to) === 6 ? `in the week of ${start}` : `between ${start} and ${end}`;
}

function lengthInDays(from: string, to: string): number {
  const [a, b] = [Date.parse(from), Date.parse(to)];
  return Math.round((b - a) / 86_400_000);
}

/** Days that are counted from the day of a report stay so where that day is not known. */
const RELATIVE: readonly (readonly [words: RegExp, said: string])[] = [
  [/^(?:earlier|later) this week$/i, 'in the week of the report'],
  [/^(?:this week)$/i, 'in the week of the report'],
  [/^(?:last|the previous) week$/i, 'in the week before the report'],
  [/^yesterday$/i, 'on the day before the report'],
  [/^(?:today|tonight)$/i, 'on the day of the report'],
  [/^tomorrow$/i, 'on the day after the report'],
  [/^(?:last|the previous) month$/i, 'in the month before the report'],
  [/^this month$/i, 'in the month of the report'],
  [/^last year$/i, 'in the year before the report'],
  [/^this year$/i, 'in the year of the report'],
];

/** When it was, as a phrase for the end of a clause; empty where it is not known. */
export function whenWords(telling: Telling, when: When | null): string {
  if (when === null) return '';
  const exact = when.edtf === null ? null : onDay(telling, when.edtf);
  if (exact !== null) return exact;
  const text = when.text.trim();
  const relative = RELATIVE.find(([words]) => words.test(text));
  if (relative) return relative[1];
  if (/^(?:on|in|since|by|until|at|before|after|from|between|during)\b/i.test(text)) return lower(text);
  if (/^(?:late|early|next|last)?\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day/i.test(text))
    return /^(?:next|last|late|early)/i.test(text) ? lower(text) : `on ${text}`;
  return '';
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
