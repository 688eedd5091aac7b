/** A source's text cut where passages begin and end, so that overlapping entries can each be shown. */

import type { Structure } from '../../../record/evidence.ts';
import type { Stance } from '../../../record/positions.ts';
import type { EntryKind } from '../../../record/record.ts';

/** A stretch of the text that one entry rests on or speaks of. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly kind: EntryKind;
  /** Of a position. */
  readonly stance?: Stance | null;
  readonly draft?: boolean;
}

/** Whether two lists of marks draw the same. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every((mark, index) => {
    const other = b[index]!;
    return (
      mark === other ||
      (mark.id === other.id &&
        mark.start === other.start &&
        mark.end === other.end &&
        mark.stance === other.stance &&
        mark.draft === other.draft)
    );
  });

/** For each block the marks that touch it. Blocks are in order and do not overlap. */
export function marksByBlock(blocks: readonly Pick<Block, 'start' | 'end'>[], marks: readonly Mark[]): Mark[][] {
  const lists: Mark[][] = blocks.map(() => []);
  const ordered = marks.toSorted((a, b) => a.start - b.start);
  let first = 0;
  for (const mark of ordered) {
    while (first < blocks.length && blocks[first]!.end <= mark.start) first += 1;
    for (let at = first; at < blocks.length && blocks[at]!.start < mark.end; at += 1) lists[at]!.push(mark);
  }
  return lists;
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The marks that cover all of it, the widest first. */
  readonly marks: readonly Mark[];
}

export interface Block extends Structure {
  /** True for text that no structure claims: shown too, so that nothing of a source is hidden. */
  readonly loose: boolean;
}

/** The stretch from `start` to `end` cut at every edge of a mark. Joined again, the segments are the stretch. */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const here = marks.filter(mark => mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const mark of here) {
    if (mark.start > start) edges.add(mark.start);
    if (mark.end < end) edges.add(mark.end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    start: from,
    end: cuts[index + 1]!,
    marks: here
      .filter(mark => mark.start <= from && mark.end >= cuts[index + 1]!)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start)),
  }));
}

/** The structure in order, with a loose block for every stretch of text between that is not blank. */
export function blocksOf(text: string, structure: readonly Structure[]): Block[] {
  const ordered = structure.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const blocks: Block[] = [];
  let at = 0;
  for (const part of ordered) {
    if (part.start < at) continue;
    blocks.push(...looseBetween(text, at, part.start), { ...part, loose: false });
    at = part.end;
  }
  return [...blocks, ...looseBetween(text, at, text.length)];
}

function looseBetween(text: string, start: number, end: number): Block[] {
  const between = text.slice(start, end);
  if (between.trim() === '' || /^[\s#*>|_`~=-]*$/.test(between)) return [];
  const lead = between.length - between.trimStart().length;
  return [{ kind: 'paragraph', level: null, start: start + lead, end: start + between.trimEnd().length, loose: true }];
}

/** The cells of a table's row as stretches of the text, without the bars between them. */
export function cellsOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && text[at] !== '|' && text[at] !== '\t') continue;
    const words = text.slice(from, at);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') cells.push({ start: from + lead, end: from + words.trimEnd().length });
    from = at + 1;
  }
  return cells;
}

/** Ids in the order in which their first mark stands in the text. */
export function readingOrder(marks: readonly Mark[]): string[] {
  const ordered = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return [...new Set(ordered.map(mark => mark.id))];
}
