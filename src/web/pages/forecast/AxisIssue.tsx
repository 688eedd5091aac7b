/** An issue on an axis: the picture, how far the methods agree, and what each party weighs. */

import { useState } from 'react';
import type { AxisForecast, PartyStand } from '../../../analysis/forecast/from-model.ts';
import type { TrajectoryStep } from '../../../analysis/forecast/trajectory.ts';
import type { Reason } from '../../../analysis/model.ts';
import { TextButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Note } from '../../design/Note.tsx';
import { Table } from '../../design/Table.tsx';
import { BasisPanel } from '../../findings/Basis.tsx';
import { Axis } from './Axis.tsx';
import style from './ForecastPage.module.css';
import { Methods } from './Methods.tsx';
import { Silent } from './OptionsIssue.tsx';
import { Trajectory } from './Trajectory.tsx';

interface Props {
  caseId: string;
  issue: AxisForecast;
  /** How the figure went over time; empty while that is not known. */
  steps: readonly TrajectoryStep[];
  party(id: string): string;
}

const whole = (value: number | null): string => (value === null ? 'none' : `${Math.round(value)}`);

export function AxisIssue({ caseId, issue, steps, party }: Props) {
  const [open, setOpen] = useState<{ title: string; reasons: readonly Reason[] } | null>(null);
  const { agreement, ruledOutBy } = issue;
  return (
    <Card label={issue.title}>
      <header className={style.issueHead}>
        <h2>{issue.title}</h2>
      </header>
      <Axis issue={issue} />
      {ruledOutBy.length > 0 && (
        <Note tone="warning">Not agreeable as it stands: ruled out by {ruledOutBy.map(party).join(', ')}.</Note>
      )}
      <Methods title={issue.title} agreement={agreement} />
      <Trajectory caseId={caseId} title={issue.title} steps={steps} party={party} />
      <h3 className={style.sub}>Who weighs what</h3>
      <Influence issue={issue} onOpen={setOpenOf(setOpen, issue)} />
      <Silent names={issue.silent.map(party)} />
      {open && <BasisPanel key={open.title} caseId={caseId} {...open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

const setOpenOf =
  (setOpen: (open: { title: string; reasons: readonly Reason[] }) => void, issue: AxisForecast) =>
  (stand: PartyStand) =>
    setOpen({ title: `${stand.name} on ${issue.title}`, reasons: stand.reasons });

function Influence({ issue, onOpen }: { issue: AxisForecast; onOpen(stand: PartyStand): void }) {
  const rows = issue.stands.flatMap(stand => {
    const row = issue.forecast.influence.find(one => one.actor === stand.actor);
    return row ? [{ stand, row }] : [];
  });
  return (
    <Table
      label={`Influence on ${issue.title}`}
      head={['Party', 'Wants', 'Weight', 'Mean without it', 'To move the mean by 10', 'To turn the median']}
    >
      {rows
        .toSorted((a, b) => b.row.share - a.row.share)
        .map(({ stand, row }) => (
          <tr key={stand.actor}>
            <th scope="row">
              <TextButton onClick={() => onOpen(stand)}>{stand.name}</TextButton>
            </th>
            <td>
              {whole(stand.position)} ({whole(stand.range[0])}–{whole(stand.range[1])})
            </td>
            <td>{Math.round(row.share * 100)} %</td>
            <td>{whole(row.leaveOneOut)}</td>
            <td>{row.toMove10 === null ? 'not alone' : `by ${whole(row.toMove10)}`}</td>
            <td>{row.toFlipMedian === null ? 'not alone' : `past ${whole(row.toFlipMedian)}`}</td>
          </tr>
        ))}
    </Table>
  );
}
