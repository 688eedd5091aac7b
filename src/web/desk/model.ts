/** The model of a case as a page asks for it: only where the record has an issue, since without one there is none. */

import type { Problem } from '../../problems.ts';
import type { ModelSettings, ShownModel } from './analysis-acts.ts';
import { problemsOf } from './call.ts';
import { useAct } from './queries.ts';

export interface AskedModel {
  readonly shown: ShownModel | null;
  /** Why the record makes no model, in words; null where it makes one. */
  readonly none: string | null;
  readonly problems: readonly Problem[];
  readonly waiting: boolean;
}

const NO_ISSUE = 'The record has no issue yet: nothing can be drawn, nothing concluded.';

export function useModel(caseId: string, settings: ModelSettings = {}): AskedModel {
  const listed = useAct('list-entries', caseId, { limit: 1 });
  const issues = listed.data?.counts.some(({ kind, state }) => kind === 'issue' && state === 'admitted') ?? false;
  const model = useAct('show-model', caseId, { settings }, { enabled: issues, keep: true });
  const error = listed.error ?? model.error;
  const problems = error ? problemsOf(error) : [];
  const without = problems.find(problem => problem.code === 'model-invalid');
  return {
    shown: model.error || !issues ? null : (model.data ?? null),
    none: listed.data && !issues ? NO_ISSUE : without ? `${without.message} ${without.next}` : null,
    problems: without ? [] : problems,
    waiting: listed.isPending || (issues && model.isPending),
  };
}
