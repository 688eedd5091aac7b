/** One switch of the model: what it says, who judged it and why, and the way to judge it. */

import { Button } from '../../design/Button.tsx';
import type { Judgement } from '../../desk/analysis-acts.ts';
import { type Judging, sameTarget } from './JudgeDialog.tsx';
import style from './PreferencesPage.module.css';

interface Props {
  name: string;
  value: string;
  judging: Judging;
  judgements: readonly Judgement[];
  onJudge(judging: Judging): void;
}

export function SwitchRow({ name, value, judging, judgements, onJudge }: Props) {
  const own = judgements.find(({ target }) => sameTarget(target, judging.target));
  return (
    <li className={style.switch} data-figure={name}>
      <span>{name}</span>
      <strong>{value}</strong>
      <span className={style.reason}>{own && `judged by ${own.by}: ${own.reason}`}</span>
      <Button small look="quiet" aria-label={`Judge: ${name}`} onClick={() => onJudge(judging)}>
        Judge
      </Button>
    </li>
  );
}
