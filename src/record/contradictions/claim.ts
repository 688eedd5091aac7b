/** Claims: who is said to have said what, in the order of the text, as far as two can be held against each other. */

import type { Span } from '../evidence.ts';
import type { Attribution } from '../positions.ts';
import { groupBy } from '../positions-matrix.ts';
import { isAdmitted } from '../record.ts';
import { type Standing, structureAt } from './standing.ts';
import { contentOf } from './words.ts';

export interface Claim {
  readonly attribution: Attribution;
  /** The whole saying. */
  readonly span: Span;
  /** What is said, without who says it. */
  readonly words: string;
  /** Stems of what is said, without names. */
  readonly content: ReadonlySet<string>;
  readonly cue: string;
  /** Who speaks, in the source's words. */
  readonly speaker: string;
  /** Its actor's side, or null. */
  readonly side: string | null;
}

/** The claims of each source in order. */
export function claimsBySource(standing: Standing): Claim[][] {
  const claims = standing.record.attributions
    .filter(one => isAdmitted(one) && one.evidence.length > 0)
    .map(one => claimOf(standing, one))
    .filter(one => !isHead(standing, one.span));
  return groupBy(claims, one => one.span.source).map(group =>
    group.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  );
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

function claimOf(standing: Standing, attribution: Attribution): Claim {
  const join = (spans: readonly Span[]) => spans.map(span => span.exact).join(' ');
  const words = join(attribution.content);
  return {
    attribution,
    span: attribution.evidence[0]!,
    words,
    content: plainWords(words),
    cue: join(attribution.cue).toLowerCase(),
    speaker: join(attribution.source).toLowerCase(),
    side: standing.actors.get(attribution.actor ?? '')?.side ?? null,
  };
}

/** Content words without names. */
export const plainWords = (words: string): Set<string> =>
  contentOf(words.replace(/(?<=[\p{L},’'\d]\s)\p{Lu}[\p{L}’'-]*/gu, ' '));

/** Two who speak, of two sides as far as these are known. */
export function twoVoices(a: Claim, b: Claim): boolean {
  const [x, y] = [a.attribution.actor, b.attribution.actor];
  if (x !== null && x === y) return false;
  if (a.side !== null && a.side === b.side) return false;
  return a.speaker !== b.speaker;
}

/** Sentence ends and characters that lie between the two, `b` after `a`; the end of a paragraph counts as one more sentence. */
export function apart(standing: Standing, a: Claim, b: Claim): { sentences: number; characters: number } {
  const text = standing.sources.get(a.span.source)?.text ?? '';
  const between = text.slice(a.span.end, b.span.start);
  const ends = [...between.matchAll(/[.!?]["”’)]?(?=\s)/g)].length;
  const characters = b.span.start - a.span.end;
  const paragraphs = [...between.matchAll(/\n\s*\n/g)].length;
  return { sentences: ends + paragraphs, characters };
}

const MODAL =
  /\b(?:would|will|shall|should|must|ought|may|might|could|can|cannot|can’t|can't|won’t|won't|wants?|wanted)\b/;

/** Clauses of the words that tell what is or was, not what ought to be, may be or would be. */
export const factualClauses = (words: string): string[] =>
  words
    .split(/[,;:.!?]|\b(?:and|but|that|because|while|although)\b/i)
    .filter(clause => !MODAL.test(clause) && !/\bif\b/i.test(clause));

const NUMBER_ALONE =
  /^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|thousands)(?:-\p{L}+)?(?: \p{L}+)?$/iu;

/** Whether something is told to be so or to have been so. */
export const isFactual = (words: string): boolean =>
  NUMBER_ALONE.test(words.trim()) ||
  factualClauses(words).some(clause => /\b(?:had|has|have|was|were|is|are|been)\b|\b\p{L}+ed\b/iu.test(clause));

export const at = ({ attribution, span }: Claim) => ({ id: attribution.id, span });
