/** `track-record`: the ledger's questions, open and settled, and how good the forecasts were. */

import { z } from 'zod';
import type { TrackRecord } from '../analysis/forecast/track-record.ts';
import { ok } from '../problems.ts';
import { questionsOf } from '../record/questions.ts';
import { act } from './act.ts';
import { ledgerInput, ledgerWords, openCase, sha256 } from './ledger.ts';
import { answerIn } from './outputs.ts';

export const trackRecord = act({
  name: 'track-record',
  title: 'Score the forecasts of the ledger against base rates and no change',
  at: 'case',
  changes: false,
  input: z.strictObject({ ...ledgerInput, json: z.boolean().default(false) }),
  output: answerIn<TrackRecord>('parley/track-record/1'),
  run: async (desk, { documents }) => {
    const opened = await openCase(desk, documents);
    if (!opened.ok) return opened;
    const analysis = await import('../analysis/forecast/track-record.ts');
    return ok({ output: analysis.trackRecord(questionsOf(opened.value), sha256), problems: [] });
  },
  command: {
    usage: 'track-record CASE.json [--json]',
    options: [{ name: 'json', help: 'Print parley/track-record/1' }],
    parse: words => ({ ...ledgerWords(words), json: words.options.json }),
    print: async (record, { json }) => {
      if (json) return { content: `${JSON.stringify(record, null, 1)}\n`, binary: false };
      const { sayTrackRecord } = await import('../analysis/forecast/say-track-record.ts');
      return { content: sayTrackRecord(record), binary: false };
    },
  },
});
