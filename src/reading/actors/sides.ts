/** Which party a person or body belongs to: only as far as a passage ties them. */

import { institutionByName, titleOf } from '../gazetteer.ts';
import { addRole, type Cast, type CastPlace, foldName, type Member, memberNamed } from './cast.ts';
import { memberOf } from './groups.ts';
import type { Row } from './rows.ts';

/** People take the side of what their office is of; bodies and groups are their own side, unless they are part of a state. */
export function takeSides(cast: Cast, rows: readonly Row[]): void {
  tieCapitals(cast, rows);
  for (const member of cast.members) {
    if (member.kind === 'group' && member.named) member.side ??= member;
  }
  for (const member of cast.members)
    if (member.kind === 'organisation' && isParty(cast, member)) member.side ??= member;
  for (const member of cast.members) if (member.kind === 'person') member.side ??= sideByOffice(cast, member);
  for (const row of rows) if (row.prose) leaders(cast, row);
  for (const member of cast.members)
    if (member.kind === 'person' && holdsOffice(member)) member.side ??= sideByPassage(cast, rows, member);
  for (const member of cast.members) if (!member.named) joinSide(cast, rows, member);
  for (const row of rows) if (row.prose) nameMediators(cast, row);
}

/** Bodies that stand above or beside the parties: they have people, and no side of their own. */
const NEUTRAL =
  /\b(?:International|United|World|European|African|Global|Nations|Court|Agency|Commission|Bank|Cross|Crescent|University|Institute|Police|Wire|News|Times|Post|Herald|Tribune|Ledger)\b/;
const LEADS = /leader|chair|chief|head|secretary|spokes|president|executive|commander|negotiator|director/;

/** A union, party or company that has somebody to speak for it sits at the table itself. */
const isParty = (cast: Cast, body: Member): boolean =>
  body.named &&
  !NEUTRAL.test(body.name) &&
  institutionByName(body.name) === undefined &&
  cast.members.some(member => member.roles.some(role => role.of === body && LEADS.test(role.title)));

/** "Dray, who led the Front's delegation", "Lind, who speaks for the League": whoever leads or speaks for a party is of its side. */
function leaders(cast: Cast, row: Row): void {
  row.items.forEach((item, at) => {
    if (item.type !== 'name' || row.items[at + 1]?.text !== ',' || row.items[at + 2]?.text !== 'who') return;
    const words = row.items.slice(at + 3, at + 10);
    const verb = words[0]?.text ?? '';
    const speaks = /^(?:speaks|spoke)$/.test(verb) && words[1]?.text === 'for';
    if (!speaks && !/^(?:led|leads|heads|headed|represents|represented|commands|commanded)$/.test(verb)) return;
    const person = memberNamed(cast, item.text);
    const party = words.map(word => memberOf(cast, word)).find(member => member !== undefined);
    if (person?.kind === 'person' && party) person.side ??= party.side;
  });
}

const GOVERNMENT =
  /president|premier|minister|chancellor|secretary|king|queen|emir|sultan|speaker|spokes|commander|negotiator|envoy|ambassador|justice|leader/;
const holdsOffice = (member: Member): boolean =>
  member.roles.some(role => GOVERNMENT.test(role.title) && !role.of && !role.ofPlace);

/**
 * Of an official whose office is named without its country: the one party that the introducing sentence speaks of, that
 * the sentence before is about, or that the heading above names. Without a single best one, none.
 */
function sideByPassage(cast: Cast, rows: readonly Row[], person: Member): Member | null {
  const first = Math.min(...person.evidence.map(at => at.start));
  const at = rows.findIndex(row => row.sentence.start <= first && first < row.sentence.end);
  if (at < 0) return null;
  const weights = new Map<Member, number>();
  const weigh = (members: readonly Member[], weight: number) => {
    for (const member of new Set(members)) weights.set(member, (weights.get(member) ?? 0) + weight);
  };
  const own = partiesIn(cast, rows[at]!);
  if (own.length === 1) weigh(own, 2);
  const quoted =
    rows[at + 1] && /^[“"]/.test(rows[at + 1]!.sentence.tokens[0]!.text) ? partiesIn(cast, rows[at + 1]!) : [];
  weigh(quoted, 1);
  const before = rows[at - 1];
  if (before) weigh(subjectParties(cast, before), before.prose ? 1.5 : 2);
  const about = before?.prose ? partiesIn(cast, before) : [];
  if (about.length === 1 && subjectParties(cast, before!).length === 0) weigh(about, own.length === 0 ? 1.5 : 0.5);
  const heading = rows.slice(0, at).findLast(row => !row.prose);
  if (heading && heading !== before) weigh(partiesIn(cast, heading), 1);
  const [best, second] = [...weights].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= 1.5 && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

/** The party of whose officials or government a row speaks. */
function subjectParties(cast: Cast, row: Row): Member[] {
  const officials = row.items.findIndex(item => item.type === 'title' && item.title!.use === 'unnamed');
  const party = officials > 0 ? memberOf(cast, row.items[officials - 1]!) : undefined;
  return party && (party.kind === 'state' || party.side === party) ? [party] : [];
}

/** "Oman, which is mediating": the role is stated where a passage says it. */
function nameMediators(cast: Cast, row: Row): void {
  const { tokens } = row.sentence;
  for (const item of row.items) {
    const member = memberOf(cast, item);
    if (!member || item.type === 'adjective') continue;
    const after = tokens
      .slice(item.to, item.to + 5)
      .map(token => token.lower)
      .join(' ');
    const before = tokens
      .slice(Math.max(0, item.from - 3), item.from)
      .map(token => token.lower)
      .join(' ');
    const mediates =
      /^, (?:which|who) (?:is|are|has been|have been) mediating\b|^(?:is|are) mediating\b|^, the mediator\b/.test(
        after,
      );
    if (!mediates && !/\b(?:mediated|brokered) by(?: the)?$|\bmediators? from(?: the)?$/.test(before)) continue;
    addRole(member, { title: 'mediator', of: null, ofPlace: null, at: { start: item.start, end: item.end } });
  }
}

/** Parties that the row speaks of, in order. */
function partiesIn(cast: Cast, row: Row): Member[] {
  const members = row.items.map(item => memberOf(cast, item)).filter(member => member !== undefined);
  const capitals = cast.members.filter(
    member =>
      member.kind === 'state' &&
      member.mentions.some(at => row.items.some(item => item.type === 'capital' && item.start === at.start)),
  );
  return [...new Set([...members, ...capitals])].filter(
    member =>
      member.kind === 'state' ||
      (member.side === member && member.kind !== 'person') ||
      (member.kind === 'group' && member.named),
  );
}

/** "Some military officials", in a sentence that speaks of one party's leaders, are of that party. */
function joinSide(cast: Cast, rows: readonly Row[], group: Member): void {
  if (group.side) return;
  const row = rows.find(candidate =>
    group.mentions.some(at => at.start >= candidate.sentence.start && at.start < candidate.sentence.end),
  );
  const parties = row ? partiesIn(cast, row).filter(member => member.kind === 'state') : [];
  if (parties.length !== 1) return;
  group.side = parties[0]!;
  group.factionOf = parties[0]!;
}

/** "The Ruhnian capital, Orvel" and "Orvel, the capital of Ruhn" tie a city to its state. */
function tieCapitals(cast: Cast, rows: readonly Row[]): void {
  for (const row of rows) {
    const { tokens } = row.sentence;
    tokens.forEach((token, at) => {
      if (token.lower !== 'capital') return;
      const near = { start: tokens[Math.max(0, at - 4)]!.start, end: tokens[Math.min(tokens.length - 1, at + 5)]!.end };
      const owner = row.items
        .filter(item => item.start >= near.start && item.end <= near.end)
        .map(item => memberOf(cast, item))
        .find(member => member?.kind === 'state');
      const place = cast.places.find(candidate =>
        candidate.mentions.some(where => where.start >= near.start && where.end <= near.end),
      );
      if (owner && place) place.of ??= owner;
    });
  }
}

function sideByOffice(cast: Cast, person: Member): Member | null {
  for (const role of person.roles) {
    if (!givesSide(role.title)) continue;
    if (role.of) return role.of.side ?? (role.of.kind === 'organisation' ? null : role.of);
    const place = role.ofPlace === null ? undefined : placeNamed(cast, role.ofPlace);
    if (place?.of) return place.of;
  }
  return null;
}

/** Watching talks from outside is not a side in them. */
const givesSide = (title: string): boolean =>
  !/analyst|economist|journalist/.test(title) && titleOf(title.split(' ').at(-1)!) !== undefined;

const placeNamed = (cast: Cast, name: string): CastPlace | undefined =>
  cast.places.find(place => foldName(place.name) === foldName(name));
