/** Settled questions with their scores, the authors' means, and how often what was said came true. */

import type { CalibrationRow } from '../../../analysis/forecast/scores.ts';
import type { AuthorScore, ScoredQuestion } from '../../../analysis/forecast/track-record.ts';
import style from './LedgerPage.module.css';

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const percent = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)} %`);
const nameOf = (author: string): string => (author === '(pool)' ? 'Pool of all' : author);

export function SettledCard({ question }: { question: ScoredQuestion }) {
  const { text, outcome, forecasts, timeWeighted, baseRate, noChange } = question;
  return (
    <article className={style.card} aria-label={text}>
      <h3>{text}</h3>
      <p className={style.rule}>
        Came out: <strong>{outcome}</strong>.
        {timeWeighted &&
          ` Brier score over time ${figure(timeWeighted.score)}; a forecast stood ${percent(timeWeighted.covered)} of the time.`}
      </p>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">Whose</th>
            <th scope="col">Brier score</th>
            <th scope="col">Log score</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
      <p className={style.rule}>Brier: 0 is perfect, 2 is certain of the wrong option.</p>
    </article>
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
    <article className={style.card} aria-label="Track record">
      <h3>Track record</h3>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">Whose</th>
            <th scope="col">Questions</th>
            <th scope="col">Mean Brier score</th>
            <th scope="col">Mean log score</th>
          </tr>
        </thead>
        <tbody>
          {authors.map(one => (
            <tr key={one.author}>
              <th scope="row">{nameOf(one.author)}</th>
              <td>{one.questions}</td>
              <td>{figure(one.brier)}</td>
              <td>{figure(one.log)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

export function Calibration({ rows }: { rows: readonly CalibrationRow[] }) {
  return (
    <article className={style.card} aria-label="Calibration">
      <h3>Calibration</h3>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">Said between</th>
            <th scope="col">Times</th>
            <th scope="col">Said on average</th>
            <th scope="col">Came true</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </article>
  );
}
