/** Judging, and taking a judgement back: acts on the record like any other, each undone by a later one. */

import { fail, ok, type Problem, problem, type Result } from '../problems.ts';
import { slug } from './ids.ts';
import type { Judgement, Target, TargetKind } from './judgements.ts';
import type { CaseRecord } from './record.ts';
import { append, type Reasoned, withItem } from './review.ts';

const RANGES: Partial<Record<TargetKind, readonly [number, number]>> = {
  worth: [0, 1],
  weight: [0, 1],
  'no-deal': [-1, 1],
  influence: [0, 1],
  anchor: [0, 100],
  share: [0, Number.MAX_VALUE],
};

/** The id of the judgement on a target: there is one for each, and a later one takes its place. */
export function judgementId(target: Target): string {
  if (target.kind === 'rather') {
    const sides = [target.picks, target.than].map(sayPicks).sort();
    return `judgement:${['rather', slug(target.party), ...sides].join('/')}`;
  }
  const { kind, ...of } = target;
  return `judgement:${[kind, ...Object.values(of)].map(slug).join('/')}`;
}

/** The same for the two packages either way round. */
const sayPicks = (picks: Readonly<Record<string, string>>): string =>
  Object.entries(picks)
    .map(([issue, option]) => `${slug(issue)}.${slug(option)}`)
    .sort()
    .join('+');

/** The judgement if its value fits its target. Problems name the field and the range. */
export function checkJudgement(judgement: Omit<Judgement, 'id'>): Result<Judgement> {
  const { target, value } = judgement;
  const range = RANGES[target.kind];
  const problems: Problem[] = [];
  const wrong = (message: string, next: string) => problems.push(problem('model-invalid', message, next, target.kind));
  if (judgement.reason.trim() === '') wrong('A judgement needs a reason.', 'Say why.');
  if (range) {
    if (typeof value !== 'object' || value === null) wrong('This takes a figure.', 'Give a low and a high end.');
    else if (value.lo > value.hi) wrong(`The low end ${value.lo} is above the high end ${value.hi}.`, 'Swap them.');
    else if (value.lo < range[0] || value.hi > range[1])
      wrong(`${value.lo} to ${value.hi} is outside ${range[0]} to ${range[1]}.`, 'Stay within it.');
  } else if (target.kind === 'control') {
    if (value !== null && typeof value !== 'string') wrong('This takes a party, or nobody.', 'Choose one.');
  } else if (typeof value !== 'boolean') wrong('This takes yes or no.', 'Choose one.');
  if (target.kind === 'rather') {
    const alike = Object.keys(target.picks).sort().join('\n') === Object.keys(target.than).sort().join('\n');
    if (!alike) wrong('The two packages are not of the same issues.', 'Name an option of each issue in both.');
    else if (sayPicks(target.picks) === sayPicks(target.than))
      wrong('The two packages are the same.', 'Choose two that differ.');
  }
  return problems.length > 0 ? fail(...problems) : ok({ ...judgement, id: judgementId(target) });
}

/** Lays a judgement over whatever the record says of its target; an earlier judgement on it gives way. */
export function judge(
  record: CaseRecord,
  target: Target,
  value: Judgement['value'],
  stamp: Reasoned,
): Result<{ record: CaseRecord; id: string }> {
  const checked = checkJudgement({ target, value, by: stamp.by, at: stamp.at, reason: stamp.why ?? '' });
  if (!checked.ok) return checked;
  const { id } = checked.value;
  const next = withItem(record, 'judgements', id, checked.value);
  return ok({ id, record: append(next, 'judge', stamp, [{ list: 'judgements', id, before: standing(record, id) }]) });
}

/** The record speaks for itself again. */
export function withdrawJudgement(record: CaseRecord, target: Target, stamp: Reasoned): Result<CaseRecord> {
  const id = judgementId(target);
  const before = standing(record, id);
  if (before === null)
    return fail(problem('entry-unknown', `There is no judgement ${id}.`, 'Choose one of the model.', id));
  return ok(append(withItem(record, 'judgements', id, null), 'judge', stamp, [{ list: 'judgements', id, before }]));
}

const standing = (record: CaseRecord, id: string): Judgement | null =>
  record.judgements?.find(one => one.id === id) ?? null;
