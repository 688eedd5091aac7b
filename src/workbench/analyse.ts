/** `analyse`: the engines on a case's model. On a kept case the run is kept with it. */

import { z } from 'zod';
import type { EngineAnswer, NamedPackage } from '../analysis/engine.ts';
import { packagesOnTable } from '../analysis/preferences/packages.ts';
import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import { keepRun } from '../record/keep-run.ts';
import { type Run, runSchema } from '../record/runs.ts';
import { act } from './act.ts';
import type { Assignment } from './analysis-worker.ts';
import type { Desk } from './desk.ts';
import { DETAIL_OPTIONS, documentsInput, documentWords, withDocuments } from './inputs.ts';
import { sha256 } from './ledger.ts';
import { modelOf, settingsInput } from './model-settings.ts';
import { copied, packageSchema } from './packages.ts';

const inputSchema = z.strictObject({
  ...documentsInput,
  engine: z.string().nullable().default(null).describe('Name of one engine; null = every engine.'),
  seed: z.number().int().nonnegative().default(1),
  settings: settingsInput,
  json: z.boolean().default(false).describe('For the command: print figures too.'),
  packages: z.array(packageSchema).max(5).nullable().default(null).describe('Default: the proposals on the table.'),
});

const outputSchema = z.object({
  runs: z.array(
    z.object({
      run: runSchema,
      /** The engine's figures, as its own page knows them. */
      details: z.unknown(),
    }),
  ),
  packages: z.array(packageSchema),
});

export const analyse = act({
  name: 'analyse',
  title: 'Analyse a case: which deals could hold, and what would come out',
  at: 'case',
  changes: true,
  input: inputSchema,
  output: outputSchema,
  run: (desk, input) => withDocuments(desk, input, () => runEngines(desk, input)),
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

type Input = Pick<z.output<typeof inputSchema>, 'engine' | 'seed' | 'settings' | 'packages'>;

/** Runs the engines that were asked for on the desk's record, and keeps the runs. */
export async function runEngines(desk: Desk, input: Input): Promise<Result<z.output<typeof outputSchema>>> {
  const { ENGINES } = await import('../analysis/engines.ts');
  const { answerInWorker } = await import('./in-worker.ts');
  const record = await desk.record();
  const derived = modelOf(record, input.settings);
  if (!derived.ok) return derived;
  const { model } = derived.value;
  const chosen = ENGINES.filter(engine => input.engine === null || engine.name === input.engine);
  if (chosen.length === 0)
    return fail(
      noEngine(
        input.engine!,
        ENGINES.map(engine => engine.name),
      ),
    );
  const packages = input.packages ?? packagesOnTable(record, model).slice(0, 5);
  const runs: { run: Run; details: unknown }[] = [];
  for (const engine of chosen) {
    const data: Assignment = { engine: engine.name, model, seed: input.seed, packages: packages as NamedPackage[] };
    const script = new URL('./analysis-worker.js', import.meta.url);
    const answer = await answerInWorker<EngineAnswer>(desk, { script, data, place: engine.name });
    if (!answer.ok) return answer;
    const made = {
      engine: engine.name,
      version: engine.version,
      seed: input.seed,
      at: desk.now(),
      by: desk.who,
      recordHash: model.recordHash!,
      modelHash: sha256(JSON.stringify(model)),
      settings: { ...input.settings, ...(input.packages && { packages: input.packages.map(copied) }) },
      marking: model.marking,
      findings: findingsOf(answer.value),
    };
    runs.push({ run: await kept(desk, made), details: answer.value.details });
  }
  return ok({ runs, packages: packages.map(copied) });
}

const findingsOf = ({ findings }: EngineAnswer): Run['findings'] =>
  findings.map(({ text, entries, proof }) => ({ text, entries: [...entries], proof }));

const kept = (desk: Desk, made: Omit<Run, 'id'>): Promise<Run> =>
  desk.update(async record => {
    const { record: next, run } = keepRun(record, made);
    return { record: next, result: run };
  });

const noEngine = (name: string, known: readonly string[]): Problem =>
  problem('usage', `There is no engine "${name}".`, `Choose one of: ${known.join(', ')}.`, 'engine');

function sayRuns({ runs, packages }: z.output<typeof outputSchema>): string {
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
  return `${[...head, ...(judged ? [`On the table: ${judged}.`] : []), '', ...sections].join('\n').trimEnd()}\n`;
}
