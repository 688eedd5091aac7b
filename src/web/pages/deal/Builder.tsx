/** A package put together option by option, judged at once in the browser by the engine's own rules. */

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
  return (
    <div className={style.issues}>
      {model.issues.map((issue, at) => (
        <fieldset key={issue.id} className={style.issue}>
          <legend>{issue.title}</legend>
          {issue.options.map((option, index) => {
            const barred = whoBars(model, issue, option.id, words);
            return (
              <label key={option.id} data-barred={barred ? '' : undefined}>
                <input type="radio" name={issue.id} checked={picks[at] === index} onChange={() => onPick(at, index)} />
                <span>
                  {option.title}
                  {option.id === issue.statusQuo && <small> status quo</small>}
                  {barred && <small className={style.barred}> {barred}</small>}
                </span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

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
