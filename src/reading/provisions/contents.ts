/** What a proposal holds: listed topics in its contents, and clauses of them in words of their own. */

import type { Certainty } from '../../record/proposals.ts';
import { isAct } from '../act-verbs.ts';
import type { Found } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';
import { issueKeyOf, type TopicMention } from '../topics.ts';
import { canBeSettled, type Unlisted } from '../unlisted.ts';
import { actingIn } from './acting.ts';
import { titleOf } from './clause-titles.ts';
import type { Stretch } from './frames.ts';
import { continuing } from './goes-on.ts';
import type { ProposalMention } from './mentions.ts';
import { fitting, isOfTheDoer, isTold, type OwnOptions } from './options.ts';
import type { Segment } from './segment.ts';
import { isReaction, segmentsOf } from './segments.ts';

export interface Item {
  readonly topic: TopicMention;
  /** What is to be done, in the text's own words. */
  readonly words: string | null;
  /** Whether these words are its title, since the option of the listed topic has none of them. */
  readonly apart: boolean;
  readonly certainty: Certainty;
  /** The passage that says it. */
  readonly start: number;
  readonly end: number;
  /** Where the one who would have to act is named; null where the clause does not say. */
  readonly acting: { readonly start: number; readonly end: number } | null;
}

export interface Looking {
  readonly listed: readonly TopicMention[];
  readonly unlisted: Unlisted;
  readonly ownOptions: OwnOptions;
  /** Whether clauses in words of their own count. */
  readonly open: boolean;
}

/** After ", which" or ", a move that" the sentence speaks of something else. */
const ASIDE = /,\s+(?:which|who)\b|,\s+an?\s+\w+\s+that\b|—/;

/** What is dropped from a proposal, or replaced in it, is no longer a provision of it. */
const DROPPED = /\b(?:drops?|dropped|omits?|leaves? out|replaces?|no longer|without)\s+(?:the\s+|its\s+)?(?:\w+\s+)?$/i;
const DROPS =
  /^(?:drops?|dropped|dropping|omits?|leaves? out|replaces?|says? (?:nothing|little)|nothing|neither|is silent|does not|did not|do not|not|contains? no|includes? no|no longer|only that|little|few|the (?:last|first|latter|rest) of)\b/i;

/** "Says nothing about …", "the last of them …": no provision whoever is its subject. */
const SAYS_NOTHING =
  /^(?:says? (?:nothing|little)|nothing|is silent|does not|did not|do not|only that|little|few|the (?:last|first|latter|former|rest|others?) (?:of|in|by|on)\b)/i;

/** Everything that the mention says is in the proposal, in its sentence and in those that go on with it. */
export function itemsOf(passages: Passages, found: Found, mention: ProposalMention, looking: Looking): Item[] {
  const { contents, sentence } = mention;
  const { text } = passages.source;
  const certainty = certaintyOf(text.slice(sentence.start, contents?.end ?? sentence.end));
  const own = contents ? itemsIn(passages, sentence, contents, certainty, looking) : [];
  if (contents && own.length === 0 && !contents.loose) return [];
  const more = continuing(passages, found, mention, looking.open).flatMap(next =>
    itemsIn(
      passages,
      next.sentence,
      next.contents,
      certaintyOf(text.slice(next.sentence.start, next.sentence.end)),
      looking,
    ),
  );
  return eachItsOwn([...own, ...more], looking);
}

/** Two clauses on one listed issue are two provisions: the later is an issue of its own, in its own words. */
export function eachItsOwn<T extends Item>(items: readonly T[], { unlisted, open }: Looking): T[] {
  const seen = new Map<string, Item>();
  return items.map(item => {
    const key = issueKeyOf(item.topic);
    const before = seen.get(key);
    if (!before) seen.set(key, item);
    if (
      !before ||
      !open ||
      !item.words ||
      (before.acting?.start ?? before.topic.start) === (item.acting?.start ?? item.topic.start)
    )
      return item;
    const { topic, clause, sentence } = item.topic;
    const own = unlisted.mention(item.words, item.topic.start, item.topic.end, clause, sentence);
    return { ...item, topic: { ...own, topic: { ...own.topic, category: topic.category } } };
  });
}

/** The provisions that one stretch of a sentence tells. */
export function itemsIn(
  { source: { text } }: Passages,
  sentence: Sentence,
  stretch: Stretch,
  certainty: Certainty,
  { listed, unlisted, ownOptions, open }: Looking,
): Item[] {
  const { start, end } = stretch;
  const segments = segmentsOf(sentence, stretch);
  const ofText =
    !stretch.doer && stretch.form !== 'clauses' && !/\b(?:would|will|to|shall)\s+$/.test(text.slice(start - 8, start));
  const inside = listed
    .filter(topic => topic.start >= start && topic.end <= end)
    .filter(
      topic =>
        !ASIDE.test(text.slice(start, topic.start)) &&
        !(ofText && DROPPED.test(text.slice(Math.max(0, start - 12), topic.start))),
    );
  const taken = new Set<TopicMention>();
  const told = segments.flatMap((segment): Item[] => {
    if (
      (segment.modal < 0 && (ofText ? DROPS : SAYS_NOTHING).test(text.slice(segment.start, segment.end))) ||
      isReaction(segment)
    )
      return [];
    const own = inside.filter(topic => topic.start < segment.end && segment.start < topic.end);
    for (const topic of own) taken.add(topic);
    const acting = actingIn(segment);
    const title = titleOf(text, segment);
    const plain = { certainty, start: segment.start, end: segment.end, acting };
    const fits = fitting(text, segment, own, open);
    if (fits.length > 0)
      return fits.map(topic => ({
        ...plain,
        topic,
        words: fits.length === 1 && title.includes(' ') ? title : null,
        apart: fits.length === 1 && title.includes(' ') && open && !isTold(text, topic, segment),
        start: sentence.start,
        end: sentence.end,
      }));
    if (!open || title.split(' ').length < 2 || !isProvision(title, segment)) return [];
    const topic = own[0]
      ? ownOptions.mention(own[0], title, !isOfTheDoer(text, own[0], segment))
      : unlisted.mention(title, segment.start, segment.end, segment, sentence);
    return [{ ...plain, topic, words: title, apart: false }];
  });
  const bare = inside
    .filter(topic => !taken.has(topic) && !segments.some(one => one.start <= topic.start))
    .map(
      (topic): Item => ({
        topic,
        words: null,
        apart: false,
        certainty,
        start: sentence.start,
        end: sentence.end,
        acting: null,
      }),
    );
  return [...bare, ...told];
}

/** A clause with its verb may name anything; a noun phrase must be something that can be settled. */
const isProvision = (title: string, segment: Segment): boolean =>
  segment.modal >= 0
    ? segment.tokens.length > 3 && !/^(?:it|this|that|they|so)\b/i.test(title)
    : canBeSettled(title, segment.tokens, isAct) ||
      (/^\d/.test(title) && title.split(' ').length > 3 && segment.tokens.some(token => token.pos === 'NOUN'));

export function certaintyOf(words: string): Certainty {
  if (/\baccording to (?:an?|the) (?:copy|text|draft|document)\b/i.test(words)) return 'stated';
  const firm = words.replace(
    /\b(?:neither|no)\b[^.;]*\bmay\b|\bmay (?:not|only)\b|\b\d{1,2} May\b|\bMay \d|\b(?:by|in|since|until|before|last|early|late) May\b/g,
    '',
  );
  if (/\b(?:hints?|may|might|could|possibly|potential)\b/i.test(firm)) return 'hedged';
  if (/\b(?:reports? suggest|reportedly|according to|said to|understood to|sources? sa)/i.test(words))
    return 'reported';
  return 'stated';
}
