/** `try-without`: which conclusions change when a part of the record is left out; each source or contradiction in turn. */

import { z } from 'zod';
import type { Model } from '../analysis/model.ts';
import { byMove, movedFindings } from '../analysis/moved-findings.ts';
import { entriesBehind } from '../analysis/preferences/derive.ts';
import { ok, type Result } from '../problems.ts';
import { type CaseRecord, findEntry } from '../record/record.ts';
import type { KeptModel } from '../record/runs.ts';
import { act } from './act.ts';
import { contradictionsIn } from './derived.ts';
import type { Desk } from './desk.ts';
import { DETAIL_OPTIONS, documentsInput, documentWords, withDocuments } from './inputs.ts';
import { type ModelSettings, settingsInput } from './model-settings.ts';
import { lineOf } from './outputs.ts';
import { type Answered, answersOn, takenModel } from './run-engines.ts';
import { HEADS, movedFindingSchema, sayFiguresBetween } from './what-moved.ts';

const EACH = ['source', 'contradiction'] as const;

const trialSchema = z.object({
  /** What is left out, in words. */
  without: z.string(),
  sources: z.array(z.string()),
  entries: z.array(z.string()),
  /** Figures of the model that move, each in a sentence. */
  figures: z.array(z.string()),
  findings: z.array(movedFindingSchema),
  unmoved: z.number().int(),
  none: z.string().nullable().describe('Why nothing is left to make a model of; null where there is.'),
});
type Trial = z.infer<typeof trialSchema>;

const inputSchema = z.strictObject({
  ...documentsInput,
  settings: settingsInput.describe('What is left out; with `each`, what is left out in every trial.'),
  each: z.enum(EACH).nullable().default(null).describe('One trial for each source, or each side of a contradiction.'),
  engine: z.string().nullable().default(null).describe('Findings of one engine; null = of every engine.'),
  seed: z.number().int().nonnegative().default(1),
  json: z.boolean().default(false).describe('For the command: print JSON.'),
});

const outputSchema = z.object({
  findings: z.number().int().describe('Findings on the whole record.'),
  trials: z.array(trialSchema).describe('Those that turn most first.'),
  cancelled: z.boolean().describe('Stopped before every trial was made.'),
});
type Input = z.output<typeof inputSchema>;
type Output = z.output<typeof outputSchema>;

export const tryWithout = act({
  name: 'try-without',
  title: 'See which conclusions change without a source, a side of a contradiction, or what nobody reviewed',
  at: 'case',
  changes: false,
  input: inputSchema,
  output: outputSchema,
  run: (desk, input) => withDocuments(desk, input, () => trials(desk, input)),
  command: {
    usage: 'try-without FILE... [--each source|contradiction] [--reviewed] [--json]',
    options: [
      { name: 'each', value: 'WHAT', help: 'One trial for each "source", or each side of a "contradiction"' },
      { name: 'reviewed', help: 'Without what no person has reviewed' },
      { name: 'engine', value: 'NAME', help: 'Findings of one engine only (default: every engine)' },
      { name: 'json', help: 'Print JSON' },
      ...DETAIL_OPTIONS,
    ],
    parse: words => ({
      ...documentWords(words),
      each: words.options.each ?? null,
      engine: words.options.engine ?? null,
      settings: { reviewedOnly: words.options.reviewed === true },
      json: words.options.json === true,
    }),
    print: (output, { json }) => ({
      content: json ? `${JSON.stringify(output, null, 1)}\n` : sayTrials(output),
      binary: false,
    }),
  },
});

/** What one trial leaves out. */
interface Left {
  readonly without: string;
  readonly sources: readonly string[];
  readonly entries: readonly string[];
}

async function trials(desk: Desk, { settings, each, engine, seed }: Input): Promise<Result<Output>> {
  const record = await desk.record();
  const whole = takenModel(record, settingsInput.parse({}));
  if (!whole.ok) return whole;
  const left = each === null ? [asked(record, settings)] : LEFT[each](record, whole.value.model);
  const quiet = { ...desk, progress: () => undefined };
  const step = (what: string, done: number) => desk.progress({ what, done, of: left.length + 1 });
  step('The whole record', 0);
  const base = await answersOn(quiet, whole.value, { engine, seed });
  if (!base.ok) return base;
  const made: Trial[] = [];
  for (const [at, one] of left.entries()) {
    step(`Without ${one.without}`, at + 1);
    const without = {
      ...settings,
      withoutSources: [...settings.withoutSources, ...one.sources],
      withoutEntries: [...settings.withoutEntries, ...one.entries],
    };
    const trial = await tried(quiet, record, { one, without, whole: whole.value, base: base.value, engine, seed });
    if (!trial.ok && trial.problems.some(({ code }) => code === 'cancelled')) break;
    if (!trial.ok) return trial;
    made.push(trial.value);
  }
  return ok({
    findings: base.value.flatMap(({ findings }) => findings).length,
    trials: made.toSorted((a, b) => turned(b) - turned(a) || b.findings.length - a.findings.length),
    cancelled: made.length < left.length,
  });
}

const turned = ({ findings, none }: Trial): number =>
  none === null ? findings.filter(({ move }) => move !== 'figure').length : Number.POSITIVE_INFINITY;

interface Trying {
  readonly one: Left;
  readonly without: ModelSettings;
  readonly whole: KeptModel & { readonly model: Model };
  readonly base: readonly Answered[];
  readonly engine: string | null;
  readonly seed: number;
}

async function tried(
  quiet: Desk,
  record: CaseRecord,
  { one, without, whole, base, engine, seed }: Trying,
): Promise<Result<Trial>> {
  const taken = takenModel(record, without);
  const total = base.flatMap(({ findings }) => findings).length;
  const trial = { without: one.without, sources: [...one.sources], entries: [...one.entries] };
  if (!taken.ok) {
    const [problem] = taken.problems;
    return ok({ ...trial, figures: [], findings: [], unmoved: 0, none: problem!.message });
  }
  if (taken.value.id === whole.id) return ok({ ...trial, figures: [], findings: [], unmoved: total, none: null });
  const answers = await answersOn(quiet, taken.value, { engine, seed });
  if (!answers.ok) return answers;
  const findings = base
    .flatMap((before, at) =>
      movedFindings(before.findings, answers.value[at]!.findings).map(moved => ({ engine: before.engine, ...moved })),
    )
    .toSorted(byMove);
  return ok({
    ...trial,
    figures: sayFiguresBetween(whole.model, taken.value.model),
    findings,
    unmoved: total - findings.filter(({ from }) => from !== null).length,
    none: null,
  });
}

/** What the settings of one trial leave out, in words. */
function asked(record: CaseRecord, { asOf, reviewedOnly, withoutSources, withoutEntries }: ModelSettings): Left {
  const parts = [
    ...withoutSources.map(id => titleOf(record, id)),
    ...withoutEntries.map(id => `“${lineOf(record, id)?.label ?? id}”`),
    ...(reviewedOnly ? ['what no person has reviewed'] : []),
    ...(asOf === null ? [] : [`what was said after ${asOf}`]),
  ];
  const without = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? 'nothing');
  return { without, sources: [], entries: [] };
}

const titleOf = (record: CaseRecord, id: string): string => {
  const source = record.sources.find(one => one.id === id);
  return source ? `“${source.title ?? id}”` : id;
};

/** What is left out in turn: only what the model rests on. */
const LEFT: Readonly<Record<(typeof EACH)[number], (record: CaseRecord, model: Model) => Left[]>> = {
  source: (record, model) => {
    const behind = entriesBehind(model).flatMap(id => findEntry(record, id)?.entry.evidence ?? []);
    const sources = new Set(behind.map(({ source }) => source));
    return record.sources
      .filter(({ id }) => sources.has(id))
      .map(({ id }) => ({ without: titleOf(record, id), sources: [id], entries: [] }));
  },
  contradiction: (record, model) => {
    const behind = new Set(entriesBehind(model));
    const sides = new Set(contradictionsIn(record).flatMap(({ between }) => between));
    return [...sides]
      .filter(id => behind.has(id))
      .map(id => ({ without: `“${lineOf(record, id)?.label ?? id}”`, sources: [], entries: [id] }));
  },
};

function sayTrials({ findings, trials: made, cancelled }: Output): string {
  const sections = made.map(({ without, figures, findings: moved, unmoved, none }) =>
    [
      `## Without ${without}`,
      '',
      ...(none ? [none] : [`${moved.length} of the findings change, ${unmoved} stand as they were.`]),
      ...(figures.length > 0 ? ['', ...figures.map(text => `- ${text}`)] : []),
      ...(moved.length > 0 ? ['', 'Findings:', ''] : []),
      ...moved.flatMap(({ move, from, to }) => [
        `- ${HEADS[move]}: ${(to ?? from)!.text}`,
        ...(from && to ? [`  Before: ${from.text}`] : []),
      ]),
      '',
    ].join('\n'),
  );
  const head = [
    '# What the conclusions hang on',
    '',
    `Analysis, not reporting. On the whole record there are ${findings} findings.`,
    ...(cancelled ? ['It was stopped before every trial was made.'] : []),
    ...(made.length === 0 ? ['Nothing was left out: the model rests on nothing of that kind.'] : []),
    '',
  ];
  return `${[...head, ...sections].join('\n').trimEnd()}\n`;
}
