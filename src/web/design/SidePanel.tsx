/** Beside the page, not over it: what a cell or a mark holds. Escape closes it and gives the focus back. */

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useKeys } from '../keys.ts';
import { Button } from './Button.tsx';
import style from './SidePanel.module.css';

interface Props {
  title: ReactNode;
  onClose(): void;
  children: ReactNode;
}

export function SidePanel({ title, onClose, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  const heading = useId();
  useKeys([{ keys: 'Escape', does: 'Close the panel', group: 'Anywhere', run: onClose }]);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside ref={panel} className={style.panel} data-side-panel tabIndex={-1} aria-labelledby={heading}>
      <header className={style.head}>
        <h2 id={heading} className={style.title}>
          {title}
        </h2>
        <Button look="quiet" small icon="close" aria-label="Close the panel" onClick={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={style.body} tabIndex={0} aria-labelledby={heading}>
        {children}
      </section>
    </aside>
  );
}
