/** `keep-version`: the model as it stands, record and judgements together, kept under a name. */

import { z } from 'zod';
import { ok } from '../problems.ts';
import * as versions from '../record/versions.ts';
import { act } from './act.ts';
import { settingsInput } from './model-settings.ts';
import { reviewedSchema } from './outputs.ts';
import { reviewed, why } from './review.ts';
import { takenModel } from './run-engines.ts';

export const keepVersion = act({
  name: 'keep-version',
  title: 'Keep the model as it stands under a name',
  at: 'case',
  changes: true,
  input: z.strictObject({ name: z.string().trim().min(1, 'Give it a name').max(120), why }),
  output: reviewedSchema,
  run: (desk, { name, why }) =>
    reviewed(desk, why, (record, stamp) => {
      const taken = takenModel(record, settingsInput.parse({}));
      if (!taken.ok) return taken;
      const kept = versions.keepVersion(record, taken.value, name, stamp);
      return ok({ record: kept.record, entry: kept.id });
    }),
  command: {
    onKeptCase: true,
    usage: 'keep-version CASE NAME...',
    options: [{ name: 'why', value: 'TEXT', help: 'The reason, for the history' }],
    parse: ({ positionals, options }) => ({ name: positionals.join(' '), why: options.why ?? null }),
    print: ({ entry }) => ({ content: `${entry}\n`, binary: false }),
  },
});
