/** How the weighted mean went as positions were said: the rounds as a line, and each step with who moved and where that is said. */

import { useState } from 'react';
import type { TrajectoryStep } from '../../../analysis/forecast/trajectory.ts';
import { TextButton } from '../../design/Button.tsx';
import { Table } from '../../design/Table.tsx';
import { BasisPanel } from '../../findings/Basis.tsx';
import { sayEdtf } from '../../words/dates.ts';
import style from './ForecastPage.module.css';

const HEIGHT = 120;
const TOP = 14;
const BELOW = 22;

interface Props {
  caseId: string;
  title: string;
  steps: readonly TrajectoryStep[];
  party(id: string): string;
}

const whole = (value: number): string => `${Math.round(value)}`;
const signed = (value: number): string => {
  const rounded = Number(value.toFixed(1));
  return rounded > 0 ? `+${rounded}` : `${rounded}`.replace('-', '−');
};

export function Trajectory({ caseId, title, steps, party }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  if (steps.length === 0) return null;
  return (
    <section className={style.rounds} aria-label={`How it went on ${title}`}>
      <h3>How it went</h3>
      {steps.length > 1 ? (
        <Line title={title} steps={steps} />
      ) : (
        <p className={style.left}>Nothing has moved since {sayEdtf(steps[0]!.date)}, when the first was said.</p>
      )}
      <Table label={`Rounds on ${title}`} head={['Date', 'Weighted mean', 'Change', 'Who moved, and what it did']}>
        {steps.map(({ date, compromise, change, moves }) => (
          <tr key={date}>
            <th scope="row">{sayEdtf(date)}</th>
            <td>{whole(compromise)}</td>
            <td>{change === null ? '–' : signed(change)}</td>
            <td className={style.moved}>
              <ul>
                {moves.map(move => (
                  <li key={move.actor}>
                    {party(move.actor)}{' '}
                    {move.from === null
                      ? `first counted at ${whole(move.to)}`
                      : `from ${whole(move.from)} to ${whole(move.to)}`}
                    {change !== null && `: ${signed(move.effect)}`}
                    {move.cause !== '' && (
                      <>
                        {' '}
                        <TextButton onClick={() => setOpen(move.cause)}>where it is said</TextButton>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </Table>
      {open !== null && (
        <BasisPanel
          key={open}
          caseId={caseId}
          title="What moved it"
          reasons={[{ kind: 'entries', entries: [open] }]}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** Rounds at even distances, 0 to 100 upwards; between two rounds the figure stands as it was. */
function Line({ title, steps }: { title: string; steps: readonly TrajectoryStep[] }) {
  const across = (at: number): number => (steps.length === 1 ? 50 : 4 + (at / (steps.length - 1)) * 92);
  const high = (value: number): number => TOP + (1 - value / 100) * (HEIGHT - TOP - BELOW);
  const said = `The weighted mean on ${title}: ${steps.map(step => `${sayEdtf(step.date)} ${whole(step.compromise)}`).join(', ')}.`;
  const shown = new Set(
    steps.map((_, at) => at).filter(at => steps.length <= 6 || at % Math.ceil(steps.length / 6) === 0),
  );
  return (
    <svg className={style.trajectory} width="100%" height={HEIGHT} role="img" aria-label={said}>
      {[0, 50, 100].map(mark => (
        <g key={mark}>
          <line className={style.line} x1="4%" x2="96%" y1={high(mark)} y2={high(mark)} />
          <text className={style.tick} x="0" y={high(mark) + 4}>
            {mark}
          </text>
        </g>
      ))}
      {steps.slice(1).map((step, at) => (
        <g key={step.date} className={style.compromise}>
          <line
            x1={`${across(at)}%`}
            x2={`${across(at + 1)}%`}
            y1={high(steps[at]!.compromise)}
            y2={high(steps[at]!.compromise)}
          />
          <line
            x1={`${across(at + 1)}%`}
            x2={`${across(at + 1)}%`}
            y1={high(steps[at]!.compromise)}
            y2={high(step.compromise)}
          />
        </g>
      ))}
      {steps.map((step, at) => (
        <g key={step.date}>
          <circle className={style.round} cx={`${across(at)}%`} cy={high(step.compromise)} r={4} />
          <text
            className={style.figure}
            x={`${across(at)}%`}
            y={high(step.compromise) - 8}
            textAnchor={end(at, steps.length)}
          >
            {whole(step.compromise)}
          </text>
          {shown.has(at) && (
            <text className={style.tick} x={`${across(at)}%`} y={HEIGHT - 4} textAnchor={end(at, steps.length)}>
              {sayEdtf(step.date)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

const end = (at: number, of: number): 'start' | 'middle' | 'end' =>
  at === 0 ? 'start' : at === of - 1 ? 'end' : 'middle';
