/** The class of a noun's first sense (WordNet): person, group, and what else `data/lexicon/word-classes.tsv` tells. */

import { readTable } from './data-files.ts';

let classes: Map<string, string> | undefined;

/** "person", "group" or another class; undefined for a noun that the list does not have. */
export function nounClassOf(lemma: string): string | undefined {
  classes ??= new Map(readTable('lexicon/word-classes.tsv').flatMap(([word, , noun]) => (noun ? [[word!, noun]] : [])));
  return classes.get(lemma);
}
