/** Names that no title introduces: what they are, by their words and by all their uses. */

import { shapeOf } from '../gazetteer.ts';
import { headOf, isAdjectiveOf, kindByShape, personNamed } from './bodies.ts';
import { addMember, addPlace, type Cast, foldName, type Member, memberNamed, mention } from './cast.ts';
import type { Item } from './items.ts';
import { acts, isPossessed, type Row, tokenAfter, tokenBefore } from './rows.ts';

/** Names known from earlier sources of the case, so that a bare surname finds its person. */
export interface KnownName {
  readonly name: string;
  readonly kind: Member['kind'];
}

/** Words after which a name is a place, unless it acts. */
export const BEFORE_PLACE = new Set([
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

interface Candidate {
  readonly text: string;
  readonly uses: { row: Row; item: Item }[];
}

/** Names that no title introduces, by the votes of all their uses. */
export function nameTheRest(cast: Cast, rows: readonly Row[], known: readonly KnownName[]): void {
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
  return { kind, confidence: kind === 'place' ? 0.6 : most >= 2 ? 0.65 : kind === 'state' ? 0.45 : 0.5 };
}
