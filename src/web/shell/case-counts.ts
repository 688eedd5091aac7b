/** What the menu says of a case: its title and how much there is of each thing. */

import { useAct } from '../desk/queries.ts';

export interface CaseCounts {
  readonly title: string;
  readonly sources: number;
  readonly entries: number;
  /** By name of the page that shows them. */
  readonly of: Readonly<Record<string, number | undefined>>;
}

export function useCaseCounts(caseId: string): CaseCounts | undefined {
  const cases = useAct('list-cases', null, {});
  const unseen = useAct('list-entries', caseId, { limit: 1, state: 'admitted', reviewed: false });
  const drafts = useAct('list-entries', caseId, { limit: 1, state: 'draft' });
  const contradictions = useAct('show-contradictions', caseId, { limit: 1 });
  const line = cases.data?.cases.find(one => one.id === caseId);
  if (!line) return undefined;
  const waiting = unseen.data && drafts.data ? unseen.data.total + drafts.data.total : undefined;
  return {
    title: line.title,
    sources: line.sources,
    entries: line.entries,
    of: {
      sources: line.sources || undefined,
      entries: waiting || undefined,
      contradictions: contradictions.data?.total || undefined,
    },
  };
}
