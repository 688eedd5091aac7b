/** `strike-entry`: an entry no longer stands; it is kept with the reason. */

import { z } from 'zod';
import { strike } from '../record/review.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reason, reviewed } from './review.ts';

export const strikeEntry = act({
  name: 'strike-entry',
  title: 'Strike an entry from the record, for a reason',
  at: 'case',
  changes: true,
  input: z.strictObject({ entry: z.string(), why: reason }),
  output: reviewedSchema,
  run: (desk, input) =>
    reviewed(desk, input.why, (record, stamp) => about(strike(record, input.entry, stamp), input.entry)),
});
