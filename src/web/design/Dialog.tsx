/** A modal dialog on the browser's own <dialog>: it keeps the focus inside and gives it back when it closes. */

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import style from './Dialog.module.css';

interface Props {
  title: string;
  onClose(): void;
  wide?: boolean;
  children: ReactNode;
}

export function Dialog({ title, onClose, wide = false, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current!;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('form input, form select, form textarea')?.focus();
    return () => dialog.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog; the click is for its backdrop
    <dialog
      ref={ref}
      className={`${style.dialog} ${wide ? style.wide : ''}`}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onClick={event => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className={style.head}>
        <h2 id={heading} className={style.title}>
          {title}
        </h2>
        <Button look="quiet" small icon="close" aria-label="Close" onClick={onClose} />
      </div>
      <div className={style.body}>{children}</div>
    </dialog>
  );
}

/** The form of a dialog: Enter in a field does what its main button does. */
export function DialogForm({ onSubmit, children }: { onSubmit(): void; children: ReactNode }) {
  return (
    <form
      className={style.form}
      onSubmit={event => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

export const DialogFoot = ({ children }: { children: ReactNode }) => <div className={style.foot}>{children}</div>;
