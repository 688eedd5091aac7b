/**
 * Learns which codes a codebook gives to a verb with its object, from records coded with it, and prints the table that
 * `data/weights/event-codes.tsv` holds. The records themselves never enter the repository.
 *
 *     node dist/bench/reading/learn-event-codes.js RECORDS.jsonl ACTORS AGENTS > data/weights/event-codes.tsv
 */

import { readFileSync } from 'node:fs';
import { argumentsOf, codeSentence } from '../../src/reading/events/coder.ts';
import { codeKeys, dictionaryCoder, partiesOf } from '../../src/reading/events/dyads.ts';
import { type PetrarchDictionaries, readDictionaries } from '../../src/reading/events/petrarch-dictionaries.ts';
import { analysesOf } from '../../src/reading/events/predict.ts';

export interface CodedRecord {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly events: readonly { readonly code: string; readonly source: string; readonly target: string }[];
}

export interface Learned {
  readonly forward: string;
  readonly backward: string;
}

/** A key's code is kept when at least this share of its uses have it. */
const LEAST_SHARE = 0.6;

/** Codes by key: where a verb's parties are those of a coded event, that event's code is a vote for each key of the verb. */
export function learnCodes(records: readonly CodedRecord[], dictionaries: PetrarchDictionaries): Map<string, Learned> {
  const votes = new Map<string, Map<string, number>>();
  for (const record of records) {
    const coder = dictionaryCoder(dictionaries, record.date);
    for (const analysis of analysesOf(record.text)) {
      const coded = codeSentence(analysis);
      for (const predicate of analysis.predicates) {
        if (!/^(?:main|content|infinitive)$/.test(predicate.relation)) continue;
        const parties = coded.find(event => event.predicate === predicate) ?? argumentsOf(analysis, predicate);
        const { sources, targets } = partiesOf(analysis, { ...parties, predicate }, coder);
        const code = (from: readonly string[], to: readonly string[]): string =>
          record.events.find(event => from.includes(event.source) && to.includes(event.target))?.code ?? '';
        const forward = targets.length > 0 ? code(sources, targets) : code(sources, sources);
        if (forward === '') continue;
        const backward = targets.length > 0 ? code(targets, sources) : '';
        for (const key of codeKeys(analysis, predicate)) vote(votes, key, `${forward} ${backward}`);
      }
    }
  }
  const learned = new Map<string, Learned>();
  for (const [key, counts] of [...votes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [best, count] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    const [forward, backward] = best.split(' ');
    if (count / all >= LEAST_SHARE) learned.set(key, { forward: forward!, backward: backward ?? '' });
  }
  return learned;
}

function vote(votes: Map<string, Map<string, number>>, key: string, code: string): void {
  const counts = votes.get(key) ?? new Map<string, number>();
  votes.set(key, counts.set(code, (counts.get(code) ?? 0) + 1));
}

export const readRecords = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);

function main([records, actors, agents]: readonly string[]): void {
  if (!records || !actors || !agents) throw new Error('Name the coded records and both dictionaries.');
  const dictionaries = readDictionaries(readFileSync(actors, 'utf8'), readFileSync(agents, 'utf8'));
  console.log(
    '# Codes that the codebook of the given dictionaries has for a verb with its object, as learned from records coded with it',
  );
  console.log(
    '# (openeventdata/petrarch2, MIT): bench/reading/learn-event-codes.ts. "not" negated, "to" an infinitive.',
  );
  console.log('# key\tcode\tcode of the same event seen from the other side');
  for (const [key, { forward, backward }] of learnCodes(readRecords<CodedRecord>(records), dictionaries))
    console.log(`${key}\t${forward}\t${backward}`);
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
