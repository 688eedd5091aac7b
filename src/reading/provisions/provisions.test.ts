import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AnyDraft, Draft } from '../../record/draft.ts';
import { findDrafts } from '../finders.ts';
import { emptyLexicon } from '../lexicon.ts';
import { readPassages } from '../passages.ts';
import { makeSource } from '../reader.ts';

/** Talks that every text below is about, so that each of them is read as one. */
const TALKS = 'Norway and Iceland held talks on Monday over the dispute. ';

function drafts(text: string, lines: readonly string[]): AnyDraft[] {
  const whole = [TALKS + text, ...lines].join('\n');
  const kinds = ['paragraph' as const, ...lines.map(() => 'list-item' as const)];
  let at = 0;
  const structure = whole.split('\n').map((part, index) => {
    const block = { kind: kinds[index]!, level: null, start: at, end: at + part.length };
    at += part.length + 1;
    return block;
  });
  return findDrafts(readPassages(makeSource(whole, structure, new Uint8Array(), { publishedAt: null })), emptyLexicon);
}

/** "title < who is obliged" for each provision that the text yields, in order of the text. */
function provisionsOf(text: string, ...lines: string[]): string[] {
  const all = drafts(text, lines);
  const name = (key: string) => (all.find(draft => draft.key === key) as Draft<'actor'>).entry.name;
  return all
    .filter(draft => draft.kind === 'provision')
    .toSorted((a, b) => a.entry.evidence[0]!.start - b.entry.evidence[0]!.start)
    .map(({ entry }) => `${entry.title} < ${entry.obliged.map(name).join(', ')}`.trim());
}

const TOLD: readonly (readonly [string, readonly string[]])[] = [
  [
    'Under the plan, Norway would reopen two harbours and Iceland would hand over its charts.',
    ['reopening two harbours < Norway', 'handing over its charts < Iceland'],
  ],
  [
    'The draft calls for a 60-day truce, the release of prisoners and the deployment of unarmed monitors.',
    ['a 60-day ceasefire <', 'the release of prisoners <', 'monitors <'],
  ],
  [
    'The accord obliges Norway to pay pensions and bars both countries from laying mines.',
    ['paying pensions < Norway', 'barring both countries from laying mines < Norway, Iceland'],
  ],
  [
    'The proposal, drafted by Sweden and seen by this paper, provides for joint patrols of the strait.',
    ['joint patrols <'],
  ],
  ['Iceland would close its radar station under the deal.', ['closing its radar station < Iceland']],
  [
    'Norway put forward a plan on Tuesday. Trawlers would be counted by neutral officers. In return, Iceland would lift its ban on cod.',
    ['trawlers counted by neutral officers <', 'lifting its ban on cod < Iceland'],
  ],
  [
    'The text sets a quota of 4,000 tonnes. It would also create a hotline between the two navies. Article 6 says that Iceland must publish its catches.',
    [
      'setting a quota of 4,000 tonnes <',
      'creating a hotline between the two navies <',
      'publishing its catches < Iceland',
    ],
  ],
  [
    'The two countries agreed to exchange maps and to reopen the airport.',
    ['exchanging maps < Norway, Iceland', 'reopening the airport < Norway, Iceland'],
  ],
  ['Iceland rejected a proposal to put the islands under joint rule.', ['putting the islands under joint rule <']],
  [
    'Norway offered to free two skippers in exchange for the return of its nets.',
    ['freeing two skippers < Norway', 'return of its nets <'],
  ],
  [
    'The first draft capped the catch at 300 tonnes. The second would raise it to 500.',
    ['capping the catch at 300 tonnes <', 'raising it to 500 <'],
  ],
  [
    'In the first phase of the plan, Norway would withdraw its frigates. In the second phase, Iceland would dismantle the pier.',
    ['withdrawing its frigates < Norway', 'dismantling the pier < Iceland'],
  ],
  [
    'Norway listed three conditions: joint searches, an end to the ban on cod and the payment of damages.',
    ['the payment of reparations <', 'joint searches <', 'end to the ban on cod <'],
  ],
];

/** What tells of no provision: history, "if", denial, a proposal's fate and worth, who will do what about it. */
const UNTOLD: readonly string[] = [
  'Had the plan survived, Norway would have handed back the harbour.',
  'Norway denied that the draft calls for the return of the nets.',
  'There was no proposal to share the harbour, Norway said.',
  'In 1998 the two countries signed a treaty under which Iceland would dismantle its forts.',
  'If the two countries agreed to share the dam, the envoys would go home.',
  'If the deal collapses, Norway would cut the cable.',
  'The plan would anger fishermen. It faces hurdles in parliament.',
  'The agreement has yet to be signed and needs approval by parliament.',
  'The two countries agreed to meet again in June.',
  'Norway presented a plan on Monday. Iceland would never accept it. The talks would resume on Friday.',
  'The paper says nothing about fishing and is silent on the harbour.',
  'The editorial was an attack on the plan.',
  'A deal would be a disaster for the region.',
  'The mediator is to present his plan on Friday.',
  'Norway has no plan to build a port.',
];

describe('provisions', () => {
  for (const [text, told] of TOLD) test(text, () => assert.deepEqual(provisionsOf(text), told));
  for (const text of UNTOLD) test(`none: ${text}`, () => assert.deepEqual(provisionsOf(text), []));

  test('a list under a sentence that names the proposal is its terms, each item one', () => {
    assert.deepEqual(
      provisionsOf(
        'Sweden handed both a roadmap with four points:',
        'an immediate ceasefire;',
        'Norway withdraws its frigates from the strait;',
        'Iceland would release the crew it holds;',
        'a fund for the islanders.',
      ),
      [
        'a ceasefire <',
        'Norway withdraws its frigates from the strait < Norway',
        'releasing the crew it holds < Iceland',
        'fund for the islanders <',
      ],
    );
  });

  test('a list of who says what is none', () => {
    assert.deepEqual(
      provisionsOf('Reactions to the plan:', 'Norway said it would study the text;', 'Iceland wants more time.'),
      [],
    );
  });

  test('the text of an agreement binds article by article', () => {
    const told = provisionsOf(
      'The parties have agreed as follows.',
      'Article 1. Norway shall withdraw its frigates by May.',
      'Article 2. The harbours are not the subject of this Statement.',
      'Article 3. Neither party shall lay mines in the strait.',
    );
    assert.equal(told.length, 2);
    assert.match(told[0]!, /^withdrawing its frigates < Norway$/);
    assert.match(told[1]!, /laying mines in the strait/);
  });
});
