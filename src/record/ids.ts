/** Ids that a person can read: kind and slug, given once and kept by edits. */

import type { EntryKind, EntryOf } from './record.ts';

const SLUG_LENGTH = 60;

/** Lower-case ASCII words joined by hyphens, cut at a word. Empty text gives "unnamed". */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
  let result = '';
  for (const word of words) {
    if (result !== '' && result.length + word.length >= SLUG_LENGTH) break;
    result = result === '' ? word.slice(0, SLUG_LENGTH) : `${result}-${word}`;
  }
  return result || 'unnamed';
}

/** The part of an id that names the entry itself: `kind:` and any number suffix taken off. */
export const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

const firstWords = (text: string, count: number): string => text.split(/\s+/).slice(0, count).join(' ');

type Named = { [K in EntryKind]: (entry: Omit<EntryOf[K], 'id' | 'meta'>) => string };

/** What each kind of entry is called in its id. */
const NAMES: Named = {
  actor: entry => entry.name,
  place: entry => entry.name,
  issue: entry => entry.title,
  proposal: entry => entry.title,
  provision: entry => entry.title,
  event: entry => entry.title,
  quotation: entry => firstWords(entry.text, 6),
  attribution: entry =>
    `${entry.actor === null ? 'unattributed' : slugOf(entry.actor)} ${firstWords(entry.content[0]?.exact ?? '', 5)}`,
  position: entry => `${slugOf(entry.actor)} ${entry.stance} ${entry.option ?? slugOf(entry.issue)}`,
};

/** A new id of this kind that none of `taken` has: `-2`, `-3` … on a clash. */
export function newId<K extends EntryKind>(
  kind: K,
  entry: Omit<EntryOf[K], 'id' | 'meta'>,
  taken: ReadonlySet<string>,
): string {
  const base = `${kind}:${slug(NAMES[kind](entry))}`;
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
