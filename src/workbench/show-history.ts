/** `show-history`: who did what to the record, when and why; the latest first. */

import { z } from 'zod';
import { act, done } from './act.ts';
import { actLine, actLineSchema } from './history-lines.ts';
import { page } from './outputs.ts';

export const showHistory = act({
  name: 'show-history',
  title: 'Show the history of a case',
  at: 'case',
  changes: false,
  input: z.strictObject(page),
  output: z.object({ total: z.number().int(), acts: z.array(actLineSchema) }),
  run: async (desk, { offset, limit }) => {
    const record = await desk.record();
    const latest = record.history.toReversed().slice(offset, offset + limit);
    return done({ total: record.history.length, acts: latest.map(one => actLine(record, one)) });
  },
});
