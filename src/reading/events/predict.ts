/** `predict events`: PLOVER's one event of a text, and its CAMEO events, with the actors' codes. */

import type { EventType } from '../../record/events.ts';
import type { Structure } from '../../record/evidence.ts';
import { linesOf } from '../lines.ts';
import { readPassages } from '../passages.ts';
import type { Analysis } from '../predicate.ts';
import { analyse } from '../predicates.ts';
import { makeSource } from '../reader.ts';
import type { Segment } from '../segments.ts';
import { codeOf } from './actor-codes.ts';
import { type CodedEvent, isHostile } from './coded-event.ts';
import { codeSentence } from './coder.ts';
import { dyadsByDictionary, dyadsOf } from './dyads.ts';
import { guessType, SHIPPED, tellingWords, type WordWeights } from './guess.ts';
import type { PetrarchDictionaries } from './petrarch-dictionaries.ts';
import { extended, textOf } from './phrases.ts';

export interface CodedActor {
  readonly code: string;
  readonly sector: string;
  readonly text: string;
}

export interface PredictedEvent {
  /** PLOVER type; null when the text tells of none. */
  readonly event: EventType | null;
  readonly mode: string | null;
  readonly context: string | null;
  readonly source: readonly CodedActor[];
  readonly target: readonly CodedActor[];
  /** CAMEO code with source and target codes. */
  readonly events: readonly { readonly code: string; readonly source: string; readonly target: string }[];
}

interface Ranked {
  readonly event: CodedEvent;
  readonly analysis: Analysis;
  readonly weight: number;
}

/** Both codings of a text of one or a few sentences. `day` is YYYYMMDD, for dictionaries whose codes hold for a time. */
export function predictEvents(
  text: string,
  dictionaries: PetrarchDictionaries | null = null,
  day = '',
  weights: WordWeights | null = SHIPPED,
): PredictedEvent {
  const analyses = analysesOf(text);
  const ranked = analyses.flatMap(analysis =>
    codeSentence(analysis).map((event): Ranked => ({ event, analysis, weight: weightOf(event) })),
  );
  const events = analyses.flatMap(analysis =>
    dictionaries ? dyadsByDictionary(analysis, dictionaries, day) : dyadsOf(analysis),
  );
  const best = ranked.toSorted((a, b) => b.weight - a.weight)[0];
  if (!best) return { ...guessed(analyses, weights), events };
  const { event, analysis } = best;
  const type = ploverType(event);
  const source = sourcesOf(analysis, event);
  const target = targetsOf(analysis, event, source);
  return { event: type, mode: event.mode, context: event.context, source, target, events };
}

/** Without a verb of the lexicon: the type by the words, the first actor and the next; nothing where no actor is named. */
function guessed(analyses: readonly Analysis[], weights: WordWeights | null): Omit<PredictedEvent, 'events'> {
  const none = { event: null, mode: null, context: null, source: [], target: [] };
  if (!weights) return none;
  for (const analysis of analyses) {
    const end = reportingFrom(analysis);
    const named = analysis.segments
      .filter(segment => segment.kind === 'noun' && segment.from < end)
      .map(segment => codedOf(analysis, segment))
      .filter(actor => actor !== null);
    const event = guessType(weights, tellingWords(analysis.tokens)) as EventType | null;
    if (named.length > 0 && event) return { ...none, event, source: named.slice(0, 1), target: named.slice(1, 2) };
  }
  return none;
}

/** The sentences of a text, each line a paragraph, with their predicates. */
export function analysesOf(text: string): Analysis[] {
  const structure: Structure[] = linesOf(text)
    .filter(line => line.text.trim() !== '')
    .map(line => ({ kind: 'paragraph', level: null, start: line.start, end: line.end }));
  const { sentences } = readPassages(makeSource(text, structure, new Uint8Array(), {}));
  return sentences.map(analyse);
}

/** The main clause before what hangs on it. */
function weightOf({ predicate, type }: CodedEvent): number {
  const relation = { main: 1, content: 0.95, infinitive: 0.5, participle: 0.5, adverbial: 0.4, relative: 0.3 }[
    predicate.relation
  ];
  return relation - (predicate.mark && predicate.relation !== 'content' ? 0.1 : 0) - (type === 'STATEMENT' ? 0.5 : 0);
}

/** What is promised is an agreement, what is held out as harm a threat, what is not done a refusal. */
export function ploverType(event: CodedEvent): EventType {
  const { predicate, type, cameo } = event;
  const friendly = !isHostile(type) && type !== 'REQUEST';
  if (type === 'PROPOSE') return 'AGREE';
  if (predicate.negated && friendly) return 'REJECT';
  if (event.operator === null || event.operator === 'light' || event.operator === 'stop') {
    const ahead = predicate.modal && /^(?:will|would|shall)$/.test(predicate.modal);
    if (ahead && !predicate.negated && friendly && event.mode !== 'resign') return 'AGREE';
    if (
      predicate.modal &&
      !/^(?:must|should)$/.test(predicate.modal) &&
      ['ASSAULT', 'SANCTION', 'COERCE', 'MOBILIZE', 'PROTEST'].includes(type)
    )
      return 'THREATEN';
  }
  if (cameo === '057') return predicate.lemma === 'agree' ? 'AGREE' : 'SUPPORT';
  return type;
}

const PRONOUN = /^(?:it|they|he|she|we|who|which|them|him|her|itself|themselves)$/;

function codedOf(analysis: Analysis, segment: Segment): CodedActor | null {
  const { tokens } = analysis;
  const own = codeOf(tokens, segment.from, segment.to);
  const wide = own.code ? segment : extended(analysis, segment);
  const found = own.code ? own : codeOf(tokens, wide.from, wide.to);
  if (!found.code) return null;
  return { code: found.code, sector: own.sector || found.sector, text: textOf(tokens, wide.from, wide.to) };
}

const codedGroup = (analysis: Analysis, group: readonly Segment[]): CodedActor[] =>
  distinct(group.map(segment => codedOf(analysis, segment)).filter(actor => actor !== null));

const distinct = (actors: readonly CodedActor[]): CodedActor[] =>
  actors.filter(
    (actor, index) => actors.findIndex(one => one.code === actor.code && one.sector === actor.sector) === index,
  );

/** The actors of the subject; a pronoun stands for the subject of the verb on which it hangs. */
function sourcesOf(analysis: Analysis, event: CodedEvent): CodedActor[] {
  const { tokens } = analysis;
  let sources = event.sources;
  let { predicate } = event;
  for (let steps = 0; steps < 4; steps++) {
    const [first] = sources;
    if (first && !PRONOUN.test(tokens[first.head]!.lower)) break;
    if (!predicate.parent || (predicate.passive && sources.length === 0)) break;
    predicate = predicate.parent;
    sources = predicate.subjects;
  }
  const coded = codedGroup(analysis, sources);
  if (coded.length > 0) return coded;
  const before = analysis.segments.filter(
    segment => segment.kind === 'noun' && segment.to <= event.predicate.segment.from,
  );
  for (const segment of before) {
    const actor = codedOf(analysis, segment);
    if (actor && !event.predicate.passive) return [actor];
  }
  return [];
}

/** The first group of phrases that holds an actor, in the order of likelihood; then any later one. */
function targetsOf(analysis: Analysis, event: CodedEvent, sources: readonly CodedActor[]): CodedActor[] {
  const reciprocal = sources.length > 1 && ['AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT'].includes(event.type);
  const taken = new Set(event.sources);
  for (const group of event.recipients) {
    if (group.some(segment => taken.has(segment))) continue;
    const coded = codedGroup(analysis, group);
    if (coded.length > 0) return coded;
  }
  if (reciprocal || event.mode === 'resign') return [];
  const end = reportingFrom(analysis);
  for (const segment of analysis.segments) {
    if (
      segment.kind !== 'noun' ||
      segment.from < event.predicate.segment.to ||
      segment.from >= end ||
      taken.has(segment)
    )
      continue;
    const actor = codedOf(analysis, segment);
    if (actor) return [actor];
  }
  return [];
}

/** Token index where a closing "…, X said" begins. */
function reportingFrom(analysis: Analysis): number {
  const last = analysis.predicates
    .filter(one => /^(?:say|report|announce|tell|confirm|add|state|note)$/.test(one.lemma))
    .at(-1);
  const subject = last?.subjects[0];
  const at = subject ? analysis.segments.indexOf(subject) : -1;
  return subject && analysis.segments[at - 1]?.kind === 'comma' ? subject.from : Number.POSITIVE_INFINITY;
}
