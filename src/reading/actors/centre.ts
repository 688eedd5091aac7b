/**
 * What a sentence is about: the party or person that its subject is or belongs to. "Its leader", "the party's offer" and
 * "his spokeswoman" lean on it. After Grosz, Joshi and Weinstein, "Centering" (1995), by the surface alone.
 */

import type { Cast, Member } from './cast.ts';
import { memberOf, personOf } from './groups.ts';
import type { Item } from './items.ts';
import { acts, isMistakenNoun, isPossessed, isQuoted, type Row, tokenBefore } from './rows.ts';
import { openingNoun, unnamedBody } from './unnamed.ts';

const PREPOSITION = /^(?:of|in|to|from|with|at|on|by|for|against|between|under|over|inside|outside|near|and)$/;
/** Sentences that are gone back over. */
const BACK = 4;

/** The state or body that row `index` of `rows` is about. */
export function centreOf(cast: Cast, rows: readonly Row[], index: number, back = BACK): Member | undefined {
  const row = rows[index];
  if (!row) return undefined;
  const heads = row.items.filter(item => bodyOf(cast, item) && !isQuoted(row, item) && !isModifier(row, item));
  const acting = heads.find(item => acts(row, item));
  const opens = row.items.find(item => /\p{L}/u.test(item.text));
  const goesOn =
    opens !== undefined && opens.type === 'word' && /^(?:its|it|they|their|the|that|this)$/i.test(opens.text);
  if (acting && !(goesOn && /^(?:its|it|their)$/i.test(opens.text))) return bodyOf(cast, acting);
  const owning = row.items.find(
    item =>
      bodyOf(cast, item) &&
      isPossessed(row, item) &&
      !isQuoted(row, item) &&
      !PREPOSITION.test(tokenBefore(row, item)?.lower ?? ''),
  );
  if (owning && !goesOn) return bodyOf(cast, owning);
  const previous = rows[index - 1];
  const near = previous !== undefined && row.sentence.block - previous.sentence.block <= 1;
  const opening = acting ? undefined : openingNoun(row);
  if (opening !== undefined) return apposedTo(cast, row, opening) ?? unnamedBody(cast, row);
  if (goesOn && near && back > 0) return centreOf(cast, rows, index - 1, back - 1) ?? plain(cast, row, heads);
  const own = plain(cast, row, heads);
  if (own) return own;
  return near && back > 0 && row.sentence.block === previous!.sentence.block
    ? centreOf(cast, rows, index - 1, back - 1)
    : undefined;
}

/** "A second group, the Copper Alliance,": the name behind the comma. */
function apposedTo(cast: Cast, row: Row, at: number): Member | undefined {
  if (row.items[at + 1]?.text !== ',') return undefined;
  const behind = row.items[at + 2]?.text === 'the' ? row.items[at + 3] : row.items[at + 2];
  return behind && bodyOf(cast, behind);
}

const plain = (cast: Cast, row: Row, heads: readonly Item[]): Member | undefined => {
  const free = heads.find(item => !PREPOSITION.test(tokenBefore(row, item)?.lower ?? '') && !beforeArticle(row, item));
  return free && bodyOf(cast, free);
};

const beforeArticle = (row: Row, item: Item): boolean =>
  /^(?:the|a|an)$/.test(tokenBefore(row, item)?.lower ?? '') &&
  PREPOSITION.test(tokenBefore(row, item, 2)?.lower ?? '');

const bodyOf = (cast: Cast, item: Item): Member | undefined =>
  item.type === 'word' || item.type === 'title' ? undefined : memberOf(cast, item);

/** "UN monitors": the body only says whose. */
function isModifier(row: Row, item: Item): boolean {
  if (item.type === 'adjective') return true;
  const next = row.sentence.tokens[item.to];
  const { tokens } = row.sentence;
  return next !== undefined && next.pos === 'NOUN' && next.lower === next.text && !isMistakenNoun(tokens, item.to);
}

/** The person that the sentence up to the item is about, else the one of the sentence before. */
export function personCentre(cast: Cast, rows: readonly Row[], index: number, before: Item): Member | undefined {
  for (let at = index; at >= Math.max(0, index - 2); at -= 1) {
    const row = rows[at]!;
    const people = row.items.filter(
      item =>
        (item.type === 'name' || item.type === 'title') &&
        (at < index || item.end <= before.start) &&
        !isQuoted(row, item) &&
        personOf(cast, item),
    );
    const subject = people.find(item => acts(row, item)) ?? people[0];
    if (subject) return personOf(cast, subject);
  }
  return undefined;
}
