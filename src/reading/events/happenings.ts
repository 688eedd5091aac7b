/**
 * What of the coded events of a sentence a record may hold: told in the text's own voice or by a speaker of himself, with how
 * real it is. What is background, metaphor, condition or guess is left out.
 */

import type { Actuality, EventType } from '../../record/events.ts';
import type { Analysis, Predicate } from '../predicate.ts';
import type { Segment } from '../segments.ts';
import type { CodedEvent } from './coded-event.ts';
import type { Coding } from './lexicon.ts';
import { isSet, retoldAs, threatened } from './retold.ts';

export interface Happening extends Coding {
  readonly event: CodedEvent;
  readonly actuality: Actuality;
}

const HOSTILE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'SANCTION', 'REJECT']);
/** Verbs under which a clause is somebody's guess, hope or denial. */
const UNSURE =
  /^(?:claim|believe|hope|think|suggest|argue|predict|hint|insist|deny|doubt|fear|understand|expect|wonder|imagine|suppose|assume|rumour|know|would|want|wish|like)$/;
/** Stances, not events, whatever the words do in a coding of sentences. */
const STANCE = new Set([
  'rule out',
  'oppose',
  'object',
  'object to',
  'resist',
  'be opposed',
  'insist',
  'insist on',
  'seek',
  'want',
  'press',
  'regret',
  'be open',
  'favour',
  'favor',
  'support',
  'back',
  'defend',
  'need to',
  'demanding',
  'recommend',
  'uphold',
  'be out',
  'flout',
  'violate',
  'champion',
]);
/** Verbs of which the past tense is itself the agreement; a promise or an offer is not. */
const AGREES = /^(?:agree|accept|vote|sign|consent|be prepared)$/;
/** Verbs that put forward a proposal; "took note of the proposal", "called the text a trap" do not. */
const PUTS = /^(?:make|issue|launch|submit|present|table|put|send|deliver|give|file|unveil|circulate|raise|float)$/;
const AHEAD = /^(?:expect|schedule|be set|be due|plan|be about)$/;
const TENTATIVE = /^(?:be prepared|be ready|be willing|be open)$/;
const PLANNED_BY = /^(?:plan|be set|be due|be about|arrange|schedule|prepare|intend|decide|aim|expect)$/;

export function happeningOf(analysis: Analysis, coded: CodedEvent): Happening | null {
  const { predicate } = coded;
  if (TENTATIVE.test(predicate.lemma) || (predicate.lemma === 'prepare' && predicate.passive)) return null;
  const event = coded.operator === 'intend' && PLANNED_BY.test(predicate.lemma) ? coded.inner : coded;
  if (!event || coded.type === 'STATEMENT') return null;
  const away = walksAway(analysis, coded);
  if (away) return away;
  if (
    isNeither(analysis, predicate) ||
    (coded.inner && withNo(analysis, coded.inner.predicate.subjects)) ||
    isOfOldText(analysis, predicate)
  )
    return null;
  if (coded.type === 'AGREE' && isUnsigned(analysis)) return null;
  if (
    coded.type === 'ASSAULT' &&
    predicate.lemma === 'fight' &&
    !predicate.prepositions.some(({ word }) => /^(?:with|against|in|near)$/.test(word)) &&
    predicate.objects.length === 0
  )
    return null;
  const threat = threatened(analysis, coded);
  if (threat) return isTold(analysis, predicate.parent!) ? { ...threat, event: coded, actuality: 'asserted' } : null;
  const retold = retoldAs(analysis, coded);
  if (!isTold(analysis, predicate, coded.type)) return null;
  if (isStance(predicate) || isPosition(analysis, coded)) return null;
  if (
    coded.noun?.class === 'proposal' &&
    coded.type === 'PROPOSE' &&
    coded.operator === 'light' &&
    !PUTS.test(predicate.lemma)
  )
    return null;
  if (coded.operator === 'light' && coded.noun && coded.inner?.predicate === predicate && !BORNE.has(coded.noun.class))
    return null;
  const conditional =
    analysis.predicates.some(one => /^(?:if|unless)$/.test(one.mark ?? '')) ||
    /\b(?:if|unless|or risk|otherwise)\b/i.test(wordsOf(analysis));
  const ahead = predicate.modal;
  const coding: Coding = retold ?? { type: event.type, mode: event.mode, context: event.context, cameo: event.cameo };
  if (predicate.negated || withNo(analysis, predicate.subjects) || withNo(analysis, predicate.objects)) return null;
  if (predicate.objects.length === 0 && withNo(analysis, predicate.prepositions[0]?.nouns ?? [])) return null;
  if (retold && !ahead && !conditional) return { ...coding, event: coded, actuality: 'asserted' };
  if (retold?.type === 'PROPOSE' && !ahead) return { ...coding, event: coded, actuality: 'asserted' };
  if (isSet(predicate) && coded.noun?.class === 'talks') return { ...coding, event, actuality: 'planned' };
  if (coded.operator === 'intend' && coded.type === 'AGREE' && !AGREES.test(predicate.lemma) && event === coded)
    return null;
  if (predicate.parent && predicate.relation === 'infinitive' && AHEAD.test(predicate.parent.lemma))
    return { ...coding, event, actuality: 'planned' };
  if (event !== coded && HOSTILE.has(event.type)) return null;
  if (event !== coded) return { ...coding, event, actuality: conditional ? 'conditional' : 'planned' };
  if (!ahead) return { ...coding, event, actuality: 'asserted' };
  if (
    conditional &&
    HOSTILE.has(event.type) &&
    (predicate.relation === 'content' ? /^(?:will|would|could|may|might)$/ : /^(?:will|would)$/).test(ahead)
  )
    return {
      ...coding,
      type: 'THREATEN',
      mode: event.type === 'ASSAULT' ? 'violence' : 'relations',
      event,
      actuality: 'conditional',
    };
  if (ahead === 'must' || ahead === 'should' || conditional) return null;
  if (ahead === 'will' || ahead === 'shall' || (ahead === 'would' && predicate.relation === 'content'))
    return PLANNABLE.has(event.type) ? { ...coding, event, actuality: 'planned' } : null;
  return null;
}

/** "Has neither accepted nor refused". */
const isNeither = ({ tokens }: Analysis, { segment }: Predicate): boolean =>
  tokens.slice(Math.max(0, segment.from - 2), segment.head).some(token => /^(?:neither|nor)$/.test(token.lower));

/** "Initialled but not signed". */
const isUnsigned = (analysis: Analysis): boolean =>
  /\bnot (?:yet )?(?:been )?(?:signed|ratified|approved)\b/i.test(wordsOf(analysis));

const isOfOldText = ({ tokens }: Analysis, { subjects, objects, passive }: Predicate): boolean =>
  (passive ? subjects : objects).some(
    ({ to }) => tokens[to]?.lower === 'of' && /^(?:1[89]|20)\d\d$/.test(tokens[to + 1]?.text ?? ''),
  );

/** "Unless they agree, we could step away": a warning by whoever says so. */
function walksAway(analysis: Analysis, coded: CodedEvent): Happening | null {
  const { predicate } = coded;
  const leaves = (predicate.lemma === 'step' || predicate.lemma === 'walk') && predicate.particle === 'away';
  const ends = predicate.modal !== null && coded.type === 'SANCTION' && coded.mode === 'withdraw';
  if (!(leaves && (predicate.modal || predicate.form === 'ing')) && !ends) return null;
  if (!isConditional(analysis)) return null;
  let root = predicate;
  while (root.parent) root = root.parent;
  const sources = root.subjects.length > 0 ? root.subjects : predicate.subjects;
  return {
    type: 'THREATEN',
    mode: 'relations',
    context: 'diplomatic',
    cameo: '134',
    event: { ...coded, sources, recipients: [] },
    actuality: 'conditional',
  };
}

const isConditional = (analysis: Analysis): boolean =>
  analysis.predicates.some(one => /^(?:if|unless)$/.test(one.mark ?? '')) ||
  /\b(?:if|unless|or risk|otherwise)\b/i.test(wordsOf(analysis));

/** What is said of the future as a plan; of the rest a word about the future is a position or a guess. */
const PLANNABLE: ReadonlySet<EventType> = new Set(['CONSULT', 'RETREAT', 'AID', 'CONCEDE', 'COOPERATE']);

function isTold(analysis: Analysis, predicate: Predicate, type?: EventType): boolean {
  if (predicate.mark === 'as' && predicate.parent?.lemma === 'come') return true;
  if (/^(?:if|unless|whether|as|until|before|after|since|than|what|how|why)$/.test(predicate.mark ?? '')) return false;
  if (/^(?:because|although|though|while|whereas)$/.test(predicate.mark ?? ''))
    return !pastPerfect(analysis, predicate);
  if (/^(?:when|where)$/.test(predicate.mark ?? ''))
    return (
      predicate.parent !== null &&
      !pastPerfect(analysis, predicate) &&
      isTold(analysis, predicate.parent) &&
      !/\b(?:1[89]|20)\d\d\b/.test(wordsOf(analysis))
    );
  if (predicate.relation === 'relative' && type === 'PROPOSE') return !pastPerfect(analysis, predicate);
  if (predicate.relation === 'participle')
    return (
      /^(?:say|state|add|note|tell|accuse|blame|condemn|denounce)$/.test(predicate.lemma) &&
      predicate.parent !== null &&
      isTold(analysis, predicate.parent)
    );
  if (predicate.relation === 'main') return !pastPerfect(analysis, predicate);
  if (predicate.relation === 'content')
    return (
      predicate.parent === null ||
      (!UNSURE.test(predicate.parent.lemma) &&
        !predicate.parent.negated &&
        (isTold(analysis, predicate.parent) || predicate.parent.form === 'infinitive'))
    );
  if (predicate.relation === 'infinitive')
    return (
      !!predicate.parent &&
      (isBrought(analysis, predicate.parent) ||
        (/^(?:begin|start|continue|expect|be set|be due|manage|help|move|proceed)$/.test(predicate.parent.lemma) &&
          isTold(analysis, predicate.parent)))
    );
  return false;
}

/** "Prompted X to", "…, leading X to": what is brought about is done. */
function isBrought(analysis: Analysis, cause: Predicate): boolean {
  if (!/^(?:prompt|lead|cause|spur|provoke|move|compel|drive)$/.test(cause.lemma)) return false;
  const told = cause.relation === 'participle' ? cause.parent : cause;
  return [cause, told].every(one => one !== null && !one.modal && !one.negated) && isTold(analysis, told!);
}

/** "Had refused": of before the story. */
const pastPerfect = (analysis: Analysis, { segment }: Predicate): boolean =>
  analysis.tokens.slice(segment.from, segment.head).some(token => token.lower === 'had');

const withNo = (analysis: Analysis, phrases: readonly Segment[]): boolean =>
  phrases.some(segment => /^(?:no|neither|nobody|none|nothing|few)$/.test(analysis.tokens[segment.from]!.lower));

/** Nouns that make an event of "hold", "launch", "make", "resume"; others ("efforts for a deal") do not. */
const BORNE = new Set([
  'violence',
  'protest',
  'demand',
  'complaint',
  'inquiry',
  'threat',
  'talks',
  'visit',
  'mediation',
  'blockade',
  'curb',
  'proposal',
  'withdrawal',
  'exercise',
  'sanction',
  'arrest',
  'expulsion',
  'aid',
  'truce',
]);

/**
 * "Accepts", "rejected any monitors": where somebody stands, which positions hold. An event is the answer, in the past, to
 * what another has put: a draft, an offer, a demand, or "it".
 */
function isPosition(analysis: Analysis, { type, predicate, operator }: CodedEvent): boolean {
  const answers =
    type === 'REJECT' ||
    (type === 'AGREE' && (predicate.lemma === 'accept' || predicate.lemma === 'approve' || predicate.lemma === 'back'));
  if (!answers || predicate.lemma.startsWith('walk') || predicate.lemma.startsWith('storm')) return false;
  if (predicate.modal || predicate.negated || presentTense(analysis, predicate)) return true;
  const { objects, relation, form } = predicate;
  if (objects.some(one => hasWord(analysis, one, PUT_BY_ANOTHER))) return false;
  if (relation !== 'main' || form !== 'finite') return true;
  const child = analysis.predicates.find(one => one.parent === predicate && one.relation === 'infinitive');
  if (child) return !ANSWERS.test(child.lemma);
  return objects.length === 0
    ? operator !== 'refuse' || (predicate.particle === null && analysis.tokens[predicate.segment.to]?.lower === 'that')
    : objects.some(one => hasWord(analysis, one, CLAIMS));
}

const hasWord = ({ tokens }: Analysis, { from, to }: Segment, words: RegExp): boolean =>
  tokens.slice(from, to).some(token => words.test(token.lower));

/** What somebody may refuse to do as an answer. */
const ANSWERS =
  /^(?:meet|join|talk|negotiate|attend|sit|discuss|sign|take|accept|release|withdraw|give|hand|extend|recognise|recognize|open|pay|return|resume|vote|ratify|free|let|allow|leave|answer|receive|participate|move|stop|lift|load|cooperate)$/;
/** Who rejects these disputes what was said of him; he refuses nothing that another has put. */
const CLAIMS =
  /^(?:readings?|claims?|reports?|suggestions?|notions?|views?|comparisons?|criticism|interpretations?|characteri[sz]ation|rumou?rs?|figures?|explanations?|fears|concerns|doubts|labels?|description|version|story|term|word|talk|idea|possibility|prospect|blame|responsibility)$/;
const PUT_BY_ANOTHER =
  /^(?:it|them|this|that|offers?|proposals?|plans?|drafts?|text|texts|version|paper|bid|bids|terms?|demands?|requests?|calls?|appeals?|invitations?|ultimatum|deal|agreement|framework|formula|compromise|conditions?|package|truce|ceasefire)$/;

const presentTense = (analysis: Analysis, { segment, form }: Predicate): boolean =>
  form === 'finite' &&
  segment.from === segment.head &&
  /s$|^[^d]+$/.test(analysis.tokens[segment.head]!.lower) &&
  analysis.tokens[segment.head]!.lower === presentOf(analysis.tokens[segment.head]!);
const presentOf = ({ lower, lemma }: { lower: string; lemma: string }): string =>
  lower === lemma || lower.endsWith('s') ? lower : '';

const isStance = ({ lemma, particle }: Predicate): boolean => STANCE.has(lemma) || STANCE.has(`${lemma} ${particle}`);

const wordsOf = (analysis: Analysis): string => analysis.tokens.map(token => token.text).join(' ');
