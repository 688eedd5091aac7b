/** `list-examples`: reporting that is shipped to try the program on. */

import { z } from 'zod';
import { act, done } from './act.ts';
import { examples } from './examples.ts';

export const listExamples = act({
  name: 'list-examples',
  title: 'List the shipped examples',
  at: 'anywhere',
  changes: false,
  input: z.strictObject({}),
  output: z.object({
    examples: z.array(z.object({ name: z.string(), title: z.string(), about: z.string(), reports: z.number().int() })),
  }),
  run: async () =>
    done({ examples: (await examples()).map(({ reports, ...one }) => ({ ...one, reports: reports.length })) }),
});
