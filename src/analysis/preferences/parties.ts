/**
 * Who has a seat in the model, and through which voices each party speaks: the party itself with those who hold its
 * offices, and beside it every faction or person of that side who does not speak for it.
 */

import type { Actor, Role } from '../../record/actors.ts';
import { positionsMatrix } from '../../record/positions-matrix.ts';
import type { CaseRecord } from '../../record/record.ts';

export interface Seat {
  readonly party: Actor;
  readonly voices: readonly SeatVoice[];
}

export interface SeatVoice {
  /** The party, or the faction or person of its side. */
  readonly actor: Actor;
  /** Whose positions are this voice's. */
  readonly members: readonly Actor[];
  readonly speaks: boolean;
}

/** Who is left out of the model, and why: said beside it. */
export interface LeftOut {
  readonly actor: string;
  readonly why: 'mediator' | 'no-side' | 'judged';
}

/**
 * Parties are the sides that hold a position, take part in the events, or that a provision binds or benefits; of some of
 * them nothing may be known. A side that mediates or puts the
 * proposal, and that no provision binds, has no seat: its agreement is not a test of the deal. `given` are the seats that
 * a person gave (true) or took (false).
 */
export function seatsOf(
  record: CaseRecord,
  given: ReadonlyMap<string, boolean> = new Map(),
): { seats: Seat[]; leftOut: LeftOut[] } {
  const actors = new Map(record.actors.map(actor => [actor.id, actor]));
  const sideOf = (id: string): string | null => actors.get(id)?.side ?? null;
  const holding = new Set(record.positions.map(position => position.actor));
  const bound = new Set(record.provisions.flatMap(provision => provision.obliged.map(sideOf)));
  const gaining = new Set(record.provisions.flatMap(provision => provision.beneficiary.map(sideOf)));
  const mediating = mediatorsOf(record, sideOf);
  const wanted = [...given].flatMap(([id, seated]) => (seated ? [id] : []));
  const silent = positionsMatrix(record).silent.map(party => party.id);
  const concerned = [...new Set([...[...holding].map(sideOf), ...bound, ...gaining, ...silent, ...wanted])].filter(
    id => id !== null,
  );
  const parties = concerned.flatMap(id => actors.get(id) ?? []);
  const byDefault = (party: Actor) => bound.has(party.id) || !mediating.has(party.id);
  const seated = parties.filter(party => given.get(party.id) ?? byDefault(party));
  const order = new Map(record.actors.map((actor, at) => [actor.id, at]));
  return {
    seats: seated.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!).map(party => seatOf(record, party, holding)),
    leftOut: [
      ...parties
        .filter(party => !seated.includes(party))
        .map(({ id }) => ({ actor: id, why: given.has(id) ? ('judged' as const) : ('mediator' as const) })),
      ...[...holding].filter(id => sideOf(id) === null).map(actor => ({ actor, why: 'no-side' as const })),
    ],
  };
}

/** Sides that mediate an event or put a proposal. */
function mediatorsOf(record: CaseRecord, sideOf: (id: string) => string | null): ReadonlySet<string | null> {
  const mediating = record.events.flatMap(event =>
    event.participants.filter(({ as }) => as === 'mediator').map(({ actor }) => sideOf(actor)),
  );
  const putting = record.proposals.flatMap(proposal => proposal.by.map(sideOf));
  const called = record.actors.filter(actor => actor.roles.some(({ title }) => /\bmediat/i.test(title)));
  return new Set([...mediating, ...putting, ...called.map(actor => actor.side)]);
}

function seatOf(record: CaseRecord, party: Actor, holding: ReadonlySet<string>): Seat {
  const members = record.actors.filter(actor => actor.side === party.id && actor.id !== party.id);
  const speakers = members.filter(actor => speaksFor(actor, party));
  const others = members.filter(actor => !speakers.includes(actor) && holding.has(actor.id));
  return {
    party,
    voices: [
      { actor: party, members: [party, ...speakers], speaks: true },
      ...others.map(actor => ({ actor, members: [actor], speaks: false })),
    ],
  };
}

/** Offices whose words bind a party, when they are offices of the party itself and not of one of its places or parts. */
const SPEAKING =
  /\b(president|prime minister|premier|chancellor|king|queen|emir|sultan|head of (state|government)|foreign (minister|secretary)|minister|secretary|spokes\w+|negotiator|envoy|ambassador|representative|leader|chair\w*|chief executive|delegat\w+)\b/i;
const FORMER = /\b(former|ex|retired|outgoing|deputy speaker|opposition|shadow)\b/i;

/** Whether an actor's own words bind the party: it holds one of its speaking offices, and is no faction or dissenter. */
export function speaksFor(actor: Actor, party: Actor): boolean {
  if (actor.factionOf !== null || !actor.named) return false;
  return actor.roles.some(role => ofParty(role, party) && SPEAKING.test(role.title) && !FORMER.test(role.title));
}

const ofParty = ({ of }: Role, party: Actor): boolean => of === null || of === party.id;
