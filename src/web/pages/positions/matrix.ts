/** The positions matrix as rows and columns to draw: options beside their issue, factions under their party. */

import type { Stance } from '../../../record/positions.ts';
import type { Matrix, MatrixActor, MatrixCell, MatrixColumn, Named, PositionView } from '../../desk/acts.ts';
import { gather } from '../../words/gather.ts';

export interface IssueColumns {
  readonly issue: MatrixColumn['issue'];
  readonly columns: readonly MatrixColumn[];
}

export type Row =
  | { readonly kind: 'side'; readonly side: Named | null }
  | { readonly kind: 'actor'; readonly actor: MatrixActor; readonly as: 'party' | 'member' | 'faction' };

/** Columns gathered by issue, in the order in which issues first come. */
export function columnsByIssue(matrix: Pick<Matrix, 'columns'>): IssueColumns[] {
  const groups = gather(matrix.columns, column => column.issue.id);
  return [...groups.values()].map(columns => ({ issue: columns[0]!.issue, columns }));
}

/** For each side the party, its people and its factions; a row of its own where the party itself has no position. */
export function rowsOf(matrix: Pick<Matrix, 'sides'>): Row[] {
  return matrix.sides.flatMap(({ side, actors }) => [
    ...(actors.some(actor => actor.id === side?.id) ? [] : [{ kind: 'side' as const, side }]),
    ...actors.map(actor => ({
      kind: 'actor' as const,
      actor,
      as:
        actor.id === side?.id
          ? ('party' as const)
          : actor.factionOf === null
            ? ('member' as const)
            : ('faction' as const),
    })),
  ]);
}

export const cellKey = (actor: string, issue: string, option: string | null): string => `${actor} ${issue} ${option}`;

export const cellsByKey = (matrix: Pick<Matrix, 'cells'>): ReadonlyMap<string, MatrixCell> =>
  new Map(matrix.cells.map(cell => [cellKey(cell.actor, cell.issue, cell.option), cell]));

/** The last stance before the one in force, if it was another. */
export function movedFrom(cell: Pick<MatrixCell, 'earlier' | 'stances'>): Stance | null {
  const before = cell.earlier.at(-1)?.stance;
  return before !== undefined && !cell.stances.includes(before) ? before : null;
}

/** Of several positions in one cell, the first of each stance. */
export function firstOfEach(cell: Pick<MatrixCell, 'positions' | 'stances'>): PositionView[] {
  return cell.stances.flatMap(stance => cell.positions.find(position => position.stance === stance) ?? []);
}
