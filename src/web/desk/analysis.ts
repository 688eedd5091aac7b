/**
 * Runs of the analysis: the latest that is kept, and one that this page asked for. The asking stands outside the pages, so
 * that one can go on reading while an engine works.
 */

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Model } from '../../analysis/model.ts';
import type { Problem } from '../../problems.ts';
import type { ActInput } from './acts.ts';
import type { NamedPackage, RunLine } from './analysis-acts.ts';
import { call, cancel, problemsOf } from './call.ts';
import { type Progress, useProgress } from './events.ts';
import { refresh, useAct } from './queries.ts';

interface Held {
  /** The job that is under way; null when none is. */
  readonly job: string | null;
  readonly problems: readonly Problem[];
}

const NONE: Held = { job: null, problems: [] };
let held: ReadonlyMap<string, Held> = new Map();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
function put(key: string, change: Held): void {
  held = new Map(held).set(key, change);
  for (const listener of listeners) listener();
}

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
 * What is known of an engine's answer on the case (null: of any engine's), and how to ask for a new one. `Details` are the engine's own;
 * `packages` are those to judge, the proposals on the table unless given.
 */
export function useAnalysis<Details>(
  caseId: string,
  engine: string | null,
  packages: readonly NamedPackage[] | null = null,
): Analysis<Details> {
  const client = useQueryClient();
  const key = `${caseId} ${engine ?? 'all'}`;
  const { job, problems } = useSyncExternalStore(subscribe, () => held.get(key) ?? NONE);
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
    running: job !== null,
    progress: useProgress(job),
    problems: error ? problemsOf(error) : problems,
    ready: !kept.isPending && (latest === null || !shown.isPending),
    start: () => void start(client, caseId, key, { engine, ...(packages && { packages }) }),
    stop: () => {
      if (job !== null) void cancel(job);
    },
  };
}

async function start(client: QueryClient, caseId: string, key: string, input: ActInput<'analyse'>): Promise<void> {
  if (held.get(key)?.job) return;
  const job = crypto.randomUUID();
  put(key, { job, problems: [] });
  try {
    await call('analyse', caseId, input, { job });
    put(key, NONE);
  } catch (error) {
    put(key, { job: null, problems: problemsOf(error).filter(problem => problem.code !== 'cancelled') });
  }
  refresh(client, caseId);
}
