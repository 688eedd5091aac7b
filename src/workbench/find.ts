/** The drafts of one source, for a record in which some actors, issues and proposals are known. */

import { findDrafts } from '../reading/finders.ts';
import { readPassages } from '../reading/passages.ts';
import { parseTopics, TOPICS, type Topic } from '../reading/topic-lexicon.ts';
import type { AnyDraft } from '../record/draft.ts';
import type { Source } from '../record/evidence.ts';
import type { CaseRecord } from '../record/record.ts';

/** What a finder may know of the record it reads for. */
export type Known = Pick<CaseRecord, 'case' | 'actors' | 'issues' | 'proposals'>;

export function find(source: Source, known: Known): AnyDraft[] {
  return findDrafts(readPassages(source), {
    knownActors: known.actors,
    knownIssues: known.issues,
    knownProposals: known.proposals,
    topics: topicsOf(known.case.lexicon),
  });
}

/** The case's own lines before the shipped ones. They were checked when they were given. */
function topicsOf(lines: readonly string[] | undefined): readonly Topic[] {
  if (!lines) return TOPICS;
  const own = parseTopics(lines, "the case's lexicon");
  return own.ok ? [...own.value, ...TOPICS] : TOPICS;
}
