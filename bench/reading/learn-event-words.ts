/**
 * Learns which event type the words of a sentence speak for, from sentences coded in PLOVER, and prints the table that
 * `data/weights/event-words.tsv` holds. The sentences themselves never enter the repository.
 *
 *     node dist/bench/reading/learn-event-words.js RECORDS.jsonl > data/weights/event-words.tsv
 */

import { learnWeights, tellingWords } from '../../src/reading/events/guess.ts';
import { analysesOf } from '../../src/reading/events/predict.ts';
import { readRecords } from './learn-event-codes.ts';

export interface PloverRecord {
  readonly id: string;
  readonly text: string;
  readonly event: string;
  readonly source: readonly { readonly code: string }[];
  readonly target: readonly { readonly code: string }[];
}

/** Names of the draft of 2016 in the list of 2021. */
const NOW: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
};
export const typeNow = (type: string): string => NOW[type] ?? type;

export const exampleOf = ({ text, event }: PloverRecord) => ({
  type: typeNow(event),
  words: tellingWords(analysesOf(text).flatMap(({ tokens }) => tokens)),
});

function main(path: string | undefined): void {
  if (!path) throw new Error('Name the coded sentences.');
  const { types, prior, words } = learnWeights(readRecords<PloverRecord>(path).map(exampleOf));
  console.log(
    '# Hundredths of logarithms by which a word speaks for an event type, as counted over sentences coded in PLOVER',
  );
  console.log('# (openeventdata/PLOVER gold standard records, CC BY-SA 4.0): bench/reading/learn-event-words.ts.');
  console.log(['type', ...types].join('\t'));
  console.log(['prior', ...prior].join('\t'));
  for (const [word, row] of words) console.log([word, ...row].join('\t'));
}

if (import.meta.filename === process.argv[1]) main(process.argv[2]);
