/** Where the states of a moves graph stand: from where things stand on the left, over the ways, to packages and what follows. */

import type { StabilityDetails } from '../../../analysis/graph-model/details.ts';

export interface Place {
  readonly id: number;
  readonly column: number;
  readonly row: number;
}

export interface Layout {
  readonly places: readonly Place[];
  readonly columns: number;
  readonly rows: number;
}

type Laid = Pick<StabilityDetails, 'shown' | 'statusQuo' | 'ways'>;

/**
 * The status quo comes first, the states of a way by their step, a package after its way, those to which somebody would
 * leave after the packages, and the rest last. No two states have the same place.
 */
export function layoutOf({ shown, statusQuo, ways }: Laid): Layout {
  const column = new Map<number, number>([[statusQuo, 0]]);
  for (const { to, byImprovements, byMoves } of ways) {
    const path = byImprovements ?? byMoves ?? [];
    for (const [step, { to: state }] of path.entries())
      if (state !== statusQuo) column.set(state, Math.max(column.get(state) ?? 0, step + 1));
    if (!column.has(to)) column.set(to, 1);
  }
  const last = Math.max(0, ...column.values());
  const after = (because: string) => (because === 'leaving' ? last + 1 : last + 2);
  const wanted = shown.map(({ id, because }) => ({ id, column: column.get(id) ?? after(because) }));
  const used = [...new Set(wanted.map(one => one.column))].toSorted((a, b) => a - b);
  const filled = new Map<number, number>();
  const places = wanted.map(({ id, column: at }): Place => {
    const row = filled.get(at) ?? 0;
    filled.set(at, row + 1);
    return { id, column: used.indexOf(at), row };
  });
  return { places, columns: used.length, rows: Math.max(0, ...filled.values()) };
}

/** The nearest place in a direction, for the arrow keys; null where there is none. */
export function beside({ places }: Layout, from: number, key: string): Place | null {
  const here = places.find(({ id }) => id === from);
  if (!here) return null;
  const [right, down] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key] ?? [0, 0];
  if (right === 0 && down === 0) return null;
  const ahead = places.filter(one =>
    right !== 0
      ? Math.sign(one.column - here.column) === right
      : one.column === here.column && Math.sign(one.row - here.row) === down,
  );
  const far = (one: Place) => Math.abs(one.column - here.column) * 100 + Math.abs(one.row - here.row);
  return ahead.reduce<Place | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null);
}
