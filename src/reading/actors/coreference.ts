/**
 * Who is meant by "the envoy", "he" and "her". Resolved only where one answer stands out: a wrong mention gives
 * somebody words that they never said, an unresolved one only leaves a gap.
 */

import { titleOf } from '../gazetteer.ts';
import type { Token } from '../passages.ts';
import { type Cast, type Member, mention, type Stretch } from './cast.ts';
import type { Row } from './rows.ts';

/** Adds mentions by title, then by pronoun, in reading order. */
export function resolve(cast: Cast, rows: readonly Row[]): void {
  for (const row of rows) byTitle(cast, row, rows);
  const prose = rows.filter(row => row.prose);
  for (const [at, row] of prose.entries()) byPronoun(cast, row, prose[at - 1], prose[at - 2]);
}

/** Mentions of people that start in the stretch, in order. */
function peopleIn(cast: Cast, at: Stretch): { member: Member; at: Stretch }[] {
  return cast.members
    .filter(member => member.kind === 'person')
    .flatMap(member => member.mentions.map(where => ({ member, at: where })))
    .filter(({ at: where }) => where.start >= at.start && where.start < at.end)
    .sort((a, b) => a.at.start - b.at.start);
}

function byTitle(cast: Cast, row: Row, rows: readonly Row[]): void {
  const { tokens } = row.sentence;
  row.items.forEach(item => {
    if (item.type !== 'title' || item.title!.use !== 'office') return;
    if (!/^(?:the|that|this)$/.test(tokens[item.from - 1]?.lower ?? '')) return;
    const span = { start: item.start, end: item.end };
    if (cast.members.some(member => member.mentions.some(where => where.start < span.end && span.start < where.end)))
      return;
    if (row.items.some(other => other.type === 'name' && other.from === item.to)) return;
    const bearers = cast.members.filter(member =>
      member.roles.some(role => role.title.endsWith(item.text.toLowerCase())),
    );
    const bearer = bearers.length === 1 ? bearers[0] : latestOf(bearers, item.start);
    const first = rows.length > 0 && bearer ? Math.min(...bearer.mentions.map(where => where.start)) : Infinity;
    if (bearer && first < item.start) mention(bearer, span);
  });
}

function latestOf(members: readonly Member[], before: number): Member | undefined {
  const last = (member: Member) => Math.max(-1, ...member.mentions.filter(at => at.start < before).map(at => at.start));
  const sorted = members.filter(member => last(member) >= 0).toSorted((a, b) => last(b) - last(a));
  return sorted[0];
}

const PRONOUNS: Readonly<Record<string, 'm' | 'f'>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
};

function byPronoun(cast: Cast, row: Row, previous: Row | undefined, earlier: Row | undefined): void {
  for (const token of row.sentence.tokens) {
    const gender = PRONOUNS[token.lower];
    if (!gender || insideQuote(row, token)) continue;
    const member = antecedent(cast, row, token, gender, previous, earlier);
    if (!member) continue;
    member.gender ??= gender;
    mention(member, token);
  }
}

/** Words inside quotation marks speak of others than the text around them. */
function insideQuote(row: Row, token: Token): boolean {
  let open = false;
  for (const other of row.sentence.tokens) {
    if (other === token) return open;
    if (/^[“"]$/.test(other.text)) open = other.text === '“' ? true : !open;
    else if (other.text === '”') open = false;
  }
  return false;
}

function antecedent(
  cast: Cast,
  row: Row,
  token: Token,
  gender: 'm' | 'f',
  previous: Row | undefined,
  earlier: Row | undefined,
): Member | undefined {
  const fits = ({ member }: { member: Member }) => member.gender === null || member.gender === gender;
  const here = peopleIn(cast, { start: row.sentence.start, end: token.start }).filter(fits);
  if (here.length > 0) return subjectOf(here, row);
  const near = previous ? peopleIn(cast, previous.sentence).filter(fits) : [];
  if (near.length > 0) return subjectOf(near, previous!);
  if (gender && earlier && previous && row.sentence.block - earlier.sentence.block <= 1) {
    const far = peopleIn(cast, earlier.sentence).filter(fits);
    if (new Set(far.map(one => one.member)).size === 1) return far[0]!.member;
  }
  return undefined;
}

/** Of several people the one who acts first in the sentence; a possessive ("Helm's plan") only when nobody else is there. */
function subjectOf(people: readonly { member: Member; at: Stretch }[], row: Row): Member {
  const acting = people.find(({ at }) => {
    const after = row.sentence.tokens.findIndex(token => token.start >= at.end);
    const next = row.sentence.tokens[after];
    return next !== undefined && !/^[’']s?$/.test(next.text) && !titleOf(next.text);
  });
  return (acting ?? people[0]!).member;
}
