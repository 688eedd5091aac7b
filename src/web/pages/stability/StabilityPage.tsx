/** Would a package hold once it is in force, how could it come about, and what would have to change. */

import { useEffect, useRef, useState } from 'react';
import { type StabilityDetails, VERSION } from '../../../analysis/graph-model/details.ts';
import { Empty, Note } from '../../design/Note.tsx';
import { useAnalysis } from '../../desk/analysis.ts';
import type { NamedPackage } from '../../desk/analysis-acts.ts';
import { useModel } from '../../desk/model.ts';
import { usePackages } from '../../desk/packages.ts';
import { Findings, RunButton } from '../../findings/Findings.tsx';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { settle, useRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { Choose, MOST_JUDGED } from './Choose.tsx';
import { Graph } from './Graph.tsx';
import { Packages } from './Packages.tsx';
import style from './StabilityPage.module.css';
import { Options, States } from './States.tsx';

export default function StabilityPage({ caseId, query }: PageProps) {
  const { shown } = useModel(caseId);
  const built = usePackages(caseId);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const tabled = shown?.packages ?? [];
  const all = [...built.named.toReversed(), ...tabled];
  const chosen = all.filter(({ id }) => !left.has(id)).slice(0, MOST_JUDGED);
  const plain = built.named.length === 0 && left.size === 0;
  const analysis = useAnalysis<StabilityDetails>(caseId, 'graph-model', plain ? null : chosen);
  const details = analysis.run?.version === VERSION ? analysis.details : null;
  useKeys([{ keys: 'r', does: 'Run the analysis', group: 'This page', run: analysis.start }]);
  useAsked(query.ask !== undefined && shown !== null && analysis.ready, analysis.start);
  const others = details !== null && chosen.some(one => !analysis.packages.some(judged => sameAs(judged, one)));
  return (
    <>
      <PageHead
        title="Stability"
        lead="Whether a package would hold once it is in force, which way leads there, and what would have to change. Not a forecast: what each side could do if it acted in its own interest."
      >
        <RunButton analysis={analysis} />
      </PageHead>
      {all.length > 0 && (
        <div className={style.parts}>
          <Choose
            caseId={caseId}
            packages={all}
            chosen={chosen}
            onChoose={(id, judge) => setLeft(new Set(judge ? [...left].filter(one => one !== id) : [...left, id]))}
          />
          {others && !analysis.running && (
            <Note tone="warning">
              The run below is of other packages than those that are chosen now: run it again to have these judged.
            </Note>
          )}
        </div>
      )}
      <Findings
        caseId={caseId}
        analysis={analysis}
        needs="It needs at least two parties and a package: a proposal on the table, or one that you put together under Deal."
      />
      {details && details.states === 0 && (
        <Empty title="Nothing to draw">
          No package is on the table that at least two parties could accept or leave. Add reporting on a proposal, or
          put a package together under Deal.
        </Empty>
      )}
      {details && details.states > 0 && (
        <div className={style.parts}>
          <Packages caseId={caseId} details={details} model={analysis.model} judged={analysis.packages} />
          <Graph key={analysis.run!.id} details={details} />
          <States details={details} />
          <Options details={details} />
        </div>
      )}
    </>
  );
}

/** The same package under the same name: what it leaves unsaid is the status quo. */
const sameAs = (a: NamedPackage, b: NamedPackage): boolean =>
  a.id === b.id &&
  [...Object.keys(a.picks), ...Object.keys(b.picks)].every(
    issue => (a.picks[issue] ?? 'status-quo') === (b.picks[issue] ?? 'status-quo'),
  );

/** Starts the run that was asked for under Deal, once, and takes the word off the address. */
function useAsked(asked: boolean, start: () => void): void {
  const route = useRoute();
  const done = useRef(false);
  useEffect(() => {
    if (!asked || done.current) return;
    done.current = true;
    const { ask: _, ...query } = route.query;
    settle({ ...route, query });
    start();
  }, [asked, start, route]);
}
