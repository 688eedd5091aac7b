/** The issues themselves: who decides each, whether it can be taken back, and where its options lie on an axis. */

import type { Model, ModelIssue } from '../../../analysis/model.ts';
import { unknownFigure } from '../../../analysis/model.ts';
import type { Judgement, ShownModel } from '../../desk/analysis-acts.ts';
import { FigureRow } from './FigureRow.tsx';
import type { Opening } from './opening.ts';
import style from './PreferencesPage.module.css';
import { SwitchRow } from './SwitchRow.tsx';

interface Props {
  model: Model;
  judgements: readonly Judgement[];
  rules: ShownModel['rules'];
  opening: Opening;
}

export function IssuesPart(props: Props) {
  return (
    <section className={style.party} aria-label="Issues">
      <h2>Issues</h2>
      <p className={style.quiet}>
        Who decides an issue alone, whether a step off the status quo can be taken back, and where its options lie
        between 0 and 100: with places the issue is an axis for the forecast, without them its options are only
        different.
      </p>
      {props.model.issues.map(issue => (
        <IssueRows key={issue.id} issue={issue} {...props} />
      ))}
    </section>
  );
}

function IssueRows({ issue, model, judgements, rules, opening }: Props & { issue: ModelIssue }) {
  const placed = issue.options.filter(({ anchor }) => anchor !== null).length;
  const decider = model.parties.find(({ actor }) => actor === issue.control)?.name;
  return (
    <details className={style.more}>
      <summary>
        {issue.title}: {decider ? `decided by ${decider} alone` : 'decided together'}
        {issue.oneWay && ', cannot be taken back'}
        {placed > 0 && `, ${placed} of ${issue.options.length} options placed`}
      </summary>
      <ul className={style.rows}>
        <SwitchRow
          name={`Who decides ${issue.title}`}
          value={decider ?? 'all together'}
          judgements={judgements}
          onJudge={opening.judge}
          judging={{
            kind: 'choice',
            title: `Who decides ${issue.title}`,
            target: { kind: 'control', issue: issue.id },
            now: issue.control ?? '',
            choices: [
              { value: '', word: 'All together' },
              ...model.parties.map(({ actor, name }) => ({ value: actor, word: `${name} alone` })),
            ],
          }}
        />
        <SwitchRow
          name={`${issue.title} can be taken back`}
          value={issue.oneWay ? 'no' : 'yes'}
          judgements={judgements}
          onJudge={opening.judge}
          judging={{
            kind: 'switch',
            title: `Whether ${issue.title} can be taken back`,
            target: { kind: 'one-way', issue: issue.id },
            to: !issue.oneWay,
            means: issue.oneWay
              ? 'A step off the status quo can be taken back.'
              : 'Once off the status quo there will be no way back.',
            word: issue.oneWay ? 'It can' : 'It cannot',
          }}
        />
        {issue.options.map(option => (
          <FigureRow
            key={option.id}
            name={`Place of ${option.title}`}
            figure={option.anchor ?? unknownFigure(0, 100)}
            range={[0, 100]}
            whose={issue.title}
            rules={rules}
            opening={opening}
            target={{ kind: 'anchor', issue: issue.id, option: option.id }}
          />
        ))}
      </ul>
    </details>
  );
}
