/** `import-case`: an exported record as a case of its own. Contradictions are derived anew. */

import { resolve } from 'node:path';
import { z } from 'zod';
import { fail } from '../problems.ts';
import { parseRecord } from '../record/record.ts';
import { recordProblems } from '../record/whole-record.ts';
import { act } from './act.ts';
import { titleSchema } from './create-case.ts';
import { documentSchema, openDocument } from './documents.ts';

export const importCase = act({
  name: 'import-case',
  title: 'Import an exported case',
  at: 'archive',
  changes: true,
  largestInput: 256 * 1024 * 1024,
  input: z.strictObject({
    document: documentSchema.describe('A file of parley/record/1.'),
    title: titleSchema.optional().describe('Another title than that of the record.'),
  }),
  output: z.object({ case: z.string() }),
  run: async (archive, { document, title }) => {
    const file = await openDocument(archive, document);
    if (!file.ok) return file;
    const parsed = parseRecord(new TextDecoder().decode(file.value.bytes), file.value.name);
    if (!parsed.ok) return parsed;
    const broken = recordProblems(parsed.value);
    if (broken.length > 0) return fail(...broken);
    const id = await archive.create(title ?? parsed.value.case.title, parsed.value);
    return { ok: true, value: { output: { case: id }, problems: [] } };
  },
  command: {
    name: 'import',
    usage: 'import FILE [--title TEXT]',
    options: [{ name: 'title', value: 'TEXT', help: 'Another title than that of the record' }],
    parse: ({ positionals, options }) => ({
      document: { path: positionals[0] === undefined || positionals[0] === '-' ? '-' : resolve(positionals[0]) },
      title: options.title,
    }),
    print: output => ({ content: `${output.case}\n`, binary: false }),
  },
});
