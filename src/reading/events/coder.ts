/**
 * Codes the predicates of a sentence as events: the verb's own row of the lexicon, or what it does to the event told by its
 * complement ("threatened to halt aid") or object ("launched an attack").
 */

import type { Analysis, Predicate } from '../predicate.ts';
import type { Segment } from '../segments.ts';
import { type CodedEvent, isHostile } from './coded-event.ts';
import type { Coding, NounRow, Operator, VerbRow } from './lexicon.ts';
import { demandCode, intentCode, refusalCode, requestMode, stopped, threatCode, threatMode } from './operations.ts';
import { eventNoun, isHappening, lemmaOf, nounsIn, rowFor } from './rows.ts';

/** Events of the sentence in the order of their verbs; a verb that only reports or introduces another event yields none of its own. */
export function codeSentence(analysis: Analysis): CodedEvent[] {
  const used = new Set<Predicate>();
  const events: CodedEvent[] = [];
  for (const predicate of analysis.predicates) {
    if (used.has(predicate)) continue;
    const event = codePredicate(analysis, predicate, used);
    if (event) events.push(event);
  }
  return events;
}

/** Attacks told by a noun with their doer before it and their aim after it: "Lornish strikes on Kessel". */
export function nominalAttacks(analysis: Analysis): CodedEvent[] {
  const { segments, tokens } = analysis;
  return segments.flatMap((segment, index): CodedEvent[] => {
    if (segment.kind !== 'noun' || segment.to - segment.from < 2) return [];
    const noun = nounsIn(tokens, segment)[0];
    const [link, aim] = [segments[index + 1], segments[index + 2]];
    if (noun?.class !== 'violence' || noun.lemma !== lemmaOf(tokens[segment.head]!).split(' ').at(-1)) return [];
    if (link?.kind !== 'preposition' || !/^(?:on|against)$/.test(tokens[link.head]!.lower) || aim?.kind !== 'noun')
      return [];
    const predicate: Predicate = {
      segment,
      lemma: noun.lemma,
      particle: null,
      passive: false,
      form: 'finite',
      modal: null,
      negated: false,
      subjects: [],
      objects: [],
      prepositions: [],
      relation: 'main',
      mark: null,
      parent: null,
    };
    return [{ ...noun, predicate, operator: null, inner: null, noun, sources: [segment], recipients: [[aim]] }];
  });
}

function codePredicate(analysis: Analysis, predicate: Predicate, used: Set<Predicate>): CodedEvent | null {
  const found = rowFor(analysis, predicate);
  if (!found) return null;
  const { row, key } = found;
  if (row.coding) return plain(analysis, predicate, row, row.coding, null);
  return operate(analysis, predicate, row, key, used);
}

const plain = (
  analysis: Analysis,
  predicate: Predicate,
  row: VerbRow,
  coding: Coding,
  noun: NounRow | null,
): CodedEvent => ({
  ...coding,
  predicate,
  operator: null,
  inner: null,
  noun,
  sources: sourcesOf(predicate),
  recipients: recipientsOf(analysis, predicate, row),
});

/** A predicate as it stands, whether the lexicon knows it or not: who does it, and where the other side is looked for. */
export function argumentsOf(analysis: Analysis, predicate: Predicate): Pick<CodedEvent, 'sources' | 'recipients'> {
  return { sources: sourcesOf(predicate), recipients: recipientsOf(analysis, predicate, { recipient: [] }) };
}

/** The subject; of a passive, what follows "by". */
function sourcesOf(predicate: Predicate): readonly Segment[] {
  if (!predicate.passive) return predicate.subjects;
  return predicate.prepositions.find(({ word }) => word === 'by')?.nouns ?? [];
}

/** The verb that completes this one: "to halt", "that Y must", "by collecting". */
const childOf = (analysis: Analysis, predicate: Predicate): Predicate | undefined =>
  analysis.predicates.find(
    one =>
      one.parent === predicate &&
      (one.relation === 'infinitive' ||
        one.relation === 'content' ||
        (one.relation === 'participle' && follows(predicate, one))),
  );
const follows = (a: Predicate, b: Predicate): boolean => b.segment.from - a.segment.to <= 1;

function operate(
  analysis: Analysis,
  predicate: Predicate,
  row: VerbRow,
  key: string,
  used: Set<Predicate>,
): CodedEvent | null {
  const operator = row.operator!;
  const child = childOf(analysis, predicate);
  const noun = eventNoun(analysis, predicate, key);
  if (operator === 'report') {
    if (
      !child &&
      noun &&
      TELLING.has(noun.class) &&
      predicate.objects.length > 0 &&
      /^(?:reiterate|repeat|declare|announce|restate|renew|insist)$/.test(predicate.lemma)
    )
      return plain(analysis, predicate, row, noun, noun);
    return reported(analysis, predicate, child, used);
  }
  const strong = operator === 'light' && noun && TELLING.has(noun.class);
  const inner = strong
    ? plain(analysis, predicate, row, noun, noun)
    : innerOf(analysis, predicate, row, child, noun, used);
  const coding = codingOf(analysis, predicate, operator, row.cameo, inner, child);
  if (!coding) {
    if (inner) used.delete(inner.predicate);
    return null;
  }
  if (child && inner?.predicate === child) used.add(child);
  return {
    ...coding,
    predicate,
    operator,
    inner,
    noun,
    sources: noun && isHappening(predicate) ? [] : sourcesOf(predicate),
    recipients: [
      ...recipientsOf(analysis, predicate, row),
      ...(inner && inner.predicate !== predicate ? inner.recipients : []),
    ],
  };
}

function innerOf(
  analysis: Analysis,
  predicate: Predicate,
  row: VerbRow,
  child: Predicate | undefined,
  noun: NounRow | null,
  used: Set<Predicate>,
): CodedEvent | null {
  const own = child && !used.has(child) ? codePredicate(analysis, child, used) : null;
  if (own && child) {
    used.add(child);
    return own;
  }
  return noun ? plain(analysis, predicate, row, noun, noun) : null;
}

/** "Said that Y must": a demand. Else the reported event stands for itself. */
function reported(
  analysis: Analysis,
  predicate: Predicate,
  child: Predicate | undefined,
  used: Set<Predicate>,
): CodedEvent | null {
  if (!child || child.relation === 'infinitive') return null;
  if (/^(?:must|should|ought)$/.test(child.modal ?? '') && child.subjects.length > 0) {
    const inner = codePredicate(analysis, child, used);
    used.add(child);
    return {
      type: 'REQUEST',
      mode: null,
      context: inner?.context ?? 'diplomatic',
      cameo: demandCode('100', inner),
      predicate,
      operator: 'demand',
      inner,
      noun: null,
      sources: predicate.subjects,
      recipients: [child.subjects, ...(inner?.recipients ?? [])],
    };
  }
  return null;
}

/** Nouns that tell of an event whatever verb bears them. */
const TELLING = new Set([
  'violence',
  'protest',
  'demand',
  'complaint',
  'inquiry',
  'refusal',
  'threat',
  'talks',
  'visit',
  'mediation',
  'exercise',
  'praise',
  'blockade',
  'curb',
]);

const COMMISSIVE =
  /^(?:agree|promise|pledge|vow|commit|undertake|consent|volunteer|swear|offer|be ready|be prepared|be willing|be committed|be open|resolve)$/;

/** What the operator makes of the inner event; null where it makes none. */
function codingOf(
  analysis: Analysis,
  predicate: Predicate,
  operator: Operator,
  cameo: string,
  inner: CodedEvent | null,
  child: Predicate | undefined,
): Coding | null {
  const context = inner?.context ?? null;
  switch (operator) {
    case 'light':
      return inner && ends(analysis, predicate) ? (stopped(inner) ?? inner) : inner;
    case 'stop':
      return inner ? stopped(inner) : null;
    case 'demand':
      if (predicate.lemma === 'be') return null;
      return {
        type: 'REQUEST',
        mode: requestMode(inner),
        context: context ?? 'diplomatic',
        cameo: demandCode(cameo, inner),
      };
    case 'refuse':
      if (inner?.noun?.class === 'complaint') return null;
      return { type: 'REJECT', mode: requestMode(inner), context: context ?? 'diplomatic', cameo: refusalCode(inner) };
    case 'threaten':
      if (/^warn$/.test(predicate.lemma) && child?.relation === 'content' && !selfSame(analysis, predicate, child))
        return null;
      return { type: 'THREATEN', mode: threatMode(inner), context: context ?? 'diplomatic', cameo: threatCode(inner) };
    case 'intend':
      if (inner?.noun && /^(?:troops|weapons)$/.test(inner.noun.class))
        return { type: 'AGREE', mode: null, context, cameo: '033' };
      if (inner && isHostile(inner.type))
        return { type: 'THREATEN', mode: threatMode(inner), context, cameo: threatCode(inner) };
      if (!inner && !COMMISSIVE.test(predicate.lemma)) return null;
      return { type: 'AGREE', mode: null, context: context ?? 'diplomatic', cameo: intentCode(inner) };
    case 'report':
      return null;
  }
}

/** "Began lifting its embargo", "announced a suspension of aid": the noun before the event ends it. */
const ENDS =
  /^(?:lifting|easing|removal|ending|end|suspension|halt|cessation|termination|scrapping|relaxation|abolition|dropping|cancellation)$/;
const ends = (analysis: Analysis, { objects }: Predicate): boolean =>
  objects.some(segment => analysis.tokens.slice(segment.from, segment.to).some(token => ENDS.test(token.lower)));

/** "Warned that it would": the one who warns would do it. */
function selfSame(analysis: Analysis, predicate: Predicate, child: Predicate): boolean {
  if (!/^(?:will|would|may|might|could)$/.test(child.modal ?? '')) return false;
  const [subject] = child.subjects;
  return (
    !!subject && /^(?:it|they|he|she|we|i)$/.test(analysis.tokens[subject.head]!.lower) && predicate.subjects.length > 0
  );
}

/** Where the other side may stand, likeliest first. */
function recipientsOf(
  analysis: Analysis,
  predicate: Predicate,
  row: Pick<VerbRow, 'recipient'>,
): (readonly Segment[])[] {
  const child = childOf(analysis, predicate);
  const objects = predicate.passive ? predicate.subjects : predicate.objects;
  const first = row.recipient.flatMap(slot => {
    if (slot === 'o') return [objects];
    if (slot === 'c') return child && child.subjects !== predicate.subjects ? [child.subjects] : [];
    return predicate.prepositions.filter(({ word }) => word === slot).map(({ nouns }) => nouns);
  });
  const rest = predicate.prepositions
    .filter(({ word }) => !(predicate.passive && word === 'by'))
    .map(({ nouns }) => nouns);
  const deeper = child ? [child.objects, ...child.prepositions.map(({ nouns }) => nouns)] : [];
  return [...first, objects, ...rest, ...deeper].filter(
    group => group.length > 0 && (predicate.passive || group !== predicate.subjects),
  );
}
