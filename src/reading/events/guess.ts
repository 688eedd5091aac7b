/**
 * The type of an event where no verb of the lexicon tells it: by the words of the sentence, with weights learned from coded
 * sentences (multinomial naive Bayes, add-one smoothing; Manning, Raghavan and Schütze 2008, section 13.2).
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EventType } from '../../record/events.ts';
import { packageRoot, readTable } from '../data-files.ts';
import type { Token } from '../passages.ts';

/** Hundredths of natural logarithms, so that a table of them is short and the same everywhere. */
export interface WordWeights {
  readonly types: readonly string[];
  readonly prior: readonly number[];
  /** By lemma, one weight for each type. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

/** Words that tell: lower-case lemmas of nouns, verbs and adjectives that are not names. */
export const tellingWords = (tokens: readonly Pick<Token, 'lemma' | 'pos' | 'text'>[]): string[] => [
  ...new Set(
    tokens
      .filter(({ pos }) => pos === 'NOUN' || pos === 'VERB' || pos === 'ADJ')
      .map(({ lemma }) => lemma.toLowerCase()),
  ),
];

/** Weights from examples; a word seen less often than `least` times is left out. */
export function learnWeights(examples: readonly { type: string; words: readonly string[] }[], least = 2): WordWeights {
  const types = [...new Set(examples.map(({ type }) => type))].sort();
  const counts = new Map<string, number[]>();
  const totals = types.map(() => 0);
  for (const { type, words } of examples) {
    const at = types.indexOf(type);
    for (const word of words) {
      const row = counts.get(word) ?? types.map(() => 0);
      row[at]! += 1;
      totals[at]! += 1;
      counts.set(word, row);
    }
  }
  const kept = [...counts]
    .filter(([, row]) => row.reduce((a, b) => a + b) >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hundredths = (share: number) => Math.round(100 * Math.log(share));
  return {
    types,
    prior: types.map(type => hundredths(examples.filter(one => one.type === type).length / examples.length)),
    words: new Map(
      kept.map(([word, row]) => [word, row.map((n, at) => hundredths((n + 1) / (totals[at]! + kept.length)))]),
    ),
  };
}

/** The likeliest type of the words; null where none of them is known. */
export function guessType({ types, prior, words }: WordWeights, of: readonly string[]): string | null {
  const known = of.map(word => words.get(word)).filter(row => row !== undefined);
  if (known.length === 0) return null;
  const sums = prior.map((weight, at) => known.reduce((sum, row) => sum + row[at]!, weight));
  return types[sums.indexOf(Math.max(...sums))]!;
}

const FILE = 'weights/event-words.tsv';

/** The shipped weights; null where the reader is to do without. */
export const SHIPPED: WordWeights | null = (() => {
  if (process.env.PARLEY_WITHOUT_WEIGHTS || !existsSync(join(packageRoot, 'data', FILE))) return null;
  const [head, prior, ...rows] = readTable(FILE);
  const numbers = (cells: readonly string[]) => cells.map(Number);
  return {
    types: head!.slice(1) as EventType[],
    prior: numbers(prior!.slice(1)),
    words: new Map(rows.map(([word, ...cells]) => [word!, numbers(cells)])),
  };
})();
