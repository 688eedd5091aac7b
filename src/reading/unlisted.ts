/**
 * What no line of the lexicon names, drafted from the words of the text itself: "open a second hall", "a rotation of the
 * office". So a dispute over something unforeseen still has issues. Its category is `x-other` until a person gives another.
 */

import { slug } from '../record/ids.ts';
import type { Clause } from './clauses.ts';
import type { Passages, Sentence, Token } from './passages.ts';
import type { Topic } from './topic-lexicon.ts';
import type { TopicMention } from './topics.ts';

/** Words of bargaining: where a text has few of them, it is about something else. */
const BARGAINS =
  /\b(?:negotiat\w+|talks|mediat\w+|propos(?:als?|ed)|cease-?fire|truce|treaty|accord|drafts?|envoys?|delegat\w+|concessions?|sanctions|embargo|compromise|coalition|deal|agreements?|summit|offer(?:s|ed)?|demand(?:s|ed)?|ultimatum|stand-?off|protocol|sign(?:ed|ature)?|hostages?|prisoners?|captives?|conditions?|withdraw\w*|dispute|strike|walkout|quotas?|tariffs?|duties|refugees|both sides|the two sides|neither side|paper|pact|parties)\b/gi;

/**
 * How far the text is about bargaining: `talks` where it has two such words for each thousand characters, of three
 * kinds; `touched` where it has eight for each ten thousand; else `other`. On reporting of talks the first is passed by a
 * wide margin, on other political reporting hardly ever.
 */
export function subjectOf({ source }: Passages): 'talks' | 'touched' | 'other' {
  const words = source.text.match(BARGAINS) ?? [];
  const perThousand = (words.length * 1000) / Math.max(1, source.text.length);
  const kinds = new Set(words.map(word => word.toLowerCase())).size;
  if (perThousand >= 2 && kinds >= 3) return 'talks';
  return perThousand >= 0.8 ? 'touched' : 'other';
}

const LEADS =
  /^(?:(?:idea|prospect|possibility|notion|principle|concept|question|resumption|introduction) of|the|a|an|any|all|its|their|his|her|our|some|such|this|that|these|those|both|every|no|to|of|on|for|that|as|in principle)\s+/i;
const TAIL =
  /\s+(?:(?:on|by|since|from|until|last|this|next|late|early|in|within|at|over)\s+(?:\w+\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weeks|month|months|morning|afternoon|evening|night|midday|midnight|noon|yesterday|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4}).*|yesterday|today|tomorrow|again|only|altogether|too|as well|in principle|out of hand|outright|immediately|at once|a second time|in public|in private)$/i;

/** What the words name, without articles in front and dates behind. */
export function phraseOf(words: string): string {
  let phrase = words.replace(/\s+/g, ' ').replace(/^[\s,;:“"‘'(]+|[\s,;:.”"’')]+$/g, '');
  for (let lead = LEADS.exec(phrase); lead; lead = LEADS.exec(phrase)) phrase = phrase.slice(lead[0].length);
  phrase = phrase.replace(TAIL, '');
  return phrase
    .split(/\s+(?:that|which|who|where|whose)\s+/)[0]!
    .split(' ')
    .slice(0, 7)
    .join(' ')
    .replace(/\s+(?:of|to|in|on|for|with|by|and|or|the|a|an|from|at|as|that|its|their|rather)$/i, '');
}

/** Objects that are talk about talk, moods or acts of reporting, and what is asked of nobody in particular. */
const NOT_BARGAINED =
  /^(?:reports?|claims?|allegations?|accusations?|charges?|comments?|criticism|questions?|suggestions?|rumou?rs?|speculation|calm|restraint|unity|action|support|prayers?|help|patience|attention|it|them|him|her|us|me|you|he|she|they|we|i|so|one|others?|what|who|whom|whose|how|(?:go|goes|going)(?! (?:above|beyond|below|under|further|back))|why|when|where|which|there|say|tell|comment|speculate|elaborate|answer|be|been|being|have|had|do|did|know|believe|think|see|hear|speak|talk|win|lose|work|play|come|travel|visit|live|die|try|wait|know|feel|make sure|more|less|much|most|many|something|anything(?! (?:under|above|below|over|less|more|short))|nothing|everything|time|times|way|ways|people|better|best|good|new|\d+|evidence|proof|details|explanations?|reasons?|apolog(?:y|ies)|condolences|thanks|(?:end|ending|stop|stopping|resolve|halt)(?:ing)? (?:the |this |their |its )?(?:war|conflict|fighting|crisis|violence|bloodshed|suffering)|credit|responsibility|blame|defeat|victory|(?:navigat|ensur|achiev|avoid|resolv|bridg|address|handl|manag|defin|redefin|shap|strengthen|improv|promot|secur|balanc|emphasi[sz]|focus|push|seek|try|attempt|continu|begin|start|prevent|gain|find|show|prov|demonstrat|calm|rall|unit|rest|learn|teach|reflect|prepar|develop|follow|hop|pray|celebrat|welcom|tr[iy])(?:e|es|y|ing|ed)?|idea that|fact that|notion that|view|views)\b/i;

/** Heads that name a hope or a party rather than a point to be settled. */
const VAGUE =
  /\b(?:shifts?|news|announcements?|decisions?|visits?|remarks?|statements?|comments?|words|signals?|gestures?|moves?|outcomes?|solutions?|resolution|responses?|approach(?:es)?|peace|progress|stability|results?|success|dialogue|understanding|strateg(?:y|ies)|role|pressure|community|government|governments|opposition|groups?|regime|rebels|country|countries|nation|leaders?|candidates?|president|minister|parties|party|people|public|measures?|efforts?|steps?|interests?|future|goal|goals|ideas?|calls?|operations?|justice|freedom|democracy|change|reforms?|war|conflict|crisis|situation|consequences?|strikes?|attacks?|killings?|shootings?|raids?|bombings?|deaths?|assaults?|fighting|violence|complexities|relationships?|things?|matters?|talks?)$/i;

/** Whether the phrase can name something to be settled. */
export function canBeSettled(phrase: string, tokens: readonly Token[], isVerb: (lower: string) => boolean): boolean {
  if (phrase.length < 4 || NOT_BARGAINED.test(phrase)) return false;
  const first = tokens.find(token => /\p{L}/u.test(token.text));
  if (first?.pos !== 'VERB' && VAGUE.test(phrase.split(/\s+(?:of|for|in|to|on|with|from|between|by|at|over)\s+/)[0]!))
    return false;
  return tokens.some(
    token => token.pos === 'NOUN' || token.pos === 'NUM' || (token.pos === 'VERB' && isVerb(token.lower)),
  );
}

const DOUBLED =
  /^(?:stop|set|put|cut|let|get|run|sit|quit|hit|ban|drop|cap|shut|begin|permit|commit|swap|admit|ship|scrap|plan|bar)$/;

/** "open a second hall" as a noun phrase: "opening a second hall". Other phrases stay as they are. */
export function asNoun(phrase: string, verb: boolean): string {
  if (!verb) return phrase;
  const [first, ...rest] = phrase.split(' ');
  const word = first!.toLowerCase();
  if (/ing$/.test(word)) return phrase;
  const base = /[^s]s$/.test(word) ? word.replace(/(?<=(?:s|x|ch|sh|o))es$/, '').replace(/(?<=[^s])s$/, '') : word;
  const stem = DOUBLED.test(base) ? base + base.at(-1) : /[^e]e$/.test(base) ? base.slice(0, -1) : base;
  return [`${stem}ing`, ...rest].join(' ');
}

const KEY_EMPTY =
  /^(?:the|a|an|of|to|in|on|for|with|by|and|or|from|at|as|any|its|their|his|her|new|more|all|some|be|own|per|cent|percent)$/;
const keyWords = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 1 && !KEY_EMPTY.test(word))
    .map(word => word.replace(/(?:ing|ed|es|s)$/, ''));

/** A proposal taken whole has no category of its own. */
export const PROPOSAL =
  /\b(?:draft|paper|plan|proposal|offer|deal|framework|version|accord|protocol|treaty|agreement|package|text|blueprint|pact|settlement)s?$/i;

const ARTICLE = /^(?:an?|the)\s+/;

/** The unlisted topics of one text: phrases that share their words are one topic. */
export class Unlisted {
  private readonly topics: { readonly words: ReadonlySet<string>; readonly topic: Topic }[] = [];

  /** The topic of this phrase: one that is known by two of its words (or all of a shorter one), or a new one. */
  topicOf(phrase: string): Topic {
    const words = new Set(keyWords(phrase));
    const known = this.topics.find(one => {
      const shared = [...words].filter(word => one.words.has(word)).length;
      return shared >= 2 || (shared === 1 && (words.size === 1 || one.words.size === 1));
    });
    if (known) return known.topic;
    const topic: Topic = {
      key: `own-${slug(phrase.replace(ARTICLE, ''))}`,
      category: PROPOSAL.test(phrase) ? null : 'x-other',
      title: phrase,
      words: '',
      pattern: null,
      options: [{ id: slug(phrase.replace(ARTICLE, '')), title: phrase, words: null, implies: null }],
    };
    this.topics.push({ words, topic });
    return topic;
  }

  mention(phrase: string, start: number, end: number, clause: Clause, sentence: Sentence): TopicMention {
    const topic = this.topicOf(phrase);
    return { topic, concern: null, option: topic.options[0]!.id, start, end, clause, sentence };
  }
}
