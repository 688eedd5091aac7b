import type { Source } from '../../../record/evidence.ts';
import { saySource } from '../../passages/Passage.tsx';
import { count } from '../../words/count.ts';
import { sayEdtf } from '../../words/dates.ts';
import { RELIABILITY_WORDS } from '../../words/stances.ts';

/** What a source is headed by: its title, unless that stands at the head of its text anyway. */
export function sayHead({
  title,
  publisher,
  publishedAt,
  structure,
}: Pick<Source, 'title' | 'publisher' | 'publishedAt' | 'structure'>): string {
  const titled = structure.some(part => part.kind === 'title');
  const origin = saySource({ publisher, publishedAt });
  return titled && origin ? origin : (title ?? (origin || 'Untitled source'));
}

/** What else is known of where a source comes from; what is not known is said as such. */
export function sayOrigin(source: Source): string {
  const headed = sayHead(source) === saySource(source);
  return [
    headed && source.publisher ? null : (source.publisher ?? 'publisher not known'),
    headed && source.publishedAt ? null : source.publishedAt ? sayEdtf(source.publishedAt) : 'date not known',
    source.author && `by ${source.author}`,
    source.reliability === 'F' ? 'reliability not judged' : `reliability ${RELIABILITY_WORDS[source.reliability]}`,
    count(source.text.length, 'character'),
  ]
    .filter(Boolean)
    .join(' · ');
}
