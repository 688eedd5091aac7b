/** Elements into lines of text with their structure. What is inside an element is written once, in reading order. */

import type { Structure, StructureKind } from '../../record/evidence.ts';
import { authorOf, dateOf } from '../lines.ts';

export interface Written {
  readonly text: string;
  readonly structure: Structure[];
}

interface Writing {
  text: string;
  readonly structure: Structure[];
  answering: boolean;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** Writes the element out, with the title as its first line. */
export function writeOut(main: Element, title: string | null): Written {
  const writing: Writing = { text: '', structure: [], answering: false };
  if (title) add(writing, 'title', title, null);
  walk(main, writing, title);
  return { text: writing.text, structure: writing.structure };
}

function walk(element: Element, writing: Writing, title: string | null): void {
  let inline: string[] = [];
  const flush = () => {
    for (const line of inline.join('').split('\n')) addLine(writing, kindOf(element), line, levelOf(element), title);
    inline = [];
  };
  for (const node of [...element.childNodes]) {
    if (node.nodeType === 3) inline.push((node.textContent ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === 1) {
      const child = node as Element;
      if (child.tagName === 'BR') inline.push('\n');
      else if (child.tagName === 'TR') {
        flush();
        addRow(writing, child);
      } else if (BLOCKS.has(child.tagName) || holdsBlock(child)) {
        flush();
        walk(child, writing, title);
      } else inline.push(inlineText(child));
    }
  }
  flush();
}

const BLOCK_SELECTOR = [...BLOCKS].join(',').toLowerCase();
const holdsBlock = (element: Element): boolean => element.querySelector(BLOCK_SELECTOR) !== null;

function inlineText(element: Element): string {
  for (const rule of [...element.querySelectorAll('br')]) rule.replaceWith('\n');
  return (element.textContent ?? '').replace(/[^\S\n]+/g, ' ');
}

function kindOf(element: Element): StructureKind {
  if (/^H[1-6]$/.test(element.tagName)) return 'heading';
  if (element.tagName === 'LI' || element.closest?.('li')) return 'list-item';
  if (element.tagName === 'FIGCAPTION') return 'caption';
  if (element.tagName === 'DT') return 'heading';
  return 'paragraph';
}

const levelOf = (element: Element): number | null =>
  /^H[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : element.tagName === 'LI' ? 1 : null;

function addLine(writing: Writing, kind: StructureKind, raw: string, level: number | null, title: string | null): void {
  const line = raw.replace(/\s+/g, ' ').trim();
  if (line === '' || (kind === 'heading' && line === title)) return;
  const byline = kind === 'paragraph' && (authorOf(line) !== null || dateOf(line) !== null);
  const asks = /^(?:question|q)\s*\d*\s*[:.)]\s*(?=\S.*\?$)/i.exec(line);
  if (asks || (kind === 'heading' && line.endsWith('?'))) {
    writing.answering = true;
    add(writing, 'question', line.slice(asks?.[0].length ?? 0), null);
  } else if (kind === 'heading') {
    writing.answering = false;
    add(writing, kind, line, level);
  } else if (byline) add(writing, 'byline', line, null);
  else add(writing, kind === 'paragraph' && writing.answering ? 'answer' : kind, line, level);
}

function addRow(writing: Writing, row: Element): void {
  const cells = [...row.children].map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
  if (cells.every(cell => cell === '')) return;
  const header = [...row.children].every(cell => cell.tagName === 'TH');
  add(writing, header ? 'table-header' : 'table-row', cells.join(' | '), null);
}

function add(writing: Writing, kind: StructureKind, line: string, level: number | null): void {
  if (writing.text !== '') writing.text += '\n\n';
  const start = writing.text.length;
  writing.text += line;
  writing.structure.push({ kind, level, start, end: writing.text.length });
}
