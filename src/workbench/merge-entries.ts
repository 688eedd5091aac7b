/** `merge-entries`: two entries are one; whatever referred to the other refers to the survivor. */

import { z } from 'zod';
import { merge } from '../record/review.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reviewed, why } from './review.ts';

export const mergeEntries = act({
  name: 'merge-entries',
  title: 'Merge two entries of one kind',
  at: 'case',
  changes: true,
  input: z.strictObject({ survivor: z.string(), other: z.string(), why }),
  output: reviewedSchema,
  run: (desk, { survivor, other, why: because }) =>
    reviewed(desk, because, (record, stamp) => about(merge(record, survivor, other, stamp), survivor)),
});
