/**
 * What a finder or a person suggests. A draft becomes an entry only through `admit`.
 * Drafts of one source refer to each other by `key`; entries refer to each other by `id`.
 */

import type { EntryKind, EntryOf } from './record.ts';

export interface Draft<K extends EntryKind = EntryKind> {
  readonly kind: K;
  /** Unique among the drafts of one source: `actor:3`. Fields of other drafts that hold an id hold this instead. */
  readonly key: string;
  /** The entry's fields without what `admit` gives. */
  readonly entry: Omit<EntryOf[K], 'id' | 'meta'>;
  /** 0..1: how sure the finder is that the passage says this. */
  readonly confidence: number;
  /** Name and version of the finder that suggests it. */
  readonly finder: { readonly name: string; readonly version: string };
}

/** A draft whose kind can be told by looking at it. */
export type AnyDraft = { [K in EntryKind]: Draft<K> }[EntryKind];
