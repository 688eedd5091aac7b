/** Which row of the lexicon a predicate falls under, and the event nouns it bears. */

import type { Token } from '../passages.ts';
import type { Analysis, Predicate } from '../predicate.ts';
import type { Segment } from '../segments.ts';
import { type NounRow, nounRow, type VerbRow, verbRows } from './lexicon.ts';

export const lemmaOf = (token: Token): string => token.lemma.toLowerCase();

/** Keys under which the verb is looked up, the longest first. */
function keysOf(analysis: Analysis, predicate: Predicate): string[] {
  const { lemma, particle } = predicate;
  const heads = predicate.objects.map(segment => lemmaOf(analysis.tokens[segment.head]!));
  const prepositions = predicate.prepositions.slice(0, 2);
  const child = analysis.predicates.find(one => one.parent === predicate && one.relation === 'infinitive');
  return [
    ...(child ? [`${lemma} to ${child.lemma}`] : []),
    ...prepositions.flatMap(({ word, nouns }) =>
      nouns.map(noun => `${lemma} ${word} ${lemmaOf(analysis.tokens[noun.head]!)}`),
    ),
    ...heads.map(head => `${lemma} ${head}`),
    ...(particle ? [`${lemma} ${particle}`, ...prepositions.map(({ word }) => `${lemma} ${particle} ${word}`)] : []),
    ...prepositions.map(({ word }) => `${lemma} ${word}`),
    lemma,
  ];
}

/** The row whose object fits, before the row that takes any. */
export function rowFor(analysis: Analysis, predicate: Predicate): { row: VerbRow; key: string } | undefined {
  for (const key of keysOf(analysis, predicate)) {
    const rows = verbRows(key);
    const fits =
      rows.find(row => row.object && fitsObject(analysis, predicate, row.object, key)) ?? rows.find(row => !row.object);
    if (fits) return { row: fits, key };
  }
  return undefined;
}

function fitsObject(analysis: Analysis, predicate: Predicate, wanted: readonly string[], key: string): boolean {
  const phrases = objectPhrases(predicate, key);
  if (wanted.includes('~') && predicate.objects.length === 0 && !predicate.passive) return true;
  if (wanted.includes('@') && phrases.some(phrase => mayAct(analysis.tokens, phrase))) return true;
  const words = phrases.flatMap(phrase => analysis.tokens.slice(phrase.from, phrase.to).map(lemmaOf));
  const classes = new Set(phrases.flatMap(phrase => nounsIn(analysis.tokens, phrase)).map(noun => `#${noun.class}`));
  return wanted.some(word => words.includes(word) || classes.has(word));
}

/** What the verb acts on: its objects with what hangs on them by "of", the subject of a passive, else its first prepositional phrase. */
function objectPhrases(predicate: Predicate, key: string): readonly Segment[] {
  const after = predicate.prepositions.findIndex(({ word }) => key.endsWith(` ${word}`));
  if (after >= 0) {
    const next = predicate.prepositions[after + 1];
    return [...predicate.prepositions[after]!.nouns, ...(next?.word === 'of' ? next.nouns : [])];
  }
  const own = predicate.passive ? predicate.subjects : predicate.objects;
  const of = predicate.prepositions.find(({ word }, index) => word === 'of' && index === 0)?.nouns ?? [];
  if (predicate.passive)
    return [
      ...own,
      ...predicate.prepositions
        .filter(({ word }) => word !== 'by')
        .slice(0, 1)
        .flatMap(({ nouns }) => [...nouns]),
    ];
  if (own.length > 0) return [...own, ...of];
  return predicate.prepositions
    .filter(({ word }) => word !== 'by')
    .slice(0, 1)
    .flatMap(({ nouns }) => [...nouns]);
}

const PERSONS =
  /^(?:he|she|it|they|him|her|them|us|people|civilians?|protesters?|demonstrators?|rebels?|soldiers?|leaders?|ministers?|workers?|residents?|refugees?|journalists?|activists?|students?|hostages?)$/;

const mayAct = (tokens: readonly Token[], phrase: Segment): boolean => {
  const head = tokens[phrase.head]!;
  return head.pos === 'PROPN' || PERSONS.test(head.lower);
};

/** Event nouns of a phrase, those nearest its head first; two words before one. */
export function nounsIn(tokens: readonly Token[], phrase: Segment): NounRow[] {
  const found: NounRow[] = [];
  for (let at = phrase.to - 1; at >= phrase.from; at--) {
    const lemma = lemmaOf(tokens[at]!);
    const pair = at > phrase.from ? nounRow(`${lemmaOf(tokens[at - 1]!)} ${lemma}`) : undefined;
    const row =
      pair ??
      (tokens[at]!.pos === 'ADJ' && at !== phrase.head
        ? undefined
        : (nounRow(lemma) ?? nounRow(lemma.replace(/s$/, '')) ?? nounRow(lemma.replace(/es$/, ''))));
    if (row) found.push(row);
    if (pair) at--;
  }
  return found;
}

/** Verbs whose subject is the event: "talks began". */
const HAPPENS = /^(?:begin|start|resume|open|continue|take|go|happen)$/;

/** Whether the subject is the event itself, and no one in it the doer. */
export const isHappening = (predicate: Predicate): boolean =>
  HAPPENS.test(predicate.lemma) && predicate.objects.length === 0 && !predicate.passive;

export const eventNoun = (analysis: Analysis, predicate: Predicate, key: string): NounRow | null =>
  (isHappening(predicate) ? [...predicate.subjects] : objectPhrases(predicate, key)).flatMap(phrase =>
    nounsIn(analysis.tokens, phrase),
  )[0] ?? null;
