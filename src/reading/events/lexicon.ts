/** The event lexicon: verbs and nouns that tell of an event, and what a verb does to another event. */

import type { EventContext, EventType } from '../../record/events.ts';
import { readTable } from '../data-files.ts';

/** What a verb does to an event told by its object or complement. */
export const OPERATORS = ['report', 'intend', 'demand', 'refuse', 'threaten', 'stop', 'light'] as const;
export type Operator = (typeof OPERATORS)[number];

/** PLOVER type, mode and context, and the CAMEO code. */
export interface Coding {
  readonly type: EventType;
  readonly mode: string | null;
  readonly context: EventContext | null;
  readonly cameo: string;
}

export interface VerbRow {
  /** Null: any object; else lemmas, or classes of nouns with `#`, `@` an actor, `~` no object. */
  readonly object: readonly string[] | null;
  readonly operator: Operator | null;
  /** Null for an operator: the event it acts on decides. */
  readonly coding: Coding | null;
  readonly cameo: string;
  /** Where the other side stands, first looked at: prepositions, `o` the object, `c` the subject of the complement. */
  readonly recipient: readonly string[];
}

export interface NounRow extends Coding {
  readonly lemma: string;
  readonly class: string;
}

const coding = (
  type: string,
  mode: string | undefined,
  context: string | undefined,
  cameo: string | undefined,
): Coding => ({
  type: type as EventType,
  mode: mode || null,
  context: (context as EventContext) || null,
  cameo: cameo ?? '',
});

const verbs = new Map<string, VerbRow[]>();
for (const [lemmas, object, type, mode, context, cameo, recipient] of readTable('events/verbs.tsv')) {
  const operator = OPERATORS.find(name => name === type) ?? null;
  const row: VerbRow = {
    object: object ? object.split('|') : null,
    operator,
    coding: operator ? null : coding(type!, mode, context, cameo),
    cameo: cameo ?? '',
    recipient: recipient ? recipient.split('|') : [],
  };
  for (const lemma of lemmas!.split('|')) verbs.set(lemma, [...(verbs.get(lemma) ?? []), row]);
}

const nouns = new Map<string, NounRow>();
for (const [lemmas, kind, type, mode, context, cameo] of readTable('events/nouns.tsv'))
  for (const lemma of lemmas!.split('|'))
    if (!nouns.has(lemma)) nouns.set(lemma, { lemma, class: kind!, ...coding(type!, mode, context, cameo) });

/** The rows of a verb, or of a verb with the word that belongs to it ("call off"). */
export const verbRows = (key: string): readonly VerbRow[] => verbs.get(key) ?? [];

/** Whether the lemma opens an entry of the lexicon. */
export const isKnownVerb = (lemma: string): boolean => firstWords.has(lemma);
const firstWords = new Set([...verbs.keys()].map(key => key.split(' ')[0]!));

/** Whether the verb takes a clause that it reports. */
export const isReport = (lemma: string): boolean => verbRows(lemma).some(row => row.operator === 'report');

/** The noun of one or two lemmas ("hunger strike"). */
export const nounRow = (lemma: string): NounRow | undefined => nouns.get(lemma);
