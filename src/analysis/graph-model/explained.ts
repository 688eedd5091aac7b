/** Equilibria and the status quo with their reasons, ways and sentences. */

import { coalitionAnalysis, coalitionsOf, LARGEST_FOR_COALITIONS } from './coalitions.ts';
import { CONCEPTS, type Concept, VERDICT } from './concepts.ts';
import { explain, type Reason, type Told } from './explaining.ts';
import { asGraph } from './explicit-model.ts';
import type { ReadModel } from './model.ts';
import type { Robustness } from './robustness.ts';
import { searchFrom } from './searching.ts';
import { type StatusQuo, statusQuoAnalysis, type Way } from './status-quo.ts';
import { listed, type View } from './view.ts';
import type { Wanted } from './wanting.ts';

export interface ExplainedState {
  readonly id: number;
  /** Y and N in the order of options; "" when the file gives none. */
  readonly pattern: string;
  readonly words: string;
  /** Concepts by which it holds for everybody. */
  readonly holdsBy: readonly Concept[];
  /** For each decision maker and concept why it is stable or not. */
  readonly reasons: readonly Reason[];
}

/** A coalition that would leave an equilibrium together, unanswered by the others' own improvements (CSEQ). */
export interface JointLeaving {
  readonly members: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface Explained {
  readonly states: readonly ExplainedState[];
  /** null where there are too many states or decision makers to ask every coalition. */
  readonly joint: readonly JointLeaving[] | null;
  readonly statusQuo: StatusQuo | null;
  /** One sentence for each finding. */
  readonly findings: readonly string[];
}

/** What else has been worked out and is to be said. */
interface AlsoSaid {
  readonly wanted?: Wanted;
  readonly robustness?: Robustness;
}

/** The most equilibria that are explained; the surest ones first. */
const MOST_EXPLAINED = 24;
/** The most that are told in a sentence. */
const MOST_TOLD = 10;

const bitsOf = (verdict: number): number => CONCEPTS.filter(concept => verdict & VERDICT[concept]).length;

/** Reasons for the equilibria and the status quo; `all` holds for each state what holds for everybody. */
export function explained(read: ReadModel, view: View, all: Uint8Array, asked: AlsoSaid): Explained {
  const equilibria: number[] = [];
  for (let state = 0; state < all.length; state += 1) if (all[state] !== 0) equilibria.push(state);
  equilibria.sort((a, b) => bitsOf(all[b]!) - bitsOf(all[a]!) || view.id(a) - view.id(b));
  const shown = equilibria.slice(0, MOST_EXPLAINED);
  const where = read.kind === 'options' ? read.worked.statusQuo : (read.from.statusQuo ?? null);
  const here = where === null ? -1 : view.at(where);
  const states = [
    ...new Set([...shown, ...(here >= 0 ? [here] : []), ...(asked.wanted ? [view.at(asked.wanted.state)] : [])]),
  ].map(state => explainedState(view, state, all[state]!));
  const statusQuo = here >= 0 ? statusQuoAnalysis(view, here, shown) : null;
  const joint = jointLeavings(view, all, shown);
  return { states, joint, statusQuo, findings: findingsOf(view, equilibria.length, states, joint, statusQuo, asked) };
}

function explainedState(view: View, state: number, verdict: number): ExplainedState {
  return {
    id: view.id(state),
    pattern: view.pattern(state),
    words: view.sayState(state),
    holdsBy: CONCEPTS.filter(concept => verdict & VERDICT[concept]),
    reasons: view.names.flatMap((_, dm) =>
      CONCEPTS.flatMap(concept => {
        const reason = explain(view, dm, concept, state);
        return reason ? [reason] : [];
      }),
    ),
  };
}

function findingsOf(
  view: View,
  equilibria: number,
  states: readonly ExplainedState[],
  joint: readonly JointLeaving[] | null,
  statusQuo: StatusQuo | null,
  asked: AlsoSaid,
): string[] {
  const holding = states.filter(({ holdsBy }) => holdsBy.length > 0);
  return [
    equilibria === 0
      ? 'No state holds for everybody by any concept.'
      : `${equilibria === 1 ? 'One state holds' : `${equilibria} states hold`} for everybody by one concept or more.`,
    ...holding.slice(0, MOST_TOLD).map(state => sayHolding(view, state)),
    ...(holding.length > MOST_TOLD ? [`${holding.length - MOST_TOLD} more are listed with their reasons.`] : []),
    ...(joint ?? []).slice(0, MOST_TOLD).map(one => sayJoint(view, one)),
    ...(statusQuo ? sayStatusQuo(view, statusQuo, states) : []),
    ...sayShares(view, asked),
    ...sayWanted(view, asked),
  ];
}

/** For each equilibrium the smallest coalitions of two or more that would leave it, each for one state, one that holds if there is one. */
function jointLeavings(view: View, all: Uint8Array, equilibria: readonly number[]): JointLeaving[] | null {
  const states = view.model.kind === 'options' ? view.model.states : view.model.ids.length;
  if (states > LARGEST_FOR_COALITIONS.states || view.names.length > LARGEST_FOR_COALITIONS.dms) return null;
  const graph = view.model.kind === 'options' ? asGraph(view.model) : view.model;
  const place = new Map(graph.ids.map((id, at) => [id, at]));
  const analyse = coalitionAnalysis(graph);
  const coalitions = coalitionsOf(view.names.length, 2).sort((a, b) => a.length - b.length);
  const leavings: JointLeaving[] = [];
  const left = new Map<number, (readonly number[])[]>();
  for (const members of coalitions) {
    const { CSEQ } = analyse(members);
    for (const state of equilibria) {
      const smaller = left.get(state) ?? [];
      if (CSEQ[place.get(view.id(state))!] === 1 || smaller.some(set => set.every(dm => members.includes(dm))))
        continue;
      left.set(state, [...smaller, members]);
      const better = searchFrom(view, state, members, false).reached.filter(to =>
        members.every(dm => view.rank(dm, to) > view.rank(dm, state)),
      );
      const to = better.toSorted((a, b) => all[b]! - all[a]!)[0]!;
      leavings.push({ members: members.map(dm => view.names[dm]!), from: view.id(state), to: view.id(to) });
    }
  }
  return leavings;
}

const sayJoint = (view: View, { members, from, to }: JointLeaving): string =>
  `${listed(members)} would leave state ${from} together, for state ${to} (${view.sayState(view.at(to))}).`;

function sayHolding(view: View, { id, words, holdsBy, reasons }: ExplainedState): string {
  const concept = (['R', 'SSEQ', 'SEQ', 'SMR', 'GMR'] as const).find(one => holdsBy.includes(one))!;
  const held = reasons.filter(reason => reason.concept === concept);
  const deterred = held.filter(({ improvements }) => improvements.length > 0);
  const how = holdsBy.includes('R')
    ? 'holds: nobody gains by moving'
    : holdsBy.includes('SEQ')
      ? `holds because of what would follow (${listed(holdsBy)})`
      : `holds only while the others would strike back at their own cost (${listed(holdsBy)})`;
  const clauses = deterred.map(reason => sayDeterred(view, view.at(id), reason));
  return `State ${id} (${words}) ${[how, ...(clauses.length > 0 ? [clauses.join('; ')] : [])].join(': ')}.`;
}

/** What a decision maker would gain by, and how the others would answer: of its improvements the one answered soonest. */
function sayDeterred(view: View, state: number, { dm, improvements }: Reason): string {
  const { to, answer } = improvements.toSorted((a, b) => (a.answer?.length ?? 0) - (b.answer?.length ?? 0))[0]!;
  let at = view.at(to);
  const steps = (answer ?? []).map(step => {
    const next = view.at(step.to);
    const words = `${step.dm} would answer by ${view.sayMove(view.names.indexOf(step.dm), at, next)}`;
    at = next;
    return words;
  });
  return `${dm} would gain by ${view.sayMove(view.names.indexOf(dm), state, view.at(to))}, but ${steps.join(', then ')}`;
}

function sayStatusQuo(view: View, statusQuo: StatusQuo, states: readonly ExplainedState[]): string[] {
  const state = view.at(statusQuo.state);
  const movers = statusQuo.firstMovers;
  const opening = `Things stand at state ${statusQuo.state} (${view.sayState(state)}): ${
    movers.length === 0 ? 'nobody gains by moving first' : `${listed(movers)} would gain by moving first`
  }.`;
  const reachable = statusQuo.ways.filter(({ to }) => to !== statusQuo.state).slice(0, MOST_TOLD);
  return [opening, ...reachable.map(way => sayWay(view, statusQuo, way, states))];
}

function sayWay(view: View, { state, complete }: StatusQuo, way: Way, states: readonly ExplainedState[]): string {
  const words = states.find(({ id }) => id === way.to)?.words ?? `state ${way.to}`;
  const target = `state ${way.to} (${words})`;
  if (way.byImprovements)
    return `To ${target} lead moves that each serve their mover: ${sayPath(view, state, way.byImprovements)}.`;
  if (way.byMoves)
    return `To ${target} somebody has to move before it gains by it: ${sayPath(view, state, way.byMoves)}.`;
  return complete ? `From there nothing leads to ${target}.` : `Whether anything leads to ${target} was not settled.`;
}

function sayPath(view: View, from: number, path: readonly Told[]): string {
  let at = view.at(from);
  return path
    .map(({ dm, to }) => {
      const next = view.at(to);
      const step = `${dm} ${view.sayMove(view.names.indexOf(dm), at, next)}`;
      at = next;
      return step;
    })
    .join(', then ');
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function sayShares(view: View, { robustness }: AlsoSaid): string[] {
  if (!robustness) return [];
  const { readings, every, equilibria } = robustness;
  if (every && readings === 1) return ['Nothing in this model is in doubt: there is one reading.'];
  return equilibria.SEQ.slice(0, MOST_TOLD).map(({ state, share, interval }) => {
    const what = `State ${state} (${view.sayState(view.at(state))}) holds with foresight (SEQ)`;
    if (every && share > 1 - 1e-9) return `${what} in all ${readings} readings.`;
    if (every) return `${what} in readings of ${percent(share)} of the weight, of ${readings} readings in all.`;
    return `${what} in ${percent(share)} of ${readings} readings drawn (${percent(interval[0])} to ${percent(interval[1])} by sampling alone).`;
  });
}

function sayWanted(view: View, { wanted }: AlsoSaid): string[] {
  if (!wanted) return [];
  const what = `State ${wanted.state} (${view.sayState(view.at(wanted.state))})`;
  if (wanted.leavers.length === 0) return [`${what} holds by ${wanted.concept} as things are.`];
  const { lifts, statements, measures } = wanted;
  return [
    `${what} would hold by ${wanted.concept} ${listed(lifts.map(({ words }) => words))}.`,
    ...statements.slice(0, 3).map(({ dm, changes }) => `${dm} would stay there if it ${listed(changes.map(sayIf))}.`),
    ...(measures ?? []).map(measure => `It would hold ${measure}.`),
  ];
}

const PAST: Readonly<Record<string, string>> = { puts: 'put', wants: 'wanted', gives: 'gave' };
const sayIf = (change: string): string => change.replace(/^\w+/, verb => PAST[verb] ?? verb);
