/** A stretch of a source's text in pieces: each piece shows every entry that covers it. */

import { Fragment, memo } from 'react';
import { StanceShape, stanceTone } from '../../design/Stance.tsx';
import style from './SourceText.module.css';
import { type Mark, type Segment, sameMarks, segmentsOf } from './segments.ts';

/** Stands for the cited passage among the ids of entries. */
const CITED = 'cited';

interface Props {
  text: string;
  start: number;
  end: number;
  marks: readonly Mark[];
  focus: string | null;
  citedFrom: number | null;
  citedTo: number | null;
}

/** Drawn again only when something in this stretch changes: a long text stays quick under j and k. */
export const Pieces = memo(
  ({ text, start, end, marks, focus, citedFrom, citedTo }: Props) => {
    const cited: Mark[] =
      citedFrom === null ? [] : [{ start: citedFrom, end: citedTo!, id: CITED, kind: 'attribution' }];
    return segmentsOf(start, end, [...marks, ...cited]).map(segment => (
      <Fragment key={segment.start}>
        {segment.marks.map(mark =>
          mark.stance && mark.start === segment.start ? (
            <span key={mark.id} className={`${style.glyph} ${stanceTone(mark.stance)}`} data-glyph={segment.start}>
              <StanceShape stance={mark.stance} size={12} />
            </span>
          ) : null,
        )}
        <span
          className={classOf(segment, focus)}
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

const holds = (segment: Segment, id: string | null): boolean =>
  id !== null && segment.marks.some(mark => mark.id === id);

function classOf(segment: Segment, focus: string | null): string | undefined {
  if (segment.marks.length === 0) return undefined;
  const names = [style.mark];
  for (const mark of segment.marks) {
    names.push(mark.id === CITED ? style.cited : style[mark.kind]);
    if (mark.stance) names.push(stanceTone(mark.stance));
    if (mark.draft) names.push(style.draft);
  }
  if (holds(segment, focus)) names.push(style.focused);
  return [...new Set(names)].join(' ');
}

/** The place in the source's text of an element of its pieces. */
export function offsetOf(target: Element | null): number | null {
  const piece = target?.closest<HTMLElement>('[data-at],[data-glyph]');
  const at = piece?.dataset.at ?? piece?.dataset.glyph;
  return at === undefined ? null : Number(at);
}

/** The stretch of the source's text that is selected on the page, or null. */
export function selectedStretch(): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset, 'start');
  const end = placeOf(range.endContainer, range.endOffset, 'end');
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** The place of one end of a selection: inside a piece, or at the nearest piece within the selection. */
function placeOf(node: Node, offset: number, side: 'start' | 'end'): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const at = offsetOf(node.parentElement);
    if (at !== null) return at + offset;
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-source-text] [data-at]')];
  const after = pieces.findIndex(piece => point.comparePoint(piece, 0) >= 0);
  const piece = side === 'start' ? pieces[after] : pieces.at(after === -1 ? -1 : after - 1);
  if (!piece || (side === 'end' && after === 0)) return null;
  return Number(piece.dataset.at) + (side === 'start' ? 0 : (piece.textContent?.length ?? 0));
}
