/** Interviews: what is printed without marks between the questions is the words of the one who is asked. */

import type { Draft } from '../../record/draft.ts';
import { actorsIn, type Found } from '../finder.ts';
import type { Block, Passages } from '../passages.ts';

export interface Interview {
  readonly actor: Draft<'actor'>;
  /** Whether the block is one of the answers. */
  isAnswer(block: number): boolean;
}

const FIRST_PERSON = /(?:^|[\s“"(])(?:I|[Ww]e|[Oo]ur|[Mm]y)(?=[\s’'])/;
/** Marks by which a paragraph quotes somebody. */
const MARKS = /[“"][^”"]*[”"]?/g;

/** The one who is asked, where three questions are answered in the first person without marks; else null. */
export function interviewIn({ source, blocks }: Passages, found: Found): Interview | null {
  const words = (block: Block): string => source.text.slice(block.start, block.end);
  const asks = (block: Block): boolean =>
    block.kind === 'question' || (block.kind === 'heading' && / says? |\?/.test(words(block)));
  const first = blocks.findIndex(asks);
  const last = blocks.findLastIndex(asks);
  if (first < 0 || blocks.filter(asks).length < 3) return null;
  const isAnswer = (index: number): boolean =>
    index > first &&
    index <= last + 1 &&
    /^(?:answer|paragraph)$/.test(blocks[index]!.kind) &&
    FIRST_PERSON.test(words(blocks[index]!).replace(MARKS, ''));
  if (blocks.filter((_, index) => index > first && isAnswer(index)).length < 3) return null;
  for (const block of blocks.slice(0, first)) {
    if (block.kind !== 'paragraph') continue;
    const person = actorsIn(found, block).find(
      ({ actor, mention }) => actor.entry.kind === 'person' && !BY.test(source.text.slice(block.start, mention.start)),
    );
    if (person) return { actor: person.actor, isAnswer };
  }
  return null;
}

const BY = /\b(?:by|with)\s+$/i;
