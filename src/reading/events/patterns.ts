/** The event lexicon: words that tell of an event, and how it is titled. */

import type { EventContext, EventType } from '../../record/events.ts';
import { readTable } from '../data-files.ts';

export interface EventPattern {
  readonly type: EventType;
  readonly mode: string | null;
  readonly context: EventContext | null;
  readonly words: RegExp;
  /** Title with {a} who acts, {r} to or with whom, {p} where. */
  readonly title: string;
}

export const EVENT_PATTERNS: readonly EventPattern[] = readTable('events/patterns.tsv').map(
  ([type, mode, context, words, title]) => ({
    type: type as EventType,
    mode: mode || null,
    context: (context as EventContext) || null,
    words: new RegExp(`\\b(?:${words})(?!\\w)`, 'i'),
    title: title!,
  }),
);
