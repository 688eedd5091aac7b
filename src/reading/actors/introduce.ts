/** People whom a title introduces: who bears it, and whose office it is. */

import { shapeOf } from '../gazetteer.ts';
import { body, inventedState, isAdjectiveOf, kindByShape, personNamed } from './bodies.ts';
import { addPlace, addRole, type Cast, genderOf, type Member, memberNamed, mention, stateMember } from './cast.ts';
import type { Item } from './items.ts';
import { acts, type Row, tokenAfter, tokenBefore } from './rows.ts';

/** A title at this place: who bears it, and of what. */
export function introduced(cast: Cast, row: Row, at: number, earlier: readonly Row[]): void {
  const title = row.items[at]!;
  if (title.title!.use === 'unnamed') return;
  const bearer = bearerOf(row, at);
  if (!bearer) return;
  const owner = withOwner(
    ownerOf(cast, row, at, earlier.at(-1)),
    () => ownerAfterName(cast, row, bearer.item) ?? ownerEarlier(cast, row, title, earlier),
  );
  const person = personNamed(cast, bearer.item.text.replace(/[’']s$/, ''), 0.9);
  person.gender ??= genderOf(title.title);
  const span = {
    start: Math.min(owner.start, title.start, bearer.item.start),
    end: Math.max(owner.end, title.end, bearer.item.end),
  };
  mention(person, bearer.item);
  person.evidence.push(span);
  if (title.title!.use === 'honorific') {
    person.side ??= owner.of?.side ?? owner.of;
    return;
  }
  const former = /^(?:former|ex)$/.test(tokenBefore(row, title)?.lower ?? '') ? 'former ' : '';
  addRole(person, { title: former + title.text.toLowerCase(), of: owner.of, ofPlace: owner.place, at: span });
}

/** The named person: right after the title, after a comma, or before it ("Helm, the foreign minister of Lorne"). */
function bearerOf(row: Row, at: number): { item: Item } | undefined {
  const { items } = row;
  const next = items[at + 1];
  const isPerson = (item: Item | undefined): item is Item =>
    item !== undefined &&
    item.type === 'name' &&
    !item.text.split(' ').some(word => shapeOf(word) !== undefined && word !== item.text.split(' ')[0]);
  if (isPerson(next)) return { item: next };
  let ahead = at + 1;
  if (/^(?:of|for|to|at|in)$/.test(items[ahead]?.text ?? '')) {
    ahead += 1;
    while (items[ahead] && /^(?:the|its|his|her|their)$/.test(items[ahead]!.text)) ahead += 1;
    while (items[ahead] && items[ahead]!.type === 'word' && items[ahead]!.text !== ',' && ahead < at + 6) ahead += 1;
    if (items[ahead] && items[ahead]!.type !== 'word') ahead += 1;
    while (
      ahead < at + 8 &&
      /^(?:parliament|assembly|senate|council|government|party|army|commission|committee|union)$/.test(
        items[ahead]?.text ?? '',
      )
    )
      ahead += 1;
  }
  const addressed = items[ahead + 1]?.title?.use === 'honorific';
  if (items[ahead]?.text === ',' && addressed && isPerson(items[ahead + 2])) return { item: items[ahead + 2]! };
  const apposed = items[ahead + 1];
  const named = isPerson(apposed) || isFullName(apposed);
  if (items[ahead]?.text === ',' && named && /^[,.]$/.test(items[ahead + 2]?.text ?? ','))
    return { item: apposed as Item };
  if (
    items[ahead]?.text === ',' &&
    items[ahead + 1]?.text === 'who' &&
    /^(?:goes|known|is)$/.test(items[ahead + 2]?.text ?? '')
  ) {
    const called = items.slice(ahead + 3, ahead + 8).find(item => item.type === 'name');
    if (isPerson(called)) return { item: called };
  }
  return beforeTitle(row, at, isPerson);
}

/** Two capitalised words beside a title, whatever the second would mean alone. */
const isFullName = (item: Item | undefined): boolean =>
  item?.type === 'name' && /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u.test(item.text);

function beforeTitle(
  row: Row,
  at: number,
  isPerson: (item: Item | undefined) => item is Item,
): { item: Item } | undefined {
  let back = at - 1;
  const { items } = row;
  const skipped = /^(?:the|a|an|its|their|his|her|[’']s?|who|serves|is|was|as|longtime|veteran)$/;
  while (
    back > 0 &&
    (items[back]!.type === 'adjective' ||
      items[back]!.type === 'state' ||
      items[back]!.type === 'institution' ||
      skipped.test(items[back]!.text) ||
      (items[back]!.type === 'name' && /^[’']s?$/.test(items[back + 1]?.text ?? '')))
  )
    back -= 1;
  const serves = items.slice(back + 1, at).some(item => /^(?:serves|is|was)$/.test(item.text));
  if (items[back]?.text === ',' && isPerson(items[back - 1])) return { item: items[back - 1]! };
  if (serves && isPerson(items[back])) return { item: items[back]! };
  return undefined;
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

/** "A commander of the Front said …", and a sentence later "the commander, Aster Vohl": one office. */
function ownerEarlier(
  cast: Cast,
  here: Row,
  title: Item,
  earlier: readonly Row[],
): Pick<Owner, 'of' | 'place'> | undefined {
  if (tokenBefore(here, title)?.lower !== 'the') return undefined;
  const head = title.title!.head;
  for (const row of earlier.toReversed())
    for (const [at, item] of row.items.entries()) {
      if (item.type !== 'title' || item.title!.head !== head || bearerOf(row, at)) continue;
      const owner = ownerOf(cast, row, at, undefined);
      if (owner.of || owner.place) return { of: owner.of, place: owner.place };
    }
  return undefined;
}

interface Owner {
  readonly of: Member | null;
  readonly place: string | null;
  readonly start: number;
  readonly end: number;
}

/** Offices that only states have: what they are of is one. */
const OF_STATES = /^(?:minister|president|premier|chancellor|king|queen|emir|sultan|ambassador)$/;

/** Whose office it is: "Ruhn's", "Ruhnian", "of Ruhn", "the Movement's", "whose". */
function ownerOf(cast: Cast, row: Row, at: number, previous: Row | undefined): Owner {
  const title = row.items[at]!;
  const nowhere: Owner = { of: null, place: null, start: title.start, end: title.end };
  const { items } = row;
  const after = items[at + 1];
  if (after && /^(?:of|for|to)$/.test(after.text)) {
    let ahead = at + 2;
    while (/^(?:the|its)$/.test(items[ahead]?.text ?? '')) ahead += 1;
    const ofState = after.text === 'of' && OF_STATES.test(title.title!.head);
    const owner = items[ahead] && ownerFrom(cast, items[ahead]!, ofState);
    if (owner) return { ...owner, start: title.start, end: items[ahead]!.end };
  }
  let back = at - 1;
  if (items[back]?.text === 'own') back -= 1;
  if (/^[’']s?$/.test(items[back]?.text ?? '')) back -= items[back - 1]?.type === 'title' ? 2 : 1;
  else if (items[back]?.type === 'word' && /^(?:whose|its|their)$/i.test(items[back]!.text)) {
    const polities = (before: readonly Item[]) =>
      before.filter((item, index) => isPolity(cast, row, item) && !isQuoted(before, index));
    const nearest = items[back]!.text === 'whose';
    const here = polities(items.slice(0, back));
    const antecedent = (nearest ? here.at(-1) : here[0]) ?? (previous && subjectPolity(cast, previous));
    const owner = antecedent && ownerFrom(cast, antecedent, true);
    return owner
      ? { ...owner, start: here.includes(antecedent) ? antecedent.start : title.start, end: title.end }
      : nowhere;
  } else if (
    items[back]?.type === 'word' &&
    items[back - 1] &&
    /^(?:ADJ|NOUN)$/.test(row.sentence.tokens[items[back]!.from]!.pos)
  )
    back -= 1;
  const possessed = /^[’']s?$/.test(items[back + 1]?.text ?? '');
  const before = items[back];
  const ofCity = /^(?:mayor|governor)$/.test(title.title!.head) && before?.type === 'name' && back === at - 1;
  if (ofCity && !memberNamed(cast, before.text)) {
    mention(addPlace(cast, before.text, 0.75), before);
    return { of: null, place: before.text, start: before.start, end: title.end };
  }
  const owner = before && ownerFrom(cast, before, possessed, tokenBefore(row, before)?.lower === 'the');
  return owner ? { ...owner, start: before.start, end: title.end } : nowhere;
}

/** The party that a sentence is about: the first that acts in it or possesses what acts. */
const subjectPolity = (cast: Cast, row: Row): Item | undefined =>
  row.items.find(
    (item, at) => isPolity(cast, row, item) && !/^(?:of|in|to|from|with|at|on)$/.test(row.items[at - 1]?.text ?? ''),
  );

/** Names inside quotation marks are not whom the sentence is about. */
const isQuoted = (items: readonly Item[], at: number): boolean =>
  items
    .slice(0, at)
    .reduce(
      (open, item) => (item.text === '“' ? true : item.text === '”' ? false : item.text === '"' ? !open : open),
      false,
    );

/** A state or body, as far as is known by now; a bare name counts where it acts. */
function isPolity(cast: Cast, row: Row, item: Item): boolean {
  if (item.type === 'state' || item.type === 'institution') return true;
  if (item.type !== 'name') return false;
  const known = memberNamed(cast, item.text);
  return known
    ? known.kind !== 'person'
    : !item.text.includes(' ') &&
        (acts(row, item) ||
          tokenBefore(row, item)?.lower === 'by' ||
          (/^[’']s?$/.test(tokenAfter(row, item)?.text ?? '') &&
            /^(?:foreign|defence|defense|interior|government|parliament|army|ministry|president|prime)$/.test(
              tokenAfter(row, item, 1)?.lower ?? '',
            )));
}

function ownerFrom(
  cast: Cast,
  item: Item,
  possessed: boolean,
  defined = false,
): Pick<Owner, 'of' | 'place'> | undefined {
  if (item.type === 'state' || item.type === 'adjective')
    return { of: stateMember(cast, item.state!, item.text), place: null };
  if (item.type === 'institution') return { of: memberNamed(cast, item.institution!.name) ?? null, place: null };
  if (item.type === 'capital') return { of: null, place: item.text };
  if (item.type !== 'name') return undefined;
  const found =
    memberNamed(cast, item.text) ??
    cast.members.find(member => member.kind === 'state' && isAdjectiveOf(item.text, member.name));
  if (found) return found.kind === 'person' ? undefined : { of: found, place: null };
  const kind = kindByShape(item.text);
  if (kind === 'place') return { of: null, place: item.text };
  if (kind) return { of: body(cast, item, kind), place: null };
  if (!possessed || shapeOf(item.text)) return undefined;
  if (!item.text.includes(' ')) return { of: inventedState(cast, item.text), place: null };
  return defined ? { of: body(cast, item, 'organisation'), place: null } : undefined;
}
