import { StanceMark, StanceShape } from '../../design/Stance.tsx';
import type { MatrixCell } from '../../desk/acts.ts';
import { sayEdtf } from '../../words/dates.ts';
import { STANCE_NAMES } from '../../words/stances.ts';
import style from './Matrix.module.css';
import { firstOfEach, movedFrom } from './matrix.ts';

const SHORT_VOICE = { 'own-words': 'own words', attributed: 'attributed', narrator: 'narrator' } as const;

/** What a cell shows: stance, voice and date, whether it moved, whether the record is split. */
export function MatrixCellButton({ cell, open, onOpen }: { cell: MatrixCell; open: boolean; onOpen(): void }) {
  const before = movedFrom(cell);
  const shown = firstOfEach(cell);
  const first = cell.positions[0];
  return (
    <button
      type="button"
      className={style.button}
      aria-expanded={open}
      data-cell={cell.stances.join(' ')}
      onClick={onOpen}
    >
      <span className={cell.split ? style.split : undefined}>
        {shown.map(position => (
          <span key={position.id} className={style.note}>
            <StanceMark stance={position.stance} tag word={STANCE_NAMES[position.stance]} />
          </span>
        ))}
      </span>
      <span className={style.note}>
        {cell.split && <span>split</span>}
        {!cell.split && first && <span>{SHORT_VOICE[first.voice]}</span>}
        {first?.date && <span>{sayEdtf(first.date).replace(/ \d{4}$/, '')}</span>}
        {before && (
          <span className={style.moved}>
            was <StanceShape stance={before} size={10} /> {STANCE_NAMES[before].toLowerCase()}
          </span>
        )}
      </span>
    </button>
  );
}
