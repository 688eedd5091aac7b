/** The matrix as a table that keeps its head and its actors in sight; only the rows in sight are drawn. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { MatrixCell, Matrix as Shown } from '../../desk/acts.ts';
import { followArrow } from './arrows.ts';
import style from './Matrix.module.css';
import { MatrixCellButton } from './MatrixCellButton.tsx';
import { cellKey, cellsByKey, columnsByIssue, type Row, rowsOf } from './matrix.ts';

interface Props {
  matrix: Shown;
  open: string | null;
  onOpen(key: string): void;
}

const ROW_HEIGHT = 58;

export function Matrix({ matrix, open, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const issues = useMemo(() => columnsByIssue(matrix), [matrix]);
  const columns = issues.flatMap(issue => issue.columns);
  const rows = useMemo(() => rowsOf(matrix), [matrix]);
  const cells = useMemo(() => cellsByKey(matrix), [matrix]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  // The panel that opens beside the matrix narrows it: the cell that it shows stays in sight.
  useEffect(() => {
    if (open !== null)
      scroller.current
        ?.querySelector('[aria-expanded="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);
  const inSight = virtual.getVirtualItems();
  const above = inSight[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region that scrolls, around one table
    <div
      ref={scroller}
      className={style.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      role="region"
      aria-label="Positions matrix"
      onKeyDown={event => {
        if (followArrow(event.key, event.currentTarget)) event.preventDefault();
      }}
    >
      <table className={style.table} aria-rowcount={rows.length + 2}>
        <thead>
          <tr>
            <th className={style.corner} rowSpan={2} scope="col">
              <span className="unseen">Actor</span>
            </th>
            {issues.map(({ issue, columns: own }) => (
              <th key={issue.id} className={style.issue} colSpan={own.length} scope="colgroup">
                <span>{issue.title}</span>
              </th>
            ))}
          </tr>
          <tr>
            {issues.flatMap(({ issue, columns: own }) =>
              own.map((column, index) => (
                <th
                  key={`${issue.id} ${column.option?.id}`}
                  className={`${style.option} ${index === 0 ? style.firstOption : ''}`}
                  scope="col"
                >
                  {column.option?.title ?? 'any change'}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={columns.length + 1} />
          {inSight.map(item => {
            const row = rows[item.index]!;
            return row.kind === 'side' ? (
              <tr key={item.key} ref={virtual.measureElement} data-index={item.index}>
                <th className={style.side} scope="rowgroup">
                  {row.side?.name ?? 'On no side'}
                </th>
                <td className={style.sideFill} colSpan={columns.length} />
              </tr>
            ) : (
              <tr
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={row.as === 'party' ? style.partyRow : undefined}
              >
                <ActorHead row={row} />
                {columns.map(column => {
                  const key = cellKey(row.actor.id, column.issue.id, column.option?.id ?? null);
                  return <Cell key={key} id={key} cell={cells.get(key)} open={open === key} onOpen={onOpen} />;
                })}
              </tr>
            );
          })}
          <Spacer height={below} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

function ActorHead({ row }: { row: Extract<Row, { kind: 'actor' }> }) {
  const { actor, as } = row;
  const roles = [as === 'faction' ? 'faction' : null, actor.roles[0] ?? null].filter(Boolean).join(', ');
  return (
    <th className={`${style.actor} ${style[as]}`} scope="row">
      {actor.name}
      {roles && <small>{roles}</small>}
    </th>
  );
}

interface CellProps {
  id: string;
  cell: MatrixCell | undefined;
  open: boolean;
  onOpen(key: string): void;
}

function Cell({ id, cell, open, onOpen }: CellProps) {
  return (
    <td className={style.cell}>{cell && <MatrixCellButton cell={cell} open={open} onOpen={() => onOpen(id)} />}</td>
  );
}

const Spacer = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 ? (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  ) : null;
