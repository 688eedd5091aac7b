/** `create-case`: a new, empty case for one dispute. */

import { z } from 'zod';
import { act, done } from './act.ts';

export const titleSchema = z.string().trim().min(1, 'The title is empty').max(200);

export const createCase = act({
  name: 'create-case',
  title: 'Make a new case',
  at: 'archive',
  changes: true,
  input: z.strictObject({ title: titleSchema }),
  output: z.object({ case: z.string() }),
  run: async (archive, { title }) => done({ case: await archive.create(title) }),
});
