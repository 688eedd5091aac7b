/** `show-contradictions`: entries that cannot both stand as they are, with both passages; strongest first. */

import { z } from 'zod';
import { CONTRADICTION_GRADES, CONTRADICTION_KINDS } from '../record/changes.ts';
import { act, done } from './act.ts';
import { contradictionsIn } from './derived.ts';
import { entryLineSchema, lineOf, page, passageOf, passageSchema } from './outputs.ts';

export const showContradictions = act({
  name: 'show-contradictions',
  title: 'Show what in the record contradicts itself',
  at: 'case',
  changes: false,
  input: z.strictObject(page),
  output: z.object({
    total: z.number().int(),
    contradictions: z.array(
      z.object({
        kind: z.enum(CONTRADICTION_KINDS),
        grade: z.enum(CONTRADICTION_GRADES),
        explanation: z.string(),
        between: z.array(entryLineSchema).length(2),
        passages: z.array(passageSchema).length(2),
      }),
    ),
  }),
  run: async (desk, { offset, limit }) => {
    const record = await desk.record();
    const all = contradictionsIn(record);
    return done({
      total: all.length,
      contradictions: all.slice(offset, offset + limit).map(({ kind, grade, explanation, between, spans }) => ({
        kind,
        grade,
        explanation,
        between: between.map(id => lineOf(record, id)!),
        passages: spans.map(span => passageOf(record, span)),
      })),
    });
  },
});
