/** The list of entries; only the rows in sight are drawn. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { StanceShape } from '../../design/Stance.tsx';
import type { EntryLine } from '../../desk/acts.ts';
import { StateTag } from '../../entry/EntryCard.tsx';
import { KIND_NAMES } from '../../words/stances.ts';
import style from './EntriesPage.module.css';

interface Props {
  list: readonly EntryLine[];
  focus: string | null;
  chosen: ReadonlySet<string>;
  onFocus(entry: string): void;
  onChoose(entry: string): void;
}

const HEIGHT = 52;

export function EntryRows({ list, focus, chosen, onFocus, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 10,
  });
  const at = list.findIndex(line => line.id === focus);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  return (
    <div ref={scroller} className={style.scroller}>
      <ul className={style.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const line = list[item.index]!;
          return (
            <li
              key={line.id}
              className={style.row}
              data-focus={line.id === focus}
              style={{ top: item.start, height: HEIGHT }}
            >
              <input
                type="checkbox"
                aria-label={`Choose ${line.label}`}
                checked={chosen.has(line.id)}
                onChange={() => onChoose(line.id)}
              />
              <button type="button" onClick={() => onFocus(line.id)}>
                <span className={style.label}>{line.label}</span>
                <span className={style.meta}>
                  {line.stance && <StanceShape stance={line.stance} size={11} />}
                  {KIND_NAMES[line.kind]}
                  <span>confidence {Math.round(line.confidence * 100)}</span>
                </span>
              </button>
              <StateTag line={line} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
