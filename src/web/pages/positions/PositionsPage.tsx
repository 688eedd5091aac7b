/** Where everyone stands, as of a date; each cell opens what it rests on. */

import { useMemo, useState } from 'react';
import { STANCES } from '../../../record/positions.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import { StanceMark } from '../../design/Stance.tsx';
import type { Matrix as Shown } from '../../desk/acts.ts';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute, settle } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { sayEdtf } from '../../words/dates.ts';
import { STANCE_NAMES } from '../../words/stances.ts';
import { CellPanel } from './CellPanel.tsx';
import { Matrix } from './Matrix.tsx';
import { cellKey } from './matrix.ts';
import style from './PositionsPage.module.css';

export default function PositionsPage({ caseId, query }: PageProps) {
  const asOf = query.asOf ?? null;
  const { data, error } = useAct('show-positions', caseId, { asOf }, { keep: true });
  const [open, setOpen] = useState<string | null>(null);
  const setDate = (date: string | null) =>
    settle({ page: 'positions', caseId, id: null, query: date === null ? {} : { asOf: date } });
  if (error) return <Problems problems={problemsOf(error)} />;
  if (!data) return <Waiting what="Setting out the positions…" />;
  const rows = data.sides.reduce((sum, side) => sum + side.actors.length, 0);
  return (
    <>
      <PageHead
        title="Positions"
        lead={
          data.cells.length > 0
            ? `${count(rows, 'actor')} on ${count(data.columns.length, 'option')}; ${sayUnseen(data)}. Silence is not a position: an empty cell means that nothing is recorded.`
            : undefined
        }
      >
        <AsOf dates={data.dates} value={asOf} onChange={setDate} />
      </PageHead>
      {data.cells.length === 0 ? (
        <NoPositions caseId={caseId} asOf={asOf} onLatest={() => setDate(null)} />
      ) : (
        <>
          <div className={style.tools}>
            <div className={style.legend}>
              {STANCES.map(stance => (
                <StanceMark key={stance} stance={stance} word={STANCE_NAMES[stance]} />
              ))}
            </div>
          </div>
          <Matrix matrix={data} open={open} onOpen={key => setOpen(open === key ? null : key)} />
          <Silent matrix={data} />
          <OpenCell caseId={caseId} matrix={data} open={open} onClose={() => setOpen(null)} />
        </>
      )}
    </>
  );
}

function sayUnseen(matrix: Shown): string {
  const positions = matrix.cells.flatMap(cell => cell.positions);
  const unseen = positions.filter(position => position.reviewedBy === null).length;
  return unseen === 0
    ? 'all reviewed'
    : `${unseen.toLocaleString('en')} of ${count(positions.length, 'position')} not reviewed`;
}

function OpenCell({
  caseId,
  matrix,
  open,
  onClose,
}: {
  caseId: string;
  matrix: Shown;
  open: string | null;
  onClose(): void;
}) {
  const cell = matrix.cells.find(one => cellKey(one.actor, one.issue, one.option) === open);
  if (!cell) return null;
  const actor = matrix.sides.flatMap(side => side.actors).find(one => one.id === cell.actor);
  const column = matrix.columns.find(one => one.issue.id === cell.issue && (one.option?.id ?? null) === cell.option);
  const option = column?.option?.title ?? `any change of ${column?.issue.title ?? 'this'}`;
  return (
    <CellPanel
      key={open}
      caseId={caseId}
      actor={actor?.name ?? cell.actor}
      option={option}
      cell={cell}
      onClose={onClose}
    />
  );
}

function Silent({ matrix }: { matrix: Shown }) {
  if (matrix.silent.length === 0) return null;
  return (
    <p className={style.silent}>
      Nothing is recorded of where these stand: {matrix.silent.map(one => one.name).join(', ')}.
    </p>
  );
}

function NoPositions({ caseId, asOf, onLatest }: { caseId: string; asOf: string | null; onLatest(): void }) {
  if (asOf !== null)
    return (
      <Empty title="No position by then" action={<Button onClick={onLatest}>Show the latest</Button>}>
        Nothing that is dated up to {sayEdtf(asOf)} says where anybody stands.
      </Empty>
    );
  return (
    <Empty
      title="No position is recorded yet"
      action={
        <LinkButton look="main" href={makeRoute({ caseId, page: 'intake' })}>
          Add reporting
        </LinkButton>
      }
    >
      As soon as a report says who accepts, demands or rejects what, it stands here, with the words that say so. A
      position can also be added by hand from selected words of a source.
    </Empty>
  );
}

function AsOf({
  dates,
  value,
  onChange,
}: {
  dates: readonly string[];
  value: string | null;
  onChange(date: string | null): void;
}) {
  const at = useMemo(
    () => (value === null ? dates.length - 1 : dates.findLastIndex(date => date <= value)),
    [dates, value],
  );
  if (dates.length < 2) return null;
  return (
    <div className={style.date}>
      <label htmlFor="as-of">As of</label>
      <input
        id="as-of"
        type="range"
        min={0}
        max={dates.length - 1}
        value={Math.max(0, at)}
        aria-valuetext={sayEdtf(dates[Math.max(0, at)]!)}
        onChange={event => {
          const index = Number(event.target.value);
          onChange(index === dates.length - 1 ? null : dates[index]!);
        }}
      />
      <output htmlFor="as-of">{sayEdtf(dates[Math.max(0, at)]!)}</output>
    </div>
  );
}
