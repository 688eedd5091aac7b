/** The worth of packages to two parties as a picture: from bottom left, worse for both, to top right, better for both. */

import type { SolutionFound } from '../../../analysis/deal-space/details.ts';
import type { TestJudged } from '../../../analysis/deal-space/judge.ts';
import type { PairPoint } from '../../../analysis/deal-space/pair-front.ts';
import style from './DealPage.module.css';

/** A solution as it is drawn: letters of the rules that choose it. */
export interface Solved {
  readonly letters: string;
  readonly names: string;
  readonly found: SolutionFound;
}

const SIDE = 400;
const LEFT = 52;
const BELOW = 46;
const EDGE = 12;
/** Above so many points the front is a line alone. */
const DOTS = 150;

interface Props {
  x: TestJudged;
  y: TestJudged;
  /** Places of the two among the parties. */
  places: readonly [number, number];
  front: readonly PairPoint[];
  solutions: readonly Solved[];
}

export function Plot({ x, y, places: [across, up], front, solutions }: Props) {
  const [from, to] = reach([
    ...[x, y].flatMap(test => [test.utility.middle, test.reserve.middle]),
    ...front.flatMap(({ worths }) => worths),
    ...solutions.flatMap(({ found }) => [found.utilities[across]!, found.utilities[up]!]),
  ]);
  const at = (worth: number): number => LEFT + ((worth - from) / (to - from)) * (SIDE - LEFT - EDGE);
  const high = (worth: number): number => SIDE - BELOW - ((worth - from) / (to - from)) * (SIDE - BELOW - EDGE);
  const [noX, noY] = [at(x.reserve.middle), high(y.reserve.middle)];
  const both = x.verdict !== 'no-reserve' && y.verdict !== 'no-reserve';
  const said = `Worth to ${x.name} across and to ${y.name} upwards, in the middle reading. The package in hand: ${x.utility.middle.toFixed(2)} and ${y.utility.middle.toFixed(2)}. No deal: ${x.reserve.middle.toFixed(2)} and ${y.reserve.middle.toFixed(2)}. The figures stand in the table below.`;
  return (
    <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={said} className={style.plot}>
      <rect className={style.frame} x={LEFT} y={EDGE} width={SIDE - LEFT - EDGE} height={SIDE - BELOW - EDGE} />
      {both && (
        <rect className={style.zopa} x={noX} y={EDGE} width={SIDE - EDGE - noX} height={Math.max(0, noY - EDGE)} />
      )}
      {marksOf(from, to).map(mark => (
        <g key={mark} className={style.marks}>
          <line x1={at(mark)} x2={at(mark)} y1={SIDE - BELOW} y2={SIDE - BELOW + 4} />
          <text x={at(mark)} y={SIDE - BELOW + 17} textAnchor="middle">
            {mark.toFixed(2)}
          </text>
          <line x1={LEFT - 4} x2={LEFT} y1={high(mark)} y2={high(mark)} />
          <text x={LEFT - 8} y={high(mark) + 4} textAnchor="end">
            {mark.toFixed(2)}
          </text>
        </g>
      ))}
      <text className={style.axisName} x={(LEFT + SIDE - EDGE) / 2} y={SIDE - 8} textAnchor="middle">
        worth to {x.name} →
      </text>
      <text
        className={style.axisName}
        textAnchor="middle"
        transform={`translate(13 ${(SIDE - BELOW + EDGE) / 2}) rotate(-90)`}
      >
        worth to {y.name} →
      </text>
      <line className={style.reserve} x1={noX} x2={noX} y1={EDGE} y2={SIDE - BELOW} />
      <line className={style.reserve} y1={noY} y2={noY} x1={LEFT} x2={SIDE - EDGE} />
      {front.length > 1 && (
        <polyline
          className={style.frontLine}
          points={front.map(({ worths }) => `${at(worths[0])},${high(worths[1])}`).join(' ')}
        />
      )}
      {front.length <= DOTS &&
        front.map(({ worths, picks, acceptable }) => (
          <circle
            key={picks.join()}
            className={style.front}
            data-acceptable={acceptable}
            cx={at(worths[0])}
            cy={high(worths[1])}
            r={3.5}
          />
        ))}
      {solutions.map(({ letters, names, found }) => {
        const [cx, cy] = [at(found.utilities[across]!), high(found.utilities[up]!)];
        return (
          <g key={names}>
            <circle className={style.solution} cx={cx} cy={cy} r={7} />
            <text className={style.letters} x={cx} y={cy - 11} textAnchor="middle">
              {letters}
            </text>
          </g>
        );
      })}
      <rect
        className={style.built}
        data-built
        x={at(x.utility.middle) - 6}
        y={high(y.utility.middle) - 6}
        width={12}
        height={12}
      />
    </svg>
  );
}

const marksOf = (from: number, to: number): number[] =>
  Array.from({ length: 5 }, (_, step) => from + ((to - from) * step) / 4);

const STEP = 0.05;

/** The stretch of 0..1 that has all of the figures, with room around them. */
function reach(figures: readonly number[]): readonly [from: number, to: number] {
  const from = Math.max(0, Math.floor(Math.min(...figures) / STEP - 0.5) * STEP);
  const to = Math.min(1, Math.ceil(Math.max(...figures) / STEP + 0.5) * STEP);
  return to > from ? [from, to] : [0, 1];
}
