/** The finders, in the order of their needs. */

import type { AnyDraft } from '../record/draft.ts';
import { actors } from './actors/actors.ts';
import { attributions } from './attributions/attributions.ts';
import { events } from './events/events.ts';
import type { Finder } from './finder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passages } from './passages.ts';
import { positions } from './positions/positions.ts';
import { provisions } from './provisions/provisions.ts';

export const FINDERS: readonly Finder[] = [actors, attributions, provisions, positions, events];

/** Runs every finder over one source. Each sees what the earlier ones found. */
export function findDrafts(passages: Passages, lexicon: Lexicon, finders: readonly Finder[] = FINDERS): AnyDraft[] {
  const drafts: AnyDraft[] = [];
  for (const finder of finders) drafts.push(...finder.find(passages, { drafts }, lexicon));
  return drafts;
}
