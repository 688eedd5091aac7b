/** Keeping a run of the analysis with its case. */

import type { CaseRecord } from './record.ts';
import type { Run } from './runs.ts';

/** Runs kept for each engine: the latest ones. */
const KEPT = 20;

/** The record with a run kept under a new id. Runs are results, not facts: they are no act of the history. */
export function keepRun(record: CaseRecord, run: Omit<Run, 'id'>): { record: CaseRecord; run: Run } {
  const runs = record.runs ?? [];
  const numbers = runs.filter(one => one.engine === run.engine).map(one => Number(one.id.split('-').at(-1)));
  const kept: Run = { ...run, id: `run:${run.engine}-${Math.max(0, ...numbers) + 1}` };
  const own = [...runs.filter(one => one.engine === run.engine), kept].slice(-KEPT);
  return { run: kept, record: { ...record, runs: [...runs.filter(one => one.engine !== run.engine), ...own] } };
}
