/** `parley/graph-model`: stability in conflict models by the Graph Model for Conflict Resolution, usable alone. */

export { answerStability, hexOf, type StabilityAnswer, type StabilityOptions } from './analysis/graph-model/answer.ts';
export { type Case, graphOf, makeCase, parseCase } from './analysis/graph-model/case-form.ts';
export { coalitionAnalysis, coalitionsOf } from './analysis/graph-model/coalitions.ts';
export { COALITION_CONCEPTS, CONCEPTS, type Concept, VERDICT } from './analysis/graph-model/concepts.ts';
export type { Conflict } from './analysis/graph-model/conflict.ts';
export type { StabilityDetails } from './analysis/graph-model/details.ts';
export { graphModelEngine } from './analysis/graph-model/engine.ts';
export { explicitStability } from './analysis/graph-model/explicit.ts';
export { asGraph, type ExplicitModel } from './analysis/graph-model/explicit-model.ts';
export { type ReadModel, readModel, settle } from './analysis/graph-model/model.ts';
export { makeConflict, parseConflict, type WorkedOut, workOut } from './analysis/graph-model/option-form.ts';
export type { OptionModel } from './analysis/graph-model/option-model.ts';
export { blocksOf, optionStability } from './analysis/graph-model/option-stability.ts';
export { robustnessOf } from './analysis/graph-model/robustness.ts';
export { statusQuoAnalysis } from './analysis/graph-model/status-quo.ts';
export { unknownVerdicts } from './analysis/graph-model/unknown.ts';
export { verdictsFor, verdictsOf } from './analysis/graph-model/verdicts.ts';
export { viewOf } from './analysis/graph-model/view.ts';
export { whatWouldDo } from './analysis/graph-model/wanting.ts';
