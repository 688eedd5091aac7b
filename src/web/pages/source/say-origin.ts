import type { Source } from '../../../record/evidence.ts';
import { count } from '../../words/count.ts';
import { sayEdtf } from '../../words/dates.ts';
import { RELIABILITY_WORDS } from '../../words/stances.ts';

/** What is known of where a source comes from; what is not known is said as such. */
export function sayOrigin(
  source: Pick<Source, 'publisher' | 'author' | 'publishedAt' | 'reliability' | 'language'> & { text?: string },
): string {
  return [
    source.publisher ?? 'publisher not known',
    source.author && `by ${source.author}`,
    source.publishedAt ? sayEdtf(source.publishedAt) : 'date not known',
    source.reliability === 'F' ? 'reliability not judged' : `reliability ${RELIABILITY_WORDS[source.reliability]}`,
    source.text !== undefined && count(source.text.length, 'character'),
  ]
    .filter(Boolean)
    .join(' · ');
}
