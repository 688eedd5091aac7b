import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../problems.ts';
import { findDrafts } from './finders.ts';
import { emptyLexicon } from './lexicon.ts';
import { readPassages } from './passages.ts';
import { readSource } from './readers.ts';

const LEAD =
  'Talks between Orvel and Tarn on a draft treaty went on under a mediator in the spa town of Lunt. Varda Helm, the foreign minister of Orvel, met Tarn’s president, Ivo Sark.\n\n';

/** "who stance: title of the option" for each position of the words. */
async function stancesIn(words: string): Promise<string[]> {
  const { source } = must(await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(LEAD + words) }, {}));
  const drafts = findDrafts(readPassages(source), emptyLexicon);
  const actor = (key: string) =>
    drafts.flatMap(one => (one.kind === 'actor' && one.key === key ? one.entry.name : []))[0];
  const title = (issue: string, option: string | null) =>
    drafts
      .flatMap(one => (one.kind === 'issue' && one.key === issue ? one.entry.options : []))
      .find(one => one.id === option)?.title;
  return drafts.flatMap(one =>
    one.kind === 'position' && one.entry.evidence.some(span => span.end > LEAD.length)
      ? `${actor(one.entry.actor)} ${one.entry.stance}: ${title(one.entry.issue, one.entry.option)}`
      : [],
  );
}

describe('an option goes as far as the text says', () => {
  const cases: readonly [words: string, wanted: readonly string[]][] = [
    ['Orvel rejected any ceasefire longer than 30 days.', ['Orvel reject: a ceasefire longer than 30 days']],
    ['Orvel rejected a ceasefire of more than two months.', ['Orvel reject: a ceasefire of more than two months']],
    ['Tarn demanded an immediate and unconditional truce.', ['Tarn demand: an immediate and unconditional ceasefire']],
    ['Helm insisted that the truce be open-ended.', ['Varda Helm demand: an open-ended ceasefire']],
    ['Orvel accepted a ceasefire.', ['Orvel accept: a ceasefire']],
    [
      'The plan foresees an eight-week ceasefire. Tarn rejected the ceasefire.',
      ['Tarn reject: an eight-week ceasefire'],
    ],
    [
      'Orvel demanded a 90-day ceasefire. Tarn demanded a 30-day ceasefire. Helm welcomed the ceasefire.',
      ['Orvel demand: a 90-day ceasefire', 'Tarn demand: a 30-day ceasefire'],
    ],
    ['Tarn demanded the release of all prisoners.', ['Tarn demand: the release of all prisoners']],
  ];
  for (const [words, wanted] of cases)
    test(words, async () => {
      const found = await stancesIn(words);
      assert.deepEqual(
        wanted.filter(one => !found.includes(one)),
        [],
        found.join('; '),
      );
      assert.ok(!found.includes('Varda Helm accept: a 90-day ceasefire'));
    });
});
