/** What a sentence needs to be told: the standing record, names as a reader meets them, and how to cite. */

import type { Actor } from '../../record/actors.ts';
import type { Contradiction } from '../../record/changes.ts';
import { contradictionsOf } from '../../record/contradictions.ts';
import type { Source, Span } from '../../record/evidence.ts';
import type { Position } from '../../record/positions.ts';
import { positionsMatrix } from '../../record/positions-matrix.ts';
import type { Proposal } from '../../record/proposals.ts';
import { type CaseRecord, findEntry, standing } from '../../record/record.ts';
import { pruneReferences } from '../../record/references.ts';
import type { Basis, Sentence } from '../brief.ts';

export interface Telling {
  /** Admitted entries only. */
  readonly record: CaseRecord;
  readonly contradictions: readonly Contradiction[];
  /** Positions that no later source has replaced. */
  readonly inForce: readonly Position[];
  /** Ids of actors whom the reader has met. */
  readonly met: Set<string>;
}

/** A telling from the start: nobody has been introduced yet. */
export function startTelling(record: CaseRecord): Telling {
  const kept = pruneReferences(standing(record));
  const inForce = positionsMatrix(kept).cells.flatMap(cell => cell.positions);
  const order = new Map(kept.positions.map((position, index) => [position.id, index]));
  return {
    record: kept,
    contradictions: contradictionsOf(kept),
    inForce: inForce.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!),
    met: new Set(),
  };
}

/** The same record, with everybody introduced already. */
export const retell = (telling: Telling): Telling => ({
  ...telling,
  met: new Set(telling.record.actors.map(actor => actor.id)),
});

/** A sentence that rests on passages of the entries it says. */
export function told(
  text: string,
  entries: readonly { id: string; evidence: readonly Span[] }[],
  spans: readonly Span[] = [],
): Sentence {
  const cites = spans.length > 0 ? spans : entries.flatMap(entry => entry.evidence.slice(0, 1));
  return {
    text: finish(text),
    cites: distinct(cites),
    entries: [...new Set(entries.map(entry => entry.id))],
    basis: 'passages',
  };
}

/** A sentence that our code counted. */
export const counted = (text: string, entries: readonly string[] = [], basis: Basis = 'record'): Sentence => ({
  text: finish(text),
  cites: [],
  entries: [...entries],
  basis,
});

function distinct(spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter(span => {
    const key = `${span.source} ${span.start} ${span.end}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** A capital at the start and a stop at the end. */
export function finish(text: string): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1')
    .trim();
  const capital = tidy.charAt(0).toUpperCase() + tidy.slice(1);
  return /[.!?]["”’]?$/.test(capital) ? capital : `${capital}.`;
}

export const actorOf = (telling: Telling, id: string): Actor | undefined =>
  telling.record.actors.find(actor => actor.id === id);
export const entryOf = (telling: Telling, id: string) => findEntry(telling.record, id)?.entry;

const PLURAL_STATES =
  /^(?:United |Netherlands|Philippines|Bahamas|Maldives|Czech Republic|Central African|Democratic |Dominican Republic|Republic |Kingdom |European |Gambia|Sultanate|Emirate|Solomon|Marshall|Comoros|Seychelles)/;
const SPOKEN_INITIALS = /^(?:NATO|ASEAN|OPEC|UNESCO|UNICEF|FARC|ECOWAS|IGAD|UNIFIL|UNRWA|OSCE|SWAPO)$/;

/** The name as it stands in a sentence: "the United States", "the Reed Delta Movement", "Lorne". */
export function plainName(actor: Actor): string {
  if (!actor.named) return unnamed(actor);
  if (actor.kind === 'state') return PLURAL_STATES.test(actor.name) ? `the ${actor.name}` : actor.name;
  if (actor.kind === 'person') return actor.name;
  const words = actor.name.split(' ');
  const initials = /^\p{Lu}{2,}$/u.test(actor.name);
  return (words.length > 1 || initials) && !SPOKEN_INITIALS.test(actor.name) ? `the ${actor.name}` : actor.name;
}

/** "some in Lorne’s military leadership", "some military officials", "Ruhnian officials". */
function unnamed(actor: Actor): string {
  const name = actor.name.replace(/'s\b/, '’s');
  if (actor.factionOf === null)
    return /leadership$/.test(name) ? `the ${name}`.replace(/^the (\p{Lu}\p{L}+’s)/u, '$1') : name;
  return /leadership$/.test(name) ? `some in ${/’s/.test(name) ? '' : 'the '}${name}` : `some ${name}`;
}

/** With the office at first mention, the family name or plain name afterwards. */
export function name(telling: Telling, id: string): string {
  const actor = actorOf(telling, id);
  if (!actor) return 'an unnamed actor';
  if (actor.kind !== 'person') return plainName(actor);
  if (telling.met.has(id)) return shortName(telling, actor);
  telling.met.add(id);
  const role = actor.roles[0];
  if (!role) return actor.name;
  const of =
    role.of === null
      ? undefined
      : (actorOf(telling, role.of)?.name ?? telling.record.places.find(place => place.id === role.of)?.name);
  const owner = role.of === null ? undefined : actorOf(telling, role.of);
  if (!of) return `${capitalised(role.title)} ${actor.name}`;
  return `${possessive(owner ? plainName(owner) : of)} ${role.title}, ${actor.name},`;
}

const capitalised = (title: string): string => title.replace(/\b\p{Ll}/gu, letter => letter.toUpperCase());

/** The family name, unless another person of the record has the same. */
function shortName(telling: Telling, actor: Actor): string {
  const family = actor.name
    .split(' ')
    .slice(actor.name.split(' ').length > 1 ? 1 : 0)
    .join(' ');
  const last = actor.name.split(' ').at(-1)!;
  const short = /^(?:al|bin|van|von|de|der|den|el)\b/i.test(family) ? family : last;
  const shared = telling.record.actors.some(
    other => other.id !== actor.id && other.kind === 'person' && other.name.split(' ').at(-1) === last,
  );
  return shared ? actor.name : short;
}

export const possessive = (words: string): string => (/s$/.test(words) ? `${words}’` : `${words}’s`);

/** "Belmar’s revised plan", "the United States’ peace framework", "the draft". */
export function proposalName(telling: Telling, proposal: Proposal): string {
  const party = proposal.by
    .map(id => actorOf(telling, id))
    .find(actor => actor !== undefined && actor.kind !== 'person');
  return party
    ? `${possessive(plainName(party))} ${proposal.title.replace(`${party.name} `, '')}`
    : `the ${proposal.title}`;
}

/** "the status of the district", "territorial concessions". */
export const the = (title: string): string =>
  /^(?:status|membership|division|autonomy|independence|prisoners|hostages|border|budget|quotas|constitution|dam)\b/.test(
    title,
  )
    ? `the ${title}`
    : title;

/** Whether a verb with it is plural: "some military officials say", "Lorne says". */
export function isPlural(telling: Telling, id: string): boolean {
  const actor = actorOf(telling, id);
  return (
    actor !== undefined &&
    !actor.named &&
    (!/leadership$|government$|opposition$/.test(actor.name) || actor.factionOf !== null)
  );
}

/** "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export const sourceOf = (telling: Telling, span: Span | undefined): Source | undefined =>
  telling.record.sources.find(source => source.id === span?.source);

/** Who tells it: the publisher, or "the report" where none is known. */
export function reporter(telling: Telling, span: Span | undefined): string {
  const publisher = sourceOf(telling, span)?.publisher;
  if (publisher) return publisher;
  return telling.record.sources.length > 1 ? 'one report' : 'the report';
}
