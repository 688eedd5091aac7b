/** What a stance is on: mentions of listed topics, what a pronoun stands for, or words of its own. */

import { isAct } from '../act-verbs.ts';
import { actorsIn, type Found } from '../finder.ts';
import type { Token } from '../passages.ts';
import type { TopicMention } from '../topics.ts';
import { asNoun, canBeSettled, isPutForward, phraseOf, type Unlisted } from '../unlisted.ts';
import type { Chain } from './chains.ts';
import { conditionIn } from './condition.ts';
import { isLinked } from './links.ts';
import { afterAddressee, regionAfter, STOPS } from './regions.ts';
import type { VoiceZone } from './voices.ts';

/** What the text has spoken of so far, so that "it" and "that" can be followed back. */
export class Spoken {
  private readonly mentions: TopicMention[];

  constructor(listed: readonly TopicMention[]) {
    this.mentions = [...listed];
  }

  add(mention: TopicMention): void {
    this.mentions.push(mention);
  }

  /** What was spoken of last before the offset, in this sentence or the two before it. */
  before(offset: number, sentence: number): TopicMention | undefined {
    const near = this.mentions
      .filter(one => one.end <= offset && sentence - one.sentence.index <= (one.topic.category === null ? 4 : 2))
      .toSorted((a, b) => a.start - b.start);
    const here = near.filter(one => one.sentence.index === sentence);
    if (here.length > 0) return here.at(-1);
    const last = near.at(-1);
    return near.find(one => one.sentence === last?.sentence);
  }
}

export interface ObjectLooking {
  readonly listed: readonly TopicMention[];
  readonly spoken: Spoken;
  readonly unlisted: Unlisted;
  /** Whether words of its own may be an object here. */
  readonly open: boolean;
}

/** Everything that the chain takes its stance on. */
export function objectsOf(zone: VoiceZone, chain: Chain, looking: ObjectLooking): TopicMention[] {
  const listed = listedAfter(zone, chain, looking.listed);
  if (isAside(zone, chain)) return listed;
  const region = regionAfter(zone, chain);
  const words = zone.text.slice(region.start, region.end);
  const otherwise =
    listed.length === 1 && looking.open ? doneOtherwise(zone, chain, region, listed[0]!, looking) : null;
  if (otherwise) return [otherwise];
  if (listed.length > 0)
    return [...listed, ...(looking.open ? listedOn(zone, chain, listed.at(-1)!.end, looking) : [])];
  const lead = zone.text.slice(zone.sentence.start, chain.start);
  if (NOTHING_NAMED.test(words) || (IT.test(words) && AFTER_THING.test(lead))) return [];
  if (INSIDE.test(zone.text.slice(chain.start, chain.end)) || standsForEarlier(zone, region, words)) {
    if (IS_DONE.test(words)) return [];
    const meant = looking.spoken.before(chain.start, zone.sentence.index);
    const end = Math.max(region.end, chain.end);
    return meant ? [{ ...meant, start: chain.start, end, clause: zone, sentence: zone.sentence }] : [];
  }
  if (!looking.open || zone.asides.some(({ mere }) => mere)) return [];
  const first = ownWords(zone, chain, region, looking);
  return first.length === 0 ? first : [...first, ...listedOn(zone, chain, region.end, looking)];
}

/**
 * "the bridge reopened", "the checkpoints dismantled": a deed that is none of the listed options is one in the text's own
 * words, of the same category.
 */
function doneOtherwise(
  zone: VoiceZone,
  chain: Chain,
  region: { start: number; end: number },
  mention: TopicMention,
  { unlisted }: ObjectLooking,
): TopicMention | null {
  const rule = mention.topic.options.find(({ id }) => id === mention.option);
  if (!rule || rule.words !== null || mention.end > region.end || chain.weak) return null;
  const [next, third] = zone.tokens.filter(token => token.start >= mention.end && token.end <= region.end);
  const deed = next?.lower === 'be' || next?.pos === 'ADV' ? third : next;
  if (!deed || deed.pos !== 'VERB' || !/(?:ed|en|pt|ut)$/.test(deed.lower)) return null;
  if (`${rule.title} ${rule.id}`.includes(deed.lower.slice(0, 4))) return null;
  const words = phraseOf(zone.text.slice(region.start, region.end));
  return unlisted.mention(words, region.start, region.end, zone, zone.sentence, mention.topic.category);
}

/** "…, he suggested, …": the cue only reports what stands around it. */
const isAside = (zone: VoiceZone, chain: Chain): boolean =>
  !chain.weak &&
  ((chain.stance === 'demand' && /^\W*$/.test(zone.text.slice(chain.end, zone.end))) ||
    (/^(?:demand|reject)$/.test(chain.stance) &&
      (chain.stance === 'demand' ? /^\s*[,.”"]/ : /^\s*[,”"]/).test(zone.text.slice(chain.end, zone.end))));

/** No object, a pronoun, or only a circumstance ("since the first day"): what is meant was spoken of before. */
function standsForEarlier(zone: VoiceZone, region: { start: number; end: number }, words: string): boolean {
  const inside = zone.tokens.filter(token => token.start >= region.start && token.end <= region.end);
  const [first, second] = inside.filter(token => /[\p{L}\p{N}]/u.test(token.text));
  if (!first || words.trim() === '') return true;
  if (/^(?:it|them|either|so)$/.test(first.lower)) return true;
  if (/^(?:that|this|one|these|those)$/.test(first.lower))
    return second === undefined || !/^(?:NOUN|ADJ|PROPN|NUM|VERB)$/.test(second.pos);
  if (MEANS_EARLIER.test(words) || WHEN_OR_HOW.test(words)) return true;
  return /^(?:since|from|within|until|till|before|after|last|yesterday|today|in|at|by|with)$/.test(first.lower);
}

/** "turned it down": the object stands inside the words of the stance. */
const INSIDE = /\s(?:it|that|this|them|both|one|these|those)\s+(?:down|out|off|aside|away)$/i;

/** "wants it kept": what is to be done with it is another matter than the thing that was spoken of. */
const IS_DONE =
  /^\W*(?:it|them|that|this)\s+(?:be\s+)?(?:\p{L}+(?:ed|en|pt)|cut|torn|gone|out|back|shut|put|set|left|undone)\b/iu;

/** When or how something was refused, not what: "refused the same day", "refused outright". */
const WHEN_OR_HOW =
  /^\W*(?:(?:the|that|this|last|next|on|in|by|for|at|within|late|early|again|outright|flatly|point-blank|publicly|privately|openly|repeatedly|twice|once|in|a|an|few|several|two|three|same|following|very|previous)\s+)*(?:day|days|hours?|minutes?|evening|morning|afternoon|night|week|weekend|month|year|once|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|again|outright|flatly|point-blank|publicly|privately|openly|repeatedly|twice|public|private)\W*$/i;

/** "Regretted the result but respected it": what the verb before has for its object. */
const AFTER_THING =
  /\p{L}+ed\s+(?:the|an?|its|their|his|her)\s+(?:\p{Ll}+\s+)?\p{Ll}+\s+(?:but|and|yet)\s+(?:\p{Ll}+\s+)?$/iu;
const IT = /^\s*it\b/i;

/** What follows a quotation that ends at the cue is another clause; "to do so" asks for what somebody else spoke of. */
const NOTHING_NAMED = /^\s*(?:[”"]\s*(?:and|but|or)\b|(?:it|them|him|her|us|me|you)\s+(?:not\s+)?to\s+do\s+so\b)/i;

/** Words that name nothing by themselves: "the announcement", "that request", "such a condition". */
const MEANS_EARLIER =
  /^\W*(?:(?:the|that|this|these|those|such|any|its|their|his|her|a|an|new|latest|offer of|idea of)\s+)*(?:announcement|decision|idea|suggestion|request|demand|condition|notion|arrangement|concept|principle|terms|prospect|wording|clause)s?\W*$/i;

/** What stands at the stretch: a listed topic in it, what its pronoun means, or its own words. */
export function thingAt(
  zone: VoiceZone,
  { start, end, stance, isVerbFirst }: { start: number; end: number; stance: string; isVerbFirst?: boolean },
  found: Found,
  looking: ObjectLooking,
): TopicMention | undefined {
  const listed = looking.listed.find(
    mention =>
      mention.start >= start && mention.end <= end && isLinked(tokensIn(zone, start, mention.start), { clause: true }),
  );
  if (listed) return listed;
  const words = zone.text.slice(start, end).replace(OWNED, '');
  if (standsForEarlier(zone, { start, end }, words)) {
    const meant = looking.spoken.before(start, zone.sentence.index);
    return meant && { ...meant, start, end, clause: zone, sentence: zone.sentence };
  }
  const inner = zone.tokens.filter(token => token.start >= start && token.end <= end);
  const isClause = inner.some(
    (token, at) => at > 0 && (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower))),
  );
  if (
    !looking.open ||
    (!isClause &&
      words === zone.text.slice(start, end) &&
      actorsIn(found, { start, end }).some(({ mention }) => mention.start - start < 5))
  )
    return undefined;
  const tokens = zone.tokens.filter(token => token.start >= start && token.end <= end);
  const phrase = asNoun(
    phraseOf(words),
    /\bthan\s+$/.test(zone.text.slice(0, start)) || (isVerbFirst === true && inner[0]!.pos === 'VERB'),
  );
  const read = tokens.map(token => (isPluralFirst(token, zone) ? { ...token, pos: 'NOUN' } : token));
  const named =
    canBeSettled(phrase, read, isClause ? () => true : isAct) &&
    (isClause || read.some(token => token.pos === 'NOUN' || token.pos === 'NUM'));
  return named && stance ? looking.unlisted.mention(phrase, start, end, zone, zone.sentence) : undefined;
}

/** "Tarn's demand for a seat": what was asked for is the thing. */
const OWNED =
  /^.{0,60}?(?:[’']s?|\b(?:its|their|his|her|the|an?))\s+(?:\p{L}+\s+)?(?:demand|call|request|plea|proposal|suggestion|offer|bid|appeal)s?\s+(?:for|to|that|of)\s+/u;

const tokensIn = (zone: VoiceZone, start: number, end: number): readonly Token[] =>
  zone.tokens.filter(token => token.start >= start && token.end <= end);

/** A plural that begins the sentence ("Monitors posed no problem") is no name, whatever its capital. */
const isPluralFirst = (token: Token, zone: VoiceZone): boolean =>
  token.start === zone.sentence.start &&
  ((token.pos === 'PROPN' && /\p{Ll}{3,}s$/u.test(token.text)) || (token.pos === 'VERB' && /ing$/.test(token.text)));

/** Listed topics that hang on the chain: the first one, and those joined to it. */
function listedAfter(zone: VoiceZone, chain: Chain, listed: readonly TopicMention[]): TopicMention[] {
  const linked = listed.filter(mention => {
    if (mention.start <= chain.start || mention.end <= chain.end || mention.start >= zone.end) return false;
    const between = zone.tokens.filter(token => token.start >= chain.end && token.end <= mention.start);
    if (between.some((token, at) => token.pos === 'NOUN' && /^(?:that|which|who)$/.test(between[at + 1]?.lower ?? '')))
      return false;
    return isLinked(
      between.filter(
        (token, at) =>
          !/^(?:not|never|n[’']t)$/.test(token.lower) && !(token.lower === 'to' && between[at - 1]?.pos !== 'NOUN'),
      ),
      { clause: chain.clause },
    );
  });
  return linked.filter((mention, index) => {
    const before = linked[index - 1];
    return before === undefined || mention.start < before.end || JOINS.test(zone.text.slice(before.end, mention.start));
  });
}

const JOINS = /,|\b(?:and|or|nor|but|plus)\b/;

/** "…, the shipment of the stock and an account of the losses": further things of the list that an object begins. */
function listedOn(zone: VoiceZone, chain: Chain, from: number, looking: ObjectLooking): TopicMention[] {
  if (chain.weak || chain.mood) return [];
  const rest = zone.text.slice(from, zone.end);
  const [, ...items] = rest.split(/(?:,\s+(?:and\s+|or\s+)?|\s+and\s+|\s+plus\s+)/);
  const taken: TopicMention[] = [];
  let at = from;
  for (const item of items) {
    const start = zone.text.indexOf(item, at);
    const end = start + item.length;
    const tokens = zone.tokens.filter(token => token.start >= start && token.end <= end);
    if (!isThing(tokens) && !(chain.stance === 'demand' && /^that\s+(?!is\b|was\b)/.test(item))) break;
    at = end;
    const named = looking.listed.find(mention => mention.start >= start && mention.end <= end);
    const stop = tokens.find(
      (token, index) => index > 0 && (STOPS.test(token.lower) || /^[;:—–“”"()|.]$/.test(token.text)),
    );
    const words = phraseOf(zone.text.slice(start, stop?.start ?? end));
    if (named) taken.push(named);
    else if (canBeSettled(words, tokens, isAct))
      taken.push(looking.unlisted.mention(words, start, stop?.start ?? end, zone, zone.sentence));
    if (stop) break;
  }
  return taken;
}

/** A noun phrase of a list: it begins as one and has no verb of its own. */
function isThing(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (!first || !/^(?:an?|the|its|their|his|her|any|more|full|half|no|two|three|four|five|six|\d.*)$/.test(first.lower))
    return false;
  const upTo = tokens.findIndex(token => STOPS.test(token.lower));
  const inside = upTo < 0 ? tokens : tokens.slice(0, upTo);
  return (
    inside.some(token => token.pos === 'NOUN') &&
    !inside.some(
      token =>
        token.pos === 'AUX' ||
        (token.pos === 'VERB' && !/(?:ed|en|ing)$/.test(token.lower)) ||
        /^(?:said|says|told|he|she|it|they|we)$/.test(token.lower),
    )
  );
}

/** "Promised investors that …": the noun is who is told. */
const isAddressed = (zone: VoiceZone, chain: Chain, start: number): boolean =>
  /\b(?:promis|assur|pledg|guarante)\w*/i.test(zone.text.slice(chain.start, chain.end)) &&
  /^\s*(?:the\s+)?\p{Ll}+\s+that\s/u.test(zone.text.slice(start));

function ownWords(
  zone: VoiceZone,
  chain: Chain,
  region: { start: number; end: number },
  { unlisted, spoken }: ObjectLooking,
): TopicMention[] {
  const from = afterAddressee(zone, region);
  const tokens = zone.tokens.filter(token => token.start >= from && token.end <= region.end);
  const words = phraseOf(zone.text.slice(from, region.end));
  const nameless =
    !tokens.some(token => /^(?:NOUN|PROPN|NUM)$/.test(token.pos)) &&
    tokens.some(token => /^(?:it|them)$/.test(token.lower));
  if (nameless || /\s(?:one|it|them|these|this|that)\W*$/.test(zone.text.slice(from, region.end))) {
    const meant = spoken.before(chain.start, zone.sentence.index);
    if (meant) return [{ ...meant, start: from, end: region.end, clause: zone, sentence: zone.sentence }];
  }
  if (TAKES_IT_WHOLE.test(words)) {
    const meant = spoken.before(chain.start, zone.sentence.index);
    if (meant?.topic.category === null)
      return [{ ...meant, start: from, end: region.end, clause: zone, sentence: zone.sentence }];
    return chain.weak ? [unlisted.mention(asNoun(words, true), from, region.end, zone, zone.sentence)] : [];
  }
  const offered =
    chain.weak &&
    (words.includes(' ') ||
      chain.stance !== 'accept' ||
      conditionIn(zone.text.slice(chain.start, zone.end)) < zone.end - chain.start);
  if (isAddressed(zone, chain, region.start)) return [];
  if (!canBeSettled(words, tokens, offered ? () => true : isAct)) return [];
  if (chain.weak && !offered) return [];
  if (chain.mood && !isPutForward(words)) return [];
  if (tokens.every(token => token.pos !== 'NOUN' && token.pos !== 'VERB')) return [];
  if (/^(?:AUX|SCONJ)$/.test(tokens[0]!.pos) || /^(?:whether|if)$/.test(tokens[0]!.lower)) return [];
  const first = tokens.find(token => !/^(?:to|not|never)$/.test(token.lower));
  const verb = first !== undefined && isVerbHere(first, chain, zone);
  const article = verb
    ? ''
    : (/\b(?:an?|the)\s+$/i.exec(zone.text.slice(0, zone.text.indexOf(words, from)))?.[0].toLowerCase() ?? '');
  return [
    unlisted.mention(
      article.trimStart() + asNoun(words, verb && words.startsWith(first.text)),
      from,
      region.end,
      zone,
      zone.sentence,
    ),
  ];
}

/** "is ready to sign": what is on the table. */
const TAKES_IT_WHOLE = /^(?:sign|ratify|initial|endorse|accept|agree|join)$/i;

const isVerbHere = (token: Token, chain: Chain, zone: VoiceZone): boolean =>
  token.pos === 'VERB' &&
  (chain.end === token.start ||
    (!/[^s]s$/.test(token.lower) && /\bto\s+(?:not\s+)?$/.test(zone.text.slice(chain.start, token.start))));
