/** The models that a person can compare: as the record stands, of a kept run, of a version. */

import { fail, ok, problem, type Result } from '../problems.ts';
import type { CaseRecord } from '../record/record.ts';
import type { KeptModel } from '../record/runs.ts';
import { settingsInput } from './model-settings.ts';
import { takenModel } from './run-engines.ts';
import type { TakenSide } from './what-moved.ts';

/** The name of the model as the record and the judgements make it now. */
export const NOW = 'now';

/** The model by its name: "now", the id of a run, a version or a kept model. */
export function sideOf(record: CaseRecord, name: string): Result<TakenSide> {
  if (name === NOW) return sideNow(record);
  const version = record.versions?.find(one => one.id === name || one.name === name);
  const run = record.runs?.find(one => one.id === name || one.id === `run:${name}`);
  const kept = record.models?.find(one => one.id === (version?.model ?? run?.model ?? name));
  if (!kept)
    return fail(
      problem(
        'not-found',
        `There is no run or version "${name}".`,
        'Choose one of `list-runs` or `list-versions`.',
        name,
      ),
    );
  return ok({
    kept,
    model: kept.id,
    words: version ? `the version “${version.name}”` : run ? wordsOfRun(run) : kept.id,
    at: version?.at ?? run?.at ?? null,
    acts: version?.acts ?? run?.acts ?? record.runs?.findLast(one => one.model === name)?.acts ?? record.history.length,
  });
}

const wordsOfRun = ({ at, by }: { at: string; by: string }): string =>
  `the run of ${at.slice(0, 16).replace('T', ' ')} UTC by ${by}`;

function sideNow(record: CaseRecord): Result<TakenSide> {
  const taken = takenModel(record, settingsInput.parse({}));
  return taken.ok
    ? ok({
        kept: taken.value,
        model: taken.value.id,
        words: 'the record as it stands',
        at: null,
        acts: record.history.length,
      })
    : taken;
}

/**
 * The latest earlier run on another model of the same settings, and for its findings one on packages chosen alike; null
 * when there is none.
 */
export function sideBefore(
  record: CaseRecord,
  { kept: to, acts }: TakenSide,
  { engine, findings }: { readonly engine: string | null; readonly findings: boolean },
): TakenSide | null {
  const like = (model: KeptModel): boolean =>
    JSON.stringify(model.settings) === JSON.stringify(to.settings) && (!findings || model.chosen === to.chosen);
  const runs = record.runs ?? [];
  const latest = (engine === null ? runs : runs.filter(run => run.engine === engine)).toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  for (const run of latest.toReversed()) {
    const kept = record.models?.find(one => one.id === run.model);
    if (kept && kept.id !== to.id && run.acts <= acts && like(kept))
      return { kept, model: kept.id, words: wordsOfRun(run), at: run.at, acts: run.acts };
  }
  return null;
}
