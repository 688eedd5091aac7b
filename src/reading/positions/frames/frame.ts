/** A predicate of stance with its subject and where its object stands. */

import type { Stance } from '../../../record/positions.ts';
import type { Segment } from '../../segments.ts';
import type { Reading } from './predicates.ts';

/** A frame before its object is looked for. */
export interface Frame {
  readonly said: Stance | 'dropped';
  readonly cue: number;
  readonly subjects: readonly Segment[];
  readonly impersonal: boolean;
  readonly stated: boolean;
  readonly reading: Pick<Reading, 'from' | 'to' | 'form' | 'dropped'>;
  /** Noun phrases that are the object, where they stand before the predicate. */
  readonly judged: readonly Segment[];
}
