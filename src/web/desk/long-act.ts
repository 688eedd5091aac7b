/**
 * Acts that take long enough to be watched and stopped. What is under way stands outside the pages, so that one can go on
 * reading while an engine works.
 */

import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Problem } from '../../problems.ts';
import type { ActInput, ActName, ActOutput } from './acts.ts';
import { call, cancel, problemsOf } from './call.ts';
import { type Progress, useProgress } from './events.ts';
import { refresh } from './queries.ts';

interface Held {
  /** The job that is under way; null when none is. */
  readonly job: string | null;
  /** What the last one gave. */
  readonly output: unknown;
  readonly problems: readonly Problem[];
}

const NONE: Held = { job: null, output: null, problems: [] };
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

export interface LongAct<N extends ActName> {
  readonly running: boolean;
  readonly progress: Progress | undefined;
  /** Of the last one; null when there was none, or it failed. */
  readonly output: ActOutput<N> | null;
  readonly problems: readonly Problem[];
  start(input: ActInput<N>): void;
  stop(): void;
}

/** `apart`: what keeps several of one act on one case apart. One that is under way is not started again. */
export function useLongAct<N extends ActName>(name: N, caseId: string, apart = ''): LongAct<N> {
  const client = useQueryClient();
  const key = [name, caseId, apart].join(' ');
  const { job, output, problems } = useSyncExternalStore(subscribe, () => held.get(key) ?? NONE);
  const start = async (input: ActInput<N>) => {
    if (held.get(key)?.job) return;
    const id = crypto.randomUUID();
    put(key, { ...NONE, job: id });
    try {
      put(key, { ...NONE, output: (await call(name, caseId, input, { job: id })).output });
    } catch (error) {
      put(key, { ...NONE, problems: problemsOf(error).filter(({ code }) => code !== 'cancelled') });
    }
    refresh(client, caseId);
  };
  return {
    running: job !== null,
    progress: useProgress(job),
    output: output as ActOutput<N> | null,
    problems,
    start: input => void start(input),
    stop: () => {
      if (job !== null) void cancel(job);
    },
  };
}
