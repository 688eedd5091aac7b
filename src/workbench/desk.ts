/**
 * Where a person works. A desk holds the record of one case; it has two homes, memory (gone when the command ends) and
 * the store. An archive holds every case of the store. Effects are handed in, so that an act can be run anywhere.
 */

import { fail, problem, type Result } from '../problems.ts';
import { type CaseRecord, emptyRecord } from '../record/record.ts';
import type { CaseSummary } from '../store/cases.ts';
import type { Change } from '../store/records.ts';
import type { Hit } from '../store/search.ts';
import { type ReadingRoom, readHere } from './reading-room.ts';

/** What every act is given, wherever it runs. */
export interface Surroundings {
  /** Name of the person who acts. */
  readonly who: string;
  /** ISO 8601 instant. */
  now(): string;
  /** Milliseconds since some start, for measuring. */
  clock(): number;
  /** Long work says how far it is. */
  progress(step: Progress): void;
  /** A case was changed, made or deleted (null: more than one). */
  changed(caseId: string | null): void;
  /** Set when the person has cancelled. */
  readonly signal: AbortSignal;
  /** Whether the caller may name files of this machine: a command may, a page or a tool may not. */
  readonly readsPaths: boolean;
  /** Reads foreign bytes and finds drafts in them. */
  readonly readingRoom: ReadingRoom;
}

export interface Desk extends Surroundings {
  /** Whether what is filed here outlives the command. */
  readonly keeps: boolean;
  /** The record as it stands. It is never changed in place. */
  record(): Promise<CaseRecord>;
  /** Replaces the record by what `change` makes of it, as one step that others see wholly or not at all. */
  update<T>(change: (record: CaseRecord) => Promise<Change<T>>): Promise<T>;
  /** Runs one intake into this case at a time: what is found in a report depends on what earlier ones said. */
  oneIntake<T>(intake: () => Promise<T>): Promise<T>;
  /** Sources and entries that have the words, best first. */
  search(query: string, limit: number): Promise<Result<readonly Hit[]>>;
  /** Name and size of a source's file as it came; null where it was not kept. */
  original(source: string): Promise<{ name: string; bytes: number } | null>;
}

export interface Archive extends Surroundings {
  /** The data folder, and what runs the store. */
  readonly dataFolder: string;
  readonly engine: string;
  cases(): Promise<readonly CaseSummary[]>;
  /** A new case, empty or with a record; gives its id. */
  create(title: string, record?: CaseRecord): Promise<string>;
  /** False when there is no such case. */
  remove(id: string): Promise<boolean>;
  /** The desk of one case, or that there is none. */
  desk(id: string): Promise<Result<Desk>>;
  /** Everything in the store as lines of `parley/backup/1`. */
  backup(): AsyncIterable<string>;
  /** Brings back the cases of such lines; a case that is there already is left as it is, unless it is to be replaced. */
  restore(lines: AsyncIterable<string>, replace: boolean): Promise<Result<Restored>>;
}

export interface Restored {
  readonly restored: readonly string[];
  readonly left: readonly string[];
}

export interface Progress {
  readonly what: string;
  readonly done: number;
  readonly of: number;
}

export type DeskOptions = Partial<Surroundings> & { readonly title?: string };

/** Surroundings of a command or a test: nobody listens, nothing is cancelled, unless told otherwise. */
export function surroundings(options: Partial<Surroundings> = {}): Surroundings {
  return {
    who: options.who ?? 'parley',
    now: options.now ?? (() => new Date().toISOString()),
    clock: options.clock ?? (() => performance.now()),
    progress: options.progress ?? (() => undefined),
    changed: options.changed ?? (() => undefined),
    signal: options.signal ?? new AbortController().signal,
    readsPaths: options.readsPaths ?? true,
    readingRoom: options.readingRoom ?? readHere,
  };
}

/** A desk whose record lives in memory. */
export function memoryDesk({ title, ...options }: DeskOptions = {}): Desk {
  let current = emptyRecord(title ?? 'Untitled case');
  return {
    ...surroundings(options),
    keeps: false,
    record: async () => current,
    update: async change => {
      const { record, result } = await change(current);
      current = record;
      return result;
    },
    oneIntake: intake => intake(),
    search: async () => fail(onlyInStore('Searching')),
    original: async () => null,
  };
}

const onlyInStore = (what: string) =>
  problem('store-unavailable', `${what} works on a kept case.`, 'Keep the case in the workbench: `npm start`.');
