/** A stance by shape, word and colour, so that none of the three is needed to tell it. */

import type { ReactNode } from 'react';
import type { Stance } from '../../record/positions.ts';
import { STANCE_WORDS } from '../words/stances.ts';
import style from './Stance.module.css';

const SHAPES: Readonly<Record<Stance, ReactNode>> = {
  demand: <path d="M8 1.500 14.500 13.500h-13z" fill="currentColor" />,
  accept: (
    <>
      <circle cx="8" cy="8" r="6.500" fill="currentColor" />
      <path d="M5 8.200 7.200 10.400 11 6" stroke="var(--tone-soft)" strokeWidth="1.600" fill="none" />
    </>
  ),
  open: <circle cx="8" cy="8" r="5.600" fill="none" stroke="currentColor" strokeWidth="1.800" />,
  conditional: (
    <>
      <circle
        cx="8"
        cy="8"
        r="5.600"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.800"
        strokeDasharray="2.600 1.800"
      />
      <circle cx="8" cy="8" r="2.200" fill="currentColor" />
    </>
  ),
  divided: (
    <>
      <circle cx="8" cy="8" r="5.800" fill="none" stroke="currentColor" strokeWidth="1.400" />
      <path d="M8 2.200a5.800 5.800 0 0 0 0 11.600z" fill="currentColor" />
    </>
  ),
  reject: <path d="M3 3l10 10M13 3 3 13" stroke="currentColor" strokeWidth="2.400" strokeLinecap="round" />,
  'red-line': (
    <>
      <rect x="1.500" y="1.500" width="13" height="13" rx="1.500" fill="currentColor" />
      <path d="M4 8h8" stroke="var(--tone-soft)" strokeWidth="2.200" />
    </>
  ),
};

/** Only the class that carries a stance's colours. */
export const stanceTone = (stance: Stance): string => style[stance]!;

export function StanceShape({ stance, size = 13 }: { stance: Stance; size?: number }) {
  return (
    <svg className={stanceTone(stance)} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[stance]}
    </svg>
  );
}

/** Shape and word; as a tag on its own ground where it stands alone. */
export function StanceMark({ stance, tag = false, word }: { stance: Stance; tag?: boolean; word?: string }) {
  return (
    <span className={`${style.stance} ${stanceTone(stance)} ${tag ? style.tag : ''}`}>
      <StanceShape stance={stance} />
      {word ?? STANCE_WORDS[stance]}
    </span>
  );
}
