/** `admit-entry`: a draft or struck entry stands from now on, and a person has looked at it. */

import { z } from 'zod';
import { admit } from '../record/review.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reviewed, why } from './review.ts';

export const admitEntry = act({
  name: 'admit-entry',
  title: 'Admit an entry, as looked at by a person',
  at: 'case',
  changes: true,
  input: z.strictObject({ entry: z.string(), why }),
  output: reviewedSchema,
  run: (desk, input) =>
    reviewed(desk, input.why, (record, stamp) => about(admit(record, input.entry, stamp), input.entry)),
});
