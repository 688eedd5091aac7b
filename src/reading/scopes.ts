/**
 * How far an option goes: "any ceasefire longer than 30 days" is not any ceasefire, and who refuses it has not refused one.
 * A listed option that the text narrows by a length, a bound or a kind becomes an option of its own, in the words of the
 * text, which implies the listed one. "The ceasefire" of a later sentence is the one that has been spoken of, where there
 * is only one.
 */

import { slug } from '../record/ids.ts';
import type { Sentence, Token } from './passages.ts';
import type { OptionRule, Topic } from './topic-lexicon.ts';

/** What is needed of a mention of a topic. */
interface Mention {
  readonly topic: Topic;
  readonly concern: string | null;
  readonly option: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** Mentions whose options go as far as the text says. */
export function withScopes<M extends Mention>(mentions: readonly M[], text: string): M[] {
  const widened = new Map<Topic, Topic & { readonly options: OptionRule[] }>();
  const ownTopic = (topic: Topic) => {
    if (!widened.has(topic)) widened.set(topic, { ...topic, options: [...topic.options] });
    return widened.get(topic)!;
  };
  const narrowed = mentions.map(mention => {
    const scope = scopeOf(mention, text);
    const rule = scope && narrow(mention, scope, text);
    return { mention: { ...mention, topic: ownTopic(mention.topic) }, rule, isBare: scope === null };
  });
  const spoken = new Map<string, Set<OptionRule>>();
  return narrowed.map(({ mention, rule, isBare }) => {
    const key = `${mention.topic.key} ${mention.concern}`;
    const before = spoken.get(key) ?? new Set();
    spoken.set(key, before);
    if (!rule) {
      const [only] = isBare && before.size === 1 && isTheSame(mention, text) ? before : [];
      return only && only.implies === mention.option ? { ...mention, option: only.id } : mention;
    }
    const known = mention.topic.options.find(one => one.id === rule.id);
    if (!known) mention.topic.options.unshift(rule);
    before.add(known ?? rule);
    return { ...mention, option: rule.id };
  });
}

interface Scope {
  /** "60-day", "open-ended": words in front of the name. */
  readonly before: string;
  /** "longer than 30 days", "for 60 days": words behind it. */
  readonly after: string;
}

const NUMBER = String.raw`(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a hundred)`;
const UNIT = '(?:hours?|days?|weeks?|months?|years?|km|kilomet(?:re|er)s?|miles?)';
const KIND =
  'open-ended|indefinite|unconditional|immediate|partial|full|complete|total|comprehensive|permanent|limited|local|phased|gradual|staged|unilateral|mutual|reciprocal|simultaneous|temporary|interim|nationwide|longer|shorter|conditional';
const FRONT = new RegExp(`^(?:${NUMBER}-${UNIT}|${KIND})$`, 'i');
const BOUND = new RegExp(
  String.raw`^ (?:(?:above|beyond|over|below|under) ${NUMBER} ?(?:%|per cent|percent|${UNIT})|(?:longer|shorter|larger|smaller|bigger|wider|more|less) than ${NUMBER} (?:per cent|percent|${UNIT}|\p{L}+)|(?:of|for|lasting) (?:at least |up to |at most |more than |no more than |less than |only )?${NUMBER} ${UNIT}|without (?:pre)?conditions|with no end date)\b`,
  'iu',
);
const SAID_OF = new RegExp(
  String.raw`^ (?:must |should |would |to |had to |has to )?(?:be|is|are|was|were) (${KIND})\b`,
  'i',
);

/** The limits that stand around a mention; null where there is none, or where the mention names a deed by a verb. */
function scopeOf(mention: Mention, text: string): Scope | null {
  const { start, end, sentence } = mention;
  const inside = sentence.tokens.filter(token => token.start >= start && token.end <= end);
  const head = inside.at(-1);
  if (head?.pos !== 'NOUN' || inside[0]!.pos === 'VERB') return null;
  const before = frontOf(
    sentence.tokens.filter(token => token.end <= start),
    text,
    start,
  );
  const rest = text.slice(end, sentence.end);
  const after = BOUND.exec(rest)?.[0].trim() ?? '';
  const said = SAID_OF.exec(rest)?.[1]?.toLowerCase() ?? '';
  const front = [before, said].filter(words => words !== '').join(' ');
  return front === '' && after === '' ? null : { before: front, after };
}

/** The run of words right before the mention that are limits: "90-day", "immediate and unconditional". */
function frontOf(tokens: readonly Token[], text: string, start: number): string {
  const line = text.slice(tokens.at(-6)?.start ?? start, start);
  const words = line.trim().split(/\s+/);
  let at = words.length;
  while (at > 0 && (FRONT.test(words[at - 1]!.replace(/,$/, '')) || (at < words.length && words[at - 1] === 'and')))
    at -= 1;
  return words.slice(at).join(' ').replace(/^and /, '').toLowerCase();
}

/** The option of its own; null where the listed one says as much, or its title has no place for the limits. */
function narrow(mention: Mention, { before, after }: Scope, text: string): OptionRule | null {
  const { topic, start, end, sentence } = mention;
  const isOver = /^(?:above|beyond|over|below|under)\b/i.test(after);
  if (isOver && BANS.test(text.slice(sentence.start, sentence.end))) return null;
  const words = `${before} ${text.slice(start, end)} ${isOver ? '' : after}`.toLowerCase();
  const base =
    topic.options.find(rule => rule.words?.test(words) && !isOnlyLength(rule, before, after)) ??
    topic.options.find(rule => rule.words === null) ??
    topic.options.at(-1)!;
  const said = before.split(' ').filter(word => word !== '' && !base.title.includes(word));
  if (said.length === 0 && after === '') return null;
  const [, article = '', name, rest] = TITLE.exec(base.title)!;
  const front = [...said, name].join(' ');
  const lead = /^an? $/.test(article) ? (/^[aeiou]|^8|^1[18]\b/i.test(front) ? 'an ' : 'a ') : article;
  const title = [`${lead}${front}`, after, rest!.trim()].filter(part => part !== '').join(' ');
  return { id: slug(title.replace('{of}', '')), title, words: null, implies: base.id };
}

/** What is banned above a bound is a limit, which the listed option says. */
const BANS =
  /\b(?:bans?|banned|banning|caps?|capped|limit\w*|prohibit\w*|forb\w+|curb\w*|restrict\w*|end|halt\w*|stop\w*|outlaw\w*|no)\b/i;

/** Article, name and the rest of an option's title: "a |withdrawal| from {of}". */
const TITLE = /^((?:an?|the|any) )?(.+?)((?: (?:of|at|on|in|from|to|by|for|with|over|that)\b.*)?)$/;

/** A rule for what is temporary is met by any length in days; the length itself says more. */
const isOnlyLength = (rule: OptionRule, before: string, after: string): boolean =>
  /temporary/.test(rule.id) && !/temporary|interim|limited/.test(`${before} ${after}`);

/** "the ceasefire", "it": the one that has been spoken of. */
const isTheSame = (mention: Mention, text: string): boolean =>
  /\b(?:the|this|that|such an?)\s+$/i.test(text.slice(Math.max(0, mention.start - 10), mention.start));
