/** An interval: each end as a number and as a slider; neither end passes the other. */

import { useId } from 'react';
import { FieldRow, TextField } from './Field.tsx';
import style from './IntervalField.module.css';

interface Props {
  /** As typed, so that a number can be on its way. */
  lo: string;
  hi: string;
  range: readonly [number, number];
  step: number;
  onChange(ends: { lo: string; hi: string }): void;
}

export function IntervalField({ lo, hi, range: [min, max], step, onChange }: Props) {
  const name = useId();
  const fits = lo !== '' && hi !== '' && Number(lo) <= Number(hi);
  const limits = { min, max, step, required: true } as const;
  const moved = (end: 'lo' | 'hi', value: string) => {
    if (end === 'lo') onChange({ lo: value, hi: Number(hi) < Number(value) ? value : hi });
    else onChange({ hi: value, lo: Number(lo) > Number(value) ? value : lo });
  };
  return (
    <FieldRow>
      {(['lo', 'hi'] as const).map(end => (
        <div key={end} className={style.end}>
          <TextField
            label={end === 'lo' ? 'At least' : 'At most'}
            type="number"
            value={end === 'lo' ? lo : hi}
            hint={end === 'hi' && !fits ? 'Not below the low end.' : undefined}
            onChange={event => onChange({ lo, hi, [end]: event.target.value })}
            {...limits}
          />
          <input
            id={`${name}-${end}`}
            className={style.slider}
            type="range"
            aria-label={end === 'lo' ? 'Low end' : 'High end'}
            value={end === 'lo' ? lo : hi}
            onChange={event => moved(end, event.target.value)}
            {...limits}
          />
        </div>
      ))}
    </FieldRow>
  );
}
