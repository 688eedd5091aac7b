/** The people, states and bodies of one text while they are being gathered. */

import type { ActorKind } from '../../record/actors.ts';
import type { State, Title } from '../gazetteer.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface CastRole {
  readonly title: string;
  /** What the office is of: a member of the cast or a place's name. */
  readonly of: Member | null;
  readonly ofPlace: string | null;
  readonly at: Stretch;
}

export interface Member {
  name: string;
  kind: ActorKind;
  readonly named: boolean;
  readonly state: State | null;
  readonly aliases: Set<string>;
  readonly mentions: Stretch[];
  readonly evidence: Stretch[];
  readonly roles: CastRole[];
  side: Member | null;
  factionOf: Member | null;
  /** Of an unnamed one: the state, body or person that its description names. */
  ownedBy: Member | null;
  /** Of an unnamed group: whether it is told to be some of its party. */
  isPart: boolean;
  gender: 'm' | 'f' | null;
  confidence: number;
}

export interface CastPlace {
  name: string;
  readonly mentions: Stretch[];
  confidence: number;
  /** The state that a passage ties it to: "the Ruhnian capital, Orvel". */
  of: Member | null;
}

export interface Cast {
  readonly members: Member[];
  readonly places: CastPlace[];
}

export const emptyCast = (): Cast => ({ members: [], places: [] });

/** Names are the same whatever their case and marks. */
export function foldName(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (FOLDED.size > 20_000) FOLDED.clear();
  FOLDED.set(name, folded);
  return folded;
}

/** Names are folded over and over while a cast is gathered. */
const FOLDED = new Map<string, string>();

export function addMember(
  cast: Cast,
  fields: Pick<Member, 'name' | 'kind' | 'named' | 'confidence'> & Partial<Member>,
): Member {
  const member: Member = {
    state: null,
    aliases: new Set(),
    mentions: [],
    evidence: [],
    roles: [],
    side: null,
    factionOf: null,
    ownedBy: null,
    isPart: false,
    gender: null,
    ...fields,
  };
  cast.members.push(member);
  return member;
}

export function memberNamed(cast: Cast, name: string): Member | undefined {
  const folded = foldName(name);
  return cast.members.find(member => isCalled(member, folded));
}

/** Whether the folded name is one of the member's. Asked of every member for every name of a text. */
export function isCalled(member: Member, folded: string): boolean {
  if (foldName(member.name) === folded) return true;
  for (const alias of member.aliases) if (foldName(alias) === folded) return true;
  return false;
}

/** The member for a state of the gazetteer, made when first spoken of. */
export function stateMember(cast: Cast, state: State, called: string): Member {
  const found = cast.members.find(member => member.state === state);
  if (found) return found;
  const plain = called.length > 3 && !called.includes('.') && state.names.includes(called) ? called : state.name;
  const member = addMember(cast, { name: plain, kind: 'state', named: true, confidence: 0.9, state });
  member.side = member;
  return member;
}

export function addPlace(cast: Cast, name: string, confidence: number): CastPlace {
  const found = cast.places.find(place => foldName(place.name) === foldName(name));
  if (found) {
    found.confidence = Math.max(found.confidence, confidence);
    if (/^\p{Lu}+$/u.test(found.name) && !/^\p{Lu}+$/u.test(name)) found.name = name;
    return found;
  }
  const place: CastPlace = { name, mentions: [], confidence, of: null };
  cast.places.push(place);
  return place;
}

/** Adds a mention; one that holds a shorter ("Lorne's government") takes its place. */
export function mention(member: { readonly mentions: Stretch[] }, at: Stretch): void {
  const inside = member.mentions.findIndex(other => at.start <= other.start && other.end <= at.end);
  if (inside >= 0) member.mentions.splice(inside, 1, { start: at.start, end: at.end });
  else if (!member.mentions.some(other => other.start < at.end && at.start < other.end))
    member.mentions.push({ start: at.start, end: at.end });
}

/** Adds an office. One that says less than another of the person ("commander" beside "northern commander") is left out. */
export function addRole(member: Member, role: CastRole): void {
  const isOwned = (one: CastRole) => one.of !== null || one.ofPlace !== null;
  const within = (a: CastRole, b: CastRole) => wordsOf(a.title).every(word => wordsOf(b.title).includes(word));
  const fuller = member.roles.find(other => within(role, other) && (!isOwned(role) || other.of === role.of));
  if (fuller && foldName(fuller.title) !== foldName(role.title)) return;
  const poorer = member.roles.find(other => within(other, role) && !isOwned(other));
  if (poorer) member.roles.splice(member.roles.indexOf(poorer), 1);
  const same = member.roles.find(other => foldName(other.title) === foldName(role.title));
  if (same && (same.of || same.ofPlace || !(role.of || role.ofPlace))) return;
  if (same) member.roles.splice(member.roles.indexOf(same), 1);
  member.roles.push(role);
}

const wordsOf = (title: string): string[] => foldName(title).split(' ');

export const genderOf = (title: Title | undefined): 'm' | 'f' | null => title?.gender ?? null;
