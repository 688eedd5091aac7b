/**
 * Who is meant by "the envoy", "he" and "her". Resolved only where one answer stands out: a wrong mention gives
 * somebody words that they never said, an unresolved one only leaves a gap.
 */

import { firstName, titleOf } from '../gazetteer.ts';
import type { Token } from '../passages.ts';
import { strangerOf } from '../strangers.ts';
import { bearersOf } from './bearers.ts';
import { type Cast, type Member, mention, type Stretch } from './cast.ts';
import { isQuoted, isSpoken, type Row } from './rows.ts';

/** Adds mentions by title, then by pronoun, in reading order. */
export function resolve(cast: Cast, rows: readonly Row[]): void {
  for (const row of rows) byTitle(cast, row, rows);
  const prose = rows.filter(row => row.prose);
  for (const member of cast.members)
    if (member.kind === 'person' && member.named) member.gender ??= firstName(member.name.split(' ')[0]!) ?? null;
  for (const at of prose.keys()) {
    byPronoun(cast, prose, at);
    bodySaid(cast, prose, at);
  }
}

/** Mentions of people that start in the stretch, in order. */
function peopleIn(cast: Cast, at: Stretch): { member: Member; at: Stretch }[] {
  return cast.members
    .filter(member => member.kind === 'person')
    .flatMap(member => member.mentions.map(where => ({ member, at: where })))
    .filter(({ at: where }) => where.start >= at.start && where.start < at.end)
    .sort((a, b) => a.at.start - b.at.start);
}

function byTitle(cast: Cast, row: Row, rows: readonly Row[]): void {
  const { tokens } = row.sentence;
  row.items.forEach((item, at) => {
    if (item.type !== 'title' || item.title!.use !== 'office') return;
    if (!/^(?:the|that|this)$/.test(tokens[item.from - 1]?.lower ?? '')) return;
    const span = { start: item.start, end: item.end };
    if (cast.members.some(member => member.mentions.some(where => where.start < span.end && span.start < where.end)))
      return;
    const { people, phraseEnd } = bearersOf(row, at);
    if (
      people.length > 0 ||
      phraseEnd > at + 1 ||
      row.items.some(other => other.type === 'name' && other.from === item.to)
    )
      return;
    const bearers = cast.members.filter(member =>
      member.roles.some(role => role.title.endsWith(item.text.toLowerCase())),
    );
    const bearer = bearers.length === 1 ? bearers[0] : latestOf(bearers, item.start);
    const first = rows.length > 0 && bearer ? Math.min(...bearer.mentions.map(where => where.start)) : Infinity;
    if (bearer && first < item.start) mention(bearer, span);
  });
}

function latestOf(members: readonly Member[], before: number): Member | undefined {
  const last = (member: Member) => Math.max(-1, ...member.mentions.filter(at => at.start < before).map(at => at.start));
  const sorted = members.filter(member => last(member) >= 0).toSorted((a, b) => last(b) - last(a));
  return sorted[0];
}

const PRONOUNS: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

function byPronoun(cast: Cast, rows: readonly Row[], index: number): void {
  const row = rows[index]!;
  for (const token of row.sentence.tokens) {
    const gender = PRONOUNS.get(token.lower);
    if (!gender || isQuoted(row, token)) continue;
    const member = antecedent(cast, rows, index, token, gender);
    if (!member) continue;
    member.gender ??= gender;
    mention(member, token);
  }
}

/** Sentences outside quotation marks that are gone back over, and blocks that they may lie back. */
const SENTENCES_BACK = 4;
const BLOCKS_BACK = 2;

/** The last person of that gender: in the sentence, else the one whom the nearest sentence with such a person is about. */
function antecedent(
  cast: Cast,
  rows: readonly Row[],
  index: number,
  token: Token,
  gender: 'm' | 'f',
): Member | undefined {
  const row = rows[index]!;
  const fits = (of: Row) => (one: { member: Member; at: Stretch }) =>
    (one.member.gender === null || one.member.gender === gender) && !isQuoted(of, one.at);
  const here = peopleIn(cast, { start: row.sentence.start, end: token.start }).filter(fits(row));
  if (here.length > 0) return subjectOf(here, row);
  let told = 0;
  for (let at = index - 1; at >= 0 && told < SENTENCES_BACK; at -= 1) {
    const before = rows[at]!;
    if (row.sentence.block - before.sentence.block > BLOCKS_BACK) return undefined;
    if (strangerIn(cast, before)) return undefined;
    const people = peopleIn(cast, before.sentence).filter(fits(before));
    if (people.length > 0 && (told < 2 || new Set(people.map(one => one.member)).size === 1))
      return subjectOf(people, before);
    if (people.length > 0) return undefined;
    if (!isSpoken(before)) told += 1;
  }
  return undefined;
}

/** Somebody whom the record does not know has the sentence to himself. */
function strangerIn(cast: Cast, { sentence }: Row): boolean {
  const stranger = strangerOf(sentence);
  return (
    stranger !== null &&
    peopleIn(cast, { start: stranger.start, end: stranger.end + 60 }).every(({ at }) => at.start > stranger.end)
  );
}

/** Of several people the one who acts first in the sentence; a possessive ("Helm's plan") only when nobody else is there. */
function subjectOf(people: readonly { member: Member; at: Stretch }[], row: Row): Member {
  const acting = people.find(({ at }) => {
    const after = row.sentence.tokens.findIndex(token => token.start >= at.end);
    const next = row.sentence.tokens[after];
    return next !== undefined && !/^[’']s?$/.test(next.text) && !titleOf(next.text);
  });
  return (acting ?? people[0]!).member;
}

const SAID = /^(?:said|says|added|adds|wrote|warned|insisted|announced|replied)$/;

/** "“Until then nothing is safe,” it said": the body that the sentence before has for its subject. */
function bodySaid(cast: Cast, rows: readonly Row[], index: number): void {
  const row = rows[index]!;
  const { tokens } = row.sentence;
  const at = tokens.findIndex(
    (token, place) => token.lower === 'it' && SAID.test(tokens[place + 1]?.lower ?? '') && !isQuoted(row, token),
  );
  if (at < 0) return;
  const before = rows.slice(Math.max(0, index - 4), index).findLast(one => !isSpoken(one));
  const body =
    (at > 3 ? subjectBody(cast, row, tokens[at]!.start) : undefined) ??
    (before && subjectBody(cast, before, before.sentence.end));
  if (body) mention(body, tokens[at]!);
}

/** The state or body that acts first in the row before this place; the longest of those that begin together. */
function subjectBody(cast: Cast, row: Row, to: number): Member | undefined {
  const acting = cast.members
    .filter(member => member.kind !== 'person')
    .flatMap(member => member.mentions.map(at => ({ member, at })))
    .filter(({ at }) => row.sentence.start <= at.start && at.end <= to && !isQuoted(row, at))
    .filter(({ at }) => {
      const next = row.sentence.tokens.find(token => token.start >= at.end);
      return next !== undefined && /^(?:VERB|AUX|ADV)$/.test(next.pos);
    })
    .toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end);
  return acting[0]?.member;
}
