/** A conflict in option form, ready for the engine: states numbered by the layout, ranks of each decision maker. */

import type { Layout } from './layout.ts';
import type { Ranks } from './ranks.ts';

/** A decision maker moves by changing any of its own options at once, each in an allowed direction. */
export interface OptionModel {
  readonly kind: 'options';
  readonly names: readonly string[];
  readonly layout: Layout;
  /** Options that may not be taken back, and that may not be taken up, as masks of the layout. */
  readonly onlyForward: number;
  readonly onlyBack: number;
  /** 1 where the state exists; null when all do. */
  readonly feasible: Uint8Array | null;
  /** How many states exist. */
  readonly states: number;
  readonly ranks: readonly Ranks[];
}
