/** Keeping a run of the analysis, and the model that it was made of, with its case. */

import type { CaseRecord } from './record.ts';
import type { KeptModel, Run } from './runs.ts';

/** Runs kept for each engine, and those of them that keep the engine's figures too: the latest ones. */
const KEPT = 20;
const KEPT_WITH_FIGURES = 5;

/** The record with a run kept under a new id. Runs are results, not facts: they are no act of the history. */
export function keepRun(
  record: CaseRecord,
  model: KeptModel,
  run: Omit<Run, 'id' | 'model'>,
): { record: CaseRecord; run: Run } {
  const runs = record.runs ?? [];
  const numbers = runs.filter(one => one.engine === run.engine).map(one => Number(one.id.split('-').at(-1)));
  const kept: Run = { ...run, model: model.id, id: `run:${run.engine}-${Math.max(0, ...numbers) + 1}` };
  const own = [...runs.filter(one => one.engine === run.engine), kept].slice(-KEPT);
  const light = own.map((one, at) => (at < own.length - KEPT_WITH_FIGURES ? { ...one, details: null } : one));
  const next = { ...record, runs: [...runs.filter(one => one.engine !== run.engine), ...light] };
  return { run: kept, record: withModel(next, model) };
}

/** The record with a model kept, and without those that no run and no version is made of any more. */
export function withModel(record: CaseRecord, model: KeptModel): CaseRecord {
  const used = new Set([...(record.runs ?? []), ...(record.versions ?? [])].map(one => one.model)).add(model.id);
  const others = (record.models ?? []).filter(one => used.has(one.id));
  return { ...record, models: others.some(one => one.id === model.id) ? others : [...others, model] };
}
