/** `list-runs`: the kept runs of the analysis, each said to be stale when the record has changed since. */

import { z } from 'zod';
import { runSchema } from '../record/runs.ts';
import { act, done } from './act.ts';
import { recordHash } from './model-settings.ts';

export const runLineSchema = runSchema.omit({ details: true }).extend({ stale: z.boolean() });

export const listRuns = act({
  name: 'list-runs',
  title: 'List the kept runs of the analysis, stale ones marked',
  at: 'case',
  changes: false,
  input: z.strictObject({ engine: z.string().nullable().default(null) }),
  output: z.object({ runs: z.array(runLineSchema).describe('The latest first.') }),
  run: async (desk, { engine }) => {
    const record = await desk.record();
    const now = recordHash(record);
    const runs = (record.runs ?? []).filter(run => engine === null || run.engine === engine);
    return done({
      runs: runs.toReversed().map(({ details: _, ...run }) => ({ ...run, stale: run.recordHash !== now })),
    });
  },
});
