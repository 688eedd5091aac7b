/** An event as the coder tells it, with the phrases of its parties. */

import type { EventType } from '../../record/events.ts';
import type { Predicate } from '../predicate.ts';
import type { Segment } from '../segments.ts';
import type { Coding, NounRow, Operator } from './lexicon.ts';

export interface CodedEvent extends Coding {
  /** The verb under which it stands. */
  readonly predicate: Predicate;
  /** What is done to the inner event; null for a plain one. */
  readonly operator: Operator | null;
  readonly inner: CodedEvent | null;
  /** The noun that tells of it. */
  readonly noun: NounRow | null;
  /** Who does it: a group of noun phrases. */
  readonly sources: readonly Segment[];
  /** Phrases in which the other side is looked for, likeliest first. */
  readonly recipients: readonly (readonly Segment[])[];
}

const MATERIAL_HOSTILE: ReadonlySet<EventType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);

export const isHostile = (type: EventType): boolean =>
  MATERIAL_HOSTILE.has(type) || type === 'THREATEN' || type === 'REJECT' || type === 'ACCUSE';
