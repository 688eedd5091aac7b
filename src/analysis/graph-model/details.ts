/** What the page draws of the conflict over packages: states that matter, moves, ways, choices, shares of readings. Plain data. */

import type { RunOptions } from '../engine.ts';
import type { Model } from '../model.ts';
import { wilsonInterval } from '../sampling.ts';
import { type Choice, countGains, type Gains, openChoices, type Share, toldChoices } from './choices.ts';
import { CONCEPTS, type Concept, eachConcept, VERDICT } from './concepts.ts';
import type { Told } from './explaining.ts';
import { type PackageConflict, settledBy, settledChanged } from './from-packages.ts';
import { statusQuoAnalysis, type Way } from './status-quo.ts';
import { everyone, verdictsFor } from './verdicts.ts';
import type { View } from './view.ts';
import { type Wanted, whatWouldDo } from './wanting.ts';

/** Version of the engine, and with it of these figures. */
export const VERSION = '2';

/**
 * Why a state matters: things stand there, a package is in force and kept, it lies on the way to one, somebody would go
 * there from one, a package would have to be liked as much, or nobody would leave it.
 */
export const REASONS_TO_SHOW = ['status-quo', 'package', 'way', 'leaving', 'measure', 'equilibrium'] as const;
export type ReasonToShow = (typeof REASONS_TO_SHOW)[number];

export interface ShownState {
  readonly id: number;
  /** Y and N in the order of the options. */
  readonly pattern: string;
  readonly words: string;
  readonly because: ReasonToShow;
  /** How many more equilibria there are with the same outcome, that differ in who says what alone. */
  readonly alike: number;
  /** Place of the package that is in force there; null: none. */
  readonly inForce: number | null;
  readonly holdsBy: readonly Concept[];
  /** For each concept the share of readings in which it holds, with its 95 % interval. */
  readonly shares: Readonly<Record<Concept, Share>>;
}

export interface StabilityDetails {
  readonly packages: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: number;
    readonly choices: readonly Choice[];
  }[];
  readonly leftOut: readonly string[];
  readonly parties: readonly string[];
  readonly options: readonly { readonly name: string; readonly party: string; readonly direction: string }[];
  /** How many states there are. */
  readonly states: number;
  readonly statusQuo: number;
  readonly shown: readonly ShownState[];
  /** How many equilibria there are among all states, in the middle reading. */
  readonly equilibria: Readonly<Record<Concept, number>>;
  /** Moves between the states that are shown. */
  readonly moves: readonly {
    readonly party: string;
    readonly from: number;
    readonly to: number;
    readonly gains: boolean;
  }[];
  readonly ways: readonly { to: number; byMoves: readonly Told[] | null; byImprovements: readonly Told[] | null }[];
  /** What would have to be otherwise for each package to hold with foresight (SEQ). */
  readonly wanted: readonly Wanted[];
  readonly readings: number;
}

export const NOTHING: StabilityDetails = {
  packages: [],
  leftOut: [],
  parties: [],
  options: [],
  states: 0,
  statusQuo: 0,
  shown: [],
  equilibria: eachConcept(() => 0),
  moves: [],
  ways: [],
  wanted: [],
  readings: 0,
};

const MOST_SHOWN = 18;
/** States judged, all readings together. */
const WORK = 20_000_000;
const MOST_READINGS = 400;
const LEAST_READINGS = 20;
/** Steps of progress that the work after the readings is told as. */
const AFTER = 10;

/** Null when it was told to stop. */
export function stabilityDetails(
  conflict: PackageConflict,
  model: Model,
  view: View,
  options: RunOptions,
): StabilityDetails | null {
  const all = everyone(verdictsFor(view.model)!);
  const kept = conflict.kept.map(view.at);
  const open = kept.flatMap(state => openChoices(conflict, view, state));
  const counted = countReadings(conflict, model, options, all.length, open);
  if (counted === null) return null;
  const start = view.at(conflict.statusQuo);
  const ways = statusQuoAnalysis(view, start, kept).ways;
  const { worked } = conflict;
  const wanted = kept.map(state =>
    whatWouldDo(worked ? { kind: 'options', worked } : { kind: 'graph' }, view, 'SEQ', state, changed =>
      settledChanged(conflict, model, changed, 'middle'),
    ),
  );
  options.progress?.(counted.readings + AFTER, counted.readings + AFTER);
  const shown = statesToShow(conflict, view, all, { start, kept, ways, wanted });
  const places = shown.map(({ state }) => state);
  return {
    packages: conflict.packages.map(({ id, title }, at) => ({
      id,
      title,
      state: conflict.kept[at]!,
      choices: toldChoices(view, counted.gains, kept[at]!),
    })),
    leftOut: conflict.leftOut.map(({ title }) => title),
    parties: [...view.names],
    options: conflict.options.map(({ name, dm, direction }) => ({ name, party: view.names[dm]!, direction })),
    states: conflict.states,
    statusQuo: conflict.statusQuo,
    shown: shown.map(({ state, because, alike }) => ({
      id: view.id(state),
      pattern: view.pattern(state),
      words: view.sayState(state),
      because,
      alike,
      inForce: conflict.outcomes[conflict.outcomeOf[state]!]!.inForce,
      holdsBy: CONCEPTS.filter(concept => all[state]! & VERDICT[concept]),
      shares: eachConcept(concept => shareOf(counted, concept, state)),
    })),
    equilibria: eachConcept(concept => all.reduce((count, held) => count + (held & VERDICT[concept] ? 1 : 0), 0)),
    moves: movesAmong(view, places),
    ways: [...ways],
    wanted,
    readings: counted.readings,
  };
}

interface Counted {
  readonly readings: number;
  /** For each concept and state in how many readings it holds. */
  readonly held: readonly Int32Array[];
  readonly gains: Gains;
}

function countReadings(
  conflict: PackageConflict,
  model: Model,
  options: RunOptions,
  size: number,
  open: Gains['open'],
): Counted | null {
  const affordable = Math.floor(WORK / (size * model.parties.length));
  const readings = Math.max(LEAST_READINGS, Math.min(MOST_READINGS, affordable));
  const held = CONCEPTS.map(() => new Int32Array(size));
  const counts = new Int32Array(open.length);
  const room = new Map();
  for (let draw = 0; draw < readings; draw += 1) {
    options.progress?.(draw, readings + AFTER);
    if (options.cancelled?.()) return null;
    const settled = settledBy(conflict, model, { draw, seed: options.seed });
    const all = everyone(verdictsFor(settled, { room })!);
    countGains(open, counts, settled);
    for (let state = 0; state < size; state += 1)
      for (const [bit, own] of held.entries()) own[state]! += (all[state]! >> bit) & 1;
  }
  return { readings, held, gains: { open, counts, readings } };
}

function shareOf({ held, readings }: Counted, concept: Concept, state: number): Share {
  const count = held[CONCEPTS.indexOf(concept)]![state]!;
  return { share: count / readings, interval: wilsonInterval(count, readings) };
}

interface Known {
  readonly start: number;
  readonly kept: readonly number[];
  readonly ways: readonly Way[];
  readonly wanted: readonly Wanted[];
}

interface ToShow {
  readonly state: number;
  readonly because: ReasonToShow;
  readonly alike: number;
}

/** The states that matter, each once, by the first reason that it has. */
function statesToShow(conflict: PackageConflict, view: View, all: Uint8Array, known: Known): ToShow[] {
  const { start, kept, ways, wanted } = known;
  const found = new Map<number, ToShow>();
  const add = (state: number, because: ReasonToShow, alike = 0) => {
    if (state >= 0 && !found.has(state)) found.set(state, { state, because, alike });
  };
  add(start, 'status-quo');
  for (const state of kept) add(state, 'package');
  for (const { byImprovements, byMoves } of ways)
    for (const { to } of byImprovements ?? byMoves ?? []) add(view.at(to), 'way');
  for (const state of kept)
    for (const dm of view.names.keys()) {
      const better = view.moves(dm, state).filter(to => view.rank(dm, to) > view.rank(dm, state));
      if (better.length > 0)
        add(
          better.reduce((a, b) => (view.rank(dm, b) > view.rank(dm, a) ? b : a)),
          'leaving',
        );
    }
  for (const { lifts } of wanted) for (const { besides } of lifts) add(view.at(besides), 'measure');
  for (const { state, alike } of equilibriaByOutcome(conflict, view, all, new Set(found.keys())))
    if (found.size < MOST_SHOWN) add(state, 'equilibrium', alike);
  return [...found.values()];
}

/** The strongest equilibrium of each outcome that is not shown yet, and how many more there are of it. */
function equilibriaByOutcome(
  { outcomeOf }: PackageConflict,
  view: View,
  all: Uint8Array,
  shown: ReadonlySet<number>,
): { state: number; alike: number }[] {
  const byOutcome = new Map<number, { state: number; alike: number }>();
  const shownOutcomes = new Set([...shown].filter(state => all[state] !== 0).map(state => outcomeOf[state]!));
  for (let state = 0; state < all.length; state += 1) {
    if (all[state] === 0 || shownOutcomes.has(outcomeOf[state]!)) continue;
    const known = byOutcome.get(outcomeOf[state]!);
    if (!known) byOutcome.set(outcomeOf[state]!, { state, alike: 0 });
    else {
      const stronger =
        all[state]! > all[known.state]! || (all[state] === all[known.state] && view.id(state) < view.id(known.state));
      byOutcome.set(outcomeOf[state]!, { state: stronger ? state : known.state, alike: known.alike + 1 });
    }
  }
  return [...byOutcome.values()].sort((a, b) => all[b.state]! - all[a.state]! || view.id(a.state) - view.id(b.state));
}

const movesAmong = (view: View, shown: readonly number[]): StabilityDetails['moves'] =>
  shown.flatMap(from =>
    view.names.flatMap((party, dm) =>
      view
        .moves(dm, from)
        .filter(to => shown.includes(to))
        .map(to => ({
          party,
          from: view.id(from),
          to: view.id(to),
          gains: view.rank(dm, to) > view.rank(dm, from),
        })),
    ),
  );
