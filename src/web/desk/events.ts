/** What the desk reports by itself: progress of jobs, changes of cases, the state of the store. */

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Problem } from '../../problems.ts';
import { refresh } from './queries.ts';

export interface Progress {
  readonly job: string;
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

export type StoreState =
  | { readonly state: 'opening' | 'open' }
  | { readonly state: 'failed'; readonly problem: Problem }
  /** The workbench itself does not answer. */
  | { readonly state: 'away' }
  /** It answers, but was started anew since this browser was let in. */
  | { readonly state: 'refused' };

let store: StoreState = { state: 'opening' };
let progress: ReadonlyMap<string, Progress> = new Map();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
function tell(change: () => void): void {
  change();
  for (const listener of listeners) listener();
}

export const useStoreState = (): StoreState => useSyncExternalStore(subscribe, () => store);
export const useProgress = (job: string | null): Progress | undefined =>
  useSyncExternalStore(subscribe, () => (job === null ? undefined : progress.get(job)));

/** Listens for as long as the page stands. The browser connects again by itself while the workbench is away. */
export function useDeskEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/events');
    listen(source, client);
    source.onerror = () => {
      tell(() => {
        store = { state: source.readyState === EventSource.CLOSED ? 'refused' : 'away' };
      });
    };
    return () => source.close();
  }, [client]);
}

function listen(source: EventSource, client: QueryClient): void {
  const on = <T>(name: string, take: (data: T) => void) =>
    source.addEventListener(name, event => take(JSON.parse((event as MessageEvent<string>).data) as T));
  on<Progress>('progress', step =>
    tell(() => {
      progress = new Map(progress).set(step.job, step);
    }),
  );
  on<{ case: string | null }>('changed', changed => refresh(client, changed.case));
  on<StoreState>('store', state => {
    const opened = store.state !== 'open' && state.state === 'open';
    tell(() => {
      store = state;
    });
    if (opened) void client.invalidateQueries();
  });
}
