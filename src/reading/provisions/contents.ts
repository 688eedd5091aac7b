/** What a proposal holds: listed topics in its contents, clauses of them in words of their own, and rows of a table. */

import type { Certainty } from '../../record/proposals.ts';
import { isAct } from '../act-verbs.ts';
import type { Passages, Sentence } from '../passages.ts';
import type { TopicMention } from '../topics.ts';
import { canBeSettled, type Unlisted } from '../unlisted.ts';
import type { ProposalMention } from './proposal-nouns.ts';
import { actingIn, type Segment, segmentsOf, titleOf } from './segments.ts';

export interface Item {
  readonly topic: TopicMention;
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
  /** Whether clauses in words of their own count. */
  readonly open: boolean;
}

/** After ", which" or ", a move that" the sentence speaks of something else. */
const ASIDE = /,\s+(?:which|who)\b|,\s+an?\s+\w+\s+that\b|—/;

/** What is dropped from a proposal, or replaced in it, is no longer a provision of it. */
const DROPPED =
  /\b(?:drops?|dropped|omits?|removes?|leaves? out|replaces?|no longer)\s+(?:the\s+|its\s+)?(?:\w+\s+)?$/i;
const DROPS =
  /^(?:drops?|dropped|omits?|removes?|leaves? out|replaces?|says? nothing|is silent|does not|did not|do not|contains? no|no longer)\b/i;

/** Everything that the mention says is in the proposal, in its sentence and in those that go on with it. */
export function itemsOf(passages: Passages, mention: ProposalMention, looking: Looking): Item[] {
  const { contents, sentence } = mention;
  const { text } = passages.source;
  const certainty = certaintyOf(text.slice(sentence.start, contents?.end ?? sentence.end));
  const own = contents ? itemsIn(passages, sentence, contents, certainty, looking) : [];
  return [...own, ...continuing(passages, mention, looking)];
}

function itemsIn(
  { source: { text } }: Passages,
  sentence: Sentence,
  { start, end }: { start: number; end: number },
  certainty: Certainty,
  { listed, unlisted, open }: Looking,
): Item[] {
  const inside = listed
    .filter(topic => topic.start >= start && topic.end <= end)
    .filter(
      topic =>
        !ASIDE.test(text.slice(start, topic.start)) && !DROPPED.test(text.slice(Math.max(0, start - 12), topic.start)),
    );
  const named = inside.map(
    (topic): Item => ({ topic, certainty, start: sentence.start, end: sentence.end, acting: null }),
  );
  if (!open) return named;
  const free = segmentsOf(sentence, start, end).filter(
    segment => !listed.some(topic => topic.start < segment.end && segment.start < topic.end),
  );
  return [...named, ...free.flatMap(segment => inOwnWords(text, sentence, segment, certainty, unlisted))];
}

function inOwnWords(
  text: string,
  sentence: Sentence,
  segment: Segment,
  certainty: Certainty,
  unlisted: Unlisted,
): Item[] {
  const { start, end } = segment;
  if (DROPS.test(text.slice(start, end))) return [];
  const title = titleOf(text, segment);
  if (title.split(' ').length < 2 || !canBeSettled(title, segment.tokens, isAct)) return [];
  const topic = unlisted.mention(title, start, end, { start, end }, sentence);
  return [{ topic, certainty, start, end, acting: actingIn(segment) }];
}

/** Sentences right after that go on with the proposal: "It would also …", "Returns would start …", "In exchange Ruhn would …". */
function continuing(passages: Passages, { sentence, contents }: ProposalMention, looking: Looking): Item[] {
  const { text } = passages.source;
  const items: Item[] = [];
  const put = contents !== null || PUT.test(text.slice(sentence.start, sentence.end));
  for (let index = sentence.index + 1; index <= sentence.index + 4; index += 1) {
    const next = passages.sentences[index];
    if (!next || next.block !== sentence.block) break;
    const words = text.slice(next.start, next.end);
    const pronoun = GOES_ON.exec(words);
    const goes = pronoun !== null || (put && looking.open && WOULD.test(words) && !SPEAKS.test(words));
    if (!goes) break;
    const lead = pronoun
      ? pronoun[0].length
      : (/^(?:In (?:exchange|return|addition),?|Under it,?)\s+/.exec(words)?.[0].length ?? 0);
    items.push(...itemsIn(passages, next, { start: next.start + lead, end: next.end }, certaintyOf(words), looking));
  }
  return items;
}

const PUT = /\b(?:signed|tabled|put forward|circulated|presented|unveiled|published|handed|agreed)\b/i;
const GOES_ON =
  /^(?:(?:In (?:return|exchange),?|Under it,?)\s+it|It)\s+(?=(?:would|also|calls|includes|keeps|adds|requires|proposes|contains|lets|gives|obliges|allows|provides|sets|caps|bans|bars|commits|guarantees|leaves|offers|brings|says)\b)(?:also\s+)?/;
const WOULD = /^[^,;]{3,80}\bwould\b/;
const SPEAKS = /[“”"]|\b(?:said|says|told|asked|added|warned|argued|insisted|wrote|replied|called|if)\b/i;

export function certaintyOf(words: string): Certainty {
  if (/\b(?:hints?|may|might|could|possibly|potential)\b/i.test(words)) return 'hedged';
  if (/\b(?:reports? suggest|reportedly|according to|said to|understood to|sources? sa)/i.test(words))
    return 'reported';
  return 'stated';
}
