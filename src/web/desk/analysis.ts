/** Runs of the analysis: the latest that is kept, and how to ask for a new one. */

import type { Model } from '../../analysis/model.ts';
import type { Problem } from '../../problems.ts';
import type { NamedPackage, RunLine } from './analysis-acts.ts';
import { problemsOf } from './call.ts';
import type { Progress } from './events.ts';
import { useLongAct } from './long-act.ts';
import { useAct } from './queries.ts';

export interface Analysis<Details> {
  /** The latest run that was kept; null when there is none. */
  readonly run: RunLine | null;
  /** The record has changed since that run. */
  readonly stale: boolean;
  /** Figures of that run; null while they are on their way, and where it has none. */
  readonly details: Details | null;
  /** The packages that it judged, and the model that it was made of. */
  readonly packages: readonly NamedPackage[];
  readonly model: Model | null;
  readonly running: boolean;
  readonly progress: Progress | undefined;
  readonly problems: readonly Problem[];
  /** Whether what was kept is known yet. */
  readonly ready: boolean;
  start(): void;
  stop(): void;
}

/**
 * What is known of an engine's answer on the case (null: of any engine's). `Details` are the engine's own; `packages` are
 * those to judge, the proposals on the table unless given.
 */
export function useAnalysis<Details>(
  caseId: string,
  engine: string | null,
  packages: readonly NamedPackage[] | null = null,
): Analysis<Details> {
  const { running, progress, problems, start, stop } = useLongAct('analyse', caseId, engine ?? 'all');
  const kept = useAct('list-runs', caseId, { engine });
  const latest = kept.data?.runs[0] ?? null;
  const shown = useAct('show-run', caseId, { run: latest?.id ?? '' }, { enabled: latest !== null });
  const own = latest !== null && shown.data?.run.id === latest.id ? shown.data : null;
  const error = kept.error ?? shown.error;
  return {
    run: latest,
    stale: latest?.stale ?? false,
    details: (own?.run.details ?? null) as Details | null,
    packages: own?.packages ?? [],
    model: own?.model ?? null,
    running,
    progress,
    problems: error ? problemsOf(error) : problems,
    ready: !kept.isPending && (latest === null || !shown.isPending),
    start: () => start({ engine, ...(packages && { packages }) }),
    stop,
  };
}
