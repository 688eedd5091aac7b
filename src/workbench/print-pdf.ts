/** A page into a PDF by the browser of this machine, without network and in a profile of its own that is thrown away. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, problem, type Result } from '../problems.ts';

/** Where Chromium and its kin are installed; `PARLEY_BROWSER` names another. */
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const PATIENCE_MS = 60_000;

/** Path of a browser that can print; undefined where there is none. */
export const findBrowser = (): string | undefined =>
  [process.env.PARLEY_BROWSER, ...BROWSERS].find(path => path !== undefined && path !== '' && existsSync(path));

const noBrowser = problem(
  'not-allowed',
  'A PDF is printed by Chromium or Chrome, and none is installed here.',
  'Install one, name it in PARLEY_BROWSER, or choose the format html and print that.',
);

/** The printed page; a problem where no browser is there or it fails. */
export async function printPdf(page: string, signal: AbortSignal): Promise<Result<Uint8Array>> {
  const browser = findBrowser();
  if (browser === undefined) return fail(noBrowser);
  const folder = await mkdtemp(join(tmpdir(), 'parley-pdf-'));
  try {
    const [input, output] = [join(folder, 'brief.html'), join(folder, 'brief.pdf')];
    await writeFile(input, page);
    const failure = await run(browser, argumentsFor(folder, input, output), signal);
    if (signal.aborted) return fail(problem('cancelled', 'Stopped before it was printed.', 'Run it again.'));
    if (failure !== null || !existsSync(output))
      return fail(
        problem(
          'fault',
          `The browser did not print it (${failure ?? 'no file'}).`,
          'Choose the format html and print that.',
          browser,
        ),
      );
    return ok(new Uint8Array(await readFile(output)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The sandbox cannot start for the superuser; what is printed is our own page, which holds no script. */
const argumentsFor = (folder: string, input: string, output: string): string[] => [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--no-first-run',
  '--no-pdf-header-footer',
  `--user-data-dir=${join(folder, 'profile')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--print-to-pdf=${output}`,
  `file://${input}`,
];

function run(browser: string, args: readonly string[], signal: AbortSignal): Promise<string | null> {
  return new Promise(resolve => {
    execFile(browser, [...args], { timeout: PATIENCE_MS, signal, killSignal: 'SIGKILL' }, error =>
      resolve(error === null ? null : error.message.split('\n')[0]!),
    );
  });
}
