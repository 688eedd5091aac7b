/** The tables as Kysely sees them. Rows never leave this folder. */

import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Judgement } from '../record/judgements.ts';
import type { Question } from '../record/questions.ts';
import type { EntryKind } from '../record/record.ts';
import type { KeptModel, Run, Version } from '../record/runs.ts';

/** Lists of the record that are no entries: each is a column of its case, written when it differs. null = empty. */
export const SIDE_LISTS = ['questions', 'judgements', 'runs', 'models', 'versions'] as const;

type SideList<T> = ColumnType<T[] | null, string | null | undefined, string | null>;

export interface Tables {
  cases: {
    id: string;
    title: string;
    /** The case's own admission threshold; null = the shipped one. */
    threshold: number | null;
    /** Grows by one with each change: a record read at the same version is the same record. */
    version: Generated<number>;
    /** The question ledger; null = none was asked. */
    questions: SideList<Question>;
    /** Judged figures of the model; null = none. */
    judgements: SideList<Judgement>;
    /** Kept runs of the analysis; null = none. */
    runs: SideList<Run>;
    /** Models that runs and versions were made of; null = none. */
    models: SideList<KeptModel>;
    /** Models kept under a name; null = none. */
    versions: SideList<Version>;
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
