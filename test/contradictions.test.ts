import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../src/problems.ts';
import { readSource } from '../src/reading/readers.ts';
import { contradictionsOf } from '../src/record/contradictions.ts';
import { fileDrafts } from '../src/record/file-drafts.ts';
import { emptyRecord } from '../src/record/record.ts';
import { find } from '../src/workbench/find.ts';

/** What stands before each case: two states at the table and who speaks for them. */
const LEAD =
  'Talks between Zelmark and Orvania on a ceasefire went on in the town of Lunt. Zelmark’s foreign minister, Irena Holub, met Orvania’s defence minister, Pavel Stroud, on Monday.\n\n';

/** The kinds of contradiction that a report of these sentences has. */
async function kindsIn(sentences: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(LEAD + sentences);
  const { source } = must(await readSource({ name: 'report.txt', bytes }, {}));
  const empty = emptyRecord('case');
  const { record } = fileDrafts(empty, source, find(source, empty), { by: 'test', at: '2030-01-01T00:00:00Z' });
  return contradictionsOf(record).map(one => one.kind);
}

describe('two voices that cannot both be right', () => {
  const cases: readonly (readonly [text: string, kind: string])[] = [
    ['Holub said that a letter had been sent in May. Stroud said that no letter had arrived.', 'certainty'],
    ['Holub said the bridge had been shelled on Friday. Orvania denied that its guns had fired at all.', 'certainty'],
    [
      'Stroud denied having promised a withdrawal. Holub insisted that such a promise had been given in writing.',
      'certainty',
    ],
    ['Holub said that the guns had already been pulled back. Stroud said that two were still in place.', 'certainty'],
    ['Stroud says there are none left. A survey by the Red Cross counted fourteen.', 'certainty'],
    ['Zelmark says 2,300 of its soldiers have been killed; Orvania puts the figure at 5,000.', 'quantity'],
    ['Holub said that 38 ships were waiting. Stroud put the number at 29.', 'quantity'],
    [
      'Holub said that foreign observers were acceptable. Pressed by reporters an hour later, she said that foreign observers would never be let in.',
      'stance',
    ],
  ];
  for (const [text, kind] of cases) test(text, async () => assert.ok((await kindsIn(text)).includes(kind)));
});

describe('what is no contradiction', () => {
  const cases: readonly string[] = [
    'Zelmark wants foreign observers. Orvania rejects foreign observers.',
    'Holub said that no observers would be let in. Stroud said that observers had been invited.',
    'Holub said that 12 soldiers had been killed. Stroud said that 40 tents had been sent.',
    'Holub said that more than 30 ships were waiting. Stroud put the number at 38.',
    'Holub asked for a cut of 45 percent. Stroud offered 22.',
    'Holub would neither confirm nor deny the report. Stroud said that a date had been agreed.',
    'The convoy was denied access to the town. Stroud said that the road was open.',
    'Holub said that the talks had been useful. Stroud said that they had been long.',
  ];
  for (const text of cases) test(text, async () => assert.deepEqual(await kindsIn(text), []));
});
