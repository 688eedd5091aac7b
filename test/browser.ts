/** Chromium, driven as a person would: pointer and keyboard. Skipped with a reason where there is none. */

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { mayBeMissing } from './required.ts';
import type { Running } from './workbench.ts';

const PROGRAM = process.env.PARLEY_CHROMIUM ?? '/usr/bin/chromium';

export const withoutChromium: string | false = existsSync(PROGRAM)
  ? false
  : mayBeMissing('chromium', `there is no Chromium at ${PROGRAM} (set PARLEY_CHROMIUM to another)`);

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PROGRAM,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page and of its console, violations of the content security policy among them. */
  readonly errors: string[];
  /** Goes to an address within the page: "#/c/CASE/brief". */
  goTo(address: string): Promise<void>;
}

/** The page of a running workbench in a window of this width. */
export async function openPage(
  browser: Browser,
  workbench: Running,
  { width = 1280, theme = 'light' }: { width?: number; theme?: 'light' | 'dark' } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 800 : 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${workbench.url}?token=${workbench.token}`);
  return {
    page,
    context,
    errors,
    goTo: async address => {
      await page.goto(`${workbench.url}${address}`);
      await settled(page);
    },
  };
}

/** Waits until nothing is on its way and nothing says that it waits. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main') !== null && !document.querySelector('[data-waiting]'),
  );
}

/** Drops files, by name, on the page's place for them, as a file manager would. */
export async function dropFiles(page: Page, contents: Readonly<Record<string, string>>): Promise<void> {
  const files = await page.evaluateHandle(given => {
    const transfer = new DataTransfer();
    for (const [name, content] of Object.entries(given))
      transfer.items.add(new File([content], name, { type: 'text/plain' }));
    return transfer;
  }, contents);
  const zone = page.locator('[data-drop-zone]');
  await zone.dispatchEvent('dragover', { dataTransfer: files });
  await zone.dispatchEvent('drop', { dataTransfer: files });
}
