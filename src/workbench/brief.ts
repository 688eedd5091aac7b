/** `brief`: documents into a record, and the record into a brief in which every sentence is cited. */

import { z } from 'zod';
import { PRESETS } from '../briefing/brief.ts';
import { ok } from '../problems.ts';
import { slug } from '../record/ids.ts';
import { act } from './act.ts';
import { briefSchema } from './brief-output.ts';
import { contentOf, fileOf, fileSchema } from './files.ts';
import { DETAIL_OPTIONS, documentsInput, documentWords, withDocuments } from './inputs.ts';

export const BRIEF_FORMATS = ['markdown', 'html', 'json', 'docx', 'pdf'] as const;

export const brief = act({
  name: 'brief',
  title: 'Write a brief of the reporting, every sentence cited',
  at: 'case',
  changes: false,
  input: z.strictObject({
    ...documentsInput,
    preset: z.enum(PRESETS).default('article'),
    format: z.enum(BRIEF_FORMATS).default('markdown'),
    since: z.string().optional().describe('For the preset delta: the date of the last brief.'),
    analysis: z.boolean().default(false).describe('Also tell what the engines found, set apart as analysis.'),
  }),
  output: z.object({ brief: briefSchema, file: fileSchema }),
  run: (desk, input) =>
    withDocuments(desk, input, async () => {
      const { composeBrief } = await import('../briefing/compose/compose.ts');
      const { FORMATS } = await import('../briefing/formats.ts');
      const record = await desk.record();
      const runs = input.analysis ? await (await import('./fresh-runs.ts')).freshRuns(desk) : [];
      const composed = composeBrief(record, { preset: input.preset, since: input.since ?? null, runs });
      const name = `${slug(record.case.title)}-${input.preset}`;
      const format = FORMATS.find(one => one.name === (input.format === 'pdf' ? 'html' : input.format))!;
      const content = await format.render(composed);
      if (input.format !== 'pdf')
        return ok({ brief: composed, file: fileOf(`${name}${format.ending}`, format.mediaType, content) });
      const { printPdf } = await import('./print-pdf.ts');
      const printed = await printPdf(String(content), desk.signal);
      if (!printed.ok) return printed;
      return ok({ brief: composed, file: fileOf(`${name}.pdf`, 'application/pdf', printed.value) });
    }),
  command: {
    usage: 'brief FILE... [--preset article] [--format markdown] [--analysis] [--out PATH]',
    options: [
      { name: 'preset', value: 'NAME', help: `${PRESETS.join(', ')} (default: article)` },
      { name: 'format', value: 'NAME', help: `${BRIEF_FORMATS.join(', ')} (default: markdown)` },
      { name: 'since', value: 'DATE', help: 'For --preset delta: the date of the last brief' },
      { name: 'analysis', help: 'Also what the engines found, set apart from the reporting' },
      ...DETAIL_OPTIONS,
    ],
    parse: words => ({
      ...documentWords(words),
      preset: words.options.preset,
      format: words.options.format,
      since: words.options.since,
      analysis: words.options.analysis,
    }),
    print: ({ file }) => contentOf(file),
  },
});
