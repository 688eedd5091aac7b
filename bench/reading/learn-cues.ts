/**
 * Learns, from the training articles beside the checkout, how often each verb reports speech or thought, and writes
 * data/weights/cue-verbs.tsv. Counting only, so the same corpus gives the same file byte for byte. No text of the corpus
 * is kept: only lemmas with two counts.
 *
 *     node dist/bench/reading/learn-cues.js ../shared/reading-gold/polnear.train.jsonl
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/reading/data-files.ts';
import { linesOf } from '../../src/reading/lines.ts';
import { readPassages } from '../../src/reading/passages.ts';
import { makeSource } from '../../src/reading/reader.ts';

/** Seen at least this often, and a cue in at least this share. */
const LEAST_SEEN = 4;
const LEAST_SHARE = 0.25;

interface Gold {
  readonly text: string;
  readonly attributions: readonly { readonly cue: readonly (readonly [number, number])[] }[];
}

const path = process.argv[2];
if (!path) throw new Error('Name the training file: polnear.train.jsonl');
const seen = new Map<string, { all: number; cue: number }>();
for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { text, attributions } = JSON.parse(line) as Gold;
  const cues = attributions.flatMap(one => one.cue);
  const structure = linesOf(text)
    .filter(one => one.text.trim() !== '')
    .map(one => ({ kind: 'paragraph' as const, level: null, start: one.start, end: one.end }));
  for (const sentence of readPassages(makeSource(text, structure, new Uint8Array(), {})).sentences)
    for (const token of sentence.tokens) {
      if (token.pos !== 'VERB') continue;
      const count = seen.get(token.lemma.toLowerCase()) ?? { all: 0, cue: 0 };
      count.all += 1;
      if (cues.some(([start, end]) => start <= token.start && token.end <= end)) count.cue += 1;
      seen.set(token.lemma.toLowerCase(), count);
    }
}
const rows = [...seen]
  .filter(([lemma, { all, cue }]) => /^[a-z-]+$/.test(lemma) && all >= LEAST_SEEN && cue / all >= LEAST_SHARE)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([lemma, { all, cue }]) => `${lemma}\t${(cue / all).toFixed(2)}`);
const header = [
  '# How often each verb reports speech or thought in US news of 2015-16: lemma, share of its uses that are cues.',
  '# Origin: counted over the training articles of PolNeAR (networkdynamics/PolNeAR, commit c3eee83; the corpus states no licence).',
  '# Only these counts are kept, no text. `bench/reading/learn-cues.ts` makes this file anew. Left out with PARLEY_WITHOUT_WEIGHTS=1.',
];
writeFileSync(join(packageRoot, 'data/weights/cue-verbs.tsv'), `${[...header, ...rows].join('\n')}\n`);
console.log(`${rows.length} verbs`);
