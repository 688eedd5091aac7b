/** The engines on a model in a worker, and the runs kept with the model that they were made of. */

import type { EngineAnswer, NamedPackage } from '../analysis/engine.ts';
import { anyKnown } from '../analysis/figures.ts';
import type { Model } from '../analysis/model.ts';
import { contestedIn } from '../analysis/preferences/contested.ts';
import { packagesOnTable } from '../analysis/preferences/packages.ts';
import { SETTINGS, selected } from '../analysis/preferences/settings.ts';
import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import { keepRun } from '../record/keep-run.ts';
import type { CaseRecord } from '../record/record.ts';
import type { KeptFinding, KeptModel, Run } from '../record/runs.ts';
import type { Assignment } from './analysis-worker.ts';
import type { Desk, Surroundings } from './desk.ts';
import { sha256 } from './ledger.ts';
import { type ModelSettings, modelOf, settingsInput } from './model-settings.ts';
import { copied } from './packages.ts';

/** What an engine said of a model. */
export interface Answered {
  readonly engine: string;
  readonly version: string;
  readonly seed: number;
  readonly findings: readonly KeptFinding[];
  readonly details: unknown;
}

interface Asked {
  readonly engine: string | null;
  readonly seed: number;
  readonly settings: ModelSettings;
  readonly packages: readonly NamedPackage[] | null;
}

/** Packages that one run judges. */
const JUDGED = 5;

/** The model of a record with the packages to judge on it, as it is kept; or why there is none. */
export function takenModel(
  record: CaseRecord,
  settings: ModelSettings,
  packages: readonly NamedPackage[] | null = null,
): Result<KeptModel & { model: Model }> {
  const derived = modelOf(record, settings);
  if (!derived.ok) return derived;
  const { model } = derived.value;
  const judged = (packages ?? onTable(record, settings, model).slice(0, JUDGED)).map(copied);
  return ok({
    id: `model:${sha256(JSON.stringify([model, judged])).slice(0, 16)}`,
    recordHash: model.recordHash!,
    settings: isPlain(settings) ? null : { ...settings },
    judgements: [...(record.judgements ?? [])],
    packages: judged,
    chosen: packages !== null,
    model,
  });
}

/** The proposals on the table in the part of the record that the settings let through. */
export const onTable = (record: CaseRecord, settings: ModelSettings, model: Model): NamedPackage[] =>
  packagesOnTable(selected(record, { ...SETTINGS, ...settings }), model);

const isPlain = (settings: ModelSettings): boolean =>
  JSON.stringify(settings) === JSON.stringify(settingsInput.parse({}));

/** Runs the engines that were asked for on the desk's record, and keeps the runs. */
export async function runEngines(
  desk: Desk,
  asked: Asked,
): Promise<Result<{ runs: readonly Run[]; packages: KeptModel['packages'] }>> {
  const record = await desk.record();
  const taken = takenModel(record, asked.settings, asked.packages);
  if (!taken.ok) return taken;
  const answers = await answersOn(desk, taken.value, asked);
  if (!answers.ok) return answers;
  const stamp = {
    at: desk.now(),
    by: desk.who,
    recordHash: taken.value.recordHash,
    acts: record.history.length,
    marking: taken.value.model.marking,
  };
  const runs = await desk.update(async current => {
    let next = current;
    const made: Run[] = [];
    for (const answer of answers.value) {
      const kept = keepRun(next, taken.value, { ...answer, ...stamp, findings: [...answer.findings] });
      next = kept.record;
      made.push(kept.run);
    }
    return { record: next, result: made };
  });
  return ok({ runs, packages: taken.value.packages });
}

/** What the engines say of a model; nothing is kept. `engine` null = every engine. */
export async function answersOn(
  around: Surroundings,
  { model, packages }: Pick<KeptModel, 'packages'> & { model: Model },
  { engine, seed }: Pick<Asked, 'engine' | 'seed'>,
): Promise<Result<Answered[]>> {
  const { ENGINES } = await import('../analysis/engines.ts');
  const { answerInWorker } = await import('./in-worker.ts');
  const script = new URL('./analysis-worker.js', import.meta.url);
  const chosen = ENGINES.filter(({ name }) => engine === null || name === engine);
  const names = ENGINES.map(({ name }) => name);
  if (chosen.length === 0) return fail(noEngine(engine!, names));
  const answers: Answered[] = [];
  for (const { name, version } of chosen) {
    const data: Assignment = { engine: name, model, seed, packages };
    const answer = anyKnown(model)
      ? await answerInWorker<EngineAnswer>(around, { script, data, place: name })
      : ok<EngineAnswer>({ findings: [NOTHING_KNOWN], details: null });
    if (!answer.ok) return answer;
    const { findings, details } = answer.value;
    answers.push({ engine: name, version, seed, findings: [...findings, ...contestedIn(model)].map(plain), details });
  }
  return ok(answers);
}

const plain = ({ about, text, figures, entries, proof }: EngineAnswer['findings'][number]): KeptFinding => ({
  about,
  text,
  figures: figures.map(set => ({ ...set })),
  entries: [...entries],
  proof,
});

/** Engines would draw conclusions from full ranges alone. */
const NOTHING_KNOWN: EngineAnswer['findings'][number] = {
  about: 'nothing-known',
  text: 'Of no party it is known what it wants: no conclusion is drawn.',
  figures: [],
  entries: [],
  proof: 'exact',
};

const noEngine = (name: string, known: readonly string[]): Problem =>
  problem('usage', `There is no engine "${name}".`, `Choose one of: ${known.join(', ')}.`, 'engine');
