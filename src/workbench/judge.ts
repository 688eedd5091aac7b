/** `judge`: a figure or switch of the case's model, set by a person for a reason. */

import { z } from 'zod';
import * as judging from '../record/judge.ts';
import { judgementEntrySchema, targetSchema } from '../record/judgements.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { reason, reviewed } from './review.ts';

export const judge = act({
  name: 'judge',
  title: 'Set a figure or switch of the model, for a reason',
  at: 'case',
  changes: true,
  input: z.strictObject({ target: targetSchema, value: judgementEntrySchema.shape.value, why: reason }),
  output: reviewedSchema,
  run: (desk, { target, value, why }) =>
    reviewed(desk, why, (record, stamp) => {
      const judged = judging.judge(record, target, value, stamp);
      return judged.ok ? { ok: true, value: { record: judged.value.record, entry: judged.value.id } } : judged;
    }),
});
