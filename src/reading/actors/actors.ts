/** The finder of actors and places: people, states, organisations, groups, with roles, sides and every mention. */

import type { AnyDraft } from '../../record/draft.ts';
import { cite, type Span } from '../../record/evidence.ts';
import type { Finder } from '../finder.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Passages } from '../passages.ts';
import { addPlace, type Cast, type CastPlace, foldName, isCalled, type Member, mention, type Stretch } from './cast.ts';
import { resolve } from './coreference.ts';
import { gatherCast } from './gather.ts';
import { gatherGroups, memberOf } from './groups.ts';
import { type Row, rowsOf } from './rows.ts';
import { takeSides } from './sides.ts';
import { gatherUnnamed } from './unnamed.ts';

const FINDER = { name: 'actors', version: '1' } as const;

export const actors: Finder = {
  ...FINDER,
  finds: ['actor', 'place'],
  needs: [],
  find(passages, _found, lexicon) {
    const rows = rowsOf(passages);
    const cast = gatherCast(rows, knownNames(lexicon));
    gatherGroups(cast, rows);
    gatherUnnamed(cast, rows);
    for (const row of rows) if (!row.prose) mentionsIn(cast, row);
    resolve(cast, rows);
    takeSides(cast, rows);
    return drafts(passages, cast);
  },
};

const knownNames = (lexicon: Lexicon) =>
  lexicon.knownActors.filter(actor => actor.named).map(({ name, kind }) => ({ name, kind }));

/** Headings, rows and questions speak of those whom the prose has introduced. They introduce nobody. */
function mentionsIn(cast: Cast, row: Row): void {
  for (const item of row.items) {
    const member = item.type === 'name' ? byName(cast, item.text) : memberOf(cast, item);
    if (member) mention(member, item);
    else if (item.type === 'capital' || item.type === 'name') {
      const place = cast.places.find(candidate => foldName(candidate.name) === foldName(item.text));
      if (place) mention(addPlace(cast, place.name, place.confidence), item);
    }
  }
}

const byName = (cast: Cast, text: string): Member | undefined => {
  const folded = foldName(text.replace(/[’']s$/, ''));
  return cast.members.find(member => isCalled(member, folded));
};

function drafts(passages: Passages, cast: Cast): AnyDraft[] {
  const { source } = passages;
  const spoken = cast.members.filter(member => member.mentions.length > 0);
  const keys = new Map(spoken.map((member, index) => [member, `actor:${index + 1}`]));
  const places = cast.places.filter(place => place.mentions.length > 0);
  const placeKeys = new Map(places.map((place, index) => [foldName(place.name), `place:${index + 1}`]));
  const spans = (stretches: readonly Stretch[]): Span[] =>
    distinct(stretches).map(at => cite(source, at.start, at.end));
  const keyOf = (member: Member | null): string | null => (member && keys.get(member)) ?? null;
  const actorDraft = (member: Member): AnyDraft => ({
    kind: 'actor',
    key: keys.get(member)!,
    confidence: member.confidence,
    finder: FINDER,
    entry: {
      name: member.name,
      kind: member.kind,
      named: member.named,
      side: keyOf(member.side),
      factionOf: keyOf(member.factionOf),
      roles: member.roles.map(role => ({
        title: role.title,
        of: keyOf(role.of) ?? (role.ofPlace === null ? null : (placeKeys.get(foldName(role.ofPlace)) ?? null)),
        from: null,
        to: null,
        evidence: spans([role.at]),
      })),
      aliases: [...member.aliases].filter(alias => foldName(alias) !== foldName(member.name)),
      mentions: spans(member.mentions),
      evidence: spans(member.evidence.length > 0 ? member.evidence.slice(0, 3) : member.mentions.slice(0, 1)),
    },
  });
  return [
    ...spoken.map(actorDraft),
    ...places.map(place => placeDraft(place, placeKeys.get(foldName(place.name))!, spans)),
  ];
}

function placeDraft(place: CastPlace, key: string, spans: (stretches: readonly Stretch[]) => Span[]): AnyDraft {
  return {
    kind: 'place',
    key,
    confidence: place.confidence,
    finder: FINDER,
    entry: { name: place.name, mentions: spans(place.mentions), evidence: spans(place.mentions.slice(0, 1)) },
  };
}

/** In order of place, each once. */
function distinct(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(
    (at, index) => index === 0 || at.start !== sorted[index - 1]!.start || at.end !== sorted[index - 1]!.end,
  );
}
