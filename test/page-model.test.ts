/** From the record to the deal and back: a figure judged, a verdict followed to its passage, a position changed, what moved told. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Model } from '../src/analysis/model.ts';
import { packageRoot } from '../src/reading/data-files.ts';
import { launchChromium, type Opened, openPage, settled, withoutChromium } from './browser.ts';
import { mayBeMissing } from './required.ts';
import { dataFolder, environment, type Running, startWorkbench } from './workbench.ts';

const CANONICAL = join(packageRoot, '../shared/articles/canonical.txt');

/** Cases to go through, and how each comes into the workbench. */
const CASES: readonly {
  readonly name: string;
  readonly skip: string | false;
  open(workbench: Running): Promise<string>;
}[] = [
  {
    name: 'the first example',
    skip: false,
    open: async workbench => (await workbench.act('open-example', { name: 'senna-talks' })).output.case,
  },
  {
    name: 'an article that is kept beside the checkout',
    skip: existsSync(CANONICAL) ? false : mayBeMissing('canonical article', `there is no ${CANONICAL}`),
    open: async workbench => {
      const { output } = await workbench.act('create-case', { title: 'One article' });
      const documents = [{ name: 'article.txt', text: readFileSync(CANONICAL, 'utf8') }];
      await workbench.act(`cases/${output.case}/add-documents`, { documents });
      return output.case;
    },
  },
];

for (const { name, skip, open } of CASES)
  describe(`from record to deal on ${name}`, { skip: withoutChromium || skip }, () => {
    const folder = dataFolder();
    let workbench: Running;
    let browser: Browser;
    let opened: Opened;
    let caseId: string;
    let model: Model;
    /** A position that a worth of the model rests on. */
    let position: string;
    const moved = (page: Page) => page.getByRole('region', { name: 'What moved', exact: true });

    before(async () => {
      workbench = await startWorkbench(environment(folder.path));
      browser = await launchChromium();
      caseId = await open(workbench);
      model = (await workbench.act(`cases/${caseId}/show-model`)).output.model;
      opened = await openPage(browser, workbench);
    });
    after(async () => {
      await browser?.close();
      await workbench?.stop();
      folder.remove();
    });

    test('the engines run on the model from where its figures stand', async () => {
      const { page, goTo } = opened;
      await goTo(`#/c/${caseId}/preferences`);
      await page.getByRole('button', { name: 'Run the analysis' }).click();
      await page.getByRole('button', { name: 'Run again' }).waitFor();
      assert.equal(await moved(page).count(), 0, 'there is nothing to compare the first run with');
    });

    test('a judged no-deal value is told as what moved, with who and why', async () => {
      const { page } = opened;
      for (const { name: party } of model.parties) {
        const part = page.getByRole('region', { name: party, exact: true });
        await part.getByText('Weights, no deal, influence').click();
        await part.getByRole('button', { name: `Judge No deal, beyond the status quo, ${party}` }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('At least').fill('-0.1');
        await dialog.getByLabel('Why').fill('a hard winter');
        await dialog.getByRole('button', { name: 'Judge', exact: true }).click();
        await moved(page)
          .getByText(
            `What no deal is worth to ${party} beyond the status quo was 0 and is -0.1–0 now: Tester judged it`,
          )
          .first()
          .waitFor();
        await page.locator('[data-fresh="true"]').waitFor();
      }
    });

    test('the deal has a verdict that leads to the judgement in one click and to a passage in two', async () => {
      const { page, goTo } = opened;
      await goTo(`#/c/${caseId}/deal`);
      const findings = page.getByRole('region', { name: 'Findings' });
      const verdict = findings.getByRole('listitem').filter({ hasText: /as without a deal:/ });
      await verdict.getByRole('button', { name: /^rests on/ }).click();
      const panel = page.locator('[data-side-panel]');
      await panel.getByText('Judgement of Tester: a hard winter').waitFor();
      await panel.locator('blockquote mark').first().waitFor();
      await settled(page);
      const words = await panel.locator('blockquote mark').first().innerText();
      await panel.locator('figcaption a').first().click();
      const cited = page.locator('[data-cited]');
      await cited.first().waitFor();
      assert.equal((await cited.allInnerTexts()).join(''), words);
    });

    test('one changed position: the engines run again, and what moved names it', async () => {
      const { page, goTo, errors } = opened;
      await goTo(`#/c/${caseId}/preferences`);
      await page.getByRole('button', { name: 'Run again' }).waitFor();
      const worth = model.parties
        .flatMap(party => party.voices.flatMap(voice => Object.values(voice.value).flatMap(one => Object.values(one))))
        .find(
          ({ lo, hi, reason }) => reason.kind === 'entries' && reason.entries.length === 1 && (lo > 0.5 || hi < 0.5),
        )!;
      assert.ok(worth.reason.kind === 'entries');
      [position] = worth.reason.entries as [string];
      const fields = { stance: worth.lo > 0.5 ? 'reject' : 'demand', condition: null };
      const corrected = await workbench.act(`cases/${caseId}/correct-entry`, {
        entry: position,
        fields,
        why: 'misread',
      });
      assert.equal(corrected.status, 200, JSON.stringify(corrected.problems));
      const told = moved(page)
        .getByText(/^The worth of .* was corrected by Tester: misread\./)
        .first();
      await told.waitFor();
      await page.locator('[data-fresh="true"]').waitFor();
      await moved(page).getByText('Before:').first().waitFor();
      await told.getByRole('button', { name: 'Passages' }).click();
      await page.locator('[data-side-panel] blockquote mark').first().waitFor();
      await page.keyboard.press('Escape');
      assert.deepEqual(errors, []);
    });

    test('a version is kept, and its judgements are brought back', async () => {
      const { page, errors } = opened;
      await page.getByRole('button', { name: 'Keep this version' }).click();
      await page.getByRole('dialog').getByLabel('Name').fill('Winter');
      await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click();
      const back = page.getByRole('button', { name: 'Go back to the judgements of Winter' });
      await back.waitFor();
      const party = model.parties[0]!;
      const row = page.locator(`[data-figure="No deal, beyond the status quo, ${party.name}"]`);
      if (!(await row.isVisible()))
        await page
          .getByRole('region', { name: party.name, exact: true })
          .getByText('Weights, no deal, influence')
          .click();
      await row.getByRole('button', { name: /^Judge/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Withdraw the judgement/ })
        .click();
      await row.getByText('No deal is taken to be worth what the status quo is worth.').waitFor();
      await back.click();
      await row.getByText('judged by Tester: a hard winter').waitFor();
      assert.deepEqual(errors, []);
    });
  });
