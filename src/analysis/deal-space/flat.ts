/**
 * The space as solvers want it: independent columns, each a table of what its values add to every row. Issues that a
 * rule or a condition ties together become one column, whose values are the combinations that keep the rules.
 */

import { type Pick, type Row, rowsOf, type Space } from './space.ts';

export interface Flat {
  /** Rows in the tables: parties first, then blockers. */
  readonly rows: number;
  readonly parties: number;
  /** By column: values by rows, row-major, fine units. */
  readonly tables: readonly Float64Array[];
  readonly sizes: readonly number[];
  /** The least fine sum with which a row passes its test. */
  readonly floors: Float64Array;
  /** Grid steps by row. */
  readonly reserves: readonly number[];
  readonly fine: number;
  readonly grid: number;
  /** A pick by column into a pick by issue. */
  packageOf(values: ArrayLike<number>): number[];
}

/** Combinations of one tied group above which the space is refused. */
export const COMBINATIONS = 200_000;

/** The issues of a tied group with too many combinations, by name; null when the space can be solved. */
export function tiedTooWide(space: Space): string | null {
  for (const issues of tiedGroups(space)) {
    const combinations = issues.reduce((count, issue) => count * space.issues[issue]!.values.length, 1);
    if (issues.length > 1 && combinations > COMBINATIONS) return issues.map(one => space.issues[one]!.name).join(', ');
  }
  return null;
}

export interface FlatOptions {
  /** Rows to tabulate: those of the parties alone, or the blockers' tests as well. */
  readonly blockers?: boolean;
  /** Leave vetoed values out. */
  readonly acceptable: boolean;
  /** Leave out values that another value of the same column equals or betters for every row. */
  readonly undominated: boolean;
}

/** The flat form, or null when some column has no value left: every value vetoed or ruled out. */
export function flatten(space: Space, { acceptable, undominated, blockers = true }: FlatOptions): Flat | null {
  const rows = blockers ? rowsOf(space) : space.parties;
  const n = rows.length;
  const groups = tiedGroups(space);
  const banned = new Set(acceptable ? space.bans.map(pick => pick.join()) : []);
  const columns = groups.map(issues => columnOf(space, rows, issues, banned, undominated));
  if (columns.some(column => column.picks.length === 0)) return null;
  return {
    rows: n,
    parties: space.parties.length,
    tables: columns.map(column => column.table),
    sizes: columns.map(column => column.picks.length),
    floors: Float64Array.from(rows, row => row.reserve * space.fine - space.fine / 2 + (space.fine === 1 ? 0.5 : 0)),
    reserves: rows.map(row => row.reserve),
    fine: space.fine,
    grid: space.grid,
    packageOf: unflattener(
      groups,
      columns.map(column => column.picks),
      space.issues.length,
    ),
  };
}

/** A pick by column into a pick by issue, from tables laid out flat: it is asked for every point of a front. */
function unflattener(groups: readonly number[][], picks: readonly (readonly (readonly number[])[])[], issues: number) {
  const tables = picks.map(own => Int32Array.from(own.flat()));
  return (values: ArrayLike<number>): number[] => {
    const found = new Array<number>(issues).fill(0);
    for (let column = 0; column < groups.length; column += 1) {
      const group = groups[column]!;
      const start = values[column]! * group.length;
      for (let place = 0; place < group.length; place += 1) found[group[place]!] = tables[column]![start + place]!;
    }
    return found;
  };
}

/** Issues joined by rules and conditions, each group in order; issues that nothing ties stand alone. */
function tiedGroups(space: Space): number[][] {
  const leader = space.issues.map((_, issue) => issue);
  const find = (issue: number): number => (leader[issue] === issue ? issue : find(leader[issue]!));
  const ties = [...space.never, ...rowsOf(space).flatMap(row => row.joint.map(({ picks }) => picks))];
  for (const picks of ties) for (const [issue] of picks) leader[find(issue)] = find(picks[0]![0]);
  const groups = new Map<number, number[]>();
  for (const issue of leader.keys()) groups.set(find(issue), [...(groups.get(find(issue)) ?? []), issue]);
  return [...groups.values()];
}

interface Column {
  readonly table: Float64Array;
  readonly picks: readonly (readonly number[])[];
}

function columnOf(
  space: Space,
  rows: readonly Row[],
  issues: readonly number[],
  banned: ReadonlySet<string>,
  undominated: boolean,
): Column {
  let picks: number[][] = [[]];
  for (const [place, issue] of issues.entries()) {
    const known = new Set(issues.slice(0, place + 1));
    const rules = space.never.filter(all => all.every(([at]) => known.has(at)) && all.some(([at]) => at === issue));
    const values = space.issues[issue]!.values.flatMap((_, value) => (banned.has(`${issue},${value}`) ? [] : [value]));
    picks = picks.flatMap(head => values.map(value => [...head, value]));
    if (rules.length > 0) picks = picks.filter(all => !rules.some(rule => holds(rule, issues, all)));
  }
  const table = new Float64Array(picks.length * rows.length);
  for (const [value, all] of picks.entries())
    for (const [at, row] of rows.entries()) {
      let sum = 0;
      for (const [place, issue] of issues.entries()) sum += row.contributions[issue]![all[place]!]!;
      for (const { picks: joint, add } of row.joint)
        if (issues.includes(joint[0]![0]) && holds(joint, issues, all)) sum += add;
      table[value * rows.length + at] = sum;
    }
  return undominated ? withoutDominated({ table, picks }, rows.length) : { table, picks };
}

const holds = (all: readonly Pick[], issues: readonly number[], picks: readonly number[]): boolean =>
  all.every(([issue, value]) => picks[issues.indexOf(issue)] === value);

function withoutDominated({ table, picks }: Column, n: number): Column {
  if (picks.length > 4000) return { table, picks };
  const kept = [...picks.keys()].filter(
    one =>
      ![...picks.keys()].some(other => {
        if (other === one) return false;
        let equal = true;
        for (let row = 0; row < n; row += 1) {
          const more = table[other * n + row]! - table[one * n + row]!;
          if (more < 0) return false;
          if (more > 0) equal = false;
        }
        return !equal || other < one;
      }),
  );
  const smaller = new Float64Array(kept.length * n);
  for (const [at, value] of kept.entries()) smaller.set(table.subarray(value * n, value * n + n), at * n);
  return { table: smaller, picks: kept.map(value => picks[value]!) };
}

/** The sums of a package by row, in grid steps. */
export function sumsOf(flat: Flat, values: ArrayLike<number>, into = new Float64Array(flat.rows)): Float64Array {
  into.fill(0);
  for (let column = 0; column < flat.sizes.length; column += 1) {
    const table = flat.tables[column]!;
    const start = values[column]! * flat.rows;
    for (let row = 0; row < flat.rows; row += 1) into[row]! += table[start + row]!;
  }
  if (flat.fine !== 1) for (let row = 0; row < flat.rows; row += 1) into[row] = Math.round(into[row]! / flat.fine);
  return into;
}
