/** Date phrases, as precise as the source: "earlier this week" is not a day, and without a publication date it is none at all. */

import type { When } from '../record/evidence.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = `(?:${DAYS.join('|')})`;

interface Pattern {
  readonly words: RegExp;
  /** EDTF of the match, given the day of publication; null where it cannot be told. */
  resolve(match: RegExpExecArray, published: Date | null): string | null;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const monthNumber = (name: string): string => String(MONTHS.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

/** The Monday of the week that holds the day (ISO 8601 weeks). */
const monday = (date: Date): Date => addDays(date, -((date.getUTCDay() + 6) % 7));

const PATTERNS: readonly Pattern[] = [
  { words: /\b(\d{4})-(\d{2})-(\d{2})\b/i, resolve: ([, y, m, d]) => `${y}-${m}-${d}` },
  {
    words: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (\\d{4}))?\\b`, 'i'),
    resolve: ([, d, m, y], published) => dayOf(d!, m!, y, published),
  },
  {
    words: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?! \\w+s\\b)`, 'i'),
    resolve: ([, m, d, y], published) => dayOf(d!, m!, y, published),
  },
  { words: new RegExp(`\\b(${MONTH}),? (\\d{4})\\b`, 'i'), resolve: ([, m, y]) => `${y}-${monthNumber(m!)}` },
  {
    words: /\b(?:earlier|later) this week\b|\bthis week\b/i,
    resolve: (_, published) => published && `${iso(monday(published))}/${iso(addDays(monday(published), 6))}`,
  },
  {
    words: /\b(?:last|the previous) week\b|\ba week (?:ago|earlier)\b/i,
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

/** The first date phrase of the words, or null. `publishedAt` is EDTF; only a full day gives relative dates their place. */
export function whenIn(words: string, publishedAt: string | null): When | null {
  const published =
    publishedAt && /^\d{4}-\d{2}-\d{2}/.test(publishedAt) ? new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`) : null;
  for (const { words: pattern, resolve } of PATTERNS) {
    const match = pattern.exec(words);
    if (match) return { text: match[0].trim(), edtf: resolve(match, published) };
  }
  return null;
}

function dayOf(day: string, month: string, year: string | undefined, published: Date | null): string | null {
  const y = year ?? (published ? String(monthYear(month, published)) : null);
  return Number(day) > 31 || y === null ? null : `${y}-${monthNumber(month)}-${day.padStart(2, '0')}`;
}

/** A month named without its year is the one nearest to publication. */
function monthYear(month: string, published: Date): number {
  const distance = Number(monthNumber(month)) - (published.getUTCMonth() + 1);
  return published.getUTCFullYear() + (distance > 6 ? -1 : distance < -6 ? 1 : 0);
}

/** A weekday in a report is the last one up to its publication; "next Friday" the one after. */
function weekday([, which, name]: RegExpExecArray, published: Date | null): string | null {
  if (!published) return null;
  const back = (published.getUTCDay() - DAYS.indexOf(name!.toLowerCase()) + 7) % 7;
  if (/next/i.test(which ?? '')) return iso(addDays(published, 7 - back || 7));
  return iso(addDays(published, -(back || (/last/i.test(which ?? '') ? 7 : 0))));
}

const monthBefore = (published: Date): string =>
  iso(addDays(new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth(), 1)), -1)).slice(0, 7);
