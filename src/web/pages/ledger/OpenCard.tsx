/** An open question: what is asked, what is said of it so far, and what can be done. */

import type { OpenQuestion } from '../../../analysis/forecast/track-record.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Table } from '../../design/Table.tsx';
import { count } from '../../words/count.ts';
import { sayEdtf } from '../../words/dates.ts';
import style from './LedgerPage.module.css';

export type Form = 'forecast' | 'base-rate' | 'settle';

export function OpenCard({ question, onForm }: { question: OpenQuestion; onForm(form: Form): void }) {
  const { text, options, statusQuo, rule, judge, closesAt, pool, forecasts, baseRate } = question;
  const shares = (values: readonly number[] | null) => (at: number) =>
    values === null ? '–' : `${Math.round(values[at]! * 100)} %`;
  const [said, counted] = [shares(pool), shares(baseRate)];
  return (
    <Card as="article" label={text}>
      <h3>{text}</h3>
      <p className={style.rule}>
        {rule} Judge: {judge}. Closes on {sayEdtf(closesAt)}.
      </p>
      <Table
        label={`Shares: ${text}`}
        head={[
          'Option',
          forecasts === 0 ? 'No forecast yet' : `Pool of ${count(forecasts, 'forecast')}`,
          'Base rate',
          'No change',
        ]}
      >
        {options.map((option, at) => (
          <tr key={option}>
            <th scope="row">{option}</th>
            <td>{said(at)}</td>
            <td>{counted(at)}</td>
            <td>{statusQuo === null ? '–' : option === statusQuo ? '100 %' : '0 %'}</td>
          </tr>
        ))}
      </Table>
      <div className={style.actions}>
        <Button small look="main" onClick={() => onForm('forecast')}>
          Give a forecast
        </Button>
        <Button small onClick={() => onForm('base-rate')}>
          {baseRate === null ? 'Choose a base rate' : 'Another base rate'}
        </Button>
        <Button small onClick={() => onForm('settle')}>
          Settle
        </Button>
      </div>
    </Card>
  );
}
