/**
 * Stability straight from the definitions, by enumerating every legal sequence: slow, and of another method than the
 * engines, which it judges in the tests.
 */

import { COALITION_CONCEPTS, CONCEPTS, type CoalitionConcept, type Concept } from './concepts.ts';
import type { ExplicitModel } from './explicit-model.ts';

type Flags = Readonly<Record<Concept, Uint8Array>>;
const emptyVerdicts = (states: number): Flags =>
  Object.fromEntries(CONCEPTS.map(concept => [concept, new Uint8Array(states)])) as Flags;

/** Stability of every state for one decision maker under the five concepts. */
export function stabilityByDefinition(model: ExplicitModel, dm: number): Flags {
  const rank = model.ranks[dm]!;
  const moves = model.moves[dm]!;
  const others = model.names.map((_, other) => other).filter(other => other !== dm);
  const verdicts = emptyVerdicts(model.ids.length);
  const reach = memo(state => reachable(model, others, state, false));
  const improving = memo(state => reachable(model, others, state, true));
  for (let s = 0; s < model.ids.length; s += 1) {
    const noBetter = (q: number) => rank[q]! <= rank[s]!;
    const lasting = (q: number) => noBetter(q) && moves[q]!.every(noBetter);
    const improvements = moves[s]!.filter(q => rank[q]! > rank[s]!);
    const sanctioned = (by: (t: number) => readonly number[], harm: (q: number) => boolean) =>
      improvements.every(t => by(t).some(harm)) ? 1 : 0;
    verdicts.R[s] = improvements.length === 0 ? 1 : 0;
    verdicts.GMR[s] = sanctioned(reach, noBetter);
    verdicts.SMR[s] = sanctioned(reach, lasting);
    verdicts.SEQ[s] = sanctioned(improving, noBetter);
    verdicts.SSEQ[s] = sanctioned(improving, lasting);
  }
  return verdicts;
}

function memo(find: (state: number) => number[]): (state: number) => readonly number[] {
  const known = new Map<number, number[]>();
  return state => {
    const found = known.get(state) ?? find(state);
    known.set(state, found);
    return found;
  };
}

/** States that the group reaches from `start` by legal sequences; with `improving`, each step better for its mover than the state it leaves. */
function reachable(model: ExplicitModel, group: readonly number[], start: number, improving: boolean): number[] {
  const seen = new Set<number>();
  const reached = new Set<number>();
  const queue: [state: number, last: number][] = [[start, -1]];
  while (queue.length > 0) {
    const [state, last] = queue.pop()!;
    for (const mover of group) {
      if (mover === last) continue;
      for (const next of model.moves[mover]![state]!) {
        if (improving && model.ranks[mover]![next]! <= model.ranks[mover]![state]!) continue;
        reached.add(next);
        const key = next * model.names.length + mover;
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push([next, mover]);
      }
    }
  }
  return [...reached];
}

/** Coalition stability (Kilgour, Hipel, Fang and Peng 2001; Inohara and Hipel 2008) of every state for the group. */
export function coalitionStabilityByDefinition(
  model: ExplicitModel,
  group: readonly number[],
): Readonly<Record<CoalitionConcept, number[]>> {
  const others = model.names.map((_, dm) => dm).filter(dm => !group.includes(dm));
  const result: Record<CoalitionConcept, number[]> = Object.fromEntries(
    COALITION_CONCEPTS.map(concept => [concept, []]),
  ) as never;
  const better = (members: readonly number[], from: number, to: number) =>
    members.every(dm => model.ranks[dm]![to]! > model.ranks[dm]![from]!);
  const reachOf = (members: readonly number[]) => memo(state => reachable(model, members, state, false));
  const [own, sanctions] = [reachOf(group), reachOf(others)];
  const coalitions = subsets(others).map(members => ({ members, reach: reachOf(members) }));
  const joint = memo(start => jointImprovements(start, coalitions, better));
  for (let s = 0; s < model.ids.length; s += 1) {
    const improvements = own(s).filter(q => better(group, s, q));
    const harms = (q: number) => !better(group, s, q);
    if (improvements.length === 0) result.CR.push(s);
    if (improvements.every(t => sanctions(t).some(harms))) result.CGMR.push(s);
    if (improvements.every(t => sanctions(t).some(q => harms(q) && own(q).every(harms)))) result.CSMR.push(s);
    if (improvements.every(t => joint(t).some(harms))) result.CSEQ.push(s);
  }
  return result;
}

/** Legal sequences of coalition improvements, no coalition twice in a row. */
function jointImprovements(
  start: number,
  coalitions: readonly { members: readonly number[]; reach: (state: number) => readonly number[] }[],
  better: (members: readonly number[], from: number, to: number) => boolean,
): number[] {
  const seen = new Set<string>();
  const reached = new Set<number>();
  const queue: [number, number][] = [[start, -1]];
  while (queue.length > 0) {
    const [state, last] = queue.pop()!;
    coalitions.forEach(({ members, reach }, index) => {
      if (index === last) return;
      for (const next of reach(state)) {
        if (!better(members, state, next)) continue;
        reached.add(next);
        if (seen.has(`${next} ${index}`)) continue;
        seen.add(`${next} ${index}`);
        queue.push([next, index]);
      }
    });
  }
  return [...reached];
}

/** Every non-empty subset, smaller masks first. */
function subsets(items: readonly number[]): number[][] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, at) => items.filter((__, bit) => ((at + 1) >> bit) & 1));
}
