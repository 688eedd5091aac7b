/** What an engine is: a question about a model, answered in sentences that each name what they rest on. */

import type { Result } from '../problems.ts';
import type { FigureSet } from '../record/judgements.ts';
import type { Model } from './model.ts';

/** One finding in words, as the brief and the page show it without knowing the engine. */
export interface Finding {
  /** What it answers, the same in every run: "proposal:x/verdict". Two runs are compared by it. Unique within an answer. */
  readonly about: string;
  /** One sentence, figures included. */
  readonly text: string;
  /** Figures of the model that it rests on. */
  readonly figures: readonly FigureSet[];
  /** Ids of the record's entries that the figures rest on. */
  readonly entries: readonly string[];
  /** `exact`, `interval` (holds in every or in some reading), `share` (counted on draws) or `gap` (bounded, not closed). */
  readonly proof: (typeof PROOFS)[number];
}
export const PROOFS = ['exact', 'interval', 'share', 'gap'] as const;

/** A package with a name: the proposal on the table, or one that an analyst put together. */
export interface NamedPackage {
  readonly id: string;
  readonly title: string;
  /** Option id by issue id. What a proposal leaves unsaid is the status quo. */
  readonly picks: Readonly<Record<string, string>>;
  /** Ids of the entries that put it on the table. */
  readonly entries: readonly string[];
}

/** What a caller gives a run; engines have no clock, and limits are in nodes and points. */
export interface RunOptions {
  readonly seed: number;
  /** The packages to judge, the proposal on the table first. */
  readonly packages: readonly NamedPackage[];
  readonly progress?: (done: number, of: number) => void;
  readonly cancelled?: () => boolean;
}

/** An engine's answer: findings in words, most important first, and the figures behind them for those who know the engine. */
export interface EngineAnswer<Details = unknown> {
  readonly findings: readonly Finding[];
  /** Plain data. */
  readonly details: Details;
}

export interface Engine<Details = unknown> {
  /** Kebab-case; its page is docs/methods/NAME.md. */
  readonly name: string;
  /** Grows with every change that may change an answer. */
  readonly version: string;
  readonly title: string;
  /** What the model must have, in words. */
  readonly needs: string;
  run(model: Model, options: RunOptions): Result<EngineAnswer<Details>>;
}
