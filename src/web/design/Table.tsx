/** A table of figures. Where it is wider than its place it scrolls by itself, by keyboard too. */

import type { ReactNode } from 'react';
import style from './Table.module.css';

interface Props {
  /** What it shows, for who cannot see where it stands. */
  label: string;
  /** Titles of the columns; the first is that of the rows' names. */
  head: readonly ReactNode[];
  /** Rows as `tr`. */
  children: ReactNode;
}

export function Table({ label, head, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={style.scroll} tabIndex={0} aria-label={label}>
      <table className={style.table}>
        <thead>
          <tr>
            {head.map((title, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
              <th key={at} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
