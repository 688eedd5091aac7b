/** Starts the workbench as a user would, in a folder of its own, and speaks to it over HTTP. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packageRoot } from '../src/reading/data-files.ts';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into outputs of every act; the suite of acts checks their schemas.
  readonly output: any;
  readonly problems: readonly { code: string; message: string; next: string; place?: string }[];
}

export interface Running {
  readonly url: string;
  readonly token: string;
  readonly child: ChildProcess;
  /** What it has written to standard error so far. */
  stderr(): string;
  /** An act by its route: "list-cases", or "cases/river/show-source". */
  act(route: string, input?: unknown, headers?: Record<string, string>): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export const command = join(packageRoot, 'bin/parley.js');

/** A new folder for data, removed by `remove`. */
export function dataFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'parley-data-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Environment of a program that keeps its data in the folder, or in a PostgreSQL database. */
export function environment(folder: string, databaseUrl = ''): NodeJS.ProcessEnv {
  return { ...process.env, PARLEY_DATA: folder, PARLEY_PORT: '0', PARLEY_NAME: 'Tester', DATABASE_URL: databaseUrl };
}

/** Starts it and waits for the line with its address. */
export async function startWorkbench(env: NodeJS.ProcessEnv, files: readonly string[] = []): Promise<Running> {
  const child = spawn(process.execPath, [command, 'start', ...files], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('exit', code => reject(new Error(`It ended with ${code}: ${stderr}`)));
  });
  const [, url, token] = /^Parley: (http:\/\/127\.0\.0\.1:\d+\/)\?token=([\w-]+)$/.exec(line) ?? [];
  if (!url || !token) throw new Error(`It printed: ${line}`);
  const authorization = { authorization: `Bearer ${token}` };
  return {
    url,
    token,
    child,
    stderr: () => stderr,
    fetch: (path, init) => fetch(new URL(path, url), { redirect: 'manual', ...init }),
    act: async (route, input = {}, headers = {}) => {
      const response = await fetch(new URL(`api/${route}`, url), {
        method: 'POST',
        headers: { ...authorization, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(input),
      });
      const { output, problems } = (await response.json()) as Omit<Answer, 'status'>;
      return { status: response.status, output, problems };
    },
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

/** The title of the newest proposal on the table of a case. */
export async function proposalOf(workbench: Running, caseId: string): Promise<string> {
  const { output } = await workbench.act(`cases/${caseId}/show-model`);
  return output.packages[0].title as string;
}
