/** Classes of common words by WordNet 3.0: what verb or noun a lemma is by its first sense. Read once, when first asked for. */

import { readTable } from './data-files.ts';

interface WordSense {
  readonly verb: string;
  readonly noun: string;
}

let senses: ReadonlyMap<string, WordSense> | undefined;

/** The classes of a lemma in small letters; undefined for a word that WordNet does not have as a noun or verb. */
export function wordSense(lemma: string): WordSense | undefined {
  senses ??= new Map(
    readTable('lexicon/word-classes.tsv').map(([word, verb, noun]) => [word!, { verb: verb ?? '', noun: noun ?? '' }]),
  );
  return senses.get(lemma);
}

/** Whether the word is a common noun or verb, as it stands or without the ending of a plural. */
export function isCommonWord(word: string): boolean {
  const plain = word.toLowerCase();
  return [plain, plain.replace(/ies$/, 'y'), plain.replace(/es$/, ''), plain.replace(/s$/, '')].some(
    lemma => wordSense(lemma) !== undefined,
  );
}
