/** Acts over HTTP: one function for all of them, with the types of `acts.ts`. */

import type { Problem } from '../../problems.ts';
import type { ActInput, ActName, ActOutput } from './acts.ts';
import { whoIs } from './who.ts';

/** What a page catches: the problems that the desk reports, in its words. */
export class ActFailed extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problem => `${problem.message} ${problem.next}`).join('\n'));
    this.problems = problems;
  }
}

export interface Done<Output> {
  readonly output: Output;
  readonly problems: readonly Problem[];
}

interface Options {
  /** A UUID of the page's making: progress and cancelling go by it. */
  readonly job?: string;
  readonly signal?: AbortSignal;
}

const NOT_REACHED: Problem = {
  code: 'store-unavailable',
  message: 'The workbench does not answer.',
  next: 'See whether `npm start` still runs, then try again.',
};
const SIGNED_OUT: Problem = {
  code: 'not-allowed',
  message: 'This browser is not let in.',
  next: 'Open the address that `npm start` printed.',
};

/** Does the act in a case, or in no case when `caseId` is null. Throws `ActFailed`. */
export async function call<N extends ActName>(
  name: N,
  caseId: string | null,
  input: ActInput<N>,
  { job, signal }: Options = {},
): Promise<Done<ActOutput<N>>> {
  const path = caseId === null ? `/api/${name}` : `/api/cases/${encodeURIComponent(caseId)}/${name}`;
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (job) headers['x-parley-job'] = job;
  if (whoIs()) headers['x-parley-who'] = encodeURIComponent(whoIs());
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(input), signal }).catch(error => {
    if (signal?.aborted) throw error;
    throw new ActFailed([NOT_REACHED]);
  });
  const body = (await response.json().catch(() => null)) as (Done<ActOutput<N>> & { problems?: Problem[] }) | null;
  if (response.ok && body) return body;
  if (body?.problems?.length) throw new ActFailed(body.problems);
  throw new ActFailed([response.status === 401 || response.status === 403 ? SIGNED_OUT : NOT_REACHED]);
}

/** Asks the desk to stop the job. What it has acknowledged stays. */
export const cancel = (job: string): Promise<unknown> => fetch(`/api/jobs/${job}/cancel`, { method: 'POST' });

/** The problems of whatever was thrown, in words. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ActFailed) return error.problems;
  return [
    {
      code: 'store-unavailable',
      message: error instanceof Error ? error.message : String(error),
      next: 'Load the page again.',
    },
  ];
}
