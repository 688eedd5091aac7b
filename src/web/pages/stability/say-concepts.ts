/** The stability concepts of the graph model in words. */

import type { Concept } from '../../../analysis/graph-model/concepts.ts';

export const CONCEPT_ORDER: readonly Concept[] = ['R', 'SEQ', 'SSEQ', 'SMR', 'GMR'];

export const CONCEPT_WORDS: Readonly<Record<Concept, string>> = {
  R: 'nobody gains by any move (R, Nash)',
  GMR: 'every gain could be answered by some move (GMR)',
  SMR: 'every gain could be answered, and the answer stands (SMR)',
  SEQ: 'every gain would be answered in the others’ own interest (SEQ)',
  SSEQ: 'every gain would be answered in their own interest, and the answer stands (SSEQ)',
};

export const percent = (share: number): string => `${Math.round(100 * share)} %`;
