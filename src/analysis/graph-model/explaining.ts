/** Why a state is stable or not for a decision maker: the improvement that nobody answers, or the answer to each one. */

import type { Concept } from './concepts.ts';
import { type Search, type Step, searchFrom } from './searching.ts';
import { listed, type View } from './view.ts';

export interface Reason {
  readonly dm: string;
  readonly concept: Concept;
  readonly stable: boolean;
  /** Stable whatever it prefers: it has no move. */
  readonly structural: boolean;
  /** Every improvement with the others' answer to it; null when there is none. */
  readonly improvements: readonly { to: number; answer: readonly Told[] | null }[];
  /**
   * By how many places of the decision maker's own order the state is above (stable, 0 or more) or below (unstable) the
   * best that leaving it can be sure of; null when it has no move.
   */
  readonly margin: number | null;
  readonly words: string;
}

/** A move: who, and to which state (by the file's id). */
export interface Told {
  readonly dm: string;
  readonly to: number;
}

/** The reason of a verdict; null when the search for it had to be given up. */
export function explain(view: View, dm: number, concept: Concept, state: number): Reason | null {
  const rank = (at: number) => view.rank(dm, at);
  const others = view.names.map((_, other) => other).filter(other => other !== dm);
  const moves = view.moves(dm, state);
  const improvements = moves.filter(to => rank(to) > rank(state));
  const answersTo = (to: number): Search | null =>
    concept === 'R' ? null : searchFrom(view, to, others, concept === 'SEQ' || concept === 'SSEQ');
  const worst = (at: number) =>
    concept === 'SMR' || concept === 'SSEQ' ? Math.max(rank(at), ...view.moves(dm, at).map(rank)) : rank(at);
  const answered = improvements.map(to => {
    const search = answersTo(to);
    const harm = search?.reached.find(at => worst(at) <= rank(state)) ?? null;
    return { to, given: harm === null ? null : search!.path(harm), complete: search?.complete ?? true };
  });
  if (answered.some(({ given, complete }) => given === null && !complete)) return null;
  const stable = answered.every(({ given }) => given !== null);
  const told = (steps: readonly Step[]): Told[] =>
    steps.map(step => ({ dm: view.names[step.dm]!, to: view.id(step.to) }));
  return {
    dm: view.names[dm]!,
    concept,
    stable,
    structural: moves.length === 0,
    improvements: answered.map(({ to, given }) => ({ to: view.id(to), answer: given && told(given) })),
    margin: moves.length === 0 ? null : marginOf(moves, rank, worst, state, answersTo),
    words: sayReason(view, dm, concept, state, moves.length, answered),
  };
}

/**
 * r(s) less the most that a move is sure to leave the decision maker with: for each move the least of what the others'
 * answers lead to. It is at least 0 exactly when s is stable.
 */
function marginOf(
  moves: readonly number[],
  rank: (state: number) => number,
  worst: (state: number) => number,
  state: number,
  answersTo: (to: number) => Search | null,
): number {
  const sure = moves.map(to => Math.min(rank(to), ...(answersTo(to)?.reached.map(worst) ?? [])));
  return rank(state) - Math.max(...sure);
}

function sayReason(
  view: View,
  dm: number,
  concept: Concept,
  state: number,
  moves: number,
  answered: readonly { to: number; given: readonly Step[] | null }[],
): string {
  const name = view.names[dm]!;
  if (moves === 0) return `${name} has no move from there, whatever it prefers.`;
  if (answered.length === 0) return `${name} could move, but to nothing that it prefers.`;
  const open = answered.find(({ given }) => given === null);
  if (open) return `${name} gains by ${view.sayMove(dm, state, open.to)}${sayUnanswered(concept, name)}.`;
  return answered
    .slice(0, MOST_TOLD)
    .map(({ to, given }) => {
      const answer = given!.map((step, at) => {
        const from = at === 0 ? to : given![at - 1]!.to;
        return `${view.names[step.dm]} answers by ${view.sayMove(step.dm, from, step.to)}`;
      });
      return `If ${name} goes for ${view.sayMove(dm, state, to)}, ${answer.join(', then ')}: ${sayHarm(concept, name)}.`;
    })
    .concat(
      answered.length > MOST_TOLD ? [`${answered.length - MOST_TOLD} more improvements are answered as well.`] : [],
    )
    .join(' ');
}

const MOST_TOLD = 3;

function sayUnanswered(concept: Concept, name: string): string {
  switch (concept) {
    case 'R':
      return '';
    case 'GMR':
      return `, and the others have no answer that leaves ${name} no better off`;
    case 'SMR':
      return `, and the others have no answer that leaves ${name} no better off for good`;
    case 'SEQ':
      return `, and the others have no answer in their own interest that leaves ${name} no better off`;
    case 'SSEQ':
      return `, and the others have no answer in their own interest that leaves ${name} no better off for good`;
  }
}

const sayHarm = (concept: Concept, name: string): string =>
  concept === 'SMR' || concept === 'SSEQ'
    ? `no better for ${name} than before, with no way out of it to something better`
    : `no better for ${name} than before`;

/** The names of those for whom the state is stable, in words. */
export const sayNames = (names: readonly string[]): string => (names.length > 0 ? listed(names) : 'nobody');
