/** What went wrong with its next step, what is empty, what is still coming: each said where it happens. */

import type { ReactNode } from 'react';
import type { Problem } from '../../problems.ts';
import { Icon, type IconName } from './Icon.tsx';
import style from './Note.module.css';

type Tone = 'problem' | 'warning' | 'good';
const ICONS: Readonly<Record<Tone, IconName>> = { problem: 'alert', warning: 'alert', good: 'check' };

export function Note({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div className={`${style.note} ${style[tone]}`} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}

/** Problems as the desk reports them: the place, the sentence, the next step. */
export function Problems({ problems, tone = 'problem' }: { problems: readonly Problem[]; tone?: Tone }) {
  if (problems.length === 0) return null;
  return (
    <div className={style.list}>
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: problems have no id and never change places
        <Note key={index} tone={tone}>
          {problem.place && <span className={style.place}>{problem.place}: </span>}
          {problem.message} <span className={style.next}>{problem.next}</span>
        </Note>
      ))}
    </div>
  );
}

export function Empty({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={style.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}

export function Waiting({ what }: { what: string }) {
  return (
    <div className={style.waiting} role="status" data-waiting>
      <span className={style.pulse} />
      {what}
    </div>
  );
}

export function Meter({ label, done, of }: { label: string; done: number; of: number }) {
  const share = of === 0 ? 0 : Math.min(1, done / of);
  return (
    <div
      className={style.meter}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
    >
      <span style={{ width: `${share * 100}%` }} />
    </div>
  );
}
