/**
 * Acts on what is kept, from outside the workbench. While a workbench runs it alone has the store, so they go to it over
 * HTTP; its lock file says where it listens. Otherwise the store is opened here.
 */

import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { fail, type Problem, problem, type Result } from '../problems.ts';
import type { Act, Done } from './act.ts';
import type { Surroundings } from './desk.ts';
import { openReserved, reserveStore, runningWorkbench, type WorkbenchAddress } from './open-store.ts';
import { perform } from './perform.ts';
import type { OpenedStore } from './store-desk.ts';

/** The name that acts are stamped with: `PARLEY_NAME`, or the name on this machine. */
export const nameOfUser = (): string => process.env.PARLEY_NAME?.trim() || userInfo().username;

export interface StoreReach {
  perform(act: Act, input: unknown, caseId: string | null, around: Surroundings): Promise<Result<Done<unknown>>>;
  /** Closes what was opened here. */
  close(): Promise<void>;
}

/** Reaches the store as each act needs it; what is opened here is closed when nothing was asked for `idleSeconds` (null = by `close`). */
export function reachStore(idleSeconds: number | null): StoreReach {
  let opened: Promise<Result<OpenedStore>> | undefined;
  let closed: Promise<void> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let busy = 0;

  function close(): Promise<void> {
    clearTimeout(idle);
    const leaving = opened;
    opened = undefined;
    if (leaving)
      closed = leaving.then(async result => {
        if (result.ok) await result.value.store.engine.close();
      });
    return closed;
  }
  async function open(): Promise<Result<OpenedStore>> {
    await closed;
    const reserved = reserveStore();
    return reserved.ok ? openReserved(reserved.value) : reserved;
  }
  async function here(act: Act, input: unknown, caseId: string | null, around: Surroundings) {
    clearTimeout(idle);
    busy += 1;
    try {
      const store = async () => {
        opened ??= open();
        const result = await opened;
        if (!result.ok) opened = undefined; // The next act tries again.
        return result;
      };
      return await perform(act, input, { around, caseId, store });
    } finally {
      busy -= 1;
      if (busy === 0 && idleSeconds !== null) idle = setTimeout(() => void close(), idleSeconds * 1000).unref();
    }
  }
  return {
    perform: (act, input, caseId, around) => {
      const running = act.at === 'anywhere' || opened ? null : runningWorkbench();
      return running ? overHttp(running, act, input, caseId, around) : here(act, input, caseId, around);
    },
    close,
  };
}

async function overHttp(
  { url, token }: WorkbenchAddress,
  act: Act,
  input: unknown,
  caseId: string | null,
  { who, signal, readsPaths }: Surroundings,
): Promise<Result<Done<unknown>>> {
  if (act.at === 'case' && caseId === null) return fail(problem('usage', 'No case was named.', 'Name one.', 'case'));
  const job = randomUUID();
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'x-parley-who': encodeURIComponent(who),
    'x-parley-job': job,
    ...(readsPaths ? {} : { 'x-parley-paths': 'none' }),
  };
  const post = (path: string, body: unknown) =>
    fetch(new URL(`api/${path}`, url), { method: 'POST', headers, body: JSON.stringify(body) });
  const cancel = () => void post(`jobs/${job}/cancel`, {}).catch(() => undefined); // The act itself will tell.
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const path = act.at === 'case' ? `cases/${encodeURIComponent(caseId!)}/${act.name}` : act.name;
    const response = await post(path, input);
    const answer = (await response.json()) as Done<unknown> | { problems: Problem[] };
    return 'output' in answer ? { ok: true, value: answer } : fail(...answer.problems);
  } catch (error) {
    const why = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
    return fail(
      problem('store-unavailable', `The workbench does not answer: ${why}.`, 'Stop it and run this again.', url),
    );
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
