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

/** Words (stemmed, all of them) or, in double quotes, an exact stretch whatever its case; best first. */
export async function search(store: Store, caseId: string, query: string, limit = 50): Promise<Hit[]> {
  const exact = /^"(.+)"$/.exec(query.trim())?.[1];
  const { rows } = await (exact === undefined
    ? byWords(caseId, query, limit)
    : byStretch(caseId, exact, limit)
  ).execute(store.db);
  return rows;
}

function byWords(caseId: string, query: string, limit: number) {
  return sql<Hit>`
    with asked as (select websearch_to_tsquery('english', ${query}) as terms),
    hits as (
      select 'source' as kind, id, text as body, ts_rank(sources.terms, asked.terms) as rank
        from sources, asked where case_id = ${caseId} and sources.terms @@ asked.terms
      union all
      select kind, id, words as body, ts_rank(entries.terms, asked.terms) as rank
        from entries, asked where case_id = ${caseId} and state in ('admitted', 'draft') and entries.terms @@ asked.terms
    ),
    best as (select * from hits order by rank desc, id limit ${limit})
    select kind, id, ts_headline('english', body, asked.terms, 'StartSel="", StopSel="", MaxWords=30, MinWords=12') as excerpt
      from best, asked order by rank desc, id`;
}

function byStretch(caseId: string, exact: string, limit: number) {
  const pattern = `%${exact.replace(/[\\%_]/g, '\\$&')}%`;
  const excerpt = (column: string) =>
    sql`substring(${sql.ref(column)} from greatest(1, position(lower(${exact}) in lower(${sql.ref(column)})) - 60) for ${exact.length + 160})`;
  return sql<Hit>`
    (select 'source' as kind, id, ${excerpt('text')} as excerpt from sources
       where case_id = ${caseId} and text ilike ${pattern} order by ordinal limit ${limit})
    union all
    (select kind, id, ${excerpt('words')} as excerpt from entries
       where case_id = ${caseId} and state in ('admitted', 'draft') and words ilike ${pattern} order by ordinal limit ${limit})
    limit ${limit}`;
}
