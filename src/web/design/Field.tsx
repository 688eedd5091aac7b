/** Labelled controls. The label is always visible; a hint says the form of what is asked. */

import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useId } from 'react';
import style from './Field.module.css';

interface Labelled {
  label: string;
  hint?: string;
  /** The label is read out but not printed: the place says it already. */
  bare?: boolean;
}

function Frame({ id, label, hint, bare, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={style.field}>
      <label htmlFor={id} className={bare ? 'unseen' : style.label}>
        {label}
      </label>
      {children}
      {hint && (
        <span id={`${id}-hint`} className={style.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

export function TextField({ label, hint, bare, ...rest }: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} bare={bare}>
      <input id={id} className={style.input} aria-describedby={hint ? `${id}-hint` : undefined} {...rest} />
    </Frame>
  );
}

export function TextArea({ label, hint, bare, ...rest }: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} bare={bare}>
      <textarea id={id} className={style.area} aria-describedby={hint ? `${id}-hint` : undefined} {...rest} />
    </Frame>
  );
}

export interface Choice {
  value: string;
  word: string;
}

export function Select({
  label,
  hint,
  bare,
  choices,
  ...rest
}: Labelled & { choices: readonly Choice[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} bare={bare}>
      <select id={id} className={style.select} aria-describedby={hint ? `${id}-hint` : undefined} {...rest}>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.word}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export const FieldRow = ({ children }: { children: ReactNode }) => <div className={style.row}>{children}</div>;

export function Check({ label, ...rest }: { label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className={style.check}>
      <input type="checkbox" {...rest} />
      {label}
    </label>
  );
}
