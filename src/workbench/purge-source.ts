/** `purge-source`: a paper taken in by mistake; its text and bytes go for good, hash, who and why stay. */

import { z } from 'zod';
import { purge } from '../record/review.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reason, reviewed } from './review.ts';

export const purgeSource = act({
  name: 'purge-source',
  title: 'Purge a source for good, for a reason',
  at: 'case',
  changes: true,
  input: z.strictObject({ source: z.string(), why: reason }),
  output: reviewedSchema,
  run: (desk, input) => reviewed(desk, input.why, (record, stamp) => about(purge(record, input.source, stamp), null)),
});
