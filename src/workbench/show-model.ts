/** `show-model`: the case's model as the record and the judgements make it, with what each figure rests on. */

import { z } from 'zod';
import { modelSchema } from '../analysis/model.ts';
import { conventionRows } from '../analysis/preferences/convention.ts';
import { RULES } from '../analysis/preferences/derive.ts';
import { ok } from '../problems.ts';
import { judgementEntrySchema } from '../record/judgements.ts';
import { namedPackageSchema } from '../record/runs.ts';
import { act } from './act.ts';
import { modelOf, settingsInput } from './model-settings.ts';
import { copied } from './packages.ts';
import { onTable } from './run-engines.ts';

export const showModel = act({
  name: 'show-model',
  title: 'Show the model of a case: issues, options, parties, and each figure with its reason',
  at: 'case',
  changes: false,
  input: z.strictObject({ settings: settingsInput }),
  output: z.object({
    model: modelSchema,
    leftOut: z.array(z.object({ actor: z.string(), why: z.enum(['mediator', 'no-side', 'judged']) })),
    judgements: z.array(judgementEntrySchema),
    astray: z.array(judgementEntrySchema).describe('Judgements on what the model no longer has.'),
    convention: z.array(z.tuple([z.string(), z.tuple([z.number(), z.number()])])),
    rules: z.record(z.string(), z.string()).describe('The sentence behind each named rule.'),
    packages: z.array(namedPackageSchema).describe('The proposals on the table, the newest first.'),
  }),
  run: async (desk, { settings }) => {
    const record = await desk.record();
    const derived = modelOf(record, settings);
    if (!derived.ok) return derived;
    const { model, leftOut, astray } = derived.value;
    const convention = conventionRows().map(([name, [lo, hi]]): [string, [number, number]] => [name, [lo, hi]]);
    const output = {
      model,
      leftOut: [...leftOut],
      judgements: record.judgements ?? [],
      astray: [...astray],
      convention,
      rules: RULES,
      packages: onTable(record, settings, model).map(copied),
    };
    return ok({ output, problems: [] });
  },
});
