import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { findDrafts } from '../finders.ts';
import { emptyLexicon } from '../lexicon.ts';
import { readPassages } from '../passages.ts';
import { readSource } from '../readers.ts';

/** What stands before each sentence: two parties, a minister, and enough of talks that words of their own count. */
const LEAD =
  'Talks between Orvel and Tarn on a draft treaty went on under a mediator in the spa town of Lunt. Varda Helm, the foreign minister of Orvel, met Tarn’s president, Ivo Sark.\n\n';

/** The positions read from one sentence, as "who stance option", without what the lead itself yields. */
async function positionsIn(sentence: string): Promise<string[]> {
  const text = LEAD + sentence;
  const { source } = must(await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, {}));
  const drafts = findDrafts(readPassages(source), emptyLexicon);
  const name = (key: string) =>
    drafts.flatMap(one => (one.kind === 'actor' && one.key === key ? [one.entry.name] : []))[0];
  return drafts.flatMap(one =>
    one.kind === 'position' && one.entry.evidence.some(span => span.end > LEAD.length)
      ? [
          `${name(one.entry.actor)} ${one.entry.stance} ${one.entry.option}${one.entry.condition ? ` if: ${one.entry.condition}` : ''}`,
        ]
      : [],
  );
}

describe('the stance that a sentence takes', () => {
  const cases: readonly [sentence: string, wanted: readonly string[]][] = [
    ['Orvel rejected monitors.', ['Orvel reject deploy']],
    ['Orvel demanded an amnesty.', ['Orvel demand amnesty']],
    ['Orvel agreed to lift the sanctions on Tarn.', ['Orvel accept lift']],
    ['Orvel is open to a ceasefire.', ['Orvel open ceasefire']],
    ['Orvel is divided over a ceasefire.', ['Orvel divided ceasefire']],
    ['Helm said Orvel would never accept monitors.', ['Orvel red-line deploy']],
    ['Monitors are a red line for Tarn.', ['Tarn red-line deploy']],
    ['Orvel did not rule out an amnesty.', ['Orvel open amnesty']],
    ['Orvel refused to rule out an amnesty.', ['Orvel open amnesty']],
    ['Orvel dropped its objections to monitors.', ['Orvel accept deploy']],
    ['Orvel urged Tarn to accept monitors.', ['Orvel demand deploy']],
    ['Orvel urged Tarn not to accept monitors.', ['Orvel reject deploy']],
    [
      'Helm said Orvel would accept monitors if Tarn lifted the blockade.',
      ['Orvel conditional deploy if: Tarn lifted the blockade'],
    ],
    ['Orvel’s refusal of monitors angered the mediator.', ['Orvel reject deploy']],
    ['Monitors were rejected by Tarn.', ['Tarn reject deploy']],
    ['Helm called the amnesty a trap.', ['Varda Helm reject amnesty']],
    ['Helm said monitors were unacceptable.', ['Varda Helm reject deploy']],
    [
      'Helm said no foreign observer would cross the river.',
      ['Varda Helm reject foreign-observer-would-cross-the-river'],
    ],
    ['“We will not sign the annex,” Helm said.', ['Varda Helm reject signing-the-annex']],
    ['Helm threatened to veto monitors.', ['Varda Helm reject deploy']],
    ['Helm said Orvel would sooner close the port than accept monitors.', ['Orvel reject deploy']],
    ['Ferries posed no difficulty, Helm said.', ['Varda Helm accept ferries']],
    [
      'Helm called the amnesty “a text we can live with” and told reporters that it was late.',
      ['Varda Helm accept amnesty'],
    ],
    [
      'Orvel said it would accept monitors if the sanctions imposed in 1994 were lifted.',
      ['Orvel conditional deploy if: the sanctions imposed in 1994 were lifted'],
    ],
    ['Orvel hesitates. Some of its ministers want an amnesty, while others refuse.', ['Orvel divided amnesty']],
    ['Tarn hesitates. Some of its deputies refuse an amnesty. Others want one.', ['Tarn divided amnesty']],
    ['Orvel wants a larger share of the ferry tolls.', ['Orvel demand larger-share-of-the-ferry-tolls']],
  ];
  for (const [sentence, wanted] of cases)
    test(sentence, async () => assert.deepEqual(await positionsIn(sentence), wanted));
});

describe('no stance', () => {
  const silent: readonly string[] = [
    'Orvel has not agreed to monitors.',
    'Orvel has yet to accept monitors.',
    'Orvel did not reject monitors.',
    'Orvel denied that it had agreed to monitors.',
    'Helm denied reports that Orvel had agreed to monitors.',
    'If Orvel accepts monitors, the talks go on.',
    'Should Orvel accept monitors, the talks go on.',
    'Helm was asked whether Orvel would accept monitors.',
    'Orvel is under pressure to accept monitors.',
    'Analysts expect Orvel to accept monitors.',
    'Orvel accepted monitors in 1994.',
    'Orvel would have accepted monitors.',
    'Orvel failed to accept monitors.',
    'Helm said eight parliaments would have to look at it.',
    'Helm said monitors were something they have to think about.',
    'Some of its ministers came by boat, while others walked.',
    'Orvel called for calm.',
    'Orvel declined to comment.',
    'The two sides met for talks about monitors.',
    'Orvel reported on 3 March that Tarn accepts monitors. That was wrong.',
  ];
  for (const sentence of silent) test(sentence, async () => assert.deepEqual(await positionsIn(sentence), []));
});

test('words of their own are no issue where the text is not about talks', async () => {
  const text = 'Varda Helm, the mayor of Lunt, opposes the new bandstand. She wants a larger car park for the market.';
  const { source } = must(await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, {}));
  assert.deepEqual(
    findDrafts(readPassages(source), emptyLexicon).filter(one => one.kind === 'position' || one.kind === 'issue'),
    [],
  );
});
