/**
 * What a record makes of some coded events. PLOVER's coding of a sentence and the record of a dispute part ways over them:
 * an offer is put forward, harm that somebody says he will do is a threat, a walk-out of workers is a strike.
 */

import type { Analysis, Predicate } from '../predicate.ts';
import type { Segment } from '../segments.ts';
import type { CodedEvent } from './coded-event.ts';
import { isHostile } from './coded-event.ts';
import type { Coding, NounRow } from './lexicon.ts';
import { threatCode, threatMode } from './operations.ts';
import { nounsIn } from './rows.ts';

/** The coding that the record gives to the event; null where it keeps the coder's. */
export function retoldAs(analysis: Analysis, coded: CodedEvent): Coding | null {
  if (coded.operator === 'intend' && coded.predicate.lemma === 'offer')
    return { type: 'PROPOSE', mode: null, context: 'diplomatic', cameo: '020' };
  if (isStrikeOfWorkers(analysis, coded)) return { type: 'PROTEST', mode: 'strike', context: 'economic', cameo: '143' };
  return null;
}

const WORKERS =
  /\b(?:workers?|staff|employees|unions?|guilds?|dockers?|packers?|nurses?|doctors|drivers?|miners?|teachers?|crews?|pilots?|strikers?|labourers|stevedores?|engineers?|guards|porters|deckhands|sailors|seafarers|steelworkers|farmhands|cooks|cleaners|couriers|builders)\b/i;
const LASTING =
  /\b(?:one|two|three|four|five|several|\d+|half|all)\s?-\s?(?:day|hour|week)\s(?:\w+\s)?strikes?\b|\b(?:general|hunger|indefinite|nationwide|wildcat|rail|wage|sympathy|token|warning)\s+strikes?\b/i;
const TALKS = /\b(?:talks|meeting|negotiations?|session|chamber|parliament|conference|hall)\b/i;

/** "860 packers walked out", "the unions announced a one-day strike". */
function isStrikeOfWorkers({ tokens }: Analysis, { predicate, noun, type }: CodedEvent): boolean {
  const words = tokens.map(token => token.text).join(' ');
  const subject = predicate.subjects
    .flatMap(({ from, to }) => tokens.slice(from, to))
    .map(token => token.text)
    .join(' ');
  if (predicate.lemma === 'walk' && type === 'REJECT')
    return WORKERS.test(subject) && !TALKS.test(words.slice(words.indexOf('walk')));
  return type === 'ASSAULT' && noun?.lemma === 'strike' && (LASTING.test(words) || WORKERS.test(subject));
}

const SAYS = /^(?:say|announce|warn|vow|declare|tell|add|repeat|state|insist|promise|confirm)$/;
const SELF = /^(?:it|they|he|she|we|i)$/;
const OWN = /^(?:its|their|his|her|our|my)$/;

/** "Said that it would impose a duty": harm that the speaker says he or his will do. */
export function threatened(analysis: Analysis, { type, mode, predicate, cameo }: CodedEvent): Coding | null {
  const { parent, modal, relation, subjects, negated } = predicate;
  if (!isHostile(type) || type === 'ACCUSE' || type === 'THREATEN' || negated) return null;
  if (relation !== 'content' || !parent || !SAYS.test(parent.lemma) || parent.negated || parent.modal) return null;
  if (!/^(?:will|would)$/.test(modal ?? '')) return null;
  const [subject] = subjects;
  if (!subject) return null;
  const first = analysis.tokens[subject.from]!.lower;
  if (!SELF.test(analysis.tokens[subject.head]!.lower) && !OWN.test(first)) return null;
  const inner = { type, mode, cameo } as CodedEvent;
  return { type: 'THREATEN', mode: threatMode(inner), context: 'diplomatic', cameo: threatCode(inner) };
}

const ENDED = /^(?:break|end|conclude|finish|close|adjourn|wrap|last|drag|run|continue|part|stall|founder|collapse)$/;
const SET = /^(?:plan|schedule|set|arrange|expect|fix|be due|be set)$/;

/** "Clashes broke out between police and strikers", "shelling was reported": violence without a verb of its own. */
function brokeOut(predicate: Predicate, noun: NounRow): CodedEvent[] {
  const { lemma, particle, passive, modal } = predicate;
  const told = passive
    ? lemma === 'report'
    : (lemma === 'break' && particle === 'out') || /^(?:erupt|flare|rage)$/.test(lemma);
  if (!told || modal) return [];
  const between = predicate.prepositions.find(({ word }) => word === 'between')?.nouns ?? [];
  return [{ ...noun, predicate, operator: null, inner: null, noun, sources: between, recipients: [] }];
}

/** The phrase with the one that hangs on it by "of": "a fourth round of talks". */
function withOf({ segments, tokens }: Analysis, segment: Segment): Segment[] {
  const at = segments.indexOf(segment);
  const [link, next] = [segments[at + 1], segments[at + 2]];
  return link?.kind === 'preposition' && tokens[link.head]!.lower === 'of' && next?.kind === 'noun'
    ? [segment, next]
    : [segment];
}

/** Talks and violence of which the sentence tells that they end, were held or are set: "Talks on the debt ended", "are due to resume". */
export function happeningsTold(analysis: Analysis): CodedEvent[] {
  return analysis.predicates.flatMap((predicate): CodedEvent[] => {
    const noun = predicate.subjects
      .flatMap(segment => withOf(analysis, segment))
      .flatMap(segment => nounsIn(analysis.tokens, segment))
      .find(one => one.class === 'talks' || one.class === 'violence');
    if (!noun || !/^(?:main|content)$/.test(predicate.relation) || predicate.negated) return [];
    if (noun.class === 'violence') return brokeOut(predicate, noun);
    const held = predicate.passive && predicate.lemma === 'hold';
    const ended =
      ENDED.test(predicate.lemma) && predicate.objects.length === 0 && !predicate.passive && !predicate.modal;
    if (!held && !ended && !isSet(predicate)) return [];
    return [{ ...noun, predicate, operator: null, inner: null, noun, sources: [], recipients: [] }];
  });
}

/** Whether the verb says that its subject lies ahead. */
export const isSet = ({ lemma, passive }: Predicate): boolean =>
  SET.test(lemma) && (passive || lemma.startsWith('be '));
