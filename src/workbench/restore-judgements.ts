/** `restore-judgements`: the judgements of a version stand again; the record stays as it is. */

import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import * as versions from '../record/versions.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reviewed, why } from './review.ts';

export const restoreJudgements = act({
  name: 'restore-judgements',
  title: 'Go back to the judgements of a version',
  at: 'case',
  changes: true,
  input: z.strictObject({ version: z.string(), why }),
  output: reviewedSchema,
  run: (desk, { version, why }) =>
    reviewed(desk, why, (record, stamp) => {
      const kept = record.versions?.find(one => one.id === version);
      const model = record.models?.find(one => one.id === kept?.model);
      if (!model)
        return fail(problem('not-found', `There is no version ${version}.`, 'Choose one of `list-versions`.', version));
      return about(versions.restoreJudgements(record, model.judgements, stamp), null);
    }),
});
