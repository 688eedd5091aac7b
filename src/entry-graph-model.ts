/** `parley/graph-model`: stability in conflict models by the Graph Model for Conflict Resolution, usable alone. */

export {
  answerStability,
  asGraph,
  hexOf,
  type StabilityAnswer,
  type StabilityOptions,
} from './analysis/graph-model/answer.ts';
export {
  CONCEPTS,
  type Concept,
  coalitionStability,
  explicitStability,
  type Verdicts,
} from './analysis/graph-model/explicit.ts';
export { fibreStability } from './analysis/graph-model/fibres.ts';
export { type ExplicitModel, type OptionModel, parseModel } from './analysis/graph-model/model.ts';
