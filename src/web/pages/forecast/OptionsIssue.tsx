/** An issue without an axis: the share that each option gets in an election among the parties. */

import { useState } from 'react';
import type { OptionsForecast } from '../../../analysis/forecast/from-model.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { BasisPanel } from '../../findings/Basis.tsx';
import style from './ForecastPage.module.css';

interface Props {
  caseId: string;
  issue: OptionsForecast;
  party(id: string): string;
  title(option: string): string;
}

export function OptionsIssue({ caseId, issue, party, title }: Props) {
  const [open, setOpen] = useState(false);
  const sorted = (issue.chances ?? []).toSorted((a, b) => b.p - a.p);
  return (
    <Card label={issue.title}>
      <header className={style.issueHead}>
        <h2>{issue.title}</h2>
        <Button small look="quiet" icon="quote" onClick={() => setOpen(true)}>
          What it rests on
        </Button>
      </header>
      <table className={style.bars}>
        <caption className="unseen">Share of each option of {issue.title}, if there is a settlement</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">Option</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ option, p }) => (
            <tr key={option}>
              <th scope="row">{title(option)}</th>
              <td>
                <span className={style.bar} style={{ width: `calc(${p} * (100% - 3.5rem))` }} />
                {Math.round(p * 100)} %
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Silent names={issue.silent.map(party)} />
      {open && (
        <BasisPanel
          caseId={caseId}
          title={`What the shares on ${issue.title} rest on`}
          reasons={issue.reasons}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}

export function Silent({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return <p className={style.left}>Nothing is known here of {names.join(', ')}.</p>;
}
