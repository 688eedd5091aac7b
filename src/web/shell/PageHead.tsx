import type { ReactNode } from 'react';
import style from './PageHead.module.css';

/** Title of a page, a line about what stands on it, and what can be done with the whole. */
export function PageHead({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <header className={style.head}>
      <div>
        <h1 className={style.title}>{title}</h1>
        {lead && <p className={style.lead}>{lead}</p>}
      </div>
      {children && <div className={style.actions}>{children}</div>}
    </header>
  );
}
