/** What would come out if there is a settlement, issue by issue, with the doubt beside it. */

import type { ModelForecast } from '../../../analysis/forecast/from-model.ts';
import { PAST_ERROR } from '../../../analysis/forecast/residuals.ts';
import type { Model } from '../../../analysis/model.ts';
import { Empty, Note } from '../../design/Note.tsx';
import { useAnalysis } from '../../desk/analysis.ts';
import { useAct } from '../../desk/queries.ts';
import { Findings, RunButton } from '../../findings/Findings.tsx';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { AxisIssue } from './AxisIssue.tsx';
import { BaseRates } from './BaseRates.tsx';
import style from './ForecastPage.module.css';
import { OptionsIssue } from './OptionsIssue.tsx';

export default function ForecastPage({ caseId }: PageProps) {
  const analysis = useAnalysis<readonly ModelForecast[]>(caseId, 'forecast');
  const { details } = analysis;
  useKeys([{ keys: 'r', does: 'Run the analysis', group: 'This page', run: analysis.start }]);
  const { data } = useAct('show-model', caseId, {}, { enabled: details !== null });
  const model = data?.model;
  const drawn = model ? (details ?? []).filter(one => isDrawn(one, model)) : [];
  return (
    <>
      <PageHead
        title="Forecast"
        lead="What would come out on each issue if there is a settlement: a weighted mean of what the parties want, tested on decided issues."
      >
        <RunButton analysis={analysis} />
      </PageHead>
      <Findings
        caseId={caseId}
        analysis={analysis}
        needs="The forecast needs what at least two parties want on one issue. It takes that from the record and draws nothing of what is not known."
      />
      {drawn.length > 0 && (
        <div className={style.beside}>
          <Note tone="warning">
            Conditional on a settlement: that there will be none is a question for the{' '}
            <a href={makeRoute({ caseId, page: 'ledger' })}>ledger</a>. On {PAST_ERROR.decisions} decided EU issues such
            a figure was off by {Math.round(PAST_ERROR.mean)} of 100 on average, in one of five by more than{' '}
            {Math.round(PAST_ERROR.quantiles[80])}; talks on war are likely worse. For shares of options no past error
            is known.
          </Note>
        </div>
      )}
      {details && model && drawn.length === 0 && (
        <Empty title="Nothing to draw">
          Of no issue is it known what two parties want. Add reporting, or enter what is known as a judgement.
        </Empty>
      )}
      {model && details && drawn.length > 0 && <Issues caseId={caseId} model={model} drawn={drawn} all={details} />}
    </>
  );
}

/** Of fewer than two parties known what they want: no picture. */
const isDrawn = (one: ModelForecast, model: Model): boolean =>
  one.kind === 'axis'
    ? one.forecast.compromise !== null && one.stands.length > 1
    : one.chances !== null && model.parties.length - one.silent.length > 1;

interface Drawn {
  caseId: string;
  model: Model;
  drawn: readonly ModelForecast[];
  all: readonly ModelForecast[];
}

function Issues({ caseId, model, drawn, all }: Drawn) {
  const party = (id: string) => model.parties.find(one => one.actor === id)?.name ?? plain(id);
  const { data } = useAct('show-trajectory', caseId, {}, { enabled: drawn.some(one => one.kind === 'axis') });
  const left = all.filter(one => !drawn.includes(one));
  return (
    <div className={style.issues}>
      {drawn.map(one =>
        one.kind === 'axis' ? (
          <AxisIssue
            key={one.issue}
            caseId={caseId}
            issue={one}
            steps={data?.issues.find(({ issue }) => issue === one.issue)?.steps ?? []}
            party={party}
          />
        ) : (
          <OptionsIssue
            key={one.issue}
            caseId={caseId}
            issue={one}
            party={party}
            title={id =>
              model.issues.find(({ id: issue }) => issue === one.issue)?.options.find(option => option.id === id)
                ?.title ?? plain(id)
            }
          />
        ),
      )}
      {left.length > 0 && (
        <p className={style.left}>
          Not drawn, because what fewer than two parties want is known: {left.map(one => one.title).join(', ')}.
        </p>
      )}
      <BaseRates caseId={caseId} />
    </div>
  );
}

const plain = (id: string): string => id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');
