/** Where a text speaks of a proposal: the noun, its version, who put it, and what its words go on to say. */

import type { Draft } from '../../record/draft.ts';
import type { ProposalStatus } from '../../record/proposals.ts';
import { actorsIn, type Found } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';

export interface ProposalMention {
  /** "four-point plan", "peace framework", "second draft". */
  readonly noun: string;
  /** An agreement or deal that is spoken of as possible: it stands for the proposal at hand and makes none of its own. */
  readonly settled: boolean;
  /** A later version of what was there before. */
  readonly revised: boolean;
  readonly by: Draft<'actor'> | null;
  readonly status: ProposalStatus;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  /** Stretch of the text that says what is in it, if this sentence does. */
  readonly contents: { readonly start: number; readonly end: number } | null;
}

const NOUN =
  /\b(?:((?:\w+-point|peace|draft|revised|second|new|first|final|written|joint|own|latest|proposed|potential|amended|updated)(?:\s+(?:\w+-point|peace|draft|revised|new|written|joint))*)\s+)?((?:peace\s+)?(?:framework|plan|proposal|draft(?: text)?|blueprint|road ?map|paper|text|package|offer|accord|protocol|treaty|pact|version|agreement|deal))\b(?!\s+(?:to meet|for dinner|message))/gi;
const SETTLED = /\b(?:agreement|deal|offer|accord|protocol|treaty|pact|version)$/i;
const REVISED = /\b(?:revised|second|new|latest|amended|updated|final)\b/i;

/** Verbs after which the contents of a proposal follow. */
const CONTAINS =
  /^(?:\s*,?\s*(?:which|that|also|would|reportedly|circulated by [^,]{3,40}?|seen by [^,]{3,40}?|put forward by [^,]{3,40}?|last week|this week))*\s*(?:include(?:s|d)?|including|call(?:s|ed)? for|require(?:s|d)?|contain(?:s|ed)?|propos(?:e|es|ed)|hint(?:s|ed)? at|provid(?:e|es|ed) for|envisag(?:e|es|ed)|foresee(?:s)?|set(?:s)? out|keep(?:s)?|add(?:s)?|drop(?:s)?|replac(?:e|es)|demand(?:s)?|(?:would|might|could|may)(?:\s+(?:require|necessitate|include|mean))?|commit(?:s)?|offer(?:s)?|mean(?:s)?|allow(?:s)?|lets?|gives?|obliges?|binds?|fix(?:es)?|guarantees?|grants?|bans?|bars?)\b/i;
/** Verbs of the contents themselves: the content begins with the verb. */
const DOES =
  /^(?:\s+that\s[^,]{3,60})?(?:\s*,\s*[^,]{3,60},)*\s*(?:which\s+)?(?=(?:would|cuts?|caps?|puts?|lowers?|lowered|raises?|raised|brings? in|brought in|limits?|ends?|extends?|leaves?|lets?|keeps?|kept|halves|doubles?|sets?|fixe[sd])\s)/i;
const UNDER = /\bunder\s+(?:the|its|this|that|a)\s+(?:[\w-]+\s+){0,3}$/i;

/** Proposals in the readable sentences, in order: by their noun, by who puts something forward, by a list of their terms. */
export function proposalMentions(passages: Passages, found: Found): ProposalMention[] {
  return [...byNoun(passages, found), ...putForward(passages, found), ...elliptical(passages, found)].toSorted(
    (a, b) => a.start - b.start,
  );
}

const PUTS =
  /\b(?:has |have |had )?(?:floated|dangled|proposed|tabled|put forward)\s+(?:the\s+(?:idea|notion|possibility)\s+of\s+)?(?=(?:an?|the|joint|two|three|new)\s)/gi;

/** "Hallim floated the idea of a rotation": what is put forward is a proposal and its provision. */
function putForward(passages: Passages, found: Found): ProposalMention[] {
  const { text } = passages.source;
  return passages.sentences.flatMap(sentence => {
    if (!isReadable(passages, sentence)) return [];
    const words = text.slice(sentence.start, sentence.end);
    return [...words.matchAll(PUTS)].flatMap(match => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const by = actorsIn(found, { start: sentence.start, end: start }).findLast(
        ({ mention }) => mention.end <= start,
      )?.actor;
      if (
        !by ||
        /\b(?:not|never|denied|that)\b[^,]*$/.test(words.slice(0, match.index)) ||
        NOUN_HEAD.test(words.slice(match.index + match[0].length))
      )
        return [];
      const contents = { start: end, end: sentence.end };
      return [
        {
          noun: 'proposal',
          settled: false,
          revised: false,
          by,
          status: 'tabled' as const,
          sentence,
          start,
          end,
          contents,
        },
      ];
    });
  });
}

const NOUN_HEAD =
  /^(?:(?:an?|the|joint|two|three|new)\s)?(?:[\w-]+\s+){0,2}?(?:framework|plan|proposal|draft|blueprint|road ?map|paper|text|package|offer|accord|protocol|treaty|pact|version|agreement|deal|meeting|visit|bid)\b/i;

/** "Calder's would cap duties" beside the paper of another, and the terms that a colon introduces. */
function elliptical(passages: Passages, found: Found): ProposalMention[] {
  const { text } = passages.source;
  return passages.sentences.flatMap(sentence => {
    if (!isReadable(passages, sentence)) return [];
    const words = text.slice(sentence.start, sentence.end);
    const possessed = /^(?:The\s+)?(\p{Lu}[\p{L} ]{1,30})[’']s\s+would\s+/u.exec(words);
    const by =
      possessed && actorsIn(found, { start: sentence.start, end: sentence.start + possessed[0].length })[0]?.actor;
    const terms =
      /\b(?:who (?:have|has|had) (?:read|seen) (?:it|the \w+)|the terms|its terms|the contents)\b[^:]{0,30}:\s+/i.exec(
        words,
      );
    const at = by ? possessed : terms;
    if (!at) return [];
    const end = sentence.start + at.index + at[0].length;
    return [
      {
        noun: 'paper',
        settled: !by,
        revised: false,
        by: by ?? null,
        status: 'reported' as const,
        sentence,
        start: sentence.start + at.index,
        end,
        contents: { start: end, end: sentence.end },
      },
    ];
  });
}

const isReadable = (passages: Passages, sentence: Sentence): boolean =>
  !['heading', 'title', 'question', 'table-header', 'table-row'].includes(passages.blocks[sentence.block]!.kind);

function byNoun(passages: Passages, found: Found): ProposalMention[] {
  const { text } = passages.source;
  return passages.sentences.flatMap(sentence => {
    const kind = passages.blocks[sentence.block]!.kind;
    if (['heading', 'title', 'question', 'table-header'].includes(kind)) return [];
    const words = text.slice(sentence.start, sentence.end);
    return [...words.matchAll(NOUN)].flatMap(match => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (isOrdinary(words, match.index, match[0])) return [];
      const settled = SETTLED.test(match[0]);
      if (settled && !tellsContents(words, match.index, match.index + match[0].length)) return [];
      return [
        {
          noun: match[0].toLowerCase().replace(/^(?:proposed|potential|own|latest)\s+/, ''),
          settled:
            settled &&
            !/\b(?:signed|tabled|circulated|unveiled|presented|under)\s+(?:a|an|the|its|their|this|that)\s+(?:\w+\s+){0,2}$/i.test(
              words.slice(0, match.index),
            ) &&
            !/^(?:.*\s)?(?:offer|accord|protocol|treaty|pact|version)$/i.test(match[0]),
          revised: REVISED.test(match[1] ?? ''),
          by: proposerOf(text, found, sentence, start, end),
          status: statusOf(words),
          sentence,
          start,
          end,
          contents: contentsOf(text, sentence, start, end),
        },
      ];
    });
  });
}

/** An agreement or offer counts where its contents are told or it has been put or signed. */
const tellsContents = (words: string, start: number, end: number): boolean =>
  /^\s+(?:would|might|could|may|lets?|gives?|obliges?|includes?)\b/.test(words.slice(end)) ||
  UNDER.test(words.slice(0, start)) ||
  /\b(?:signed|tabled|circulated|unveiled|presented)\s+(?:a|an|the|its|their)\s+(?:\w+\s+){0,2}$/.test(
    words.slice(0, start),
  );

/** "plans to join", "had no plan", a text message: not something put on a table. */
function isOrdinary(words: string, at: number, noun: string): boolean {
  const before = words.slice(Math.max(0, at - 16), at).toLowerCase();
  if (/\b(?:no|any)\s+$/.test(before)) return true;
  const bare = /^(?:text|paper|package|draft)$/i.test(noun);
  return bare && !/\b(?:the|its|a|own|second|this)\s+$/.test(before);
}

function contentsOf(text: string, sentence: Sentence, start: number, end: number): ProposalMention['contents'] {
  const before = text.slice(sentence.start, start);
  if (UNDER.test(before)) {
    const aside = /^\s*(?:,\s*(?:which|who|a|an|the)\s[^,]*,|put forward[^,]*,|signed[^,]*,|seen by[^,]*,)/.exec(
      text.slice(end, sentence.end),
    );
    return { start: end + (aside?.[0].length ?? 0), end: sentence.end };
  }
  const after = text.slice(end, sentence.end);
  const does = DOES.exec(after);
  if (does)
    return {
      start: end + does[0].length + (/^would\s+/.exec(after.slice(does[0].length))?.[0].length ?? 0),
      end: sentence.end,
    };
  const verb = CONTAINS.exec(after);
  return verb ? { start: end + verb[0].length, end: sentence.end } : null;
}

/** The actor named as its maker: its adjective or possessor, "by" whom, or the subject of putting it forward. */
function proposerOf(text: string, found: Found, sentence: Sentence, start: number, end: number): Draft<'actor'> | null {
  const near = actorsIn(found, { start: sentence.start, end: sentence.end });
  const possessor = near.findLast(
    ({ mention }) =>
      mention.end <= start &&
      /^(?:[’']s?)?\s*(?:\p{L}+\s+){0,2}$/u.test(text.slice(mention.end, start)) &&
      start - mention.end < 24,
  );
  if (possessor && possessor.actor.entry.kind !== 'person') return possessor.actor;
  const by = near.find(
    ({ mention }) =>
      mention.start >= end && /^\s*,?\s*(?:\w+\s+){0,2}by\s+(?:the\s+)?$/.test(text.slice(end, mention.start)),
  );
  if (by) return by.actor;
  const putting =
    /\b(?:presented|tabled|put forward|proposed|unveiled|circulated|offered|submitted|outlined|drafted)\s+(?:\w+\s+){0,3}$/.exec(
      text.slice(sentence.start, start),
    );
  const subject = putting ? near.findLast(({ mention }) => mention.end <= sentence.start + putting.index) : undefined;
  return subject?.actor ?? null;
}

function statusOf(words: string): ProposalStatus {
  if (/\b(?:presented|tabled|put forward|unveiled|circulated|submitted|presents|tables)\b/i.test(words))
    return 'tabled';
  if (/\bsigned\b/i.test(words) && !/\bnot\b|\bunsigned\b|\bwould\b/i.test(words)) return 'signed';
  return 'reported';
}
