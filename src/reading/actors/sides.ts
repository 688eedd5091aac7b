/** Which party a person or group belongs to: only as far as a passage ties them. */

import { institutionByName, titleOf } from '../gazetteer.ts';
import { type Cast, type CastPlace, foldName, type Member } from './cast.ts';
import { centreOf } from './centre.ts';
import { memberOf, REBELS } from './groups.ts';
import { LIKE_STATE, partiesTakeSides } from './parties.ts';
import { isQuoted, isSpoken, type Row } from './rows.ts';
import { tiesOf } from './ties.ts';

/** People take the side of what their office is of; bodies and groups are their own side, unless they are part of another. */
export function takeSides(cast: Cast, rows: readonly Row[]): void {
  tieCapitals(cast, rows);
  partiesTakeSides(cast, rows);
  const people = cast.members.filter(member => member.kind === 'person' && member.named);
  for (const person of people) person.side ??= sideByOffice(cast, person);
  for (const row of rows) if (row.prose) tied(cast, row);
  for (const person of people) if (holdsOffice(person)) person.side ??= sideByPassage(cast, rows, person);
  for (const person of people) person.side ??= sideByPerson(person);
  for (const person of people) officeOfParty(person);
  for (const member of cast.members) if (!member.named) joinSide(cast, rows, member);
}

const SERVES_A_PERSON = /\b(?:aide|adviser|advisor|secretary|lawyer|attorney|counsel|agent|assistant|deputy)$/;

/** "His chief negotiator": said of a person, the office is of the person's party. */
function officeOfParty(person: Member): void {
  person.roles.forEach((role, index) => {
    if (role.of?.kind !== 'person' || SERVES_A_PERSON.test(role.title)) return;
    person.roles[index] = { ...role, of: role.of.side };
  });
}

/** "Dray, who led the Front's delegation", "Lind of the League": whoever a sentence ties to a party is of its side. */
function tied(cast: Cast, row: Row): void {
  for (const { person, party } of tiesOf(cast, row)) {
    if (looksOn(person) || person.side) continue;
    person.side = party.side ?? (party.kind === 'group' ? party : null);
  }
}

/** Watching talks from outside, or standing between the parties, is not a side in them. */
const OUTSIDE =
  /analyst|economist|journalist|mediator|facilitator|arbitrator|conciliator|ombuds|professor|researcher|expert|observer|correspondent|editor|historian|academic|scholar|commentator|reporter|columnist/;
const looksOn = (member: Member): boolean => member.roles.some(role => OUTSIDE.test(role.title));

const GOVERNMENT =
  /president|premier|minister|chancellor|secretary|king|queen|emir|sultan|speaker|spokes|commander|negotiator|envoy|ambassador|justice|leader|commissioner/;
const holdsOffice = (member: Member): boolean =>
  !looksOn(member) &&
  member.roles.some(
    role =>
      (GOVERNMENT.test(role.title) || OF_STATE.test(role.title)) &&
      !/opposition|union/.test(role.title) &&
      !role.of &&
      !role.ofPlace,
  );

/** Offices of which a state has one. */
const SINGLE =
  /^(?:president|prime minister|premier|chancellor|(?:foreign|defence|defense|interior|finance|trade|transport|justice|health|energy|water) minister|foreign secretary|king|queen)$/;
const OF_STATE =
  /\b(?:president|premier|minister|chancellor|king|queen|emir|sultan|ambassador|senator|lawmaker|secretary of state|(?<!general |press |private |branch |party |union |executive |company |assistant )(?<=\w )secretary|army|navy)\b/;

/**
 * Of an official whose office is named without its country: the one party that the introducing sentence speaks of, that
 * the sentence before is about, that the heading above names, or that is the only state at the table. Where another holds
 * that office of a party it is not that party's. Without a single best one, none.
 */
function sideByPassage(cast: Cast, rows: readonly Row[], person: Member): Member | null {
  const first = Math.min(...person.evidence.map(at => at.start));
  const at = rows.findIndex(row => row.sentence.start <= first && first < row.sentence.end);
  if (at < 0) return null;
  const ofState = isOfState(person);
  const weights = new Map<Member, number>();
  const weigh = (members: readonly Member[], weight: number) => {
    for (const member of new Set(members))
      if (member.kind === 'state' || !ofState || LIKE_STATE.test(member.name))
        weights.set(member, (weights.get(member) ?? 0) + weight);
  };
  const own = partiesIn(cast, rows[at]!).filter(party => institutionByName(party.name) === undefined);
  if (own.length === 1) weigh(own, 2);
  const quoted =
    rows[at + 1] && /^[“"]/.test(rows[at + 1]!.sentence.tokens[0]!.text) ? partiesIn(cast, rows[at + 1]!) : [];
  weigh(quoted, 1);
  const before = rows.slice(0, at).findLast(row => !isSpoken(row));
  if (before) weigh(subjectParties(cast, before), before.prose ? 1.5 : 2);
  if (before && !before.prose && partiesIn(cast, before).length === 1) weigh(partiesIn(cast, before), 1.5);
  if (isOfState(person)) weigh(sidesOfPeople(cast, [rows[at]!, ...(before?.prose ? [before] : [])], person), 1.5);
  const about = before?.prose ? partiesIn(cast, before) : [];
  if (about.length === 1 && subjectParties(cast, before!).length === 0) weigh(about, own.length === 0 ? 1.5 : 0.5);
  const heading = rows.slice(0, at).findLast(row => !row.prose);
  const headed = heading && heading !== before ? partiesIn(cast, heading) : [];
  weigh(headed, headed.length === 1 && isOfState(person) ? 1.75 : 1);
  weigh(leadOf(cast, rows, at), 2);
  const prose = rows.slice(0, at + 1).filter(row => row.prose);
  const centre = ofState && own.length > 1 ? centreOf(cast, prose, prose.length - 1, 0) : undefined;
  if (centre) weigh([centre], 1.5);
  const states = cast.members.filter(member => member.kind === 'state' && member.side === member);
  if (isOfState(person) && states.length === 1 && states[0]!.mentions.length > 1) weigh(states, 1.5);
  const held = states.filter(member => isHeld(cast, member, person));
  for (const member of held) weigh([member], -4);
  const known = cast.members.filter(member => member.kind === 'state').length;
  if (known === 2 && states.length === 2 && held.length === 1)
    weigh(
      states.filter(member => !held.includes(member)),
      1.5,
    );
  const [best, second] = [...weights].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= 1.5 && best[1] > (second?.[1] ?? 0) ? best[0].side : null;
}

/** The one side of the other people in the rows, pronouns read; none where they are of several. */
function sidesOfPeople(cast: Cast, rows: readonly Row[], person: Member): Member[] {
  const isIn = (one: Member) =>
    one.mentions.some(at =>
      rows.some(row => row.sentence.start <= at.start && at.end <= row.sentence.end && !isQuoted(row, at)),
    );
  const others = cast.members.filter(
    one => one.kind === 'person' && one.named && one !== person && !looksOn(one) && isIn(one),
  );
  const sides = new Set(others.map(one => one.side));
  const [only] = sides;
  return sides.size === 1 && only ? [only] : [];
}

const isOfState = (member: Member): boolean =>
  member.roles.some(role => OF_STATE.test(role.title) && !/^former|vice president|council|company/.test(role.title));

/** Whether another holds, for this party, an office of which there is one. */
function isHeld(cast: Cast, party: Member, person: Member): boolean {
  const single = person.roles.map(role => role.title).filter(title => SINGLE.test(title));
  if (single.length === 0) return false;
  return cast.members.some(
    other => other !== person && other.roles.some(role => role.of === party && single.includes(role.title)),
  );
}

/** "Orvel (Federation of Ruhn).": a place and its state in brackets lead a paragraph of a round-up. */
function leadOf(cast: Cast, rows: readonly Row[], at: number): Member[] {
  const { block } = rows[at]!.sentence;
  const first = rows.find(row => row.sentence.block === block)!;
  const bracket = first.items.findIndex(item => item.text === '(');
  if (bracket < 1 || bracket > 3 || first.items[bracket + 2]?.text !== ')') return [];
  const party = memberOf(cast, first.items[bracket + 1]!);
  return party ? [party] : [];
}

/** The party of whose officials or government a row speaks. */
function subjectParties(cast: Cast, row: Row): Member[] {
  const officials = row.items.findIndex(item => item.type === 'title' && item.title!.use !== 'honorific');
  const before = row.items.slice(Math.max(0, officials - 5), Math.max(0, officials));
  const plural = row.items[officials]?.title?.use === 'unnamed';
  const party = plural
    ? officials > 0
      ? memberOf(cast, row.items[officials - 1]!)
      : undefined
    : before
        .filter((_, at) => /^[’']s$/.test(before[at + 1]?.text ?? ''))
        .map(item => memberOf(cast, item))
        .find(one => one);
  return party && (party.kind === 'state' || party.side === party) ? [party] : [];
}

/** Parties that the row speaks of, in order. */
function partiesIn(cast: Cast, row: Row): Member[] {
  const members = row.items
    .filter(item => !isQuoted(row, item))
    .map(item => memberOf(cast, item))
    .filter(member => member !== undefined);
  const capitals = cast.members.filter(
    member =>
      member.kind === 'state' &&
      member.mentions.some(at => row.items.some(item => item.type === 'capital' && item.start === at.start)),
  );
  const homes = members.flatMap(member => (member.side && member.side.kind === 'state' ? [member.side] : []));
  return [...new Set([...members, ...capitals, ...homes])].filter(
    member =>
      member.kind === 'state' ||
      (member.side === member && member.kind !== 'person') ||
      (member.kind === 'group' && member.named),
  );
}

/** "Some military officials", in a sentence that speaks of one party's leaders, are of that party. */
function joinSide(cast: Cast, rows: readonly Row[], group: Member): void {
  if (group.ownedBy) {
    group.side ??= group.ownedBy.side;
    if (group.isPart) group.factionOf ??= group.side;
    return;
  }
  if (group.side || REBELS.test(group.name)) return;
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
  if (looksOn(person)) return null;
  for (const role of person.roles) {
    if (!givesSide(role.title)) continue;
    if (role.of && role.of.kind !== 'person') return role.of.side;
    const place = role.ofPlace === null ? undefined : placeNamed(cast, role.ofPlace);
    if (place?.of) return place.of;
  }
  return null;
}

/** An aide, spokeswoman or secretary of a person is of that person's side. */
function sideByPerson(person: Member): Member | null {
  if (looksOn(person)) return null;
  const served = person.roles.find(role => role.of?.kind === 'person')?.of;
  return served && !looksOn(served) ? served.side : null;
}

const givesSide = (title: string): boolean => title.split(' ').some(word => titleOf(word) !== undefined);

const placeNamed = (cast: Cast, name: string): CastPlace | undefined =>
  cast.places.find(place => foldName(place.name) === foldName(name));
