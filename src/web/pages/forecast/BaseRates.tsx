/** How often such things came about before: counted, with where anybody can count again. */

import { Card } from '../../design/Card.tsx';
import { Problems } from '../../design/Note.tsx';
import { Table } from '../../design/Table.tsx';
import { problemsOf } from '../../desk/call.ts';
import { useAct } from '../../desk/queries.ts';
import { makeRoute } from '../../routes.ts';
import style from './ForecastPage.module.css';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function BaseRates({ caseId }: { caseId: string }) {
  const { data, error } = useAct('base-rates', null, {});
  if (error) return <Problems problems={problemsOf(error)} />;
  if (!data || data.length === 0) return null;
  return (
    <Card label="Base rates">
      <h2>How often before</h2>
      <p className={style.left}>
        None of these is about this case. Which class fits is a judgement: in the{' '}
        <a href={makeRoute({ caseId, page: 'ledger' })}>ledger</a> a question is compared with the one that a person
        chooses, with the reason.
      </p>
      <Table
        label="Base rates by class"
        head={['What', 'Among', 'Within', 'Counted', 'Share, 95 % interval', 'Count again in']}
      >
        {data.map(rate => (
          <tr key={rate.id}>
            <th scope="row" className={style.what}>
              {rate.event}
            </th>
            <td className={style.what}>{rate.referenceClass}</td>
            <td>{rate.window}</td>
            <td>
              {rate.k} of {rate.n}
            </td>
            <td>
              {percent(rate.k / rate.n)} ({percent(rate.interval95[0])} to {percent(rate.interval95[1])})
            </td>
            <td className={style.what}>
              {rate.source}; {rate.version}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}
