/** One clause of what a proposal holds. */

import type { Token } from '../passages.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** Index of the auxiliary, or of the "to" of "X to withdraw"; -1 without one. */
  readonly modal: number;
  /** Whether it begins with a verb of which the text, or the one who acts in the clause before, is the subject. */
  readonly deed: boolean;
  /** The stretch that names who acts, where it stands in the clause before. */
  readonly shared: { readonly start: number; readonly end: number } | null;
}
