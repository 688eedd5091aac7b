/** `show-source`: one source with its text, and every entry that rests on it with the places. */

import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import { spansOf } from '../record/admit.ts';
import { sourceSchema } from '../record/evidence.ts';
import { act, done } from './act.ts';
import { entriesOfSource, sourcesIn } from './derived.ts';
import { entryLine, entryLineSchema, sourceLine, sourceLineSchema } from './outputs.ts';

const placeSchema = z.object({ start: z.number().int(), end: z.number().int() });

export const showSource = act({
  name: 'show-source',
  title: 'Show a source and what rests on it',
  at: 'case',
  changes: false,
  input: z.strictObject({ source: z.string() }),
  output: z.object({
    source: sourceSchema,
    original: z.object({ name: z.string(), bytes: z.number().int() }).nullable(),
    entries: z.array(
      entryLineSchema.omit({ evidence: true }).extend({
        evidence: z.array(placeSchema).describe('What the entry rests on, in this source.'),
        mentions: z.array(placeSchema).describe('Where else the text speaks of it.'),
      }),
    ),
    copies: z.array(sourceLineSchema).describe('Sources that repeat this one.'),
  }),
  run: async (desk, input) => {
    const record = await desk.record();
    const source = sourcesIn(record).get(input.source);
    if (!source)
      return fail(problem('not-found', `There is no source ${input.source}.`, 'Choose one of the case.', input.source));
    const here = ({ source: id }: { source: string }) => id === source.id;
    const place = ({ start, end }: { start: number; end: number }) => ({ start, end });
    return done({
      source,
      original: await desk.original(source.id),
      entries: entriesOfSource(record, source.id).map(({ kind, entry }) => ({
        ...entryLine(record, kind, entry),
        evidence: entry.evidence.filter(here).map(place),
        mentions: spansOf(entry).slice(entry.evidence.length).filter(here).map(place),
      })),
      copies: record.sources.filter(one => one.copyOf === source.id).map(sourceLine),
    });
  },
});
