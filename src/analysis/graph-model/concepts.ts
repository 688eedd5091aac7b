/** The five stability concepts, and verdicts as bits: bit k of a state's byte is the k-th concept of the list. */

export const CONCEPTS = ['R', 'GMR', 'SMR', 'SEQ', 'SSEQ'] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Bit of each concept in a verdict. */
export const VERDICT: Readonly<Record<Concept, number>> = { R: 1, GMR: 2, SMR: 4, SEQ: 8, SSEQ: 16 };
/** Stable by every concept. */
export const STABLE_THROUGHOUT = 31;

export const COALITION_CONCEPTS = ['CR', 'CGMR', 'CSMR', 'CSEQ'] as const;
export type CoalitionConcept = (typeof COALITION_CONCEPTS)[number];

/** Something for each concept. */
export const eachConcept = <T>(make: (concept: Concept) => T): Record<Concept, T> => ({
  R: make('R'),
  GMR: make('GMR'),
  SMR: make('SMR'),
  SEQ: make('SEQ'),
  SSEQ: make('SSEQ'),
});
