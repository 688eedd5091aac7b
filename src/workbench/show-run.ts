/** `show-run`: one kept run with the engine's figures, and the model that it was made of. */

import { z } from 'zod';
import { type Model, modelSchema } from '../analysis/model.ts';
import { fail, problem } from '../problems.ts';
import { namedPackageSchema, runSchema } from '../record/runs.ts';
import { act, done } from './act.ts';
import { recordHash } from './model-settings.ts';

export const showRun = act({
  name: 'show-run',
  title: 'Show a kept run of the analysis: findings, figures, and the model it was made of',
  at: 'case',
  changes: false,
  input: z.strictObject({ run: z.string() }),
  output: z.object({
    run: runSchema.extend({ stale: z.boolean() }),
    packages: z.array(namedPackageSchema),
    model: modelSchema.nullable(),
  }),
  run: async (desk, { run: id }) => {
    const record = await desk.record();
    const run = record.runs?.find(one => one.id === id);
    if (!run) return fail(problem('not-found', `There is no run ${id}.`, 'Choose one of `list-runs`.', id));
    const kept = record.models?.find(one => one.id === run.model);
    return done({
      run: { ...run, stale: run.recordHash !== recordHash(record) },
      packages: kept?.packages ?? [],
      model: (kept?.model ?? null) as Model | null,
    });
  },
});
