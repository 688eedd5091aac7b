/** The engines on the model, run again when it has changed, and what moved with it. Nothing where nothing is known. */

import { useEffect, useState } from 'react';
import { anyKnown } from '../../../analysis/figures.ts';
import type { Model } from '../../../analysis/model.ts';
import { Check } from '../../design/Field.tsx';
import { Meter, Problems, Waiting } from '../../design/Note.tsx';
import { type Analysis, useAnalysis } from '../../desk/analysis.ts';
import { RunButton } from '../../findings/Findings.tsx';
import { WhatMoved } from '../../findings/WhatMoved.tsx';
import { useKeys } from '../../keys.ts';
import { sayInstant } from '../../words/dates.ts';
import style from './PreferencesPage.module.css';

export function ModelRuns({ caseId, model }: { caseId: string; model: Model }) {
  const analysis = useAnalysis(caseId, null);
  const { run, stale, running, progress, problems } = analysis;
  const known = anyKnown(model);
  const [byItself, setByItself] = useByItself();
  useAgain(analysis, known && byItself, model.recordHash);
  useKeys([{ keys: 'r', does: 'Run the analysis', group: 'This page', run: () => known && analysis.start() }]);
  if (!known) return null;
  return (
    <section className={style.runs} aria-label="The analysis" data-fresh={run !== null && !stale && !running}>
      <div className={style.runTools}>
        <RunButton analysis={analysis} />
        <Check
          label="Run again by itself when the record changes"
          checked={byItself}
          onChange={event => setByItself(event.target.checked)}
        />
        {run && (
          <span className={style.quiet}>
            Last run by {run.by}, {sayInstant(run.at)}
            {stale && !running && '; the record has changed since'}.
          </span>
        )}
      </div>
      <Problems problems={problems} />
      {running && (
        <div className={style.running}>
          <Waiting what={progress?.what ?? 'The engines are working…'} />
          {progress && <Meter label="Progress" done={progress.done} of={progress.of} />}
        </div>
      )}
      {run && <WhatMoved caseId={caseId} engine={null} run={run.id} stale={stale} />}
    </section>
  );
}

/** Runs anew once for each state of the record, while this page is looked at. A case that never ran is left alone. */
function useAgain(
  { run, stale, running, ready, start }: Analysis<unknown>,
  wanted: boolean,
  hash: string | null,
): void {
  const due = wanted && ready && run !== null && stale && !running && hash !== null && hash !== run.recordHash;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each record; a run that failed is not tried again
  useEffect(() => {
    if (due && document.visibilityState === 'visible' && !tried.has(hash)) {
      tried.add(hash);
      start();
    }
  }, [due, hash]);
}
const tried = new Set<string>();

const KEY = 'parley-run-again';

/** The choice outlives the page. */
function useByItself(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'no');
  return [
    on,
    value => {
      setOn(value);
      localStorage.setItem(KEY, value ? 'yes' : 'no');
    },
  ];
}
