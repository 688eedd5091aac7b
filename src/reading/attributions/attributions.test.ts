import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { packageRoot } from '../data-files.ts';
import { linesAsPassages, predictFrom } from './predict.ts';
import { findAttributionSpans } from './spans.ts';
import { packTable, shippedWeights, unpackTable } from './weights.ts';

interface Told {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

/** What is read of the text, parts joined by " / ", marks at the ends left out. */
function told(text: string): Told[] {
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => text.slice(start, end).replace(/^[\s“"‘]+|[\s”"’,.]+$/g, '')).join(' / ');
  return predictFrom(linesAsPassages(text)).map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
}

/** Invented people and states. Each row: the text, then source, cue and content that must be among what is read. */
const CASES: readonly (readonly [name: string, text: string, source: string, cue: string, content: string])[] = [
  [
    'a that-clause',
    'Varda Helm, the foreign minister of Lorne, said that monitors would not be let in.',
    'Varda Helm, the foreign minister of Lorne',
    'said',
    'that monitors would not be let in',
  ],
  [
    'a bare clause up to its end',
    'The envoy told reporters the talks had failed.',
    'The envoy',
    'told',
    'the talks had failed',
  ],
  [
    'a quotation before the cue',
    '“We will not sign,” said Lenne Quarrow, the envoy of Belmar.',
    'Lenne Quarrow, the envoy of Belmar',
    'said',
    'We will not sign',
  ],
  [
    'a split quotation',
    '“We will wait,” Helm said. “The river will not.”',
    'Helm',
    'said',
    'We will wait / The river will not',
  ],
  [
    'a quotation of several sentences',
    'Helm said: “The line is shut. It stays shut. Nobody will pass.”',
    'Helm',
    'said',
    'The line is shut. It stays shut. Nobody will pass',
  ],
  [
    'a quotation within a quotation',
    'Helm told them: “He looked at me and said, ‘never’, and then he left the room.”',
    'Helm',
    'told',
    'He looked at me and said, ‘never’, and then he left the room',
  ],
  [
    'a clause with quoted words in it',
    'The commander said the plan was “a trap” for his men.',
    'The commander',
    'said',
    'the plan was “a trap” for his men',
  ],
  [
    'according to',
    'Some 300 people crossed the border on Friday, according to the interior ministry.',
    'the interior ministry',
    'according to',
    'Some 300 people crossed the border on Friday',
  ],
  [
    'a report that closes the sentence',
    'The dam would be opened in May, two officials said.',
    'two officials',
    'said',
    'The dam would be opened in May',
  ],
  [
    'a verb that is no verb of saying',
    'Most farmers support the new canal.',
    'Most farmers',
    'support',
    'the new canal',
  ],
  [
    'a passive without a source',
    'The president is expected to sign the bill next week.',
    '',
    'is expected',
    'The president / to sign the bill next week',
  ],
];

describe('attributions', () => {
  for (const [name, text, source, cue, content] of CASES)
    test(name, () => {
      assert.ok(
        told(text).some(one => one.source === source && one.cue === cue && one.content === content),
        JSON.stringify(told(text)),
      );
    });

  test('a quotation goes on over paragraphs that each open anew', () => {
    const text =
      '“We have waited for a year,” Helm said. “We will not wait for another.\n“The door is open until May.”\n';
    const [spans] = findAttributionSpans(linesAsPassages(text));
    assert.deepEqual(
      spans?.quoted.map(mark => text.slice(mark.start, mark.end)),
      ['We have waited for a year,', 'We will not wait for another.', 'The door is open until May.'],
    );
  });

  test('prose without any report yields none', () => {
    assert.deepEqual(told('The bridge is 300 metres long. It has two lanes.'), []);
  });

  test('every span lies in its text, and parts do not overlap', () => {
    for (const [, text] of CASES)
      for (const { source, cue, content } of predictFrom(linesAsPassages(text))) {
        const parts = [...source, ...cue, ...content].toSorted((a, b) => a[0] - b[0]);
        parts.forEach(([start, end], at) => {
          assert.ok(start < end && end <= text.length);
          assert.ok(at === 0 || parts[at - 1]![1] <= start);
        });
      }
  });
});

describe('weights', () => {
  test('without them the rules read, and find the plain cases', () => {
    const text = CASES[0]![1];
    const [one] = predictFrom(linesAsPassages(text), null);
    assert.equal(text.slice(...one!.source[0]!), CASES[0]![2]);
  });

  test('what is packed is unpacked', () => {
    const hashes = Uint32Array.from([3, 130, 70_000, 4_294_967_295]);
    const values = Float32Array.from([1, 0, -2, 0.5, 0, 0.25, -31.75, 31.75]);
    const packed = packTable(hashes, values, 2, 0.25);
    const { table, values: back } = unpackTable(packed);
    hashes.forEach((hash, row) => {
      const at = table.row(hash | 0);
      assert.deepEqual([...back.subarray(at * 2, at * 2 + 2)], [...values.subarray(row * 2, row * 2 + 2)]);
    });
    assert.equal(table.row(77), -1);
  });

  test('the shipped file is under 2 MB and holds no words', () => {
    assert.ok(statSync(join(packageRoot, 'data/weights/attributions.json')).size < 2_000_000);
    assert.ok(shippedWeights());
  });
});
