/** A sheet with one subject on it. */

import type { ReactNode } from 'react';
import style from './Card.module.css';

/** `as`: "article" where it could stand alone, "section" where it is a part of the page. */
export function Card({
  label,
  as: Element = 'section',
  children,
}: {
  label: string;
  as?: 'section' | 'article';
  children: ReactNode;
}) {
  return (
    <Element className={style.card} aria-label={label}>
      {children}
    </Element>
  );
}
