/** Which of the listed issues and options a clause chooses; where it tells another deed, an option in the text's own words. */

import { slug } from '../../record/ids.ts';
import type { Topic } from '../topic-lexicon.ts';
import { optionsOf, type TopicMention } from '../topics.ts';
import { actingIn } from './acting.ts';
import type { Segment } from './segment.ts';
import { tellsDeed } from './words.ts';

/** Options that the lexicon does not list, added to its issues for one text. */
export class OwnOptions {
  private readonly topics = new Map<string, Topic & { options: Topic['options'][number][] }>();

  /** The mention with the words as its option; without what it concerns where that is the one who acts. */
  mention(mention: TopicMention, words: string, concerned: boolean): TopicMention {
    const topic = this.topics.get(mention.topic.key) ?? { ...mention.topic, options: [...mention.topic.options] };
    this.topics.set(topic.key, topic);
    const id = slug(words);
    if (!topic.options.some(option => option.id === id))
      topic.options.push({ id, title: words, words: null, implies: null });
    return { ...mention, topic, option: id, concern: concerned ? mention.concern : null };
  }

  /** The same mention with every option that the text adds to its issue. */
  complete(mention: TopicMention): TopicMention {
    const topic = this.topics.get(mention.topic.key);
    return topic ? { ...mention, topic } : mention;
  }
}

/** The topics whose option the clause tells; while clauses in own words do not count, every topic does. */
export function fitting(
  text: string,
  segment: Segment,
  topics: readonly TopicMention[],
  open: boolean,
): readonly TopicMention[] {
  const clause = text.slice(segment.start, segment.end);
  const told = topics.filter(
    topic =>
      !isOfTheDoer(text, topic, segment) &&
      !(open && (EXCEPT.test(clause) || !(isChosen(topic) || isTold(text, topic, segment)))),
  );
  return inPoint(text, segment, told);
}

/** Of several topics in one clause the one that is acted on; of those that an "and" joins all. */
function inPoint(text: string, segment: Segment, topics: readonly TopicMention[]): readonly TopicMention[] {
  if (topics.length < 2) return topics;
  const acting = actingIn(segment);
  if (segment.modal >= 0) return [topics.find(topic => acting !== null && topic.start >= acting.end) ?? topics[0]!];
  return topics.filter(
    (topic, index) => index === 0 || /\band\b|,/.test(text.slice(topics[index - 1]!.end, topic.start)),
  );
}

/** "Lorne would withdraw its troops": the place of which the topic is said to be is only the one who acts. */
export function isOfTheDoer(text: string, { concern }: TopicMention, segment: Segment): boolean {
  const acting = actingIn(segment);
  if (!acting || concern === null) return false;
  const words = text.slice(acting.end, segment.end);
  return text.slice(acting.start, acting.end).includes(concern) && !words.includes(concern);
}

/** Whether the clause tells the deed of the option: "recognise the 1994 border" is not its demarcation. */
export function isTold(text: string, topic: TopicMention, segment: Segment): boolean {
  const { title } = optionsOf(topic, [topic.option]).find(one => one.id === topic.option)!;
  return tellsDeed(text.slice(segment.start, segment.end), title);
}

/** Whether the option was chosen by words of its own, and not as the last of its topic. */
const isChosen = ({ topic, option }: TopicMention): boolean =>
  topic.options.some(rule => rule.id === option && rule.words !== null);

/** "An amnesty that leaves out commanders": what the option says is not what the clause says. */
const EXCEPT =
  /\b(?:leav(?:es?|ing) out|except|excluding|excludes?|but not|other than|apart from|with the exception|not for|not apply|not cover)\b/;
