/** What a finder is: it turns passages, and what other finders have found in them, into drafts. */

import type { AnyDraft, Draft } from '../record/draft.ts';
import type { Span } from '../record/evidence.ts';
import type { EntryKind } from '../record/record.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passages } from './passages.ts';

export interface Finder {
  readonly name: string;
  /** Raised whenever its drafts can change. */
  readonly version: string;
  /** Kinds of drafts that it suggests. */
  readonly finds: readonly EntryKind[];
  /** Kinds that must have been looked for before it runs. */
  readonly needs: readonly EntryKind[];
  find(passages: Passages, found: Found, lexicon: Lexicon): AnyDraft[];
}

/** The drafts found so far in one source. */
export interface Found {
  readonly drafts: readonly AnyDraft[];
}

/** Attributions at least this sure report speech; below, the verb may itself be the stance ("agreed to", "backs"). */
export const REPORTS_SPEECH = 0.68;

/** The drafts of one kind, in the order in which they were found. */
export function foundOf<K extends EntryKind>(found: Found, kind: K): Draft<K>[] {
  return found.drafts.filter(draft => draft.kind === kind) as Draft<EntryKind>[] as Draft<K>[];
}

/** The actor that the text speaks of at this stretch: the one whose mention overlaps it most, the first such on a tie. */
export function actorAt(found: Found, at: Pick<Span, 'start' | 'end'>): Draft<'actor'> | undefined {
  let best: Draft<'actor'> | undefined;
  let most = 0;
  for (const actor of foundOf(found, 'actor')) {
    for (const mention of actor.entry.mentions) {
      const shared = Math.min(mention.end, at.end) - Math.max(mention.start, at.start);
      if (shared > most) {
        most = shared;
        best = actor;
      }
    }
  }
  return best;
}

/** Every actor mentioned in the stretch, in order of mention. */
export function actorsIn(found: Found, at: Pick<Span, 'start' | 'end'>): { actor: Draft<'actor'>; mention: Span }[] {
  return foundOf(found, 'actor')
    .flatMap(actor => actor.entry.mentions.map(mention => ({ actor, mention })))
    .filter(({ mention }) => mention.start < at.end && at.start < mention.end)
    .sort((a, b) => a.mention.start - b.mention.start);
}
