/** Sentences that go on with a proposal without naming it: "It would also …", "In exchange Ruhn would …", "A second clause bars …". */

import { actorsIn, type Found } from '../finder.ts';
import type { Passages, Sentence } from '../passages.ts';
import { type Stretch, stretchAfter, verbAt } from './frames.ts';
import type { ProposalMention } from './mentions.ts';
import { isPut, nounsOf } from './nouns.ts';
import { listed } from './words.ts';

export interface Continued {
  readonly sentence: Sentence;
  readonly contents: Stretch;
}

/** So many sentences after the last that told of it are looked at. */
const REACH = 8;

/** The sentences right after the mention that say more of what is in its proposal, up to the first that does not. */
export function continuing(passages: Passages, found: Found, mention: ProposalMention, open: boolean): Continued[] {
  const { text } = passages.source;
  const { sentence, contents } = mention;
  if (mention.closed) return [];
  const told: Continued[] = [];
  const put = contents !== null || mention.heading || isPut(text.slice(sentence.start, sentence.end));
  let block = sentence.block;
  for (let index = sentence.index + 1; index <= sentence.index + REACH; index += 1) {
    const next = passages.sentences[index];
    if (
      !next ||
      !(
        follows(passages, block, next.block) ||
        (mention.heading &&
          block === sentence.block &&
          next.block === block + 1 &&
          passages.blocks[next.block]!.kind === 'paragraph')
      )
    )
      break;
    const words = text.slice(next.start, next.end);
    const stretch =
      ofItself(next, words) ??
      (put && open ? (ofAPart(next, words) ?? clause(found, next, words, mention.status)) : null);
    if (!stretch) break;
    told.push({
      sentence: next,
      contents: { ...stretch, start: next.start + stretch.start, end: next.start + stretch.end },
    });
    block = next.block;
  }
  return told;
}

/** The same paragraph, or the next one where nothing else stands between. */
const follows = (passages: Passages, from: number, to: number): boolean =>
  to === from ||
  (to === from + 1 &&
    passages.blocks[from]!.kind === passages.blocks[to]!.kind &&
    /^(?:paragraph|answer)$/.test(passages.blocks[to]!.kind));

const ITSELF =
  /^(?:(?:In (?:return|exchange|addition),?|Under it,?|But|And|Crucially,|In turn,?|Finally,)\s+(?:it|they)|It|They)(?=\s)/;

/** "It would also …": what the pronoun is said to hold or to do. */
function ofItself(sentence: Sentence, words: string): Stretch | null {
  const pronoun = ITSELF.exec(words);
  if (!pronoun || SPEAKS.test(withoutSource(words))) return null;
  if (
    /they$/i.test(pronoun[0]) &&
    !/^\s+(?:include|call for|provide for|contain)\b/.test(words.slice(pronoun[0].length))
  )
    return null;
  return cut(stretchAfter(words, 0, pronoun[0].length, verbAt(sentence)), words);
}

const PART = new RegExp(
  `^(?:(?:[Aa]|[Aa]n|[Tt]he|[Aa]nother|[Oo]ne|[Ii]ts|[Tt]his|[Ee]ach)\\s+(?:[\\w-]+\\s+){0,2}${listed('part')}|(?:Article|Clause|Section|Paragraph|Annex|Chapter|Point|Phase|Stage|Step|Part)\\s+(?:\\d+|one|two|three|four|five|six|[A-Z]|[IVX]+))(?=\\s)`,
);

/** "A second clause bars both sides from …", "Article 4 says that …". */
function ofAPart(sentence: Sentence, words: string): Stretch | null {
  const part = PART.exec(words);
  return part && !SPEAKS.test(withoutSource(words).slice(part[0].length + 8))
    ? cut(stretchAfter(words, 0, part[0].length, verbAt(sentence)), words)
    : null;
}

const LEAD =
  /^(?:(?:In|At|On|By|From|Within|After|During|Over|Under|Once|As|For|Instead of|Alongside|Besides|Beyond|Until|Before|With)\b[^,;“”"]{2,60},\s+|According to (?:an?|the|its|two|three|several|people|officials|diplomats|sources)\b[^,;“”"]{2,70},\s+|(?:Article|Clause|Section|Paragraph|Point)\s+\w+[.:)]\s+|\(?\d+[.)]\s+|(?:Then|Only then|Initially|First|Second|Secondly|Third|Thirdly|Fourth|Finally|Next|Later|Meanwhile|Afterwards|Also|Instead|Separately|In return|In exchange|After that|Until then),?\s+)/;
const MODAL =
  /^(?:[^,;“”"]{2,90}?|[^;“”"]{2,60}?, for (?:its|their) part,)\s+(would|shall|will|is to|are to|must|may not|may)\b\s+(.*)/i;
const ONLOOKER = new RegExp(
  `^(?:(?:(?:the|such|those|these|any|most|many|some|all|both|its|his|her)\\s+)?(?:[\\w’'-]+\\s+){0,2}?${listed('onlooker')}\\b|${listed('pronoun')}\\s+(?:would|shall|will|must|may|is|are)\\b)`,
  'i',
);
const REACTS = new RegExp(`^(?:\\w+ly\\s+|also\\s+|not\\s+|then\\s+|never\\s+|still\\s+)*${listed('reacts')}\\b`, 'i');
const SPEAKS =
  /[“”"?]|\b(?:says|added|argued|argues|insisted|insists|wrote|replied|if|unless|thinks?|believes?|hopes?|fears?|would have|could have|might have)\b|(?<!\b(?:be|being|been) )\b(?:said|told|asked|warned|called|rejected|refused|accepted|denied|criticised|criticized|dismissed)\b/i;
const SOURCE =
  /,\s+(?:the|a|an|two|three|several|according|people|officials|diplomats|sources|it)\b[^,]{0,60}\b(?:documents?|texts?|drafts?|papers?|plans?|officials?|diplomats?|sources?|people|person|copy|statement|agreement|outline|summary|it)\b[^,]{0,50}\.?$/i;

/** The sentence without an attribution behind it that names the text or those who have seen it. */
const withoutSource = (words: string): string => words.replace(SOURCE, '');

const cut = (stretch: Stretch | null, words: string): Stretch | null =>
  stretch && { ...stretch, end: Math.min(stretch.end, withoutSource(words).length) };

/** A clause of what would be done: by neither those who talk nor those who look on. */
function clause(found: Found, sentence: Sentence, words: string, status: ProposalMention['status']): Stretch | null {
  const own = withoutSource(words);
  const lead = LEAD.exec(own)?.[0].length ?? 0;
  const rest = own.slice(lead);
  const turned = /^(?:would|shall|will)\s+(?=(?:[\w’'-]+\s+){1,6}?(?:be|[a-z]+)\b)/.exec(rest);
  if (turned && lead > 0 && !SPEAKS.test(own))
    return { start: lead + turned[0].length, end: own.length, form: 'things' };
  const modal = MODAL.exec(rest);
  if (!modal || SPEAKS.test(own) || ONLOOKER.test(rest) || REACTS.test(modal[2]!)) return null;
  if (
    /^(?:it|they)\b/i.test(rest) &&
    !(/^In (?:return|exchange)/.test(own) || /^(?:would|shall) not$/.test(`${modal[1]} ${modal[2]!.split(' ')[0]}`))
  )
    return null;
  const settled = status === 'signed' || status === 'accepted';
  if (/^may$/i.test(modal[1]!) && !/^(?:neither|no|each|either)\b/i.test(rest)) return null;
  if (/^(?:will|is to|are to|must|may not)$/i.test(modal[1]!) && !settled && !/^(?:is to|are to)$/i.test(modal[1]!))
    return null;
  if (nounsOf(rest.slice(0, rest.indexOf(modal[1]!))).length > 0) return null;
  const end = sentence.start + lead + rest.indexOf(modal[1]!);
  const people = actorsIn(found, { start: sentence.start + lead, end }).filter(
    ({ actor, mention }) => actor.entry.kind === 'person' && mention.end <= end,
  );
  return people.length > 0 ? null : { start: lead, end: own.length, form: 'clauses' };
}
