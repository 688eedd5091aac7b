/** What the conclusions hang on: each source, or each side of a contradiction, left out in turn. */

import { useState } from 'react';
import type { Reason } from '../../../analysis/model.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Meter, Note, Problems, Waiting } from '../../design/Note.tsx';
import type { ModelSettings, Trial, Trials } from '../../desk/analysis-acts.ts';
import { type LongAct, useLongAct } from '../../desk/long-act.ts';
import { BasisPanel } from '../../findings/Basis.tsx';
import { MovedFindings } from '../../findings/WhatMoved.tsx';
import { count } from '../../words/count.ts';
import style from './Sensitivity.module.css';

/** `settings`: what is left out already; null = nothing, and parts are left out in turn. */
export function Sensitivity({ caseId, settings }: { caseId: string; settings: ModelSettings | null }) {
  const act = useLongAct('try-without', caseId, settings === null ? '' : JSON.stringify(settings));
  const { running, progress, problems, output } = act;
  return (
    <Card label="What the conclusions hang on">
      <h2>What the conclusions hang on</h2>
      <p className={style.quiet}>
        {settings === null
          ? 'Leaves a part of the record out, runs the engines without it, and shows which conclusions change. Nothing of it is kept.'
          : 'The figures below are those without what is left out above. The engines tell which conclusions change with it.'}
      </p>
      <Buttons act={act} settings={settings} />
      <Problems problems={problems} />
      {running && (
        <div className={style.running}>
          <Waiting what={progress?.what ?? 'The engines are working…'} />
          {progress && <Meter label="Progress" done={progress.done} of={progress.of} />}
        </div>
      )}
      {output && !running && <Results caseId={caseId} output={output} />}
    </Card>
  );
}

function Buttons({ act, settings }: { act: LongAct<'try-without'>; settings: ModelSettings | null }) {
  if (act.running)
    return (
      <div className={style.tools}>
        <Button icon="close" onClick={act.stop}>
          Stop
        </Button>
      </div>
    );
  if (settings !== null)
    return (
      <div className={style.tools}>
        <Button onClick={() => act.start({ settings })}>See which conclusions change</Button>
      </div>
    );
  return (
    <div className={style.tools}>
      <Button small onClick={() => act.start({ each: 'source' })}>
        Each source in turn
      </Button>
      <Button small onClick={() => act.start({ each: 'contradiction' })}>
        Each side of a contradiction
      </Button>
      <Button small onClick={() => act.start({ settings: { reviewedOnly: true } })}>
        What nobody reviewed
      </Button>
    </div>
  );
}

function Results({ caseId, output }: { caseId: string; output: Trials }) {
  const [basis, setBasis] = useState<Reason[] | null>(null);
  const { trials, cancelled, findings } = output;
  const moving = trials.filter(trial => trial.none !== null || trial.findings.length > 0);
  const still = trials.filter(trial => !moving.includes(trial));
  return (
    <div className={style.results}>
      {cancelled && (
        <Note tone="warning">Stopped before everything was tried: these are the trials that were made.</Note>
      )}
      {trials.length === 0 && <p className={style.quiet}>The model rests on nothing of that kind.</p>}
      {moving.map(trial => (
        <TrialPart
          key={trial.without}
          trial={trial}
          findings={findings}
          onBasis={setBasis}
          open={trials.length === 1}
        />
      ))}
      {still.length > 0 && (
        <p className={style.quiet}>
          Every conclusion stands as it is without {still.map(({ without }) => without).join(', or without ')}.
        </p>
      )}
      {basis && (
        <BasisPanel
          key={JSON.stringify(basis)}
          caseId={caseId}
          title="What it rests on"
          reasons={basis}
          onClose={() => setBasis(null)}
        />
      )}
    </div>
  );
}

interface TrialProps {
  trial: Trial;
  findings: number;
  open: boolean;
  onBasis(reasons: Reason[]): void;
}

function TrialPart({ trial, findings, open, onBasis }: TrialProps) {
  const turned = trial.findings.filter(({ move }) => move !== 'figure').length;
  const shifted = trial.findings.length - turned;
  return (
    <details className={style.trial} open={open}>
      <summary>
        <strong>Without {trial.without}</strong>
        <span>{trial.none ? 'no conclusion is left' : sayTurned(turned, shifted)}</span>
      </summary>
      {trial.none && <Note tone="warning">{trial.none}</Note>}
      {trial.figures.length > 0 && (
        <details className={style.figures}>
          <summary>{count(trial.figures.length, 'figure moves', 'figures move')}</summary>
          <ul>
            {trial.figures.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <MovedFindings findings={trial.findings} onBasis={onBasis} />
      {!trial.none && (
        <p className={style.quiet}>
          {trial.unmoved} of {findings} findings stand as they were.
        </p>
      )}
    </details>
  );
}

function sayTurned(turned: number, shifted: number): string {
  if (turned === 0) return `only numbers move, in ${count(shifted, 'conclusion')}`;
  const others = shifted > 0 ? `, numbers in ${count(shifted, 'other')}` : '';
  return `${count(turned, 'conclusion changes', 'conclusions change')}${others}`;
}
