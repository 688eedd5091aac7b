/** What a package is worth to each party, against what no deal is worth to it, in the three readings. */

import type { Judged, TestJudged, ThreeReadings } from '../../../analysis/deal-space/judge.ts';
import { count } from '../../words/count.ts';
import style from './DealPage.module.css';
import { type ModelWords, points, VERDICT_WORDS } from './words.ts';

interface Props {
  judged: Judged;
  words: ModelWords;
  onBasis(test: TestJudged): void;
}

export function Bars({ judged, words, onBasis }: Props) {
  return (
    <ul className={style.bars} aria-label="What the package is worth to each">
      {judged.tests.map(test => (
        <li key={`${test.within} ${test.actor}`} data-party={test.name}>
          <p className={style.barHead}>
            <strong>{test.name}</strong>
            {test.within && <span>within {words.name(test.within)}</span>}
            <span className={style.verdict} data-verdict={test.verdict}>
              {test.verdict === 'vetoed' ? sayVetoes(test, words) : VERDICT_WORDS[test.verdict]}
            </span>
          </p>
          <Stripe kind="worth" range={test.utility} label={`The package to ${test.name}`} />
          <Stripe kind="reserve" range={test.reserve} label={`No deal to ${test.name}`} />
          <p className={style.barFoot}>
            <span data-gain>
              {points(Math.min(test.gain.low, test.gain.high))} to {points(Math.max(test.gain.low, test.gain.high))}{' '}
              points against no deal, {points(test.gain.middle)} in the middle
            </span>
            {test.entries.length > 0 && (
              <button type="button" className={style.basis} onClick={() => onBasis(test)}>
                rests on {count(test.entries.length, 'entry', 'entries')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const sayVetoes = ({ vetoes }: TestJudged, words: ModelWords): string =>
  vetoes.map(veto => `${words.name(veto.actor)} rules out ${words.option(veto.issue, veto.option)}`).join('; ');

const WIDTH = 400;

function Stripe({ kind, range, label }: { kind: 'worth' | 'reserve'; range: ThreeReadings; label: string }) {
  const from = Math.max(0, Math.min(range.low, range.high));
  const to = Math.min(1, Math.max(range.low, range.high));
  const said = `${label}: ${from.toFixed(2)} to ${to.toFixed(2)}, ${range.middle.toFixed(2)} in the middle`;
  return (
    <div className={style.stripe} data-kind={kind}>
      <span>{kind === 'worth' ? 'package' : 'no deal'}</span>
      <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" role="img" aria-label={said}>
        <rect className={style.track} x={0} y={4} width={WIDTH} height={4} />
        <rect
          className={style.fill}
          data-fill
          x={from * WIDTH}
          y={1}
          width={Math.max(3, (to - from) * WIDTH)}
          height={10}
        />
        <rect className={style.tick} x={range.middle * WIDTH - 1.5} y={0} width={3} height={12} />
      </svg>
      <span>
        {from.toFixed(2)}–{to.toFixed(2)}
      </span>
    </div>
  );
}
