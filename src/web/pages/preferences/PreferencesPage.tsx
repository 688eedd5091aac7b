/** What each party and voice is taken to want, figure by figure with its reason, and what a person judges otherwise. */

import { useState } from 'react';
import type { Model, Party, Voice } from '../../../analysis/model.ts';
import { unknownFigure, weightOf, worthOf } from '../../../analysis/model.ts';
import { Button, LinkButton } from '../../design/Button.tsx';
import { Empty, Note, Problems, Waiting } from '../../design/Note.tsx';
import type { ModelSettings, ShownModel } from '../../desk/analysis-acts.ts';
import { useModel } from '../../desk/model.ts';
import { useAct } from '../../desk/queries.ts';
import { BasisPanel } from '../../findings/Basis.tsx';
import type { PageProps } from '../../page.ts';
import { makeRoute } from '../../routes.ts';
import { PageHead } from '../../shell/PageHead.tsx';
import { count } from '../../words/count.ts';
import { FigureRow } from './FigureRow.tsx';
import { JudgeDialog, type Judging } from './JudgeDialog.tsx';
import { ModelRuns } from './ModelRuns.tsx';
import type { Opened, Opening } from './opening.ts';
import style from './PreferencesPage.module.css';
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
  const { model, leftOut, astray, convention, rules } = shown;
  return (
    <div className={style.parts}>
      {astray.length > 0 && (
        <Note tone="warning">
          {count(astray.length, 'judgement stands', 'judgements stand')} on what the model no longer has:{' '}
          {astray.map(({ by, reason }) => `${by}: ${reason}`).join('; ')}.
        </Note>
      )}
      {model.parties.map(party => (
        <PartyPart key={party.actor} model={model} party={party} rules={rules} opening={opening} />
      ))}
      {leftOut.length > 0 && (
        <section className={style.party} aria-label="Without a seat">
          <h2>Without a seat</h2>
          <ul className={style.rows}>
            {leftOut.map(one => (
              <LeftOut key={one.actor} caseId={caseId} {...one} opening={opening} />
            ))}
          </ul>
        </section>
      )}
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

const WHY_OUT = {
  mediator: 'mediates or puts the proposal, and no provision binds it',
  'no-side': 'stands on no side',
  judged: 'a person took its seat',
} as const;

function LeftOut({
  caseId,
  actor,
  why,
  opening,
}: {
  caseId: string;
  actor: string;
  why: keyof typeof WHY_OUT;
  opening: Opening;
}) {
  const { data } = useAct('show-entry', caseId, { entry: actor });
  const name = data?.line.label ?? '…';
  return (
    <li className={style.seat}>
      <span>
        {name}: {WHY_OUT[why]}
      </span>
      <Button
        small
        look="quiet"
        aria-label={`Give a seat to ${name}`}
        onClick={() =>
          opening.judge({
            title: `A seat for ${name}`,
            target: { kind: 'seat', party: actor },
            range: [0, 1],
            now: true,
          })
        }
      >
        Give a seat
      </Button>
    </li>
  );
}

interface PartProps {
  model: Model;
  party: Party;
  rules: ShownModel['rules'];
  opening: Opening;
}

function PartyPart({ model, party, rules, opening }: PartProps) {
  return (
    <section className={style.party} aria-label={party.name}>
      <h2>{party.name}</h2>
      {party.voices.map(voice => (
        <VoicePart key={voice.actor} voice={voice} model={model} party={party} rules={rules} opening={opening} />
      ))}
      <details className={style.more}>
        <summary>Weights, no deal, influence</summary>
        <ul className={style.rows}>
          {model.issues.map(issue => (
            <FigureRow
              key={issue.id}
              name={`Weight of ${issue.title}`}
              figure={weightOf(party, issue.id)}
              whose={party.name}
              rules={rules}
              opening={opening}
              target={{ kind: 'weight', party: party.actor, issue: issue.id }}
            />
          ))}
          <FigureRow
            name="No deal, beyond the status quo"
            figure={party.noDeal}
            range={[-1, 1]}
            whose={party.name}
            rules={rules}
            opening={opening}
            target={{ kind: 'no-deal', party: party.actor }}
          />
          <FigureRow
            name="Influence on the outcome"
            figure={party.influence}
            whose={party.name}
            rules={rules}
            opening={opening}
            target={{ kind: 'influence', party: party.actor }}
          />
        </ul>
      </details>
    </section>
  );
}

function VoicePart({ voice, model, party, rules, opening }: PartProps & { voice: Voice }) {
  const rows = model.issues.flatMap(issue =>
    issue.options.map(option => ({
      issue,
      option,
      figure: worthOf(voice, issue.id, option.id),
      veto: voice.vetoes.find(one => one.issue === issue.id && one.option === option.id) ?? null,
    })),
  );
  const known = rows.filter(({ figure, veto }) => figure.reason.kind !== 'unknown' || veto);
  const open = rows.filter(row => !known.includes(row));
  const row = ({ issue, option, figure, veto }: (typeof rows)[number]) => (
    <FigureRow
      key={`${issue.id} ${option.id}`}
      name={issue.title === option.title ? option.title : `${issue.title}: ${option.title}`}
      figure={figure.reason.kind === 'unknown' ? unknownFigure() : figure}
      whose={voice.name}
      rules={rules}
      opening={opening}
      veto={veto}
      speaks={voice.speaks}
      target={{ kind: 'worth', party: party.actor, voice: voice.actor, issue: issue.id, option: option.id }}
    />
  );
  return (
    <div className={style.voice}>
      {(party.voices.length > 1 || voice.actor !== party.actor) && (
        <h3>
          {voice.name}
          {!voice.speaks && <small> does not speak for the party</small>}
          {voice.share === 0 && <small> without a share in its worth</small>}
        </h3>
      )}
      <ul className={style.rows}>{known.map(row)}</ul>
      {voice.given.length > 0 && (
        <p className={style.quiet}>
          {count(voice.given.length, 'figure hangs', 'figures hang')} on a condition:{' '}
          {voice.given
            .map(
              one => `${titleOf(model, one)} is worth ${one.value.lo}–${one.value.hi} with ${titleOf(model, one.when)}`,
            )
            .join('; ')}
          .
        </p>
      )}
      <details className={style.more}>
        <summary>{count(open.length, 'option', 'options')} on which nothing is known</summary>
        <ul className={style.rows}>{open.map(row)}</ul>
      </details>
    </div>
  );
}

const titleOf = (model: Model, pick: { issue: string; option: string }): string =>
  model.issues.find(issue => issue.id === pick.issue)?.options.find(option => option.id === pick.option)?.title ??
  pick.option;
