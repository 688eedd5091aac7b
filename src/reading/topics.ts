/**
 * What is bargained over: a readable lexicon of topics, and where a text speaks of them. Each mention chooses an issue
 * (the topic, of this place or body) and one of its options.
 */

import { slug } from '../record/ids.ts';
import type { Issue, Option } from '../record/proposals.ts';
import { STATUS_QUO } from '../record/proposals.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Found, foundOf } from './finder.ts';
import type { Lexicon } from './lexicon.ts';
import { type Passages, type Sentence, sentenceAt } from './passages.ts';
import { withScopes } from './scopes.ts';
import { type Topic, topicPattern } from './topic-lexicon.ts';

/** The place, state or body that a mention concerns. */
export interface Concern {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface TopicMention {
  readonly topic: Topic;
  readonly concern: string | null;
  /** Option id within the issue. */
  readonly option: string;
  readonly start: number;
  readonly end: number;
  readonly clause: Clause;
  readonly sentence: Sentence;
}

/** Every mention of a topic in the readable blocks, in order. Overlapping mentions of two topics keep the longer. */
export function topicMentions(passages: Passages, found: Found, lexicon: Lexicon): TopicMention[] {
  const known = MENTIONS.get(passages);
  if (known?.lexicon === lexicon && known.drafts === countOf(found)) return known.mentions;
  const names = namesIn(found);
  const hits = hitsOf(passages, lexicon.topics, names);
  const raw = hits.flatMap((some, index) => mentionsIn(passages, passages.sentences[index]!, some, names));
  const concerned = unifyConcerns(raw).map(mention => asKnown(mention, lexicon.knownIssues));
  const mentions = withScopes(concerned, passages.source.text);
  MENTIONS.set(passages, { lexicon, drafts: countOf(found), mentions });
  return mentions;
}

/** Mentions once found, since provisions and positions both ask for them with the same actors and places. */
const MENTIONS = new WeakMap<Passages, { lexicon: Lexicon; drafts: number; mentions: TopicMention[] }>();
const countOf = (found: Found): number => foundOf(found, 'actor').length + foundOf(found, 'place').length;

interface Hit {
  readonly topic: Topic;
  readonly start: number;
  readonly end: number;
}

/** Where the words of each topic stand, by sentence: each expression goes over the text once. */
function hitsOf(passages: Passages, topics: readonly Topic[], names: readonly Name[]): Hit[][] {
  const { text } = passages.source;
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, words => words.toLowerCase());
  const hits: Hit[][] = passages.sentences.map(() => []);
  for (const topic of topics)
    for (const match of even.matchAll(topic.pattern ?? patternOf(topic, names))) {
      const start = match.index;
      const end = start + match[0].length;
      const sentence = sentenceAt(passages, start);
      if (sentence && sentence.start <= start && end <= sentence.end) hits[sentence.index]!.push({ topic, start, end });
    }
  return hits;
}

interface Name extends Concern {
  readonly kind: 'place' | 'state' | 'body';
}

/** Mentions of places, states and bodies, with the name each is known by. */
function namesIn(found: Found): Name[] {
  const places = foundOf(found, 'place').flatMap(({ entry }) =>
    entry.mentions.map(at => ({ kind: 'place' as const, name: entry.name, start: at.start, end: at.end })),
  );
  const actors = foundOf(found, 'actor').flatMap(({ entry }) => {
    if (entry.kind !== 'state' && entry.kind !== 'organisation') return [];
    const kind = entry.kind === 'state' ? ('state' as const) : ('body' as const);
    return entry.mentions.map(at => ({ kind, name: entry.name, start: at.start, end: at.end }));
  });
  return [...places, ...actors].toSorted((a, b) => a.start - b.start);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(topic: Topic, names: readonly Name[]): RegExp {
  const any = (kinds: readonly Name['kind'][]) => {
    const words = [
      ...new Set(names.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => literal(name.toLowerCase()))),
    ];
    return words.length > 0 ? `(?:${words.join('|')})` : '(?!)';
  };
  const words = topic.words.replaceAll('{place}', any(['place'])).replaceAll('{body}', any(['body']));
  return topicPattern(words);
}

function mentionsIn(
  passages: Passages,
  sentence: Sentence,
  found: readonly Hit[],
  names: readonly Name[],
): TopicMention[] {
  if (found.length === 0) return [];
  const { text } = passages.source;
  const clauses = clausesOf(text, sentence);
  const hits = found.flatMap(({ topic, start, end }): TopicMention[] => {
    const clause = clauses.find(candidate => candidate.start <= start && start < candidate.end) ?? clauses[0]!;
    const concern = concernOf(topic, start, end, clause, names, text);
    if (concern === null && (topic.key === 'alliance' || topic.key === 'status')) return [];
    const words = aboutMention(text, clause, start, end);
    const option = topic.options.find(rule => rule.words === null || rule.words.test(words)) ?? topic.options.at(-1)!;
    return [{ topic, concern: concern?.name ?? null, option: option.id, start, end, clause, sentence }];
  });
  return hits
    .filter(
      hit =>
        !hits.some(
          other =>
            other !== hit &&
            other.start <= hit.start &&
            hit.end <= other.end &&
            (other.end - other.start > hit.end - hit.start || hits.indexOf(other) < hits.indexOf(hit)),
        ),
    )
    .toSorted((a, b) => a.start - b.start);
}

const CONDITION =
  /\b(?:only if|if|once|unless|provided|as long as|on condition that|in exchange for|in return for|for every)\b/;

/** The words that choose the option: the clause up to a comma or a condition after the mention. */
function aboutMention(text: string, clause: Clause, start: number, end: number): string {
  const after = text.slice(end, clause.end).toLowerCase();
  const stop = Math.min(...[after.indexOf(','), after.search(CONDITION)].filter(at => at >= 0), after.length);
  const before = text.slice(clause.start, start).toLowerCase();
  const comma = CONDITION.test(before) ? before.lastIndexOf(',') + 1 : 0;
  return before.slice(comma) + text.slice(start, end).toLowerCase() + after.slice(0, stop);
}

/** What the mention is of: a name inside it, right after it by a preposition, or right before it. */
function concernOf(
  topic: Topic,
  start: number,
  end: number,
  clause: Clause,
  names: readonly Name[],
  text: string,
): Concern | null {
  if (!topic.title.includes('{of}')) return null;
  const kinds: readonly Name['kind'][] =
    topic.key === 'alliance'
      ? ['body']
      : topic.key === 'sanctions'
        ? ['state', 'body']
        : topic.key === 'status'
          ? ['place']
          : ['place', 'state'];
  const near = names.filter(name => kinds.includes(name.kind) && name.start >= clause.start && name.end <= clause.end);
  const inside = near.find(name => name.start >= start && name.end <= end);
  if (inside) return inside;
  const after = near.find(
    name =>
      name.start >= end &&
      name.start - end < 40 &&
      /^\s*(?:\w+ )?(?:on|of|at|in|from|over|against|within|to|visit)\s+(?:the\s+|its\s+)?(?:\w+\s+){0,2}$/i.test(
        text.slice(end, name.start),
      ),
  );
  if (after) return after;
  if (topic.key === 'sanctions') return null;
  const before = near.findLast(
    name => name.end <= start && /^[’']?s?\s*(?:\w+\s+)?$/.test(text.slice(name.end, start)),
  );
  return before ?? null;
}

/** A bare mention concerns what the only other one of its topic concerns: "the monitors" are those at the dam. */
function unifyConcerns(mentions: readonly TopicMention[]): TopicMention[] {
  return mentions.map(mention => {
    if (mention.concern !== null || !mention.topic.title.includes('{of}')) return mention;
    const others = new Set(
      mentions.filter(other => other.topic === mention.topic && other.concern !== null).map(other => other.concern),
    );
    return others.size === 1 ? { ...mention, concern: [...others][0]! } : mention;
  });
}

/** A bare mention concerns what the only issue of its topic in the case concerns. */
function asKnown(mention: TopicMention, known: readonly Issue[]): TopicMention {
  const { title } = mention.topic;
  if (mention.concern !== null || !title.includes('{of}')) return mention;
  const [before, after] = title.split('{of}') as [string, string];
  const concerns = known
    .filter(issue => issue.title.startsWith(before) && issue.title.endsWith(after))
    .map(issue => issue.title.slice(before.length, issue.title.length - after.length));
  return concerns.length === 1 && concerns[0] !== '' ? { ...mention, concern: concerns[0]! } : mention;
}

/** Key of the issue that a mention speaks of. */
export const issueKeyOf = (mention: Pick<TopicMention, 'topic' | 'concern'>): string =>
  `issue:${mention.topic.key}${mention.concern === null ? '' : `-${slug(mention.concern)}`}`;

const fill = (title: string, concern: string | null): string =>
  concern === null
    ? title
        .replace(/^\{of\} /, '')
        .replace(/ (?:of|on|at|from|to) \{of\}/, '')
        .replace('{of}', 'it')
    : title.replace('{of}', concern);

export const issueTitleOf = ({ topic, concern }: Pick<TopicMention, 'topic' | 'concern'>): string =>
  fill(topic.title, concern);

/** The options of the issue among those that the text speaks of, with what they imply; status quo first. */
export function optionsOf(mention: Pick<TopicMention, 'topic' | 'concern'>, ids: readonly string[]): Option[] {
  const { topic, concern } = mention;
  const wanted = new Set(ids);
  for (const rule of topic.options) if (wanted.has(rule.id) && rule.implies) wanted.add(rule.implies);
  const id = `issue:${slug(issueTitleOf(mention))}`;
  return [
    { id: STATUS_QUO, title: 'no change', implies: [], excludes: [] },
    ...topic.options
      .filter(rule => wanted.has(rule.id))
      .map(rule => ({
        id: rule.id,
        title: fill(rule.title, concern),
        implies: rule.implies ? [`${id}/${rule.implies}`] : [],
        excludes: [],
      })),
  ];
}
