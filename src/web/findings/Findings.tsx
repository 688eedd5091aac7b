/** The findings of a run in words, each with what it rests on one click away and its passages two. */

import { useState } from 'react';
import { Button, TextButton } from '../design/Button.tsx';
import { Empty, Meter, Note, Problems, Waiting } from '../design/Note.tsx';
import type { Analysis } from '../desk/analysis.ts';
import type { Run } from '../desk/analysis-acts.ts';
import { sayInstant } from '../words/dates.ts';
import { BasisPanel } from './Basis.tsx';
import { basisOf, sayRests } from './basis-of.ts';
import style from './Findings.module.css';
import { WhatMoved } from './WhatMoved.tsx';

type Finding = Run['findings'][number];

const PROOF_WORDS: Readonly<Record<Finding['proof'], string>> = {
  exact: 'computed exactly from the middle of what is known',
  interval: 'holds whatever is not known, or in some reading of it',
  share: 'counted on draws from what is not known',
  gap: 'bounded, not closed',
};

/** Findings shown at first: they come most important first. */
const FIRST = 5;

/** Starts a run, or stops the one that is under way. */
export function RunButton({ analysis }: { analysis: Analysis<unknown> }) {
  if (analysis.running)
    return (
      <Button icon="close" onClick={analysis.stop}>
        Stop
      </Button>
    );
  return (
    <Button look="main" icon="bolt" hint="r" disabled={!analysis.ready} onClick={analysis.start}>
      {analysis.run ? 'Run again' : 'Run the analysis'}
    </Button>
  );
}

/** Progress, problems, and what was found by the latest kept run. */
export function Findings({
  caseId,
  analysis,
  needs,
}: {
  caseId: string;
  analysis: Analysis<unknown>;
  /** What the engine needs, for a case on which it has not run. */
  needs: string;
}) {
  const [open, setOpen] = useState<number | null>(null);
  const [wide, setAll] = useState(false);
  const { run, stale, running, progress, problems, ready, details } = analysis;
  const all = wide || (run?.findings.length ?? 0) <= FIRST + 1;
  // Of a model of which nothing is known no engine makes figures.
  const letGo = ready && details === null && !running && run?.findings[0]?.about !== 'nothing-known';
  return (
    <>
      <Problems problems={problems} />
      {running && (
        <div className={style.running}>
          <Waiting what={progress?.what ?? 'The engine is working…'} />
          {progress && <Meter label="Progress" done={progress.done} of={progress.of} />}
        </div>
      )}
      {!ready && !running && <Waiting what="Looking for kept runs…" />}
      {ready && !run && !running && problems.length === 0 && <Empty title="Not analysed yet">{needs}</Empty>}
      {run && stale && (
        <Note tone="warning">
          The record has changed since this run. What it found may no longer hold: run it again.
        </Note>
      )}
      {run && <WhatMoved caseId={caseId} engine={run.engine} run={run.id} stale={stale} />}
      {run && (
        <section className={style.findings} aria-label="Findings">
          <ol>
            {run.findings.slice(0, all ? undefined : FIRST).map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the findings of a run never change places
              <li key={index}>
                <p className={style.text}>{finding.text}</p>
                <p className={style.meta}>
                  <TextButton onClick={() => setOpen(index)}>{sayRests(finding, analysis.model)}</TextButton>
                  <span>{PROOF_WORDS[finding.proof]}</span>
                </p>
              </li>
            ))}
          </ol>
          {!all && run.findings.length > FIRST + 1 && (
            <p className={style.more}>
              <Button small onClick={() => setAll(true)}>
                {run.findings.length - FIRST} more findings
              </Button>
            </p>
          )}
          <p className={style.run}>
            Analysis, not reporting. {run.engine} version {run.version}, seed {run.seed}, by {run.by},{' '}
            {sayInstant(run.at)}.{letGo && ' Its figures were let go: run it again.'}
          </p>
        </section>
      )}
      {open !== null && run && (
        <BasisPanel
          key={open}
          caseId={caseId}
          title="What the finding rests on"
          {...basisOf(run.findings[open]!, analysis.model)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
