/** `analyse`: the engines on a case's model. On a kept case the run is kept with it, and told from the one before. */

import { z } from 'zod';
import { ok } from '../problems.ts';
import { namedPackageSchema, runSchema } from '../record/runs.ts';
import { act } from './act.ts';
import { DETAIL_OPTIONS, documentsInput, documentWords, withDocuments } from './inputs.ts';
import { settingsInput } from './model-settings.ts';
import { runEngines } from './run-engines.ts';
import { sideBefore, sideOf } from './sides.ts';
import { movedSchema, sayWhatMoved, whatMoved } from './what-moved.ts';

const inputSchema = z.strictObject({
  ...documentsInput,
  engine: z.string().nullable().default(null).describe('Name of one engine; null = every engine.'),
  seed: z.number().int().nonnegative().default(1),
  settings: settingsInput,
  json: z.boolean().default(false).describe('For the command: print figures too.'),
  packages: z
    .array(namedPackageSchema)
    .max(5)
    .nullable()
    .default(null)
    .describe('Default: the proposals on the table.'),
});

const outputSchema = z.object({
  runs: z.array(
    z.object({
      run: runSchema.omit({ details: true }),
      /** The engine's figures, as its own page knows them. */
      details: z.unknown(),
    }),
  ),
  packages: z.array(namedPackageSchema),
  moved: movedSchema.describe('Since the run before, on another model.'),
});

export const analyse = act({
  name: 'analyse',
  title: 'Analyse a case: which deals could hold, and what would come out',
  at: 'case',
  changes: true,
  input: inputSchema,
  output: outputSchema,
  run: (desk, input) =>
    withDocuments(desk, input, async () => {
      const made = await runEngines(desk, input);
      if (!made.ok) return made;
      const { runs, packages } = made.value;
      const record = await desk.record();
      const to = sideOf(record, runs[0]!.id);
      if (!to.ok) return to;
      const engines = runs.map(run => run.engine);
      const before = sideBefore(record, to.value, { engine: input.engine, findings: true });
      const moved = await whatMoved(desk, record, before, to.value, { engines, seed: input.seed });
      if (!moved.ok) return moved;
      return ok({
        runs: runs.map(({ details, ...run }) => ({ run, details })),
        packages: [...packages],
        moved: moved.value,
      });
    }),
  command: {
    usage: 'analyse FILE... [--engine NAME] [--as-of DATE] [--json]',
    options: [
      { name: 'engine', value: 'NAME', help: 'One engine only (default: every engine)' },
      { name: 'as-of', value: 'DATE', help: 'Leave out what was said later' },
      { name: 'reviewed', help: 'Only entries that a person has reviewed' },
      { name: 'seed', value: 'NUMBER', help: 'Seed of the draws (default: 1)' },
      { name: 'json', help: 'Print findings and figures' },
      ...DETAIL_OPTIONS,
    ],
    parse: words => ({
      ...documentWords(words),
      engine: words.options.engine ?? null,
      seed: words.options.seed === undefined ? undefined : Number(words.options.seed),
      settings: { asOf: words.options['as-of'] ?? null, reviewedOnly: words.options.reviewed === true },
      json: words.options.json === true,
    }),
    print: (output, { json }) => ({
      content: json ? `${JSON.stringify(output, null, 1)}\n` : sayRuns(output),
      binary: false,
    }),
  },
});

function sayRuns({ runs, packages, moved }: z.output<typeof outputSchema>): string {
  const judged = packages.map(one => one.title).join('; ');
  const sections = runs.flatMap(({ run }) => [
    `## ${run.engine} (version ${run.version}, seed ${run.seed})`,
    '',
    ...run.findings.map(finding => `- ${finding.text}`),
    '',
  ]);
  const head = [
    '# Analysis',
    '',
    'Analysis, not reporting: it rests on the convention of docs/methods/preferences.md.',
  ];
  const since = moved.from ? ['', sayWhatMoved(moved)] : [];
  return `${[...head, ...(judged ? [`On the table: ${judged}.`] : []), ...since, '', ...sections].join('\n').trimEnd()}\n`;
}
