/** `list-cases`: every case of the store, the one changed last first. */

import { z } from 'zod';
import { act, done } from './act.ts';

export const caseSchema = z.object({
  id: z.string(),
  title: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  sources: z.number().int(),
  /** Admitted entries. */
  entries: z.number().int(),
});

export const listCases = act({
  name: 'list-cases',
  title: 'List the cases that are kept',
  at: 'archive',
  changes: false,
  input: z.strictObject({}),
  output: z.object({ cases: z.array(caseSchema) }),
  run: async archive => done({ cases: [...(await archive.cases())] }),
  command: {
    usage: 'list-cases',
    options: [],
    parse: () => ({}),
    print: ({ cases }) => ({
      content: cases
        .map(({ id, title, sources, entries }) => `${id}  ${title} (${sources} sources, ${entries} entries)\n`)
        .join(''),
      binary: false,
    }),
  },
});
