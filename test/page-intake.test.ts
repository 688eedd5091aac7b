/** Many files on the page: what became of each, stopping, the examples, files of the brief, deleting a case. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { dropFiles, launchChromium, type Opened, openPage, withoutChromium } from './browser.ts';
import { example } from './command.ts';
import { dataFolder, environment, type Running, startWorkbench } from './workbench.ts';

const TALKS = readFileSync(example('senna-talks/01-talks-open.md'), 'utf8');

describe('many files on the page', { skip: withoutChromium }, () => {
  const folder = dataFolder();
  let workbench: Running;
  let browser: Browser;
  let opened: Opened;

  before(async () => {
    workbench = await startWorkbench(environment(folder.path));
    browser = await launchChromium();
    opened = await openPage(browser, workbench);
  });
  after(async () => {
    await browser?.close();
    await workbench?.stop();
    folder.remove();
  });

  test('each say what became of them, with the next step where they were not read', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Choose files' }).and(page.locator(':enabled')).waitFor();
    await dropFiles(page, {
      'talks.md': TALKS,
      'again.md': TALKS,
      'syndicated.md': TALKS.replace('Northern Wire', 'Harbour Post'),
      'empty.txt': '',
    });
    await page.getByText(/^4 files read/).waitFor();
    const [first, second, third, last] = await page.locator('li[data-state]').allInnerTexts();
    assert.match(first!, /Read\. \d+ new entries\./);
    assert.match(second!, /Was here already\. Nothing was changed\./);
    assert.match(third!, /A copy of another report: kept, but no second witness\./);
    assert.match(last!, /empty\.txt: The file has no text\. Give a file with reporting in it\./);
    await page.getByText('Talks on Hollin water open in Port Senna').first().waitFor();
  });

  test('can be stopped: what was acknowledged stays, the rest is not read', async () => {
    const { page } = opened;
    const long = (at: number) =>
      [`# Report ${at}`, ...Array.from({ length: 400 }, () => TALKS.slice(160))].join('\n\n');
    await dropFiles(page, Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`long-${at}.md`, long(at)])));
    await page.locator('li[data-state="reading"]').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/files read/).waitFor();
    const stopped = page.locator('li[data-state="stopped"]');
    assert.ok((await stopped.count()) >= 1);
    assert.match(await stopped.last().innerText(), /Drop it again to read it\./);
    const done = await page.locator('li[data-state="done"] a').count();
    const [line] = (await workbench.act('list-cases')).output.cases;
    const { sources } = (await workbench.act(`cases/${line.id}/list-sources`)).output;
    assert.ok(sources.length <= done, 'no source beside those that the page calls read');
    assert.deepEqual(opened.errors, []);
  });

  test('come as an example by one click, and the brief goes as a Word file', async () => {
    const { page } = opened;
    await page.keyboard.press('g');
    await page.keyboard.press('0');
    await page.getByRole('button', { name: 'Open the example Harvest strike' }).click();
    await page.getByRole('heading', { name: 'Positions', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Brief' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as Word' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'harvest-strike-article.docx');
    const bytes = readFileSync(await download.path());
    assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  });

  test('are looked at in the light that a person chose, the next time too', async () => {
    const { page } = opened;
    const light = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await page.getByRole('button', { name: /^Colours/ }).click();
    await page.getByRole('button', { name: /^Colours: light/ }).click();
    await page.getByRole('button', { name: /^Colours: dark/ }).waitFor();
    assert.equal(await light(), 'dark');
    await page.reload();
    await page.getByRole('button', { name: /^Colours: dark/ }).waitFor();
    assert.equal(await light(), 'dark');
  });

  test('go with their case, after a question', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: 'Parley' }).click();
    const before = (await workbench.act('list-cases')).output.cases.length;
    await page.getByRole('button', { name: 'Delete Harvest strike' }).click();
    const dialog = page.getByRole('dialog');
    assert.match(await dialog.innerText(), /1 source, \d+ entr(?:y|ies) and the whole history go for good/);
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    assert.equal((await workbench.act('list-cases')).output.cases.length, before);
    await page.getByRole('button', { name: 'Delete Harvest strike' }).click();
    await page.getByRole('button', { name: 'Delete the case' }).click();
    await page.getByRole('button', { name: 'Delete Harvest strike' }).waitFor({ state: 'detached' });
    assert.equal((await workbench.act('list-cases')).output.cases.length, before - 1);
    assert.deepEqual(opened.errors, []);
  });
});
