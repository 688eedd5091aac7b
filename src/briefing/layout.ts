/** How a section is laid out, the same in every format. */

import { type Section, type SectionKind, type Sentence, spanKey } from './brief.ts';

export type Layout = 'prose' | 'bullets' | 'numbered' | 'table' | 'questions';

const BULLETS: ReadonlySet<SectionKind> = new Set(['changes', 'timeline', 'record', 'matrix']);

export function layoutOf(section: Section): Layout {
  if (section.questions.length > 0) return 'questions';
  if (section.rows.length > 0) return 'table';
  if (section.kind === 'subheadings') return 'numbered';
  return BULLETS.has(section.kind) ? 'bullets' : 'prose';
}

export interface TableLayout {
  readonly head: readonly string[];
  /** Cells with their citations; a numbered row starts with its number. */
  readonly rows: readonly { readonly number: string | null; readonly cells: readonly Sentence[] }[];
}

/** The table: key points are numbered; a citation that the next cell repeats stands there alone. */
export function tableOf(section: Section): TableLayout {
  const numbered = section.kind === 'key-points';
  return {
    head: [...(numbered ? ['No.'] : []), ...section.columns],
    rows: section.rows.map((row, index) => ({
      number: numbered ? `${index + 1}` : null,
      cells: row.map((cell, at) => (sameCites(cell, row[at + 1]) ? { ...cell, cites: [] } : cell)),
    })),
  };
}

const sameCites = (cell: Sentence, next: Sentence | undefined): boolean =>
  next !== undefined && next.cites.length > 0 && cell.cites.map(spanKey).join() === next.cites.map(spanKey).join();
