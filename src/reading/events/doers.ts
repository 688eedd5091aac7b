/** Doers whom the text describes and the record does not have yet: "several dozen mothers", "the textile unions". */

import type { Draft } from '../../record/draft.ts';
import { cite, type Source } from '../../record/evidence.ts';
import { nounClassOf } from '../noun-classes.ts';
import type { Token } from '../passages.ts';
import type { Analysis } from '../predicate.ts';
import type { Segment } from '../segments.ts';
import { textOf } from './phrases.ts';

const FINDER = { name: 'events', version: '3' } as const;

/** Words that name nobody in particular, the parties of the text, or those who only look on. */
const NOBODY =
  /^(?:people|person|man|woman|men|women|member|leader|side|party|country|government|state|nation|official|diplomat|analyst|critic|observer|expert|economist|reader|friend|source|one|other|some|many|most|few|both|all|rival|neighbour|neighbor|team|group|talk|meeting|round|session|world|public|community|majority|minority|half|third|number|list|set|series|pair|couple|lot|business|market|system|class|line|force|power|office|press|media|agency|reporter|journalist|correspondent|child|victim|body|generation|crowd|host|partner|enemy|opponent|president|minister|premier|chairman|spokesman|spokeswoman|delegate|negotiator|envoy|mediator|candidate)s?$/;

/** Unnamed doers of one text, each drafted once. */
export class Doers {
  readonly drafts: Draft<'actor'>[] = [];
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  /** The draft of the group that the phrase describes; null where it describes none, or only one person. */
  draft(analysis: Analysis, segment: Segment): Draft<'actor'> | null {
    const { tokens } = analysis;
    if (!describesGroup(tokens, segment)) return null;
    const name = nameOf(tokens, segment.from, withOf(analysis, segment));
    if (!name) return null;
    const known = this.drafts.find(one => one.entry.name.toLowerCase() === name.toLowerCase());
    const span = cite(this.source, tokens[segment.from]!.start, tokens[segment.to - 1]!.end);
    if (known) {
      known.entry.mentions.push(span);
      return known;
    }
    const draft: Draft<'actor'> = {
      kind: 'actor',
      key: `actor:doer-${this.drafts.length + 1}`,
      confidence: 0.6,
      finder: FINDER,
      entry: {
        name,
        kind: 'group',
        named: false,
        side: null,
        factionOf: null,
        roles: [],
        aliases: [],
        mentions: [span],
        evidence: [span],
      },
    };
    this.drafts.push(draft);
    return draft;
  }
}

/** A noun of persons in the plural, or one of a body of people. */
function describesGroup(tokens: readonly Token[], segment: Segment): boolean {
  const head = headOf(tokens, segment);
  const lemma = singular(head);
  const opens = tokens.indexOf(head) === 0 && head.pos === 'PROPN';
  if (
    (head.pos !== 'NOUN' && !opens) ||
    NOBODY.test(lemma) ||
    /^(?:no|neither|nobody)$/.test(tokens[segment.from]!.lower)
  )
    return false;
  if (opens && !nounClassOf(lemma)) return false;
  const kind =
    nounClassOf(lemma) ?? (/(?:ers|ors|ists|men|women|folk|workers)$/.test(head.lower) ? 'person' : undefined);
  const plural = head.lower !== lemma || /^(?:police|people|folk)$/.test(head.lower);
  return (kind === 'person' && plural) || (kind === 'group' && !/^(?:it|this|that)$/.test(head.lower));
}

/** The head; after "thousands of" that of the phrase behind. */
function headOf(tokens: readonly Token[], { head, to }: Segment): Token {
  const next = tokens.slice(to + 1, to + 4).findLast(token => token.pos === 'NOUN');
  return /^(?:thousands|hundreds|dozens|scores|tens|crowds)$/.test(tokens[head]!.lower) &&
    tokens[to]?.lower === 'of' &&
    next
    ? next
    : tokens[head]!;
}

const singular = ({ lower, lemma }: Token): string =>
  lower === 'police'
    ? 'police'
    : /men$/.test(lower)
      ? lower.replace(/men$/, 'man')
      : lemma.toLowerCase().replace(/(?<=[^s])s$/, '');

/** Where the phrase ends with what hangs on it by "of". */
function withOf({ segments, tokens }: Analysis, segment: Segment): number {
  const at = segments.indexOf(segment);
  const [link, next] = [segments[at + 1], segments[at + 2]];
  return link?.kind === 'preposition' && tokens[link.head]!.lower === 'of' && next?.kind === 'noun'
    ? next.to
    : segment.to;
}

/** The phrase without articles, counts and possessives in front. */
function nameOf(tokens: readonly Token[], from: number, to: number): string {
  const words = textOf(tokens, from, to)
    .replace(
      /^(?:(?:the|an?|some|several|many|all|about|around|at least|more than|nearly|up to|its|their|his|her|these|those|other|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens of|hundreds of|thousands of|tens of|scores of|crowds of|[\d,.]+)\s+)+/i,
      '',
    )
    .replace(/\s+(?:of|in|from|for|at|the|a)$/i, '');
  return words.length > 2 && words.length < 60 ? words : '';
}
