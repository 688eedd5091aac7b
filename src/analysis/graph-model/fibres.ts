/**
 * Stability in option form without a graph. Moves are transitive there, so the reach of the opponents is reachability
 * over the union of their arcs, and every concept is a threshold: with rank r, and c(q) the best rank among q and the
 * states that the decision maker can move to from q, s is GMR (SMR) stable iff for each improvement t the least r (c)
 * that the opponents can reach from t is no better than r(s); SEQ and SSEQ likewise over their improvements.
 * The least over reach, for all t at once: visit states in ascending order of value and label, walking backwards, every
 * state not yet labelled. States that differ only in one decision maker's options form a fibre; arcs never leave it.
 */

import { emptyVerdicts, type Verdicts } from './explicit.ts';
import type { OptionModel } from './model.ts';

/** Stability of every state number for one decision maker; infeasible states are 0 throughout. */
export function fibreStability(model: OptionModel, dm: number): Verdicts {
  const rank = model.ranks[dm]!;
  const refuge = bestWithin(model, dm);
  const opponents = model.own.map((_, other) => other).filter(other => other !== dm);
  const least = (values: Int32Array, improving: boolean) => leastOverReach(model, opponents, values, improving);
  const thresholds = {
    GMR: least(rank, false),
    SMR: least(refuge, false),
    SEQ: least(rank, true),
    SSEQ: least(refuge, true),
  };
  return judge(model, dm, thresholds);
}

/** Every combination of the bits of a mask, ascending. */
function combinations(mask: number): Int32Array {
  const count = 2 ** popCount(mask);
  const result = new Int32Array(count);
  let value = 0;
  for (let at = 0; at < count; at += 1) {
    result[at] = value;
    value = (value - mask) & mask;
  }
  return result;
}

function popCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Whether options may change from s to t: none that may not be taken back, none that may not be taken up. */
const mayMove = (model: OptionModel, s: number, t: number): boolean =>
  (s & ~t & model.onlyForward) === 0 && (~s & t & model.onlyBack) === 0;

/** Best rank among each state and the decision maker's moves from it. */
function bestWithin(model: OptionModel, dm: number): Int32Array {
  const own = model.own[dm]!;
  const rank = model.ranks[dm]!;
  const inside = combinations(own);
  const best = Int32Array.from(rank);
  const locked = (own & (model.onlyForward | model.onlyBack)) !== 0;
  for (let base = 0; base < best.length; base += 1) {
    if ((base & own) !== 0) continue;
    if (locked) {
      for (const a of inside)
        for (const b of inside)
          if (model.feasible[base | b] && rank[base | b]! > best[base | a]! && mayMove(model, base | a, base | b))
            best[base | a] = rank[base | b]!;
      continue;
    }
    let high = -1;
    for (const a of inside) if (model.feasible[base | a] && rank[base | a]! > high) high = rank[base | a]!;
    for (const a of inside) best[base | a] = high;
  }
  return best;
}

/** For every state the least value that the opponents reach from it, itself included. */
function leastOverReach(
  model: OptionModel,
  opponents: readonly number[],
  values: Int32Array,
  improving: boolean,
): Int32Array {
  const order = ascending(values, model.feasible);
  const label = new Int32Array(values.length).fill(-1);
  const walkers = opponents.map(other => walker(model, other, improving));
  const stack = new Int32Array(values.length);
  for (const seed of order) {
    if (label[seed]! >= 0) continue;
    const value = values[seed]!;
    label[seed] = value;
    let top = 0;
    stack[top++] = seed;
    const push = (state: number) => {
      label[state] = value;
      stack[top++] = state;
    };
    while (top > 0) {
      const state = stack[--top]!;
      for (const walk of walkers) walk(state, label, push);
    }
  }
  return label;
}

/** Feasible states in ascending order of value, by counting. */
function ascending(values: Int32Array, feasible: Uint8Array): Int32Array {
  let most = 0;
  for (let state = 0; state < values.length; state += 1) if (values[state]! > most) most = values[state]!;
  const start = new Int32Array(most + 2);
  for (let state = 0; state < values.length; state += 1) if (feasible[state]) start[values[state]! + 1]! += 1;
  for (let value = 0; value <= most; value += 1) start[value + 1]! += start[value]!;
  const order = new Int32Array(start[most + 1]!);
  for (let state = 0; state < values.length; state += 1) if (feasible[state]) order[start[values[state]!]!++] = state;
  return order;
}

type Walker = (state: number, label: Int32Array, push: (state: number) => void) => void;

/** Unlabelled predecessors of a state by one opponent's moves, or by its improvements only. */
function walker(model: OptionModel, dm: number, improving: boolean): Walker {
  const locked = (model.own[dm]! & (model.onlyForward | model.onlyBack)) !== 0;
  if (locked) return lockedWalker(model, dm, improving);
  return improving ? improvementWalker(model, dm) : fibreWalker(model, dm);
}

/** With irreversible options every state of the fibre is tried. */
function lockedWalker(model: OptionModel, dm: number, improving: boolean): Walker {
  const own = model.own[dm]!;
  const rank = model.ranks[dm]!;
  const inside = combinations(own);
  const { feasible, onlyForward, onlyBack } = model;
  return (state, label, push) => {
    const base = state & ~own;
    const below = rank[state]!;
    for (let at = 0; at < inside.length; at += 1) {
      const other = base | inside[at]!;
      if (label[other]! >= 0 || feasible[other] === 0) continue;
      if (improving && rank[other]! >= below) continue;
      if ((other & ~state & onlyForward) !== 0 || (~other & state & onlyBack) !== 0) continue;
      push(other);
    }
  };
}

/** Reversible moves: the whole fibre leads to the state, so it is walked once. */
function fibreWalker(model: OptionModel, dm: number): Walker {
  const own = model.own[dm]!;
  const inside = combinations(own);
  const walked = new Uint8Array(model.feasible.length);
  const { feasible } = model;
  return (state, label, push) => {
    const base = state & ~own;
    if (walked[base] === 1) return;
    walked[base] = 1;
    for (let at = 0; at < inside.length; at += 1) {
      const other = base | inside[at]!;
      if (label[other]! < 0 && feasible[other] === 1) push(other);
    }
  };
}

/** Reversible improvements: the worse states of the fibre, of which a pointer per fibre has passed the worst already. */
function improvementWalker(model: OptionModel, dm: number): Walker {
  const own = model.own[dm]!;
  const rank = model.ranks[dm]!;
  const size = 2 ** popCount(own);
  const { sorted, first } = sortedFibres(model, dm);
  const passed = new Int32Array(model.feasible.length / size);
  return (state, label, push) => {
    const start = first(state);
    const fibre = start / size;
    const below = rank[state]!;
    let at = passed[fibre]!;
    while (at < size) {
      const other = sorted[start + at]!;
      if (rank[other]! >= below) break;
      at += 1;
      if (label[other]! < 0 && model.feasible[other] === 1) push(other);
    }
    passed[fibre] = at;
  };
}

interface Fibres {
  /** States of each fibre in ascending order of rank, fibre after fibre. */
  readonly sorted: Int32Array;
  /** Where the fibre of a state begins. */
  first(state: number): number;
}

const known = new WeakMap<OptionModel, Map<number, Fibres>>();

/** The fibres of a decision maker, sorted once for a model. */
function sortedFibres(model: OptionModel, dm: number): Fibres {
  const cache = known.get(model) ?? new Map<number, Fibres>();
  known.set(model, cache);
  const found = cache.get(dm) ?? sortFibres(model, dm);
  cache.set(dm, found);
  return found;
}

function sortFibres(model: OptionModel, dm: number): Fibres {
  const own = model.own[dm]!;
  const rank = model.ranks[dm]!;
  const inside = combinations(own);
  const first = firstOf(own, model.feasible.length, inside.length);
  const sorted = new Int32Array(rank.length);
  for (let base = 0; base < rank.length; base += 1) {
    if ((base & own) !== 0) continue;
    const start = first(base);
    for (let at = 0; at < inside.length; at += 1) {
      const state = base | inside[at]!;
      let to = start + at;
      while (to > start && rank[sorted[to - 1]!]! > rank[state]!) {
        sorted[to] = sorted[to - 1]!;
        to -= 1;
      }
      sorted[to] = state;
    }
  }
  return { sorted, first };
}

/** Own options that stand side by side are cut out by shifts; others by a table. */
function firstOf(own: number, states: number, size: number): (state: number) => number {
  const shift = own === 0 ? 0 : 31 - Math.clz32(own & -own);
  const width = popCount(own);
  const low = 2 ** shift - 1;
  if (own >>> shift === 2 ** width - 1) return state => ((state & low) | ((state >>> (shift + width)) << shift)) * size;
  const table = new Int32Array(states);
  let next = 0;
  for (let base = 0; base < states; base += 1) table[base] = (base & own) === 0 ? next++ * size : table[base & ~own]!;
  return state => table[state]!;
}

/** s is stable iff every improvement t has a threshold no better than r(s). */
function judge(
  model: OptionModel,
  dm: number,
  thresholds: Readonly<Record<'GMR' | 'SMR' | 'SEQ' | 'SSEQ', Int32Array>>,
): Verdicts {
  const own = model.own[dm]!;
  const rank = model.ranks[dm]!;
  const inside = combinations(own);
  const locked = (own & (model.onlyForward | model.onlyBack)) !== 0;
  const verdicts = emptyVerdicts(rank.length);
  const { GMR, SMR, SEQ, SSEQ } = thresholds;
  for (let s = 0; s < rank.length; s += 1) {
    if (!model.feasible[s]) continue;
    const base = s & ~own;
    const at = rank[s]!;
    let [r, g, y, e, z] = [1, 1, 1, 1, 1];
    for (let i = 0; i < inside.length && (g | y | e | z | r) !== 0; i += 1) {
      const t = base | inside[i]!;
      if (!model.feasible[t] || rank[t]! <= at || (locked && !mayMove(model, s, t))) continue;
      r = 0;
      if (GMR[t]! > at) g = 0;
      if (SMR[t]! > at) y = 0;
      if (SEQ[t]! > at) e = 0;
      if (SSEQ[t]! > at) z = 0;
    }
    verdicts.R[s] = r;
    verdicts.GMR[s] = g;
    verdicts.SMR[s] = y;
    verdicts.SEQ[s] = e;
    verdicts.SSEQ[s] = z;
  }
  return verdicts;
}
