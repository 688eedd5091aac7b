/** `graph-model/case/1`: an explicit graph of states, moves and rankings, as text and ready for the engine. */

import { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../../problems.ts';
import type { ExplicitModel } from './explicit-model.ts';
import type { JsonPath } from './lines.ts';
import { type Complain, complainer, jsonOf, type TextFile } from './model-file.ts';
import { type Ranks, ranksFor } from './ranks.ts';

const pairs = z.record(z.string(), z.array(z.tuple([z.number().int(), z.number().int()])));
const caseSchema = z.looseObject({
  states: z
    .array(z.looseObject({ id: z.number().int(), options: z.string().optional(), name: z.string().optional() }))
    .min(1),
  moves: pairs,
  ranking_best_first: z.record(z.string(), z.array(z.array(z.number().int()))),
  /** Pairs of states of which it is not known which the decision maker prefers. */
  unknown: pairs.optional(),
  options: z.array(z.looseObject({ name: z.string(), otherwise: z.string().optional() })).optional(),
  statusQuo: z.number().int().optional(),
});
/** What a case file says; keys that the engine does not need are kept. */
export type Case = z.infer<typeof caseSchema>;

/** The case of a file. */
export function parseCase(file: TextFile): Result<Case> {
  const data = jsonOf(file);
  if (!data.ok) return data;
  const complain = complainer(file);
  const parsed = caseSchema.safeParse(data.value);
  if (parsed.success) return ok(parsed.data);
  return fail(
    ...parsed.error.issues
      .slice(0, 10)
      .map(({ path, message }) => complain(path as (string | number)[], `${message}.`, 'Correct it.')),
  );
}

/** The text of a case; `parseCase` reads it back. */
export const makeCase = (one: Case): string => `${JSON.stringify(one, null, 1)}\n`;

/** The graph of a case. Decision makers are the keys of `moves`, in order; moves are taken as they are. */
export function graphOf(one: Case, complain: Complain): Result<ExplicitModel> {
  const ids = one.states.map(({ id }) => id);
  const index = new Map(ids.map((id, at) => [id, at] as const).reverse());
  const names = Object.keys(one.moves);
  const problems: Problem[] = [];
  if (names.length === 0) problems.push(complain(['moves'], 'There is no decision maker.', 'Give each its moves.'));
  ids.forEach((id, at) => {
    if (index.get(id) !== at)
      problems.push(complain(['states', at, 'id'], `State ${id} stands twice.`, 'Number it anew.'));
  });
  const pairsOf = (field: 'moves' | 'unknown', name: string): [number, number][] =>
    (one[field]?.[name] ?? []).flatMap(([a, b], at) => {
      const [from, to] = [index.get(a), index.get(b)];
      if (from !== undefined && to !== undefined) return from === to ? [] : [[from, to]];
      const missing = from === undefined ? a : b;
      problems.push(complain([field, name, at], `There is no state ${missing}.`, 'Correct the number.'));
      return [];
    });
  for (const field of ['unknown', 'ranking_best_first'] as const)
    for (const name of Object.keys(one[field] ?? {}))
      if (!names.includes(name))
        problems.push(complain([field, name], `"${name}" has no moves.`, 'Name a decision maker of "moves".'));
  const moves = names.map(name => {
    const from = ids.map(() => new Set<number>());
    for (const [s, q] of pairsOf('moves', name)) from[s]!.add(q);
    return from.map(targets => [...targets]);
  });
  const ranks = names.map(name => rankingOf(one, name, index, problems, complain));
  const unknown = names.map(name => pairsOf('unknown', name));
  if (one.statusQuo !== undefined && !index.has(one.statusQuo))
    problems.push(complain(['statusQuo'], `There is no state ${one.statusQuo}.`, 'Correct the number.'));
  if (problems.length > 0) return fail(...problems.slice(0, 20));
  return ok({ kind: 'explicit', ids, names, ranks, moves, unknown, transitive: false });
}

function rankingOf(
  one: Case,
  name: string,
  index: ReadonlyMap<number, number>,
  problems: Problem[],
  complain: Complain,
): Ranks {
  const groups = one.ranking_best_first[name] ?? [];
  const rank = new Int32Array(index.size).fill(-1);
  const wrong = (path: JsonPath, message: string, next: string) => {
    problems.push(complain(['ranking_best_first', name, ...path], message, next));
  };
  groups.forEach((group, place) => {
    group.forEach((id, at) => {
      const state = index.get(id);
      if (state === undefined) wrong([place, at], `There is no state ${id}.`, 'Correct the number.');
      else if (rank[state]! >= 0) wrong([place, at], `State ${id} stands twice.`, 'Rank each state once.');
      else rank[state] = groups.length - 1 - place;
    });
  });
  const missing = one.states.filter((_, at) => rank[at] === -1).map(({ id }) => id);
  if (missing.length > 0 && problems.length === 0) {
    const listed = `${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ' and others' : ''}`;
    wrong(
      [],
      missing.length === 1 ? `State ${listed} is not ranked.` : `States ${listed} are not ranked.`,
      'Rank every state.',
    );
  }
  const ranks = ranksFor(groups.length, rank.length);
  ranks.set(rank.map(value => Math.max(0, value)));
  return ranks;
}
