/** People whom a title introduces, with their office and whose it is. */

import { firstName } from '../gazetteer.ts';
import { bearersOf } from './bearers.ts';
import { personNamed } from './bodies.ts';
import { addRole, type Cast, genderOf, mention } from './cast.ts';
import type { Item } from './items.ts';
import { type Owner, ownerFrom, ownerOf } from './owners.ts';
import { type Row, tokenBefore } from './rows.ts';

/** How far back an office without its owner may have been spoken of with it. */
const EARLIER = 3;

/** The title at item `at` of row `index`: who bears it, and of what. */
export function introduced(cast: Cast, rows: readonly Row[], index: number, at: number): void {
  const row = rows[index]!;
  const title = row.items[at]!;
  const { people, phraseEnd } = bearersOf(row, at);
  if (people.length === 0 || (title.title!.use === 'unnamed' && people.length < 2)) return;
  const own = ownerOf(cast, rows, index, at, phraseEnd);
  const each = people.length > 1 ? ownersInTurn(cast, row, at, phraseEnd) : [];
  for (const [turn, bearer] of people.entries()) {
    const earlier = own.of || own.place ? undefined : spokenOfEarlier(cast, rows, index, title);
    const owner = withOwner(
      each.length === people.length ? { ...own, ...each[turn] } : own,
      () => ownerAfterName(cast, row, bearer) ?? earlier?.owner,
    );
    const person = personNamed(cast, bearer.text.replace(/[’']s$/, ''), 0.9);
    person.gender ??= genderOf(title.title) ?? firstName(person.name.split(' ')[0]!) ?? null;
    const span = {
      start: Math.min(owner.start, title.start, bearer.start),
      end: Math.max(owner.end, title.end, bearer.end),
    };
    mention(person, bearer);
    if (!person.evidence.some(one => one.start === span.start)) person.evidence.push(span);
    if (isRank(title, bearer, owner) || (title.title!.use === 'honorific' && !isOffice(row, title)))
      person.side ??= owner.of?.side ?? owner.of;
    else {
      const same =
        title.title!.head === 'counterpart'
          ? row.items.slice(0, at).findLast(item => item.title?.use === 'office')
          : undefined;
      if (title.title!.head === 'counterpart' && !same) {
        person.side ??= owner.of?.side ?? null;
        continue;
      }
      const own = same ? same.text.toLowerCase() : wordsOfTitle(row, at, phraseEnd);
      const words = earlier && earlier.title.endsWith(own) ? earlier.title : own;
      addRole(person, { title: words, of: owner.of, ofPlace: owner.place, at: span });
    }
  }
}

/** "The foreign ministers of Lorne and Ruhn": the owners in order. */
const ownersInTurn = (cast: Cast, row: Row, at: number, end: number) =>
  row.items.slice(at + 1, end).flatMap(item => {
    const owner = item.type === 'word' || item.type === 'title' ? undefined : ownerFrom(cast, item, true);
    return owner ? [owner] : [];
  });

/** Titles that stand shortened before a name. */
const IN_FULL: Readonly<Record<string, string>> = {
  'sen.': 'senator',
  'rep.': 'representative',
  'gov.': 'governor',
  'pres.': 'president',
  'amb.': 'ambassador',
  'cllr.': 'councillor',
};

/** "Commander Isko": a rank before a name, of nothing, is no office. */
const isRank = (title: Item, bearer: Item, owner: Owner): boolean =>
  /^(?:Commander|Prince|Princess|Judge|Sheikh|Comrade|Elder|Chief)$/.test(title.text) &&
  bearer.from === title.to &&
  !owner.of &&
  !owner.place;

/** "their captain, Dele Brandt": a form of address in small letters behind a possessor is an office. */
const isOffice = (row: Row, title: Item): boolean =>
  title.text === title.text.toLowerCase() &&
  row.items[row.items.indexOf(title) + 1]?.text === ',' &&
  /^(?:its|their|his|her|[’']s)$/.test(tokenBefore(row, title)?.lower ?? '');

const FORMER = /^(?:former|ex|then|onetime|erstwhile)$/;

/** The title in lower case, with its field: "minister of defence", "chief of staff"; "former" where it says so. */
function wordsOfTitle(row: Row, at: number, end: number): string {
  const title = row.items[at]!;
  const before = tokenBefore(row, title)?.lower ?? '';
  const isFormer = FORMER.test(before) || FORMER.test(formerBefore(row, title));
  const former = isFormer ? 'former ' : '';
  const words = singular(title.text.toLowerCase().replace(/\b\p{L}+\.$/u, short => IN_FULL[short] ?? short));
  return former + words + fieldOf(row, at + 1, end);
}

/** "Ex-president", "former Lornian president", "Former Social Democrat chancellor": the word before the party, if any. */
function formerBefore(row: Row, title: Item): string {
  const at = row.items.indexOf(title);
  if (row.items[at - 1]?.text === '-') return row.items[at - 2]?.text.toLowerCase() ?? '';
  return row.items[at - 1]?.type === 'word' ? '' : (row.items[at - 2]?.text.toLowerCase() ?? '');
}

const singular = (title: string): string =>
  title.replace(/(?:(men)|(women)|(?<=[a-z])s)$/, (ending, men, women) =>
    men ? 'man' : women ? 'woman' : /ss$/.test(title) ? ending : '',
  );

/** " of staff", " for trade": a field in small letters. */
function fieldOf(row: Row, from: number, end: number): string {
  if (!/^(?:of|for|on)$/.test(row.items[from]?.text ?? '')) return '';
  const words: string[] = [row.items[from]!.text];
  for (let at = from + 1; at < end && words.length < 5; at += 1) {
    const item = row.items[at]!;
    const pos = row.sentence.tokens[item.from]!.pos;
    if (item.type !== 'word' || item.text !== item.text.toLowerCase()) return '';
    if (/^(?:of|for|to|at|in|from)$/.test(item.text)) break;
    if (!/^(?:NOUN|ADJ|CCONJ|DET)$/.test(pos)) return '';
    words.push(item.text);
  }
  return words.length > 1 ? ` ${words.join(' ')}` : '';
}

const withOwner = (owner: Owner, otherwise: () => Pick<Owner, 'of' | 'place'> | undefined): Owner =>
  owner.of || owner.place ? owner : { ...owner, ...otherwise() };

/** "Hanne Dorst of the Liberal Union", "Frost, who speaks for the Northern Command". */
function ownerAfterName(cast: Cast, row: Row, bearer: Item): Pick<Owner, 'of' | 'place'> | undefined {
  const at = row.items.indexOf(bearer);
  const words = row.items.slice(at + 1, at + 6);
  const joins = words.findIndex(item => /^(?:of|for|leads|heads|commands|represents)$/.test(item.text));
  const speaks =
    joins === 0 || words.slice(0, joins).every(item => /^(?:,|who|that|speaks|spoke|speaking)$/.test(item.text));
  if (joins < 0 || !speaks || (joins > 0 && words[0]!.text !== ',')) return undefined;
  const owner = words.slice(joins + 1).find(item => item.text !== 'the' && item.text !== 'its');
  return owner && ownerFrom(cast, owner, false);
}

interface SpokenOf {
  readonly title: string;
  readonly owner: Pick<Owner, 'of' | 'place'>;
}

/** "A commander of the Front said …", and a sentence later "the commander, Aster Vohl": one office. */
function spokenOfEarlier(cast: Cast, rows: readonly Row[], index: number, title: Item): SpokenOf | undefined {
  const here = rows[index]!;
  if (tokenBefore(here, title)?.lower !== 'the') return undefined;
  const head = title.title!.head;
  for (let before = index - 1; before >= Math.max(0, index - EARLIER); before -= 1)
    for (const [at, item] of rows[before]!.items.entries()) {
      if (item.type !== 'title' || item.title!.head !== head) continue;
      const { people, phraseEnd } = bearersOf(rows[before]!, at);
      if (people.length > 0) continue;
      const owner = ownerOf(cast, rows, before, at, phraseEnd);
      if (owner.of || owner.place)
        return { title: item.text.toLowerCase(), owner: { of: owner.of, place: owner.place } };
    }
  return undefined;
}
