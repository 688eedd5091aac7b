/** Those who speak or act without a name: "a senior Ruhnian official", "a person close to the committee", "Lorne's navy", "the separatist council". */

import { shapeOf, titleOf } from '../gazetteer.ts';
import { endOfPhrase } from './bearers.ts';
import { addMember, type Cast, type Member, memberNamed, mention } from './cast.ts';
import { bodyCalled } from './common-nouns.ts';
import { memberOf, personOf } from './groups.ts';
import type { Item } from './items.ts';
import { acts, isQuoted, type Row } from './rows.ts';

/** Organs by which a state or body acts. */
const ORGAN =
  /^(?:ministry|embassy|army|navy|military|parliament|senate|presidency|consulate|treasury|coastguard|police|mission|court|legislature|assembly|office|secretariat|department|agency|authority|authorities)$/;
/** Those who are the party itself, whoever sits in it. */
const PARTY_ITSELF = /^(?:delegation|side|camp|team|government|leadership)$/;
/** People whom news text quotes without an office. */
const SOMEBODY =
  /^(?:person|source|insider|man|woman|resident|villager|mother|father|relative|worker|trader|banker|engineer|adviser|bureaucrat)$/;
const ARTICLE = /^(?:a|an|one|another|the|his|her|its|their)$/i;
const LOOKS_ON = /analyst|economist|journalist|expert|observer|diplomat|mediator|lawyer|professor|reporter/;

/** Adds unnamed speakers and organs, and gives later mentions ("the official", "the ministry") to them. */
export function gatherUnnamed(cast: Cast, rows: readonly Row[]): void {
  rows.forEach((row, index) => {
    if (!row.prose) return;
    row.items.forEach((item, at) => {
      if (item.type === 'word') organ(cast, row, at);
      if (isSomebody(item) && !isQuoted(row, item)) somebody(cast, rows, index, at);
    });
  });
}

const isSomebody = (item: Item): boolean =>
  (item.type === 'title' && item.title!.use === 'office') || (item.type === 'word' && SOMEBODY.test(item.text));

/** "Lorne's navy", "the Lornian foreign ministry"; "Helm's office" speaks for Helm. */
function organ(cast: Cast, row: Row, at: number): void {
  const item = row.items[at]!;
  const itself = PARTY_ITSELF.test(item.text);
  if (!itself && !ORGAN.test(item.text)) return;
  const owner = ownerBefore(cast, row, at);
  if (!owner) {
    if (!itself) organAgain(cast, row, at);
    return;
  }
  const span = { start: owner.start, end: item.end };
  if (itself || owner.member.kind === 'person') mention(owner.member, span);
  else {
    const name = `${owner.words} ${wordsBetween(row, owner.to, at)}${item.text}`;
    const member =
      memberNamed(cast, name) ?? addMember(cast, { name, kind: 'organisation', named: false, confidence: 0.6 });
    member.ownedBy ??= owner.member;
    member.evidence.push(span);
    mention(member, span);
  }
}

/** "The ministry", after "Lorne's foreign ministry": the one spoken of last. */
function organAgain(cast: Cast, row: Row, at: number): void {
  const item = row.items[at]!;
  if (!/^the$/i.test(row.items[at - 1]?.text ?? '')) return;
  const member = lastUnnamed(cast, item.text, item.start);
  if (member) mention(member, item);
}

interface Owner {
  readonly member: Member;
  readonly words: string;
  readonly start: number;
  /** The item after the owner and its "'s". */
  readonly to: number;
}

/** The state, body or person that possesses or qualifies the noun at `at`, over at most three words. */
function ownerBefore(cast: Cast, row: Row, at: number): Owner | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const item = row.items[back]!;
    const possessed = /^[’']s?$/.test(row.items[back + 1]?.text ?? '');
    const member =
      (item.type === 'word' ? undefined : memberOf(cast, item)) ?? (possessed ? personOf(cast, item) : undefined);
    if (member && (possessed || item.type !== 'state'))
      return {
        member,
        words: possessed ? `${item.text}’s` : item.text,
        start: item.start,
        to: possessed ? back + 2 : back + 1,
      };
    const passes =
      /^[’']s?$/.test(item.text) || /^(?:ADJ|NOUN)$/.test(row.sentence.tokens[item.from]!.pos) || item.type === 'title';
    if (!passes || item.type === 'name') return undefined;
  }
  return undefined;
}

const wordsBetween = (row: Row, from: number, to: number): string => {
  const words = row.items.slice(from, to).map(item => item.text);
  return words.length === 0 ? '' : `${words.join(' ')} `;
};

/** One person by what it is: "a senior Lornian official", "an aide to Helm", "a person close to the committee". */
function somebody(cast: Cast, rows: readonly Row[], index: number, at: number): void {
  const row = rows[index]!;
  const { items } = row;
  const item = items[at]!;
  let from = at - 1;
  while (from >= 0 && at - from < 6 && isBefore(row, from)) from -= 1;
  const article = items[from];
  if (!article || !ARTICLE.test(article.text) || items[at + 1]?.type === 'name') return;
  const head = item.text.toLowerCase().split(' ').at(-1)!;
  const definite = !/^(?:a|an|one|another)$/i.test(article.text);
  const end = endOfQualified(row, at);
  if (!speaks(row, from, at, end)) return;
  const owner =
    ownerBefore(cast, row, at) ?? ownerBehind(cast, row, at + 1, end) ?? ownerMeant(cast, rows, index, article);
  if (definite) {
    const again = lastUnnamed(cast, head, item.start);
    const office = isOffice(cast, item.text.toLowerCase());
    if (again && !office) mention(again, item);
    if (again || office || !owner) return;
  }
  if (!owner && !hasQuote(row) && !definite) return;
  const named = namedSoon(cast, item.text.toLowerCase(), owner?.member);
  if (named) {
    mention(named, item);
    return;
  }
  if (owner?.member.kind === 'person' && definite && head === 'leader') return;
  const first = items[from + 1]!;
  const words = row.sentence.tokens.slice(first.from, items[end - 1]!.to);
  const served =
    owner?.member.kind === 'person' && owner.start > item.start ? owner.member.name.split(' ').at(-1)! : null;
  const name = served
    ? `${item.text.toLowerCase()} to ${served}`
    : words.reduce(
        (text, token, index) => text + (index > 0 && token.start > words[index - 1]!.end ? ' ' : '') + token.text,
        '',
      );
  const span = { start: first.start, end: items[end - 1]!.end };
  const member = memberNamed(cast, name) ?? addMember(cast, { name, kind: 'person', named: false, confidence: 0.6 });
  if (!LOOKS_ON.test(head)) member.ownedBy ??= owner?.member ?? null;
  member.aliases.add(head);
  mention(member, span);
  member.evidence.push(span);
}

/** "A senior commander of the Front said …", where the text names "the commander" a sentence later: the same person. */
const namedSoon = (cast: Cast, title: string, of: Member | undefined): Member | undefined =>
  of && cast.members.find(one => one.named && one.roles.some(role => role.of === of && role.title === title));

/** "Its ambassador", after a sentence about one party. */
function ownerMeant(cast: Cast, rows: readonly Row[], index: number, article: Item): Owner | undefined {
  if (!/^(?:its|their)$/i.test(article.text)) return undefined;
  const previous = rows[index - 1];
  const subject = previous?.prose
    ? previous.items.map(one => memberOf(cast, one)).find(one => one !== undefined)
    : undefined;
  return subject && { member: subject, words: article.text, start: article.start, to: 0 };
}

const isOffice = (cast: Cast, title: string): boolean =>
  cast.members.some(one => one.named && one.roles.some(role => role.title.endsWith(title)));

/** Adjectives, states and possessors between the article and the noun. */
function isBefore(row: Row, at: number): boolean {
  const item = row.items[at]!;
  if (item.type !== 'word') return item.type !== 'title' || item.title!.use !== 'honorific';
  if (ARTICLE.test(item.text)) return false;
  return /^[’']s?$|^-$/.test(item.text) || /^(?:ADJ|NOUN|ADV|PROPN)$/.test(row.sentence.tokens[item.from]!.pos);
}

/** The noun with "close to …", "familiar with …", "of …", "at …". */
function endOfQualified(row: Row, at: number): number {
  const next = row.items[at + 1]?.text ?? '';
  const joins =
    /^(?:close|familiar|briefed|involved|present|based|working)$/.test(next) &&
    /^(?:to|with|on|in|at|for)$/.test(row.items[at + 2]?.text ?? '');
  return joins ? endOfPhrase(row, at + 1) : endOfPhrase(row, at);
}

/** What stands behind: "of the Lornian army", "close to the committee", "to Helm". */
function ownerBehind(cast: Cast, row: Row, from: number, end: number): Owner | undefined {
  const joins = row.items[from]?.text ?? '';
  if (/^(?:in|on|at)$/.test(joins) && row.items[from + 1]?.type === 'capital') return undefined;
  for (let at = from; at < end; at += 1) {
    const item = row.items[at]!;
    const member =
      (item.type === 'word' ? bodyCalled(cast, item.text, item.start) : memberOf(cast, item)) ?? personOf(cast, item);
    if (member) return { member, words: item.text, start: item.start, to: at + 1 };
  }
  return undefined;
}

const SAYS =
  /^(?:said|says|told|tells|added|adds|warned|insisted|argued|admitted|declined|denied|described|called|put|wrote|confirmed|suggested|acknowledged|explained|replied|asked)$/;

/** Whether the phrase is the subject of a verb, with an aside between at most, or stands after "said" or "according to". */
function speaks(row: Row, from: number, at: number, end: number): boolean {
  const before = row.items[from - 1]?.text ?? '';
  if (SAYS.test(before) || (before === 'to' && row.items[from - 2]?.text === 'according')) return true;
  let after = end;
  if (/^(?:,|who)$/.test(row.items[after]?.text ?? '')) {
    const close = row.items.findIndex((item, index) => index > after && item.text === ',');
    if (close > 0 && close - after < 16) after = close + 1;
  }
  return (
    row.items.slice(after, after + 3).some(item => SAYS.test(item.text)) ||
    acts(row, { ...row.items[at]!, to: row.items[end - 1]!.to })
  );
}

const hasQuote = (row: Row): boolean => row.sentence.tokens.some(token => /^["“”]$/.test(token.text));

/** The unnamed one spoken of last whose phrase has this head. */
function lastUnnamed(cast: Cast, head: string, before: number): Member | undefined {
  let best: Member | undefined;
  let last = -1;
  for (const member of cast.members) {
    if (member.named || !new RegExp(`\\b${head}\\b`, 'i').test(member.name)) continue;
    const latest = Math.max(-1, ...member.mentions.filter(at => at.start < before).map(at => at.start));
    if (latest > last) [best, last] = [member, latest];
  }
  return best;
}

const SIDE_OF_ITS_OWN =
  /^(?:rebels?|separatists?|insurgents?|militants?|guerrillas?|kidnappers?|strikers?|council|union|party|movement|militia|front|committee|alliance|coalition)$/;

/**
 * The unnamed body or group that a phrase opens with ("The rebels of the northern lakes", "The separatist council"),
 * made when something hangs on it. Undefined where the phrase is of something else.
 */
export function unnamedBody(cast: Cast, row: Row): Member | undefined {
  const at = openingNoun(row);
  if (at === undefined) return undefined;
  const item = row.items[at]!;
  const head = item.text.toLowerCase();
  const theirs = /^(?:its|their)$/i.test(row.items[0]!.text);
  const known = theirs
    ? undefined
    : (bodyCalled(cast, head, item.start) ??
      cast.members.find(member => member.named && member.name.toLowerCase().startsWith(head)));
  if (known) return known;
  const words = row.items.slice(0, at + 1).map(one => one.text.toLowerCase());
  if (/^(?:the|a|an)$/.test(words[0]!)) words.shift();
  const name = words.join(' ');
  const found = memberNamed(cast, name);
  if (found) return found;
  const kind = item.type === 'title' ? 'group' : 'organisation';
  const member = addMember(cast, { name, kind, named: false, confidence: 0.6 });
  if (SIDE_OF_ITS_OWN.test(head)) member.side = member;
  mention(member, { start: row.items[/^(?:the|a|an)$/i.test(row.items[0]!.text) ? 1 : 0]!.start, end: item.end });
  member.evidence.push(item);
  return member;
}

/** The place of the noun of a body or group that opens the row: after an article and adjectives at most. */
export function openingNoun(row: Row): number | undefined {
  for (let at = 0; at < Math.min(5, row.items.length); at += 1) {
    const item = row.items[at]!;
    if (item.type === 'title')
      return item.title!.use === 'unnamed' && item.title!.head !== 'government' ? at : undefined;
    if (item.type !== 'word') return undefined;
    const word = item.text.toLowerCase();
    const shape = shapeOf(word);
    const next = row.sentence.tokens[item.to];
    if ((shape === 'organisation' || shape === 'group') && at > 0 && next?.pos !== 'NOUN') return at;
    if (!/^(?:the|a|an|its|their)$/.test(word) && !/^(?:ADJ|NOUN)$/.test(row.sentence.tokens[item.from]!.pos))
      return undefined;
    if (titleOf(word) && at > 0) return undefined;
  }
  return undefined;
}
