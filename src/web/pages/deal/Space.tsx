/** What packages are worth to any two of the parties, in the middle reading: the front, the solutions, the built package. */

import { useState } from 'react';
import type { DealDetails, SolutionFound } from '../../../analysis/deal-space/details.ts';
import type { Judged } from '../../../analysis/deal-space/judge.ts';
import { SOLUTIONS, type SolutionName } from '../../../analysis/deal-space/solutions.ts';
import { Select } from '../../design/Field.tsx';
import { count } from '../../words/count.ts';
import style from './DealPage.module.css';
import { type ModelWords, VERDICT_WORDS } from './words.ts';

const SIDE = 360;
const PAD = 38;
const SOLUTION_WORDS: Readonly<Record<SolutionName, string>> = {
  nash: 'largest product of gains',
  kalaiSmorodinsky: 'most even share of the best gains',
  egalitarian: 'largest least gain',
  utilitarian: 'largest sum',
};

interface Props {
  built: Judged;
  /** Figures of the run; null when there are none that fit the record as it stands. */
  details: DealDetails | null;
  words: ModelWords;
}

export function Space({ built, details, words }: Props) {
  const parties = built.tests.filter(test => test.within === null);
  const [across, setAcross] = useState(0);
  const [up, setUp] = useState(1);
  const [x, y] = [parties[across], parties[up]];
  if (!x || !y) return null;
  const choices = parties.map(({ name }, at) => ({ value: String(at), word: name }));
  const front = details?.front ?? [];
  const solutions = solutionsOf(details);
  const worths = [x, y].flatMap(test => [test.utility.middle, test.reserve.middle]);
  const [from, to] = reach([...worths, ...front.flatMap(({ utilities }) => [utilities[across]!, utilities[up]!])]);
  const at = (worth: number): number => PAD + ((worth - from) / (to - from)) * (SIDE - 2 * PAD);
  const high = (worth: number): number => SIDE - at(worth);
  const dot = (utilities: readonly number[]) => ({ cx: at(utilities[across]!), cy: high(utilities[up]!) });
  const now = dot(parties.map(test => test.utility.middle));
  const unknown = [x, y].filter(test => test.verdict === 'no-reserve');
  const said = `Worth to ${x.name} across and to ${y.name} upwards, in the middle reading. The built package: ${x.utility.middle.toFixed(2)} and ${y.utility.middle.toFixed(2)}. No deal: ${x.reserve.middle.toFixed(2)} and ${y.reserve.middle.toFixed(2)}.`;
  return (
    <div className={style.space}>
      <div className={style.axes}>
        <Select
          label="Across"
          choices={choices}
          value={across}
          onChange={event => setAcross(Number(event.target.value))}
        />
        <Select label="Upwards" choices={choices} value={up} onChange={event => setUp(Number(event.target.value))} />
      </div>
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={said} className={style.plot}>
        <rect className={style.frame} x={PAD} y={PAD} width={SIDE - 2 * PAD} height={SIDE - 2 * PAD} />
        {Array.from({ length: 5 }, (_, step) => from + ((to - from) * step) / 4).map(mark => (
          <g key={mark} className={style.marks}>
            <text x={at(mark)} y={SIDE - PAD + 16} textAnchor="middle">
              {mark.toFixed(2)}
            </text>
            <text x={PAD - 7} y={high(mark) + 4} textAnchor="end">
              {mark.toFixed(2)}
            </text>
          </g>
        ))}
        <line className={style.reserve} x1={at(x.reserve.middle)} x2={at(x.reserve.middle)} y1={PAD} y2={SIDE - PAD} />
        <line
          className={style.reserve}
          y1={high(y.reserve.middle)}
          y2={high(y.reserve.middle)}
          x1={PAD}
          x2={SIDE - PAD}
        />
        {front.map(point => (
          <circle key={point.picks.join()} className={style.front} {...dot(point.utilities)} r={3} />
        ))}
        {solutions.map(({ names, found }) => (
          <circle key={names} className={style.solution} {...dot(found.utilities)} r={6}>
            <title>{`${names}: ${words.package(found.picks)}`}</title>
          </circle>
        ))}
        <rect className={style.built} data-built x={now.cx - 6} y={now.cy - 6} width={12} height={12} />
      </svg>
      <ul className={style.key}>
        <li>
          <i data-mark="built" /> the built package
        </li>
        <li>
          <i data-mark="reserve" /> no deal, middle of what is known
        </li>
        {front.length > 0 && (
          <li>
            <i data-mark="front" />{' '}
            {details!.frontPoints! > front.length
              ? `${count(front.length, 'package')} of ${count(details!.frontPoints!, 'that', 'those')} that no other betters for all`
              : `${count(front.length, 'package')} that no other betters for all`}
          </li>
        )}
        {solutions.map(({ names, found }) => (
          <li key={names}>
            <i data-mark="solution" /> {names}: {words.package(found.picks)}
          </li>
        ))}
      </ul>
      {details === null && <p className={style.quiet}>Run the analysis to see which packages no other betters.</p>}
      {unknown.length > 0 && (
        <p className={style.quiet}>
          {unknown.map(test => test.name).join(' and ')}: {VERDICT_WORDS['no-reserve']}. The line stands in the middle
          of the full range and tells nothing.
        </p>
      )}
    </div>
  );
}

/** The chosen packages, those of several rules once; none where it is not known what no deal is worth. */
function solutionsOf(details: DealDetails | null): { names: string; found: SolutionFound }[] {
  if (!details || details.parties.some(party => !party.reserveKnown)) return [];
  const found = new Map<string, { names: string; found: SolutionFound }>();
  for (const name of SOLUTIONS) {
    const one = details.solutions[name];
    const same = one && found.get(one.picks.join());
    if (one)
      found.set(one.picks.join(), { names: `${same ? `${same.names}, ` : ''}${SOLUTION_WORDS[name]}`, found: one });
  }
  return [...found.values()];
}

const STEP = 0.05;

/** The stretch of 0..1 that has all of the figures, with room around them. */
function reach(figures: readonly number[]): readonly [from: number, to: number] {
  const from = Math.max(0, Math.floor(Math.min(...figures) / STEP - 0.5) * STEP);
  const to = Math.min(1, Math.ceil(Math.max(...figures) / STEP + 0.5) * STEP);
  return to > from ? [from, to] : [0, 1];
}
