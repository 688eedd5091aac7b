/** One figure: its interval as a bar, its reason, and the ways to what it rests on and to a judgement. */

import type { Figure, Reason, Veto } from '../../../analysis/model.ts';
import { interval } from '../../../analysis/preferences/say-figure.ts';
import { Button } from '../../design/Button.tsx';
import type { Target } from '../../desk/analysis-acts.ts';
import { count } from '../../words/count.ts';
import type { Opening } from './opening.ts';
import style from './PreferencesPage.module.css';

interface Props {
  name: string;
  figure: Figure;
  range?: readonly [number, number];
  whose: string;
  target: Target;
  veto?: Veto | null;
  speaks?: boolean;
  rules: Readonly<Record<string, string>>;
  opening: Opening;
}

export function FigureRow({
  name,
  figure,
  range = [0, 1],
  whose,
  target,
  veto = null,
  speaks = true,
  rules,
  opening,
}: Props) {
  const title = `${name}, ${whose}`;
  const barred = veto !== null && !veto.dropped;
  return (
    <li className={style.row} data-figure={title}>
      <span className={style.name}>{name}</span>
      <Bar figure={figure} range={range} label={title} />
      <span className={style.figures}>{figure.reason.kind === 'unknown' ? 'unknown' : interval(figure)}</span>
      <span className={style.reason}>
        <ReasonWords
          reason={figure.reason}
          rules={rules}
          onOpen={() => opening.basis({ title, reasons: [figure.reason] })}
        />
        {figure.contested && (
          <button
            type="button"
            className={style.link}
            onClick={() => opening.basis({ title, reasons: figure.contested!.map(one => one.reason) })}
          >
            contested: {figure.contested.map(interval).join(' or ')}
          </button>
        )}
        {veto && (
          <button
            type="button"
            className={style.veto}
            onClick={() => opening.basis({ title: `Red line: ${title}`, reasons: [veto.reason] })}
          >
            {veto.dropped ? 'red line set aside' : speaks ? 'ruled out' : 'ruled out, without binding the party'}
          </button>
        )}
      </span>
      <span className={style.acts}>
        <Button
          small
          look="quiet"
          aria-label={`Judge ${title}`}
          onClick={() => opening.judge({ kind: 'figure', title, target, range, now: figure })}
        >
          Judge
        </Button>
        {target.kind === 'worth' && (veto || figure.reason.kind !== 'unknown') && (
          <Button
            small
            look="quiet"
            aria-label={`${barred ? 'Set aside the red line on' : 'Rule out'} ${title}`}
            onClick={() =>
              opening.judge({
                kind: 'switch',
                title: `Red line: ${title}`,
                target: { ...target, kind: 'veto' },
                to: !barred,
                means: barred
                  ? 'The red line will no longer count.'
                  : 'The voice will count as ruling this option out.',
                word: barred ? 'Set aside' : 'Rule out',
              })
            }
          >
            {barred ? 'Set aside' : 'Rule out'}
          </Button>
        )}
      </span>
    </li>
  );
}

function ReasonWords({ reason, rules, onOpen }: { reason: Reason; rules: Props['rules']; onOpen(): void }) {
  if (reason.kind === 'unknown') return <span>nothing is recorded</span>;
  if (reason.kind === 'rule') return <span>{rules[reason.rule] ?? reason.rule}</span>;
  if (reason.kind === 'judgement')
    return (
      <span>
        judged by {reason.by}: {reason.reason}
      </span>
    );
  return (
    <button type="button" className={style.link} onClick={onOpen}>
      {count(reason.entries.length, 'entry', 'entries')}
    </button>
  );
}

const WIDTH = 200;

/** Known: a bar from the low to the high end. Unknown: two open brackets with nothing between. */
function Bar({
  figure,
  range: [from, to],
  label,
}: {
  figure: Figure;
  range: readonly [number, number];
  label: string;
}) {
  const at = (worth: number): number => 4 + ((worth - from) / (to - from)) * (WIDTH - 8);
  const unknown = figure.reason.kind === 'unknown';
  return (
    <svg
      className={style.bar}
      viewBox={`0 0 ${WIDTH} 14`}
      role="img"
      aria-label={`${label}: ${unknown ? 'unknown' : interval(figure).replace('–', ' to ')}`}
    >
      {unknown ? (
        <path className={style.bracket} d={`M10 2H4v10h6M${WIDTH - 10} 2h6v10h-6`} />
      ) : (
        <>
          <rect className={style.track} x={4} y={5} width={WIDTH - 8} height={4} />
          <rect
            className={style.fill}
            x={at(figure.lo)}
            y={2}
            width={Math.max(3, at(figure.hi) - at(figure.lo))}
            height={10}
          />
          {figure.contested?.map(one => (
            <rect
              key={`${one.lo} ${one.hi}`}
              className={style.side}
              x={at(one.lo)}
              y={2}
              width={Math.max(3, at(one.hi) - at(one.lo))}
              height={10}
            />
          ))}
        </>
      )}
    </svg>
  );
}
