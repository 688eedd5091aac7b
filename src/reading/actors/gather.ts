/** Gathers the cast of a text: what the gazetteer knows, bodies by shape, who a title introduces, then the other names. */

import { type Institution, stateByCode } from '../gazetteer.ts';
import { body, inventedState, isAdjectiveOf, kindByShape } from './bodies.ts';
import { addMember, addPlace, type Cast, emptyCast, foldName, memberNamed, mention, stateMember } from './cast.ts';
import { memberOf } from './groups.ts';
import { introduced } from './introduce.ts';
import type { Item } from './items.ts';
import { BEFORE_PLACE } from './judge.ts';
import { inDateline, type KnownName, nameTheRest } from './other-names.ts';
import { acts, isPossessed, type Row, tokenAfter, tokenBefore } from './rows.ts';

/** The cast of the rows. */
export function gatherCast(rows: readonly Row[], known: readonly KnownName[]): Cast {
  const cast = emptyCast();
  const prose = rows.filter(row => row.prose);
  for (const row of prose) for (const item of row.items) fromGazetteer(cast, row, item);
  for (const row of prose) for (const item of row.items) if (!inDateline(row, item)) bodyByShape(cast, item);
  for (const row of prose) initialsInBrackets(cast, row);
  tieAdjectives(cast, prose);
  introduceAll(cast, prose);
  nameTheRest(cast, prose, known);
  for (const member of cast.members)
    if (member.kind === 'person') {
      member.roles.length = 0;
      member.side = null;
    }
  introduceAll(cast, prose);
  for (const row of prose)
    for (const item of row.items) {
      const state = item.type === 'adjective' && isOfPlace(row, item) ? memberOf(cast, item) : undefined;
      if (state) mention(state, item);
    }
  return cast;
}

/** Done once more when all bodies are known: offices whose owner is only told by its uses find it then. */
function introduceAll(cast: Cast, rows: readonly Row[]): void {
  rows.forEach((row, index) => {
    row.items.forEach((item, at) => {
      if (item.type === 'title') introduced(cast, rows, index, at);
    });
  });
}

/** States, bodies and capitals that the gazetteer knows, where the text speaks of them. */
function fromGazetteer(cast: Cast, row: Row, item: Item): void {
  if (item.type === 'adjective' && (isOfOnePerson(row, item) || isOfPlace(row, item))) return;
  if (item.type === 'state' || item.type === 'adjective') {
    const member = stateMember(cast, item.state!, item.text);
    if (item.text !== member.name && item.type === 'state') member.aliases.add(item.text);
    mention(member, item);
    if (item.type === 'state') member.evidence.push(item);
  } else if (item.type === 'institution') fromInstitution(cast, item, item.institution!);
  else if (item.type === 'capital') {
    const before = tokenBefore(row, item)?.lower ?? '';
    const stands = !BEFORE_PLACE.has(before) && (acts(row, item) || isPossessed(row, item)) && !namesOffice(row, item);
    if (stands) mention(stateMember(cast, item.state!, item.state!.name), item);
    else mention(addPlace(cast, item.text, 0.85), item);
  }
}

/** "a Finnish general", "the Swedish chair": where somebody comes from does not bring the state into the talks. */
const isOfOnePerson = (row: Row, item: Item): boolean =>
  (/^(?:a|an)$/.test(tokenBefore(row, item)?.lower ?? '') ||
    /^(?:chair|chairman|chairwoman|general|lawyer|researcher|journalist)$/.test(tokenAfter(row, item)?.lower ?? '')) &&
  !/^(?:government|army|delegation|minister|president|force|offer|proposal|plan|envoy|official|spokesman|spokeswoman|foreign|defence)$/.test(
    tokenAfter(row, item)?.lower ?? '',
  );

/** "the Omani capital": where something is does not bring the state into the talks. */
const isOfPlace = (row: Row, item: Item): boolean =>
  /^(?:capital|city|town|village|resort|port|lakeside|coast|border|hotel|island|mountain|seaside|alpine|spa)$/.test(
    tokenAfter(row, item)?.lower ?? '',
  );

/** "Orvel Mayor", "Orvel's mayor": the office is of the city, not of the state whose capital it is. */
const namesOffice = (row: Row, item: Item): boolean =>
  /^(?:mayor|governor|police)$/.test(tokenAfter(row, item, 1)?.lower ?? '');

function fromInstitution(cast: Cast, item: Item, institution: Institution): void {
  if (institution.kind === 'seat') {
    const state = institution.state === null ? undefined : stateByCode(institution.state);
    if (state) mention(stateMember(cast, state, state.name), item);
    return;
  }
  const member =
    memberNamed(cast, institution.name) ??
    addMember(cast, { name: item.text, kind: institution.kind, named: true, confidence: 0.85 });
  for (const name of institution.names)
    if (foldName(name) === foldName(item.text) && item.text !== member.name) member.aliases.add(item.text);
  if (item.text.length > member.name.length && !/^\p{Lu}+$/u.test(item.text)) {
    member.aliases.add(member.name);
    member.name = item.text;
  }
  member.aliases.add(institution.name);
  member.aliases.delete(member.name);
  mention(member, item);
  member.evidence.push(item);
}

/** Bodies whose name says what they are: "Reed Delta Movement", "Council of Free Districts". */
function bodyByShape(cast: Cast, item: Item): void {
  if (item.type !== 'name') return;
  const kind = kindByShape(item.text);
  if (kind && kind !== 'place' && kind !== 'thing') body(cast, item, kind);
}

/** "the Tagbaya Liberation Army (TLA)": the letters are its other name. */
function initialsInBrackets(cast: Cast, row: Row): void {
  row.items.forEach((item, at) => {
    const letters = row.items[at + 2];
    if (item.type !== 'name' || row.items[at + 1]?.text !== '(' || row.items[at + 3]?.text !== ')') return;
    if (
      letters?.type !== 'name' ||
      !/^\p{Lu}[\p{Lu}\p{L}-]{1,7}$/u.test(letters.text) ||
      !/\p{Lu}{2}/u.test(letters.text)
    )
      return;
    if (!item.text.includes(' ')) return;
    const kind = kindByShape(item.text);
    if (kind === 'place' || kind === 'thing') return;
    const member = body(cast, item, kind ?? 'organisation');
    member.aliases.add(letters.text);
    mention(member, letters);
  });
}

/** Adjectives of invented states: "Ruhnian" beside "Ruhn", when both stand in the text and the second does what a state does. */
function tieAdjectives(cast: Cast, rows: readonly Row[]): void {
  const names = new Set(rows.flatMap(row => row.items.filter(item => item.type === 'name').map(item => item.text)));
  const single = [...names].filter(name => /^\p{Lu}\p{L}+$/u.test(name));
  for (const row of rows)
    for (const item of row.items) {
      if (item.type !== 'name') continue;
      const [first] = item.text.split(' ');
      const base = single.find(name => name !== first && isAdjectiveOf(first!, name));
      if (base === undefined) continue;
      const member = memberNamed(cast, base) ?? inventedState(cast, base);
      member.confidence = Math.max(member.confidence, 0.8);
      mention(member, { start: item.start, end: item.start + first!.length });
    }
}
