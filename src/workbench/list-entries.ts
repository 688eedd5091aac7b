/** `list-entries`: entries and drafts of a case, by kind, state and whether a person has looked at them. */

import { z } from 'zod';
import { ENTRY_STATES } from '../record/evidence.ts';
import { ENTRY_KINDS, entriesOf } from '../record/record.ts';
import { act, done } from './act.ts';
import { countsIn } from './derived.ts';
import { entryKindSchema, entryLine, entryLineSchema, page } from './outputs.ts';

export const listEntries = act({
  name: 'list-entries',
  title: 'List the entries and drafts of a case',
  at: 'case',
  changes: false,
  input: z.strictObject({
    ...page,
    kind: entryKindSchema.optional(),
    state: z.enum(ENTRY_STATES).optional(),
    reviewed: z.boolean().optional().describe('Whether a person has looked at it.'),
  }),
  output: z.object({
    total: z.number().int(),
    entries: z.array(entryLineSchema),
    counts: z.array(
      z.object({ kind: entryKindSchema, state: z.enum(ENTRY_STATES), entries: z.number(), reviewed: z.number() }),
    ),
  }),
  run: async (desk, { kind, state, reviewed, offset, limit }) => {
    const record = await desk.record();
    const chosen = ENTRY_KINDS.filter(one => kind === undefined || one === kind).flatMap(one =>
      entriesOf(record, one)
        .filter(
          ({ meta }) =>
            (state === undefined || meta.state === state) &&
            (reviewed === undefined || (meta.reviewedBy !== null) === reviewed),
        )
        .map(entry => ({ kind: one, entry })),
    );
    return done({
      total: chosen.length,
      entries: chosen.slice(offset, offset + limit).map(one => entryLine(record, one.kind, one.entry)),
      counts: countsIn(record).map(count => ({ ...count })),
    });
  },
});
