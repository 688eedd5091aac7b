/** `brief`: documents into a record, and the record into a brief in which every sentence is cited. */

import { z } from 'zod';
import { PRESETS } from '../briefing/brief.ts';
import { ok } from '../problems.ts';
import { act } from './act.ts';
import { DETAIL_OPTIONS, documentsInput, documentWords, withDocuments } from './inputs.ts';

export const BRIEF_FORMATS = ['markdown', 'html', 'json', 'docx'] as const;

export const brief = act({
  name: 'brief',
  title: 'Write a brief of the reporting, every sentence cited',
  input: z.strictObject({
    ...documentsInput,
    preset: z.enum(PRESETS).default('article'),
    format: z.enum(BRIEF_FORMATS).default('markdown'),
    since: z.string().optional().describe('For the preset delta: the date of the last brief.'),
  }),
  run: (desk, input) =>
    withDocuments(desk, input, async () => {
      const { composeBrief } = await import('../briefing/compose/compose.ts');
      return ok(composeBrief(await desk.record(), { preset: input.preset, since: input.since ?? null }));
    }),
  command: {
    usage: 'brief FILE... [--preset article] [--format markdown] [--out PATH]',
    options: [
      { name: 'preset', value: 'NAME', help: `${PRESETS.join(', ')} (default: article)` },
      { name: 'format', value: 'NAME', help: `${BRIEF_FORMATS.join(', ')} (default: markdown)` },
      { name: 'since', value: 'DATE', help: 'For --preset delta: the date of the last brief' },
      ...DETAIL_OPTIONS,
    ],
    parse: words => ({
      ...documentWords(words),
      preset: words.options.preset,
      format: words.options.format,
      since: words.options.since,
    }),
    print: async (output, input) => {
      const { FORMATS } = await import('../briefing/formats.ts');
      const format = FORMATS.find(one => one.name === input.format)!;
      return { content: await format.render(output), binary: format.binary };
    },
  },
});
