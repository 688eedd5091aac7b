/** `show-entry`: one entry with its passages, what it leans on, what leans on it, and what was done to it. */

import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import { contradictionSchema } from '../record/changes.ts';
import { referencesOf } from '../record/references.ts';
import { act, done } from './act.ts';
import { contradictionsIn, entryIn, referringTo } from './derived.ts';
import { actLine, actLineSchema } from './history-lines.ts';
import {
  entryKindSchema,
  entryLine,
  entryLineSchema,
  entrySchema,
  lineOf,
  passageOf,
  passageSchema,
} from './outputs.ts';

/** Entries shown that refer to one: an actor may be named by thousands. */
const MOST = 500;

export const showEntry = act({
  name: 'show-entry',
  title: 'Show an entry, its passages and its history',
  at: 'case',
  changes: false,
  input: z.strictObject({ entry: z.string() }),
  output: z.object({
    kind: entryKindSchema,
    entry: entrySchema,
    line: entryLineSchema,
    passages: z.array(passageSchema),
    refersTo: z.array(entryLineSchema),
    referredBy: z.array(entryLineSchema).max(MOST),
    contradictions: z.array(contradictionSchema),
    history: z.array(actLineSchema).describe('What was done to it, the latest first.'),
  }),
  run: async (desk, input) => {
    const record = await desk.record();
    const found = entryIn(record, input.entry);
    if (!found)
      return fail(problem('not-found', `There is no entry ${input.entry}.`, 'Choose one of the case.', input.entry));
    const { kind, entry } = found;
    return done({
      kind,
      entry,
      line: entryLine(record, kind, entry),
      passages: entry.evidence.map(span => passageOf(record, span)),
      refersTo: [...new Set(referencesOf(kind, entry as never))].flatMap(id => lineOf(record, id) ?? []),
      referredBy: referringTo(record, entry.id)
        .filter(other => other.entry.id !== entry.id)
        .slice(0, MOST)
        .map(other => entryLine(record, other.kind, other.entry)),
      contradictions: contradictionsIn(record).filter(({ between }) => between.includes(entry.id)),
      history: record.history
        .filter(({ changes }) => changes.some(({ id }) => id === entry.id))
        .map(one => actLine(record, one))
        .toReversed(),
    });
  },
});
