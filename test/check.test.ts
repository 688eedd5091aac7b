import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { CheckedDraft } from '../src/briefing/check.ts';
import { example, parley } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-check-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const reports = readdirSync(example('senna-talks'))
  .filter(name => /^\d.*\.md$/.test(name))
  .sort()
  .map(name => join(example('senna-talks'), name));

function checked(draft: string): CheckedDraft {
  const path = join(folder, 'draft.md');
  writeFileSync(path, draft);
  const ran = parley(['check', path, '--against', ...reports, '--json']);
  assert.equal(ran.status, 0, ran.stderr);
  return JSON.parse(ran.stdout);
}

/** Sentences of a draft, and the mark that each must get. */
const ROWS: readonly (readonly [sentence: string, verdict: string])[] = [
  ['Tarvia accepts a minimum share of the water, Korvane said.', 'supported'],
  ['The plan would have Tarvia leave Ruhn 60 percent of the flow.', 'contradicted'],
  ['Tarvia’s finance minister, Ilsa Korvane, rejected a fixed volume.', 'contradicted'],
  ['“We will never hand them over,” the commander, Aster Vohl, said.', 'supported'],
  ['The Reform Alliance rejects monitors at the Hollin Dam.', 'contradicted'],
  ['The spokesman, Teo Marrish, said: “We will never hand them over.”', 'contradicted'],
  ['Belmar’s envoy, Lenne Quarrow, met Tarvia’s prime minister, Edda Strand, in Orsk.', 'supported'],
  ['The captives were handed over to the Belmaran Red Lamp Society at a river crossing.', 'supported'],
  ['The captives were not handed over to the Belmaran Red Lamp Society at a river crossing.', 'absent'],
  ['Pensions will rise in June.', 'absent'],
];

describe('a draft checked against the talks of Port Senna', () => {
  const draft = `# Notes\n\n${ROWS.map(([sentence]) => sentence).join('\n\n')}\n`;
  const { sentences } = checked(draft);

  for (const [index, [sentence, verdict]] of ROWS.entries())
    test(`${verdict}: ${sentence}`, () => {
      assert.equal(sentences[index]?.text, sentence);
      assert.equal(sentences[index]?.verdict, verdict, sentences[index]?.why);
    });

  test('points at the draft and cites a passage for whatever it does not call absent', () => {
    for (const { text, start, end, verdict, cites } of sentences) {
      assert.equal(draft.slice(start, end), text);
      if (verdict !== 'absent') assert.ok(cites.length > 0, text);
    }
  });

  test('leaves out a heading that claims nothing', () => assert.equal(sentences.length, ROWS.length));
});

test('a report checked against itself is contradicted nowhere', () => {
  const report = join(example('senna-talks'), '04-second-draft.md');
  const { sentences } = JSON.parse(parley(['check', report, '--against', report, '--json']).stdout) as CheckedDraft;
  assert.ok(sentences.length > 8);
  assert.deepEqual(
    sentences.filter(one => one.verdict !== 'supported').map(one => `${one.verdict}: ${one.text}`),
    [],
  );
});

test('without reporting there is nothing to check against', () => {
  const path = join(folder, 'draft.md');
  writeFileSync(path, 'Tarvia accepts a share.');
  assert.equal(parley(['check', path]).status, 2);
});
