/** A passage: the words of a source, where they stand, and the way there. */

import type { Span } from '../../record/evidence.ts';
import { sayEdtf } from '../words/dates.ts';
import { passageAddress } from './address.ts';
import style from './Passage.module.css';

/** What is known of the source that a passage stands in. */
export interface PassageSource {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
}

/** "Talks open, Northern Wire, 3 March 2031": what is known, and nothing else. */
export const saySource = ({ publisher, publishedAt }: Omit<PassageSource, 'title'>): string =>
  [publisher, publishedAt && sayEdtf(publishedAt)].filter(Boolean).join(', ');

/** The words before a passage in its own paragraph, cut at a word. */
export function leading(prefix: string): string {
  const paragraph = prefix.slice(prefix.lastIndexOf('\n') + 1);
  return paragraph.length < prefix.length ? paragraph : `… ${paragraph.replace(/^\S*\s+/, '')}`;
}

/** The words after a passage in its own paragraph, cut at a word. */
export function trailing(suffix: string): string {
  const [paragraph = ''] = suffix.split('\n', 1);
  return paragraph.length < suffix.length ? paragraph : `${paragraph.replace(/\s+\S*$/, '')} …`;
}

interface Props {
  caseId: string;
  span: Span;
  source: PassageSource | undefined;
  entry?: string;
  prefix?: string;
  suffix?: string;
}

export function Passage({ caseId, span, source, entry, prefix, suffix }: Props) {
  return (
    <figure className={style.passage}>
      <blockquote className={style.words}>
        {prefix && <span className={style.around}>{leading(prefix)}</span>}
        <mark>{span.exact}</mark>
        {suffix && <span className={style.around}>{trailing(suffix)}</span>}
      </blockquote>
      <figcaption className={style.from}>
        <a href={passageAddress(caseId, span, entry)}>{source?.title ?? 'Open the passage'}</a>
        {source && saySource(source) && <>, {saySource(source)}</>}
      </figcaption>
    </figure>
  );
}
