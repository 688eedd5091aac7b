/** Where everyone stands as of a date: actors by side, factions under their party, options by issue. */

import type { Actor } from './actors.ts';
import type { Position, Stance } from './positions.ts';
import type { Issue, Option } from './proposals.ts';
import { type CaseRecord, isAdmitted } from './record.ts';

export interface Cell {
  readonly actor: string;
  readonly issue: string;
  /** Option id; null = any change from the status quo. */
  readonly option: string | null;
  /** Positions in force, the latest first. More than one stance means that the cell is split. */
  readonly stances: readonly Stance[];
  readonly positions: readonly Position[];
  /** Earlier stances that a later source replaced, oldest first. */
  readonly earlier: readonly Position[];
  readonly split: boolean;
}

export interface SideRows {
  /** The party; null gathers those whom no passage places on a side. */
  readonly side: Actor | null;
  readonly actors: readonly Actor[];
}

export interface PositionsMatrix {
  readonly asOf: string | null;
  readonly sides: readonly SideRows[];
  readonly columns: readonly { readonly issue: Issue; readonly option: Option }[];
  readonly cells: readonly Cell[];
  /** Parties of whom no position is recorded. */
  readonly silent: readonly Actor[];
}

/** Tells the date by which a position is ordered: its own, else that of its source; empty when neither is known. */
export function datesOf(record: Pick<CaseRecord, 'sources'>): (position: Position) => string {
  const published = new Map(record.sources.map(source => [source.id, source.publishedAt]));
  return position => position.when?.edtf ?? published.get(position.evidence[0]?.source ?? '') ?? '';
}

/** The matrix of admitted positions dated no later than `asOf` (EDTF; undated ones count as always in force). */
export function positionsMatrix(record: CaseRecord, asOf: string | null = null): PositionsMatrix {
  const dateOf = datesOf(record);
  const positions = record.positions.filter(
    position => isAdmitted(position) && (asOf === null || dateOf(position) <= asOf),
  );
  const cells = groupBy(positions, position => `${position.actor} ${position.issue} ${position.option}`).map(group =>
    cellOf(dateOf, group),
  );
  const taken = new Set(cells.map(cell => `${cell.issue} ${cell.option}`));
  const used = new Set(positions.map(position => position.actor));
  const actors = record.actors.filter(actor => isAdmitted(actor) && used.has(actor.id));
  return {
    asOf,
    sides: sidesOf(record, actors),
    columns: record.issues
      .filter(isAdmitted)
      .flatMap(issue =>
        issue.options.filter(option => taken.has(`${issue.id} ${option.id}`)).map(option => ({ issue, option })),
      ),
    cells,
    silent: silentParties(record, actors),
  };
}

function cellOf(dateOf: (position: Position) => string, group: readonly Position[]): Cell {
  const dated = group.toSorted((a, b) => compare(dateOf(b), dateOf(a)));
  const latest = dateOf(dated[0]!);
  const inForce = dated.filter(position => dateOf(position) === latest);
  const stances = [...new Set(inForce.map(position => position.stance))];
  return {
    actor: group[0]!.actor,
    issue: group[0]!.issue,
    option: group[0]!.option,
    stances,
    positions: inForce,
    earlier: dated.filter(position => dateOf(position) !== latest).toReversed(),
    split: stances.some(a => stances.some(b => opposed(a, b))),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const FOR: readonly Stance[] = ['demand', 'accept', 'open', 'conditional'];
const AGAINST: readonly Stance[] = ['reject', 'red-line'];

/** Whether two stances towards one option cannot both be held. */
export const opposed = (a: Stance, b: Stance): boolean =>
  (FOR.includes(a) && AGAINST.includes(b)) || (AGAINST.includes(a) && FOR.includes(b));
export const isFor = (stance: Stance): boolean => FOR.includes(stance);
export const isAgainst = (stance: Stance): boolean => AGAINST.includes(stance);

function sidesOf(record: CaseRecord, actors: readonly Actor[]): SideRows[] {
  const taken = new Set(actors.map(actor => actor.side));
  const parties = record.actors.filter(actor => taken.has(actor.id));
  const rows = parties.map(side => ({
    side,
    actors: actors.filter(actor => actor.side === side.id).toSorted((a, b) => rank(a, side) - rank(b, side)),
  }));
  const partyIds = new Set(parties.map(side => side.id));
  const others = actors.filter(actor => actor.side === null || !partyIds.has(actor.side));
  return others.length > 0 ? [...rows, { side: null, actors: others }] : rows;
}

/** The party itself, then its people, then its factions. */
const rank = (actor: Actor, side: Actor): number => (actor.id === side.id ? 0 : actor.factionOf === null ? 1 : 2);

/** States and named groups that take part in events or are bound by a provision, and of whose side nobody has a position. */
function silentParties(record: CaseRecord, speaking: readonly Actor[]): Actor[] {
  const involved = new Set([
    ...record.events.filter(isAdmitted).flatMap(event => event.participants.map(one => one.actor)),
    ...record.provisions.filter(isAdmitted).flatMap(provision => [...provision.obliged, ...provision.beneficiary]),
  ]);
  const heard = new Set(speaking.map(one => one.side ?? one.id));
  const sides = new Set(record.actors.filter(actor => involved.has(actor.id)).map(actor => actor.side ?? actor.id));
  return record.actors.filter(
    actor => isAdmitted(actor) && actor.named && actor.kind !== 'person' && sides.has(actor.id) && !heard.has(actor.id),
  );
}

/** Items by key, in order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
