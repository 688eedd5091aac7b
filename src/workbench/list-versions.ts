/** `list-versions`: the models that were kept under a name. */

import { z } from 'zod';
import { judgementEntrySchema } from '../record/judgements.ts';
import { versionSchema } from '../record/runs.ts';
import { act, done } from './act.ts';
import { recordHash } from './model-settings.ts';

export const listVersions = act({
  name: 'list-versions',
  title: 'List the versions of the model that were kept',
  at: 'case',
  changes: false,
  input: z.strictObject({}),
  output: z.object({
    versions: z
      .array(
        versionSchema.extend({
          judgements: z.array(judgementEntrySchema).describe('Those that were laid over it.'),
          now: z.boolean().describe('Whether record and judgements still stand as they did.'),
        }),
      )
      .describe('The latest first.'),
  }),
  run: async desk => {
    const record = await desk.record();
    const hash = recordHash(record);
    const models = new Map(record.models?.map(model => [model.id, model]));
    return done({
      versions: (record.versions ?? []).toReversed().map(version => {
        const model = models.get(version.model);
        return { ...version, judgements: model?.judgements ?? [], now: model?.recordHash === hash };
      }),
    });
  },
  command: {
    name: 'versions',
    onKeptCase: true,
    usage: 'versions CASE',
    options: [],
    parse: () => ({}),
    print: ({ versions }) => ({
      content: versions
        .map(({ id, name, by, at, judgements }) => `${id}: ${name}, by ${by}, ${at}, ${judgements.length} judged\n`)
        .join(''),
      binary: false,
    }),
  },
});
