/** A case of thirty issues and five parties on the page: each switch told at once, long runs seen, left and stopped. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, type Opened, openPage, withoutChromium } from './browser.ts';
import { manyIssuesCase } from './many-issues-case.ts';
import { dataFolder, environment, type Running, startWorkbench } from './workbench.ts';

describe('a case of many issues on the page', { skip: withoutChromium }, () => {
  const folder = dataFolder();
  let workbench: Running;
  let browser: Browser;
  let opened: Opened;

  before(async () => {
    workbench = await startWorkbench(environment(folder.path));
    const document = { name: 'many.json', text: JSON.stringify(manyIssuesCase(30, 5)) };
    const { output } = await workbench.act('import-case', { document });
    assert.equal(output.case, 'many-issues');
    browser = await launchChromium();
    opened = await openPage(browser, workbench);
  });
  after(async () => {
    await browser?.close();
    await workbench?.stop();
    folder.remove();
  });

  test('judges the proposal without a run, and every switch changes what it is worth before anything else happens', async () => {
    const { page, errors, goTo } = opened;
    await goTo('#/c/many-issues/deal');
    await page
      .getByRole('region', { name: 'Who accepts The plan' })
      .getByRole('row', { name: /Party 4/ })
      .waitFor();
    // Within the one task of the click: the page has not waited for a worker or a server.
    const changed = await page.evaluate(() => {
      const told = () => [...document.querySelectorAll('[data-gain]')].map(one => one.textContent).join('|');
      return [...document.querySelectorAll('fieldset')].map(issue => {
        const before = told();
        issue.querySelector<HTMLInputElement>('input:not(:checked)')!.click();
        return told() !== before;
      });
    });
    assert.deepEqual(changed, new Array(30).fill(true));
    await page.locator('[data-share]').first().waitFor();
    await page
      .getByText(/^All accept it in/)
      .last()
      .waitFor();
    assert.deepEqual(errors, []);
  });

  test('is operated by key alone', async () => {
    const { page, errors } = opened;
    const first = page.getByRole('group', { name: 'question 0', exact: true });
    await first.getByRole('radio', { checked: true }).focus();
    const before = await page.locator('[data-gain]').allInnerTexts();
    await page.keyboard.press('ArrowDown');
    assert.notDeepEqual(await page.locator('[data-gain]').allInnerTexts(), before);
    await page.keyboard.press('u');
    assert.deepEqual(await page.locator('[data-gain]').allInnerTexts(), before);
    assert.deepEqual(errors, []);
  });

  test('a long run says how far it is, goes on while other pages are used, and stops when told', async () => {
    const { page, errors, goTo } = opened;
    const kept = ['first', 'second', 'third'].map((option, at) => `kept${at + 1}=${option}*question-1.${option}`);
    await goTo(`#/c/many-issues/stability?${kept.join('&')}`);
    await page.getByRole('checkbox', { name: 'third' }).waitFor();
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    const progress = page.getByRole('progressbar');
    await progress.waitFor();
    await page.waitForFunction(
      () => Number(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')) > 1,
    );
    await goTo('#/c/many-issues/deal');
    const issue = page.getByRole('group', { name: 'question 2', exact: true });
    const before = await page.locator('[data-gain]').allInnerTexts();
    await issue.getByRole('radio', { checked: false }).first().check();
    assert.notDeepEqual(await page.locator('[data-gain]').allInnerTexts(), before);
    // Not goTo: a page on which a run is under way says that it waits.
    await page.getByRole('link', { name: 'Stability' }).click();
    await progress.waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Not analysed yet').waitFor();
    assert.equal(await progress.count(), 0);
    const { output } = await workbench.act('cases/many-issues/list-runs', {});
    assert.deepEqual(output.runs, []);
    // Chromium itself notes the answer that the run was stopped.
    assert.deepEqual(
      errors.filter(error => !/409/.test(error)),
      [],
    );
  });

  test('says in words why there is no deal, with the judgement behind it two clicks away', async () => {
    const { page, errors, goTo } = opened;
    await workbench.act('cases/many-issues/judge', {
      target: { kind: 'no-deal', party: 'actor:party-2' },
      value: { lo: 0.7, hi: 0.8 },
      why: 'It has an offer from elsewhere.',
    });
    const before = errors.length;
    await goTo('#/c/many-issues/deal');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    const why = page.getByRole('region', { name: 'Why there is no deal' });
    await why.getByText(/^No package is worth more than [\d.]+ to Party 2, whose reserve .* is 1\.\d+\.$/).waitFor();
    await why.getByText('No package satisfies Party 2 even alone.').waitFor();
    await page
      .locator('[data-party="Party 2"]')
      .getByRole('button', { name: /^rests on \d+ entries and 1 judgement$/ })
      .click();
    await page.locator('[data-side-panel]').getByText('Judgement of Tester: It has an offer from elsewhere.').waitFor();
    assert.deepEqual(errors.slice(before), []);
  });
});
