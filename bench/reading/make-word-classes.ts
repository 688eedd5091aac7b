/**
 * Makes data/lexicon/word-classes.tsv from WordNet 3.0: for each verb the class of its first sense and whether a sense of
 * it takes a that-clause; for each noun of people, groups, messages, thoughts and feelings the class of its first sense.
 *
 *     node dist/bench/reading/make-word-classes.js /usr/share/wordnet     (Debian: wordnet-base)
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/reading/data-files.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder of the WordNet files');

/** Lexicographer files by number (lexnames(5WN)); only these nouns are kept. */
const NOUNS: Readonly<Record<number, string>> = {
  9: 'cognition',
  10: 'communication',
  12: 'feeling',
  14: 'group',
  18: 'person',
};
const VERBS: readonly string[] =
  'body change cognition communication competition consumption contact creation emotion motion perception possession social stative weather'.split(
    ' ',
  );
const FIRST_VERB_FILE = 29;
/** Frames of a that-clause, a whether-clause: "Somebody ----s that CLAUSE", "Somebody ----s whether INFINITIVE". */
const CLAUSE_FRAMES = new Set([26, 29]);

interface Sense {
  readonly file: number;
  /** Written with a capital: a name, which is left out. */
  readonly names: ReadonlySet<string>;
  readonly frames: ReadonlySet<number>;
}

/** Senses by offset. A line: offset, file, type, count of words in hexadecimal, words, pointers, frames of verbs. */
function sensesOf(part: 'noun' | 'verb'): Map<string, Sense> {
  const senses = new Map<string, Sense>();
  for (const line of linesOf(`data.${part}`)) {
    const cells = line.split(' | ')[0]!.split(' ');
    const words = Number.parseInt(cells[3]!, 16);
    const pointers = 4 + words * 2;
    const frames = pointers + 1 + Number(cells[pointers]) * 4;
    const numbers =
      part === 'noun'
        ? []
        : cells.slice(frames + 1).flatMap((cell, at, all) => (cell === '+' ? [Number(all[at + 1])] : []));
    const forms = Array.from({ length: words }, (_, at) => cells[4 + at * 2]!);
    const names = forms.filter(form => /^\p{Lu}/u.test(form)).map(form => form.toLowerCase());
    senses.set(cells[0]!, { file: Number(cells[1]), names: new Set(names), frames: new Set(numbers) });
  }
  return senses;
}

/** Lines without the licence, which stands in lines that begin with blanks. */
const linesOf = (name: string): string[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith(' '));

/** Lemmas of one word with their senses, the most frequent first. */
function lemmasOf(part: 'noun' | 'verb'): [lemma: string, senses: Sense[]][] {
  const senses = sensesOf(part);
  return linesOf(`index.${part}`).flatMap(line => {
    const cells = line.trim().split(' ');
    const count = Number(cells[2]);
    const lemma = cells[0]!;
    return /^[a-z][a-z-]+$/.test(lemma)
      ? [[lemma, cells.slice(-count).map(offset => senses.get(offset)!)] as [string, Sense[]]]
      : [];
  });
}

const classes = new Map<string, [verb: string, noun: string]>();
for (const [lemma, senses] of lemmasOf('verb')) {
  const takesClause = senses.some(sense => [...sense.frames].some(frame => CLAUSE_FRAMES.has(frame)));
  classes.set(lemma, [`${VERBS[senses[0]!.file - FIRST_VERB_FILE]}${takesClause ? '+clause' : ''}`, '']);
}
for (const [lemma, [first]] of lemmasOf('noun')) {
  const noun = NOUNS[first!.file];
  if (noun && !first!.names.has(lemma)) classes.set(lemma, [classes.get(lemma)?.[0] ?? '', noun]);
}
const header = [
  '# Classes of words: lemma, class of the verb (first sense; "+clause" where a sense takes a that-clause), class of the noun (first sense).',
  '# Origin: WordNet 3.0, by bench/reading/make-word-classes.ts. Licence of WordNet 3.0:',
  '# This software and database is being provided to you, the LICENSEE, by Princeton University under the following license.',
  '# By obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply',
  '# with these terms and conditions. Permission to use, copy, modify and distribute this software and database and its',
  '# documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the',
  '# following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the software,',
  '# database and documentation, including modifications that you make for internal use or for distribution.',
  '# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.',
  '# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR',
  '# IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF',
  '# MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION',
  '# WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.',
  '# The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the',
  '# software and/or database. Title to copyright in this software, database and any associated documentation shall at all times',
  '# remain with Princeton University and LICENSEE agrees to preserve same.',
];
const rows = [...classes]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([lemma, [verb, noun]]) => `${lemma}\t${verb}\t${noun}`);
writeFileSync(join(packageRoot, 'data/lexicon/word-classes.tsv'), `${[...header, ...rows].join('\n')}\n`);
console.log(`${rows.length} words`);
