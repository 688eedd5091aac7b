/** `rename-case`: the case under another title; its id stays. */

import { z } from 'zod';
import { act, done } from './act.ts';
import { titleSchema } from './create-case.ts';

export const renameCase = act({
  name: 'rename-case',
  title: 'Give a case another title',
  at: 'case',
  changes: true,
  input: z.strictObject({ title: titleSchema }),
  output: z.object({ title: z.string() }),
  run: async (desk, { title }) => {
    await desk.update(async record => ({ record: { ...record, case: { ...record.case, title } }, result: undefined }));
    return done({ title });
  },
});
