/**
 * `add-documents`: reporting into a case. Each file is one step that happens wholly or not at all; the same text of the
 * same publisher again changes nothing, so that a list can be given again after it was stopped.
 */

import { z } from 'zod';
import { LARGEST_FILE } from '../reading/reader.ts';
import { act } from './act.ts';
import { detailsSchema, documentSchema } from './documents.ts';
import { problemSchema } from './outputs.ts';
import { takeIn } from './take-in.ts';

export const takenSchema = z.object({
  name: z.string(),
  source: z.string().nullable().describe('Id of the source; null when the file could not be read.'),
  title: z.string().nullable(),
  copyOf: z.string().nullable().describe('Id of the source that it repeats, if it is a copy.'),
  isNew: z.boolean().describe('False when the same text of the same publisher was there already.'),
  added: z.number().int().describe('How many entries are new.'),
  cut: z.array(z.object({ why: z.string(), sample: z.string(), length: z.number().int() })),
  problems: z.array(problemSchema),
});

export const intakeSchema = z.object({
  files: z.array(takenSchema),
  cancelled: z.boolean().describe('Stopped before all was read; what was taken in before stays.'),
});

export const addDocuments = act({
  name: 'add-documents',
  title: 'Read reporting into a case',
  at: 'case',
  changes: true,
  largestInput: 4 * LARGEST_FILE,
  input: z.strictObject({
    documents: z.array(documentSchema).min(1, 'No file was given'),
    details: detailsSchema.default({}).describe('What the files do not say of themselves.'),
  }),
  output: intakeSchema,
  run: async (desk, { documents, details }) => {
    const { files, problems, cancelled } = await takeIn(desk, documents, details);
    return { ok: true, value: { output: { files: files.map(plain), cancelled }, problems } };
  },
});

/** The result of one file as it is sent. */
export const plain = (taken: Awaited<ReturnType<typeof takeIn>>['files'][number]): z.infer<typeof takenSchema> => ({
  ...taken,
  cut: taken.cut.map(one => ({ ...one })),
  problems: taken.problems.map(one => ({ ...one })),
});
