/** An attribution as spans of the untouched text, before anybody is recognised in it. */

import type { Quoted } from '../quotes.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface AttributionSpans {
  readonly source: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** Quoted words that belong to it. */
  readonly quoted: readonly Quoted[];
  readonly confidence: number;
}
