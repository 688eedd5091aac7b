/** A conflict model of either kind out of a file, read and worked out. */

import { ok, type Result } from '../../problems.ts';
import { type Case, graphOf, parseCase } from './case-form.ts';
import { asGraph, type ExplicitModel } from './explicit-model.ts';
import { complainer, jsonOf, type TextFile } from './model-file.ts';
import { modelOf, parseConflict, type WorkedOut, workOut } from './option-form.ts';
import type { OptionModel } from './option-model.ts';
import { MIDDLE, type Reading } from './wishes.ts';

export type ReadModel =
  | { readonly kind: 'options'; readonly worked: WorkedOut }
  | { readonly kind: 'explicit'; readonly from: Case; readonly graph: ExplicitModel };

/** The model of a file. Every problem names its line. */
export function readModel(file: TextFile): Result<ReadModel> {
  const data = jsonOf(file);
  if (!data.ok) return data;
  if ((data.value as { format?: unknown } | null)?.format === 'graph-model/option-form/1') {
    const conflict = parseConflict(file);
    if (!conflict.ok) return conflict;
    const worked = workOut(conflict.value, complainer(file));
    return worked.ok ? ok({ kind: 'options', worked: worked.value }) : worked;
  }
  const from = parseCase(file);
  if (!from.ok) return from;
  const graph = graphOf(from.value, complainer(file));
  return graph.ok ? ok({ kind: 'explicit', from: from.value, graph: graph.value }) : graph;
}

/** One reading of the model, ready for an engine; merged states make it an explicit graph. */
export function settle(model: ReadModel, reading: Reading = MIDDLE): OptionModel | ExplicitModel {
  if (model.kind === 'explicit') return model.graph;
  const settled = modelOf(model.worked, reading);
  return model.worked.merged.length > 0 ? asGraph(settled, model.worked.merged) : settled;
}
