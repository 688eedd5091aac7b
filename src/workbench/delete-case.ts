/** `delete-case`: a case with its sources, entries, originals and history, for good. */

import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import { act, done } from './act.ts';

export const deleteCase = act({
  name: 'delete-case',
  title: 'Delete a case with all that belongs to it, for good',
  at: 'archive',
  changes: true,
  input: z.strictObject({ case: z.string() }),
  output: z.object({ deleted: z.string() }),
  run: async (archive, input) =>
    (await archive.remove(input.case))
      ? done({ deleted: input.case })
      : fail(problem('not-found', `There is no case "${input.case}".`, 'Choose one of the list.', input.case)),
});
