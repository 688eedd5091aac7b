/** Asks the worker beside the page. The page never waits for it, and of several questions in a row only the last is put. */

import { useEffect, useRef, useState } from 'react';
import type { Model } from '../../analysis/model.ts';
import type { Problem, Result } from '../../problems.ts';
import type { Answered, Asked, Question, Questions } from './deal-worker.ts';

let worker: Worker | null = null;
let known: Model | null = null;
let last = 0;
const waiting = new Map<number, (answer: Result<unknown>) => void>();

function post(message: Asked): void {
  if (!worker) {
    worker = new Worker(new URL('./deal-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { number, answer } }: MessageEvent<Answered>) => {
      waiting.get(number)?.(answer);
      waiting.delete(number);
    });
  }
  worker.postMessage(message);
}

function ask<Q extends Question>(model: Model, question: Q, input: Questions[Q][0]): Promise<Result<Questions[Q][1]>> {
  if (known !== model) {
    known = model;
    post({ kind: 'model', model });
  }
  last += 1;
  const number = last;
  return new Promise(resolve => {
    waiting.set(number, answer => resolve(answer as Result<Questions[Q][1]>));
    post({ kind: 'ask', number, question, input });
  });
}

export interface Beside<T> {
  /** The answer to what is asked now, or, while it is on its way, to what was asked before. */
  readonly answer: T | null;
  /** Whether it is the answer to what is asked now. */
  readonly fresh: boolean;
  readonly problems: readonly Problem[];
}

/** The answer of the worker; `input` null asks nothing. */
export function useBeside<Q extends Question>(
  model: Model,
  question: Q,
  input: Questions[Q][0] | null,
): Beside<Questions[Q][1]> {
  const key = input === null ? null : JSON.stringify(input);
  const [got, setGot] = useState<{ key: string; model: Model; answer: Result<Questions[Q][1]> } | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (busy.current || key === null || (got?.key === key && got.model === model)) return;
    busy.current = true;
    void ask(model, question, JSON.parse(key)).then(answer => {
      busy.current = false;
      // This runs again with what is wanted by then.
      setGot({ key, model, answer });
    });
  }, [key, model, question, got]);
  const own = got !== null && got.model === model ? got : null;
  return {
    answer: own?.answer.ok ? own.answer.value : null,
    fresh: own !== null && own.key === key,
    problems: own && !own.answer.ok ? own.answer.problems : [],
  };
}
