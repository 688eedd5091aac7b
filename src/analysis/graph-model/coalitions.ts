/**
 * Coalition stability (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008). A coalition improves by a legal
 * sequence of its members' moves to a state that all of them prefer; a state is no better for it when it is no better
 * for one of them. The sanction of CGMR and CSEQ is a threshold for each member; that of CSMR is sought.
 */

import type { CoalitionConcept } from './concepts.ts';
import { arcsOf } from './explicit.ts';
import type { ExplicitModel } from './explicit-model.ts';
import type { Ranks } from './ranks.ts';
import { type Arcs, arcsFrom, leastInSequences, reachesOf, reversed } from './sequences.ts';

/** States (by position) that each concept calls stable for a coalition. */
export type CoalitionVerdicts = Readonly<Record<CoalitionConcept, Uint8Array>>;

/** Up to here every coalition is asked without being asked for. */
export const LARGEST_FOR_COALITIONS = { states: 4096, dms: 6 };

/** Every set of decision makers that has `least` members or more, in the order in which they are listed. */
export function coalitionsOf(count: number, least: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (__, dm) => dm).filter(dm => (mask >> dm) & 1),
  ).filter(members => members.length >= least);
}

/** The coalition analysis of one model; what coalitions share is worked out once. */
export function coalitionAnalysis(model: ExplicitModel): (members: readonly number[]) => CoalitionVerdicts {
  const arcs = arcsOf(model);
  const known = new Map<string, Arcs>();
  /** Improvements of a coalition, grouped by where they begin. */
  const improvementsOf = (members: readonly number[]): Arcs => {
    const key = members.join();
    const found = known.get(key) ?? coalitionImprovements(model, arcs, members);
    known.set(key, found);
    return found;
  };
  return members => verdictsOf(model, arcs, members, improvementsOf);
}

function coalitionImprovements(model: ExplicitModel, arcs: readonly Arcs[], members: readonly number[]): Arcs {
  const ranks = members.map(dm => model.ranks[dm]!);
  const reach = reachesOf(
    members.map(dm => arcs[dm]!),
    model.ids.length,
    model.transitive,
  );
  return arcsFrom(
    model.ids.map((_, state) => [...reach(state).filter(to => ranks.every(rank => rank[to]! > rank[state]!))]),
  );
}

function verdictsOf(
  model: ExplicitModel,
  arcs: readonly Arcs[],
  members: readonly number[],
  improvementsOf: (members: readonly number[]) => Arcs,
): CoalitionVerdicts {
  const states = model.ids.length;
  const others = model.names.map((_, dm) => dm).filter(dm => !members.includes(dm));
  const ranks = members.map(dm => model.ranks[dm]!);
  const improvements = improvementsOf(members);
  const moves = others.map(dm => reversed(arcs[dm]!));
  const answers = coalitionsOf(others.length, 1).map(group => reversed(improvementsOf(group.map(at => others[at]!))));
  const byMoves = ranks.map(rank => leastInSequences(moves, rank, model.transitive));
  const byImprovements = ranks.map(rank => leastInSequences(answers, rank, model.transitive));
  const lasting = lastingSanctions(model, arcs, members, others);
  const verdicts = {
    CR: new Uint8Array(states),
    CGMR: new Uint8Array(states),
    CSMR: new Uint8Array(states),
    CSEQ: new Uint8Array(states),
  };
  for (let state = 0; state < states; state += 1) {
    const targets = improvements.ends.subarray(improvements.start[state], improvements.start[state + 1]);
    const deterred = (least: readonly Ranks[]) =>
      targets.every(to => ranks.some((rank, at) => least[at]![to]! <= rank[state]!));
    verdicts.CR[state] = targets.length === 0 ? 1 : 0;
    verdicts.CGMR[state] = deterred(byMoves) ? 1 : 0;
    verdicts.CSMR[state] = verdicts.CGMR[state] === 1 && (targets.length === 0 || lasting(state, targets)) ? 1 : 0;
    verdicts.CSEQ[state] = deterred(byImprovements) ? 1 : 0;
  }
  return verdicts;
}

/**
 * Whether the others can answer each improvement with a state no better for the coalition, from which it cannot escape.
 * It escapes from where it reaches a state that all members prefer; of what it reaches only those ranks count that no
 * other reached state beats for every member.
 */
function lastingSanctions(
  model: ExplicitModel,
  arcs: readonly Arcs[],
  members: readonly number[],
  others: readonly number[],
): (state: number, targets: Int32Array) => boolean {
  const states = model.ids.length;
  const ranks = members.map(dm => model.ranks[dm]!);
  const answersTo = kept(
    reachesOf(
      others.map(dm => arcs[dm]!),
      states,
      model.transitive,
    ),
  );
  const reach = reachesOf(
    members.map(dm => arcs[dm]!),
    states,
    model.transitive,
  );
  const bestFrom = kept(state => undominated([state, ...reach(state)], ranks));
  return (state, targets) => {
    const harms = (to: number) => ranks.some(rank => rank[to]! <= rank[state]!);
    return targets.every(target => answersTo(target).some(to => harms(to) && bestFrom(to).every(harms)));
  };
}

function kept<Found>(find: (state: number) => Found): (state: number) => Found {
  const known = new Map<number, Found>();
  return state => {
    const found = known.get(state) ?? find(state);
    known.set(state, found);
    return found;
  };
}

/** The states that no other one is at least as good as for every member; of equally good ones the first. */
function undominated(states: readonly number[], ranks: readonly Ranks[]): readonly number[] {
  let best: number[] = [];
  for (const state of states) {
    if (best.some(other => ranks.every(rank => rank[other]! >= rank[state]!))) continue;
    best = best.filter(other => !ranks.every(rank => rank[state]! >= rank[other]!));
    best.push(state);
  }
  return best;
}
