/** Names that no title introduces: what they are, by their words and by all their uses. */

import { headOf, isAdjectiveOf, personNamed } from './bodies.ts';
import { addMember, addPlace, type Cast, foldName, type Member, memberNamed, mention } from './cast.ts';
import type { Item } from './items.ts';
import { judge } from './judge.ts';
import { type Row, tokenAfter, tokenBefore } from './rows.ts';

/** Names known from earlier sources of the case, so that a bare surname finds its person. */
export interface KnownName {
  readonly name: string;
  readonly kind: Member['kind'];
}

interface Candidate {
  readonly text: string;
  readonly uses: { row: Row; item: Item }[];
}

/** Names that no title introduces, by the votes of all their uses. */
export function nameTheRest(cast: Cast, rows: readonly Row[], known: readonly KnownName[]): void {
  const candidates = new Map<string, Candidate>();
  for (const row of rows)
    for (const item of row.items) {
      if (item.type !== 'name' || isDateline(row, item)) continue;
      const text = item.text.replace(/[’']s$/, '');
      const folded = foldName(text);
      if (!candidates.has(folded)) candidates.set(folded, { text, uses: [] });
      candidates.get(folded)!.uses.push({ row, item });
    }
  const longestFirst = [...candidates.values()].toSorted((a, b) => b.text.split(' ').length - a.text.split(' ').length);
  for (const candidate of longestFirst) placeCandidate(cast, candidate, known);
}

/** "PORT SENNA —" at the head of a report says where it was written. */
const isDateline = (row: Row, item: Item): boolean =>
  item.from === 0 &&
  /^[\p{Lu}\s.’'-]{3,}$/u.test(item.text) &&
  /^(?:[—–(-]|--)$/.test(tokenAfter(row, item)?.text ?? '');

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
  const ofState = cast.members.some(
    member => member.kind === 'state' && isAdjectiveOf(text.split(' ')[0]!, member.name),
  );
  if (ofState && !(text.includes(' ') && judge(text, uses)?.kind === 'organisation')) return;
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
  const members = /^\p{Lu}\p{L}+s$/u.test(text)
    ? bodies.find(member => member.name.split(' ')[0] === text.slice(0, -1))
    : undefined;
  if (members) {
    members.aliases.add(text);
    return members;
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
