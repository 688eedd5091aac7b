/** A package put together option by option. */

import { memo, useMemo } from 'react';
import { applies, type Model, type ModelIssue } from '../../../analysis/model.ts';
import style from './DealPage.module.css';
import type { ModelWords } from './words.ts';

interface Props {
  model: Model;
  words: ModelWords;
  picks: readonly number[];
  onPick(issue: number, option: number): void;
}

export function Builder({ model, words, picks, onPick }: Props) {
  const barred = useMemo(
    () => model.issues.map(issue => issue.options.map(({ id }) => whoBars(model, issue, id, words))),
    [model, words],
  );
  return (
    <div className={style.issues}>
      {model.issues.map((issue, at) => (
        <Issue key={issue.id} issue={issue} at={at} pick={picks[at]!} barred={barred[at]!} onPick={onPick} />
      ))}
    </div>
  );
}

interface IssueProps {
  issue: ModelIssue;
  at: number;
  pick: number;
  /** By option who rules it out; null = nobody. */
  barred: readonly (string | null)[];
  onPick(issue: number, option: number): void;
}

/** Only the issue whose option has changed is drawn again. */
const Issue = memo(function Issue({ issue, at, pick, barred, onPick }: IssueProps) {
  return (
    <fieldset className={style.issue}>
      <legend>{issue.title}</legend>
      {issue.options.map((option, index) => (
        <label key={option.id} data-barred={barred[index] ? '' : undefined}>
          <input type="radio" name={issue.id} checked={pick === index} onChange={() => onPick(at, index)} />
          <span>
            {option.title}
            {option.id === issue.statusQuo && <small> status quo</small>}
            {barred[index] && <small className={style.barred}> {barred[index]}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
});

/** Who rules an option out, and whether that binds; null when nobody does. */
function whoBars(model: Model, issue: ModelIssue, option: string, words: ModelWords): string | null {
  const said = model.parties.flatMap(party =>
    party.voices.flatMap(voice =>
      voice.vetoes
        .filter(veto => veto.issue === issue.id && veto.option === option)
        .map(veto =>
          applies(voice, veto)
            ? `ruled out by ${words.name(voice.actor)}`
            : `${words.name(voice.actor)} rules it out, without binding ${party.name}`,
        ),
    ),
  );
  return said.length > 0 ? said.join('; ') : null;
}
