/** What a verb of a sentence has around it. */

import type { Token } from './passages.ts';
import type { Segment } from './segments.ts';

export interface Prepositional {
  readonly word: string;
  readonly nouns: readonly Segment[];
}

export type Relation = 'main' | 'content' | 'infinitive' | 'relative' | 'adverbial' | 'participle';

export interface Predicate {
  readonly segment: Segment;
  /** Lower-case lemma of the main verb; `be` with the adjective after it: "be ready". */
  readonly lemma: string;
  /** A word that belongs to the verb: "off", "out", "for". */
  readonly particle: string | null;
  readonly passive: boolean;
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  /** will, would, may, might, could, can, must, should, shall; null without one. */
  readonly modal: string | null;
  readonly negated: boolean;
  readonly subjects: readonly Segment[];
  readonly objects: readonly Segment[];
  readonly prepositions: readonly Prepositional[];
  readonly relation: Relation;
  /** The word that opens its clause: "if", "after", "that". */
  readonly mark: string | null;
  /** The predicate on which it depends. */
  readonly parent: Predicate | null;
}

/** A predicate while its sentence is being read. */
export type PredicateDraft = { -readonly [K in keyof Predicate]: Predicate[K] } & { index: number; inserted: boolean };

export interface Analysis {
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  readonly predicates: readonly Predicate[];
}
