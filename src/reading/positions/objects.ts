/** What a stance is on: mentions of listed topics, what a pronoun stands for, or words of its own. */

import { isAct } from '../act-verbs.ts';
import { actorsIn, type Found } from '../finder.ts';
import type { Token } from '../passages.ts';
import type { TopicMention } from '../topics.ts';
import { asNoun, canBeSettled, phraseOf, type Unlisted } from '../unlisted.ts';
import type { Chain } from './chains.ts';
import { conditionIn } from './condition.ts';
import { isLinked } from './links.ts';
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
  if (listed.length > 0) return listed;
  if (isAside(zone, chain)) return [];
  const region = regionAfter(zone, chain);
  const words = zone.text.slice(region.start, region.end);
  if (/^\s*no\s/i.test(words) || NOTHING_NAMED.test(words)) return [];
  if (standsForEarlier(zone, region, words)) {
    const meant = looking.spoken.before(chain.start, zone.sentence.index);
    const end = Math.max(region.end, chain.end);
    return meant ? [{ ...meant, start: chain.start, end, clause: zone, sentence: zone.sentence }] : [];
  }
  return looking.open ? ownWords(zone, chain, region, looking) : [];
}

/** "…, he suggested, …": the cue only reports what stands around it. */
const isAside = (zone: VoiceZone, chain: Chain): boolean =>
  !chain.weak &&
  ((chain.stance === 'demand' && /^\W*$/.test(zone.text.slice(chain.end, zone.end))) ||
    (/^(?:demand|reject)$/.test(chain.stance) && /^\s*[,.”"]/.test(zone.text.slice(chain.end, zone.end))));

/** No object, a pronoun, or only a circumstance ("since the first day"): what is meant was spoken of before. */
function standsForEarlier(zone: VoiceZone, region: { start: number; end: number }, words: string): boolean {
  const inside = zone.tokens.filter(token => token.start >= region.start && token.end <= region.end);
  const [first, second] = inside.filter(token => /[\p{L}\p{N}]/u.test(token.text));
  if (!first || words.trim() === '') return true;
  if (/^(?:it|them|either|so)$/.test(first.lower)) return true;
  if (/^(?:that|this|one|these|those)$/.test(first.lower))
    return second === undefined || !/^(?:NOUN|ADJ|PROPN|NUM|VERB)$/.test(second.pos);
  if (MEANS_EARLIER.test(words)) return true;
  return /^(?:since|from|within|until|till|before|after|last|yesterday|today|in|at|by|with)$/.test(first.lower);
}

/** What follows a quotation that ends at the cue is another clause; "to do so" asks for what somebody else spoke of. */
const NOTHING_NAMED = /^\s*(?:[”"]\s*(?:and|but|or)\b|(?:it|them|him|her|us|me|you)\s+(?:not\s+)?to\s+do\s+so\b)/i;

/** Words that name nothing by themselves: "the announcement", "that request", "such a condition". */
const MEANS_EARLIER =
  /^\W*(?:(?:the|that|this|these|those|such|any|its|their|his|her|a|an|new|latest|offer of|idea of)\s+)*(?:announcement|decision|idea|suggestion|request|demand|condition|notion|arrangement|concept|principle|terms|prospect|wording|clause)s?\W*$/i;

/** What stands at the stretch: a listed topic in it, what its pronoun means, or its own words. */
export function thingAt(
  zone: VoiceZone,
  { start, end, stance }: { start: number; end: number; stance: string },
  found: Found,
  looking: ObjectLooking,
): TopicMention | undefined {
  const listed = looking.listed.find(mention => mention.start >= start && mention.end <= end);
  if (listed) return listed;
  const words = zone.text.slice(start, end);
  if (standsForEarlier(zone, { start, end }, words)) {
    const meant = looking.spoken.before(start, zone.sentence.index);
    return meant && { ...meant, start, end, clause: zone, sentence: zone.sentence };
  }
  if (!looking.open || actorsIn(found, { start, end }).some(({ mention }) => mention.start - start < 5))
    return undefined;
  const tokens = zone.tokens.filter(token => token.start >= start && token.end <= end);
  const phrase = asNoun(phraseOf(words), /\bthan\s+$/.test(zone.text.slice(0, start)));
  const read = tokens.map(token => (isPluralFirst(token, zone) ? { ...token, pos: 'NOUN' } : token));
  const named = canBeSettled(phrase, read, isAct) && read.some(token => token.pos === 'NOUN' || token.pos === 'NUM');
  return named && stance ? looking.unlisted.mention(phrase, start, end, zone, zone.sentence) : undefined;
}

/** A plural that begins the sentence ("Monitors posed no problem") is no name, whatever its capital. */
const isPluralFirst = (token: Token, zone: VoiceZone): boolean =>
  token.pos === 'PROPN' && token.start === zone.sentence.start && /\p{Ll}{3,}s$/u.test(token.text);

/** Listed topics that hang on the chain, alone or in a list. */
function listedAfter(zone: VoiceZone, chain: Chain, listed: readonly TopicMention[]): TopicMention[] {
  return listed.filter(mention => {
    if (mention.start <= chain.start || mention.end <= chain.end || mention.start >= zone.end) return false;
    const between = zone.tokens.filter(token => token.start >= chain.end && token.end <= mention.start);
    return isLinked(
      between.filter(token => !/^(?:not|never|n[’']t|to)$/.test(token.lower)),
      { clause: chain.clause },
    );
  });
}

const STOPS =
  /^(?:because|after|before|since|while|when|whereas|although|though|but|which|who|whose|until|unless|if|once|provided|so|as|than|despite|amid|during|following|saying|adding|calling|describing|according)$/;

/** The stretch in which the object's own words stand: up to a clause mark, a condition or another subject's verb. */
function regionAfter(zone: VoiceZone, chain: Chain): { start: number; end: number } {
  const tokens = zone.tokens.filter(token => token.start >= chain.end && token.end <= zone.end);
  const begin = tokens.findIndex(token => !/^(?:not|to|that|on|for|of|never)$/.test(token.lower));
  const stop = tokens.findIndex(
    (token, at) => at > begin && (STOPS.test(token.lower) || /^[,;:—–“”"()|.?!]$/.test(token.text)),
  );
  const end = stop < 0 ? zone.end : tokens[stop]!.start;
  const start = tokens[Math.max(begin, 0)]?.start ?? chain.end;
  return { start, end: Math.max(start, Math.min(end, start + conditionIn(zone.text.slice(start, end)))) };
}

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
  if (!canBeSettled(words, tokens, isAct)) return [];
  if (tokens.every(token => token.pos !== 'NOUN' && token.pos !== 'VERB')) return [];
  if (/^(?:AUX|SCONJ)$/.test(tokens[0]!.pos) || /^(?:whether|if)$/.test(tokens[0]!.lower)) return [];
  const first = tokens.find(token => !/^(?:to|not|never)$/.test(token.lower));
  const verb = first !== undefined && isVerbHere(first, chain, zone);
  const article = verb
    ? ''
    : (/\b(?:an?|the)\s+$/i.exec(zone.text.slice(0, zone.text.indexOf(words, from)))?.[0].toLowerCase() ?? '');
  return [unlisted.mention(article.trimStart() + asNoun(words, verb), from, region.end, zone, zone.sentence)];
}

const isVerbHere = (token: Token, chain: Chain, zone: VoiceZone): boolean =>
  token.pos === 'VERB' &&
  (chain.end === token.start || /\bto\s+(?:not\s+)?$/.test(zone.text.slice(chain.start, token.start)));

/** "urged the Guard to return": the object begins at the verb, after the one who is urged. */
function afterAddressee(zone: VoiceZone, region: { start: number; end: number }): number {
  const tokens = zone.tokens.filter(token => token.start >= region.start && token.end <= region.end);
  const to = tokens.findIndex(
    (token, at) => token.lower === 'to' && at > 0 && at < 8 && tokens[at + 1]?.pos === 'VERB',
  );
  const addressed = to > 0 && tokens.slice(0, to).every(token => token.pos !== 'VERB' && token.text !== ',');
  return addressed ? tokens[to + 1]!.start : region.start;
}
