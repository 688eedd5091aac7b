/** What each party and voice is taken to want, figure by figure with its reason, and what a person judges otherwise. */

import { useState } from 'react';
import { anyKnown } from '../../../analysis/figures.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Empty, Note, Problems, Waiting } from '../../design/Note.tsx';
import type { ModelSettings, ShownModel } from '../../desk/analysis-acts.ts';
import { useModel } from '../../desk/model.ts';
import { BasisPanel } from '../../findings/Basis.tsx';
import type { PageProps } from '../../page.ts';
import { makeRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { IssuesPart } from './IssuesPart.tsx';
import { JudgeDialog, type Judging } from './JudgeDialog.tsx';
import { JudgementsPart } from './JudgementsPart.tsx';
import { ModelRuns } from './ModelRuns.tsx';
import type { Opened, Opening } from './opening.ts';
import { PartyPart } from './PartyPart.tsx';
import style from './PreferencesPage.module.css';
import { Seats } from './Seats.tsx';
import { Sensitivity } from './Sensitivity.tsx';
import { Switches } from './Switches.tsx';
import { Versions } from './Versions.tsx';

export default function PreferencesPage({ caseId }: PageProps) {
  const [settings, setSettings] = useState<ModelSettings>({});
  const { shown, none, problems, waiting } = useModel(caseId, settings);
  const [basis, setBasis] = useState<Opened | null>(null);
  const [judging, setJudging] = useState<Judging | null>(null);
  const narrowed = Object.keys(settings).length > 0;
  return (
    <>
      <PageHead
        title="Preferences"
        lead="What each option is taken to be worth to whom, from 0 to 1, and why. The figures are made of stances by a convention; nothing in the reporting measures them. What is not known stands open."
      />
      <Problems problems={problems} />
      {waiting && <Waiting what="Making the model…" />}
      {(shown || narrowed) && <Switches caseId={caseId} settings={settings} onChange={setSettings} />}
      {none && (
        <Empty
          title="No preference is known"
          action={
            narrowed ? (
              <Button onClick={() => setSettings({})}>Use all of the record</Button>
            ) : (
              <LinkButton look="main" href={makeRoute({ caseId, page: 'intake' })}>
                Add reporting
              </LinkButton>
            )
          }
        >
          {none}
        </Empty>
      )}
      {shown && !anyKnown(shown.model) && (
        <div className={style.before}>
          <Note tone="warning">
            The record has issues, but no preference of any party is known: every figure stands with its full range, and
            no conclusion is drawn.
          </Note>
        </div>
      )}
      {shown && narrowed && (
        <div className={style.before}>
          <Sensitivity caseId={caseId} settings={settings} />
        </div>
      )}
      {shown && !narrowed && <ModelRuns caseId={caseId} model={shown.model} />}
      {shown && <Shown caseId={caseId} shown={shown} opening={{ basis: setBasis, judge: setJudging }} />}
      {shown && !narrowed && (
        <div className={style.after}>
          <Sensitivity caseId={caseId} settings={null} />
          <Versions caseId={caseId} />
        </div>
      )}
      {basis && (
        <BasisPanel
          key={basis.title}
          caseId={caseId}
          title={basis.title}
          reasons={basis.reasons}
          onClose={() => setBasis(null)}
        />
      )}
      {judging && shown && (
        <JudgeDialog caseId={caseId} judging={judging} judgements={shown.judgements} onClose={() => setJudging(null)} />
      )}
    </>
  );
}

function Shown({ caseId, shown, opening }: { caseId: string; shown: ShownModel; opening: Opening }) {
  const { model, leftOut, judgements, convention, rules } = shown;
  return (
    <div className={style.parts}>
      <Astray shown={shown} />
      {model.parties.map(party => (
        <PartyPart
          key={party.actor}
          caseId={caseId}
          model={model}
          party={party}
          judgements={judgements}
          rules={rules}
          opening={opening}
        />
      ))}
      <IssuesPart model={model} judgements={judgements} rules={rules} opening={opening} />
      <Seats caseId={caseId} leftOut={leftOut} opening={opening} />
      <JudgementsPart caseId={caseId} model={model} judgements={judgements} />
      <details className={style.convention}>
        <summary>The convention</summary>
        <dl>
          {convention.map(([stance, [lo, hi]]) => (
            <div key={stance}>
              <dt>{stance}</dt>
              <dd>
                {lo}–{hi}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** Judgements that do not count, and why. */
function Astray({ shown: { astray } }: { shown: ShownModel }) {
  const say = (all: ShownModel['astray']) => all.map(({ by, reason }) => `${by}: ${reason}`).join('; ');
  const compared = astray.filter(({ target }) => target.kind === 'rather');
  const others = astray.filter(({ target }) => target.kind !== 'rather');
  return (
    <>
      {others.length > 0 && (
        <Note tone="warning">
          {count(others.length, 'judgement stands', 'judgements stand')} on what the model no longer has: {say(others)}.
        </Note>
      )}
      {compared.length > 0 && (
        <Note tone="warning">
          {count(compared.length, 'comparison of packages does', 'comparisons of packages do')} not fit the worths and
          the earlier comparisons, and {compared.length === 1 ? 'does' : 'do'} not count: {say(compared)}.
        </Note>
      )}
    </>
  );
}
