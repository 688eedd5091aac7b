/** Is there a deal: the proposal on the table judged, a package put together by hand, and where both lie among all. */

import { useCallback, useMemo, useState } from 'react';
import { dealCase, namedPicks, picksOf } from '../../../analysis/deal-space/deal-case.ts';
import { type DealDetails, VERSION } from '../../../analysis/deal-space/details.ts';
import { judge } from '../../../analysis/deal-space/judge.ts';
import { anyKnown } from '../../../analysis/figures.ts';
import type { Model, Reason } from '../../../analysis/model.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import { type Analysis, useAnalysis } from '../../desk/analysis.ts';
import type { NamedPackage } from '../../desk/analysis-acts.ts';
import { useBeside } from '../../desk/beside.ts';
import { useModel } from '../../desk/model.ts';
import { usePackages } from '../../desk/packages.ts';
import { BasisPanel } from '../../findings/Basis.tsx';
import { Findings, RunButton } from '../../findings/Findings.tsx';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { Certificate } from './Certificate.tsx';
import style from './DealPage.module.css';
import { Hand } from './Hand.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OnTable } from './OnTable.tsx';
import { Ranking } from './Ranking.tsx';
import { Space } from './Space.tsx';
import { type OnBasis, wordsOf } from './words.ts';

const LEAD =
  'Which packages every party could accept, as far as the reporting tells what they want. What is not known stays open and is never counted as a yes.';

export default function DealPage({ caseId }: PageProps) {
  const { shown, none, problems, waiting } = useModel(caseId);
  const packages = usePackages(caseId);
  const tabled = shown?.packages ?? [];
  const analysis = useAnalysis<DealDetails>(
    caseId,
    'deal-space',
    packages.named.length > 0 ? [...tabled, ...packages.named].slice(0, 5) : null,
  );
  const model = shown?.model;
  const known = model !== undefined && anyKnown(model);
  useKeys([{ keys: 'r', does: 'Run the analysis', group: 'This page', run: () => known && analysis.start() }]);
  return (
    <>
      <PageHead title="Deal" lead={LEAD}>
        {known && <RunButton analysis={analysis} />}
      </PageHead>
      <Problems problems={problems} />
      {none && <Nothing caseId={caseId} why={none} />}
      {waiting && <Waiting what="Making the model…" />}
      {model && !known && (
        <Nothing
          caseId={caseId}
          why="The record has issues, but no preference of any party is known: nothing can be drawn, nothing concluded."
        />
      )}
      {model && known && <Deal caseId={caseId} model={model} tabled={tabled} analysis={analysis} packages={packages} />}
    </>
  );
}

const Nothing = ({ caseId, why }: { caseId: string; why: string }) => (
  <Empty
    title="No preference is known"
    action={
      <LinkButton look="main" href={makeRoute({ caseId, page: 'intake' })}>
        Add reporting
      </LinkButton>
    }
  >
    {why}
  </Empty>
);

/** Figures that fit the model: made of the record as it stands, by this version of the engine. */
const fitting = ({ run, details, stale }: Analysis<DealDetails>, model: Model): DealDetails | null =>
  details &&
  run?.version === VERSION &&
  !stale &&
  details.packages.every(one => one.judged.picks.length === model.issues.length)
    ? details
    : null;

interface DealProps {
  caseId: string;
  model: Model;
  tabled: readonly NamedPackage[];
  analysis: Analysis<DealDetails>;
  packages: ReturnType<typeof usePackages>;
}

function Deal({ caseId, model, tabled, analysis, packages }: DealProps) {
  const words = useMemo(() => wordsOf(model), [model]);
  // The engine's own readings, without draws: shares of readings are counted beside the page.
  const readings = useMemo(() => dealCase(model, { seed: 0, draws: 0 }), [model]);
  const [basis, setBasis] = useState<{ title: string; reasons: readonly Reason[] } | null>(null);
  const onBasis = useCallback<OnBasis>((title, reasons) => setBasis({ title, reasons }), []);
  const first = tabled[0]?.picks ?? null;
  const picks = useMemo(() => picksOf(model, { picks: packages.hand ?? first ?? {} }), [model, packages.hand, first]);
  const { take } = packages;
  const onTake = useCallback((of: readonly number[]) => take(namedPicks(model, of)), [take, model]);
  const built = useMemo(() => (readings.ok ? judge(readings.value, picks) : null), [readings, picks]);
  const found = useBeside(model, 'examine', { picks: namedPicks(model, picks) });
  const details = fitting(analysis, model);
  if (!readings.ok) return <Problems problems={readings.problems} />;
  const titleOf = (mark: string) => [...tabled, ...packages.named].find(({ id }) => id === mark)?.title ?? null;
  return (
    <div className={style.parts}>
      {tabled.map((one, at) => (
        <OnTable
          key={one.id}
          model={model}
          found={one}
          words={words}
          onBasis={onBasis}
          onTake={() => {
            take(at === 0 ? null : one.picks);
            document.querySelector('[data-hand]')?.scrollIntoView();
          }}
        />
      ))}
      <Findings
        caseId={caseId}
        analysis={analysis}
        needs="Run it to have the packages that all could accept counted and ranked, and the findings kept in words. It needs at least two parties and one issue with two options."
      />
      <div data-hand>
        <Hand
          caseId={caseId}
          model={model}
          readings={readings.value}
          tabled={tabled}
          packages={packages}
          picks={picks}
          words={words}
          onBasis={onBasis}
        />
      </div>
      <section className={style.part} aria-label="What would move it">
        <h2>What would move it</h2>
        <Problems problems={found.problems} />
        {!found.answer && found.problems.length === 0 && <Waiting what="Looking for what would move it…" />}
        {found.answer && (
          <div data-stale={!found.fresh}>
            <NextSteps
              caseId={caseId}
              model={model}
              found={found.answer}
              words={words}
              onBasis={onBasis}
              onTake={onTake}
            />
          </div>
        )}
      </section>
      {details && (
        <Ranking
          model={model}
          ranking={details.ranking}
          words={words}
          titleOf={titleOf}
          onBasis={onBasis}
          onTake={onTake}
        />
      )}
      <section className={style.part} aria-label="Two parties side by side">
        <h2>Two parties side by side</h2>
        {built && <Space model={model} built={built} details={details} words={words} onTake={onTake} />}
      </section>
      {details && <Certificate model={model} details={details} words={words} onBasis={onBasis} onTake={onTake} />}
      {basis && (
        <BasisPanel
          key={basis.title}
          caseId={caseId}
          title={basis.title}
          reasons={basis.reasons}
          onClose={() => setBasis(null)}
        />
      )}
    </div>
  );
}
