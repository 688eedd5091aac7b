/** Date phrases, as precise as the source: "earlier this week" is not a day, and without a publication date it is none at all. */

import type { When } from '../record/evidence.ts';
import { calendarDate } from './calendar.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = `(?:${DAYS.join('|')})`;

interface Pattern {
  readonly words: RegExp;
  /** EDTF of the match, given the day of publication; null where it cannot be told. */
  resolve(match: RegExpExecArray, published: Date | null, ahead: boolean): string | null;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const monthNumber = (name: string): string => String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

/** The Monday of the week that holds the day (ISO 8601 weeks). */
const monday = (date: Date): Date => addDays(date, -((date.getUTCDay() + 6) % 7));

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const numberOf = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : /^an?$/i.test(word) ? 1 : NUMBERS.indexOf(word.toLowerCase()) + 1;
const COUNT = `(\\d{1,2}|an?|${NUMBERS.join('|')})`;
/** EDTF level 1: approximate. */
const about = (edtf: string | null): string | null => edtf && `${edtf}~`;

const PATTERNS: readonly Pattern[] = [
  {
    words: new RegExp(
      `\\b(?:from|between) (\\d{1,2})(?:st|nd|rd|th)? (?:to|and|until) (\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?:,? (\\d{4}))?\\b`,
      'i',
    ),
    resolve: ([, from, to, m, y], published) => {
      const [start, end] = [dayOf(from!, m!, y, published), dayOf(to!, m!, y, published)];
      return start && end && `${start}/${end}`;
    },
  },
  {
    words: new RegExp(`\\b(?:around|about|circa) (\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?:,? (\\d{4}))?\\b`, 'i'),
    resolve: ([, d, m, y], published) => about(dayOf(d!, m!, y, published)),
  },
  {
    words: new RegExp(`\\b(?:in )?(?:early|mid|late)[- ](${MONTH})(?:,? (\\d{4}))?\\b`, 'i'),
    resolve: ([, m, y], published) =>
      about(y || published ? `${y ?? monthYear(m!, published!)}-${monthNumber(m!)}` : null),
  },
  { words: /\b(?:in )?(?:early|mid|late)[- ]((?:1[89]|20)\d{2})\b/i, resolve: ([, y]) => about(y!) },
  {
    words: new RegExp(`\\b${COUNT} days? ago\\b`, 'i'),
    resolve: ([, n], published) => published && iso(addDays(published, -numberOf(n!))),
  },
  {
    words: new RegExp(`\\b${COUNT} weeks? ago\\b`, 'i'),
    resolve: ([, n], published) => published && about(iso(addDays(published, -7 * numberOf(n!)))),
  },
  {
    words: /\b(?:at|over|during) the weekend\b|\blast weekend\b/i,
    resolve: (_, published) => published && weekend(published),
  },
  { words: /\b(\d{4})-(\d{2})-(\d{2})\b/i, resolve: ([, y, m, d]) => calendarDate(`${y}-${m}-${d}`) },
  {
    words: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (\\d{4}))?\\b`, 'i'),
    resolve: ([, d, m, y], published) => dayOf(d!, m!, y, published),
  },
  {
    words: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?! \\w+s\\b)`, 'i'),
    resolve: ([, m, d, y], published) => dayOf(d!, m!, y, published),
  },
  {
    words: new RegExp(`\\b(?:(?:in|since|by|until) )?(${MONTH}),? (\\d{4})\\b`, 'i'),
    resolve: ([, m, y]) => `${y}-${monthNumber(m!)}`,
  },
  {
    words: /\b(?:earlier|later) this week\b|\bthis week\b/i,
    resolve: (_, published) => published && `${iso(monday(published))}/${iso(addDays(monday(published), 6))}`,
  },
  {
    words: /\b(?:last|the previous) week\b/i,
    resolve: (_, published) =>
      published && `${iso(addDays(monday(published), -7))}/${iso(addDays(monday(published), -1))}`,
  },
  {
    words: /\bnext week\b/i,
    resolve: (_, published) =>
      published && `${iso(addDays(monday(published), 7))}/${iso(addDays(monday(published), 13))}`,
  },
  { words: /\byesterday\b/i, resolve: (_, published) => published && iso(addDays(published, -1)) },
  { words: /\b(?:today|tonight)\b/i, resolve: (_, published) => published && iso(published) },
  { words: /\btomorrow\b/i, resolve: (_, published) => published && iso(addDays(published, 1)) },
  {
    words: new RegExp(
      `\\b(?:on |late |early )?(next |last )?(${DAY})(?: (?:morning|afternoon|evening|night))?\\b`,
      'i',
    ),
    resolve: weekday,
  },
  { words: /\b(?:last|the previous) month\b/i, resolve: (_, published) => published && monthBefore(published) },
  { words: /\blast year\b/i, resolve: (_, published) => published && String(published.getUTCFullYear() - 1) },
  {
    words: new RegExp(`\\b(?:in|since|by|until|last) (${MONTH})\\b`, 'i'),
    resolve: ([, m], published) => published && `${monthYear(m!, published)}-${monthNumber(m!)}`,
  },
  { words: /\b(?:in|since|by|until) ((?:1[89]|20)\d{2})\b/i, resolve: ([, y]) => y! },
];

/** The first date phrase of the words, or null; `ahead` where the words speak of what lies ahead, so that "on Friday" is the next one. `publishedAt` is EDTF; only a full day gives relative dates their place. */
export function whenIn(words: string, publishedAt: string | null, ahead = false): When | null {
  const day = publishedAt && calendarDate(publishedAt);
  const published = day?.length === 10 ? new Date(`${day}T00:00:00Z`) : null;
  let first: { match: RegExpExecArray; pattern: Pattern } | null = null;
  for (const pattern of PATTERNS) {
    const match = pattern.words.exec(words);
    if (match && (first === null || match.index < first.match.index)) first = { match, pattern };
  }
  return first && { text: first.match[0].trim(), edtf: first.pattern.resolve(first.match, published, ahead) };
}

/** The Saturday and Sunday before the day. */
function weekend(published: Date): string {
  const saturday = addDays(published, -((published.getUTCDay() + 1) % 7 || 7));
  return `${iso(saturday)}/${iso(addDays(saturday, 1))}`;
}

function dayOf(day: string, month: string, year: string | undefined, published: Date | null): string | null {
  const y = year ?? (published ? String(monthYear(month, published)) : null);
  return y === null ? null : calendarDate(`${y}-${monthNumber(month)}-${day.padStart(2, '0')}`);
}

/** A month named without its year is the one nearest to publication. */
function monthYear(month: string, published: Date): number {
  const distance = Number(monthNumber(month)) - (published.getUTCMonth() + 1);
  return published.getUTCFullYear() + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
}

/** A weekday in a report is the last one up to its publication; "next Friday", or one that lies ahead, the one after. */
function weekday([, which, name]: RegExpExecArray, published: Date | null, ahead: boolean): string | null {
  if (!published) return null;
  const back = (published.getUTCDay() - DAYS.indexOf(name!.toLowerCase()) + 7) % 7;
  if (/next/i.test(which ?? '') || (ahead && !which)) return iso(addDays(published, 7 - back || 7));
  return iso(addDays(published, -(back || (/last/i.test(which ?? '') ? 7 : 0))));
}

const monthBefore = (published: Date): string =>
  iso(addDays(new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth(), 1)), -1)).slice(0, 7);
