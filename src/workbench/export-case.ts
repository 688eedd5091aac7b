/** `export-case`: the whole record of a case as `parley/record/1`. */

import { z } from 'zod';
import { makeRecord, recordSchema } from '../record/record.ts';
import { act, done } from './act.ts';
import { contradictionsIn } from './derived.ts';

export const exportCase = act({
  name: 'export-case',
  title: 'Export a case as parley/record/1',
  at: 'case',
  changes: false,
  input: z.strictObject({}),
  output: recordSchema,
  run: async desk => {
    const record = await desk.record();
    return done({ ...record, contradictions: [...contradictionsIn(record)] });
  },
  command: {
    name: 'export',
    onKeptCase: true,
    usage: 'export CASE [--out PATH]',
    options: [],
    parse: () => ({}),
    print: record => ({ content: makeRecord(record), binary: false }),
  },
});
