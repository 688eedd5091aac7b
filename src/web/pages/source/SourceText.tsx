/** A source's text in its structure, every entry marked where it stands. */

import { Fragment, memo, type ReactNode, useMemo } from 'react';
import type { Source } from '../../../record/evidence.ts';
import type { Stance } from '../../../record/positions.ts';
import { StanceShape, stanceTone } from '../../design/Stance.tsx';
import style from './SourceText.module.css';
import { type Block, blocksOf, cellsOf, type Mark, type Segment, segmentsOf } from './segments.ts';

/** Stands for the cited passage among the ids of entries. */
const CITED = 'cited';

interface Shown {
  /** Stance of a position's mark; undefined for other entries. */
  stanceOf(id: string): Stance | undefined;
  isDraft(id: string): boolean;
}

interface Props extends Shown {
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

export function SourceText({ source, marks, focus, cited, onPick, ...shown }: Props) {
  const groups = useMemo(() => tablesApart(blocksOf(source.text, source.structure)), [source.text, source.structure]);
  const pick = (target: EventTarget | null) => {
    const at = offsetOf(target as Element | null);
    if (at === null) return;
    const here = marks.filter(mark => mark.start <= at && mark.end > at);
    const ids = here.toSorted((a, b) => a.end - a.start - (b.end - b.start)).map(mark => mark.id);
    if (ids.length > 0) onPick([...new Set(ids)]);
  };
  const piece = (block: Block, start = block.start, end = block.end) => {
    const here = marks.filter(mark => mark.start < end && mark.end > start);
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
        shown={shown}
      />
    );
  };
  /** What is put away is opened when the passage that is looked for stands in it. */
  const wanted = (block: Block): boolean =>
    (cited !== null && cited.start < block.end && cited.end > block.start) ||
    marks.some(mark => mark.id === focus && mark.start < block.end && mark.end > block.start);
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

interface PiecesProps {
  text: string;
  start: number;
  end: number;
  marks: readonly Mark[];
  focus: string | null;
  citedFrom: number | null;
  citedTo: number | null;
  shown: Shown;
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark === b[index]);

/** Drawn again only when something in this stretch changes: a long text stays quick under j and k. */
const Pieces = memo(
  ({ text, start, end, marks, focus, citedFrom, citedTo, shown }: PiecesProps) => {
    const cited: Mark[] =
      citedFrom === null ? [] : [{ start: citedFrom, end: citedTo!, id: CITED, kind: 'attribution' }];
    return segmentsOf(start, end, [...marks, ...cited]).map(segment => (
      <Fragment key={segment.start}>
        {segment.marks
          .filter(mark => mark.kind === 'position' && mark.start === segment.start)
          .map(mark => {
            const stance = shown.stanceOf(mark.id);
            return stance ? (
              <span key={mark.id} className={`${style.glyph} ${stanceTone(stance)}`} data-glyph={segment.start}>
                <StanceShape stance={stance} size={12} />
              </span>
            ) : null;
          })}
        <span
          className={classOf(segment, focus, shown)}
          data-at={segment.start}
          data-focus={holds(segment, focus) || undefined}
          data-cited={holds(segment, CITED) || undefined}
        >
          {text.slice(segment.start, segment.end)}
        </span>
      </Fragment>
    ));
  },
  (a, b) =>
    a.text === b.text &&
    a.focus === b.focus &&
    a.citedFrom === b.citedFrom &&
    a.citedTo === b.citedTo &&
    sameMarks(a.marks, b.marks),
);

const holds = (segment: Segment, focus: string | null): boolean =>
  focus !== null && segment.marks.some(mark => mark.id === focus);

function classOf(segment: Segment, focus: string | null, shown: Shown): string | undefined {
  if (segment.marks.length === 0) return undefined;
  const names = [style.mark];
  for (const mark of segment.marks) {
    if (mark.id === CITED) names.push(style.cited);
    else names.push(style[mark.kind]);
    const stance = shown.stanceOf(mark.id);
    if (stance) names.push(stanceTone(stance));
    if (mark.id !== CITED && shown.isDraft(mark.id)) names.push(style.draft);
  }
  if (holds(segment, focus)) names.push(style.focused);
  return [...new Set(names)].join(' ');
}

/** The place in the source's text of an element of its pieces. */
function offsetOf(target: Element | null): number | null {
  const piece = target?.closest<HTMLElement>('[data-at],[data-glyph]');
  const at = piece?.dataset.at ?? piece?.dataset.glyph;
  return at === undefined ? null : Number(at);
}

/** The stretch of the source's text that is selected on the page, or null. */
export function selectedStretch(): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeIn(range.startContainer, range.startOffset);
  const end = placeIn(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function placeIn(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const at = offsetOf(node.parentElement);
    return at === null ? null : at + offset;
  }
  const child = node.childNodes[offset] ?? null;
  const piece = (child instanceof Element ? child : null)?.querySelector<HTMLElement>('[data-at]') ?? null;
  if (child instanceof HTMLElement && child.dataset.at) return Number(child.dataset.at);
  if (piece) return Number(piece.dataset.at);
  const pieces = node instanceof Element ? [...node.querySelectorAll<HTMLElement>('[data-at]')] : [];
  const last = pieces.at(-1);
  return last ? Number(last.dataset.at) + (last.textContent?.length ?? 0) : null;
}
