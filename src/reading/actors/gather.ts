/** Gathers the cast of a text: first who is introduced by a title, then the other names by what stands around them. */

import { type Institution, shapeOf, stateByCode } from '../gazetteer.ts';
import {
  addMember,
  addPlace,
  addRole,
  type Cast,
  emptyCast,
  foldName,
  genderOf,
  type Member,
  memberNamed,
  mention,
  stateMember,
} from './cast.ts';
import type { Item } from './items.ts';
import { acts, isPossessed, type Row, tokenAfter, tokenBefore } from './rows.ts';

/** Names known from earlier sources of the case, so that a bare surname finds its person. */
export interface KnownName {
  readonly name: string;
  readonly kind: Member['kind'];
}

/** The cast of the rows. */
export function gatherCast(rows: readonly Row[], known: readonly KnownName[]): Cast {
  const cast = emptyCast();
  const prose = rows.filter(row => row.prose);
  for (const row of prose) for (const item of row.items) fromGazetteer(cast, row, item);
  for (const row of prose) for (const item of row.items) bodyByShape(cast, item);
  tieAdjectives(cast, prose);
  prose.forEach((row, index) => {
    row.items.forEach((item, at) => {
      if (item.type === 'title') introduced(cast, row, at, prose.slice(Math.max(0, index - 3), index));
    });
  });
  nameTheRest(cast, prose, known);
  return cast;
}

const BEFORE_PLACE = new Set([
  'in',
  'at',
  'near',
  'into',
  'outside',
  'across',
  'to',
  'from',
  'around',
  'through',
  'inside',
]);

/** States, bodies and capitals that the gazetteer knows, where the text speaks of them. */
function fromGazetteer(cast: Cast, row: Row, item: Item): void {
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
  if (kind && kind !== 'place') body(cast, item, kind);
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

const ENDINGS = /(?:ian|ean|an|ish|ese|i|er|n|ic|ard|ite|in)$/;

/** Whether the word is the adjective of the name: the same beginning, and an ending that adjectives of peoples have. */
export function isAdjectiveOf(word: string, name: string): boolean {
  if (word.length < 4 || word.length < name.length - 1 || !ENDINGS.test(word) || !/^\p{Lu}\p{Ll}+$/u.test(word))
    return false;
  const stem = name.replace(/(?:ia|ea|land|e|a|y|o|ark)$/, '');
  const shared = Math.max(3, Math.min(stem.length, name.length));
  const rest = word.slice(stem.length);
  return (
    stem.length >= 3 && shared > 0 && word.startsWith(stem) && rest.length > 0 && rest.length <= 4 && ENDINGS.test(rest)
  );
}

function inventedState(cast: Cast, name: string): Member {
  const member = addMember(cast, { name, kind: 'state', named: true, confidence: 0.75 });
  member.side = member;
  return member;
}

/** A title at this place: who bears it, and of what. */
function introduced(cast: Cast, row: Row, at: number, earlier: readonly Row[]): void {
  const title = row.items[at]!;
  if (title.title!.use === 'unnamed') return;
  const bearer = bearerOf(row, at);
  if (!bearer) return;
  const owner = withOwner(
    ownerOf(cast, row, at, earlier.at(-1)),
    () => ownerAfterName(cast, row, bearer.item) ?? ownerEarlier(cast, row, title, earlier),
  );
  const person = personNamed(cast, bearer.item.text.replace(/[’']s$/, ''), 0.9);
  person.gender ??= genderOf(title.title);
  const span = {
    start: Math.min(owner.start, title.start, bearer.item.start),
    end: Math.max(owner.end, title.end, bearer.item.end),
  };
  mention(person, bearer.item);
  person.evidence.push(span);
  if (title.title!.use === 'honorific') {
    person.side ??= owner.of?.side ?? owner.of;
    return;
  }
  const former = /^(?:former|ex)$/.test(tokenBefore(row, title)?.lower ?? '') ? 'former ' : '';
  addRole(person, { title: former + title.text.toLowerCase(), of: owner.of, ofPlace: owner.place, at: span });
}

/** The named person: right after the title, after a comma, or before it ("Helm, the foreign minister of Lorne"). */
function bearerOf(row: Row, at: number): { item: Item } | undefined {
  const { items } = row;
  const next = items[at + 1];
  const isPerson = (item: Item | undefined): item is Item =>
    item !== undefined &&
    item.type === 'name' &&
    !item.text.split(' ').some(word => shapeOf(word) !== undefined && word !== item.text.split(' ')[0]);
  if (isPerson(next)) return { item: next };
  let ahead = at + 1;
  if (/^(?:of|for|to|at|in)$/.test(items[ahead]?.text ?? '')) {
    ahead += 1;
    while (items[ahead] && /^(?:the|its|his|her|their)$/.test(items[ahead]!.text)) ahead += 1;
    while (items[ahead] && items[ahead]!.type === 'word' && items[ahead]!.text !== ',' && ahead < at + 6) ahead += 1;
    if (items[ahead] && items[ahead]!.type !== 'word') ahead += 1;
  }
  const addressed = items[ahead + 1]?.title?.use === 'honorific';
  if (items[ahead]?.text === ',' && addressed && isPerson(items[ahead + 2])) return { item: items[ahead + 2]! };
  if (items[ahead]?.text === ',' && isPerson(items[ahead + 1]) && /^[,.]$/.test(items[ahead + 2]?.text ?? ','))
    return { item: items[ahead + 1]! };
  return beforeTitle(row, at, isPerson);
}

function beforeTitle(
  row: Row,
  at: number,
  isPerson: (item: Item | undefined) => item is Item,
): { item: Item } | undefined {
  let back = at - 1;
  const { items } = row;
  const skipped = /^(?:the|a|an|its|their|his|her|[’']s?|who|serves|is|was|as|longtime|veteran)$/;
  while (
    back > 0 &&
    (items[back]!.type === 'adjective' ||
      items[back]!.type === 'state' ||
      items[back]!.type === 'institution' ||
      skipped.test(items[back]!.text) ||
      (items[back]!.type === 'name' && /^[’']s?$/.test(items[back + 1]?.text ?? '')))
  )
    back -= 1;
  const serves = items.slice(back + 1, at).some(item => /^(?:serves|is|was)$/.test(item.text));
  if (items[back]?.text === ',' && isPerson(items[back - 1])) return { item: items[back - 1]! };
  if (serves && isPerson(items[back])) return { item: items[back]! };
  return undefined;
}

const withOwner = (owner: Owner, otherwise: () => Pick<Owner, 'of' | 'place'> | undefined): Owner =>
  owner.of || owner.place ? owner : { ...owner, ...otherwise() };

/** "Hanne Dorst of the Liberal Union", "Frost, who speaks for the Northern Command". */
function ownerAfterName(cast: Cast, row: Row, bearer: Item): Pick<Owner, 'of' | 'place'> | undefined {
  const at = row.items.indexOf(bearer);
  const words = row.items.slice(at + 1, at + 6);
  const joins = words.findIndex(item => /^(?:of|for|leads|heads|commands|represents)$/.test(item.text));
  const speaks =
    joins === 0 || words.slice(0, joins).every(item => /^(?:,|who|that|speaks|spoke|speaking)$/.test(item.text));
  if (joins < 0 || !speaks || (joins > 0 && words[0]!.text !== ',')) return undefined;
  const owner = words.slice(joins + 1).find(item => item.text !== 'the' && item.text !== 'its');
  return owner && ownerFrom(cast, owner, false);
}

/** "A commander of the Front said …", and a sentence later "the commander, Aster Vohl": one office. */
function ownerEarlier(
  cast: Cast,
  here: Row,
  title: Item,
  earlier: readonly Row[],
): Pick<Owner, 'of' | 'place'> | undefined {
  if (tokenBefore(here, title)?.lower !== 'the') return undefined;
  const head = title.title!.head;
  for (const row of earlier.toReversed())
    for (const [at, item] of row.items.entries()) {
      if (item.type !== 'title' || item.title!.head !== head || bearerOf(row, at)) continue;
      const owner = ownerOf(cast, row, at, undefined);
      if (owner.of || owner.place) return { of: owner.of, place: owner.place };
    }
  return undefined;
}

interface Owner {
  readonly of: Member | null;
  readonly place: string | null;
  readonly start: number;
  readonly end: number;
}

/** Whose office it is: "Ruhn's", "Ruhnian", "of Ruhn", "the Movement's", "whose". */
function ownerOf(cast: Cast, row: Row, at: number, previous: Row | undefined): Owner {
  const title = row.items[at]!;
  const nowhere: Owner = { of: null, place: null, start: title.start, end: title.end };
  const { items } = row;
  const after = items[at + 1];
  if (after && /^(?:of|for|to)$/.test(after.text)) {
    let ahead = at + 2;
    while (/^(?:the|its)$/.test(items[ahead]?.text ?? '')) ahead += 1;
    const owner = items[ahead] && ownerFrom(cast, items[ahead]!, false);
    if (owner) return { ...owner, start: title.start, end: items[ahead]!.end };
  }
  let back = at - 1;
  if (/^[’']s?$/.test(items[back]?.text ?? '')) back -= items[back - 1]?.type === 'title' ? 2 : 1;
  else if (items[back]?.type === 'word' && /^(?:whose|its|their)$/.test(items[back]!.text)) {
    const polities = (before: readonly Item[]) => before.filter(item => isPolity(cast, row, item));
    const nearest = items[back]!.text === 'whose';
    const here = polities(items.slice(0, back));
    const antecedent = (nearest ? here.at(-1) : here[0]) ?? (previous && polities(opening(previous))[0]);
    const owner = antecedent && ownerFrom(cast, antecedent, true);
    return owner
      ? { ...owner, start: here.includes(antecedent) ? antecedent.start : title.start, end: title.end }
      : nowhere;
  } else if (
    items[back]?.type === 'word' &&
    items[back - 1] &&
    /^(?:ADJ|NOUN)$/.test(row.sentence.tokens[items[back]!.from]!.pos)
  )
    back -= 1;
  const possessed = /^[’']s?$/.test(items[back + 1]?.text ?? '');
  const before = items[back];
  const ofCity = /^(?:mayor|governor)$/.test(title.title!.head) && before?.type === 'name' && back === at - 1;
  if (ofCity && !memberNamed(cast, before.text)) {
    mention(addPlace(cast, before.text, 0.75), before);
    return { of: null, place: before.text, start: before.start, end: title.end };
  }
  const owner = before && ownerFrom(cast, before, possessed);
  return owner ? { ...owner, start: before.start, end: title.end } : nowhere;
}

/** What a sentence begins with: its subject, when that is a name. */
const opening = (row: Row): readonly Item[] => row.items.filter(item => !/^[“"]$|^the$/i.test(item.text)).slice(0, 1);

/** A state or body, as far as is known by now; a bare name counts where it acts. */
function isPolity(cast: Cast, row: Row, item: Item): boolean {
  if (item.type === 'state' || item.type === 'institution') return true;
  if (item.type !== 'name') return false;
  const known = memberNamed(cast, item.text);
  return known
    ? known.kind !== 'person'
    : !item.text.includes(' ') && (acts(row, item) || tokenBefore(row, item)?.lower === 'by');
}

function ownerFrom(cast: Cast, item: Item, possessed: boolean): Pick<Owner, 'of' | 'place'> | undefined {
  if (item.type === 'state' || item.type === 'adjective')
    return { of: stateMember(cast, item.state!, item.text), place: null };
  if (item.type === 'institution') return { of: memberNamed(cast, item.institution!.name) ?? null, place: null };
  if (item.type === 'capital') return { of: null, place: item.text };
  if (item.type !== 'name') return undefined;
  const found =
    memberNamed(cast, item.text) ??
    cast.members.find(member => member.kind === 'state' && isAdjectiveOf(item.text, member.name));
  if (found) return found.kind === 'person' ? undefined : { of: found, place: null };
  const kind = kindByShape(item.text);
  if (kind === 'place') return { of: null, place: item.text };
  if (kind) return { of: body(cast, item, kind), place: null };
  return possessed && !item.text.includes(' ') && !shapeOf(item.text)
    ? { of: inventedState(cast, item.text), place: null }
    : undefined;
}

/** What the words of a name tell: its last shape word decides, but "Port Senna" is told by its first. */
export function kindByShape(name: string): Member['kind'] | 'place' | undefined {
  const words = name.split(/[\s’']+/);
  if (words.length < 2) return undefined;
  const of = words.indexOf('of');
  const head = of > 0 ? words[of - 1]! : words.at(-1)!;
  const shape = shapeOf(head) ?? (/^(?:Port|Mount|Lake|Fort|Camp|Cape)$/.test(words[0]!) ? 'place' : undefined);
  return shape;
}

/** The word that a body is called by for short: "Movement", and "Council" of a Council of Free Districts. */
function headOf(name: string): string {
  const words = name.split(' ');
  const of = words.indexOf('of');
  return of > 0 ? words[of - 1]! : words.at(-1)!;
}

function body(cast: Cast, item: Item, kind: Member['kind']): Member {
  const longer = cast.members.find(member => member.kind === kind && member.name.endsWith(` ${item.text}`));
  const member =
    memberNamed(cast, item.text) ?? longer ?? addMember(cast, { name: item.text, kind, named: true, confidence: 0.8 });
  if (kind === 'state') member.side = member;
  member.aliases.add(headOf(item.text));
  mention(member, item);
  member.evidence.push(item);
  return member;
}

/** The person of this name, made when new. A fuller name takes the place of a shorter one. */
function personNamed(cast: Cast, name: string, confidence: number): Member {
  const found = memberNamed(cast, name);
  if (found?.kind === 'person') return found;
  const surname = name.split(' ').at(-1)!;
  const alike = cast.members.filter(
    member =>
      member.kind === 'person' &&
      [member.name, ...member.aliases].some(one => foldName(one.split(' ').at(-1)!) === foldName(surname)),
  );
  const full = alike.find(member => !name.includes(' ') || !member.name.includes(' '));
  if (full) {
    if (name.includes(' ')) {
      full.aliases.add(full.name);
      full.name = name;
    }
    return full;
  }
  const member = addMember(cast, { name, kind: 'person', named: true, confidence });
  if (name.includes(' ')) member.aliases.add(surname);
  return member;
}

interface Candidate {
  readonly text: string;
  readonly uses: { row: Row; item: Item }[];
}

/** Names that no title introduces, by the votes of all their uses. */
function nameTheRest(cast: Cast, rows: readonly Row[], known: readonly KnownName[]): void {
  const candidates = new Map<string, Candidate>();
  for (const row of rows)
    for (const item of row.items) {
      if (item.type !== 'name') continue;
      const text = item.text.replace(/[’']s$/, '');
      const folded = foldName(text);
      if (!candidates.has(folded)) candidates.set(folded, { text, uses: [] });
      candidates.get(folded)!.uses.push({ row, item });
    }
  const longestFirst = [...candidates.values()].toSorted((a, b) => b.text.split(' ').length - a.text.split(' ').length);
  for (const candidate of longestFirst) placeCandidate(cast, candidate, known);
}

function placeCandidate(cast: Cast, { text, uses }: Candidate, known: readonly KnownName[]): void {
  const place = cast.places.find(one => foldName(one.name) === foldName(text));
  if (place) {
    for (const { item } of uses) mention(place, item);
    return;
  }
  const found = memberNamed(cast, text) ?? shortForm(cast, text, uses);
  if (found) {
    for (const { item } of uses) mention(found, item);
    if (found.evidence.length === 0) found.evidence.push(...uses.slice(0, 1).map(({ item }) => item));
    return;
  }
  if (cast.members.some(member => member.kind === 'state' && isAdjectiveOf(text.split(' ')[0]!, member.name))) return;
  const before = known.find(
    one =>
      foldName(one.name) === foldName(text) ||
      (one.kind === 'person' && foldName(one.name.split(' ').at(-1)!) === foldName(text)),
  );
  const verdict = before ? { kind: before.kind, confidence: 0.8 } : judge(text, uses);
  if (!verdict) return;
  if (verdict.kind === 'place') {
    const added = addPlace(cast, text, verdict.confidence);
    for (const { item } of uses) mention(added, item);
    return;
  }
  const name = before?.name ?? text;
  const member =
    verdict.kind === 'person'
      ? personNamed(cast, name, verdict.confidence)
      : addMember(cast, { name, kind: verdict.kind, named: true, confidence: verdict.confidence });
  if (verdict.kind === 'state') member.side = member;
  if (verdict.kind === 'group' || verdict.kind === 'organisation') member.aliases.add(headOf(text));
  member.aliases.delete(member.name);
  if (name !== text) member.aliases.add(text);
  for (const { item } of uses) mention(member, item);
  member.evidence.push(uses[0]!.item);
}

/** "the Movement" for the Reed Delta Movement, initials for a body, a first name beside its surname. */
function shortForm(cast: Cast, text: string, uses: Candidate['uses']): Member | undefined {
  const bodies = cast.members.filter(
    member => member.named && (member.kind === 'group' || member.kind === 'organisation'),
  );
  const initials = /^\p{Lu}{2,6}$/u.test(text) ? bodies.find(member => initialsOf(member.name) === text) : undefined;
  if (initials) {
    initials.aliases.add(text);
    return initials;
  }
  const defined = uses.some(({ row, item }) => tokenBefore(row, item)?.lower === 'the');
  return defined ? bodies.find(member => member.name.split(' ').includes(text)) : undefined;
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word[0])
    .join('');

const SAYS =
  /^(?:say|tell|add|warn|announce|declare|insist|acknowledge|argue|reply|call|describe|put|accuse|deny|repeat|offer|present|note|explain|state|claim|urge|propose|ask|meet|speak|lead)$/;
const STATE_ACTS =
  /^(?:reject|accept|agree|demand|free|release|offer|refuse|deny|withdraw|close|reopen|sign|propose|table|insist|say|remain|want|ban|impose|lift|suspend|join|attack|seize|deploy|face|have|be|will|would|could|may|might|should)$/;

/** What a bare name is, by its words and by every use of it; undefined when nothing tells. */
function judge(
  text: string,
  uses: Candidate['uses'],
): { kind: Member['kind'] | 'place'; confidence: number } | undefined {
  const shape = kindByShape(text);
  if (shape) return { kind: shape, confidence: 0.8 };
  const words = text.split(' ').length;
  if (/s$/.test(text) && uses.every(({ item }) => item.from === 0)) return undefined;
  const votes = { place: 0, person: 0, state: 0, organisation: 0 };
  for (const { row, item } of uses) {
    const before = tokenBefore(row, item);
    const verb = row.sentence.tokens.slice(item.to, item.to + 3).find(token => /^(?:VERB|AUX)$/.test(token.pos));
    const acting = acts(row, item);
    const next = tokenAfter(row, item);
    const qualifies = next?.pos === 'NOUN' && next.lower === next.text && shapeOf(next.text) !== 'place';
    if (BEFORE_PLACE.has(before?.lower ?? '') && !acting && !qualifies) votes.place += 1;
    if (/^(?:of|over|on)$/.test(before?.lower ?? '') && words === 1 && !qualifies) votes.place += 0.5;
    if (
      before?.lower === 'of' &&
      /^(?:town|city|village|port|region|district|province|river|island)$/.test(tokenBefore(row, item, 2)?.lower ?? '')
    )
      votes.place += 2;
    if (
      before?.lower === 'of' &&
      /^(?:government|parliament|people|army)$/.test(tokenBefore(row, item, 2)?.lower ?? '')
    )
      votes.state += 2;
    if (shapeOf(tokenAfter(row, item)?.text ?? '') === 'place') votes.place += 1;
    if (before?.text === ',' && tokenBefore(row, item, 2)?.lower === 'capital') votes.place += 2;
    if (/^(?:mayor|governor)$/.test(next?.lower ?? '')) votes.place += 2;
    if (/^(?:between|with|by|and|for|against)$/.test(before?.lower ?? '')) votes.state += 0.5;
    if (acting && before?.lower !== 'the') {
      if (words >= 2 && SAYS.test(verb?.lemma ?? '')) votes.person += 2;
      else if (words === 1 && STATE_ACTS.test(verb?.lemma ?? '')) votes.state += 1;
    }
    if (before?.lower === 'the') votes.organisation += 1;
    if (/^\p{Lu}{2,6}$/u.test(text)) votes.organisation += 1;
    if (isPossessed(row, item)) votes[words >= 2 ? 'person' : 'state'] += 0.25;
  }
  const [kind, most] = Object.entries(votes).toSorted((a, b) => b[1] - a[1])[0] as [keyof typeof votes, number];
  if (most < 1 || (kind === 'organisation' && (words === 1 ? !/^\p{Lu}{2,6}$/u.test(text) : true))) return undefined;
  if (kind === 'person' && words === 1) return undefined;
  return { kind, confidence: kind === 'place' ? 0.6 : most >= 2 ? 0.65 : 0.5 };
}
