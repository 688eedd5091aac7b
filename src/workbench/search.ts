/** `search`: sources and entries that have the words; in double quotes, an exact stretch. */

import { z } from 'zod';
import { ENTRY_STATES } from '../record/evidence.ts';
import { act, done } from './act.ts';
import { entryIn, sourcesIn } from './derived.ts';
import { entryKindSchema, entryLine } from './outputs.ts';

const hitSchema = z.object({
  kind: z.union([z.literal('source'), entryKindSchema]),
  id: z.string(),
  label: z.string(),
  state: z.enum(ENTRY_STATES).nullable(),
  excerpt: z.string().describe('What surrounds the words that were found.'),
  source: z.string().nullable().describe('The source, or the first one that the entry rests on.'),
});

export const search = act({
  name: 'search',
  title: 'Search the sources and entries of a case',
  at: 'case',
  changes: false,
  input: z.strictObject({
    query: z.string().trim().min(1, 'Say what to look for'),
    limit: z.number().int().positive().max(200).default(50),
  }),
  output: z.object({
    hits: z.array(hitSchema),
  }),
  run: async (desk, { query, limit }) => {
    const found = await desk.search(query, limit);
    if (!found.ok) return found;
    const record = await desk.record();
    return done({
      hits: found.value.flatMap(({ kind, id, excerpt }): z.infer<typeof hitSchema>[] => {
        if (kind === 'source') {
          const source = sourcesIn(record).get(id);
          return source ? [{ kind, id, label: source.title ?? id, state: null, excerpt, source: id }] : [];
        }
        const entry = entryIn(record, id)?.entry;
        if (!entry) return [];
        const { label, state, evidence } = entryLine(record, kind, entry);
        return [{ kind, id, label, state, excerpt, source: evidence[0]?.source ?? null }];
      }),
    });
  },
  command: {
    onKeptCase: true,
    usage: 'search CASE WORDS...',
    options: [{ name: 'limit', value: 'N', help: 'At most so many (default: 50)' }],
    parse: ({ positionals, options }) => ({
      query: positionals.join(' '),
      limit: options.limit === undefined ? undefined : Number(options.limit),
    }),
    print: ({ hits }) => ({
      content: hits.map(({ id, kind, excerpt }) => `${kind} ${id}: ${excerpt.replace(/\s+/g, ' ')}\n`).join(''),
      binary: false,
    }),
  },
});
