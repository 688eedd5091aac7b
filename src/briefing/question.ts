/**
 * What a question asks: of whom, about what, which kind of answer, since when. Every word must be understood, as a name
 * of the record, as a word of asking, as a kind of answer, or as a topic that an entry can be tested for.
 */

import type { Actor } from '../record/actors.ts';
import type { Stance } from '../record/positions.ts';
import type { Telling } from './compose/telling.ts';
import { isAsking, stem, stemsOf, wordsOf } from './stems.ts';

export const ASKS = [
  'identity',
  'proposal',
  'authorship',
  'stance',
  'words',
  'meeting',
  'event',
  'change',
  'contradiction',
  'silence',
  'outlook',
  'agreement',
] as const;
export type Ask = (typeof ASKS)[number];

export interface Question {
  readonly asks: ReadonlySet<Ask>;
  /** Whether it wants a yes or a no, and of which kind: for the option or against it. */
  readonly polar: 'for' | 'against' | null;
  /** The stances that its verb names; null = any. */
  readonly stances: readonly Stance[] | null;
  /** Actors that it names, in its order. */
  readonly actors: readonly Actor[];
  readonly places: readonly string[];
  /** Stems of its topic, all of which an answer must be about. */
  readonly topics: ReadonlySet<string>;
  /** EDTF day or month that it counts from; with `onDay`, the very day that it asks about. */
  readonly since: string | null;
  readonly onDay: boolean;
  readonly wants: 'when' | 'where' | 'who' | null;
}

/** Stems that ask for a kind of answer and name no topic by themselves. */
const KINDS: readonly (readonly [ask: Ask, words: RegExp])[] = [
  ['contradiction', /^(?:contradict\w*|inconsisten\w*|conflicting|disagree\w*|differ\w*|dispute[ds]?|clash\w*)$/],
  ['silence', /^(?:silent|silence|nobody|nothing|unanswered|unsaid|missing)$/],
  ['change', /^(?:chang\w+|moved?|moves|shift\w*|harden\w*|soften\w*|concessions?|concede\w*)$/],
  ['outlook', /^(?:next|planned|plans|ahead|follow|expected|future|happens)$/],
  ['meeting', /^(?:meet|meets|met|meeting|meetings|visit\w*|talked|spoke|encounter\w*)$/],
  ['event', /^(?:happen\w*|events?|struck|strikes?|attack\w*|violence|occur\w*|took|place|incident\w*)$/],
  ['agreement', /^(?:sign|signed|signing|agreement|deal|accord|treaty|settled|settlement)$/],
  [
    'proposal',
    /^(?:propos\w*|framework|plan|draft|drafts|offer|elements?|provisions?|includ\w*|contain\w*|terms?|blueprint|text|paper|contents?|points?|versions?)$/,
  ],
  ['authorship', /^(?:wrote|author|tabled|presented|put|forward|drafted|submitted)$/],
  ['identity', /^(?:role|roles|job|function|office|title|play|plays)$/],
  ['words', /^(?:quote\w*|quotation\w*|words?|verbatim|statement\w*|told|comment\w*)$/],
  [
    'stance',
    /^(?:stand|stands|stood|stance\w*|position\w*|react\w*|respon\w*|accept\w*|agree[ds]?|reject\w*|refus\w*|oppos\w*|support\w*|back|backs|backed|demand\w*|want\w*|think\w*|view\w*|open|openness|willing\w*|ready|feel\w*|object\w*|divided|idea|rule[ds]?|out|red|lines?|against|favou?r\w*|insist\w*|yield\w*|condition\w*)$/,
  ],
];

/** Words that every record is about: they narrow nothing. */
const GENERAL =
  /^(?:talks?|negotiat\w+|peace|process|conflict|war|part(?:y|ies)|sides?|reports?|reporting|record|leaders?|officials?|governments?|leadership|people|proposed|issue|issues|question|topic|official|country|countries|news|story|case|sources?|mediator|reported|time|day|date|days)$/;

const FOR =
  /\b(?:yes|accept\w*|agree\w*|support\w*|back(?:s|ed)?|open|willing|ready|favou?r\w*|concede\w*|yield\w*)\b/i;
const AGAINST = /\b(?:said no|say no|says no|reject\w*|refus\w*|oppos\w*|rule[ds]? (?:\w+ )?out|object\w*|against)\b/i;
const POLAR = /^(?:has|have|had|did|does|do|is|are|was|were|will|would|could|can)\b/i;

/** The question, or null when a word of it is neither understood nor held by the record. */
export function readQuestion(telling: Telling, text: string): Question | null {
  const since = sinceOf(telling, text);
  const rest = since ? text.replace(since.words, ' ') : text;
  if (/^why\b|\bhow (?:many|much|long|old|far)\b/i.test(rest.trim())) return null;
  const named = namedIn(telling, rest);
  const words = wordsOf(rest).filter(word => !isAsking(word) && !named.words.has(word));
  const isKind = (word: string) => KINDS.some(([, pattern]) => pattern.test(word)) && !isTopicToo(telling, word);
  const topicWords = words.filter(word => !isKind(word) && !GENERAL.test(word));
  const kindWords = words.filter(isKind);
  const held = heldStems(telling);
  const topics = new Set(topicWords.map(stem));
  if ([...topics].some(one => !held.has(one))) return null;
  const asks = asksOf(rest, kindWords);
  return {
    asks,
    polar: POLAR.test(rest.trim()) || /\bever\b/i.test(rest) ? polarityOf(rest) : null,
    stances: stancesOf(rest),
    actors: named.actors,
    places: named.places,
    topics,
    since: since?.edtf ?? null,
    onDay: since !== null && !/^(?:since|after|from)\b/i.test(since.words.trim()),
    wants: /^when\b|\bwhen did\b|\bwhich day\b|\bwhat date\b/i.test(rest)
      ? 'when'
      : /^where\b(?! (?:does|do|did|is|are) .*\b(?:stand|contradict))/i.test(rest)
        ? 'where'
        : /^(?:who|which (?:party|side|actor)s?)\b/i.test(rest)
          ? 'who'
          : null,
  };
}

/** Words of asking that name an issue here: a dispute over "strikes", a "plan" of its own. Only where an issue has it. */
function isTopicToo(telling: Telling, word: string): boolean {
  if (/^(?:lines?|open|red|out|agreement|deal|position|text|plan|points?|terms?)s?$/.test(word)) return false;
  const titles = telling.record.issues.map(issue => issue.title);
  return titles.some(title => wordsOf(title).map(stem).includes(stem(word)));
}

function asksOf(text: string, kindWords: readonly string[]): Set<Ask> {
  const asks = new Set<Ask>();
  for (const word of kindWords) for (const [ask, pattern] of KINDS) if (pattern.test(word)) asks.add(ask);
  if (/^(?:and )?who (?:is|was|are)\b/i.test(text) && asks.size === 0) asks.add('identity');
  if (/\bsaid (?:yes|no)\b|\bsay(?:s)? (?:yes|no)\b/i.test(text)) asks.add('stance');
  if (/\bwhat (?:did|does|has|have)\b.*\bsa(?:y|id)\b/i.test(text))
    for (const ask of ['words', 'stance'] as const) asks.add(ask);
  if (/\bwho\b.*\b(?:propos|table|present|put|draft|wr[io]te|author)/i.test(text)) {
    asks.clear();
    asks.add('authorship');
  }
  if (/\bnobody\b|\bno one\b|\bnot (?:yet )?(?:said|responded|answered|reacted|commented)\b|\bsilent\b/i.test(text)) {
    asks.clear();
    asks.add('silence');
  }
  if (asks.has('contradiction')) for (const ask of ['stance', 'words'] as const) asks.delete(ask);
  if (asks.has('agreement')) {
    asks.delete('agreement');
    if (/\bsign\w*\b|^(?:is|was|has|have|did|are|were)\b.*\b(?:deal|agreement|accord|treaty|settle\w*)\b/i.test(text)) {
      asks.clear();
      asks.add('agreement');
    } else if (asks.size === 0) asks.add('proposal');
  }
  if (asks.has('change')) for (const ask of ['stance', 'event'] as const) asks.delete(ask);
  if (asks.has('outlook') && /\bnext\b|\bplanned\b|\bahead\b|\bexpected\b/i.test(text))
    for (const ask of ['event', 'meeting', 'proposal', 'change'] as const) asks.delete(ask);
  if (asks.size === 0) for (const ask of ['stance', 'proposal'] as const) asks.add(ask);
  return asks;
}

const polarityOf = (text: string): Question['polar'] =>
  AGAINST.test(text) ? 'against' : FOR.test(text) ? 'for' : null;

function stancesOf(text: string): readonly Stance[] | null {
  if (/\bred lines?\b/i.test(text)) return ['red-line'];
  if (/\bwants?\b|\bwanted\b|\bdemand\w*\b|\binsist\w*\b/i.test(text)) return ['demand', 'conditional'];
  if (/\bconditions?\b/i.test(text)) return ['conditional'];
  if (/\bopen(?:ness)?\b/i.test(text)) return ['open', 'accept', 'conditional'];
  if (AGAINST.test(text)) return ['reject', 'red-line'];
  if (/\baccept\w*\b|\bagrees?\b|\bagreed\b|\bsupports?\b|\bbacks?\b|\bsa(?:id|y|ys) yes\b/i.test(text))
    return ['accept', 'open', 'conditional', 'demand'];
  return null;
}

interface Named {
  readonly actors: readonly Actor[];
  readonly places: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Actors and places that the question names, longest names first, with the words that name them. */
function namedIn(telling: Telling, question: string): Named {
  const { record } = telling;
  let text = ` ${wordsOf(question).join(' ')} `;
  const names = [
    ...record.actors.flatMap(actor => namesOf(actor).map(name => ({ name, actor, place: null as string | null }))),
    ...record.places.map(place => ({ name: wordsOf(place.name).join(' '), actor: null, place: place.name })),
  ].filter(({ name }) => name !== '');
  const found: { at: number; actor: Actor | null; place: string | null }[] = [];
  const words = new Set<string>();
  const plain = text;
  for (const { name, actor, place } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    if (!text.includes(` ${name} `)) continue;
    found.push({ at: plain.indexOf(` ${name} `), actor, place });
    for (const word of name.split(' ')) words.add(word);
    text = text.replaceAll(` ${name} `, ` ${'¶ '.repeat(name.split(' ').length)}`);
  }
  const inOrder = found.toSorted((a, b) => a.at - b.at);
  return {
    actors: [...new Set(inOrder.flatMap(({ actor }) => (actor ? [partyFor(telling, actor)] : [])))],
    places: [...new Set(inOrder.flatMap(({ place }) => (place ? [place] : [])))],
    words,
  };
}

/** A party’s leaders or officials at large stand for the party; a faction for itself. */
const partyFor = (telling: Telling, actor: Actor): Actor =>
  (!actor.named && actor.factionOf === null && telling.known.actors.get(actor.side ?? '')) || actor;

function namesOf(actor: Actor): string[] {
  const family = actor.kind === 'person' ? [actor.name.split(' ').at(-1)!] : [];
  const adjectives =
    actor.kind === 'state'
      ? actor.mentions.map(span => span.exact).filter(exact => /^[\p{Lu}.]\S*(?: \p{Lu}\S*)?$/u.test(exact))
      : [];
  return [...new Set([actor.name, ...actor.aliases, ...family, ...adjectives].map(name => wordsOf(name).join(' ')))];
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** "since 15 March 2031", "after 2031-03-15", "between …": the day that it counts from. A year not said is that of the sources. */
function sinceOf(telling: Telling, text: string): { words: string; edtf: string } | null {
  const year = telling.record.sources.map(source => source.publishedAt?.slice(0, 4)).findLast(one => one !== undefined);
  const iso = /\b(?:since|after|from|on)?\s*(\d{4}-\d{2}(?:-\d{2})?)\b/i.exec(text);
  if (iso) return { words: iso[0], edtf: iso[1]! };
  const named =
    /\b(?:since|after|from|on)?\s*(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? (january|february|march|april|may|june|july|august|september|october|november|december)(?:,? (\d{4}))?\b/i.exec(
      text,
    ) ?? null;
  const turned =
    /\b(?:since|after|from|on)?\s*(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?\b/i.exec(
      text,
    );
  const [words, day, month, said] = named
    ? [named[0], named[1], named[2], named[3]]
    : turned
      ? [turned[0], turned[2], turned[1], turned[3]]
      : [];
  const known = said ?? year;
  if (!words || !day || !month || !known) return null;
  return {
    words,
    edtf: `${known}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}

/** Every stem by which the record can be asked. */
function heldStems({ record }: Telling): Set<string> {
  const texts = [
    ...record.issues.flatMap(issue => [
      issue.title,
      ...issue.options.map(option => option.title),
      ...issue.evidence.map(span => span.exact),
    ]),
    ...record.proposals.map(proposal => proposal.title),
    ...record.provisions.map(provision => provision.title),
    ...record.events.map(event => event.title),
    ...record.places.map(place => place.name),
    ...record.quotations.map(quotation => quotation.text),
    ...record.actors.flatMap(actor => [actor.name, ...actor.roles.map(role => role.title)]),
  ];
  return new Set(texts.flatMap(text => [...stemsOf(text)]));
}
