/** The record's actors and places for the noun phrases of a sentence. */

import type { Draft } from '../../record/draft.ts';
import type { Span } from '../../record/evidence.ts';
import { actorsIn, type Found, foundOf } from '../finder.ts';
import { titleOf } from '../gazetteer.ts';
import type { Parties } from '../parties.ts';
import type { Sentence } from '../passages.ts';
import type { Analysis, Predicate } from '../predicate.ts';
import type { Segment } from '../segments.ts';
import type { Doers } from './doers.ts';
import { nounRow } from './lexicon.ts';

export type ActorDraft = Draft<'actor'>;

/** What stands for its owner: "its ministry", "the cabinet in Korval" act for the state. */
const ORGANS = new Set(
  'government ministry office cabinet parliament delegation leadership council army force forces military administration negotiators officials authorities capital troops soldiers delegates diplomats fighters navy guards council board assembly senate party committee embassy coastguard police court palace warships warplanes jets aircraft helicopters drones gunboats artillery tanks planes marines boats patrol missiles rockets'.split(
    ' ',
  ),
);
const POSSESSIVE = /^(?:his|her|its|their)$/;

export interface Cast {
  /** The actors that a group of noun phrases names, in order. */
  actorsOf(group: readonly Segment[]): ActorDraft[];
  /** The same, where those whom the record does not have are drafted. */
  doersOf(group: readonly Segment[]): ActorDraft[];
  /** Those who own what a group of noun phrases names: "Lorne's conduct". */
  ownersOf(group: readonly Segment[]): ActorDraft[];
}

/** Looks up the phrases of one sentence among the mentions found in it. */
export function castOf(
  found: Found,
  sentence: Pick<Sentence, 'start' | 'end'>,
  analysis: Analysis,
  parties: Parties,
  before: Pick<Sentence, 'start' | 'end'> | undefined,
  doers: Doers,
): Cast {
  const { tokens } = analysis;
  const near = actorsIn(found, sentence);
  const covering = (at: { start: number; end: number }) =>
    near.filter(({ mention }) => mention.start <= at.start && at.end <= mention.end);

  const inside = (mention: Span, segment: Segment): boolean =>
    tokens[segment.from]!.start <= mention.start && mention.end <= tokens[segment.to - 1]!.end;

  /** Who the head of the phrase is: a mention that covers it or ends the phrase, or the name set beside it ("its president, X,"). */
  const headActor = (segment: Segment): ActorDraft | undefined => {
    const head = tokens[segment.head]!;
    const own =
      covering(head).toSorted((a, b) => length(b.mention) - length(a.mention))[0] ??
      near.find(({ mention }) => inside(mention, segment) && mention.end >= head.end);
    if (own) return own.actor;
    const { segments } = analysis;
    const at = segments.indexOf(segment);
    const beside = segments[at + 1]?.kind === 'comma' ? segments[at + 2] : undefined;
    if (beside?.kind !== 'noun' || !titleOf(head.lower)) return undefined;
    return near.find(({ actor, mention }) => actor.entry.kind === 'person' && inside(mention, beside))?.actor;
  };

  /** The owners of an organ, in front of it or after "of"; of a person's government, the side. */
  const ownerActors = (segment: Segment): ActorDraft[] => {
    const head = tokens[segment.head]!.lower;
    const violence = nounRow(tokens[segment.head]!.lemma.toLowerCase())?.class === 'violence';
    if (!violence && !ORGANS.has(head) && !ORGANS.has(head.replace(/s$/, ''))) return [];
    const { segments } = analysis;
    const at = segments.indexOf(segment);
    const owner = near.find(({ mention }) => inside(mention, segment));
    if (owner) return [sideOf(found, owner.actor)];
    if (/^(?:its|their)$/.test(tokens[segment.from]!.lower)) return opener(found, before);
    const link = segments[at + 1];
    if (link?.kind !== 'preposition' || !/^(?:of|from|in)$/.test(tokens[link.head]!.lower)) return [];
    const owners: ActorDraft[] = [];
    for (let next = at + 2; segments[next]?.kind === 'noun'; next += 2) {
      const named = near.find(({ mention }) => inside(mention, segments[next]!));
      if (named) owners.push(named.actor);
      if (!/^(?:and|comma)$/.test(segments[next + 1]?.kind ?? '')) break;
    }
    return owners;
  };

  const both = (segment: Segment): readonly ActorDraft[] =>
    parties(tokens.slice(segment.from, segment.to).map(token => token.lower));

  const lookUp = (group: readonly Segment[], drafting: boolean): ActorDraft[] => [
    ...new Set(
      group
        .filter(segment => segment.to - segment.from > 1 || !POSSESSIVE.test(tokens[segment.head]!.lower))
        .flatMap(segment => {
          const head = headActor(segment);
          if (head) return [partyOf(found, head, tokens[segment.head]!.lower)];
          const owners = ownerActors(segment);
          if (owners.length > 0) return owners;
          const all = both(segment);
          if (all.length > 0) return all;
          const subject = meantByPronoun(analysis, segment);
          if (subject.length > 0) return lookUp(subject, drafting);
          const drafted = drafting ? doers.draft(analysis, segment) : null;
          return drafted ? [drafted] : [];
        }),
    ),
  ];

  return {
    actorsOf: group => lookUp(group, false),
    doersOf: group => lookUp(group, true),
    ownersOf: group => [
      ...new Set(
        group.flatMap(segment =>
          near
            .filter(({ mention }) => inside(mention, segment))
            .map(({ actor }) => actor)
            .slice(0, 1),
        ),
      ),
    ],
  };
}

/** Fighters, troops and the like act for the party on whose side they are told to be. */
function partyOf(found: Found, actor: ActorDraft, head: string): ActorDraft {
  const { named, side, kind } = actor.entry;
  if (named || kind !== 'group' || side === null || side === actor.key || !FORCES.test(head)) return actor;
  return foundOf(found, 'actor').find(one => one.key === side) ?? actor;
}
const FORCES =
  /^(?:fighters?|troops|soldiers?|forces?|guards?|gunmen|rebels|militants?|militia\w*|police|navy|warships?|warplanes|jets|diplomats|envoys|gunboats?|artillery|negotiators|delegates|delegation|workers|dockers|members|staff|crews?|strikers|drivers|nurses|teachers|pilots|miners)$/;

/** "Announced that it would …": the one who announced. */
function meantByPronoun({ predicates, tokens }: Analysis, segment: Segment): readonly Segment[] {
  if (!/^(?:it|they)$/.test(tokens[segment.head]!.lower)) return [];
  const own = predicates.find(one => one.subjects.includes(segment));
  if (own?.relation !== 'content' || !own.parent) return [];
  return own.parent.subjects.filter(one => one !== segment && !/^(?:it|they)$/.test(tokens[one.head]!.lower));
}

/** "Its ministry": of the body with which the sentence before begins. */
function opener(found: Found, sentence: Pick<Sentence, 'start' | 'end'> | undefined): ActorDraft[] {
  if (!sentence) return [];
  const [first] = actorsIn(found, sentence);
  return first && first.mention.start - sentence.start <= 4 && first.actor.entry.kind !== 'person' ? [first.actor] : [];
}

/** A person's own side where it is told, else the actor himself. */
const sideOf = (found: Found, actor: ActorDraft): ActorDraft =>
  (actor.entry.kind === 'person' && foundOf(found, 'actor').find(one => one.key === actor.entry.side)) || actor;

const length = (span: Span): number => span.end - span.start;

/** The place that a phrase after "in", "at", "on", "near" or "to" names. */
export function placeOf(found: Found, analysis: Analysis, from: number, to: number): Draft<'place'> | null {
  const { tokens, segments } = analysis;
  for (const [index, segment] of segments.entries()) {
    if (segment.kind !== 'noun' || segment.from < from || segment.to > to) continue;
    const before = segments[index - 1];
    if (before?.kind !== 'preposition' || !/^(?:in|at|on|near|to|of|outside|around)$/.test(tokens[before.head]!.lower))
      continue;
    const place = namedPlace(found, analysis, segment);
    if (place) return place;
  }
  return null;
}

/** The place at which a verb aims: its object, or the subject of a passive. */
export function targetOf(found: Found, analysis: Analysis, { passive, subjects, objects }: Predicate) {
  for (const segment of passive ? subjects : objects) {
    const place = namedPlace(found, analysis, segment);
    if (place) return place;
  }
  return null;
}

const SETTLEMENT = /^(?:capital|city|town|village|port|harbour|harbor|settlement|suburb|district|region|province)$/;

/** The place that a noun phrase names, or that is set beside it: "the capital of Lorne, Korval". */
function namedPlace(found: Found, { tokens, segments }: Analysis, segment: Segment): Draft<'place'> | null {
  const places = foundOf(found, 'place').flatMap(place => place.entry.mentions.map(at => ({ place, at })));
  const within = ({ from, to }: Segment) =>
    places.find(({ at }) => tokens[from]!.start <= at.start && at.end <= tokens[to - 1]!.end)?.place ?? null;
  const own = within(segment);
  if (own || !SETTLEMENT.test(tokens[segment.head]!.lower)) return own;
  let at = segments.indexOf(segment) + 1;
  while (segments[at]?.kind === 'preposition' && segments[at + 1]?.kind === 'noun') at += 2;
  const beside = segments[at]?.kind === 'comma' ? segments[at + 1] : segments[at];
  return beside?.kind === 'noun' ? within(beside) : null;
}
