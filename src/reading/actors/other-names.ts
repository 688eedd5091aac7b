/** Names that no title introduces: what they are, by their words and by all their uses. */

import { titleOf } from '../gazetteer.ts';
import { headOf, INCORPORATED, inventedState, isAdjectiveOf, personNamed } from './bodies.ts';
import { addMember, addPlace, type Cast, foldName, type Member, memberNamed, mention } from './cast.ts';
import { memberOf } from './groups.ts';
import type { Item } from './items.ts';
import { BEFORE_PLACE, judge } from './judge.ts';
import { acts, isPossessed, type Row, tokenAfter, tokenBefore } from './rows.ts';

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
      if (item.type !== 'name' || inDateline(row, item) || isCredit(row, item)) continue;
      const text = item.text.replace(/[’']s$/, '');
      const folded = foldName(text);
      if (!candidates.has(folded)) candidates.set(folded, { text, uses: [] });
      candidates.get(folded)!.uses.push({ row, item });
    }
  const lower = new Set(rows.flatMap(row => row.sentence.tokens.map(token => token.text)));
  for (const [folded, { text, uses }] of candidates)
    if (!text.includes(' ') && lower.has(text.toLowerCase()) && !memberNamed(cast, text) && !uses.some(isHardToMiss))
      candidates.delete(folded);
  const longestFirst = [...candidates.values()].toSorted((a, b) => b.text.split(' ').length - a.text.split(' ').length);
  const alone = new Set([...candidates.values()].map(one => one.text).filter(text => !text.includes(' ')));
  for (const candidate of longestFirst) placeCandidate(cast, candidate, known, alone);
  for (const { text, uses } of longestFirst)
    if (!text.includes(' ') && !memberNamed(cast, text) && uses.some(use => isListedWithState(cast, use))) {
      const state = inventedState(cast, text);
      for (const { item } of uses) mention(state, item);
      state.evidence.push(uses[0]!.item);
      cast.places.splice(
        0,
        cast.places.length,
        ...cast.places.filter(place => foldName(place.name) !== foldName(text)),
      );
    }
}

/** "Lorne, Ruhn and Brenn": what is listed with two states, or joined to one, is a state. */
function isListedWithState(cast: Cast, { row, item }: { row: Row; item: Item }): boolean {
  const at = row.items.indexOf(item);
  const stateAt = (place: number) => {
    const other = row.items[place];
    const member = other && (other.type === 'state' || other.type === 'name') ? memberOf(cast, other) : undefined;
    return member?.kind === 'state';
  };
  const joins = (place: number) => row.items[place]?.text === ',' || row.items[place]?.text === 'and';
  const [left, right] = [joins(at - 1) && stateAt(at - 2), joins(at + 1) && stateAt(at + 2)];
  const comma = row.items[at - 1]?.text === ',' || row.items[at + 1]?.text === ',';
  return (
    (left && right) ||
    (comma && ((left && joins(at - 3) && stateAt(at - 4)) || (right && joins(at + 3) && stateAt(at + 4))))
  );
}

/** "Lorne's minister": what has a government is a state, whatever body has its name. */
const isOfState = ({ row, item }: { row: Row; item: Item }): boolean =>
  isPossessed(row, item) &&
  /^(?:government|president|prime|foreign|defence|defense|interior|finance|agriculture|trade|transport|army|parliament|minister|ministry|troops|border)$/.test(
    tokenAfter(row, item, 1)?.lower ?? '',
  );

/** A common word that the text also writes small is a name only where it stands in mid-sentence without an article. */
const isHardToMiss = ({ row, item }: { row: Row; item: Item }): boolean =>
  item.from > 0 && !/^(?:the|this|a|an|[“"(:])$/.test(tokenBefore(row, item)?.lower ?? '');

/** "(Reporting by Ann Bell; editing by Carl Dorn)", "Photograph: Ann Bell". */
const isCredit = (row: Row, item: Item): boolean =>
  row.sentence.tokens
    .slice(Math.max(0, item.from - 8), item.from)
    .some(
      (token, at, all) =>
        /^(?:reporting|editing|writing|edited|photo|photograph|photographs|picture|graphic|illustration)$/.test(
          token.lower,
        ) && /^(?:by|:)$/.test(all[at + 1]?.lower ?? ''),
    );

/** "PORT SENNA, May 3 (Delta Wire) —" at the head of a report says where and by whom it was written. */
export function inDateline(row: Row, item: Item): boolean {
  if (item.from > 12) return false;
  const { tokens } = row.sentence;
  if (!/^[\p{Lu}.’'-]{3,}$/u.test(tokens[0]!.text)) return false;
  const dash = tokens.findIndex(
    (token, at) => at > 0 && at < 16 && /^(?:[—–]|-{1,2})$/.test(token.text) && token.start > tokens[at - 1]!.end,
  );
  return dash >= item.to && !tokens.slice(0, dash).some(token => /^(?:VERB|AUX)$/.test(token.pos));
}

function placeCandidate(
  cast: Cast,
  { text, uses }: Candidate,
  known: readonly KnownName[],
  alone: ReadonlySet<string>,
): void {
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
  const people =
    /^\p{Lu}\p{L}+s$/u.test(text) &&
    cast.members.find(one => one.kind === 'state' && isAdjectiveOf(text.slice(0, -1), one.name));
  if (people) {
    for (const { item } of uses) mention(people, item);
    return;
  }
  const ofKnown = known.find(one => one.kind === 'state' && isAdjectiveOf(text, one.name));
  if (ofKnown && !memberNamed(cast, ofKnown.name)) {
    const state = inventedState(cast, ofKnown.name);
    for (const { item } of uses) mention(state, item);
    return;
  }
  const ofState = cast.members.some(
    member => member.kind === 'state' && isAdjectiveOf(text.split(' ')[0]!, member.name),
  );
  if (ofState && !(text.includes(' ') && judge(text, uses, alone)?.kind === 'organisation')) return;
  const before = known.find(
    one =>
      foldName(one.name) === foldName(text) ||
      ((one.kind === 'group' || one.kind === 'organisation') && headOf(one.name) === text) ||
      (one.kind === 'person' && foldName(one.name.split(' ').at(-1)!) === foldName(text)),
  );
  const verdict = before ? { kind: before.kind, confidence: 0.8 } : judge(text, uses, alone);
  if (!verdict || verdict.kind === 'thing') return;
  if (verdict.kind === 'place') {
    const added = addPlace(cast, text, verdict.confidence);
    for (const { item } of uses) mention(added, item);
    return;
  }
  const name = before?.name ?? text;
  const member =
    verdict.kind === 'person'
      ? personNamed(cast, name, verdict.confidence)
      : verdict.kind === 'state'
        ? inventedState(cast, name, verdict.confidence)
        : addMember(cast, { name, kind: verdict.kind, named: true, confidence: verdict.confidence });
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
  const company = bodies.find(
    member => member.kind === 'organisation' && member.name.startsWith(`${text} `) && INCORPORATED.test(member.name),
  );
  if (company) {
    company.aliases.add(text);
    return company;
  }
  const first = text.includes(' ')
    ? undefined
    : bodies.filter(member => member.name.split(' ')[0] === text && member.name.includes(' '));
  if (
    first?.length === 1 &&
    (first[0]!.kind === 'group' || uses.some(({ row, item }) => acts(row, item) || isPossessed(row, item))) &&
    !uses.some(use => isOfState(use)) &&
    !uses.some(
      ({ row, item }) =>
        BEFORE_PLACE.has(tokenBefore(row, item)?.lower ?? '') &&
        titleOf(tokenAfter(row, item)?.text ?? '') === undefined,
    )
  ) {
    first[0]!.aliases.add(text);
    return first[0];
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
