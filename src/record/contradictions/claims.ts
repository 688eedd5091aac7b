/** Two voices on one matter: a claim and its denial, two counts of one thing. Read from who is said to have said what. */

import type { Contradiction } from '../changes.ts';
import type { Span } from '../evidence.ts';
import type { Attribution } from '../positions.ts';
import { groupBy } from '../positions-matrix.ts';
import { isAdmitted } from '../record.ts';
import { numbersIn } from './quantities.ts';
import { conflict, nameOf, type Standing, structureAt } from './standing.ts';
import { contentOf, overlap } from './words.ts';

interface Claim {
  readonly attribution: Attribution;
  /** The whole saying. */
  readonly span: Span;
  /** What is said, without who says it. */
  readonly words: string;
  readonly content: ReadonlySet<string>;
  readonly denies: boolean;
  /** Who speaks, in the source's words. */
  readonly speaker: string;
}

/** Sayings further apart than this in a text are not held against each other (characters). */
const NEAR = 700;
/** Sayings in one source that each is compared with: the next ones in order of the text. */
const AHEAD = 6;
/** Sayings of one sentence and the next (characters between). */
const ADJACENT = 60;

const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|disput\w+|disown\w*|contradict\w*|reject\w* (?:the )?(?:claim|account|report)s?)\b/i;
const NEGATES = /\b(?:no|not|never|nothing|none|nobody)\b|n[’']t\b/i;

/** Claims denied and things counted differently, within one source each, in the order of the text. */
export function conflictingClaims(standing: Standing): Contradiction[] {
  const claims = standing.record.attributions
    .filter(one => isAdmitted(one) && one.evidence.length > 0)
    .map(claimOf)
    .filter(one => !isHead(standing, one.span));
  return groupBy(claims, one => one.span.source).flatMap(group => {
    const ordered = group.toSorted((a, b) => a.span.start - b.span.start);
    return ordered.flatMap((first, index) =>
      ordered.slice(index + 1, index + 1 + AHEAD).flatMap(second => {
        if (!twoVoices(first, second) || second.span.start - first.span.end > NEAR) return [];
        return [...denial(standing, first, second), ...count(first, second)];
      }),
    );
  });
}

/** A headline repeats what the text tells: a heading, or a first line without a full stop. */
function isHead(standing: Standing, span: Span): boolean {
  if (['title', 'heading', 'question'].includes(structureAt(standing, span) ?? '')) return true;
  const source = standing.sources.get(span.source);
  const first = source?.structure[0];
  return (
    first !== undefined && span.start < first.end && !/[.!?”"’]\s*$/.test(source!.text.slice(first.start, first.end))
  );
}

function claimOf(attribution: Attribution): Claim {
  const words = attribution.content.map(span => span.exact).join(' ');
  const cue = attribution.cue.map(span => span.exact).join(' ');
  return {
    attribution,
    span: attribution.evidence[0]!,
    words,
    content: plainWords(words),
    denies: DENIES.test(cue) || NEGATES.test(words),
    speaker: attribution.source.map(span => span.exact.toLowerCase()).join(' '),
  };
}

/** Two who speak: two actors, or, where one is not known, two wordings of the source. */
function twoVoices(a: Claim, b: Claim): boolean {
  const [x, y] = [a.attribution.actor, b.attribution.actor];
  if (x !== null && y !== null) return x !== y;
  return a.speaker !== '' && b.speaker !== '' && a.speaker !== b.speaker;
}

/**
 * A claim and its denial: the two speak for different sides, and what the second negates is what the first says was, is or
 * has been done. Names do not count as shared: people are spoken of without being agreed about.
 */
function denial(standing: Standing, first: Claim, second: Claim): Contradiction[] {
  if (first.denies === second.denies) return [];
  const [claim, denying] = first.denies ? [second, first] : [first, second];
  const [one, other] = [claim, denying].map(({ attribution }) => standing.actors.get(attribution.actor ?? ''));
  if (!one?.side || !other?.side || one.side === other.side) return [];
  if (!/\b(?:had|has|have|was|were|is|are)\b/.test(claim.words) || /\bif\b/.test(claim.words)) return [];
  const byCue = DENIES.test(denying.attribution.cue.map(span => span.exact).join(' '));
  const shared = byCue
    ? overlap(claim.content, denying.content).count
    : negated(denying.words).filter(word => claim.content.has(word)).length;
  if (shared === 0) return [];
  return [
    conflict(
      'certainty',
      'strong',
      at(first),
      at(second),
      `What ${nameOf(standing, one.id)} says in one passage of the report, ${nameOf(standing, other.id)} denies in another.`,
    ),
  ];
}

/** Stems of what stands within five words after a negation. */
const negated = (words: string): string[] =>
  [
    ...words.matchAll(
      /(?<!\b(?:would|will|could|can|should|must|did|do|does)\s)\b(?:no|not|never|n[’']t|nothing)\s+((?:[\p{L}’'-]+\s*){1,5})/gu,
    ),
  ].flatMap(match => [...plainWords(match[1]!)]);

/** Content words without names. */
const plainWords = (words: string): Set<string> =>
  contentOf(words.replace(/(?<=[\p{Ll},’'\d]\s)\p{Lu}[\p{L}’'-]*/gu, ' '));

/** Numbers of one thing, or of a thing that the second leaves unnamed, of one order of size. */
function count(first: Claim, second: Claim): Contradiction[] {
  const [a] = numbersIn(first.words);
  const [b] = numbersIn(second.words);
  if (
    !a ||
    !b ||
    (a.unit !== '' && b.unit !== '' && a.unit !== b.unit) ||
    (a.unit === '' && b.unit === '' && !FIGURE.test(first.span.exact + second.span.exact))
  )
    return [];
  if (
    (a.high >= b.low && b.high >= a.low) ||
    /\b(?:limit|goal|target|cap|quota|since|until|in)\s*$|\b(?:limit|goal|target|quota)\b/.test(
      first.words + second.words,
    )
  )
    return [];
  const spare = a.unit === '' || b.unit === '';
  const adjacent = second.span.start - first.span.end < ADJACENT;
  if (spare && !adjacent && !(FIGURE.test(first.span.exact) && FIGURE.test(second.span.exact))) return [];
  const ratio = Math.max(a.low, b.low) / Math.max(1, Math.min(a.low, b.low));
  if (ratio > 10 || Math.min(a.low, b.low) < 10) return [];
  return [
    conflict(
      'quantity',
      'medium',
      at(first),
      at(second),
      `The number is “${a.words}” by one account and “${b.words}” by another in the same report.`,
    ),
  ];
}

const FIGURE =
  /\b(?:figure|number|toll|count(?:ed|s)?|register(?:ed)?|total|estimate\w*|holds?|shelter\w*|crossed|reported)\b/i;

const at = ({ attribution, span }: Claim) => ({ id: attribution.id, span });
