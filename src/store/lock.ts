/**
 * PGlite takes no lock, and a second process that opens its folder loses rows in silence. So a file beside the folder
 * names the process that has it. A lock whose process is gone is taken over; one whose process lives is never stolen.
 */

import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { fail, ok, problem, type Result } from '../problems.ts';

export interface Lock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  /** Start time of the process in clock ticks since boot, where the system tells it: a reused id is not the same process. */
  readonly started: string | null;
}

/** Takes the lock beside the folder, or says who holds it. */
export function takeLock(folder: string): Result<Lock> {
  const path = `${folder}.lock`;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(path, 'wx');
      writeSync(handle, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder));
      closeSync(handle);
      return ok({ release: () => rmSync(path, { force: true }) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readHolder(path);
      if (holder && isAlive(holder)) return fail(held(folder, holder.pid));
      rmSync(path, { force: true });
    }
  }
  return fail(held(folder, null));
}

function held(folder: string, pid: number | null) {
  return problem(
    'store-locked',
    `Another Parley${pid === null ? '' : ` (process ${pid})`} has this store open.`,
    'Use its page, or stop it first. A store opened twice would lose entries.',
    folder,
  );
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null; // Cut short by a crash while it was written: nobody holds it.
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === null || started === null || now === started;
}

/** Field 22 of /proc/PID/stat; null where there is no such file system. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null; // Not Linux, or the process has just gone; its id alone must do.
  }
}
