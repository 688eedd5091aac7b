/** A numbered citation: rest on it to see the passage, follow it to stand in the source. */

import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Span } from '../../record/evidence.ts';
import { passageAddress } from './address.ts';
import style from './Citation.module.css';
import { type PassageSource, saySource } from './Passage.tsx';

interface Props {
  caseId: string;
  number: number;
  span: Span;
  source: PassageSource | undefined;
  /** The entry that the sentence says, so that the source opens with it in focus. */
  entry?: string;
}

const GAP = 8;

export function Citation({ caseId, number, span, source, entry }: Props) {
  const [open, setOpen] = useState(false);
  const [touched, setTouched] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const card = useRef<HTMLSpanElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (open && link.current && card.current) place(card.current, link.current);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer leaving is no act; the link within is the control
    <span
      className={style.cite}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onKeyDown={event => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <a
        ref={link}
        className={style.number}
        href={passageAddress(caseId, span, entry)}
        aria-label={`Passage ${number}`}
        aria-describedby={open ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onPointerDown={event => setTouched(event.pointerType === 'touch' && !open)}
        onClick={event => {
          // A first tap shows the passage; where there is a pointer, resting on it has shown it already.
          if (touched) event.preventDefault();
          setTouched(false);
        }}
      >
        {number}
      </a>
      {open && (
        <span ref={card} id={id} role="tooltip" className={style.card}>
          <span className={style.words}>“{span.exact}”</span>
          <span className={style.from}>
            {source?.title ?? 'Untitled source'}
            {source && saySource(source) && `, ${saySource(source)}`}
          </span>
        </span>
      )}
    </span>
  );
}

/** Above the number where there is room, else below; never over the edge of the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const above = at.top - height - GAP;
  const left = Math.min(Math.max(GAP, at.left + at.width / 2 - width / 2), window.innerWidth - width - GAP);
  card.style.left = `${left}px`;
  card.style.top = `${above > GAP ? above : at.bottom + GAP}px`;
}
