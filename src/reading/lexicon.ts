/** The words and names that finders look things up in: shipped data files, and what the case adds to them. */

import type { Actor } from '../record/actors.ts';
import type { Issue, Proposal } from '../record/proposals.ts';
import { TOPICS, type Topic } from './topic-lexicon.ts';

export interface Lexicon {
  /** Actors and issues of the case's record so far, so that a later source finds the same ones. */
  readonly knownActors: readonly Actor[];
  readonly knownIssues: readonly Issue[];
  readonly knownProposals: readonly Proposal[];
  /** What is bargained over: the case's own lines before the shipped ones. */
  readonly topics: readonly Topic[];
}

export const emptyLexicon: Lexicon = { knownActors: [], knownIssues: [], knownProposals: [], topics: TOPICS };
