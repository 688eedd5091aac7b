/** Whose office a title is: "Lorne's", "Lornian", "of Lorne", "the Movement's", "its", "the union's". */

import { shapeOf } from '../gazetteer.ts';
import { body, inventedState, isAdjectiveOf, kindByShape } from './bodies.ts';
import { addMember, addPlace, type Cast, type Member, memberNamed, mention, stateMember } from './cast.ts';
import { centreOf, personCentre } from './centre.ts';
import { bodyCalled, COMPANY_NAME, commonBody } from './common-nouns.ts';
import { memberOf, personOf } from './groups.ts';
import type { Item } from './items.ts';
import { type Row, tokenBefore } from './rows.ts';

export interface Owner {
  readonly of: Member | null;
  readonly place: string | null;
  readonly start: number;
  readonly end: number;
}

type Owned = Pick<Owner, 'of' | 'place'>;

/** Offices that only states have: what they are of is one. */
const OF_STATES = /^(?:minister|president|premier|chancellor|king|queen|emir|sultan|ambassador|envoy|negotiator)$/;
/** Those who serve one person rather than a body. */
const OF_PERSONS =
  /^(?:spokesman|spokeswoman|spokesperson|aide|adviser|advisor|secretary|deputy|lawyer|attorney|counsel|agent|assistant|representative|envoy|delegate|successor|predecessor|negotiator|emissary|staff|chief|delegate)$/;

/** The owner of the title at `at` of row `index`; nowhere where the text does not say. `phraseEnd`: where "of defence of Lorne" ends. */
export function ownerOf(cast: Cast, rows: readonly Row[], index: number, at: number, phraseEnd: number): Owner {
  const row = rows[index]!;
  const sent =
    /^(?:ambassador|envoy|emissary|consul|attaché)$/.test(row.items[at]!.title!.head) &&
    row.items[at + 1]?.text === 'to';
  return (
    (sent ? undefined : inPhrase(cast, row, at, phraseEnd)) ??
    beforeTitle(cast, rows, index, at) ??
    byOwnWords(cast, row.items[at]!) ??
    nowhere(row.items[at]!)
  );
}

/** "Union leader", "company spokesman": the body that the title's first word stands for. */
function byOwnWords(cast: Cast, title: Item): Owner | undefined {
  const [first, ...rest] = title.text.toLowerCase().split(' ');
  const of =
    rest.length > 0 && /^(?:union|party|company|rebel|movement|ministry)$/.test(first!)
      ? bodyCalled(cast, first!, title.start)
      : undefined;
  return of && { of, place: null, start: title.start, end: title.end };
}

const nowhere = (title: Item): Owner => ({ of: null, place: null, start: title.start, end: title.end });

/** "Minister of defence of Lorne", "chief negotiator for the Front", "head of the Lornian delegation", "aide to Helm". */
function inPhrase(cast: Cast, row: Row, at: number, end: number): Owner | undefined {
  const title = row.items[at]!;
  const ofState = OF_STATES.test(title.title!.head) && row.items[at + 1]?.text === 'of';
  for (let ahead = at + 2; ahead < end; ahead += 1) {
    const item = row.items[ahead]!;
    if (item.type === 'word') continue;
    const person = personOf(cast, item);
    if (person && OF_PERSONS.test(title.title!.head))
      return { of: person, place: null, start: title.start, end: item.end };
    const owner =
      item.type === 'title' ? undefined : ownerFrom(cast, item, ofState, tokenBefore(row, item)?.lower === 'the');
    if (owner) return { ...owner, start: title.start, end: item.end };
  }
  const lower = row.items[at + 1] && commonBody(cast, row, at + 2, end);
  return lower && { of: lower, place: null, start: title.start, end: row.items[end - 1]!.end };
}

function beforeTitle(cast: Cast, rows: readonly Row[], index: number, at: number): Owner | undefined {
  const row = rows[index]!;
  const { items } = row;
  const title = items[at]!;
  let back = at - 1;
  while (back >= 0 && at - back < 6 && isModifierWord(row, back)) {
    const people = peopleOwning(cast, row, back);
    if (people) return { of: people, place: null, start: items[back]!.start, end: title.end };
    const common = commonBody(cast, row, back, back + 1);
    if (common && isBoundTo(row, back)) return { of: common, place: null, start: items[back]!.start, end: title.end };
    back -= 1;
  }
  const before = items[back];
  if (!before) return undefined;
  if (before.type === 'word' && /^(?:whose|its|their|his|her)$/i.test(before.text))
    return byPronoun(cast, rows, index, back, title);
  const possessed = /^[’']s?$/.test(items[back + 1]?.text ?? '');
  const ofCity = /^(?:mayor|governor)$/.test(title.title!.head) && before.type === 'name' && back === at - 1;
  if (ofCity && !memberNamed(cast, before.text)) {
    mention(addPlace(cast, before.text, 0.75), before);
    return { of: null, place: before.text, start: before.start, end: title.end };
  }
  const person = possessed ? personOf(cast, before) : undefined;
  const owner =
    person && OF_PERSONS.test(title.title!.head)
      ? { of: person, place: null }
      : ownerFrom(
          cast,
          before,
          possessed,
          tokenBefore(row, before)?.lower === 'the',
          OF_STATES.test(title.title!.head),
        );
  return owner && { ...owner, start: before.start, end: title.end };
}

/** "The families' spokesman": people without a name whose office it is. */
function peopleOwning(cast: Cast, row: Row, at: number): Member | undefined {
  const item = row.items[at]!;
  if (item.type !== 'title' || item.title!.use !== 'unnamed' || !/^[’']s?$/.test(row.items[at + 1]?.text ?? ''))
    return undefined;
  if (item.title!.head === 'government') return undefined;
  const named = bodyCalled(cast, item.text.toLowerCase(), item.start);
  if (named) return named;
  const name = item.text.toLowerCase();
  const group = memberNamed(cast, name) ?? addMember(cast, { name, kind: 'group', named: false, confidence: 0.6 });
  mention(group, item);
  group.evidence.push(item);
  return group;
}

/** Words between the owner and its title: "Lorne's long-serving", "the union 's". */
function isModifierWord(row: Row, at: number): boolean {
  const item = row.items[at]!;
  if (item.type === 'title') return /^[’']s?$/.test(row.items[at + 1]?.text ?? '') || item.title!.use !== 'honorific';
  if (item.type !== 'word' || /^(?:whose|its|their|his|her)$/i.test(item.text)) return false;
  return (
    /^[’']s?$|^(?:own|-|then|new)$/.test(item.text) ||
    /^(?:ADJ|NOUN|NUM|VERB)$/.test(row.sentence.tokens[item.from]!.pos)
  );
}

/** "the union's leader", "the union leader": the noun belongs to the title's phrase. */
const isBoundTo = (row: Row, at: number): boolean =>
  /^[’']s?$/.test(row.items[at + 1]?.text ?? '') || /^(?:word|title)$/.test(row.items[at + 1]?.type ?? '');

function byPronoun(cast: Cast, rows: readonly Row[], index: number, back: number, title: Item): Owner | undefined {
  const row = rows[index]!;
  const pronoun = row.items[back]!;
  const word = pronoun.text.toLowerCase();
  if (word === 'his' || word === 'her') {
    const person = OF_PERSONS.test(title.title!.head) ? personCentre(cast, rows, index, pronoun) : undefined;
    return person && { of: person, place: null, start: title.start, end: title.end };
  }
  if (word === 'whose') {
    const name = row.items.slice(0, back).findLast(item => item.type !== 'word' && item.type !== 'title');
    const owner = name && ownerFrom(cast, name, true);
    return owner && { ...owner, start: name.start, end: title.end };
  }
  const here = beforeIn(cast, row, back);
  const of = here ?? centreOf(cast, rows, index - 1);
  if (of) return { of, place: null, start: title.start, end: title.end };
  const bare = rows[index - 1]?.items.find(item => item.type === 'name' && !item.text.includes(' ') && item.from < 2);
  const company = bare && !OF_STATES.test(title.title!.head) ? companyCalled(cast, bare.text) : undefined;
  if (company) return { of: company, place: null, start: title.start, end: title.end };
  const owner = bare && ownerFrom(cast, bare, true);
  return owner && { ...owner, start: title.start, end: title.end };
}

/** "Northline" for Northline Railways. */
const companyCalled = (cast: Cast, name: string): Member | undefined =>
  cast.members.find(
    one => one.kind === 'organisation' && one.name.startsWith(`${name} `) && COMPANY_NAME.test(one.name),
  );

/** The party that the sentence speaks of before the pronoun. */
function beforeIn(cast: Cast, row: Row, before: number): Member | undefined {
  if (before < 3) return undefined;
  const part: Row = { ...row, items: row.items.slice(0, before) };
  return centreOf(cast, [part], 0, 0);
}

/** What an item owns: a state, a body or a place. An unknown name that possesses an office of state is a state. */
export function ownerFrom(
  cast: Cast,
  item: Item,
  possessed: boolean,
  defined = false,
  ofState = possessed,
): Owned | undefined {
  if (item.type === 'state' || item.type === 'adjective')
    return { of: stateMember(cast, item.state!, item.text), place: null };
  if (item.type === 'institution') return { of: memberOf(cast, item) ?? null, place: null };
  if (item.type === 'capital') return { of: null, place: item.text };
  if (item.type !== 'name') return undefined;
  const found =
    memberNamed(cast, item.text) ??
    cast.members.find(member => member.kind === 'state' && isAdjectiveOf(item.text, member.name));
  if (found) return found.kind === 'person' ? undefined : { of: found, place: null };
  const place = cast.places.find(one => one.name === item.text);
  if (place) return { of: null, place: place.name };
  const kind = kindByShape(item.text);
  if (kind === 'place') return { of: null, place: item.text };
  if (kind === 'thing') return undefined;
  if (kind) return { of: body(cast, item, kind), place: null };
  if (!possessed || shapeOf(item.text)) return undefined;
  if (!item.text.includes(' ')) return ofState ? { of: inventedState(cast, item.text), place: null } : undefined;
  return defined ? { of: body(cast, item, 'organisation'), place: null } : undefined;
}
