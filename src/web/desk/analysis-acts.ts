/** The acts of the analysis and of the question ledger, as `acts.ts` has the others. */

import type { NamedPackage } from '../../analysis/engine.ts';
import type { TrackRecord } from '../../analysis/forecast/track-record.ts';
import type { TrajectoryStep } from '../../analysis/forecast/trajectory.ts';
import type { Model } from '../../analysis/model.ts';
import type { MovedFinding as Compared } from '../../analysis/moved-findings.ts';
import type { Judgement, Target } from '../../record/judgements.ts';
import type { BaseRate } from '../../record/questions.ts';
import type { CaseRecord } from '../../record/record.ts';
import type { KeptFinding, Run, Version } from '../../record/runs.ts';

export type { Judgement, KeptFinding, NamedPackage, Run, Target };

/** A run without the engine's figures. */
export type RunLine = Omit<Run, 'details'> & { readonly stale: boolean };

/** What of the record the model is made of; what is absent is all of it. */
export interface ModelSettings {
  asOf?: string | null;
  reviewedOnly?: boolean;
  withoutSources?: readonly string[];
  withoutEntries?: readonly string[];
}

export interface ShownModel {
  readonly model: Model;
  readonly leftOut: readonly { readonly actor: string; readonly why: 'mediator' | 'no-side' | 'judged' }[];
  readonly judgements: readonly Judgement[];
  /** On what the model no longer has. */
  readonly astray: readonly Judgement[];
  readonly convention: readonly (readonly [stance: string, worth: readonly [lo: number, hi: number]])[];
  /** The sentence behind each named rule. */
  readonly rules: Readonly<Record<string, string>>;
  /** The proposals on the table, the newest first. */
  readonly packages: readonly NamedPackage[];
}

/** A model that was kept under a name; `now`: record and judgements still stand as they did. */
export type VersionLine = Version & { readonly judgements: readonly Judgement[]; readonly now: boolean };

/** A finding that is new, gone or says something else, of one engine. */
export type MovedFinding = Compared<KeptFinding> & { readonly engine: string };

interface Side {
  readonly model: string;
  readonly words: string;
  readonly at: string | null;
}

/** What moved between two models. */
export interface Moved {
  /** null = there is nothing earlier. */
  readonly from: Side | null;
  readonly to: Side;
  readonly figures: readonly {
    readonly text: string;
    readonly target: Target | null;
    readonly causes: readonly {
      readonly words: string;
      readonly act: number | null;
      readonly entry: string | null;
    }[];
  }[];
  readonly findings: readonly MovedFinding[] | null;
  readonly unmoved: number;
  readonly summary: string;
}

/** The engines without a part of the record. */
export interface Trial {
  readonly without: string;
  readonly sources: readonly string[];
  readonly entries: readonly string[];
  readonly figures: readonly string[];
  readonly findings: readonly MovedFinding[];
  readonly unmoved: number;
  /** Why nothing is left to make a model of. */
  readonly none: string | null;
}
export interface Trials {
  readonly findings: number;
  readonly trials: readonly Trial[];
  readonly cancelled: boolean;
}

interface Judged {
  readonly act: number;
  readonly entry: string | null;
}

export interface CountedRate extends BaseRate {
  readonly interval95: readonly [number, number];
}

export interface TrajectoryOn {
  readonly issue: string;
  readonly title: string;
  readonly steps: readonly TrajectoryStep[];
}

export interface AnalysisActs {
  'show-trajectory': [input: Record<string, never>, output: { issues: TrajectoryOn[] }];
  'show-model': [input: { settings?: ModelSettings }, output: ShownModel];
  judge: [input: { target: Target; value: Judgement['value']; why: string }, output: Judged];
  'withdraw-judgement': [input: { target: Target; why?: string | null }, output: Judged];
  analyse: [
    input: { engine: string | null; seed?: number; packages?: readonly NamedPackage[] },
    output: { runs: { run: Omit<Run, 'details'>; details: unknown }[]; packages: NamedPackage[] },
  ];
  'list-runs': [input: { engine: string | null }, output: { runs: RunLine[] }];
  'show-run': [input: { run: string }, output: { run: Run; packages: NamedPackage[]; model: Model | null }];
  'try-without': [input: { settings?: ModelSettings; each?: 'source' | 'contradiction' }, output: Trials];
  'keep-version': [input: { name: string; why: string | null }, output: Judged];
  'list-versions': [input: Record<string, never>, output: { versions: VersionLine[] }];
  'restore-judgements': [input: { version: string; why?: string | null }, output: Judged];
  'compare-models': [
    input: { from?: string | null; to?: string; engine?: string | null; findings?: boolean },
    output: Moved,
  ];
  'track-record': [input: Record<string, never>, output: TrackRecord];
  'base-rates': [input: Record<string, never>, output: CountedRate[]];
  'open-question': [
    input: { text: string; options: string[]; statusQuo: string | null; rule: string; judge: string; closesAt: string },
    output: CaseRecord,
  ];
  'choose-base-rate': [input: { question: string; rate: string; option: string; reason: string }, output: CaseRecord];
  'give-forecast': [input: { question: string; probabilities: number[]; comment?: string | null }, output: CaseRecord];
  'settle-question': [input: { question: string; option: string; comment?: string | null }, output: CaseRecord];
}
