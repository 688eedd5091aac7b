/** `describe-source`: what a source does not say of itself, given by a person after it was read. */

import { z } from 'zod';
import { describeSource as describe } from '../record/describe-source.ts';
import { act } from './act.ts';
import { detailsSchema } from './documents.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reviewed, why } from './review.ts';

export const describeSource = act({
  name: 'describe-source',
  title: 'Describe a source: title, publisher, date, reliability',
  at: 'case',
  changes: true,
  input: z.strictObject({
    source: z.string(),
    details: detailsSchema.describe('The fields to replace; an empty one is no longer known.'),
    why,
  }),
  output: reviewedSchema,
  run: (desk, { source, details, why: because }) =>
    reviewed(desk, because, (record, stamp) => about(describe(record, source, known(details), stamp), null)),
});

/** Empty fields are null: not known. */
const known = ({ reliability, ...texts }: z.infer<typeof detailsSchema>) => ({
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text?.trim() || null])),
  ...(reliability ? { reliability } : {}),
});
