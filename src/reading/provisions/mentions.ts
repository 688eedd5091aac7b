/** Where a text speaks of a proposal, and which of its words say what is in it. */

import type { Draft } from '../../record/draft.ts';
import type { ProposalStatus } from '../../record/proposals.ts';
import { actorsIn, type Found } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';
import { complementAfter, type Stretch, stretchAfter, verbAt } from './frames.ts';
import { isPutBefore, makerOf, type Noun, nounsOf, statusOf } from './nouns.ts';
import { listed } from './words.ts';

export interface ProposalMention {
  /** "four-point plan", "peace framework", "second draft". */
  readonly noun: string;
  /** An agreement or deal that is spoken of as possible: it stands for the proposal at hand and makes none of its own. */
  readonly settled: boolean;
  /** The word that tells one version from another ("second", "march"); null where none does. */
  readonly version: string | null;
  /** A later version of what was there before. */
  readonly revised: boolean;
  readonly by: Draft<'actor'> | null;
  /** Whose it is in the text's words, where the record has no such actor: "union". */
  readonly owner: string | null;
  readonly status: ProposalStatus;
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  /** "a proposal to …": spoken of for the first time. */
  readonly introduced: boolean;
  /** Whether nothing after it goes on with it: a sentence of the text of an agreement. */
  readonly closed?: boolean;
  /** Whether it heads a section. */
  readonly heading: boolean;
  /** Stretch of the text that says what is in it, if this sentence does. */
  readonly contents: Stretch | null;
}

/** Blocks whose sentences tell of proposals. */
const isReadable = (passages: Passages, sentence: Sentence): boolean =>
  !['heading', 'title', 'question', 'table-header', 'caption'].includes(passages.blocks[sentence.block]!.kind);
const isProse = (passages: Passages, sentence: Sentence): boolean =>
  isReadable(passages, sentence) && passages.blocks[sentence.block]!.kind !== 'table-row';

/** Proposals in the readable sentences, in order: by their noun, by who puts something forward or agrees to it. */
export function proposalMentions(passages: Passages, found: Found): ProposalMention[] {
  return passages.sentences
    .flatMap(sentence => {
      const heading = passages.blocks[sentence.block]!.kind === 'heading';
      if (!heading && !isReadable(passages, sentence)) return [];
      const words = passages.source.text.slice(sentence.start, sentence.end);
      const named = byNoun(passages, found, sentence, words);
      if (heading) return named.filter(one => !one.settled).map(one => ({ ...one, contents: null, heading: true }));
      if (!isProse(passages, sentence)) return named;
      return [
        ...named,
        ...promised(passages, found, sentence, words),
        ...putForward(found, sentence, words),
        ...agreedTo(found, sentence, words),
        ...elliptical(found, sentence, words),
      ];
    })
    .toSorted((a, b) => a.start - b.start);
}

const shifted = (stretch: Stretch | null, by: number): Stretch | null =>
  stretch && { ...stretch, start: stretch.start + by, end: stretch.end + by };

function byNoun(passages: Passages, found: Found, sentence: Sentence, words: string): ProposalMention[] {
  return nounsOf(words).flatMap(noun => {
    const contents = contentsOf(sentence, words, noun);
    const put = isPutBefore(words, noun.at);
    if (noun.agreed && !contents && !put) return [];
    return [
      {
        noun: noun.words.replace(/^(?:(?:proposed|potential|own|latest|joint|rival)\s+)+/, ''),
        settled: noun.agreed && noun.elusive && !put && !isDefinite(words, noun),
        version: noun.version,
        revised: noun.revised,
        by: makerOf(passages, found, sentence, noun),
        owner: /([\p{L}-]+)[’']s?\s+(?:[\w-]+\s+){0,2}$/u.exec(words.slice(0, noun.at))?.[1]?.toLowerCase() ?? null,
        status: statusOf(words),
        sentence,
        start: sentence.start + noun.at,
        end: sentence.start + noun.end,
        introduced:
          TO_COME.test(words.slice(0, noun.at)) ||
          (/\b(?:an?|another)\s+$/i.test(words.slice(0, noun.at)) && (contents?.loose ?? false)),
        heading: false,
        contents: shifted(contents, sentence.start),
      },
    ];
  });
}

/** "She would present a compromise text on Thursday": another than those that lie on the table. */
const TO_COME =
  /\b(?:would|will|(?:plans?|planned|intends?|expected|due|hopes?) to|is to)\s+(?:\p{L}+\s+){0,2}?(?:present|table|put forward|submit|propose|circulate|unveil|publish|draft|draw up)\s+(?:an?|another)\s+(?:[\p{L}-]+\s+){0,2}$/iu;

const isDefinite = (words: string, { at }: Noun): boolean =>
  /\b(?:the|this|its|their|under an?)\s+$/i.test(words.slice(0, at));

/** Told contents; else what the noun itself is followed by, where it is put or has an owner. */
function contentsOf(sentence: Sentence, words: string, noun: Noun): Stretch | null {
  const before = words.slice(0, noun.at);
  if (HISTORY.test(words) || DENIED.test(before) || IF.test(before) || OLD.test(words.slice(noun.at))) return null;
  const told = stretchAfter(words, noun.at, noun.end, verbAt(sentence));
  if (told) return told;
  if (noun.elusive && !isPutBefore(words, noun.at)) return null;
  const complement = complementAfter(words, noun.end);
  if (!complement) return null;
  const colon = complement.form === 'clauses';
  const owned = /(?:[’']s?|\b(?:its|their|his|her|an?|the))\s+(?:[\w-]+\s+){0,2}$/i.test(before);
  return colon ||
    isPutBefore(words, noun.at) ||
    (owned && /proposal|offer$/.test(noun.words) && !/\bthe\s+$/i.test(before))
    ? complement
    : null;
}

const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|no|never|rumou?rs?|not (?:seen|received|proposed|tabled|offered)|had (?:rejected|refused|offered|proposed)|would have|could have|might have)\b[^,;]*$/i;
/** A treaty of long ago. */
const OLD = /^[^,;]{0,40}?,?\s(?:of|from|in|signed in|dating from|dated|since)\s(?:1[0-9]|20[01])\d\d?\b/i;
const HISTORY =
  /^(?:In|Back in|Already in|Since|As early as in) (?:1[0-9]|20)\d\d\b|^(?:\w+ years ago|Years ago|Decades ago)\b/;
const IF = /(?:^|[,;]\s)(?:if|unless|whether|had|were|should)\b[^,;]*$/i;

const PUTS =
  /\b(?:has |have |had |is |are )?(floated|dangled|proposed|proposes|proposing|tabled|put forward|suggested|offered|offers|offering)\s+(?:the\s+(?:idea|notion|possibility)\s+of\s+|(that)\s+|(to)\s+(?=\w+))?/gi;
const NOUN_HEAD = new RegExp(
  `^(?:(?:an?|the|its|their|his|her|joint|two|three|new)\\s)?(?:[\\w-]+\\s+){0,3}?(?:${listed('proposal')}|${listed('agreed')}|meetings?|visits?|bid|talks|date|help|apolog\\w+|condolences|mediation|round|explanation|reward)\\b`,
  'i',
);

/** Of an offer: figures, or things that two sides bargain over. */
const TERMS =
  /^(?:[^,;.]{0,30}\s)?(?:\d[\d.,]*|per ?cent|joint|release|withdrawal|truce|ceasefire|exchange|share|rise|cut|seats?|guarantees?|amnesty|autonomy|referendum|compensation|corridor|swap|monitors?|inspections?|recognition|quota)\b/i;

/** "Hallim floated the idea of a rotation": what is put forward is a proposal and its provision. */
function putForward(found: Found, sentence: Sentence, words: string): ProposalMention[] {
  return [...words.matchAll(PUTS)].flatMap(match => {
    const [whole, verb, that, to] = match as unknown as [string, string, string?, string?];
    const start = sentence.start + match.index;
    const end = start + whole.length;
    const rest = words.slice(match.index + whole.length);
    const by = actorsIn(found, { start: sentence.start, end: start }).findLast(({ mention }) => mention.end <= start);
    const head = words.slice(0, match.index);
    if (!by || /\b(?:not|never|denied|denies|that|who|by|if|had)\b[^,]*$/i.test(head) || /[“"]/.test(head)) return [];
    const trade = /\b(?:in (?:exchange|return) for|in return|if|provided|on condition)\b/i.test(rest);
    const things = /^(?:(?:an?|the|joint|two|three|four|five|new|its)\s|[a-z]+ing\s)/.test(rest);
    const offers = /^(?:offer|suggest)/i.test(verb);
    if (
      that
        ? !/^(?!since|on|in|by|to|as|at|for)[^,;.]{2,60}\s(?:would|should|be|\p{Ll}+)\s/u.test(rest)
        : to
          ? !trade
          : !(things || /^\d/.test(rest)) || NOUN_HEAD.test(rest) || (offers && !trade && !TERMS.test(rest))
    )
      return [];
    const turn = rest.search(/,\s+(?:but|while|whereas|although)\b|;/);
    const contents: Stretch = {
      start: end,
      end: turn < 0 ? sentence.end : end + turn,
      form: to ? 'deeds' : 'things',
      ...(to ? { doer: by.mention } : {}),
    };
    return [bare('proposal', by.actor, 'tabled', sentence, start, end, contents)];
  });
}

function bare(
  noun: string,
  by: Draft<'actor'> | null,
  status: ProposalStatus,
  sentence: Sentence,
  start: number,
  end: number,
  contents: Stretch,
): ProposalMention {
  return {
    noun,
    settled: false,
    version: null,
    revised: false,
    by,
    owner: null,
    heading: false,
    introduced: false,
    status,
    sentence,
    start,
    end,
    contents,
  };
}

/** "Lorne said it would open a hall. The offer …": the sentence before tells what is offered. */
function promised(passages: Passages, found: Found, sentence: Sentence, words: string): ProposalMention[] {
  if (!/^(?:The|This|That|Its|His|Her|Their)\s+(?:[\w-]+\s+)?(?:offer|proposal|pledge|bid|gesture)\b/.test(words))
    return [];
  const before = passages.sentences[sentence.index - 1];
  if (!before || sentence.block - before.block > 1) return [];
  const said = passages.source.text.slice(before.start, before.end);
  const match =
    /\b(?:said|told|announced|offered|wrote|indicated|signalled|declared|informed)\b[^.;“”"]{0,60}?\b(?:it|they|he|she|his government|her government|[\p{Lu}]\p{L}+)\s+(?:would|could|was (?:ready|prepared|willing) to|were (?:ready|prepared|willing) to)\s+(?!not\b)/u.exec(
      said,
    );
  if (!match) return [];
  const end = before.start + match.index + match[0].length;
  const maker = actorsIn(found, { start: before.start, end: before.start + match.index }).at(0);
  if (!maker) return [];
  const contents: Stretch = { start: end, end: before.end, form: 'deeds', doer: maker.mention };
  return [bare('offer', maker.actor, 'tabled', before, before.start + match.index, end, contents)];
}

const AGREES =
  /\b(?:(?:(?:the|both|all|two|three|four|\w+)\s+){1,3}(?:sides|parties|governments|countries|states|delegations|leaders|presidents|ministers|companies|boards|communities|factions|movements|neighbours|neighbors|armies|camps|rivals)|they|[\p{Lu}][\p{L}’'-]+(?:\s[\p{Lu}][\p{L}’'-]+)*\s+and\s+(?:the\s+)?[\p{Lu}][\p{L}’'-]+(?:\s[\p{Lu}][\p{L}’'-]+)*)\s+(?:have\s+|had\s+|also\s+|then\s+|further\s+|on \w+day\s+|finally\s+|jointly\s+)*(?:agreed|undertook|pledged|committed (?:themselves )?|promised|vowed|accepted)\s+(?:on \w+day\s+|in principle\s+|also\s+)?(?:(to)\s+(?!talks\b|meet\b|hold\b|disagree\b|resume (?:talks|negotiations)\b|continue (?:talks|negotiations|talking)\b|keep talking\b|the\b|an?\b)|(that)\s+|(on)\s+(?=an?\s|the\s))/giu;

const AGREEING =
  /\s(?:have|had|also|then|further|on \w+day|finally|jointly|agreed|undertook|pledged|committed|promised|vowed|accepted)\s/i;

/** "The two sides agreed to exchange prisoners": an agreement and its provisions. */
function agreedTo(found: Found, sentence: Sentence, words: string): ProposalMention[] {
  return [...words.matchAll(AGREES)].flatMap(match => {
    const before = words.slice(0, match.index) + match[0];
    if (
      HISTORY.test(words) ||
      /\b(?:if|unless|whether|when|after|before|until|once|not|never|den\w+|had|in \d{4}|years? ago)\b[^;]*$/i.test(
        before,
      )
    )
      return [];
    const nots =
      /\bhad\b/.test(match[0]) || /\b(?:19|20)\d\d\b|\bago\b/.test(words.slice(0, match.index + match[0].length));
    const rest = words.slice(match.index + match[0].length);
    if (nots || (match[3] && NOUN_HEAD.test(rest))) return [];
    const end = sentence.start + match.index + match[0].length;
    const doer = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].search(AGREEING) };
    const contents: Stretch = match[1]
      ? { start: end, end: sentence.end, form: 'deeds', doer }
      : { start: end, end: sentence.end, form: 'things' };
    const named = actorsIn(found, { start: sentence.start + match.index, end }).length;
    return named > 0 || !/^\p{Lu}.*\sand\s/u.test(match[0])
      ? [bare('agreement', null, 'accepted', sentence, sentence.start + match.index, end, contents)]
      : [];
  });
}

/** "Calder's would cap duties" beside the paper of another, the conditions that somebody lists, and the terms that a colon introduces. */
function elliptical(found: Found, sentence: Sentence, words: string): ProposalMention[] {
  const possessed = /^(?:The\s+)?(\p{Lu}[\p{L} ]{1,30})[’']s\s+would\s+/u.exec(words);
  const by =
    possessed && actorsIn(found, { start: sentence.start, end: sentence.start + possessed[0].length })[0]?.actor;
  const terms =
    /\b(?:who (?:have|has|had) (?:read|seen) (?:it|the \w+)|(?:the|its) (?:main |key )?(?:terms|contents|points|elements|provisions)(?: (?:are|were))?(?: (?:these|simple|as follows))?)\b[^:]{0,30}:\s+(?=\S+\s+\S+)/i.exec(
      words,
    );
  const conditions =
    /\b(?:list(?:s|ed)|nam(?:es|ed)|set(?:s)?(?: out)?|ma(?:kes|de)|lay(?:s)? down|laid down|attach(?:es|ed))\s+(?:its\s+|the\s+)?(?:two|three|four|five|six|several|\d+|new|tough)?\s*(?:conditions|demands|terms|points)[^:,]{0,50}:\s+/i.exec(
      words,
    );
  if (conditions) {
    const start = sentence.start + conditions.index;
    const from = start + conditions[0].length;
    const maker = actorsIn(found, { start: sentence.start, end: start }).findLast(
      ({ mention }) => mention.end <= start,
    );
    const contents: Stretch = { start: from, end: sentence.end, form: 'things' };
    return maker ? [bare('conditions', maker.actor, 'tabled', sentence, start, from, contents)] : [];
  }
  const at = by ? possessed : terms;
  if (!at) return [];
  const end = sentence.start + at.index + at[0].length;
  const contents: Stretch = { start: end, end: sentence.end, form: by ? 'deeds' : 'clauses' };
  return [
    { ...bare('paper', by ?? null, 'reported', sentence, sentence.start + at.index, end, contents), settled: !by },
  ];
}
