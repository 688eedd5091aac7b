/** Cases: made, listed, deleted. */

import { sql } from 'kysely';
import { slug } from '../record/ids.ts';
import type { Store } from './store.ts';

export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly sources: number;
  readonly entries: number;
}

/** A new, empty case. Its id is the slug of its title, with a number when that is taken. */
export async function createCase(store: Store, title: string): Promise<string> {
  const base = slug(title);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    const made = await store.db
      .insertInto('cases')
      .values({ id, title, threshold: null })
      .onConflict(conflict => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) return made.id;
  }
}

/** Every case, the one changed last first. */
export async function listCases(store: Store): Promise<CaseSummary[]> {
  const rows = await store.db
    .selectFrom('cases')
    .select(['id', 'title', 'created_at', 'changed_at'])
    .select(sql<number>`(select count(*)::int from sources where case_id = cases.id)`.as('sources'))
    .select(
      sql<number>`(select count(*)::int from entries where case_id = cases.id and state = 'admitted')`.as('entries'),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    sources: row.sources,
    entries: row.entries,
  }));
}

/** The case and all that belongs to it. False when there is none of that id. */
export async function deleteCase(store: Store, id: string): Promise<boolean> {
  const { numDeletedRows } = await store.db.deleteFrom('cases').where('id', '=', id).executeTakeFirst();
  store.kept.delete(id);
  return numDeletedRows > 0n;
}
