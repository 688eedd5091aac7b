/** Beside the page: a case's model with its readings, for what takes longer than a switch of an option may. */

import { type DealCase, dealCase } from '../../analysis/deal-space/deal-case.ts';
import { examine, type PackageFound } from '../../analysis/deal-space/details.ts';
import { type Judged, judge } from '../../analysis/deal-space/judge.ts';
import { type PairPoint, pairFront } from '../../analysis/deal-space/pair-front.ts';
import type { Model } from '../../analysis/model.ts';
import { type Problem, problem, type Result } from '../../problems.ts';

/** What is asked of a model; `picks` are places of options by issue. */
export interface Questions {
  judge: [input: { picks: readonly number[] }, output: Judged];
  examine: [input: { picks: Readonly<Record<string, string>> }, output: PackageFound];
  pair: [input: { first: number; second: number }, output: readonly PairPoint[] | null];
}
export type Question = keyof Questions;

export type Asked =
  | { readonly kind: 'model'; readonly model: Model }
  | { readonly kind: 'ask'; readonly number: number; readonly question: Question; readonly input: unknown };

export interface Answered {
  readonly number: number;
  readonly answer: Result<unknown>;
}

/** The seed of the runs that the page starts: the same readings here and there. */
const SEED = 1;

let model: Model | null = null;
let made: Result<DealCase> | null = null;

const answers: { readonly [Q in Question]: (one: DealCase, input: Questions[Q][0]) => Questions[Q][1] } = {
  judge: (one, { picks }) => judge(one, picks),
  examine: (one, { picks }) => examine(one, { id: '', title: '', picks, entries: [] }),
  pair: (one, { first, second }) => pairFront(one, first, second),
};

function answer(question: Question, input: unknown): Result<unknown> {
  made ??= dealCase(model!, { seed: SEED });
  if (!made.ok) return made;
  try {
    return { ok: true, value: (answers[question] as (one: DealCase, input: unknown) => unknown)(made.value, input) };
  } catch (error) {
    return { ok: false, problems: [fault(error)] };
  }
}

const fault = (error: unknown): Problem =>
  problem('model-invalid', `The figures could not be worked out: ${String(error)}.`, 'Load the page again.');

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'model') {
    model = data.model;
    made = null;
  } else self.postMessage({ number: data.number, answer: answer(data.question, data.input) } satisfies Answered);
});
