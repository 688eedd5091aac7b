/** The runs of the analysis that a brief or an answer may use: the latest of each engine, made anew when the record has changed. */

import type { Run } from '../record/runs.ts';
import type { Desk } from './desk.ts';
import { recordHash, settingsInput } from './model-settings.ts';
import { runEngines } from './run-engines.ts';

/** One run for each engine on the record as it stands; none when it yields no model. */
export async function freshRuns(desk: Desk): Promise<readonly Run[]> {
  const { ENGINES } = await import('../analysis/engines.ts');
  const record = await desk.record();
  const now = recordHash(record);
  /** Made of the whole record, with no switch thrown, and of the proposals on the table. */
  const isPlain = (run: Run): boolean => {
    const kept = record.models?.find(({ id }) => id === run.model);
    return kept !== undefined && kept.settings === null && !kept.chosen;
  };
  const latest = ENGINES.map(({ name }) =>
    (record.runs ?? []).findLast(run => run.engine === name && run.recordHash === now && isPlain(run)),
  );
  if (latest.every(run => run !== undefined)) return latest;
  const made = await runEngines(desk, { engine: null, seed: 1, settings: settingsInput.parse({}), packages: null });
  return made.ok ? made.value.runs : [];
}
