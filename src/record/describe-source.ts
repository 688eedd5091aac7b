/** A source described anew: what it does not say of itself, and how far its publisher can be relied on. */

import { fail, ok, problem, type Result } from '../problems.ts';
import type { Source } from './evidence.ts';
import type { CaseRecord } from './record.ts';
import { append, type Reasoned, withItem } from './review.ts';

export type Description = Partial<
  Pick<Source, 'title' | 'publisher' | 'author' | 'url' | 'publishedAt' | 'retrievedAt' | 'reliability'>
>;

/**
 * The record with the fields of one source replaced. Its id and text stay, and so do dates in its text that were worked
 * out from its date when it was read.
 */
export function describeSource(
  record: CaseRecord,
  sourceId: string,
  description: Description,
  stamp: Reasoned,
): Result<CaseRecord> {
  const source = record.sources.find(candidate => candidate.id === sourceId);
  if (!source)
    return fail(problem('entry-unknown', `There is no source ${sourceId}.`, 'Choose one of the case.', sourceId));
  if (source.purged)
    return fail(problem('act-invalid', 'This source was purged.', 'Add it again to describe it.', sourceId));
  const described: Source = { ...source, ...description };
  const changes = [{ list: 'sources', id: sourceId, before: source }];
  return ok(append(withItem(record, 'sources', sourceId, described), 'rate', stamp, changes));
}
