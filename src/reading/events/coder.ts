/**
 * Codes the predicates of a sentence as events: the verb's own row of the lexicon, or what it does to the event told by its
 * complement ("threatened to halt aid") or object ("launched an attack").
 */

import type { EventType } from '../../record/events.ts';
import type { Token } from '../passages.ts';
import { type Coding, type NounRow, nounRow, type Operator, type VerbRow, verbRows } from './lexicon.ts';
import type { Analysis, Predicate } from './predicates.ts';
import type { Segment } from './segments.ts';

export interface CodedEvent extends Coding {
  /** The verb under which it stands. */
  readonly predicate: Predicate;
  /** What is done to the inner event; null for a plain one. */
  readonly operator: Operator | null;
  readonly inner: CodedEvent | null;
  /** The noun that tells of it. */
  readonly noun: NounRow | null;
  /** Who does it: a group of noun phrases. */
  readonly sources: readonly Segment[];
  /** Phrases in which the other side is looked for, likeliest first. */
  readonly recipients: readonly (readonly Segment[])[];
}

const MATERIAL_HOSTILE: ReadonlySet<EventType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);
export const isHostile = (type: EventType): boolean =>
  MATERIAL_HOSTILE.has(type) || type === 'THREATEN' || type === 'REJECT' || type === 'ACCUSE';

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

const lemmaOf = (token: Token): string => token.lemma.toLowerCase();

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
function rowFor(analysis: Analysis, predicate: Predicate): { row: VerbRow; key: string } | undefined {
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
    const row = pair ?? (tokens[at]!.pos === 'ADJ' && at !== phrase.head ? undefined : nounRow(lemma));
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

const eventNoun = (analysis: Analysis, predicate: Predicate, key: string): NounRow | null =>
  (isHappening(predicate) ? [...predicate.subjects] : objectPhrases(predicate, key)).flatMap(phrase =>
    nounsIn(analysis.tokens, phrase),
  )[0] ?? null;

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
    sources: sourcesOf(predicate),
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

const requestMode = (inner: CodedEvent | null): string | null => {
  if (!inner) return null;
  if (inner.type === 'CONSULT') return 'meet';
  if (inner.type === 'AID' || inner.type === 'COOPERATE') return 'assist';
  if (inner.type === 'RETREAT' || inner.type === 'CONCEDE') return 'yield';
  return null;
};

const threatMode = (inner: CodedEvent | null): string | null => {
  if (!inner) return null;
  if (inner.type === 'ASSAULT') return 'violence';
  if (inner.type === 'SANCTION') return inner.mode === 'expel' ? 'expel' : 'relations';
  if (inner.type === 'COERCE') return inner.mode === 'arrest' ? 'arrest' : 'restrict';
  return null;
};

/** CAMEO codes of what is made of an inner event. */
function demandCode(base: string, inner: CodedEvent | null): string {
  const root = base.slice(0, 2);
  switch (inner?.type) {
    case 'COOPERATE':
      return `${root}1`;
    case 'SUPPORT':
      return `${root}2`;
    case 'AID':
      return `${root}3`;
    case 'CONSULT':
      return inner.mode === 'third-party' ? `${root}8` : `${root}6`;
    case 'CONCEDE':
      return inner.context === 'political_institutions' ? `${root}4` : `${root}5`;
    case 'RETREAT':
      return `${root}5`;
    case 'AGREE':
      return `${root}7`;
    default:
      return `${root}0`;
  }
}

function refusalCode(inner: CodedEvent | null): string {
  switch (inner?.type) {
    case 'COOPERATE':
    case 'AID':
      return '121';
    case 'CONCEDE':
      return inner.context === 'political_institutions' ? '123' : '124';
    case 'RETREAT':
      return '124';
    case 'CONSULT':
      return inner.mode === 'third-party' ? '126' : '125';
    case 'AGREE':
      return '127';
    default:
      return '120';
  }
}

function threatCode(inner: CodedEvent | null): string {
  switch (inner?.type) {
    case 'ASSAULT':
    case 'MOBILIZE':
      return '138';
    case 'COERCE':
      return inner.mode === 'restrict' || inner.mode === 'curfew' ? '132' : '137';
    case 'PROTEST':
      return '133';
    case 'SANCTION':
      return inner.cameo === '164' ? '134' : inner.cameo === '165' ? '135' : '131';
    default:
      return '130';
  }
}

function intentCode(inner: CodedEvent | null): string {
  switch (inner?.type) {
    case 'COOPERATE':
      return '031';
    case 'SUPPORT':
      return '032';
    case 'AID':
      return '033';
    case 'CONCEDE':
    case 'RETREAT':
      return '035';
    case 'CONSULT':
      return inner.mode === 'third-party' ? '039' : '036';
    case 'AGREE':
      return inner.cameo === '057' ? '057' : '030';
    default:
      return '030';
  }
}

/** The end of something hostile is a retreat or a concession; the end of something friendly is a sanction. */
function stopped(inner: CodedEvent): Coding | null {
  const to = (type: EventType, mode: string | null, cameo: string): Coding => ({
    type,
    mode,
    context: inner.context,
    cameo,
  });
  switch (inner.type) {
    case 'ASSAULT':
      return to('RETREAT', 'ceasefire', '0871');
    case 'MOBILIZE':
      return to('RETREAT', 'withdraw', '0872');
    case 'SANCTION':
      return to('RETREAT', null, '085');
    case 'COERCE':
      return inner.cameo === '191' ? to('RETREAT', 'access', '087') : to('CONCEDE', null, '081');
    case 'PROTEST':
    case 'REJECT':
    case 'REQUEST':
      return to('CONCEDE', null, '080');
    case 'AID':
      return to('SANCTION', 'discontinue', '162');
    case 'CONSULT':
      return to('SANCTION', 'withdraw', inner.mode === 'third-party' ? '165' : '164');
    case 'SUPPORT':
      return to('SANCTION', 'withdraw', '161');
    case 'COOPERATE':
      return to('SANCTION', 'discontinue', '160');
    default:
      return null;
  }
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
