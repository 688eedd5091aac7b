/** `withdraw-judgement`: the record speaks for itself again. */

import { z } from 'zod';
import * as judging from '../record/judge.ts';
import { targetSchema } from '../record/judgements.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reviewed, why } from './review.ts';

export const withdrawJudgement = act({
  name: 'withdraw-judgement',
  title: 'Take a judgement on the model back',
  at: 'case',
  changes: true,
  input: z.strictObject({ target: targetSchema, why }),
  output: reviewedSchema,
  run: (desk, input) =>
    reviewed(desk, input.why, (record, stamp) => about(judging.withdrawJudgement(record, input.target, stamp), null)),
});
