import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must } from '../problems.ts';
import { findDrafts } from './finders.ts';
import { emptyLexicon } from './lexicon.ts';
import { readPassages } from './passages.ts';
import { readSource } from './readers.ts';
import { parseTopics, TOPICS } from './topic-lexicon.ts';

test('every shipped line has a key of its own or shares it on purpose, a category and options', () => {
  assert.ok(TOPICS.length > 100);
  for (const topic of TOPICS) {
    assert.match(topic.category ?? '', /^(?:x-[a-z]+|[A-Z]\w+)$/, topic.key);
    assert.ok(topic.options.length > 0, topic.key);
    assert.equal(topic.options.at(-1)!.words, null, `${topic.key}: the last option takes what is left`);
    const ids = topic.options.map(option => option.id);
    assert.equal(new Set(ids).size, ids.length, topic.key);
    for (const option of topic.options) if (option.implies) assert.ok(ids.includes(option.implies), topic.key);
  }
});

test('a case’s own line comes before the shipped ones, and what it names becomes an issue', async () => {
  const own = must(
    parseTopics(['# lighthouses', 'light\tx-trans\tthe lighthouse\tlighthouses?\tkeep=the lighthouse'], 'own.tsv'),
  );
  const text = 'Talks between Orvel and Tarn on a draft treaty and an offer went on. Orvel rejected the lighthouse.';
  const { source } = must(await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(text) }, {}));
  const drafts = findDrafts(readPassages(source), { ...emptyLexicon, topics: [...own, ...TOPICS] });
  assert.deepEqual(
    drafts.flatMap(one => (one.kind === 'issue' ? [`${one.entry.title} ${one.entry.category}`] : [])),
    ['the lighthouse x-trans'],
  );
});

test('lines that are not in the form are reported together, with their numbers', () => {
  const read = parseTopics(['a\tb', 'k\tCe\tt\t(\to=x', 'k\tCe\tt\tw\tnothing', 'k\tCe\tt\tw\to=x'], 'own.tsv');
  assert.deepEqual(read.ok ? [] : read.problems.map(one => one.message), [
    'Line 1: it needs five columns parted by tabs.',
    'Line 2: "(" is no regular expression.',
    'Line 3: "nothing" is no option.',
  ]);
});
