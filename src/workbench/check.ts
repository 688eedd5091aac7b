/** `check`: a foreign draft comes back with each sentence marked supported, contradicted or absent. Nothing of it is kept. */

import { z } from 'zod';
import { type CheckedDraft, VERDICTS } from '../briefing/check.ts';
import { fail, ok } from '../problems.ts';
import { spanSchema } from '../record/evidence.ts';
import { fileDrafts } from '../record/file-drafts.ts';
import { standing } from '../record/record.ts';
import { act } from './act.ts';
import { citedSource, citedSourceSchema } from './brief-output.ts';
import { documentSchema, openDocument } from './documents.ts';
import { DETAIL_OPTIONS, documentsInput, documentWords, withDocuments } from './inputs.ts';

const checkedSchema = z.object({
  format: z.literal('parley/check/1' satisfies CheckedDraft['format']),
  sentences: z.array(
    z.object({
      text: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      verdict: z.enum(VERDICTS),
      why: z.string(),
      cites: z.array(spanSchema),
      entries: z.array(z.string()),
    }),
  ),
}) as unknown as z.ZodType<CheckedDraft>;

/** The draft is a source like any other, but not one of the reports, even where it is a copy of one. */
const DRAFT = { publisher: 'Draft under check' };

export const check = act({
  name: 'check',
  title: 'Check a draft against the reporting, sentence by sentence',
  at: 'case',
  changes: false,
  input: z.strictObject({
    ...documentsInput,
    draft: documentSchema,
    json: z.boolean().default(false),
  }),
  output: z.object({ checked: checkedSchema, sources: z.array(citedSourceSchema) }),
  run: (desk, input) =>
    withDocuments(desk, input, async () => {
      const { checkDraft } = await import('../briefing/check.ts');
      const file = await openDocument(desk, input.draft);
      if (!file.ok) return fail(...file.problems);
      const reading = await desk.readingRoom.read(file.value, DRAFT, desk.signal);
      if (!reading.ok) return fail(...reading.problems);
      const record = await desk.record();
      const { source } = reading.value;
      const drafts = await desk.readingRoom.find(source, standing(record), desk.signal);
      if (!drafts.ok) return fail(...drafts.problems);
      const { record: filed } = fileDrafts(record, source, drafts.value, { by: desk.who, at: desk.now() });
      const checked = checkDraft(record, filed, source);
      const cited = new Set(checked.sentences.flatMap(sentence => sentence.cites.map(span => span.source)));
      return ok({ checked, sources: record.sources.filter(({ id }) => cited.has(id)).map(citedSource) });
    }),
  command: {
    usage: 'check DRAFT --against FILE... [--json]',
    options: [
      { name: 'against', value: 'FILE', help: 'The reporting, or an exported record; more files may follow' },
      { name: 'json', help: 'Print parley/check/1' },
      ...DETAIL_OPTIONS,
    ],
    parse: words => {
      const [draft, ...more] = words.positionals;
      const against = typeof words.options.against === 'string' ? [words.options.against, ...more] : more;
      return {
        ...documentWords({ ...words, positionals: against }),
        draft: draft && { path: draft },
        json: words.options.json,
      };
    },
    print: async ({ checked, sources }, input) => {
      if (input.json) return { content: `${JSON.stringify(checked, null, 1)}\n`, binary: false };
      const { sayCheck } = await import('../briefing/say-check.ts');
      return { content: sayCheck(checked, sources), binary: false };
    },
  },
});
