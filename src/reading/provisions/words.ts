/** The word lists of `data/lexicon/proposals.tsv`, as parts of regular expressions. */

import { readTable } from '../data-files.ts';

const ROWS = readTable('lexicon/proposals.tsv').map(([name, words]) => ({ name: name!, words: words! }));
const LISTS = new Map(ROWS.filter(({ name }) => name !== 'alike').map(({ name, words }) => [name, words]));

/** Sets of beginnings of words that tell one deed. */
const ALIKE = ROWS.filter(({ name }) => name === 'alike').map(({ words }) => words.split('|'));

/** Whether the words of a clause tell the deed with which a title begins: "free the captives", "the release of prisoners". */
export function tellsDeed(clause: string, title: string): boolean {
  const first = /[\p{L}]{3,}/u.exec(title.toLowerCase().replace(/^(?:an?|the)\s+/, ''))?.[0] ?? '';
  const sets = ALIKE.filter(set => set.some(beginning => first.startsWith(beginning)));
  const beginnings = [first.slice(0, Math.max(4, first.length - 3)), ...sets.flat()];
  const lower = ` ${clause.toLowerCase()}`;
  return beginnings.some(beginning => new RegExp(`[^\\p{L}]${beginning}`, 'u').test(lower));
}

export const LIST_NAMES = [
  'proposal',
  'agreed',
  'elusive',
  'version',
  'revised',
  'beside',
  'puts',
  'parted',
  'holds',
  'does',
  'fate',
  'onlooker',
  'pronoun',
  'reacts',
  'part',
] as const;

/** The alternatives of a list as they stand. */
export const listed = (name: (typeof LIST_NAMES)[number]): string => `(?:${LISTS.get(name)!})`;

/** The alternatives of a list of verbs, each with the regular endings of its first word. */
export const inAnyForm = (name: (typeof LIST_NAMES)[number]): string =>
  `(?:${LISTS.get(name)!
    .split(/\|(?![^(]*\))/)
    .map(phrase => inflected(phrase))
    .join('|')})`;

function inflected(phrase: string): string {
  const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
  const word =
    /^[a-z]+$/.test(first) && !/^(?:be|is|are|was|were|not|never|no)$/.test(first) ? withEndings(first) : first;
  return [word, ...rest].join('\\s+');
}

const withEndings = (word: string): string =>
  /e$/.test(word) ? `${word.slice(0, -1)}(?:e|es|ed|ing)` : `${word}(?:s|es|ed|ing)?`;
