/** The analysis on the page: a package put together, a finding followed to its passage, a figure judged and taken back. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, type Opened, openPage, settled, withoutChromium } from './browser.ts';
import { dataFolder, environment, proposalOf, type Running, startWorkbench } from './workbench.ts';

describe('a deal on the page', { skip: withoutChromium }, () => {
  const folder = dataFolder();
  let workbench: Running;
  let browser: Browser;
  let opened: Opened;
  /** The title of the proposal on the table. */
  let plan: string;

  before(async () => {
    workbench = await startWorkbench(environment(folder.path));
    browser = await launchChromium();
    await workbench.act('open-example', { name: 'senna-talks' });
    plan = await proposalOf(workbench, 'senna-talks');
    await workbench.act('create-case', { title: 'Nothing yet' });
    opened = await openPage(browser, workbench);
  });
  after(async () => {
    await browser?.close();
    await workbench?.stop();
    folder.remove();
  });

  test('judges the proposal on the table, in words and by party', async () => {
    const { page, goTo } = opened;
    await goTo('#/c/senna-talks/deal');
    await page.getByRole('button', { name: 'Run the analysis' }).click();
    await page.getByRole('heading', { name: plan, exact: true }).waitFor();
    const table = page.getByRole('region', { name: `Who accepts ${plan}` });
    assert.equal(await table.locator('tbody tr').count(), 4);
    assert.match(await table.innerText(), /Tarvia\s+no verdict/, 'nothing is known of what no deal is worth');
  });

  test('shows what an option changes for a party, as soon as it is chosen', async () => {
    const { page } = opened;
    const tarvia = page.locator('[data-party="Tarvia"]');
    const width = () =>
      tarvia
        .locator('[data-fill]')
        .first()
        .evaluate(bar => bar.getBoundingClientRect().x);
    const before = { width: await width(), gain: await tarvia.locator('[data-gain]').innerText() };
    const issue = page.getByRole('group', { name: 'division of the water', exact: true });
    const share = issue.getByRole('radio', { name: 'a minimum share of the water' });
    assert.equal(await share.isChecked(), false);
    await share.check();
    await page.waitForFunction(
      gain => document.querySelector<HTMLElement>('[data-party="Tarvia"] [data-gain]')?.innerText !== gain,
      before.gain,
    );
    assert.notEqual(await width(), before.width, 'the bar has moved');
  });

  test('undoes a change, keeps a package by its name, and has both in its address', async () => {
    const { page, errors, goTo } = opened;
    const monitors = page.getByRole('group', { name: 'monitors', exact: true });
    await page.keyboard.press('u');
    assert.ok(await monitors.getByRole('radio', { name: 'no change status quo' }).isChecked());
    assert.ok(await page.getByRole('button', { name: 'Undo' }).isDisabled());
    await monitors.getByRole('radio', { name: 'monitors', exact: true }).check();
    await page.getByRole('button', { name: 'Name it and keep it' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('With monitors');
    await page.keyboard.press('Enter');
    const kept = page.getByRole('list', { name: 'Kept packages' });
    await kept.getByRole('button', { name: 'With monitors', exact: true }).waitFor();
    await page.waitForURL(/hand=.*monitors\.deploy.*kept1=With\+monitors\*/);
    const address = page.url();
    await page.getByRole('button', { name: 'Status quo throughout' }).click();
    await page.getByText('nothing changes for it').first().waitFor();
    await kept.getByRole('button', { name: 'Forget With monitors' }).click();
    await kept.waitFor({ state: 'detached' });
    await goTo('#/c/senna-talks/positions');
    await goTo(new URL(address).hash);
    await kept.getByRole('button', { name: 'With monitors', exact: true }).waitFor();
    assert.ok(await monitors.getByRole('radio', { name: 'monitors', exact: true }).isChecked());
    assert.deepEqual(errors, []);
  });

  test('ranks packages, each with what it rests on, and takes one in hand', async () => {
    const { page, errors } = opened;
    const rank = page.getByRole('region', { name: 'Packages by rank' });
    const rows = rank.locator('tbody tr');
    await rows.nth(5).waitFor();
    assert.ok(await rank.getByText(plan, { exact: true }).isVisible(), 'the proposal stands among them');
    await rank.getByRole('button', { name: 'Look at package 1', exact: true }).click();
    const first = (await rows.first().getByRole('rowheader').innerText()).replace(/^1\. /, '').split('; ')[0]!;
    await page.getByRole('radio', { name: first, exact: true, checked: true }).waitFor();
    await rows.nth(1).getByRole('button').first().click();
    await page.locator('[data-side-panel] article').first().waitFor();
    await page.keyboard.press('Escape');
    assert.deepEqual(errors, []);
  });

  test('shows the front of any two parties, goes along it by key, and has the same as a table', async () => {
    const { page, errors } = opened;
    const part = page.getByRole('region', { name: 'Two parties side by side' });
    await part.getByLabel('Across', { exact: true }).selectOption({ label: 'Reed Delta Movement' });
    await part.getByRole('img', { name: /^Worth to Reed Delta Movement across/ }).waitFor();
    const along = part.getByLabel('Along their front');
    await along.focus();
    const before = await along.getAttribute('aria-valuetext');
    await page.keyboard.press('End');
    if ((await along.getAttribute('max')) !== '0') assert.notEqual(await along.getAttribute('aria-valuetext'), before);
    await part.getByText('The same as a table').click();
    assert.ok(
      (await part
        .getByRole('region', { name: /^Worth to Reed Delta Movement and/ })
        .locator('tbody tr')
        .count()) > 2,
    );
    assert.deepEqual(errors, []);
  });

  test('leads from a finding to its passage in two clicks', async () => {
    const { page, errors } = opened;
    const findings = page.getByRole('region', { name: 'Findings' });
    await findings
      .getByRole('button', { name: /rests on/ })
      .first()
      .click();
    const panel = page.locator('[data-side-panel]');
    await panel.locator('blockquote mark').first().waitFor();
    await settled(page);
    const words = await panel.locator('blockquote mark').first().innerText();
    await panel.locator('figcaption a').first().click();
    const cited = page.locator('[data-cited]');
    await cited.first().waitFor();
    assert.equal((await cited.allInnerTexts()).join(''), words);
    assert.deepEqual(errors, []);
  });

  test('carries the package in hand to Stability, where it is judged beside the proposal', async () => {
    const { page, errors, goTo } = opened;
    await goTo('#/c/senna-talks/deal');
    const monitors = page.getByRole('group', { name: 'monitors', exact: true });
    await page.getByRole('button', { name: plan }).click();
    await monitors.getByRole('radio', { name: 'monitors', exact: true }).check();
    await page.getByRole('button', { name: 'Would it hold?' }).click();
    const own = page.getByRole('region', { name: 'With monitors', exact: true });
    await own.getByRole('heading', { name: 'Does it hold?' }).waitFor();
    await page.getByRole('region', { name: plan, exact: true }).waitFor();
    await own
      .getByRole('row', { name: new RegExp(`goes over to another: .*accepting “${plan}”`) })
      .first()
      .waitFor();
    await page.getByRole('checkbox', { name: plan }).uncheck();
    await page.getByRole('checkbox', { name: plan }).check();
    assert.equal(await page.getByText('The run below is of other packages').count(), 0);
    await goTo('#/c/senna-talks/deal');
    await page.getByRole('button', { name: 'Forget With monitors' }).click();
    assert.deepEqual(errors, []);
  });

  test('is neither drawn nor told where no preference is known', async () => {
    const { page, goTo } = opened;
    await goTo('#/c/nothing-yet/deal');
    await page.getByRole('heading', { name: 'No preference is known' }).waitFor();
    assert.equal(await page.locator('main svg[role="img"]').count(), 0);
    assert.equal(await page.getByRole('button', { name: /analysis/ }).count(), 0);
  });

  test('rests on figures that a person judges, with a reason, and takes back', async () => {
    const { page, errors, goTo } = opened;
    await goTo('#/c/senna-talks/preferences');
    const row = page.locator('[data-figure="division of the water: a minimum share of the water, Tarvia"]');
    const before = await row.innerText();
    await row.getByRole('button', { name: /^Judge/ }).click();
    const dialog = page.getByRole('dialog');
    const judge = dialog.getByRole('button', { name: 'Judge', exact: true });
    await dialog.getByLabel('At least').fill('0.25');
    await dialog.getByLabel('At most').fill('0.35');
    assert.ok(await judge.isDisabled(), 'not without a reason');
    await dialog.getByLabel('Why').fill('A guess for the test.');
    await judge.click();
    await row.getByText('judged by Tester: A guess for the test.').waitFor();
    assert.match(await row.innerText(), /0\.25–0\.35/);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await row.getByRole('button', { name: /^\d+ entr/ }).waitFor();
    assert.equal(await row.innerText(), before);
    assert.deepEqual(errors, []);
  });
});
