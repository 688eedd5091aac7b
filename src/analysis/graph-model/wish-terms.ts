/** The wishes of a decision maker worked out against the options, with a problem for each that makes no sense. */

import type { Problem } from '../../problems.ts';
import type { Condition, Term } from './conditions.ts';
import { type DecisionMaker, type Figure, isUnsure, MOST_STATEMENTS, WAYS, type Wish, wanted } from './conflict.ts';
import { type Layout, renumbering } from './layout.ts';
import type { JsonPath } from './lines.ts';
import type { Complain } from './model-file.ts';
import { NOWHERE, type Ranks, ranksFor } from './ranks.ts';
import { makeState, parseState } from './states.ts';
import type { Candidate, Range, Wanted } from './wishes.ts';

/** The states that wishes are about. */
export interface Frame {
  readonly layout: Layout;
  readonly feasible: Uint8Array | null;
  readonly merged: readonly (readonly number[])[];
}

type Read = (condition: Condition, path: JsonPath) => Term[];

/** The readings of a decision maker: its one wish, or its candidates. */
export function candidatesOf(
  dm: DecisionMaker,
  path: JsonPath,
  frame: Frame,
  read: Read,
  problems: Problem[],
  complain: Complain,
): Candidate[] {
  const work = (wish: Wish, at: JsonPath): Wanted | null => {
    const ways = WAYS.filter(way => wish[way] !== undefined);
    if (ways.length === 1) return workOutWish(wish, ways[0]!, at, frame, read, problems, complain);
    const what = ways.length === 0 ? 'says nothing of what it prefers' : `says it in two ways (${ways.join(', ')})`;
    problems.push(complain(at, `"${dm.name}" ${what}.`, `Give one of ${WAYS.join(', ')}, or candidates.`));
    return null;
  };
  const wishes = dm.candidates
    ? dm.candidates.map((candidate, at) => ({ ...candidate, wanted: work(candidate, [...path, 'candidates', at]) }))
    : [{ name: dm.name, share: 1, wanted: work(dm, path) }];
  if (dm.candidates && WAYS.some(way => dm[way] !== undefined))
    problems.push(complain(path, `"${dm.name}" has candidates and a wish of its own.`, 'Take one of the two out.'));
  return wishes.flatMap(({ name, share, wanted: settled }) => (settled ? [{ name, share, wanted: settled }] : []));
}

function workOutWish(
  wish: Wish,
  way: (typeof WAYS)[number],
  path: JsonPath,
  frame: Frame,
  read: Read,
  problems: Problem[],
  complain: Complain,
): Wanted {
  switch (way) {
    case 'preferences': {
      const statements = wish.preferences!;
      if (statements.length > MOST_STATEMENTS)
        problems.push(
          complain(
            [...path, 'preferences', MOST_STATEMENTS],
            `There are ${statements.length} statements; no more than ${MOST_STATEMENTS} are weighed.`,
            'Keep the most important ones.',
          ),
        );
      return {
        way,
        statements: statements.slice(0, MOST_STATEMENTS).map((statement, at) => ({
          terms: read(wanted(statement), [...path, 'preferences', at]),
          unsure: isUnsure(statement),
        })),
      };
    }
    case 'weights':
      return {
        way,
        weights: wish.weights!.map(({ when, weight }, at) => ({
          terms: read(when, [...path, 'weights', at, 'when']),
          ...rangeOf(weight, [...path, 'weights', at, 'weight'], problems, complain),
        })),
      };
    case 'ranking':
      return { way, ranks: rankingOf(wish.ranking!, [...path, 'ranking'], frame, problems, complain) };
    case 'utilities':
      return { way, ...utilitiesOf(wish.utilities!, [...path, 'utilities'], frame, problems, complain) };
  }
}

function rangeOf(figure: Figure, path: JsonPath, problems: Problem[], complain: Complain): Range {
  const [low, high] = typeof figure === 'number' ? [figure, figure] : figure;
  if (low > high) problems.push(complain(path, 'The least is above the largest.', 'Swap them.'));
  return { low, high };
}

/** Gives each state that the entries name the number of its entry; every state once, or a problem. */
function assign(
  entries: readonly { states: number | string; path: JsonPath; entry: number }[],
  path: JsonPath,
  { layout, feasible, merged }: Frame,
  problems: Problem[],
  complain: Complain,
): Int32Array {
  const entryOf = new Int32Array(2 ** layout.bits).fill(-1);
  const move = renumbering(layout);
  const back = renumbering(layout, true);
  const before = problems.length;
  for (const { states, path: place, entry } of entries) {
    const term = parseState(states, layout.bits);
    if (typeof term === 'string') {
      problems.push(complain(place, `${term[0]!.toUpperCase()}${term.slice(1)}.`, 'Correct it.'));
      continue;
    }
    const [mask, value] = [move(term.mask), move(term.value)];
    for (let state = 0; state < entryOf.length && problems.length < before + 5; state += 1) {
      if ((state & mask) !== value || feasible?.[state] === 0) continue;
      if (entryOf[state]! >= 0)
        problems.push(
          complain(place, `State ${sayState(back(state), layout.bits)} stands twice.`, 'Name each state once.'),
        );
      entryOf[state] = entry;
    }
  }
  if (problems.length > before) return entryOf;
  const missing: number[] = [];
  for (let state = 0; state < entryOf.length && missing.length < 6; state += 1)
    if (entryOf[state]! < 0 && feasible?.[state] !== 0) missing.push(back(state));
  if (missing.length > 0)
    problems.push(
      complain(
        path,
        `Not every state is named: ${missing
          .slice(0, 5)
          .map(state => sayState(state, layout.bits))
          .join(', ')}${missing.length > 5 ? ' and others' : ''} ${missing.length === 1 ? 'is' : 'are'} missing.`,
        'Name every state; "-" stands for either.',
      ),
    );
  else
    for (const set of merged) {
      const apart = set.find(state => entryOf[state] !== entryOf[set[0]!]);
      if (apart === undefined) continue;
      const [one, other] = [sayState(back(set[0]!), layout.bits), sayState(back(apart), layout.bits)];
      problems.push(complain(path, `${one} and ${other} count as one state and are told apart.`, 'Put them together.'));
    }
  return entryOf;
}

const sayState = (state: number, options: number): string => `${state} (${makeState(state, options)})`;

function rankingOf(
  groups: NonNullable<Wish['ranking']>,
  path: JsonPath,
  frame: Frame,
  problems: Problem[],
  complain: Complain,
): Ranks {
  const entries = groups.flatMap((group, place) =>
    group.map((states, at) => ({ states, path: [...path, place, at], entry: groups.length - 1 - place })),
  );
  const places = assign(entries, path, frame, problems, complain);
  const ranks = ranksFor(groups.length, places.length);
  const nowhere = NOWHERE(ranks);
  for (let state = 0; state < ranks.length; state += 1) ranks[state] = places[state]! < 0 ? nowhere : places[state]!;
  return ranks;
}

function utilitiesOf(
  utilities: NonNullable<Wish['utilities']>,
  path: JsonPath,
  frame: Frame,
  problems: Problem[],
  complain: Complain,
): { entries: Int32Array; figures: Range[] } {
  const named = utilities.map(([states], at) => ({ states, path: [...path, at], entry: at }));
  return {
    entries: assign(named, path, frame, problems, complain),
    figures: utilities.map(([, figure], at) => rangeOf(figure, [...path, at, 1], problems, complain)),
  };
}
