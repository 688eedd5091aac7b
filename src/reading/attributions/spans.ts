/** Every attribution of the prose as spans: by the trained weights, and by rules for what these leave over or where there are none. */

import type { Passages } from '../passages.ts';
import { type Quoted, quotedIn } from '../quotes.ts';
import type { AttributionSpans, Stretch } from './attribution-spans.ts';
import { Role } from './chain.ts';
import { countsOf } from './counts.ts';
import { cueKind } from './cues.ts';
import { type Prose, readProse } from './prose.ts';
import { findByRules } from './rules.ts';
import { type Judged, readAttributions, stretchesOf } from './trained.ts';
import { shippedWeights, type Weights } from './weights.ts';

/** In the order in which they begin. */
export function findAttributionSpans(
  passages: Passages,
  weights: Weights | null = shippedWeights(),
): AttributionSpans[] {
  if (!weights) return withCounts(passages, findByRules(passages));
  const prose = readProse(passages);
  const found = readAttributions(prose, weights).map(reading => spansOf(passages, prose, reading, weights));
  const told = new Set(found.flatMap(one => one.quoted));
  const left = findByRules(passages).filter(
    one => one.quoted.length > 0 && !one.quoted.some(mark => [...told].some(other => other.start === mark.start)),
  );
  return withCounts(passages, [...found, ...left]);
}

/** With the counts that nothing found covers, in order. A saying ends at the semicolon behind which another counts. */
function withCounts(passages: Passages, found: readonly AttributionSpans[]): AttributionSpans[] {
  const { text } = passages.source;
  const quoted = quotedIn(passages);
  const taken = found.flatMap(one => [...one.cue, ...one.content.map(at => toSemicolon(text, at))]);
  const counts = passages.sentences
    .filter(one => PROSE.has(passages.blocks[one.block]!.kind))
    .flatMap(sentence => countsOf(sentence, quoted, taken));
  const starts = counts.map(startOf);
  const ended = found.map(one => ({
    ...one,
    content: one.content.map(at =>
      starts.some(start => at.start < start && start < at.end) ? toSemicolon(text, at) : at,
    ),
  }));
  return [...ended, ...counts].sort((a, b) => startOf(a) - startOf(b));
}

function toSemicolon(text: string, at: Stretch): Stretch {
  const end = text.slice(at.start, at.end).indexOf(';');
  return end < 1 ? at : { start: at.start, end: at.start + end };
}

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'answer', 'list-item', 'caption']);

/** The paragraphs that go on with a quotation that is opened there again. */
function goingOn(all: readonly Quoted[], last: Quoted | undefined): Quoted[] {
  const more: Quoted[] = [];
  for (let mark = last; mark?.goesOn; ) {
    const next: Quoted | undefined = all[all.indexOf(mark) + 1];
    if (next?.block !== mark.block + 1) break;
    more.push(next);
    mark = next;
  }
  return more;
}

const startOf = ({ source, cue, content }: AttributionSpans): number =>
  Math.min(...[...source, ...cue, ...content].map(at => at.start));

function spansOf(passages: Passages, prose: Prose, reading: Judged, weights: Weights): AttributionSpans {
  const { text } = passages.source;
  const content = stretchesOf(prose, reading, Role.content, text);
  const quoted = prose.quoted.filter(mark => sharedWith(content, mark) * 2 > mark.end - mark.start);
  for (const mark of goingOn(prose.quoted, quoted.at(-1))) {
    quoted.push(mark);
    content.push({ start: mark.outerStart, end: mark.outerEnd });
  }
  const kind = quoted.length === 0 ? 'indirect' : isAllQuoted(content, quoted) ? 'direct' : 'mixed';
  return {
    source: stretchesOf(prose, reading, Role.source, text),
    cue: stretchesOf(prose, reading, Role.cue, text),
    content,
    kind,
    quoted,
    confidence: confidenceOf(reading.chance, weights.threshold, isSaying(prose, reading.head, quoted)),
  };
}

/** Whether the cue reports speech: by its verb, or by the quotation that it brings. "Rejected the plan" does not: there the verb is the stance. */
function isSaying(prose: Prose, head: number, quoted: readonly Quoted[]): boolean {
  const token = prose.tokens[head]!;
  const kind = cueKind(token);
  if (kind === 'says' || token.lower === 'according') return true;
  if (kind === 'doubts') return prose.tokens[head + 1]?.lower === 'that';
  return quoted.length > 0;
}

/** From 0.5 at the threshold; a verb that is not of saying stays below the mark above which words are reported speech. */
function confidenceOf(chance: number, threshold: number, saying: boolean): number {
  const sure = (chance - threshold) / (1 - threshold);
  return saying ? 0.7 + 0.2 * sure : 0.5 + 0.17 * sure;
}

const sharedWith = (stretches: readonly Stretch[], mark: Quoted): number =>
  stretches.reduce((sum, at) => sum + Math.max(0, Math.min(at.end, mark.end) - Math.max(at.start, mark.start)), 0);

/** Whether next to nothing of the content stands outside the marks. */
function isAllQuoted(content: readonly Stretch[], quoted: readonly Quoted[]): boolean {
  const length = content.reduce((sum, at) => sum + at.end - at.start, 0);
  const inside = quoted.reduce(
    (sum, mark) => sum + sharedWith(content, { ...mark, start: mark.outerStart, end: mark.outerEnd }),
    0,
  );
  return length - inside <= 2;
}
