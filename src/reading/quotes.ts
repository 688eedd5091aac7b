/**
 * Quotation marks: where quoted words begin and end, over sentences and over paragraphs that each open anew.
 * Curly, straight, doubled single and angle marks; an apostrophe is not a mark.
 */

import type { Passages } from './passages.ts';

export interface Quoted {
  /** The words inside the marks. */
  readonly start: number;
  readonly end: number;
  /** The same with the marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Index of the block in which it stands. */
  readonly block: number;
  /** Whether the next paragraph goes on with it: opened there again, not closed here. */
  readonly goesOn: boolean;
}

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ["''", "''"],
  ['``', "''"],
  ['"', '"'],
];

const FIRST_OF_MARK: ReadonlySet<number> = new Set(PAIRS.map(([open]) => open.charCodeAt(0)));

/** Where the next character stands that may begin a quotation; `to` where none does. */
function markFrom(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !FIRST_OF_MARK.has(text.charCodeAt(at))) at += 1;
  return at;
}

/** Every quoted stretch of the prose, in order. Quotations within quotations belong to the outer one. */
export function quotedIn(passages: Passages): Quoted[] {
  const { text } = passages.source;
  const quoted: Quoted[] = [];
  for (const [index, block] of passages.blocks.entries()) {
    if (!['paragraph', 'answer', 'list-item', 'caption'].includes(block.kind)) continue;
    for (let at = markFrom(text, block.start, block.end); at < block.end; at = markFrom(text, at, block.end)) {
      const pair = PAIRS.find(([open]) => text.startsWith(open, at) && opens(text, at, open.length, block.start));
      if (!pair) {
        at += 1;
        continue;
      }
      const [open, close] = pair;
      const inner = at + open.length;
      const found = closing(text, inner, close, block.end);
      const end = found ?? block.end;
      if (found !== null || continuesIn(passages, index, open))
        quoted.push({
          start: inner,
          end,
          outerStart: at,
          outerEnd: found === null ? end : end + close.length,
          block: index,
          goesOn: found === null,
        });
      at = found === null ? (continuesIn(passages, index, open) ? block.end : inner) : end + close.length;
    }
  }
  return quoted.filter(({ start, end }) => end > start);
}

/** A mark opens when nothing or a blank, a dash or a bracket stands before it and a word after it. */
function opens(text: string, at: number, length: number, blockStart: number): boolean {
  const before = at === blockStart ? ' ' : text[at - 1]!;
  const after = text[at + length] ?? ' ';
  return /[\s([—–:‘'-]/.test(before) && /\S/.test(after) && !/[\s,.;)]/.test(after);
}

function closing(text: string, from: number, close: string, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    if (!text.startsWith(close, at)) continue;
    const before = text[at - 1] ?? ' ';
    const after = text[at + close.length] ?? ' ';
    if (close !== '"' || (/\S/.test(before) && /[\s,.;:!?)\]—–’'-]/.test(after))) return at;
  }
  return null;
}

const continuesIn = (passages: Passages, block: number, open: string): boolean => {
  const next = passages.blocks[block + 1];
  return (
    next !== undefined &&
    next.kind === passages.blocks[block]!.kind &&
    passages.source.text.startsWith(open, next.start)
  );
};

/** The quoted stretch that holds the offset. */
export const quotedAt = (quoted: readonly Quoted[], offset: number): Quoted | undefined =>
  quoted.find(({ outerStart, outerEnd }) => outerStart <= offset && offset < outerEnd);

/** Nothing but quotation marks, commas, stops and blanks. */
export const QUOTE_EDGE = /^[\s"'‘’“”«»„`,.;:]*$/;
