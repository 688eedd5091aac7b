/** Settled questions with their scores, the authors' means, and how often what was said came true. */

import type { CalibrationRow } from '../../../analysis/forecast/scores.ts';
import type { AuthorScore, ScoredQuestion } from '../../../analysis/forecast/track-record.ts';
import { Card } from '../../design/Card.tsx';
import { Table } from '../../design/Table.tsx';
import style from './LedgerPage.module.css';

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const percent = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)} %`);
const nameOf = (author: string): string => (author === '(pool)' ? 'Pool of all' : author);

export function SettledCard({ question }: { question: ScoredQuestion }) {
  const { text, outcome, forecasts, timeWeighted, baseRate, noChange } = question;
  return (
    <Card as="article" label={text}>
      <h3>{text}</h3>
      <p className={style.rule}>
        Came out: <strong>{outcome}</strong>.
        {timeWeighted &&
          ` Brier score over time ${figure(timeWeighted.score)}; a forecast stood ${percent(timeWeighted.covered)} of the time.`}
      </p>
      <Table label={`Scores: ${text}`} head={['Whose', 'Brier score', 'Log score']}>
        {forecasts.map(one => (
          <tr key={one.author}>
            <th scope="row">{nameOf(one.author)}</th>
            <td>{figure(one.brier)}</td>
            <td>
              {figure(one.log)}
              {one.cut && ' (cut)'}
            </td>
          </tr>
        ))}
        <Reference name="Base rate" brier={baseRate} skill={question.skillAgainstBaseRate} />
        <Reference name="No change" brier={noChange} skill={question.skillAgainstNoChange} />
      </Table>
      <p className={style.rule}>Brier: 0 is perfect, 2 is certain of the wrong option.</p>
    </Card>
  );
}

function Reference({ name, brier, skill }: { name: string; brier: number | null; skill: number | null }) {
  if (brier === null) return null;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{figure(brier)}</td>
      <td>{skill === null ? '–' : `skill against it ${figure(skill)}`}</td>
    </tr>
  );
}

export function Authors({ authors }: { authors: readonly AuthorScore[] }) {
  return (
    <Card as="article" label="Track record">
      <h3>Track record</h3>
      <Table label="Scores by author" head={['Whose', 'Questions', 'Mean Brier score', 'Mean log score']}>
        {authors.map(one => (
          <tr key={one.author}>
            <th scope="row">{nameOf(one.author)}</th>
            <td>{one.questions}</td>
            <td>{figure(one.brier)}</td>
            <td>{figure(one.log)}</td>
          </tr>
        ))}
      </Table>
    </Card>
  );
}

export function Calibration({ rows }: { rows: readonly CalibrationRow[] }) {
  return (
    <Card as="article" label="Calibration">
      <h3>Calibration</h3>
      <Table label="How often what was said came true" head={['Said between', 'Times', 'Said on average', 'Came true']}>
        {rows
          .filter(row => row.n > 0)
          .map(row => (
            <tr key={row.from}>
              <th scope="row">
                {Math.round(row.from * 100)}–{percent(row.to)}
              </th>
              <td>{row.n}</td>
              <td>{percent(row.said)}</td>
              <td>{percent(row.cameTrue)}</td>
            </tr>
          ))}
      </Table>
    </Card>
  );
}
