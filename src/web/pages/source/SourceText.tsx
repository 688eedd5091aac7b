/** A source's text in its structure, every entry marked where it stands. */

import { type ReactNode, useMemo } from 'react';
import type { Source } from '../../../record/evidence.ts';
import { offsetOf, Pieces } from './Pieces.tsx';
import style from './SourceText.module.css';
import { type Block, blocksOf, cellsOf, type Mark, marksByBlock } from './segments.ts';

interface Props {
  source: Pick<Source, 'id' | 'text' | 'structure'>;
  marks: readonly Mark[];
  focus: string | null;
  /** A passage that a citation leads to. */
  cited: { start: number; end: number } | null;
  /** Ids of the entries at the place that was clicked, the narrowest first. */
  onPick(ids: readonly string[]): void;
}

const NAMES: Readonly<Partial<Record<Block['kind'], string>>> = {
  title: style.title,
  heading: style.heading,
  byline: style.byline,
  caption: style.caption,
  boilerplate: style.boilerplate,
  'list-item': style.item,
  question: style.question,
};

export function SourceText({ source, marks, focus, cited, onPick }: Props) {
  const blocks = useMemo(() => blocksOf(source.text, source.structure), [source.text, source.structure]);
  const groups = useMemo(() => tablesApart(blocks), [blocks]);
  const touching = useMemo(() => {
    const lists = marksByBlock(blocks, marks);
    return new Map(blocks.map((block, index) => [block, lists[index]!]));
  }, [blocks, marks]);
  const pick = (target: EventTarget | null) => {
    const at = offsetOf(target as Element | null);
    if (at === null) return;
    const here = marks.filter(mark => mark.start <= at && mark.end > at);
    const ids = here.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map(mark => mark.id);
    if (ids.length > 0) onPick([...new Set(ids)]);
  };
  const piece = (block: Block, start = block.start, end = block.end) => {
    const here = touching.get(block)!.filter(mark => mark.start < end && mark.end > start);
    const citedHere = cited && cited.start < end && cited.end > start ? cited : null;
    return (
      <Pieces
        text={source.text}
        start={start}
        end={end}
        marks={here}
        focus={here.some(mark => mark.id === focus) ? focus : null}
        citedFrom={citedHere?.start ?? null}
        citedTo={citedHere?.end ?? null}
      />
    );
  };
  /** What is put away is opened when the passage that is looked for stands in it. */
  const wanted = (block: Block): boolean =>
    (cited !== null && cited.start < block.end && cited.end > block.start) ||
    touching.get(block)!.some(mark => mark.id === focus);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every entry is also a button in the list beside the text, and j and k walk through them
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <div className={style.text} lang="en" data-source-text onClick={event => pick(event.target)}>
      {groups.map(group =>
        'rows' in group ? (
          <Table key={group.rows[0]!.start} rows={group.rows} text={source.text} piece={piece} />
        ) : (
          <BlockElement key={group.block.start} block={group.block} open={wanted(group.block)}>
            {piece(group.block)}
          </BlockElement>
        ),
      )}
    </div>
  );
}

type Group = { block: Block } | { rows: Block[] };

function tablesApart(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (!block.kind.startsWith('table')) groups.push({ block });
    else if (last && 'rows' in last) last.rows.push(block);
    else groups.push({ rows: [block] });
  }
  return groups;
}

function BlockElement({ block, open, children }: { block: Block; open: boolean; children: ReactNode }) {
  const name = `${style.block} ${NAMES[block.kind] ?? ''}`;
  if (block.kind === 'boilerplate')
    return (
      <details className={name} open={open}>
        <summary>Not read: front matter or boilerplate</summary>
        {children}
      </details>
    );
  if (block.kind === 'title' || block.kind === 'heading') return <h2 className={name}>{children}</h2>;
  return <p className={name}>{children}</p>;
}

interface TableProps {
  rows: readonly Block[];
  text: string;
  piece(block: Block, start: number, end: number): ReactNode;
}

function Table({ rows, text, piece }: TableProps) {
  return (
    <table className={style.table}>
      <tbody>
        {rows.map(row => (
          <tr key={row.start}>
            {cellsOf(text, row.start, row.end).map(cell =>
              row.kind === 'table-header' ? (
                <th key={cell.start} scope="col">
                  {piece(row, cell.start, cell.end)}
                </th>
              ) : (
                <td key={cell.start}>{piece(row, cell.start, cell.end)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
