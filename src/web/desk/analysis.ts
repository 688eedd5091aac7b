/**
 * Runs of the analysis that this page asked for. They stand outside the pages, so that one can go on reading while an
 * engine works; a run's sentences are kept by the desk, its figures only here.
 */

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Problem } from '../../problems.ts';
import type { NamedPackage, Run } from './analysis-acts.ts';
import { call, cancel, problemsOf } from './call.ts';
import { type Progress, useProgress } from './events.ts';
import { refresh, useAct } from './queries.ts';

interface Held {
  /** The job that is under way; null when none is. */
  readonly job: string | null;
  readonly made: { readonly run: Run; readonly details: unknown; readonly packages: readonly NamedPackage[] } | null;
  readonly problems: readonly Problem[];
}

const NONE: Held = { job: null, made: null, problems: [] };
let held: ReadonlyMap<string, Held> = new Map();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
function put(key: string, change: Partial<Held>): void {
  held = new Map(held).set(key, { ...(held.get(key) ?? NONE), ...change });
  for (const listener of listeners) listener();
}

export interface Analysis<Details> {
  /** The latest run that was kept; null when there is none. */
  readonly run: Run | null;
  /** The record has changed since that run. */
  readonly stale: boolean;
  /** Figures of that run; null when it was made before this page was opened. */
  readonly details: Details | null;
  readonly packages: readonly NamedPackage[];
  readonly running: boolean;
  readonly progress: Progress | undefined;
  readonly problems: readonly Problem[];
  /** Whether what was kept is known yet. */
  readonly ready: boolean;
  start(): void;
  stop(): void;
}

/** What is known of an engine's answer on the case, and how to ask for a new one. `Details` are the engine's own. */
export function useAnalysis<Details>(caseId: string, engine: string): Analysis<Details> {
  const client = useQueryClient();
  const key = `${caseId} ${engine}`;
  const { job, made, problems } = useSyncExternalStore(subscribe, () => held.get(key) ?? NONE);
  const kept = useAct('list-runs', caseId, { engine });
  const latest = kept.data?.runs[0];
  const own = made !== null && (latest === undefined || latest.id === made.run.id);
  return {
    run: latest ?? made?.run ?? null,
    stale: latest?.stale ?? false,
    details: own ? (made.details as Details) : null,
    packages: own ? made.packages : [],
    running: job !== null,
    progress: useProgress(job),
    problems: kept.error ? problemsOf(kept.error) : problems,
    ready: !kept.isPending,
    start: () => void start(client, caseId, engine, key),
    stop: () => {
      if (job !== null) void cancel(job);
    },
  };
}

async function start(client: QueryClient, caseId: string, engine: string, key: string): Promise<void> {
  if (held.get(key)?.job) return;
  const job = crypto.randomUUID();
  put(key, { job, problems: [] });
  try {
    const { output } = await call('analyse', caseId, { engine }, { job });
    const [first] = output.runs;
    put(key, { job: null, made: first ? { ...first, packages: output.packages } : null });
  } catch (error) {
    const problems = problemsOf(error);
    put(key, { job: null, problems: problems.filter(problem => problem.code !== 'cancelled') });
  }
  refresh(client, caseId);
}
