/** Search over a case's sources and entries, by words or by an exact stretch of text. */

import { sql } from 'kysely';
import type { EntryKind } from '../record/record.ts';
import type { Store } from './store.ts';

export interface Hit {
  readonly kind: EntryKind | 'source';
  readonly id: string;
  /** What surrounds the words that were found. */
  readonly excerpt: string;
}

/** Candidates of each kind that are ranked; of words in more sources than that, the latest are. */
const RANKED = 1000;

/** Words (stemmed, all of them) or, in double quotes, an exact stretch whatever its case; best first. */
export async function search(store: Store, caseId: string, query: string, limit = 50): Promise<Hit[]> {
  const exact = /^"(.+)"$/.exec(query.trim())?.[1];
  if (exact !== undefined) return (await byStretch(caseId, exact, limit).execute(store.db)).rows;
  const { rows } = await byWords(caseId, query, limit).execute(store.db);
  return rows.map(({ kind, id, body, stems }) => ({ kind, id, excerpt: excerptOf(body, stems) }));
}

interface Match extends Pick<Hit, 'kind' | 'id'> {
  readonly body: string;
  readonly stems: readonly string[];
}

function byWords(caseId: string, query: string, limit: number) {
  return sql<Match>`
    with asked as (select websearch_to_tsquery('english', ${query}) as terms),
    found as (
      (select 'source' as kind, id, terms, text as body from sources
        where case_id = ${caseId} and terms @@ (select terms from asked) order by ordinal desc limit ${RANKED})
      union all
      (select kind, id, terms, words as body from entries
        where case_id = ${caseId} and state in ('admitted', 'draft') and terms @@ (select terms from asked)
        order by ordinal desc limit ${RANKED})
    ),
    best as (
      select kind, id, body, ts_rank(found.terms, asked.terms) as rank from found, asked order by rank desc, id limit ${limit}
    )
    select kind, id, body, tsvector_to_array(to_tsvector('english', ${query})) as stems from best order by rank desc, id`;
}

const BEFORE = 60;
const AFTER = 160;

/** The stretch around the first place where most of the words stand near each other. */
export function excerptOf(body: string, stems: readonly string[]): string {
  const places = stems.flatMap(stem => {
    const word = new RegExp(`(?<![\\p{L}\\p{N}])${stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'giu');
    return [...body.matchAll(word)].slice(0, 50).map(({ index }) => ({ stem, index }));
  });
  let best = { start: 0, words: 0 };
  for (const { index } of places.toSorted((a, b) => a.index - b.index)) {
    const near = places.filter(place => place.index >= index && place.index < index + AFTER);
    const words = new Set(near.map(({ stem }) => stem)).size;
    if (words > best.words) best = { start: index, words };
  }
  const start = body.lastIndexOf(' ', Math.max(0, best.start - BEFORE)) + 1;
  const end = best.start + AFTER;
  return body.slice(start, end < body.length ? body.lastIndexOf(' ', end) : body.length).trim();
}

function byStretch(caseId: string, exact: string, limit: number) {
  const pattern = `%${exact.replace(/[\\%_]/g, '\\$&')}%`;
  const excerpt = (column: string) =>
    sql`substring(${sql.ref(column)} from greatest(1, position(lower(${exact}) in lower(${sql.ref(column)})) - 60) for ${exact.length + 160})`;
  // The inner limit stands before any ordering: of a stretch in thousands of texts, not all are looked at.
  return sql<Hit>`
    (select 'source' as kind, id, ${excerpt('text')} as excerpt from
       (select id, text, ordinal from sources where case_id = ${caseId} and text ilike ${pattern} limit ${limit}) as found
       order by ordinal)
    union all
    (select kind, id, ${excerpt('words')} as excerpt from
       (select kind, id, words, ordinal from entries
         where case_id = ${caseId} and state in ('admitted', 'draft') and words ilike ${pattern} limit ${limit}) as found
       order by ordinal)
    limit ${limit}`;
}
