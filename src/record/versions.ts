/** Keeping a version of the model under a name, and going back to the judgements of one. */

import { fail, ok, problem, type Result } from '../problems.ts';
import type { Act } from './history.ts';
import { slug } from './ids.ts';
import type { Judgement } from './judgements.ts';
import { withModel } from './keep-run.ts';
import type { CaseRecord } from './record.ts';
import { append, type Reasoned, withItem } from './review.ts';
import type { KeptModel, Version } from './runs.ts';

/** The record with the model kept under a name; several versions may have one. */
export function keepVersion(
  record: CaseRecord,
  model: KeptModel,
  name: string,
  stamp: Reasoned,
): { record: CaseRecord; id: string } {
  const base = `version:${slug(name)}`;
  const taken = new Set(record.versions?.map(one => one.id));
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  const { by, at, why } = stamp;
  const version: Version = { id, name, model: model.id, acts: record.history.length, by, at, why };
  const next = withModel(withItem(record, 'versions', id, version), model);
  return { id, record: append(next, 'version', stamp, [{ list: 'versions', id, before: null }]) };
}

/** The judgements of then stand again, and those made since stand no more: one act, undone as one. */
export function restoreJudgements(record: CaseRecord, then: readonly Judgement[], stamp: Reasoned): Result<CaseRecord> {
  const now = record.judgements ?? [];
  const ids = [...new Set([...then, ...now].map(({ id }) => id))];
  const changes: Act['changes'] = [];
  let next = record;
  for (const id of ids) {
    const before = now.find(one => one.id === id) ?? null;
    const wanted = then.find(one => one.id === id) ?? null;
    if (JSON.stringify(before) === JSON.stringify(wanted)) continue;
    changes.push({ list: 'judgements', id, before });
    next = withItem(next, 'judgements', id, wanted);
  }
  if (changes.length === 0)
    return fail(problem('act-invalid', 'These judgements stand already.', 'Choose another version.', 'version'));
  return ok(append(next, 'judge', stamp, changes));
}
