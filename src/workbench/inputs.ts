/** What acts on documents share: their input fields, and how the command line gives them. */

import { z } from 'zod';
import { fail, ok, problem, type Result } from '../problems.ts';
import type { Done, Option, Words } from './act.ts';
import type { Desk } from './desk.ts';
import { detailsSchema, documentSchema, openDocument } from './documents.ts';

export const documentsInput = {
  documents: z
    .array(documentSchema)
    .default([])
    .describe('Reporting to read first, or an exported record. For commands in memory only.'),
  details: detailsSchema.default({}).describe('What the files do not say of themselves.'),
  lexicon: documentSchema
    .optional()
    .describe('Further lines of what is bargained over, in the form of data/lexicon/topics.tsv.'),
};

export const DETAIL_OPTIONS: readonly Option[] = [
  { name: 'title', value: 'TEXT', help: 'Title of the document, where it carries none' },
  { name: 'publisher', value: 'NAME', help: 'Who published it' },
  { name: 'author', value: 'NAME', help: 'Who wrote it' },
  { name: 'published', value: 'DATE', help: 'When: 2031, 2031-04 or 2031-04-22; relative dates count from it' },
  { name: 'url', value: 'URL', help: 'Where it was published' },
  { name: 'reliability', value: 'A-F', help: 'Admiralty reliability of the publisher' },
  { name: 'lexicon', value: 'FILE', help: 'Further lines of what is bargained over (form: data/lexicon/topics.tsv)' },
];

/** Positional files and the detail options as input fields. */
export function documentWords({ positionals, options }: Words): Record<string, unknown> {
  const { published, ...named } = options;
  const details = Object.fromEntries(
    ['title', 'publisher', 'author', 'url', 'reliability'].flatMap(name => (named[name] ? [[name, named[name]]] : [])),
  );
  return {
    documents: positionals.map(path => ({ path })),
    details: published ? { ...details, publishedAt: published } : details,
    ...(options.lexicon ? { lexicon: { path: options.lexicon } } : {}),
  };
}

/** Takes the documents in, and goes on when at least one could be read. */
export async function withDocuments<Output>(
  desk: Desk,
  input: {
    documents: z.infer<(typeof documentsInput)['documents']>;
    details: z.infer<(typeof documentsInput)['details']>;
    lexicon?: z.infer<(typeof documentsInput)['lexicon']>;
  },
  then: () => Promise<Result<Output>>,
): Promise<Result<Done<Output>>> {
  if (desk.keeps && input.documents.length > 0)
    return fail(problem('not-allowed', 'This case is kept.', 'Add the documents to it with `add-documents`.'));
  const added = input.lexicon ? await addLexicon(desk, input.lexicon) : { ok: true as const };
  if (!added.ok) return added;
  const { takeIn } = await import('./take-in.ts');
  const intake =
    input.documents.length > 0
      ? await takeIn(desk, input.documents, input.details)
      : { problems: [], cancelled: false };
  if (intake.cancelled) return fail(problem('cancelled', 'Stopped before all was read.', 'Run it again.'));
  const { sources } = await desk.record();
  if (sources.length === 0) return fail(...(intake.problems.length > 0 ? intake.problems : [noReports]));
  const result = await then();
  return result.ok ? { ok: true, value: { output: result.value, problems: intake.problems } } : result;
}

const noReports = problem('usage', 'There is no reporting yet.', 'Name a file, or add documents to the case.');

/** Adds the lines of a file to the case's lexicon; every line that is not in the form is a problem of its own. */
async function addLexicon(desk: Desk, document: z.infer<typeof documentSchema>): Promise<Result<null>> {
  const { parseTopics } = await import('../reading/topic-lexicon.ts');
  const file = await openDocument(desk, document);
  if (!file.ok) return file;
  const lines = new TextDecoder().decode(file.value.bytes).split(/\r?\n/);
  const parsed = parseTopics(lines, file.value.name);
  if (!parsed.ok) return parsed;
  return desk.update(async record => ({
    record: { ...record, case: { ...record.case, lexicon: [...(record.case.lexicon ?? []), ...lines] } },
    result: ok(null),
  }));
}
