/**
 * What is bargained over: a readable lexicon of topics, and where a text speaks of them. Each mention chooses an issue
 * (the topic, of this place or body) and one of its options.
 */

import { slug } from '../record/ids.ts';
import type { Issue, Option } from '../record/proposals.ts';
import { STATUS_QUO } from '../record/proposals.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { readTable } from './data-files.ts';
import { type Found, foundOf } from './finder.ts';
import type { Passages, Sentence } from './passages.ts';

interface OptionRule {
  readonly id: string;
  readonly title: string;
  readonly words: RegExp | null;
  /** Option that this one implies. */
  readonly implies: string | null;
}

export interface Topic {
  readonly key: string;
  /** PA-X code or one of ours; null for a proposal taken whole. */
  readonly category: string | null;
  readonly title: string;
  readonly words: string;
  readonly options: readonly OptionRule[];
}

export const TOPICS: readonly Topic[] = readTable('lexicon/topics.tsv').map(
  ([key, category, title, words, options]) => ({
    key: key!,
    category: category!,
    title: title!,
    words: words!,
    options: options!.split(';').map(readOption),
  }),
);

function readOption(cell: string): OptionRule {
  const [, id, title, words, implies] = /^([\w-]+)=([^~>]+)(?:~([^>]+))?(?:>([\w-]+))?$/.exec(cell) ?? [];
  if (!id || !title) throw new Error(`data/lexicon/topics.tsv: "${cell}" is no option.`);
  return { id, title, words: words ? new RegExp(`\\b(?:${words})`) : null, implies: implies ?? null };
}

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
export function topicMentions(passages: Passages, found: Found, known: readonly Issue[] = []): TopicMention[] {
  const names = namesIn(found);
  const patterns = TOPICS.map(topic => ({ topic, pattern: patternOf(topic, names) }));
  const raw = passages.sentences.flatMap(sentence => mentionsIn(passages, sentence, patterns, names));
  return unifyConcerns(raw).map(mention => asKnown(mention, known));
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
  return new RegExp(`\\b(?:${words})(?![\\w])`, 'g');
}

function mentionsIn(
  passages: Passages,
  sentence: Sentence,
  patterns: readonly { topic: Topic; pattern: RegExp }[],
  names: readonly Name[],
): TopicMention[] {
  const text = passages.source.text.slice(sentence.start, sentence.end).toLowerCase();
  const clauses = clausesOf(passages.source.text, sentence);
  const hits: TopicMention[] = [];
  for (const { topic, pattern } of patterns)
    for (const match of text.matchAll(pattern)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const clause = clauses.find(candidate => candidate.start <= start && start < candidate.end) ?? clauses[0]!;
      const concern = concernOf(topic, start, end, clause, names, passages.source.text);
      if (topic.key === 'alliance' && concern === null) continue;
      if (topic.key === 'status' && concern === null) continue;
      const words = aboutMention(passages.source.text, clause, start, end);
      const option = topic.options.find(rule => rule.words === null || rule.words.test(words)) ?? topic.options.at(-1)!;
      hits.push({ topic, concern: concern?.name ?? null, option: option.id, start, end, clause, sentence });
    }
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
