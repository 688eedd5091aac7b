/**
 * PGlite takes no lock, and a second process that opens its folder loses rows in silence. So a file beside the folder
 * names the process that has it. A lock whose process is gone is taken over; one whose process lives is never stolen.
 */

import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fail, ok, problem, type Result } from '../problems.ts';

export interface Lock {
  /** Tells other processes of this user where the holder can be spoken to. */
  tell(address: Address): void;
  release(): void;
}

/** Where the workbench that holds a store listens, and the token that lets a command in. */
export interface Address {
  readonly url: string;
  readonly token: string;
}

export interface Holder {
  readonly pid: number;
  /** Start time of the process in clock ticks since boot, where the system tells it: a reused id is not the same process. */
  readonly started: string | null;
  readonly address: Address | null;
}

/** Takes the lock beside the folder, or says who holds it. */
export function takeLock(folder: string): Result<Lock> {
  const path = pathOf(folder);
  const mine: Holder = { pid: process.pid, started: processOf(process.pid)?.started ?? null, address: null };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (place(path, mine)) return ok(lockAt(path, mine));
    const seen = holderAt(path);
    if (seen && isAlive(seen.holder)) return fail(held(folder, seen.holder.pid));
    if (seen) clearAway(path, seen.inode);
  }
  return fail(held(folder, holderOf(folder)?.pid ?? null));
}

/** The living process that has the store open, or null. */
export function holderOf(folder: string): Holder | null {
  const seen = holderAt(pathOf(folder));
  return seen && isAlive(seen.holder) ? seen.holder : null;
}

const pathOf = (folder: string): string => `${folder}.lock`;

/** Puts the lock there with its content, in one step; false when there is one. Only its owner may read it. */
function place(path: string, holder: Holder): boolean {
  const draft = write(path, holder);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function write(path: string, holder: Holder): string {
  const draft = `${path}.${process.pid}`;
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  return draft;
}

function lockAt(path: string, mine: Holder): Lock {
  return {
    tell: address => renameSync(write(path, { ...mine, address }), path),
    release: () => {
      if (holderAt(path)?.holder.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

/** Takes a dead holder's lock away, unless another process has put its own in its place meanwhile. */
function clearAway(path: string, inode: number): void {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
    if (statSync(aside).ino !== inode) linkSync(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error; // Another process was first; the next attempt sees it.
  } finally {
    rmSync(aside, { force: true });
  }
}

function held(folder: string, pid: number | null) {
  return problem(
    'store-locked',
    `Another Parley${pid === null ? '' : ` (process ${pid})`} has this store open.`,
    'Use its page, or stop it first. A store opened twice would lose entries.',
    folder,
  );
}

/** What stands in the lock. A lock that is no lock (cut short by a full disk) is held by nobody: its process id is 0. */
function holderAt(path: string): { holder: Holder; inode: number } | null {
  try {
    const inode = statSync(path).ino;
    const text = readFileSync(path, 'utf8');
    try {
      return { holder: JSON.parse(text) as Holder, inode };
    } catch {
      return { holder: { pid: 0, started: null, address: null }, inode };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = processOf(pid);
  if (now === null) return true;
  return now.state !== 'Z' && (started === null || now.started === started);
}

/** Fields 3 and 22 of /proc/PID/stat; null where there is no such file system. Z: it has ended and nobody has asked how. */
function processOf(pid: number): { state: string; started: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0]!, started: fields[19]! };
  } catch {
    return null; // Not Linux, or the process has just gone; its id alone must do.
  }
}
