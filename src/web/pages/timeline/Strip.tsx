import { daysOf, sayEdtf } from '../../words/dates.ts';
import style from './TimelinePage.module.css';

const WIDTH = 1000;
const ROW = 14;
const EDGE = 20;

interface Dated {
  readonly edtf: string;
  readonly title: string;
}

/** All dated events on one line of time; those of one day stand over each other. */
export function Strip({ dated }: { dated: readonly Dated[] }) {
  const known = dated.flatMap(one => {
    const days = daysOf(one.edtf);
    return days ? [{ ...one, from: days[0], to: days[1] }] : [];
  });
  if (known.length < 2) return null;
  const first = Math.min(...known.map(one => one.from));
  const last = Math.max(...known.map(one => one.to), first + 1);
  const x = (day: number) => EDGE + ((day - first) / (last - first)) * (WIDTH - 2 * EDGE);
  const rows = rowsOf(known.map(one => ({ from: x(one.from) - 6, to: x(one.to) + 6 })));
  const height = (Math.max(...rows) + 1) * ROW + 26;
  const base = height - 20;
  return (
    <svg
      className={style.strip}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${known.length} events from ${sayEdtf(known[0]!.edtf)} to ${sayEdtf(known.at(-1)!.edtf)}`}
    >
      <line className={style.axis} x1={EDGE} x2={WIDTH - EDGE} y1={base} y2={base} />
      {known.map((one, index) => {
        const y = base - 9 - rows[index]! * ROW;
        return one.from === one.to ? (
          <circle key={`${one.edtf} ${one.title}`} className={style.point} cx={x(one.from)} cy={y} r={4.5}>
            <title>{`${sayEdtf(one.edtf)}: ${one.title}`}</title>
          </circle>
        ) : (
          <rect
            key={`${one.edtf} ${one.title}`}
            className={style.span}
            x={x(one.from) - 4}
            y={y - 4.5}
            width={x(one.to) - x(one.from) + 8}
            height={9}
            rx={4.5}
          >
            <title>{`${sayEdtf(one.edtf)}: ${one.title}`}</title>
          </rect>
        );
      })}
      {[first, last].map((day, index) => (
        <text
          key={day}
          className={style.tick}
          x={x(day)}
          y={height - 4}
          textAnchor={index === 0 ? 'start' : 'end'}
          dx={index === 0 ? -5 : 5}
        >
          {sayEdtf(new Date(day * 86_400_000).toISOString().slice(0, 10))}
        </text>
      ))}
    </svg>
  );
}

/** For each stretch the lowest row in which it touches no earlier one. */
function rowsOf(stretches: readonly { from: number; to: number }[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ from, to }) => {
    const free = ends.findIndex(end => end <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}
