import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { answerQuestion } from '../src/briefing/answer.ts';
import { must } from '../src/problems.ts';
import { type CaseRecord, parseRecord } from '../src/record/record.ts';
import { example, parley, shared, skipWithout } from './command.ts';

/** A question and what its answer must say; null: it is not in the record. */
type Row = readonly [question: string, says: RegExp | null];

const recordOf = (name: string): CaseRecord =>
  must(parseRecord(readFileSync(example(`${name}/expected/record.json`), 'utf8')));

function check(record: () => CaseRecord, rows: readonly Row[]): void {
  for (const [question, says] of rows)
    test(`${question} ${says === null ? '(not in the record)' : ''}`, () => {
      const { answered, sentences } = answerQuestion(record(), question);
      const text = sentences.map(sentence => sentence.text).join(' ');
      if (says === null) assert.deepEqual([answered, text], [false, '']);
      else assert.match(text, says);
      for (const sentence of sentences)
        assert.ok(sentence.basis === 'record' || sentence.cites.length > 0, sentence.text);
    });
}

describe('asked of the talks of Port Senna', () => {
  const record = recordOf('senna-talks');
  check(
    () => record,
    [
      ['Who is Lenne Quarrow?', /Belmar’s envoy/],
      ['Who is the water minister of Tarvia?', /Ilsa Korvane/],
      ['Who is Boris Lund?', null],
      [
        'What does the four-point plan contain?',
        /releasing at least 60 cubic metres of water a second \(binding on Tarvia\)/,
      ],
      ['What does the four-point plan say about the railway?', /includes Ruhn’s reopening of the railway\.$/],
      ['What does the plan say about pipelines?', null],
      ['Who put forward the revised plan?', /Quarrow put forward a revised plan on 14 March/],
      [
        'Has the Movement ever said yes to releasing prisoners?',
        /^On 3 March .+ “The Movement's spokesman, Teo Marrish, said/,
      ],
      [
        'Has Vohl ever said yes to releasing prisoners?',
        /^No such yes is recorded\. On 8 March Vohl rejected .+ On 8 March Vohl ruled out/s,
      ],
      ['Has Tarvia ever said yes to an airport?', null],
      ['Did Ruhn ever reject an amnesty?', /On 15 March Ruhn rejected an amnesty/],
      ['Has Belmar ever accepted monitors?', null],
      ['Where does Tarvia stand on the share of the water?', /accepts a minimum share/],
      ['Where does Tarvia stand on prisoners?', null],
      ['Where does Ruhn stand on amnesty?', /accepts an amnesty for fighters/],
      ['What does the Reform Alliance want?', /calls for monitors at Hollin Dam/],
      ['What does Quarrow want?', /wants the reopening of the railway/],
      ['Who rules out the release of prisoners?', /Vohl rules out/],
      ['What changed since 10 March?', /accepted/],
      ['What has changed since 2031-05-01?', null],
      ['When did Quarrow meet Strand?', /^On 24 March Quarrow met Strand in Orsk/],
      ['Where did Quarrow and Strand meet?', /in Orsk/],
      ['Did Vohl meet Hale?', null],
      ['When did Tarvia and Ruhn meet the Movement?', /On 3 March/],
      ['What happened on 3 March?', /^On 3 March Tarvia and Ruhn met the Reed Delta Movement\.$/],
      ['Who contradicts whom on monitors?', /Northern Wire had Tarvia rejecting monitors/],
      ['Where does the reporting contradict itself on pensions?', null],
      ['What has nobody said about the railway?', /No position on the Gault railway is recorded of .*Tarvia/],
      ['What did Korvane say about rain?', /“No government can promise rain,”/],
      ['What did Korvane say about prisoners?', null],
      ['Why did Sund resign?', null],
      ['How many prisoners are held?', null],
      ['What does Iceland think of the plan?', null],
      ['What about the airport?', null],
      ['What happens next?', /warned of a walk-out/],
    ],
  );
});

describe('asked of a strike in which nobody has proposed anything', () => {
  const record = recordOf('harvest-strike');
  check(
    () => record,
    [
      ['What does the proposal contain?', null],
      ['Who is Sella Brandt?', /president/],
      ['What did Brandt say about bread?', /“We load your bread/],
      ['Where does the Port Authority stand?', null],
      ['Has anyone contradicted Brandt?', null],
      ['What changed?', null],
    ],
  );
});

describe('asked of the article beside the checkout', skipWithout('articles/canonical.txt'), () => {
  let record: CaseRecord | undefined;
  const read = (): CaseRecord =>
    (record ??= must(parseRecord(parley(['read', shared('articles/canonical.txt'), '--json']).stdout)));
  check(read, [
    ['Who is Steve Witkoff?', /special envoy, who met Putin in Moscow/],
    [
      'What are the main elements of the proposed framework?',
      /NATO membership.* sanctions|sanctions.* NATO membership/,
    ],
    ['How have Ukrainian officials responded to the idea of territorial concessions?', /Zelenskyy/],
    ['Has Zelenskyy ever said yes to territorial concessions?', /^No such yes is recorded/],
    ['Has Klitschko ever said yes to giving up land?', /Klitschko signalled openness/],
    ['When did Witkoff meet Putin?', /The day is not in the record/],
    ['Did Zelenskyy meet Trump?', null],
    ['What does Russia want?', null],
    ['Has Putin accepted the framework?', null],
    ['What did Vance say about NATO?', null],
    ['Is there a peace deal?', null],
    ['Did they sign an agreement?', null],
    ['What about prisoners of war?', null],
    ['What are Zelenskyy’s red lines?', /rules out recognition/],
    ['What has nobody said?', /No position is recorded of Russia/],
    ['What violence is reported?', /Russia (?:struck|attacked) /],
    ['What happened on 5 May 2025?', null],
  ]);
});
