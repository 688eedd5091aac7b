/** The way of a report through the page: dropped, looked at, told, corrected, and all there again after a new start. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { dropFiles, launchChromium, type Opened, openPage, settled, withoutChromium } from './browser.ts';
import { example, shared } from './command.ts';
import { dataFolder, environment, type Running, startWorkbench } from './workbench.ts';

const CANONICAL = shared('articles/canonical.txt');
const ARTICLE = existsSync(CANONICAL) ? CANONICAL : example('envoy-visit/report.md');

describe('a report on the page', { skip: withoutChromium }, () => {
  const folder = dataFolder();
  let workbench: Running;
  let browser: Browser;
  let opened: Opened;
  let caseAddress = '';

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

  test('is dropped and read', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Choose files' }).and(page.locator(':enabled')).waitFor();
    await dropFiles(page, { 'article.txt': readFileSync(ARTICLE, 'utf8') });
    await page.locator('li[data-state="done"]').waitFor();
    const said = await page.locator('li[data-state="done"]').innerText();
    assert.match(said, /Read\. \d+ new entries\./);
    caseAddress = /#\/c\/[^/]+/.exec(page.url())![0];
  });

  test('dropped again changes nothing, and says so', async () => {
    const { page } = opened;
    await dropFiles(page, { 'article.txt': readFileSync(ARTICLE, 'utf8') });
    await page.getByText('Was here already. Nothing was changed.').waitFor();
  });

  test('has a cell in the matrix that leads to the highlighted passage', async () => {
    const { page } = opened;
    await page.getByRole('link', { name: 'Positions' }).click();
    const cell = page.locator('button[data-cell]').first();
    await cell.click();
    const panel = page.getByRole('complementary').filter({ has: page.locator('blockquote') });
    const words = await panel.locator('blockquote mark').first().innerText();
    await panel.locator('figcaption a').first().click();
    const cited = page.locator('[data-cited]');
    await cited.first().waitFor();
    assert.equal((await cited.allInnerTexts()).join(''), words, 'the very words of the passage are marked');
    await page.waitForFunction(() => {
      const box = document.querySelector('[data-cited]')!.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= window.innerHeight;
    });
  });

  test('is told in a brief whose citations lead to passages', async () => {
    const { page } = opened;
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    const citation = page.getByRole('link', { name: /^Passage \d+$/ }).nth(2);
    await citation.hover();
    const shown = await page.getByRole('tooltip').innerText();
    await citation.click();
    const cited = page.locator('[data-cited]');
    await cited.first().waitFor();
    const words = (await cited.allInnerTexts()).join('');
    assert.ok(shown.includes(words.slice(0, 40)), `the card showed what stands there: ${words}`);
  });

  test('has findings that a person corrects and takes back, by keyboard', async () => {
    const { page } = opened;
    const [position] = (await workbench.act(`${caseOf(caseAddress)}/list-entries`, { kind: 'position' })).output
      .entries;
    const stance = async () =>
      (await workbench.act(`${caseOf(caseAddress)}/show-entry`, { entry: position.id })).output.entry.stance;
    const before = await stance();
    const other = before === 'demand' ? 'accept' : 'demand';
    await opened.goTo(`${caseAddress}/source/${position.evidence[0].source}?entry=${position.id}`);
    await page.getByRole('button', { name: 'This is right' }).waitFor();
    await page.keyboard.press('e');
    await page.getByLabel('Stance').selectOption(other);
    await page.getByLabel('Why').fill('He said more than that.');
    await page.keyboard.press('Enter');
    await page.getByText('Corrected.').waitFor();
    assert.equal(await stance(), other);
    await page.getByText('Reviewed by Tester').first().waitFor();
    await page.keyboard.press('u');
    await page.getByText('Undone.').waitFor();
    assert.equal(await stance(), before);
    await page.keyboard.press('a');
    await page.getByText('Reviewed: this is right.').waitFor();
  });

  test('gets an entry of a person’s own from selected words', async () => {
    const { page } = opened;
    const [source] = (await workbench.act(`${caseOf(caseAddress)}/list-sources`)).output.sources;
    await opened.goTo(`${caseAddress}/source/${source.id}`);
    const paragraph = page.locator('[data-source-text] p').nth(1);
    await paragraph.click({ clickCount: 3 });
    await page.getByRole('button', { name: 'Position', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a position' });
    assert.equal(await dialog.locator('blockquote').innerText(), (await paragraph.innerText()).trim());
    await dialog.getByLabel('Actor').selectOption({ index: 1 });
    await dialog.getByLabel('Issue').selectOption({ index: 1 });
    await dialog.getByLabel('Stance').selectOption('open');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Add it to the record' }).click();
    await page.getByText('Entered into the record.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByText('Undone.').last().waitFor();
  });

  test('answers questions, and says what is not in the record', async () => {
    const { page } = opened;
    await opened.goTo(`${caseAddress}/ask`);
    await page.keyboard.type('Who discussed the price of copper in Valparaiso?');
    await page.keyboard.press('Enter');
    await page.getByText('Not in the record.').waitFor();
  });

  test('is all there after the workbench was closed and started again', async () => {
    const { page, errors } = opened;
    assert.deepEqual(errors, []);
    await opened.context.close();
    await workbench.stop();
    workbench = await startWorkbench(environment(folder.path));
    opened = await openPage(browser, workbench);
    await opened.page.getByRole('link', { name: /1 source,/ }).click();
    await opened.page.locator('button[data-cell]').first().waitFor();
    await opened.page.keyboard.press('g');
    await opened.page.keyboard.press('h');
    await opened.page.getByText('He said more than that.').waitFor();
    await opened.page.getByText('Undid an act').first().waitFor();
    await opened.page.keyboard.press('/');
    await opened.page.locator('input[type=search]:focus').waitFor();
    await opened.page.keyboard.type('proposal');
    await opened.page.locator('mark').first().waitFor();
    await settled(opened.page);
    assert.deepEqual(opened.errors, []);
    assert.ok(page.isClosed());
  });
});

const caseOf = (address: string): string => `cases/${address.replace('#/c/', '')}`;
