/** Which states and bodies sit at the table themselves, which only host, mediate or look on, and which belong to another. */

import { institutionByName } from '../gazetteer.ts';
import { isAdjectiveOf } from './bodies.ts';
import { addRole, type Cast, type Member } from './cast.ts';
import { memberOf } from './groups.ts';
import { acts, type Row } from './rows.ts';

/** Bodies that stand above or beside the parties: they have people, and no side of their own. */
const NEUTRAL =
  /\b(?:International|United Nations|World|European|African|Global|Nations|Courts?|Tribunal|Agency|Commission|Bank|Cross|Crescent|University|Institute|Institution|Police|Hospital|Clinic|Centre|Center|School|College|Academy|Observatory|Exchange|Registry|Treasury|Securities|Research|Analytics|Consulting|Order|Church|Synod|Conference|Watch|Foundation|Fund|Community|Organisation|Organization)\b/;
const LEADS =
  /leader|chair|chief|head|secretary|spokes|president|executive|commander|negotiator|director|delegate|envoy|counsel|ambassador|commissioner|minister|premier/;
/** What those do who have something to give or to refuse at the table. */
const BARGAINS =
  /^(?:demand|reject|accept|refuse|insist|offer|propose|agree|threaten|want|sign|withdraw|suspend|resume|free|release|seize|attack|strike|ban|impose|negotiate|initial|concede|walk|down|rule|stop|halt|vow|pledge|seek|claim|split|break|announce|retaliate|invite|accuse|protest|vote|back|support|favour|favor|oppose)$/;
const ARMED =
  /\b(?:Front|Army|Guards?|Brigades?|Forces?|Command|Resistance|Fighters|Liberation|Militia|Guild|Union|Company|Lines?)\b/;
const PARLIAMENT =
  /\b(?:parliament|coalition|opposition|ruling|seats|lawmakers|nationalist|junior partner|cabinet|backbench)/i;

/** Gives every body and state its side, as far as the text shows that it has one. */
export function partiesTakeSides(cast: Cast, rows: readonly Row[]): void {
  const aside = standingAside(cast, rows);
  const moves = movesOf(cast, rows);
  const states = cast.members.filter(member => member.kind === 'state' && member.side === member);
  for (const member of states)
    if (
      states.length > 1 && aside.has(member)
        ? peopleOf(cast, member).length < 3 && movesBy(moves, member) < 3
        : isOnlyNamed(cast, moves, member, states)
    )
      member.side = null;
  for (const member of cast.members) {
    if (!member.named || member.side || (member.kind !== 'group' && member.kind !== 'organisation')) continue;
    if (aside.has(member)) continue;
    const home = organOf(cast, member) ?? possessorOf(cast, rows, member) ?? homeOf(cast, rows, moves, member);
    if (home) {
      member.side = home;
      if (member.kind === 'group') member.factionOf ??= home;
    } else if (member.kind === 'group' ? !isForeign(member) : isParty(cast, rows, moves, member)) member.side = member;
  }
}

/** A state that is spoken of once or twice, with nobody to speak for it and no move of its own, beside two that bargain. */
const isOnlyNamed = (cast: Cast, moves: Moves, state: Member, states: readonly Member[]): boolean =>
  states.length > 2 && state.mentions.length <= 2 && peopleOf(cast, state).length === 0 && movesBy(moves, state) === 0;

const isForeign = (member: Member): boolean => institutionByName(member.name)?.kind === 'organisation';

const peopleOf = (cast: Cast, body: Member): Member[] =>
  cast.members.filter(member => member.kind === 'person' && member.roles.some(role => role.of === body));

/** A union, movement or company that has somebody to speak for it, or that bargains itself. */
function isParty(cast: Cast, rows: readonly Row[], moves: Moves, body: Member): boolean {
  if (NEUTRAL.test(body.name) || institutionByName(body.name) !== undefined) return false;
  if (peopleOf(cast, body).some(person => person.roles.some(role => role.of === body && LEADS.test(role.title))))
    return true;
  if (rows.some(row => row.prose && speaksFor(cast, row, body))) return true;
  return movesBy(moves, body) >= (LIKE_STATE.test(body.name) ? 1 : 2);
}

/** Talks on a coalition: two parties of a parliament or more have somebody who speaks for them. */
const isAmongParties = (cast: Cast): boolean =>
  cast.members.filter(
    one =>
      one.named &&
      one.kind === 'group' &&
      !/\b(?:Front|Army|Guards?|Brigades?|Forces?|Militia)\b/.test(one.name) &&
      peopleOf(cast, one).length > 0,
  ).length > 1;

/** "The committee, which speaks for funds that hold half of the debt". */
const speaksFor = (cast: Cast, row: Row, body: Member): boolean =>
  row.items.some(
    (item, at) =>
      item.type === 'name' &&
      row.items[at + 1]?.text === ',' &&
      /^(?:which|who)$/.test(row.items[at + 2]?.text ?? '') &&
      /^(?:speaks?|represents?|negotiates?|bargains?)$/.test(row.items[at + 3]?.text ?? '') &&
      memberOf(cast, item) === body,
  );

/** Unions of states are parties as states are. */
export const LIKE_STATE = /\b(?:Federation|Union|Confederation|Commonwealth|Republics|Emirates)\b/;

/** How often each one is the subject of a verb of bargaining. */
type Moves = ReadonlyMap<Member, number>;
const movesBy = (moves: Moves, member: Member): number => moves.get(member) ?? 0;

function movesOf(cast: Cast, rows: readonly Row[]): Moves {
  const moves = new Map<Member, number>();
  for (const row of rows) {
    if (!row.prose) continue;
    for (const item of row.items) {
      if ((item.type !== 'name' && item.type !== 'state') || !acts(row, item)) continue;
      const verb = row.sentence.tokens.slice(item.to, item.to + 5).find(token => token.pos === 'VERB');
      if (!verb || !BARGAINS.test(verb.lemma)) continue;
      const member = memberOf(cast, item);
      if (member) moves.set(member, movesBy(moves, member) + 1);
    }
  }
  return moves;
}

const ORGAN_NAME =
  /\b(?:Parliament|Senate|Assembly|Ministry|Army|Navy|Air Force|Guards?|Forces|Police|Treasury|Cabinet|Court|Bank|Coastguard|Embassy)\b/;
const AGAINST =
  /\b(?:Liberation|Front|Resistance|Free|People|Return|Movement|Revolutionary|National|Democratic|Islamic)\b/;

/** "The Lornian Guards", "the Parliament of Lorne": part of the state that its name names. */
function organOf(cast: Cast, body: Member): Member | undefined {
  if (!ORGAN_NAME.test(body.name) || AGAINST.test(body.name)) return undefined;
  const words = body.name.split(' ');
  return cast.members.find(
    member =>
      member.kind === 'state' &&
      member.side === member &&
      [member.name, ...member.aliases].some(
        name => isAdjectiveOf(words[0]!, name) || words[0] === name || (words.includes('of') && words.at(-1) === name),
      ),
  );
}

/** "Lorne's Defence Ministry": an organ by its name, and whose it is where it is named. */
function possessorOf(cast: Cast, rows: readonly Row[], body: Member): Member | undefined {
  if (!ORGAN_NAME.test(body.name)) return undefined;
  for (const row of rows)
    for (const [at, item] of row.items.entries()) {
      if (item.type !== 'name' || !/^[’']s?$/.test(row.items[at - 1]?.text ?? '') || memberOf(cast, item) !== body)
        continue;
      const owner = memberOf(cast, row.items[at - 2]!);
      if (owner?.kind === 'state') return owner.side ?? undefined;
    }
  return undefined;
}

/** A party of a parliament or coalition belongs to the state whose officials are at the table. */
function homeOf(cast: Cast, rows: readonly Row[], moves: Moves, body: Member): Member | undefined {
  const states = cast.members.filter(
    member =>
      member.kind === 'state' && member.side === member && member.mentions.length > 2 && movesBy(moves, member) > 0,
  );
  if (states.length === 0 || ARMED.test(body.name)) return undefined;
  if (states.length === 1 && isAmongParties(cast)) return undefined;
  const first = rows.findIndex(row =>
    body.mentions.some(at => at.start >= row.sentence.start && at.start < row.sentence.end),
  );
  const row = rows[first];
  if (!row || !row.prose) return undefined;
  const before = rows[first - 1]?.sentence.block === row.sentence.block ? rows[first - 1] : undefined;
  const text = [before, row].map(one => one?.sentence.tokens.map(token => token.lower).join(' ') ?? '').join(' ');
  if (!PARLIAMENT.test(text)) return undefined;
  const named = row.items.map(item => memberOf(cast, item)).filter(member => member && states.includes(member));
  if (new Set(named).size === 1) return named[0];
  return states.length === 1 ? states[0] : undefined;
}

const HOSTS_AFTER =
  /^(?:, )?(?:which |who |that )?(?:(?:is|are|was|were|has|have|been|will|would|could|also|now) )*(?:mediat(?:es?|ed|ing)|broker(?:s|ed|ing)?|host(?:s|ed|ing)?|facilitat\w+)\b|^,? ?(?:the|a) (?:mediator|host|broker)\b|^(?:and \w+ )?mediators\b|^(?:has |had |have )?(?:offered|agreed|volunteered) to (?:mediate|host|broker)/;
const HOSTED_BEFORE =
  /\b(?:mediated|brokered|hosted|facilitated|convened) by(?: the)?$|\b(?:talks|negotiations|rounds?|summit) (?:\w+ )?in$|\bmediators? from(?: the)?$|\bneutral$/;
const MEDIATES = /mediat|broker|facilitat/;

/** States and bodies that mediate or host; a mediator's role is stated where a passage says it. */
function standingAside(cast: Cast, rows: readonly Row[]): Set<Member> {
  const aside = new Set<Member>();
  for (const row of rows) {
    if (!row.prose) continue;
    const { tokens } = row.sentence;
    const words = (from: number, to: number) =>
      tokens
        .slice(Math.max(0, from), to)
        .map(token => token.lower)
        .join(' ');
    for (const item of row.items) {
      if (item.type === 'word' || item.type === 'title') continue;
      const member = memberOf(cast, item);
      if (!member) continue;
      const after = HOSTS_AFTER.exec(words(item.to, item.to + 8));
      const before = HOSTED_BEFORE.exec(words(item.from - 3, item.from));
      const joined =
        tokens[item.to]?.text === '-' && /^(?:mediated|brokered|hosted|led)$/.test(tokens[item.to + 1]?.lower ?? '')
          ? tokens[item.to + 1]!.lower
          : '';
      if (!after && !before && (!joined || joined === 'led')) continue;
      if (item.type === 'adjective' && !joined) continue;
      aside.add(member);
      const said = `${after?.[0] ?? ''} ${before?.[0] ?? ''} ${joined}`;
      if (MEDIATES.test(said) && !/offered|agreed|volunteered|mediators/.test(said))
        addRole(member, { title: 'mediator', of: null, ofPlace: null, at: { start: item.start, end: item.end } });
    }
  }
  return aside;
}
