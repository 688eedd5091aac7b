/** `correct-entry`: fields of an entry are replaced; it is a person's entry from then on. */

import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import { ENTRY_SCHEMAS, findEntry } from '../record/record.ts';
import { correct } from '../record/review.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reviewed, why } from './review.ts';

export const correctEntry = act({
  name: 'correct-entry',
  title: 'Correct fields of an entry',
  at: 'case',
  changes: true,
  input: z.strictObject({
    entry: z.string(),
    fields: z.record(z.string(), z.unknown()).describe('The fields to replace, as in parley/record/1.'),
    why,
  }),
  output: reviewedSchema,
  run: (desk, { entry, fields, why: because }) =>
    reviewed(desk, because, (record, stamp) => {
      const found = findEntry(record, entry);
      if (found) {
        const checked = ENTRY_SCHEMAS[found.kind].safeParse({ ...found.entry, ...fields });
        if (!checked.success)
          return fail(
            ...checked.error.issues.map(issue =>
              problem('draft-invalid', `${issue.path.join('.')}: ${issue.message}.`, 'Correct the field.', entry),
            ),
          );
      }
      return about(correct(record, entry, fields, stamp), entry);
    }),
});
