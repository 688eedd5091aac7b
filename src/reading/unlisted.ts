/**
 * What no line of the lexicon names, drafted from the words of the text itself: "open a second hall", "a rotation of the
 * office". So a dispute over something unforeseen still has issues. Its category is `x-other` until a person gives another.
 */

import { slug } from '../record/ids.ts';
import type { Clause } from './clauses.ts';
import type { Passages, Sentence, Token } from './passages.ts';
import type { OptionRule, Topic } from './topic-lexicon.ts';
import type { TopicMention } from './topics.ts';

/** Words of bargaining: where a text has few of them, it is about something else. */
const BARGAINS =
  /\b(?:negotiat\w+|talks|mediat\w+|propos(?:als?|ed)|cease-?fire|truce|treaty|accord|drafts?|envoys?|delegat\w+|concessions?|sanctions|embargo|compromise|coalition|deal|agreements?|summit|offer(?:s|ed)?|demand(?:s|ed)?|ultimatum|stand-?off|protocol|sign(?:ed|ature)?|hostages?|prisoners?|captives?|conditions?|withdraw\w*|dispute|strike|walkout|quotas?|tariffs?|duties|refugees|both sides|the two sides|neither side|paper|pact|parties)\b/gi;

/** Words of taking sides in a dispute, which with some of the former tell the same. */
const SIDES =
  /\b(?:reject(?:s|ed)?|refus(?:es|ed)|insist(?:s|ed)?|rul(?:es|ed) out|out of the question|accept(?:s|ed)?|unacceptable|agreed to|willing to|ready to|prepared to|both (?:communities|governments|delegations)|the two (?:communities|governments)|neither (?:community|government|party)|peacekeepers?|mandate|settle(?:ment)?|quarrel|row|deadlock|impasse|stalemate|blockade|rebels?|armed groups?|fighters|convoys?|border|frontier|spokes\w+|foreign minister|commissioner|council|joint|communit(?:y|ies)|plan)\b/gi;

/**
 * How far the text is about bargaining: `talks` where it has two such words for each thousand characters, of three
 * kinds, or with words of taking sides more than three of six kinds; `touched` where it has eight for each ten thousand; else `other`. On reporting of talks the first is passed by a
 * wide margin, on other political reporting hardly ever.
 */
export function subjectOf({ source }: Passages): 'talks' | 'touched' | 'other' {
  const words = source.text.match(BARGAINS) ?? [];
  const perThousand = (words.length * 1000) / Math.max(1, source.text.length);
  const kinds = new Set(words.map(word => word.toLowerCase())).size;
  if (perThousand >= 2 && kinds >= 3) return 'talks';
  const all = [...words, ...(source.text.match(SIDES) ?? [])].map(word => word.toLowerCase());
  const dispute = (all.length * 1000) / Math.max(1, source.text.length);
  if (perThousand >= 0.6 && dispute >= 3.2 && new Set(all).size >= 6) return 'talks';
  return perThousand >= 0.8 ? 'touched' : 'other';
}

const LEADS =
  /^(?:(?:idea|prospect|possibility|notion|principle|concept|question|resumption|introduction) of|the|a|an|any|all|its|their|his|her|our|some|such|this|that|these|those|both|every|no|to|of|on|for|that|as|in principle|see(?= (?:the|an?|its|their|his|her|any|more|all)\b)|(?:have|accept|allow|give|make|take|see)(?= no\b))\s+/i;
const TAIL =
  /\s+(?:(?:on|by|since|from|until|last|this|next|late|early|in|within|at|over)\s+(?:\w+\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weeks|month|months|morning|afternoon|evening|night|midday|midnight|noon|yesterday|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4}).*|yesterday|today|tomorrow|again|only|altogether|too|as well|in principle|out of hand|outright|immediately|at once|a second time|in public|in private|under (?:any|no) circumstances|at any price|for now|for the time being|at all)$/i;

/** What the words name, without articles in front and dates behind. */
export function phraseOf(words: string): string {
  let phrase = words.replace(/\s+/g, ' ').replace(/^[\s,;:“"‘'(]+|[\s,;:.”"’')]+$/g, '');
  for (let lead = LEADS.exec(phrase); lead; lead = LEADS.exec(phrase)) phrase = phrase.slice(lead[0].length);
  phrase = phrase.replace(TAIL, '');
  return phrase
    .split(/\s+(?:that|which|who|where|whose)\s+/)[0]!
    .split(' ')
    .slice(0, 9)
    .join(' ')
    .replace(
      /\s+(?:of|to|in|on|for|with|by|and|or|the|a|an|from|at|as|that|its|their|rather|outside|inside|under|within|into|over|than)$/i,
      '',
    );
}

/** Objects that are talk about talk, moods or acts of reporting, and what is asked of nobody in particular. */
const NOT_BARGAINED =
  /^(?:giv(?:e|es|ing) (?:any |more |further |the |exact )?(?:details?|names?|figures?|reasons?|explanations?|interviews?|comments?|evidence|a (?:date|figure|reason|number|name))|invitations?|elaborating|commenting|speculating|confirm(?:ing)?|identify(?:ing)?|discuss(?:ing)? (?:details|the (?:details|contents?|talks|substance))|reports?|claims?|allegations?|accusations?|charges?|comments?|criticism|questions?|suggestions?|rumou?rs?|speculation|calm|restraint|unity|action|support|prayers?|help|patience|attention|pressure|it|them|him|her|us|me|you|he|she|they|we|i|so|one|ones|others?|what|who|whom|whose|how|(?:go|goes|going)(?! (?:above|beyond|below|under|further|back))|why|when|where|which|there|say|tell|comment|speculate|elaborate|answer|be|been|being|have|had|do|did|know|believe|think|see|hear|speak|talk|win|lose|work|play|come(?! back| home| down)|travel|visit|live|die|try|wait|know|feel|make sure|tak(?:e|ing) (?:(?:several|a few|some|many|more|up to|at least|two|three|\d+)\s)?(?:days|weeks|months|years|time|hours|minutes|longer|place|part$)|more|less|much|most|many|something|anything(?! (?:under|above|below|over|less|more|short))|nothing|everything|time|times|way|ways|people|better|best|good|new|\d+(?!\s*(?:per|%|percent|million|billion|weeks?|months?|years?|days?|euros?|dollars?|pounds?|crowns?|marks?))|evidence|proof|details|explanations?|reasons?|apolog(?:y|ies)|condolences|thanks|(?:end|ending|stop|stopping|resolve|halt)(?:ing)? (?:the |this |their |its )?(?:war|conflict|fighting|crisis|violence|bloodshed|suffering)|credit|responsibility|blame|defeat|victory|(?:navigat|ensur|achiev|avoid|resolv|bridg|address|handl|manag|defin|redefin|shap|strengthen|improv|promot|secur|balanc|emphasi[sz]|focus|push|seek|try|attempt|continu|begin|start|prevent|gain|find|show|prov|demonstrat|calm|rall|unit|rest|learn|teach|reflect|prepar|develop|follow|hop|pray|celebrat|welcom|tr[iy])(?:e|es|y|ing|ed)?|idea that|fact that|notion that|view|views)\b/i;

/** Heads that name talk about talk, people or moods rather than a point to be settled. */
const VAGUE =
  /\b(?:shifts?|news|readings?|interpretations?|characteri[sz]ations?|accounts?|assertions?|insinuations?|narratives?|labels?|descriptions?|comparisons?|complaints?|theor(?:y|ies)|stor(?:y|ies)|claims?|reports?|accusations?|allegations?|charges?|criticisms?|rumou?rs?|speculation|suggestions?|implications?|portrayals?|lies?|denials?|announcements?|decisions?|remarks?|statements?|comments?|words|signals?|gestures?|outcomes?|results?|responses?|answers?|replies|reply|clarification|progress|success|understanding|pressure|community|government|governments|opposition|groups?|regime|rebels|country|countries|nation|leaders?|candidates?|president|minister|parties|party|people|public|interests?|future|war|conflict|crisis|situation|consequences?|attacks?|killings?|shootings?|raids?|bombings?|deaths?|assaults?|fighting|violence|complexities|things?|matters?)$/i;
/** Heads that name a point only with what belongs to them: "change" is none, "any change to the clause on gas" is one. */
const VAGUE_ALONE =
  /\b(?:visits?|moves?|solutions?|resolution|approach(?:es)?|peace|stability|strateg(?:y|ies)|role|measures?|efforts?|steps?|goal|goals|ideas?|calls?|operations?|justice|freedom|democracy|changes?|reforms?|strikes?|relationships?)$/i;

/** Whether the phrase can name something to be settled. */
export function canBeSettled(phrase: string, tagged: readonly Token[], isVerb: (lower: string) => boolean): boolean {
  if (phrase.length < 4 || NOT_BARGAINED.test(phrase)) return false;
  const first = tagged.find(token => /\p{L}/u.test(token.text));
  const tokens = tagged.map((token, at) =>
    token.pos === 'VERB' &&
    !/(?:ed|ing)$/.test(token.lower) &&
    tagged.slice(Math.max(0, at - 3), at).some(one => one.pos === 'DET' || /^\d/.test(one.text))
      ? { ...token, pos: 'NOUN' }
      : token,
  );
  const head = phrase.split(/\s+(?:of|for|in|to|on|with|from|between|by|at|over)\s+/)[0]!;
  if (first?.pos !== 'VERB' && (VAGUE.test(head) || (VAGUE_ALONE.test(phrase) && phrase.split(' ').length < 3)))
    return false;
  if (first?.pos === 'VERB' && phrase.split(' ').length < 3 && VAGUE.test(phrase)) return false;
  return tokens.some(
    token =>
      token.pos === 'NOUN' ||
      token.pos === 'NUM' ||
      (token.pos === 'VERB' && isVerb(token.lower)) ||
      (token.pos === 'PROPN' && first?.pos === 'VERB' && phrase.includes(token.text)),
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

/** What is put forward or done to settle something, which a verb of feeling may take a stance on. */
export const isPutForward = (phrase: string): boolean => {
  const head = phrase.split(/\s+(?:of|for|in|to|on|with|from|between|by|at|over|as)\s+/)[0]!;
  return (
    PROPOSAL.test(head) ||
    /\b(?:ban|cap|levy|tax|tariff|quota|limit|fee|ceiling|clause|idea|cut|rise|closure|sale|merger|release|sketch|suit|lawsuit|embargo|blockade|terms|timetable|deadline|condition|rule|law|bill|list|price|rent|bid|scheme|concession|withdrawal|suspension|exemption|amnesty)s?$/i.test(
      head,
    )
  );
};

/** A proposal taken whole has no category of its own. */
export const PROPOSAL =
  /\b(?:draft|paper|plan|proposal|offer|deal|framework|version|accord|protocol|treaty|agreement|package|text|blueprint|pact|settlement|formula|roadmap|timetable|scheme|charter|memorandum|bid)s?$/i;

/** "The lease" alone: the one that is spoken of. */
const BARE = /^(?:the )?[\p{L}-]+$/u;

const ARTICLE = /^(?:an?|the)\s+/;

/** A capital that only opens the sentence is no name's. */
const lowered = (phrase: string, opens: boolean): string =>
  opens && /^\p{Lu}\p{Ll}+\b/u.test(phrase) && /^(?:\p{L}+ing|\p{L}+s|An?|The|Any|No)\b/u.test(phrase)
    ? phrase[0]!.toLowerCase() + phrase.slice(1)
    : phrase;

interface Own {
  readonly words: ReadonlySet<string>;
  readonly topic: Topic & { readonly options: OptionRule[] };
}

/**
 * The unlisted topics of one text: phrases that share their words are one issue, and of it one option only where they
 * share nearly all of them ("the levy cut" and "the levy kept" are two).
 */
export class Unlisted {
  private readonly topics: Own[] = [];

  /** The mention of what the phrase names. `category` is that of a listed topic that it belongs to without being an option of it. */
  mention(
    said: string,
    start: number,
    end: number,
    clause: Clause,
    sentence: Sentence,
    category: string | null = 'x-other',
  ): TopicMention {
    const phrase = lowered(said, start === sentence.start);
    const words = new Set(keyWords(phrase));
    const { topic } = this.topicOf(phrase, words, category);
    const option = this.optionOf(topic, phrase, words);
    return { topic, concern: null, option: option.id, start, end, clause, sentence };
  }

  /** The topic of this phrase: one that is known by two of its words (or all of a shorter one), or a new one. */
  private topicOf(phrase: string, words: ReadonlySet<string>, category: string | null): Own {
    const known = this.topics.find(one => {
      const shared = [...words].filter(word => one.words.has(word)).length;
      return shared >= 2 || (shared === 1 && (words.size === 1 || one.words.size === 1));
    });
    if (known) return known;
    const own: Own = {
      words,
      topic: {
        key: `own-${slug(phrase.replace(ARTICLE, ''))}`,
        category: PROPOSAL.test(phrase) ? null : category,
        title: phrase,
        words: '',
        pattern: null,
        options: [],
      },
    };
    this.topics.push(own);
    return own;
  }

  private optionOf(topic: Own['topic'], phrase: string, words: ReadonlySet<string>): OptionRule {
    const known = topic.options.find(one => {
      const others = new Set(keyWords(one.title));
      const shared = [...words].filter(word => others.has(word)).length;
      const bare = words.size === 1 ? BARE.test(phrase) : others.size === 1 && BARE.test(one.title);
      return (bare && shared === 1) || shared / Math.max(words.size, others.size) > 0.7;
    });
    if (known) return known;
    const option: OptionRule = { id: slug(phrase.replace(ARTICLE, '')), title: phrase, words: null, implies: null };
    topic.options.push(option);
    return option;
  }
}
