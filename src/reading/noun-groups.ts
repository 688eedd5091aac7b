/** Noun phrases joined to lists, and the one that is the subject of a verb. */

import type { Token } from './passages.ts';
import type { Segment } from './segments.ts';

/** Index of the noun segment that is the subject of a verb whose left neighbour is at `from`, skipping what only qualifies it. */
export function subjectHead(segments: readonly Segment[], from: number, tokens?: readonly Token[]): number | null {
  let at = from;
  for (let steps = 0; steps < 14 && at >= 0; steps++) {
    const segment = segments[at]!;
    if (segment.kind === 'time') {
      at = segments[at - 1]?.kind === 'preposition' ? at - 2 : at - 1;
      continue;
    }
    if (segment.kind === 'comma') {
      const opening = tokens ? skipApposition(tokens, segments, at) : null;
      at = opening ?? at - 1;
      if (opening === null && segments[at]?.kind !== 'time') return null;
      continue;
    }
    if (segment.kind === 'preposition') {
      at -= 1;
      continue;
    }
    if (segment.kind !== 'noun') return null;
    const first = firstOfGroup(segments, at);
    const governor = segments[first - 1];
    if (governor?.kind === 'preposition') {
      at = first - 2;
      if (at < 0) return null;
      continue;
    }
    if (
      governor?.kind === 'verb' &&
      tokens &&
      /ing$|^to$/.test(tokens[governor.from]!.lower) &&
      first - 1 > 0 &&
      segments[first - 2]?.kind === 'noun'
    ) {
      at = first - 2;
      continue;
    }
    return at;
  }
  return null;
}

/** For a comma that closes an insertion ("X, the envoy of Y, said"): the segment before the opening comma; null when there is none. */
export function skipApposition(tokens: readonly Token[], segments: readonly Segment[], closing: number): number | null {
  for (let at = closing - 1; at > 0 && closing - at < 16; at--) {
    const segment = segments[at]!;
    if (segment.kind === 'stop') return null;
    if (segment.kind !== 'comma') continue;
    const first = segments[at + 1]!;
    const word = tokens[first.from]!.lower;
    const inserts =
      (first.kind === 'noun' && segments[at - 1]!.kind === 'noun') ||
      (first.kind === 'mark' && /^(?:who|which|whose|where|whom|as)$/.test(word)) ||
      (first.kind === 'verb' && /(?:ing|ed)$/.test(word)) ||
      first.kind === 'preposition' ||
      first.kind === 'time' ||
      word === 'along' ||
      word === 'together';
    if (inserts && segments[at - 1]!.kind !== 'verb') return at - 1;
    if (first.kind === 'and') continue;
  }
  return null;
}

/** Start of a list of noun phrases that ends at `at`: "X, Y and Z". */
function firstOfGroup(segments: readonly Segment[], at: number): number {
  let first = at;
  const joined = segments[first - 1]?.kind === 'and' && noun(segments, joinedTo(segments, first - 1));
  if (!joined) return first;
  first = joinedTo(segments, first - 1);
  while (segments[first - 1]?.kind === 'comma' && noun(segments, first - 2)) first -= 2;
  return first;
}

const joinedTo = (segments: readonly Segment[], and: number): number =>
  segments[and - 1]?.kind === 'comma' ? and - 2 : and - 1;

export const noun = (segments: readonly Segment[], at: number): boolean => segments[at]?.kind === 'noun';

export function groupEndingAt(segments: readonly Segment[], at: number): Segment[] {
  if (!noun(segments, at)) return [];
  return segments.slice(firstOfGroup(segments, at), at + 1).filter(segment => segment.kind === 'noun');
}

/** A list of noun phrases, each with what hangs on it by "of" left to the prepositions. */
export function groupFrom(segments: readonly Segment[], from: number): { nouns: Segment[]; next: number } {
  const nouns = [segments[from]!];
  let at = from + 1;
  for (;;) {
    const comma = segments[at]?.kind === 'comma' && noun(segments, at + 1) && listGoesOn(segments, at + 2);
    const and = segments[at]?.kind === 'and' && noun(segments, at + 1);
    const both = segments[at]?.kind === 'comma' && segments[at + 1]?.kind === 'and' && noun(segments, at + 2);
    if (comma || and) {
      if (and && segments[at + 2]?.kind === 'verb') break;
      nouns.push(segments[at + 1]!);
      at += 2;
    } else if (both && segments[at + 3]?.kind !== 'verb') {
      nouns.push(segments[at + 2]!);
      at += 3;
    } else break;
  }
  return { nouns, next: at };
}

/** Whether an "and" closes the list that a comma opened. */
function listGoesOn(segments: readonly Segment[], from: number): boolean {
  let at = from;
  while (segments[at]?.kind === 'comma' && noun(segments, at + 1)) at += 2;
  if (segments[at]?.kind === 'comma') at += 1;
  return segments[at]?.kind === 'and' && noun(segments, at + 1);
}
