/**
 * Where a person works: a record that acts read and change. A desk has two homes, memory (gone when the command ends)
 * and the store. Effects are handed in, so that an act can be run and tested anywhere.
 */

import { type CaseRecord, emptyRecord } from '../record/record.ts';

export interface Desk {
  /** The record as it stands. */
  record(): Promise<CaseRecord>;
  /** Replaces the record by what `change` makes of it, as one step that others see wholly or not at all. */
  update<T>(change: (record: CaseRecord) => Promise<{ record: CaseRecord; result: T }>): Promise<T>;
  /** Name of the person at the desk. */
  readonly who: string;
  /** ISO 8601 instant. */
  now(): string;
  /** Milliseconds since some start, for measuring. */
  clock(): number;
  /** Long work says how far it is. */
  progress(step: Progress): void;
  /** Set when the person has cancelled. */
  readonly signal: AbortSignal;
}

export interface Progress {
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

export interface DeskOptions {
  readonly title?: string;
  readonly who?: string;
  readonly progress?: (step: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A desk whose record lives in memory. */
export function memoryDesk(options: DeskOptions = {}): Desk {
  let current = emptyRecord(options.title ?? 'Untitled case');
  return {
    record: async () => current,
    update: async change => {
      const { record, result } = await change(current);
      current = record;
      return result;
    },
    who: options.who ?? 'parley',
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    progress: options.progress ?? (() => undefined),
    signal: options.signal ?? new AbortController().signal,
  };
}
