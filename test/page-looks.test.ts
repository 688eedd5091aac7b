/**
 * Every page of the list, with little and with much on it: no violation that axe can find, in light and in dark; nothing
 * wider than the window; no error on the console, a breach of the content security policy included.
 */

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPage, settled, withoutChromium } from './browser.ts';
import { largeCase } from './large-case.ts';
import { dataFolder, environment, type Running, startWorkbench } from './workbench.ts';

const WIDTHS = [380, 768, 1280, 1920];
/** Set to keep what was seen: PNG files in this folder. */
const SHOTS = process.env.PARLEY_SHOTS;

interface Visited {
  readonly name: string;
  readonly address: string;
  readonly open?: (page: Page) => Promise<unknown>;
}

/** Has the engine of the page run, where the case has something for it. */
async function runOn(page: Page): Promise<void> {
  const run = page.getByRole('button', { name: 'Run the analysis' });
  if ((await run.count()) === 0) return;
  await run.click();
  await page.getByText('Analysis, not reporting').waitFor();
}

/** The pages of the menu by their names, with what is opened on some of them. */
const PAGES: readonly Visited[] = [
  { name: 'intake', address: 'intake' },
  { name: 'sources', address: 'sources' },
  { name: 'entries', address: 'entries' },
  { name: 'positions', address: 'positions' },
  { name: 'cell', address: 'positions', open: page => page.locator('button[data-cell]').first().click() },
  { name: 'contradictions', address: 'contradictions' },
  { name: 'changes', address: 'changes' },
  { name: 'timeline', address: 'timeline' },
  {
    name: 'preferences',
    address: 'preferences',
    open: page =>
      page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      }),
  },
  {
    name: 'deal',
    address: 'deal',
    open: async page => {
      await runOn(page);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
    },
  },
  { name: 'brief', address: 'brief' },
  { name: 'annex', address: 'brief?preset=annex' },
  { name: 'ask', address: 'ask?q=Where does Tarvia stand on monitors?' },
  { name: 'search', address: 'search?q=monitors' },
  { name: 'history', address: 'history' },
];

describe('the page', { skip: withoutChromium }, () => {
  const folder = dataFolder();
  let workbench: Running;
  let browser: Browser;
  let source = '';
  let position = '';

  before(async () => {
    workbench = await startWorkbench(environment(folder.path));
    browser = await launchChromium();
    await workbench.act('open-example', { name: 'senna-talks' });
    await workbench.act('create-case', { title: 'Nothing yet' });
    source = (await workbench.act('cases/senna-talks/list-sources', { limit: 1 })).output.sources[0].id;
    const positions = (await workbench.act('cases/senna-talks/list-entries', { kind: 'position' })).output.entries;
    position = positions.find((one: { evidence: { source: string }[] }) => one.evidence[0]!.source === source).id;
    if (SHOTS) mkdirSync(SHOTS, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    await workbench?.stop();
    folder.remove();
  });

  const full = () => [
    { name: 'start', address: '#/' },
    ...PAGES.map(page => ({ ...page, address: `#/c/senna-talks/${page.address}` })),
    {
      name: 'source',
      address: `#/c/senna-talks/source/${source}`,
      open: async (page: Page) => {
        await page.keyboard.press('j');
        await page.getByRole('button', { name: 'This is right' }).waitFor();
      },
    },
    ...(['e', 'x', '?'] as const).map(key => ({
      name: { e: 'correct', x: 'strike', '?': 'keys' }[key],
      address: `#/c/senna-talks/source/${source}?entry=${encodeURIComponent(position)}`,
      open: async (page: Page) => {
        await page.getByRole('button', { name: 'This is right' }).waitFor();
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
      },
    })),
    {
      name: 'paste',
      address: '#/c/senna-talks/intake',
      open: (page: Page) => page.getByRole('button', { name: 'Paste text' }).click(),
    },
  ];
  const empty = () =>
    PAGES.filter(page => page.name !== 'cell').map(({ name, address }) => ({
      name: `empty-${name}`,
      address: `#/c/nothing-yet/${address}`,
    }));

  for (const theme of ['light', 'dark'] as const)
    test(`has no violation that axe can find, in ${theme}`, async () => {
      const { page, context, errors, goTo } = await openPage(browser, workbench, { theme });
      for (const { name, address, open } of [...full(), ...(theme === 'light' ? empty() : [])] as Visited[]) {
        await goTo(address);
        await open?.(page);
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join('\n  ')}`);
        assert.deepEqual(said, [], `${name} in ${theme}`);
        if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}-${theme}.png`) });
      }
      assert.deepEqual(errors, []);
      await context.close();
    });

  for (const width of WIDTHS)
    test(`fits a window of ${width} pixels`, async () => {
      const { page, context, errors, goTo } = await openPage(browser, workbench, { width });
      for (const { name, address, open } of [...full(), ...empty()] as Visited[]) {
        await goTo(address);
        await open?.(page);
        await settled(page);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.ok(beyond <= 0, `${name} is ${beyond} pixels too wide`);
        if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`) });
      }
      assert.deepEqual(errors, []);
      await context.close();
    });

  test('draws of a large matrix only what is in sight, and goes through it by arrow keys', async () => {
    const text = JSON.stringify(largeCase(500, 30));
    await workbench.act('import-case', { document: { name: 'large.json', text } });
    const { page, context, errors, goTo } = await openPage(browser, workbench);
    await goTo('#/c/large-case/positions');
    const cells = page.locator('button[data-cell]');
    await cells.first().waitFor();
    assert.ok((await page.locator('tbody tr').count()) < 60, 'of 500 rows');
    const region = page.getByRole('region', { name: 'Positions matrix' });
    await region.evaluate(element => element.scrollTo(0, element.scrollHeight));
    await page.getByRole('rowheader', { name: 'Delegate 499' }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement!.closest('tr')!.querySelector('th')!.innerText);
    await cells.last().focus();
    const last = await focused();
    await page.keyboard.press('ArrowUp');
    assert.notEqual(await focused(), last);
    await page.keyboard.press('Enter');
    await page.locator('[data-side-panel] blockquote').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-side-panel]').waitFor({ state: 'detached' });
    assert.deepEqual(errors, []);
    await context.close();
  });

  test('lists its keys', async () => {
    const { page, context, goTo } = await openPage(browser, workbench);
    await goTo('#/c/senna-talks/positions');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.getByText('Search').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await context.close();
  });
});
