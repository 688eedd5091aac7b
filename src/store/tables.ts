/** The tables as Kysely sees them. Rows never leave this folder. */

import type { Generated, JSONColumnType } from 'kysely';
import type { Judgement } from '../record/judgements.ts';
import type { Question } from '../record/questions.ts';
import type { EntryKind } from '../record/record.ts';
import type { Run } from '../record/runs.ts';

export interface Tables {
  cases: {
    id: string;
    title: string;
    /** The case's own admission threshold; null = the shipped one. */
    threshold: number | null;
    /** Grows by one with each change: a record read at the same version is the same record. */
    version: Generated<number>;
    /** The question ledger; null = none was asked. */
    questions: JSONColumnType<Question[]> | null;
    /** Judged figures of the model; null = none. */
    judgements: JSONColumnType<Judgement[]> | null;
    /** Kept runs of the analysis; null = none. */
    runs: JSONColumnType<Run[]> | null;
    created_at: Generated<Date>;
    changed_at: Generated<Date>;
  };
  sources: {
    case_id: string;
    id: string;
    ordinal: number;
    /** Everything of a source but its text. */
    data: JSONColumnType<object>;
    text: string;
  };
  originals: { case_id: string; source_id: string; name: string; bytes: Buffer };
  entries: {
    case_id: string;
    id: string;
    kind: EntryKind;
    ordinal: number;
    state: string;
    data: JSONColumnType<object>;
    /** The words by which it is found: names, titles, quoted text. */
    words: string;
  };
  acts: { case_id: string; number: number; data: JSONColumnType<object> };
}
