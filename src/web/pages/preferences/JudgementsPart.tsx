/** Every judgement with its author and reason, each taken back by a click. */

import type { Model } from '../../../analysis/model.ts';
import { type ModelWords, sayPlace, wordsOf } from '../../../analysis/preferences/say-figure.ts';
import { Button } from '../../design/Button.tsx';
import type { Judgement } from '../../desk/analysis-acts.ts';
import { useReview } from '../../entry/review.ts';
import { capital, count } from '../../words/count.ts';
import { sayInstant } from '../../words/dates.ts';
import style from './PreferencesPage.module.css';

export function JudgementsPart({
  caseId,
  model,
  judgements,
}: {
  caseId: string;
  model: Model;
  judgements: readonly Judgement[];
}) {
  const review = useReview(caseId);
  const say = wordsOf(model);
  if (judgements.length === 0) return null;
  return (
    <details className={style.party}>
      <summary className={style.headed}>{count(judgements.length, 'judgement', 'judgements')}</summary>
      <ul className={style.rows} aria-label="Judgements">
        {judgements.map(one => (
          <li key={one.id} className={style.seat}>
            <span>
              {capital(sayPlace(one, say))}: {sayJudged(one, say)}
              <small className={style.who}>
                {one.by}, {sayInstant(one.at)}: {one.reason}
              </small>
            </span>
            <Button
              small
              look="quiet"
              aria-label={`Withdraw: ${sayPlace(one, say)}`}
              onClick={() => void review.act('withdraw-judgement', { target: one.target })}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sayJudged({ target, value }: Judgement, say: ModelWords): string {
  if (target.kind === 'rather') {
    const [chosen, other] = value === true ? [target.picks, target.than] : [target.than, target.picks];
    const listed = (picks: Readonly<Record<string, string>>) =>
      Object.entries(picks)
        .map(([issue, option]) => say.option(issue, option))
        .join(' and ');
    return `${listed(chosen)}, not ${listed(other)}`;
  }
  if (value === null) return 'nobody alone';
  if (typeof value === 'string') return say.name(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value.lo === value.hi ? String(value.lo) : `${value.lo}–${value.hi}`;
}
