/** Would a package hold once it is in force, how could it come about, and what would have to change. */

import type { StabilityDetails } from '../../../analysis/graph-model/engine.ts';
import { Empty } from '../../design/Note.tsx';
import { useAnalysis } from '../../desk/analysis.ts';
import { Findings, RunButton } from '../../findings/Findings.tsx';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { Packages } from './Packages.tsx';
import style from './StabilityPage.module.css';
import { Options, States } from './States.tsx';

export default function StabilityPage({ caseId }: PageProps) {
  const analysis = useAnalysis<StabilityDetails>(caseId, 'graph-model');
  const { details } = analysis;
  useKeys([{ keys: 'r', does: 'Run the analysis', group: 'This page', run: analysis.start }]);
  return (
    <>
      <PageHead
        title="Stability"
        lead="Whether a package would hold once it is in force, which way leads there, and what would have to change. Not a forecast: what each side could do if it acted in its own interest."
      >
        <RunButton analysis={analysis} />
      </PageHead>
      <Findings
        caseId={caseId}
        analysis={analysis}
        needs="It needs a proposal on the table and at least two parties, both taken from the record."
      />
      {details && details.states === 0 && (
        <Empty title="Nothing to draw">
          No package is on the table that at least two parties could accept or leave. Add reporting on a proposal.
        </Empty>
      )}
      {details && details.states > 0 && (
        <div className={style.parts}>
          <Packages details={details} />
          <States details={details} />
          <Options details={details} />
        </div>
      )}
    </>
  );
}
