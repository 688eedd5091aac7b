/** The graph model as an engine of a case's model: would each package hold once it is in force, and what would it take? */

import { fail, ok, problem } from '../../problems.ts';
import type { Engine, Finding, NamedPackage, RunOptions } from '../engine.ts';
import { figuresOfPackage } from '../figures.ts';
import { type Model, worthOf } from '../model.ts';
import { wilsonInterval } from '../sampling.ts';
import { CONCEPTS, type Concept, eachConcept, VERDICT } from './concepts.ts';
import { explain, type Told } from './explaining.ts';
import { changedTo, conflictOver, type PackageConflict, settledBy } from './from-packages.ts';
import { packageView } from './package-words.ts';
import { statusQuoAnalysis } from './status-quo.ts';
import { everyone, verdictsFor } from './verdicts.ts';
import { listed, type View } from './view.ts';
import { type Wanted, whatWouldDo } from './wanting.ts';

/** A state that matters: where things stand, where a package is in force and kept, or an equilibrium. */
export interface ShownState {
  readonly id: number;
  /** Y and N in the order of the options. */
  readonly pattern: string;
  readonly words: string;
  /** Place of the package that is in force there; null: none. */
  readonly inForce: number | null;
  readonly holdsBy: readonly Concept[];
  /** For each concept the share of readings in which it holds, with its 95 % interval. */
  readonly shares: Readonly<Record<Concept, { readonly share: number; readonly interval: readonly [number, number] }>>;
}

export interface StabilityDetails {
  readonly packages: readonly { readonly id: string; readonly title: string; readonly state: number }[];
  readonly leftOut: readonly string[];
  readonly parties: readonly string[];
  readonly options: readonly { readonly name: string; readonly party: string; readonly direction: string }[];
  /** How many states there are. */
  readonly states: number;
  readonly statusQuo: number;
  readonly shown: readonly ShownState[];
  /** Equilibria among all states, in the middle reading. */
  readonly equilibria: Readonly<Record<Concept, readonly number[]>>;
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

const MOST_SHOWN = 16;
/** States judged, all readings together. */
const WORK = 20_000_000;
const MOST_READINGS = 400;
const LEAST_READINGS = 20;

export const graphModelEngine: Engine<StabilityDetails> = {
  name: 'graph-model',
  version: '1',
  title: 'Would a deal hold, and what must change so that it does',
  needs: 'a package to judge and at least two parties',
  run: (model, options) => {
    const conflict = conflictOver(model, options.packages);
    if (conflict === null || model.parties.length < 2)
      return ok({ findings: [nothingToJudge(model)], details: NOTHING });
    const settled = settledBy(conflict, model, 'middle');
    const all = everyone(verdictsFor(settled)!);
    const view = packageView(conflict, model, settled);
    const counted = countReadings(conflict, model, options, all.length);
    if (counted === null) return fail(problem('cancelled', 'Stopped before all readings were drawn.', 'Run it again.'));
    const details = detailsOf(conflict, model, view, all, counted);
    return ok({ findings: findingsOf(conflict, model, view, details), details });
  },
};

const NOTHING: StabilityDetails = {
  packages: [],
  leftOut: [],
  parties: [],
  options: [],
  states: 0,
  statusQuo: 0,
  shown: [],
  equilibria: eachConcept(() => []),
  moves: [],
  ways: [],
  wanted: [],
  readings: 0,
};

function nothingToJudge({ parties }: Model): Finding {
  const text =
    parties.length < 2
      ? 'Whether a deal would hold cannot be asked of fewer than two parties.'
      : 'Whether a deal would hold cannot be asked: no package is on the table that finds room in the model.';
  return { about: 'holds', text, figures: [], entries: [], proof: 'exact' };
}

interface Counted {
  readonly readings: number;
  /** For each concept and state in how many readings it holds. */
  readonly held: readonly Int32Array[];
}

function countReadings(conflict: PackageConflict, model: Model, options: RunOptions, size: number): Counted | null {
  const affordable = Math.floor(WORK / (size * model.parties.length));
  const readings = Math.max(LEAST_READINGS, Math.min(MOST_READINGS, affordable));
  const held = CONCEPTS.map(() => new Int32Array(size));
  const room = new Map();
  for (let draw = 0; draw < readings; draw += 1) {
    options.progress?.(draw, readings);
    if (options.cancelled?.()) return null;
    const all = everyone(verdictsFor(settledBy(conflict, model, { draw, seed: options.seed }), { room })!);
    for (let state = 0; state < size; state += 1)
      for (const [bit, counts] of held.entries()) counts[state]! += (all[state]! >> bit) & 1;
  }
  return { readings, held };
}

function detailsOf(
  conflict: PackageConflict,
  model: Model,
  view: View,
  all: Uint8Array,
  counted: Counted,
): StabilityDetails {
  const { packages, leftOut, worked, outcomes, outcomeOf, statusQuo, kept } = conflict;
  const equilibria = eachConcept((): number[] => []);
  const holding: number[] = [];
  for (let state = 0; state < all.length; state += 1) {
    if (all[state] === 0) continue;
    holding.push(state);
    for (const concept of CONCEPTS) if (all[state]! & VERDICT[concept]) equilibria[concept].push(view.id(state));
  }
  for (const concept of CONCEPTS) equilibria[concept].sort((a, b) => a - b);
  holding.sort((a, b) => all[b]! - all[a]! || view.id(a) - view.id(b));
  const places = [statusQuo, ...kept].map(view.at);
  const shown = [...new Set([...places, ...holding])].slice(0, Math.max(MOST_SHOWN, places.length));
  const shareOf = (concept: Concept, state: number) => {
    const count = counted.held[CONCEPTS.indexOf(concept)]![state]!;
    return { share: count / counted.readings, interval: wilsonInterval(count, counted.readings) };
  };
  return {
    packages: packages.map(({ id, title }, at) => ({ id, title, state: kept[at]! })),
    leftOut: leftOut.map(({ title }) => title),
    parties: [...view.names],
    options: worked.conflict.options.map(({ name, dm, direction }) => ({ name, party: view.names[dm]!, direction })),
    states: worked.states,
    statusQuo,
    shown: shown.map(state => ({
      id: view.id(state),
      pattern: view.pattern(state),
      words: view.sayState(state),
      inForce: outcomes[outcomeOf[state]!]!.inForce,
      holdsBy: CONCEPTS.filter(concept => all[state]! & VERDICT[concept]),
      shares: eachConcept(concept => shareOf(concept, state)),
    })),
    equilibria,
    moves: shown.flatMap(from =>
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
    ),
    ways: [...statusQuoAnalysis(view, view.at(statusQuo), kept.map(view.at)).ways],
    wanted: kept.map(state =>
      whatWouldDo({ kind: 'options', worked }, view, 'SEQ', view.at(state), changed =>
        settledBy(changedTo(conflict, model, changed), model, 'middle'),
      ),
    ),
    readings: counted.readings,
  };
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function findingsOf(conflict: PackageConflict, model: Model, view: View, details: StabilityDetails): Finding[] {
  const { packages, kept, leftOut } = conflict;
  const findings = packages.flatMap((one, at) => {
    const entries = entriesFor(model, one);
    const state = view.at(kept[at]!);
    const shown = details.shown.find(({ id }) => id === kept[at])!;
    const figures = figuresOfPackage(
      model,
      model.issues.map(issue => issue.options.findIndex(({ id }) => id === (one.picks[issue.id] ?? issue.statusQuo))),
    );
    return [
      ...sayWhetherItHolds(view, one, state, shown, details.readings),
      ...sayWay(view, details, at),
      ...sayWhatWouldDo(view, one, details.wanted[at]!),
    ].map(said => ({ ...said, about: `${one.id}/${said.about}`, figures, entries }));
  });
  if (leftOut.length > 0)
    findings.push({
      about: 'left-out',
      figures: [],
      text: `There was no room to judge ${listed(leftOut.map(({ title }) => `“${title}”`))}.`,
      entries: leftOut.flatMap(({ entries }) => [...entries]),
      proof: 'exact',
    });
  return findings;
}

/** A finding on a package, still without what it rests on: that is the same for all of them. */
type Said = Pick<Finding, 'about' | 'text' | 'proof'>;

function sayWhetherItHolds(
  view: View,
  { title }: NamedPackage,
  state: number,
  { holdsBy, shares }: ShownState,
  readings: number,
): Said[] {
  const { share, interval } = shares.SEQ;
  const doubt = `in ${percent(share)} of ${readings} readings of what is not known (${percent(interval[0])} to ${percent(interval[1])} by sampling alone)`;
  const leaver = view.names.findIndex((_, dm) => explain(view, dm, 'SEQ', state)?.stable === false);
  const middle = holdsBy.includes('R')
    ? `The package “${title}” would hold once it is in force: at the middle of what is known nobody gains by leaving or breaking it`
    : holdsBy.includes('SEQ')
      ? `The package “${title}” would hold once it is in force, though only because of what would follow a breach`
      : `The package “${title}” would not hold once it is in force at the middle of what is known: ${explain(view, leaver, 'SEQ', state)?.words.replace(/\.$/, '') ?? 'somebody would leave it'}`;
  return [{ about: 'holds', text: `${middle}; it holds with foresight ${doubt}.`, proof: 'share' }];
}

function sayWay(view: View, details: StabilityDetails, at: number): Said[] {
  const { title } = details.packages[at]!;
  const way = details.ways[at]!;
  if (way.byImprovements?.length === 0) return [];
  const path = way.byImprovements ?? way.byMoves;
  if (path === null)
    return [{ about: 'way', text: `From where things stand nothing leads to “${title}”.`, proof: 'exact' }];
  let from = view.at(details.statusQuo);
  const steps = path.map(({ dm, to }) => {
    const next = view.at(to);
    const step = `${dm} ${view.sayMove(0, from, next)}`;
    from = next;
    return step;
  });
  const how = way.byImprovements
    ? 'each step gains for the one who takes it'
    : 'somebody has to take a step that gains nothing at once';
  return [{ about: 'way', text: `The shortest way to “${title}” is ${listed(steps)}; ${how}.`, proof: 'exact' }];
}

function sayWhatWouldDo(view: View, { title }: NamedPackage, wanted: Wanted): Said[] {
  if (wanted.leavers.length === 0) return [];
  const lifts = wanted.lifts.map(({ dm, besides }) => `${dm} found it as good as ${view.sayState(view.at(besides))}`);
  const measures = wanted.measures ?? [];
  return [
    {
      about: 'would-do',
      text: `For “${title}” to hold with foresight it would be enough that ${listed(lifts)}.`,
      proof: 'exact',
    },
    ...(measures.length > 0
      ? [
          {
            about: 'outsider',
            text: `An outsider could make “${title}” hold: ${listed(measures)}.`,
            proof: 'exact' as const,
          },
        ]
      : []),
  ];
}

/** What the parties' figures for the package and the status quo rest on, after the package itself. */
function entriesFor(model: Model, { entries, picks }: NamedPackage): string[] {
  const reasons = model.parties.flatMap(({ voices }) =>
    voices.flatMap(voice =>
      model.issues.flatMap(issue =>
        [picks[issue.id] ?? issue.statusQuo, issue.statusQuo].map(option => worthOf(voice, issue.id, option).reason),
      ),
    ),
  );
  return [...new Set([...entries, ...reasons.flatMap(reason => (reason.kind === 'entries' ? reason.entries : []))])];
}
