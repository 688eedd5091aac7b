import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AnyDraft, Draft } from '../../record/draft.ts';
import { findDrafts } from '../finders.ts';
import { emptyLexicon } from '../lexicon.ts';
import { readPassages } from '../passages.ts';
import { makeSource } from '../reader.ts';

function drafts(text: string, publishedAt: string | null = null): AnyDraft[] {
  const structure = [{ kind: 'paragraph' as const, level: null, start: 0, end: text.length }];
  return findDrafts(readPassages(makeSource(text, structure, new Uint8Array(), { publishedAt })), emptyLexicon);
}

/** "TYPE actuality actor:Name recipient:Name" for each event that a text yields. */
function eventsOf(text: string, publishedAt: string | null = null): string[] {
  const all = drafts(text, publishedAt);
  const name = (key: string) => (all.find(draft => draft.key === key) as Draft<'actor'>).entry.name;
  return all
    .filter(draft => draft.kind === 'event')
    .map(({ entry }) =>
      [entry.type, entry.actuality, ...entry.participants.map(one => `${one.as}:${name(one.actor)}`)].join(' '),
    );
}

const TOLD: readonly [string, readonly string[]][] = [
  ['Norway rejected an offer of Iceland on Monday.', ['REJECT asserted actor:Norway recipient:Iceland']],
  ['Norway will withdraw its troops from Iceland by Friday.', ['RETREAT planned actor:Norway recipient:Iceland']],
  ['Norway threatened to attack Iceland.', ['THREATEN asserted actor:Norway recipient:Iceland']],
  ['Norway and Iceland signed a protocol.', ['AGREE asserted actor:Norway actor:Iceland']],
  ['Norwegian strikes on Iceland went on for a week.', ['ASSAULT asserted actor:Norway recipient:Iceland']],
  ['Talks between Norway and Iceland began on Monday.', ['CONSULT asserted actor:Norway actor:Iceland']],
  ['Iceland said it would impose duties on Norway.', ['THREATEN asserted actor:Iceland recipient:Norway']],
  ['Norway offered to share the catch with Iceland.', ['PROPOSE asserted actor:Norway recipient:Iceland']],
  ['Dockers went on strike in Norway on Monday.', ['PROTEST asserted actor:Dockers']],
  ['The rail unions of Norway announced a one-day strike.', ['PROTEST asserted actor:Norway unions']],
  ['Thousands of protesters marched against Norway.', ['PROTEST asserted actor:protesters recipient:Norway']],
  ['Gunmen abducted nine teachers.', ['ASSAULT asserted actor:Gunmen recipient:teachers']],
  ['Talks between Norway and Iceland ended on Monday.', ['CONSULT asserted actor:Norway actor:Iceland']],
  ['Talks between Norway and Iceland are set for June.', ['CONSULT planned actor:Norway actor:Iceland']],
  [
    'The third round of talks between Norway and Iceland ended on Monday. Sweden stayed away.',
    ['CONSULT asserted actor:Norway actor:Iceland'],
  ],
  ['Norway, Iceland and Sweden disagree. Talks collapsed on Friday.', []],
  ['Norway has neither accepted nor refused the offer of Iceland.', []],
  ['Norway was prepared to withdraw its troops from Iceland.', []],
  ['Norway fought for time.', []],
  ['Iceland rejected that reading of Norway.', []],
  ['The treaty of 1974 was signed by Norway and Iceland.', []],
  ['Has Norway attacked Iceland?', []],
  ['Norway could step away unless Iceland agrees.', ['THREATEN conditional actor:Norway']],
];

/** Title, words of the date and place of each event that a text yields. */
function titlesOf(text: string): string[] {
  const all = drafts(text);
  const place = (key: string | null) =>
    (all.find(draft => draft.key === key) as Draft<'place'> | undefined)?.entry.name ?? '-';
  return all
    .filter(draft => draft.kind === 'event')
    .map(({ entry }) => `${entry.title}, ${entry.when?.text ?? '-'}, ${place(entry.place)}`);
}

const TITLED: readonly [string, readonly string[]][] = [
  [
    'Fears grew last week when Norwegian strikes hit the Icelandic capital, Reykjavik, prompting Denmark to voice anger at Norway.',
    ['Norway struck Reykjavik, last week, Reykjavik', 'Denmark criticised Norway, last week, -'],
  ],
  [
    'Norwegian strikes hit the Icelandic capital, Reykjavik, on Monday.',
    ['Norway struck Reykjavik, on Monday, Reykjavik'],
  ],
  ['Norway may strike Reykjavik, prompting Denmark to condemn Norway.', []],
  ['Norway asked for a truce.', ['Norway called for a truce, -, -']],
  ['Norway called on Iceland for restraint.', ['Norway called for restraint, -, -']],
  [
    'Norway said that Iceland had not answered the letter, and called on it to do so.',
    ['Norway urged Iceland to answer the letter, -, -'],
  ],
  [
    'Foreign Minister Ana Holm of Norway outlined the dangers, stating that Norway has told both sides to agree or risk Norway walking away from the talks.',
    ['Ana Holm warned of a walk-out from the talks, -, -'],
  ],
];

/** What a hasty reader would take for an event. */
const NOT_TOLD: readonly [string, string][] = [
  ['a denial', 'Norway did not accept the offer of Iceland.'],
  ['what is denied', 'Norway denied that it had accepted the offer of Iceland.'],
  ['a condition', 'If Norway accepted the offer, Iceland would be pleased.'],
  ['a possibility', 'Norway might accept the offer of Iceland.'],
  ['nobody', 'Neither Norway nor Iceland signed the protocol.'],
  ['a stance', 'Norway accepts monitors.'],
  ['a stance in the past', 'Norway ruled out monitors.'],
  ['an older round', 'In 2019 Norway signed a treaty.'],
  ['words in quotation marks', '“Norway attacked Iceland,” said the Danish minister, Jonas Berg.'],
  ['a plan of harm', 'Norway is preparing to seize the harbour of Iceland.'],
  ['a refusal to speak', 'Norway declined to comment.'],
];

describe('events that a text tells', () => {
  for (const [text, expected] of TOLD) test(text, () => assert.deepEqual(eventsOf(text, '2031-03-14'), expected));

  for (const [text, expected] of TITLED) test(`titled: ${text}`, () => assert.deepEqual(titlesOf(text), expected));

  test('the day of the report is not the day of what lies ahead', () => {
    const text = 'Norway called on Iceland to answer before the board meets on 23 March.';
    const [event] = drafts(text, '2031-03-14').filter(draft => draft.kind === 'event');
    assert.equal(event?.entry.type, 'REQUEST');
    assert.equal(event?.entry.when, null);
  });
});

describe('what is no event', () => {
  for (const [why, text] of NOT_TOLD) test(why, () => assert.deepEqual(eventsOf(text), []));
});
