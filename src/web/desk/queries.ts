/** What pages ask of the desk, kept until something changes it. */

import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ActInput, ActName, ActOutput } from './acts.ts';
import { ActFailed, call } from './call.ts';

export const makeClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // The desk says when something has changed (events.ts); asking again on a timer would only cost.
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: (failures, error) => !(error instanceof ActFailed) && failures < 2,
      },
    },
  });

const keyOf = (caseId: string | null, name: ActName, input: unknown) => [caseId ?? 'archive', name, input] as const;

interface Asking {
  enabled?: boolean;
  /** Shows the last answer while a new one is on its way: for sliders and search boxes. */
  keep?: boolean;
}

/** The output of an act that changes nothing. */
export function useAct<N extends ActName>(name: N, caseId: string | null, input: ActInput<N>, asking: Asking = {}) {
  return useQuery({
    queryKey: keyOf(caseId, name, input),
    queryFn: async ({ signal }): Promise<ActOutput<N>> => (await call(name, caseId, input, { signal })).output,
    enabled: asking.enabled ?? true,
    placeholderData: asking.keep ? keepPreviousData : undefined,
  });
}

/** Does an act that changes something, and asks again for what the case shows. */
export function useDo<N extends ActName>(name: N, caseId: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ActInput<N>) => call(name, caseId, input),
    onSuccess: () => refresh(client, caseId),
  });
}

const due = new Set<string>();
const SOON_MS = 40;

/**
 * Everything that is shown of a case, and the list of cases, is asked for again. An act and the desk's word of it come
 * almost at once: they are answered by one asking.
 */
export function refresh(client: QueryClient, caseId: string | null): void {
  if (due.size === 0)
    setTimeout(() => {
      const keys = [...due];
      due.clear();
      for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
    }, SOON_MS);
  due.add('archive');
  if (caseId !== null) due.add(caseId);
}
