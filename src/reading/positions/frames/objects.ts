/** What a frame takes its stance on: the whole phrase behind its last predicate, and the topics that this phrase names. */

import { isAct } from '../../act-verbs.ts';
import type { Token } from '../../passages.ts';
import type { TopicMention } from '../../topics.ts';
import { asNoun, canBeSettled, phraseOf } from '../../unlisted.ts';
import type { ObjectLooking } from '../objects.ts';
import type { VoiceZone } from '../voices.ts';
import type { Reading } from './predicates.ts';

/** Token range, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const STOP_WORDS = new Set(
  'because after before since while when whereas although though but which who whose until unless if once provided so as than despite amid during following saying adding according without by unlike per'.split(
    ' ',
  ),
);
const LOOSE = new Set('with at in under near like between among through across'.split(' '));
const EXCHANGE = /^(?:exchange|return)$/;

/** The phrase from the token on: up to a mark, a circumstance, or the verb of another clause. */
export function phraseFrom(tokens: readonly Token[], from: number, limit: number | null): Stretch {
  let at = from;
  for (; at < (limit ?? tokens.length); at++) {
    const token = tokens[at]!;
    const previous = tokens[at - 1];
    if (/^[,;:.?!()|—–]$/.test(token.text)) break;
    if (at === from) continue;
    if (STOP_WORDS.has(token.lower)) break;
    if (token.lower === 'in' && EXCHANGE.test(tokens[at + 1]?.lower ?? '')) break;
    if (
      token.lower === 'on' &&
      /^(?:condition|the)$/.test(tokens[at + 1]?.lower ?? '') &&
      tokens[at + 2]?.lower === 'condition'
    )
      break;
    if (token.lower === 'that' && token.pos !== 'DET') break;
    if (token.pos === 'CCONJ' && verbSoon(tokens, at + 1)) break;
    if (token.pos === 'AUX') break;
    if (token.pos === 'VERB' && previous!.lower !== 'to' && previous!.pos !== 'ADP' && !isInside(tokens, at)) break;
  }
  return { from, to: at };
}

/** A verb in the shape of a word before a noun ("a promised vote"), or a gerund after a preposition. */
const isInside = (tokens: readonly Token[], at: number): boolean =>
  (/(?:ed|en)$/.test(tokens[at]!.lower) &&
    /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.pos ?? '') &&
    /^(?:DET|ADJ|PRON|PART|NUM|CCONJ)$/.test(tokens[at - 1]!.pos)) ||
  /ing$/.test(tokens[at]!.lower);

/** Whether what follows an "and" is another clause: a verb, or a noun phrase with a finite one. */
function verbSoon(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 7); at++) {
    const token = tokens[at]!;
    if (/^[,;:.]$/.test(token.text)) return false;
    if (token.pos === 'AUX') return true;
    if (token.pos === 'VERB' && !/ing$/.test(token.lower) && !(at > from && isInside(tokens, at))) return true;
    if (token.pos === 'ADP' || token.lower === 'to') return false;
  }
  return false;
}

/** "offered the island of Teive broad autonomy": where the thing given begins, after the one to whom it is given. */
export function afterRecipient(tokens: readonly Token[], from: number): number {
  let at = from;
  const first = tokens[at];
  if (!first) return from;
  if (/^(?:it|them|him|her|us|me|you)$/.test(first.lower)) {
    const next = tokens[at + 1];
    return next && /^(?:DET|ADJ|NOUN|NUM)$/.test(next.pos) ? at + 1 : from;
  }
  if (first.pos === 'DET' || first.lower === 'its' || first.lower === 'their') at += 1;
  const named = at;
  while (/^(?:NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) at += 1;
  if (at === named) return from;
  if (tokens[at]?.lower === 'of' && tokens[at + 1]?.pos === 'PROPN') {
    at += 1;
    while (tokens[at]?.pos === 'PROPN') at += 1;
  }
  const next = tokens[at];
  return next &&
    (next.pos === 'DET' ||
      next.pos === 'NUM' ||
      (next.pos === 'ADJ' && /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')))
    ? at
    : from;
}

const NEVER =
  /^(?:letters?|statements?|books?|registers?|details?|comments?|invitations?|dinner|lunch|awards?|prizes?|responsibility|blame|apolog(?:y|ies)|interviews?|questions?|requests?|journalists?|reporters?|names?|identity|resignation|offices?|posts?|jobs?|nominations?|defeat|results?|findings?|verdict|accusations?|claims?|suggestions?|charges?|allegations?|reports?|speculation|reply|answers?|elaboration|views?|criticism|advice|help|aid|patience|calm|restraint)$/;

/** The object as mentions: listed topics that the phrase carries, what its pronoun means, or its own words. */
export function objectsOfFrame(
  tokens: readonly Token[],
  reading: Pick<Reading, 'from' | 'to' | 'form'>,
  zone: VoiceZone,
  looking: ObjectLooking,
): TopicMention[] {
  const stretch =
    reading.form === 'that' ? clauseFrom(tokens, reading.from) : phraseFrom(tokens, reading.from, reading.to);
  return mentionsIn(tokens, stretch, reading.form, zone, looking);
}

/** A clause up to its mark or condition. */
function clauseFrom(tokens: readonly Token[], from: number): Stretch {
  let at = from;
  while (
    at < tokens.length &&
    !/^[,;:.?!()|—–”"]$/.test(tokens[at]!.text) &&
    !(at > from && STOP_WORDS.has(tokens[at]!.lower) && tokens[at]!.lower !== 'by')
  )
    at += 1;
  return { from, to: at };
}

export function mentionsIn(
  tokens: readonly Token[],
  { from, to }: Stretch,
  form: Reading['form'],
  zone: VoiceZone,
  looking: ObjectLooking,
): TopicMention[] {
  const inside = tokens.slice(from, to);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [];
  const listed = looking.listed.filter(
    one => one.start >= first.start && one.end <= last.end && carries(inside, one, form),
  );
  if (listed.length > 0) return listed;
  if (TIMES.test(first.lower)) return [];
  const words = inside.filter(token => /[\p{L}\p{N}]/u.test(token.text));
  if (words.length === 0) return [];
  if (standsAlone(words)) {
    const meant = looking.spoken.before(first.start, zone.sentence.index);
    return meant ? [{ ...meant, start: first.start, end: last.end, clause: zone, sentence: zone.sentence }] : [];
  }
  if (!looking.open) return [];
  return ownWords(inside, form, zone, looking);
}

const TIMES = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight)$/;

/** A pronoun for the whole object: "it", "them within a day", "that". */
function standsAlone([first, second]: readonly Token[]): boolean {
  if (/^(?:it|them|either|one|so)$/.test(first!.lower))
    return second === undefined || /^(?:ADP|ADV|SCONJ)$/.test(second.pos);
  return (
    /^(?:this|that|these|those)$/.test(first!.lower) &&
    (second === undefined || second.pos === 'ADP' || second.pos === 'ADV')
  );
}

/** Whether the head of the phrase or what hangs on it by "of" names the topic, and not a mere circumstance. */
const carries = (inside: readonly Token[], { start }: TopicMention, form: Reading['form']): boolean =>
  !inside.some((token, at) => at > 0 && token.end <= start && form === 'np' && LOOSE.has(token.lower));

function ownWords(
  inside: readonly Token[],
  form: Reading['form'],
  zone: VoiceZone,
  { unlisted }: ObjectLooking,
): TopicMention[] {
  const verb =
    (form === 'that' && inside[0]!.pos === 'VERB') ||
    form === 'vp' ||
    form === 'np-vp' ||
    (form === 'np' && inside[0]!.pos === 'VERB' && /ing$/.test(inside[0]!.lower));
  const source = zone.text;
  const [start, end] = [inside[0]!.start, inside.at(-1)!.end];
  const phrase = phraseOf(source.slice(start, end));
  const nouns = inside.filter(token => token.pos === 'NOUN');
  const head = headOf(inside);
  if (NEVER.test(head?.lower ?? '') || /^(?:no|nothing|none|whether|what|how)$/.test(inside[0]!.lower)) return [];
  if (nouns.length === 0 || !canBeSettled(phrase, inside, isAct)) return [];
  if (
    verb &&
    /^(?:be|have|do|say|tell|go|come|see|speak|give|comment|answer|know)$/.test(inside[0]!.lemma) &&
    NEVER.test(nouns[0]!.lower)
  )
    return [];
  const article = verb ? '' : (/^(?:an?|the)\s+/i.exec(source.slice(start, end))?.[0].toLowerCase() ?? '');
  return [unlisted.mention(article + asNoun(phrase, verb), start, end, zone, zone.sentence)];
}

/** The last noun before the first preposition. */
function headOf(inside: readonly Token[]): Token | undefined {
  const stop = inside.findIndex((token, at) => at > 0 && token.pos === 'ADP');
  return (stop < 0 ? inside : inside.slice(0, stop)).findLast(token => token.pos === 'NOUN');
}
