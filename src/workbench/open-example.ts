/** `open-example`: a shipped example, read into a case of its own. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { fail, problem } from '../problems.ts';
import { act } from './act.ts';
import { intakeSchema, plain } from './add-documents.ts';
import { examples } from './examples.ts';
import { takeIn } from './take-in.ts';

export const openExample = act({
  name: 'open-example',
  title: 'Open a shipped example as a case of its own',
  at: 'archive',
  changes: true,
  input: z.strictObject({ name: z.string() }),
  output: intakeSchema.extend({ case: z.string() }),
  run: async (archive, { name }) => {
    const known = await examples();
    const example = known.find(one => one.name === name);
    if (!example)
      return fail(
        problem(
          'not-found',
          `There is no example "${name}".`,
          `Choose one of: ${known.map(one => one.name).join(', ')}.`,
        ),
      );
    const id = await archive.create(example.title);
    const desk = await archive.desk(id);
    if (!desk.ok) return desk;
    const documents = await Promise.all(
      example.reports.map(async path => ({ name: basename(path), text: await readFile(path, 'utf8') })),
    );
    const { files, problems, cancelled } = await takeIn(desk.value, documents, {});
    return { ok: true, value: { output: { case: id, files: files.map(plain), cancelled }, problems } };
  },
});
