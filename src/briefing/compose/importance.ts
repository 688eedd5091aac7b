/** What a reader must know first: who speaks with what weight, how firm it is, how new, and whether it touches the proposal. */

import type { Position, Stance } from '../../record/positions.ts';
import { isAgainst, isFor } from '../../record/positions-matrix.ts';
import type { Proposal } from '../../record/proposals.ts';
import { actorOf, type Telling } from './telling.ts';

const HEADS =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|supreme leader|chairman|chairwoman|head of (?:state|government)|secretary-general|taoiseach)\b/i;
const NOT_HEAD = /\b(?:vice|deputy|former|ex)\b/i;
const SPEAKS =
  /\b(?:minister|spokes\w+|envoy|negotiator|ambassador|secretary|leader|commander|general|mediator|representative)\b/i;

/** How much an actor's word binds its side: the party and its head 3, its ministers and speakers 2, others 1, factions 0. */
export function weightOf(telling: Telling, id: string): number {
  const actor = actorOf(telling, id);
  if (!actor) return 0;
  if (actor.factionOf !== null) return 0;
  if (actor.side === actor.id) return 3;
  const titles = actor.roles.map(role => role.title);
  if (titles.some(title => HEADS.test(title) && !NOT_HEAD.test(title))) return 3;
  return titles.some(title => SPEAKS.test(title)) ? 2 : 1;
}

const FIRMNESS: Readonly<Record<Stance, number>> = {
  'red-line': 5,
  reject: 4,
  demand: 3,
  accept: 3,
  conditional: 2.5,
  divided: 2,
  open: 2,
};
const VOICES = ['own-words', 'attributed', 'narrator'];

/** The proposal that no other one replaces, the last put. */
export const latestProposal = (telling: Telling): Proposal | undefined =>
  telling.record.proposals.findLast(one => !telling.record.proposals.some(other => other.replaces === one.id));

/** Positions, the most important first; one for each actor, option and direction. */
export function byImportance(telling: Telling, positions: readonly Position[]): Position[] {
  const proposal = latestProposal(telling);
  const touched = new Set(
    telling.record.provisions.filter(one => one.proposal === proposal?.id).map(one => `${one.issue} ${one.option}`),
  );
  const dates = [...new Set(telling.record.positions.map(one => telling.dateOf(one)))].toSorted();
  const newness = (position: Position) =>
    dates.length < 2 ? 0 : dates.indexOf(telling.dateOf(position)) / (dates.length - 1);
  const score = (position: Position) =>
    FIRMNESS[position.stance] +
    weightOf(telling, position.actor) +
    (touched.has(`${position.issue} ${position.option}`) ? 2 : 0) +
    3 * newness(position) -
    (position.hedge === 'none' ? 0 : 1) -
    0.5 * VOICES.indexOf(position.voice);
  const scored = positions.map(position => ({ position, score: score(position) }));
  return onceEach(scored.toSorted((a, b) => b.score - a.score).map(one => one.position));
}

/** One for each actor, option and direction: who demands it also accepts it. */
function onceEach(sorted: readonly Position[]): Position[] {
  const seen = new Set<string>();
  return sorted.filter(({ actor, issue, option, stance }) => {
    const way = isAgainst(stance) ? 'against' : isFor(stance) && stance !== 'conditional' ? 'for' : stance;
    const key = `${actor} ${issue} ${option} ${way}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The most important position of each side. */
export function headPositions(telling: Telling): Position[] {
  const sides = new Set<string>();
  return byImportance(telling, telling.inForce).filter(({ actor }) => {
    const side = actorOf(telling, actor)?.side ?? actor;
    return !sides.has(side) && sides.add(side) !== undefined;
  });
}
