/** `list-sources`: the sources of a case in the order in which they were taken in, a page at a time. */

import { z } from 'zod';
import { act, done } from './act.ts';
import { entryCount } from './derived.ts';
import { page, sourceLine, sourceLineSchema } from './outputs.ts';

export const listSources = act({
  name: 'list-sources',
  title: 'List the sources of a case',
  at: 'case',
  changes: false,
  input: z.strictObject({
    ...page,
    find: z.string().optional().describe('Only those whose title, publisher or author has these letters.'),
  }),
  output: z.object({
    total: z.number().int(),
    sources: z.array(sourceLineSchema.extend({ entries: z.number().int().describe('Entries that rest on it.') })),
  }),
  run: async (desk, { offset, limit, find }) => {
    const record = await desk.record();
    const letters = find?.toLowerCase();
    const chosen = letters
      ? record.sources.filter(source =>
          [source.title, source.publisher, source.author].some(field => field?.toLowerCase().includes(letters)),
        )
      : record.sources;
    return done({
      total: chosen.length,
      sources: chosen
        .slice(offset, offset + limit)
        .map(source => ({ ...sourceLine(source), entries: entryCount(record, source.id) })),
    });
  },
});
