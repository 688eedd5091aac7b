/** What an engine is: a question about a model, answered in sentences that each name what they rest on. */

import type { Result } from '../problems.ts';
import type { Model } from './model.ts';

/** One finding in words, as the brief and the page show it without knowing the engine. */
export interface Finding {
  /** One sentence, figures included. */
  readonly text: string;
  /** Ids of the record's entries that the figures rest on. */
  readonly entries: readonly string[];
  /** `exact`, `interval` (holds in every or in some reading), `share` (counted on draws) or `gap` (bounded, not closed). */
  readonly proof: 'exact' | 'interval' | 'share' | 'gap';
}

/** What a caller gives a run; engines have no clock, and limits are in nodes and points. */
export interface RunOptions {
  readonly seed: number;
  readonly progress?: (done: number, of: number) => void;
  readonly cancelled?: () => boolean;
}

export interface Engine {
  /** Kebab-case; its page is docs/methods/NAME.md. */
  readonly name: string;
  readonly title: string;
  /** What the model must have, in words. */
  readonly needs: string;
  run(model: Model, options: RunOptions): Result<readonly Finding[]>;
}
