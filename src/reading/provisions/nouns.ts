/** Words for what is put on a table, and what stands beside them: version, maker, whether it has been put or signed. */

import type { Draft } from '../../record/draft.ts';
import type { ProposalStatus } from '../../record/proposals.ts';
import { actorsIn, type Found } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';
import { listed } from './words.ts';

const MODIFIED = `((?:(?:${listed('version')}|${listed('beside')})\\s+){0,3})`;
const NOUN = new RegExp(
  `\\b${MODIFIED}((?:peace\\s+)?(?:${listed('proposal')}|${listed('agreed')}))\\b(?!\\s+(?:to meet|for dinner|messages?|talks|negotiations|negotiators?|monitors?|monitoring|violations?|lines?|commission|committee|shops?))(?![’'-]\\w)`,
  'giu',
);
const AGREED = new RegExp(`^(?:.*\\s)?${listed('agreed')}$`, 'i');
const ELUSIVE = new RegExp(`^(?:.*\\s)?${listed('elusive')}$`, 'i');
const REVISED = new RegExp(`\\b${listed('revised')}\\b`, 'i');
const VERSION = new RegExp(`\\b${listed('version')}\\b`, 'i');

export interface Noun {
  /** Offsets into the sentence. */
  readonly at: number;
  readonly end: number;
  readonly words: string;
  /** The word that tells one version from another; null where none does. */
  readonly version: string | null;
  readonly revised: boolean;
  readonly agreed: boolean;
  readonly elusive: boolean;
}

/** "The second, in March, lowered …": a version without its noun. */
const ALONE =
  /^(?:The|An?)\s+(first|second|third|fourth|fifth|latest|earlier|previous|original)(?:\s+one)?(?=,|\s+(?:would|will|also)\b|\s+[a-z]+(?:s|ed)\s)/;

/** Every noun of a proposal in the words of a sentence, but those of what nobody puts on a table. */
export function nounsOf(words: string): Noun[] {
  const alone = ALONE.exec(words);
  const version = alone?.[1]?.toLowerCase();
  return [
    ...(alone && version
      ? [
          {
            at: 4,
            end: alone[0].length,
            words: `${version} version`,
            version,
            revised: REVISED.test(version),
            agreed: true,
            elusive: true,
          },
        ]
      : []),
    ...withNoun(words),
  ];
}

function withNoun(words: string): Noun[] {
  return [...words.matchAll(NOUN)].flatMap(match => {
    const [whole, modifiers] = [match[0], match[1] ?? ''];
    if (isOrdinary(words, match.index, whole)) return [];
    return [
      {
        at: match.index,
        end: match.index + whole.length,
        words: whole.toLowerCase().replace(/\s+/g, ' '),
        version: VERSION.exec(modifiers)?.[0].toLowerCase() ?? null,
        revised: REVISED.test(modifiers),
        agreed: AGREED.test(whole),
        elusive: ELUSIVE.test(whole),
      },
    ];
  });
}

/** "Had no plan", "any deal", "plan to join" without an article, a text message: not something put on a table. */
function isOrdinary(words: string, at: number, noun: string): boolean {
  const before = words.slice(Math.max(0, at - 24), at).toLowerCase();
  if (/\b(?:no|any|whether an?|without an?|neither)\s+(?:such\s+)?$/.test(before)) return true;
  if (/^(?:may|march|final|second|first)$/i.test(noun)) return true;
  const bare =
    /^(?:text|paper|package|draft|document|letter|bill|statement|terms|outline|scheme|initiative|timetable)$/i;
  return (
    bare.test(noun) &&
    !/(?:\b(?:the|its|a|an|own|second|this|their|his|her|that|such)|[’']s?|\w+n|\w+i)\s+$/.test(before)
  );
}

const PUTS = listed('puts');
const PUTTING = new RegExp(`\\b${PUTS}\\s+(?:[\\w’'-]+\\s+){0,5}$`, 'i');
const PUT = new RegExp(
  `\\b(?:signed|agreed|initialled|struck|reached|concluded|accepted|${PUTS})\\b|\\bput (?:an?|the|its|their|his|her)\\b`,
  'i',
);

/** Whether the sentence tells that something was put or signed, so that the next may go on with what is in it. */
export const isPut = (words: string): boolean => PUT.test(words);

/** Whether the noun is the object of signing or putting: "signed a protocol". */
export const isPutBefore = (words: string, at: number): boolean =>
  /\b(?:signed|initialled|ratified|struck|reached|concluded|agreed|announced|put)\s+(?:on\s+)?(?:an?|the|its|their|his|her|this|that)\s+(?:[\w-]+\s+){0,3}$/i.test(
    words.slice(0, at),
  ) || PUTTING.test(words.slice(0, at));

/** The actor named as its maker: its adjective or possessor, "by" or "from" whom, or the subject of putting it forward. */
export function makerOf(passages: Passages, found: Found, sentence: Sentence, noun: Noun): Draft<'actor'> | null {
  const { text } = passages.source;
  const [start, end] = [sentence.start + noun.at, sentence.start + noun.end];
  const near = actorsIn(found, sentence);
  const possessor = near.findLast(
    ({ mention }) =>
      mention.end <= start &&
      /^(?:[’']s?)?\s*(?:\p{L}+\s+){0,2}$/u.test(text.slice(mention.end, start)) &&
      (text.slice(mention.end, start).trim() !== '' || start - mention.end < 3) &&
      !new RegExp(`\\b(?:${PUTS}|signed|said|the|an?)\\b`, 'i').test(text.slice(mention.end, start)) &&
      start - mention.end < 24,
  );
  if (possessor && possessor.actor.entry.kind !== 'person') return possessor.actor;
  if (possessor && /^[’']/.test(text.slice(possessor.mention.end, start))) return possessor.actor;
  const by = near.find(
    ({ mention }) =>
      mention.start >= end && /^\s*,?\s*(?:\w+\s+){0,3}(?:by|from)\s+(?:the\s+)?$/.test(text.slice(end, mention.start)),
  );
  if (by) return by.actor;
  const before = text.slice(sentence.start, start);
  const putting = PUTTING.exec(before);
  const subject = putting ? near.findLast(({ mention }) => mention.end <= sentence.start + putting.index) : undefined;
  if (subject) return subject.actor;
  return noun.words !== 'terms' && /\b(?:its|his|her|their)\s+(?:own\s+)?$/i.test(before)
    ? owner(passages, found, sentence, start)
    : null;
}

/** Whom "its" and "their" mean before a proposal: who was named first in the sentence, else in the one before. */
function owner(passages: Passages, found: Found, sentence: Sentence, at: number): Draft<'actor'> | null {
  const own = actorsIn(found, { start: sentence.start, end: at })[0];
  if (own) return own.actor;
  const before = passages.sentences[sentence.index - 1];
  if (!before || before.block !== sentence.block) return null;
  return actorsIn(found, before)[0]?.actor ?? null;
}

export function statusOf(words: string): ProposalStatus {
  if (/\b(?:presented|tabled|put forward|unveiled|circulated|submitted|presents|tables)\b/i.test(words))
    return 'tabled';
  if (/\bsigned\b/i.test(words) && !/\bnot\b|\bunsigned\b|\bwould\b|\bnever\b|\bif\b|\bto be\b/i.test(words))
    return 'signed';
  return 'reported';
}
