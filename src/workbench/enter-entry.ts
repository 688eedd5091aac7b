/** `enter-entry`: a person's own entry, on a passage or on a named judgement. */

import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import { ENTRY_SCHEMAS, type EntryKind } from '../record/record.ts';
import { enter } from '../record/review.ts';
import { act } from './act.ts';
import { entryKindSchema, reviewedSchema } from './outputs.ts';
import { reviewed, why } from './review.ts';

export const enterEntry = act({
  name: 'enter-entry',
  title: 'Enter an entry of your own, on a passage or a judgement',
  at: 'case',
  changes: true,
  input: z.strictObject({
    kind: entryKindSchema,
    fields: z.record(z.string(), z.unknown()).describe('Its fields as in parley/record/1, without id and meta.'),
    judgement: z.string().trim().min(1).nullable().default(null).describe('The reason, where it rests on no passage.'),
    why,
  }),
  output: reviewedSchema,
  run: (desk, { kind, fields, judgement, why: because }) =>
    reviewed(desk, because, (record, stamp) => {
      const checked = fieldsSchema(kind).safeParse(fields);
      if (!checked.success)
        return fail(
          ...checked.error.issues.map(issue =>
            problem('draft-invalid', `${issue.path.join('.') || kind}: ${issue.message}.`, 'Correct the field.', kind),
          ),
        );
      const entered = enter(record, kind, checked.data as never, judgement, stamp);
      return entered.ok ? { ok: true, value: { record: entered.value.record, entry: entered.value.id } } : entered;
    }),
});

/** What a person gives of an entry: all but what its entering gives. */
const fieldsSchema = (kind: EntryKind) =>
  (ENTRY_SCHEMAS[kind] as z.ZodObject<{ id: z.ZodString; meta: z.ZodType }>).omit({ id: true, meta: true }).strict();
