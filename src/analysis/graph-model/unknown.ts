/**
 * Pairs of states of which it is not known which a decision maker prefers (Li, Hipel, Kilgour and Fang 2004): is a state
 * stable however they are settled, or when they are settled in some way? A pair may be settled as better, worse or
 * indifferent, by itself.
 *
 * "However" is exact: against s, every unknown pair with s is settled as an improvement and no unknown answer of others
 * is one; these wishes never collide. "In some way" is exact for R, GMR and SMR; for SEQ and SSEQ, where an answer may
 * want a pair both ways, and for equilibria it is sought among all ways while these are few, and else an upper bound.
 */

import { CONCEPTS, type Concept, eachConcept } from './concepts.ts';
import type { ExplicitModel } from './explicit-model.ts';

/** States (by position) for each concept. */
export type StableStates = Readonly<Record<Concept, readonly number[]>>;

export interface UnknownVerdicts {
  readonly every: { readonly perDm: readonly StableStates[]; readonly equilibria: StableStates };
  readonly some: { readonly perDm: readonly StableStates[]; readonly equilibria: StableStates };
  /** Whether "in some" is exact rather than an upper bound. */
  readonly exact: boolean;
}

/** Whether a decision maker prefers the second state to the first. */
type Prefers = (dm: number, from: number, to: number) => boolean;

const MOST_WAYS = 6561;

/** Verdicts under the unknown pairs of a graph. */
export function unknownVerdicts(model: ExplicitModel): UnknownVerdicts {
  const open = model.unknown.map(pairs => new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`])));
  const isOpen = (dm: number, a: number, b: number) => open[dm]!.has(`${a} ${b}`);
  const known: Prefers = (dm, a, b) => model.ranks[dm]![b]! > model.ranks[dm]![a]!;
  const surely: Prefers = (dm, a, b) => !isOpen(dm, a, b) && known(dm, a, b);
  const possibly: Prefers = (dm, a, b) => isOpen(dm, a, b) || known(dm, a, b);
  const every = eachDm(model, { leaves: possibly, likes: possibly, answers: surely });
  const ways = waysOf(model);
  if (ways === null) {
    const some = eachDm(model, { leaves: surely, likes: surely, answers: possibly });
    return { every: withEquilibria(every), some: withEquilibria(some), exact: false };
  }
  const found = { perDm: model.names.map(() => emptySets()), equilibria: emptySets() };
  for (const settled of ways) {
    const prefers: Prefers = (dm, a, b) => {
      const way = settled.get(`${dm} ${a} ${b}`);
      return way === undefined ? known(dm, a, b) : way > 0;
    };
    const verdicts = withEquilibria(eachDm(model, { leaves: prefers, likes: prefers, answers: prefers }));
    for (const concept of CONCEPTS) {
      for (const state of verdicts.equilibria[concept]) found.equilibria[concept].add(state);
      verdicts.perDm.forEach((sets, dm) => {
        for (const state of sets[concept]) found.perDm[dm]![concept].add(state);
      });
    }
  }
  const sorted = (sets: Record<Concept, Set<number>>): StableStates =>
    eachConcept(concept => [...sets[concept]].sort((a, b) => a - b));
  const some = { perDm: found.perDm.map(sorted), equilibria: sorted(found.equilibria) };
  return { every: withEquilibria(every), some, exact: true };
}

const emptySets = (): Record<Concept, Set<number>> => eachConcept(() => new Set<number>());

function withEquilibria(perDm: readonly StableStates[]): { perDm: readonly StableStates[]; equilibria: StableStates } {
  const equilibria = eachConcept(concept =>
    perDm[0]![concept].filter(state => perDm.every(sets => sets[concept].includes(state))),
  );
  return { perDm, equilibria };
}

/** Every way to settle the unknown pairs: 1 the second is better, -1 the first, 0 indifferent; null when too many. */
function waysOf(model: ExplicitModel): Map<string, number>[] | null {
  const pairs = model.unknown.flatMap((list, dm) => {
    const once = new Map(list.map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [dm, a, b] as const]));
    return [...once.values()];
  });
  if (3 ** pairs.length > MOST_WAYS) return null;
  return Array.from({ length: 3 ** pairs.length }, (_, way) => {
    const settled = new Map<string, number>();
    pairs.forEach(([dm, a, b], at) => {
      const value = (Math.floor(way / 3 ** at) % 3) - 1;
      settled.set(`${dm} ${a} ${b}`, value);
      settled.set(`${dm} ${b} ${a}`, -value);
    });
    return settled;
  });
}

interface Relations {
  /** What counts as an improvement of the one whose stability is judged. */
  readonly leaves: Prefers;
  /** What it would rather have than the state: an answer leading there deters nobody. */
  readonly likes: Prefers;
  /** What the others answer with, of their own accord. */
  readonly answers: Prefers;
}

function eachDm(model: ExplicitModel, relations: Relations): StableStates[] {
  return model.names.map((_, dm) => {
    const sets = eachConcept(() => [] as number[]);
    const byMoves = model.ids.map((__, state) => reach(model, dm, state, null));
    const byAnswers = model.ids.map((__, state) => reach(model, dm, state, relations.answers));
    for (let state = 0; state < model.ids.length; state += 1) {
      const left = model.moves[dm]![state]!.filter(to => relations.leaves(dm, state, to));
      const harm = (at: number) => !relations.likes(dm, state, at);
      const lasting = (at: number) => harm(at) && model.moves[dm]![at]!.every(harm);
      const deterred = (reached: readonly (readonly number[])[], test: (at: number) => boolean) =>
        left.every(to => reached[to]!.some(test));
      if (left.length === 0) sets.R.push(state);
      if (deterred(byMoves, harm)) sets.GMR.push(state);
      if (deterred(byMoves, lasting)) sets.SMR.push(state);
      if (deterred(byAnswers, harm)) sets.SEQ.push(state);
      if (deterred(byAnswers, lasting)) sets.SSEQ.push(state);
    }
    return sets;
  });
}

/** What the opponents reach by legal sequences; with `prefers` each step serves its mover. */
function reach(model: ExplicitModel, dm: number, start: number, prefers: Prefers | null): number[] {
  const queue: [state: number, last: number][] = [[start, -1]];
  const seen = new Set<string>();
  const reached = new Set<number>();
  for (const [state, last] of queue)
    for (let mover = 0; mover < model.names.length; mover += 1) {
      if (mover === dm || mover === last) continue;
      for (const to of model.moves[mover]![state]!) {
        if (prefers && !prefers(mover, state, to)) continue;
        reached.add(to);
        if (seen.has(`${to} ${mover}`)) continue;
        seen.add(`${to} ${mover}`);
        queue.push([to, mover]);
      }
    }
  return [...reached];
}
