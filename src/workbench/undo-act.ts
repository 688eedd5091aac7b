/** `undo-act`: what an act changed stands again as before. The undoing is itself an act, and can be undone. */

import { z } from 'zod';
import { undo } from '../record/review.ts';
import { act } from './act.ts';
import { reviewedSchema } from './outputs.ts';
import { about, reviewed, why } from './review.ts';

export const undoAct = act({
  name: 'undo-act',
  title: 'Undo an act of the history',
  at: 'case',
  changes: true,
  input: z.strictObject({ act: z.number().int().positive(), why }),
  output: reviewedSchema,
  run: (desk, input) => reviewed(desk, input.why, (record, stamp) => about(undo(record, input.act, stamp), null)),
});
