import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { reprintedIn } from '../src/briefing/reprint.ts';
import { must } from '../src/problems.ts';
import { packageRoot } from '../src/reading/data-files.ts';
import { spansOf } from '../src/record/admit.ts';
import { type CaseRecord, ENTRY_KINDS, entriesOf, parseRecord } from '../src/record/record.ts';
import { parley, shared, skipWithout } from './command.ts';
import { CANONICAL_TWIN, rename } from './twin.ts';

const ARTICLE = 'articles/canonical.txt';
const read = (text: string): CaseRecord => must(parseRecord(parley(['read', '-', '--json', '--quiet'], text).stdout));
const article = (): string => readFileSync(shared(ARTICLE), 'utf8');

/** What a record says, without names: enough to tell that a twin says the same. */
function shape(record: CaseRecord) {
  const firstMention = (actor: CaseRecord['actors'][number]) => Math.min(...actor.mentions.map(span => span.start));
  const parties = record.actors.filter(actor => actor.side === actor.id);
  const sides = parties.toSorted((a, b) => firstMention(a) - firstMention(b)).map(actor => actor.id);
  const who = (id: string) => {
    const actor = record.actors.find(one => one.id === id)!;
    return `${actor.kind} ${actor.roles.map(role => role.title).join()} ${actor.side === null ? '-' : sides.indexOf(actor.side)}`;
  };
  return {
    people: record.actors.filter(actor => actor.kind === 'person').map(actor => who(actor.id)),
    provisions: record.provisions.map(one => `${one.category} ${one.option} ${one.certainty}`).toSorted(),
    positions: record.positions.map(one => `${who(one.actor)} ${one.stance} ${one.option} ${one.voice}`).toSorted(),
    quotations: record.quotations.map(one => `${one.kind} ${one.speaker === null ? '-' : who(one.speaker)}`),
    events: record.events
      .map(one => {
        const parts = one.participants.map(({ actor, as }) => `${as} ${who(actor)}`).join(', ');
        return `${one.type} ${one.actuality} ${parts} ${one.place !== null} ${one.when?.text}`;
      })
      .toSorted(),
    contradictions: record.contradictions.map(one => `${one.kind} ${one.grade}`).toSorted(),
  };
}

describe('the article that must go through the whole chain', skipWithout(ARTICLE), () => {
  test('every span slices to its words', () => {
    const record = read(article());
    for (const kind of ENTRY_KINDS)
      for (const entry of entriesOf(record, kind))
        for (const span of spansOf(entry)) assert.equal(article().slice(span.start, span.end), span.exact, entry.id);
  });

  test('six people have their office and side', () => {
    const people = read(article()).actors.filter(actor => actor.kind === 'person');
    assert.deepEqual(
      people.map(actor => [actor.name, actor.roles[0]?.title, actor.side]),
      [
        ['Donald Trump', 'president', 'actor:united-states'],
        ['Steve Witkoff', 'special envoy', 'actor:united-states'],
        ['Vladimir Putin', 'president', 'actor:russia'],
        ['JD Vance', 'vice president', 'actor:united-states'],
        ['Volodymyr Zelenskyy', 'president', 'actor:ukraine'],
        ['Vitali Klitschko', 'mayor', 'actor:ukraine'],
      ],
    );
  });

  test('the three quotations are byte for byte, with their speakers', () => {
    const quotations = read(article()).quotations.map(one => [one.speaker, one.text]);
    assert.deepEqual(quotations, [
      ['actor:donald-trump', 'I am not happy with the Russian strikes on KYIV,'],
      [
        'actor:volodymyr-zelenskyy',
        'Ukraine does not legally recognize the occupation of Crimea. There is nothing to talk about.',
      ],
      ['actor:jd-vance', 'broad level'],
    ]);
  });

  test('no position is recorded of those whose reaction is not reported, and no deal is signed', () => {
    const record = read(article());
    const russians = record.actors.filter(actor => actor.side === 'actor:russia').map(actor => actor.id);
    assert.deepEqual(
      record.positions.filter(position => russians.includes(position.actor)),
      [],
    );
    assert.ok(record.proposals.every(proposal => proposal.status === 'reported'));
    assert.ok(record.events.every(event => event.type !== 'AGREE'));
    assert.ok(
      record.events.every(event => event.when?.edtf == null || event.when.edtf === '2014'),
      'no date is invented',
    );
  });

  test('the strikes stand with their place and the words of their date, criticism and warning with their person', () => {
    const told = read(article()).events.map(one => [one.type, one.title, one.place, one.when]);
    const when = { text: 'earlier this week', edtf: null };
    const event = (type: string) => told.filter(([one]) => one === type);
    assert.deepEqual(event('ASSAULT'), [['ASSAULT', 'Russia struck Kyiv', 'place:kyiv', when]]);
    assert.deepEqual(event('ACCUSE'), [['ACCUSE', 'Donald Trump criticised Vladimir Putin', null, when]]);
    assert.deepEqual(event('THREATEN'), [['THREATEN', 'JD Vance warned of a walk-out from the talks', null, null]]);
    assert.deepEqual(event('REQUEST'), [['REQUEST', 'Donald Trump pressed for territorial concessions', null, null]]);
  });

  test('the mayor who is told to stand on both sides is a strong contradiction, with both passages', () => {
    const [first] = read(article()).contradictions;
    assert.equal(`${first?.kind} ${first?.grade}`, 'stance strong');
    assert.match(first!.explanation, /^Vitali Klitschko is open to .+ and rejects/);
    assert.match(first!.spans[0].exact, /temporarily surrendering territory/);
    assert.match(first!.spans[1].exact, /not yielding land/);
  });

  test('the brief has the canonical form and reprints nothing', () => {
    const brief = JSON.parse(parley(['brief', shared(ARTICLE), '--format', 'json']).stdout);
    const kinds = brief.sections.map((section: { kind: string }) => section.kind);
    for (const kind of ['lede', 'subheadings', 'key-points', 'summary', 'faq']) assert.ok(kinds.includes(kind), kind);
    assert.ok(kinds.filter((kind: string) => kind === 'section').length >= 5);
    const names = read(article()).actors.map(actor => actor.name);
    assert.deepEqual(reprintedIn(brief, [article()], names), []);
  });

  test('its twin with invented names says the same', () => {
    assert.deepEqual(shape(read(rename(article(), CANONICAL_TWIN))), shape(read(article())));
  });

  test('without its tables it says the same of proposals and quotations', () => {
    const lines = article()
      .split('\n')
      .filter(line => !/\|/.test(line));
    const [plain, whole] = [shape(read(lines.join('\n'))), shape(read(article()))];
    assert.deepEqual(plain.provisions, whole.provisions);
    assert.deepEqual(plain.quotations, whole.quotations);
  });

  test('with its sections in another order it says the same', () => {
    const lines = article().split('\n');
    const heads = lines.flatMap((line, index) =>
      index > 6 && line.length < 60 && /^\p{Lu}/u.test(line) && !/[.|:]/.test(line) ? [index] : [],
    );
    const [first, second, third] = heads as [number, number, number];
    const turned = [
      ...lines.slice(0, first),
      ...lines.slice(second, third),
      ...lines.slice(first, second),
      ...lines.slice(third),
    ].join('\n');
    const [a, b] = [shape(read(turned)), shape(read(article()))];
    assert.deepEqual(a.positions, b.positions);
    assert.deepEqual(a.provisions, b.provisions);
    assert.deepEqual(a.contradictions, b.contradictions);
  });

  test('with two speakers swapped the words go with them', () => {
    const swapped = rename(article(), [
      ['Volodymyr Zelenskyy', '¶1'],
      ['Vitali Klitschko', '¶2'],
      ['Zelenskyy', '¶3'],
      ['Klitschko', '¶4'],
      ['¶1', 'Vitali Klitschko'],
      ['¶2', 'Volodymyr Zelenskyy'],
      ['¶3', 'Klitschko'],
      ['¶4', 'Zelenskyy'],
    ]);
    const record = read(swapped);
    assert.equal(record.quotations[1]?.speaker, 'actor:vitali-klitschko');
    assert.equal(record.contradictions[0]?.explanation.startsWith('Volodymyr Zelenskyy'), true);
  });

  test('no phrase of four of its words stands in the rules, and none of its names outside the gazetteer', () => {
    const words = article()
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)!;
    const phrases = new Set(words.map((_, at) => words.slice(at, at + 4).join(' ')));
    const files = [...filesBelow('src'), ...filesBelow('data')].filter(
      path => !path.includes('gazetteer') && !path.includes('weights'),
    );
    for (const path of files) {
      const text = readFileSync(path, 'utf8');
      assert.doesNotMatch(text, /\b(?:Klitschko|Witkoff|Zelensk\w*|Crimea|Ky[ií]v|Putin|Vance)\b/i, path);
      const own =
        text
          .replace(/^\s*(?:\/\/|\*|\/\*\*|#).*$/gm, '')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const copied = own
        .map((_, at) => own.slice(at, at + 4).join(' '))
        .filter(phrase => phrases.has(phrase) && phrase.split(' ').length === 4);
      assert.deepEqual(copied, [], path);
    }
  });

  test('questions are answered with citations, or said not to be in the record', () => {
    const ask = (question: string) => JSON.parse(parley(['ask', shared(ARTICLE), '-q', question, '--json']).stdout);
    const elements = ask('What are the key elements of the proposed framework?');
    assert.equal(elements.answered, true);
    assert.ok(elements.sentences.every((sentence: { cites: unknown[] }) => sentence.cites.length > 0));
    assert.match(elements.sentences.map((sentence: { text: string }) => sentence.text).join(' '), /NATO/);
    assert.deepEqual(
      [ask('What about prisoners of war?').answered, ask('What about prisoners of war?').sentences],
      [false, []],
    );
    assert.equal(ask('What does Russia want?').answered, false);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [join(packageRoot, path)];
  });
}
