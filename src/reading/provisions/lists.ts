/** Provisions told as a list, under a sentence or heading that names a proposal or its terms, and as columns of a table. */

import { actorsIn, type Found } from '../finder.ts';
import type { Block, Passages, Sentence } from '../passages.ts';
import { certaintyOf, eachItsOwn, type Item, itemsIn, type Looking } from './contents.ts';
import type { Held, Proposal } from './gather.ts';
import { nounsOf } from './nouns.ts';

/** Items of lists and cells of tables, each with the proposal whose it is. */
export function listedItems(
  passages: Passages,
  found: Found,
  proposals: readonly Proposal[],
  looking: Looking,
): Held[] {
  if (!looking.open) return [];
  const items = passages.blocks.flatMap((block, index) => {
    if (block.kind === 'list-item') return ofList(passages, proposals, looking, block, index);
    if (block.kind === 'table-row') return ofTable(passages, found, proposals, looking, index);
    return [];
  });
  return proposals.flatMap(proposal =>
    eachItsOwn(
      items.filter(item => item.proposal === proposal),
      looking,
    ),
  );
}

const TERMS =
  /\b(?:terms|provisions|clauses|(?:key|main|core|central|following|agreed|two|three|four|five|six|seven|eight|ten|several|\d+|its|[a-z]+)\s+(?:points|elements|parts|proposals|measures|commitments|steps|phases|stages|pillars|articles|paragraphs|chapters|conditions|demands)|as follows|the following)\b/i;
const HEADS =
  /\b(?:provisions|terms|clauses|commitments|what (?:was|is|has been) (?:agreed|in it|on offer|on the table)|what it says)\b/i;
const SAID = /[“”"?]|\b(?:said|says|told|asked|warned|rejected|refused|denied)\b/i;
const WOULD = /\b(?:would|shall|will|is to|are to)\s+(?!anger|reject|accept|sign)\w+/i;
const OTHERS =
  /\b(?:wants?|objections?|reactions?|differ|disagree|questions?|dangers?|risks?|scenarios?|options|could go|next|background|in this article|key points?|at a glance|in short|in brief|what to watch|timeline)\b/i;

/** The sentence or heading that leads into the list in which the item stands; short labels between its parts are passed over. */
function leadOf(passages: Passages, index: number): Block | null {
  for (let at = index - 1; at >= 0; at--) {
    const block = passages.blocks[at]!;
    if (block.kind === 'list-item' || isLabel(passages, block)) continue;
    return block;
  }
  return null;
}

const isLabel = (passages: Passages, { kind, start, end }: Block): boolean =>
  kind === 'paragraph' && /^\*{0,2}[\p{L} ,-]{2,40}:?\*{0,2}$/u.test(passages.source.text.slice(start, end));

/** All items under one lead, so that what they have in common tells whether they are terms. */
function listAround(passages: Passages, index: number): readonly Block[] {
  const { blocks } = passages;
  let from = index;
  while (blocks[from - 1]?.kind === 'list-item') from--;
  const to = blocks.findIndex((block, at) => at > index && block.kind !== 'list-item');
  return blocks.slice(from, to < 0 ? blocks.length : to);
}

function ofList(
  passages: Passages,
  proposals: readonly Proposal[],
  looking: Looking,
  block: Block,
  index: number,
): Held[] {
  const { text } = passages.source;
  if (isArticle(proposals, block)) return [];
  const lead = leadOf(passages, index);
  const last = lead?.sentences.at(-1);
  if (!lead || !last) return [];
  const words = text.slice(last.start, last.end);
  const items = listAround(passages, index);
  const would = items.filter(one => WOULD.test(text.slice(one.start, one.end))).length;
  const deeds = would >= 2 && would * 2 >= items.length;
  const named = nounsOf(words).length > 0;
  const led =
    lead.kind === 'heading' ? named || HEADS.test(words) : /:\W*$/.test(words) && (named || TERMS.test(words));
  if (OTHERS.test(words) || !(led || (deeds && lead.kind !== 'title'))) return [];
  const item = text.slice(block.start, block.end);
  const proposal = proposalAt(proposals, last) ?? proposals.findLast(one => one.mentions[0]!.start < block.start);
  if (!proposal || SAID.test(item) || (!led && !WOULD.test(item)) || /\bnot the subject\b/.test(item)) return [];
  return block.sentences
    .slice(0, 1)
    .flatMap(sentence => inItem(passages, sentence, looking))
    .map(item => ({ ...item, proposal }));
}

/** What the text of an agreement says article by article is told already. */
const isArticle = (proposals: readonly Proposal[], { start, end }: Block): boolean =>
  proposals.some(one => one.mentions.some(mention => mention.closed && start <= mention.start && mention.end <= end));

const proposalAt = (proposals: readonly Proposal[], { start, end }: Sentence): Proposal | undefined =>
  proposals.find(one => one.mentions.some(mention => mention.start >= start && mention.end <= end));

const LABEL =
  /^\W*(?:(?:\d+|[a-z]|[ivx]+)[.)]\s+|(?:Article|Clause|Point|Phase|Step|Stage)\s+\w+[.:]\W+|[\p{L}\d][\p{L}\d ,()-]{2,40}:\W*\s(?=\S+\s\S+))/u;

/** Clauses with their verb are each a provision; an item without one is one provision, told by its first words. */
function inItem(passages: Passages, sentence: Sentence, looking: Looking): Item[] {
  const words = passages.source.text.slice(sentence.start, sentence.end);
  const start = sentence.start + (LABEL.exec(words)?.[0].length ?? 0);
  const stretch = { start, end: sentence.end, form: 'clauses' as const };
  const items = itemsIn(passages, sentence, stretch, certaintyOf(words), looking);
  if (WOULD.test(words)) return items;
  return items.slice(0, 1).map(item => ({ ...item, start: sentence.start, end: sentence.end }));
}

interface Column {
  readonly at: number;
  readonly proposal: Proposal;
}

/** Cells under the proposal that heads their column, told with the first cell of their row. */
function ofTable(
  passages: Passages,
  found: Found,
  proposals: readonly Proposal[],
  looking: Looking,
  index: number,
): Held[] {
  let header = index;
  while (header > 0 && passages.blocks[header]!.kind === 'table-row') header--;
  if (passages.blocks[header]!.kind !== 'table-header') return [];
  const columns = columnsOf(passages, found, proposals, passages.blocks[header]!);
  const [sentence] = passages.blocks[index]!.sentences;
  if (columns.length === 0 || !sentence) return [];
  const cells = cellsOf(passages, sentence);
  const label = cells[0] ? passages.source.text.slice(cells[0].start, cells[0].end) : '';
  return columns.flatMap(({ at, proposal }) => {
    const cell = cells[at];
    if (!cell) return [];
    const words = passages.source.text.slice(cell.start, cell.end);
    if (!/\p{L}|\d/u.test(words) || /^(?:none|nothing|no|not mentioned|silent|n\/a|unknown)$/i.test(words)) return [];
    const title = `${label.charAt(0).toLowerCase()}${label.slice(1)}: ${words}`;
    const listed = looking.listed.find(topic => topic.start >= sentence.start && topic.end <= cells[0]!.end);
    const topic = looking.unlisted.mention(title, cell.start, cell.end, cell, sentence);
    const category = listed?.topic.category ?? topic.topic.category;
    return [
      {
        proposal,
        topic: { ...topic, topic: { ...topic.topic, category } },
        words: title,
        apart: false,
        certainty: 'stated' as const,
        ...cell,
        acting: null,
      },
    ];
  });
}

/** The columns that a proposal heads: "Lorne's paper"; of a header "Lorne", where Lorne has put one. */
function columnsOf(passages: Passages, found: Found, proposals: readonly Proposal[], header: Block): Column[] {
  const [sentence] = header.sentences;
  if (!sentence) return [];
  const cells = cellsOf(passages, sentence);
  const columns = cells.slice(1).flatMap((cell, index): Column[] => {
    const words = passages.source.text.slice(cell.start, cell.end);
    const makers = actorsIn(found, cell).map(({ actor }) => [actor.key, actor.entry.side]);
    const noun = nounsOf(`the ${words}`)[0];
    const proposal = proposals.find(
      one =>
        (one.by &&
          makers.some(
            keys => keys.includes(one.by!.key) || (one.by!.entry.side !== null && keys.includes(one.by!.entry.side)),
          )) ||
        (noun !== undefined && noun.version !== null && noun.version === one.version),
    );
    return proposal ? [{ at: index + 1, proposal }] : [];
  });
  const named = cells
    .slice(1)
    .some(cell => nounsOf(`the ${passages.source.text.slice(cell.start, cell.end)}`).length > 0);
  return named || columns.length === cells.length - 1 ? columns : [];
}

/** The cells of a row, without the marks between them. */
function cellsOf(passages: Passages, { start, end }: Sentence): { start: number; end: number }[] {
  const words = passages.source.text.slice(start, end);
  const cells: { start: number; end: number }[] = [];
  for (const match of words.matchAll(/[^|\t]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const from = start + match.index + match[0].indexOf(trimmed);
    cells.push({ start: from, end: from + trimmed.length });
  }
  return cells;
}
