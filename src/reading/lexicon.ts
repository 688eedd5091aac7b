/** The words and names that finders look things up in: shipped data files, and what the case adds to them. */

import type { Actor } from '../record/actors.ts';
import type { Issue, Proposal } from '../record/proposals.ts';

export interface Lexicon {
  /** Actors and issues of the case's record so far, so that a later source finds the same ones. */
  readonly knownActors: readonly Actor[];
  readonly knownIssues: readonly Issue[];
  readonly knownProposals: readonly Proposal[];
}

export const emptyLexicon: Lexicon = { knownActors: [], knownIssues: [], knownProposals: [] };
