/** People whom the text describes without naming: "Ruhnian officials", "some within the army's leadership". */

import { isAdjectiveOf } from './bodies.ts';
import { addMember, type Cast, foldName, type Member, memberNamed, mention } from './cast.ts';
import { bodyCalled } from './common-nouns.ts';
import type { Item } from './items.ts';
import type { Row } from './rows.ts';

/** Bodies that are the state itself rather than people in it. */
const STATE_ITSELF = new Set(['government', 'forces', 'troops']);
const SOME = /^(?:some|several|many|certain|two|three|senior|unnamed|other)$/;

/** Adds unnamed groups that a passage ties to a party, and gives mentions of governments to their states. */
export function gatherGroups(cast: Cast, rows: readonly Row[]): void {
  rows.forEach((row, index) => {
    row.items.forEach((item, at) => {
      if (item.type !== 'title') return;
      if (item.title!.use === 'unnamed') described(cast, row, at, rows[index - 1]);
    });
  });
}

/** Those who fight a state are not of it. */
export const REBELS = /^(?:rebels?|insurgents?|separatists?|militants?|guerrillas?|kidnappers|hijackers)$/;

function described(cast: Cast, row: Row, at: number, previous: Row | undefined): void {
  const { items } = row;
  const item = items[at]!;
  const owner = ownerBefore(cast, row, at) ?? ownerAfter(cast, items, at) ?? ownerByPronoun(cast, row, at, previous);
  const head = item.text.toLowerCase();
  const body = owner
    ? undefined
    : (bodyOf(cast, head) ?? (REBELS.test(head) ? bodyCalled(cast, head, item.start) : undefined));
  if (body) {
    mention(body, item);
    return;
  }
  if (STATE_ITSELF.has(head.split(' ').at(-1)!)) {
    if (owner) mention(owner.member, { start: Math.min(owner.start, item.start), end: Math.max(owner.end, item.end) });
    return;
  }
  if (!owner && !/military|government|rebel|army/.test(head + before(row, item))) return;
  const words = modifiers(row, item);
  const called = owner && !STATE_ITSELF.has(head) ? `${owner.words} ${words}${head}` : `${words}${head}`;
  const start = owner && owner.start < item.start ? owner.start : item.start - words.length;
  const name = called.trim();
  const found = memberNamed(cast, name);
  const member = found ?? addMember(cast, { name, kind: 'group', named: false, confidence: owner ? 0.65 : 0.5 });
  member.ownedBy ??= owner?.member ?? null;
  if (owner && isSome(row, item, at)) member.isPart = true;
  mention(member, { start, end: item.end });
  member.evidence.push({ start, end: item.end });
}

/** "Its opposition", where the sentence before is about one party. */
function ownerByPronoun(cast: Cast, row: Row, at: number, previous: Row | undefined): Owner | undefined {
  const item = row.items[at - 1];
  if (!item || !/^(?:its|their)$/i.test(item.text) || at > 2 || !previous) return undefined;
  const subject = previous.items.map(one => memberOf(cast, one)).find(member => member !== undefined);
  return subject && { member: subject, words: `${subject.name}’s`, start: item.start, end: item.end };
}

/** "the farmers" for the Farmers' Union, where there is one such body. */
function bodyOf(cast: Cast, head: string): Member | undefined {
  const named = cast.members.filter(
    member =>
      member.named && /^(?:group|organisation)$/.test(member.kind) && member.name.toLowerCase().startsWith(`${head}`),
  );
  return named.length === 1 ? named[0] : undefined;
}

const before = (row: Row, item: Item): string =>
  row.sentence.tokens
    .slice(Math.max(0, item.from - 2), item.from)
    .map(token => token.lower)
    .join(' ');

/** Adjectives right before the head that say which people: "military", "senior". */
function modifiers(row: Row, item: Item): string {
  const previous = row.sentence.tokens[item.from - 1];
  return previous &&
    /^(?:military|security|political|rebel|army|trade|union|opposition|senior|local|party)$/.test(previous.lower)
    ? `${previous.lower} `
    : '';
}

function isSome(row: Row, item: Item, at: number): boolean {
  return (
    row.sentence.tokens.slice(Math.max(0, item.from - 6), item.from).some(token => SOME.test(token.lower)) ||
    row.items
      .slice(0, at)
      .slice(-2)
      .some(one => SOME.test(one.text.toLowerCase()))
  );
}

interface Owner {
  readonly member: Member;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function ownerBefore(cast: Cast, row: Row, at: number): Owner | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const item = row.items[back]!;
    const owner = memberOf(cast, item);
    if (owner) return { member: owner, words: adjectiveOr(item, row), start: item.start, end: item.end };
    const skippable = /^[’']s?$/.test(item.text) || /^(?:ADJ|NOUN)$/.test(row.sentence.tokens[item.from]!.pos);
    if (item.type !== 'word' || !skippable) return undefined;
  }
  return undefined;
}

const adjectiveOr = (item: Item, row: Row): string =>
  row.sentence.tokens[item.to]?.text.match(/^[’']s?$/) ? `${item.text}’s` : item.text;

function ownerAfter(cast: Cast, items: readonly Item[], at: number): Owner | undefined {
  if (!/^(?:of|from|in)$/.test(items[at + 1]?.text ?? '')) return undefined;
  const item = /^the$/.test(items[at + 2]?.text ?? '') ? items[at + 3] : items[at + 2];
  const member = item && memberOf(cast, item);
  return member ? { member, words: item.text, start: item.start, end: item.end } : undefined;
}

/** The party that an item names or is the adjective of. */
export function memberOf(cast: Cast, item: Item): Member | undefined {
  if (item.type === 'state' || item.type === 'adjective')
    return cast.members.find(member => member.state === item.state);
  if (item.type === 'institution')
    return item.institution!.kind === 'seat'
      ? cast.members.find(member => member.state?.code === item.institution!.state)
      : memberNamed(cast, item.institution!.name);
  if (item.type === 'capital')
    return cast.members.find(
      member => member.state === item.state && member.mentions.some(at => at.start === item.start),
    );
  if (item.type !== 'name') return undefined;
  const named = memberNamed(cast, item.text.replace(/[’']s$/, ''));
  if (named && named.kind !== 'person') return named;
  const [first] = item.text.split(' ');
  return cast.members.find(
    member =>
      member.kind === 'state' && (isAdjectiveOf(first!, member.name) || foldName(member.name) === foldName(first!)),
  );
}

/** The named person that an item names. */
export function personOf(cast: Cast, item: Item): Member | undefined {
  if (item.type !== 'name') return undefined;
  const found = memberNamed(cast, item.text.replace(/[’']s$/, ''));
  return found?.kind === 'person' ? found : undefined;
}
