/** Is there a deal: the proposal on the table judged, a package put together by hand, and where both lie among all. */

import { useMemo, useState } from 'react';
import { dealCase, picksOf } from '../../../analysis/deal-space/deal-case.ts';
import type { DealDetails } from '../../../analysis/deal-space/details.ts';
import { judge, type TestJudged } from '../../../analysis/deal-space/judge.ts';
import { anyKnown } from '../../../analysis/figures.ts';
import type { Model } from '../../../analysis/model.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Empty, Problems, Waiting } from '../../design/Note.tsx';
import { type Analysis, useAnalysis } from '../../desk/analysis.ts';
import { useModel } from '../../desk/model.ts';
import { BasisPanel } from '../../findings/Basis.tsx';
import { Findings, RunButton } from '../../findings/Findings.tsx';
import { useKeys } from '../../keys.ts';
import type { PageProps } from '../../page.ts';
import { makeRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { Bars } from './Bars.tsx';
import { Builder } from './Builder.tsx';
import style from './DealPage.module.css';
import { Certificate, NextSteps, PackageJudged } from './Judgement.tsx';
import { Space } from './Space.tsx';
import { wordsOf } from './words.ts';

const LEAD =
  'Which packages every party could accept, as far as the reporting tells what they want. What is not known stays open and is never counted as a yes.';

export default function DealPage({ caseId }: PageProps) {
  const { shown, none, problems, waiting } = useModel(caseId);
  const analysis = useAnalysis<DealDetails>(caseId, 'deal-space');
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
      {model && known && <Deal key={model.id} caseId={caseId} model={model} analysis={analysis} />}
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

/** The figures fit the model: made of the record as it stands. */
const fitting = ({ details, stale }: Analysis<DealDetails>, model: Model): DealDetails | null =>
  details && !stale && details.packages.every(one => one.judged.picks.length === model.issues.length) ? details : null;

function Deal({ caseId, model, analysis }: { caseId: string; model: Model; analysis: Analysis<DealDetails> }) {
  const words = useMemo(() => wordsOf(model), [model]);
  const details = fitting(analysis, model);
  const tables = details?.packages ?? [];
  return (
    <div className={style.parts}>
      {tables.map(found => (
        <PackageJudged key={found.id} found={found} words={words} />
      ))}
      <Findings
        caseId={caseId}
        analysis={analysis}
        needs="Run it to have the proposal on the table judged, and the packages that all could accept counted. It needs at least two parties and one issue with two options."
      />
      <Building caseId={caseId} model={model} details={details} analysis={analysis} />
      {tables.map(found => (
        <section key={found.id} className={style.part} aria-label={`What would move ${found.title}`}>
          <h2>What would move {found.title}</h2>
          <NextSteps found={found} words={words} />
        </section>
      ))}
      {details && <Certificate details={details} words={words} />}
    </div>
  );
}

interface BuildingProps {
  caseId: string;
  model: Model;
  details: DealDetails | null;
  analysis: Analysis<DealDetails>;
}

function Building({ caseId, model, details, analysis }: BuildingProps) {
  const words = useMemo(() => wordsOf(model), [model]);
  // The engine's own readings, without draws: shares are counted by a run alone.
  const readings = useMemo(() => dealCase(model, { seed: 0, draws: 0 }), [model]);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>> | null>(null);
  const [basis, setBasis] = useState<TestJudged | null>(null);
  const onTable = details ? (analysis.packages[0]?.picks ?? null) : null;
  const picks = useMemo(() => picksOf(model, { picks: chosen ?? onTable ?? {} }), [model, chosen, onTable]);
  const judged = useMemo(() => (readings.ok ? judge(readings.value, picks) : null), [readings, picks]);
  if (!readings.ok) return <Problems problems={readings.problems} />;
  if (!judged) return null;
  const named = Object.fromEntries(model.issues.map((issue, at) => [issue.id, issue.options[picks[at]!]!.id]));
  return (
    <section className={style.part} aria-label="A package of your own">
      <h2>A package of your own</h2>
      <div className={style.tools}>
        <Button small onClick={() => setChosen({})}>
          Status quo throughout
        </Button>
        {onTable && (
          <Button small onClick={() => setChosen(null)}>
            {analysis.packages[0]!.title}
          </Button>
        )}
      </div>
      {!judged.keepsRules && <p className={style.broken}>This package breaks a rule between its provisions.</p>}
      <div className={style.builder}>
        <Builder
          model={model}
          words={words}
          picks={picks}
          onPick={(issue, option) => {
            const { id, options } = model.issues[issue]!;
            setChosen({ ...named, [id]: options[option]!.id });
          }}
        />
        <div className={style.live}>
          <Bars judged={judged} words={words} onBasis={setBasis} />
        </div>
      </div>
      <h3 className={style.sub}>Two parties side by side</h3>
      <Space built={judged} details={details} words={words} />
      {basis && (
        <BasisPanel
          key={basis.actor}
          caseId={caseId}
          title={`What ${basis.name}'s figures rest on`}
          reasons={[{ kind: 'entries', entries: [...basis.entries] }]}
          onClose={() => setBasis(null)}
        />
      )}
    </section>
  );
}
