/**
 * Commands on what is kept. While a workbench runs it alone has the store, so they go to it over HTTP; its lock file
 * says where it listens. Otherwise the store is opened for the one command.
 */

import { userInfo } from 'node:os';
import { fail, type Problem, problem, type Result } from '../problems.ts';
import type { Act, Done } from '../workbench/act.ts';
import type { Surroundings } from '../workbench/desk.ts';
import { openReserved, reserveStore, runningWorkbench, type WorkbenchAddress } from '../workbench/open-store.ts';
import { perform } from '../workbench/perform.ts';

export const nameOfUser = (): string => process.env.PARLEY_NAME?.trim() || userInfo().username;

/** Performs the act on the store, through the workbench that has it open or by opening it. */
export async function performAtStore(
  act: Act,
  input: unknown,
  caseId: string | null,
  around: Surroundings,
): Promise<Result<Done<unknown>>> {
  const running = runningWorkbench();
  if (running) return overHttp(running, act, input, caseId, around);
  const reserved = reserveStore();
  if (!reserved.ok) return reserved;
  const opened = await openReserved(reserved.value);
  if (!opened.ok) return opened;
  try {
    return await perform(act, input, { around, caseId, store: async () => opened });
  } finally {
    await opened.value.store.engine.close();
  }
}

async function overHttp(
  { url, token }: WorkbenchAddress,
  act: Act,
  input: unknown,
  caseId: string | null,
  around: Surroundings,
): Promise<Result<Done<unknown>>> {
  if (act.at === 'case' && caseId === null) return fail(problem('usage', 'No case was named.', 'Name one.', 'case'));
  const path = act.at === 'case' ? `cases/${encodeURIComponent(caseId!)}/${act.name}` : act.name;
  try {
    const response = await fetch(new URL(`api/${path}`, url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-parley-who': encodeURIComponent(around.who),
      },
      body: JSON.stringify(input),
      signal: around.signal,
    });
    const answer = (await response.json()) as Done<unknown> | { problems: Problem[] };
    return 'output' in answer ? { ok: true, value: answer } : fail(...answer.problems);
  } catch (error) {
    if (around.signal.aborted) return fail(problem('cancelled', 'Stopped.', 'Run it again.'));
    const why = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
    return fail(
      problem('store-unavailable', `The workbench does not answer: ${why}.`, 'Stop it, and run this again.', url),
    );
  }
}
