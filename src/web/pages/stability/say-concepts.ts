/** The stability concepts of the graph model in words. */

import type { ChoiceKind, Share } from '../../../analysis/graph-model/choices.ts';
import type { Concept } from '../../../analysis/graph-model/concepts.ts';
import type { ReasonToShow } from '../../../analysis/graph-model/details.ts';

export const CONCEPT_ORDER: readonly Concept[] = ['R', 'SEQ', 'SSEQ', 'SMR', 'GMR'];

export const CONCEPT_WORDS: Readonly<Record<Concept, string>> = {
  R: 'nobody gains by any move (R, Nash)',
  GMR: 'every gain could be answered by some move (GMR)',
  SMR: 'every gain could be answered, and the answer stands (SMR)',
  SEQ: 'every gain would be answered in the others’ own interest (SEQ)',
  SSEQ: 'every gain would be answered in their own interest, and the answer stands (SSEQ)',
};

export const CHOICE_WORDS: Readonly<Record<ChoiceKind, string>> = {
  withdraw: 'takes back its yes',
  switch: 'goes over to another',
  leave: 'leaves',
  breach: 'breaks it',
  other: 'does several things',
};

export const REASON_WORDS: Readonly<Record<ReasonToShow, string>> = {
  'status-quo': 'where things stand',
  package: 'in force and kept',
  way: 'on the way',
  leaving: 'where somebody would go from a package',
  measure: 'as good as which a package would have to be',
  equilibrium: 'nobody would leave it',
};

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** "43 % (38 % to 48 %)". */
export const sayShare = ({ share, interval }: Share): string =>
  `${percent(share)} (${percent(interval[0])} to ${percent(interval[1])})`;
