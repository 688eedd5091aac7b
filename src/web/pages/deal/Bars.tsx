/** What a package is worth to each party, against what no deal is worth to it, in the three readings. */

import type { Judged, Share, TestJudged, ThreeReadings } from '../../../analysis/deal-space/judge.ts';
import type { Model } from '../../../analysis/model.ts';
import { TextButton } from '../../design/Button.tsx';
import { behindPackage, sayGrounds } from '../../findings/grounds.ts';
import style from './DealPage.module.css';
import { type ModelWords, type OnBasis, percent, points, sayUpTo, VERDICT_WORDS } from './words.ts';

interface Props {
  model: Model;
  judged: Judged;
  /** Shares of readings, counted beside the page; null while they are on their way. */
  shares: readonly Share[] | null;
  words: ModelWords;
  onBasis: OnBasis;
}

export function Bars({ model, judged, shares, words, onBasis }: Props) {
  return (
    <ul className={style.bars} aria-label="What the package is worth to each">
      {judged.tests.map((test, at) => {
        const reasons = behindPackage(model, test.actor, judged.picks);
        const grounds = sayGrounds(reasons);
        return (
          <li key={`${test.within} ${test.actor}`} data-party={test.name}>
            <p className={style.barHead}>
              <strong>{test.name}</strong>
              {test.within && <span>within {words.name(test.within)}</span>}
              <span className={style.verdict} data-verdict={test.verdict}>
                {test.verdict === 'vetoed' ? sayVetoes(test, words) : VERDICT_WORDS[test.verdict]}
              </span>
            </p>
            {test.onChanged && (
              <>
                <Stripe kind="worth" range={test.onChanged.package} label={`The package to ${test.name}`} />
                <Stripe kind="reserve" range={test.onChanged.noDeal} label={`No deal to ${test.name}`} />
              </>
            )}
            <p className={style.barFoot}>
              <span data-gain>{sayWorth(test)}</span>
              {test.verdict !== 'no-reserve' && shares?.[at] && (
                <span data-share>accepts in {percent(shares[at].share)} of the readings</span>
              )}
              {grounds && (
                <TextButton onClick={() => onBasis(`What ${test.name}'s figures rest on`, reasons)}>
                  {grounds}
                </TextButton>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

const sayWorth = ({ verdict, onChanged, gain }: TestJudged): string =>
  onChanged === null ? 'nothing changes for it' : verdict === 'no-reserve' ? sayUpTo(onChanged.package) : sayGain(gain);

const sayGain = ({ low, middle, high }: ThreeReadings): string =>
  `${points(Math.min(low, high))} to ${points(Math.max(low, high))} points against no deal, ${points(middle)} in the middle`;

const sayVetoes = ({ vetoes }: TestJudged, words: ModelWords): string =>
  vetoes.map(veto => `${words.name(veto.actor)} rules out ${words.option(veto.issue, veto.option)}`).join('; ');

const WIDTH = 400;

function Stripe({ kind, range, label }: { kind: 'worth' | 'reserve'; range: ThreeReadings; label: string }) {
  const said = `${label}: ${range.low.toFixed(2)} to ${range.high.toFixed(2)}, ${range.middle.toFixed(2)} in the middle`;
  // No deal can be worth more, or less, than all that the issues can bring: the picture ends there, the figures go on.
  const [from, middle, to] = [range.low, range.middle, range.high].map(one => Math.min(1, Math.max(0, one))) as [
    number,
    number,
    number,
  ];
  return (
    <div className={style.stripe} data-kind={kind}>
      <span>{kind === 'worth' ? 'package' : 'no deal'}</span>
      <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" role="img" aria-label={said}>
        <rect className={style.track} x={0} y={4} width={WIDTH} height={4} />
        <rect
          className={style.fill}
          data-fill
          x={Math.min(from * WIDTH, WIDTH - 3)}
          y={1}
          width={Math.max(3, (to - from) * WIDTH)}
          height={10}
        />
        <rect className={style.tick} x={middle * WIDTH - 1.5} y={0} width={3} height={12} />
      </svg>
      <span>
        {range.low.toFixed(2)}–{range.high.toFixed(2)}
      </span>
    </div>
  );
}
