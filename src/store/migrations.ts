/** Schema changes in order. Each runs once, in a transaction; none is ever edited after a release. */

export interface StoreMigration {
  readonly name: string;
  readonly statements: readonly string[];
}

export const MIGRATIONS: readonly StoreMigration[] = [
  {
    name: '0001-cases-and-records',
    statements: [
      `create table cases (
        id text primary key,
        title text not null,
        threshold real,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now()
      )`,
      `create table sources (
        case_id text not null references cases (id) on delete cascade,
        id text not null,
        ordinal integer not null,
        data jsonb not null,
        text text not null,
        terms tsvector generated always as (to_tsvector('english', text)) stored,
        primary key (case_id, id)
      )`,
      `create index sources_terms on sources using gin (terms)`,
      `create table originals (
        case_id text not null,
        source_id text not null,
        name text not null,
        bytes bytea not null,
        primary key (case_id, source_id),
        foreign key (case_id, source_id) references sources (case_id, id) on delete cascade
      )`,
      `create table entries (
        case_id text not null references cases (id) on delete cascade,
        id text not null,
        kind text not null,
        ordinal integer not null,
        state text not null,
        data jsonb not null,
        words text not null,
        terms tsvector generated always as (to_tsvector('english', words)) stored,
        primary key (case_id, id)
      )`,
      `create index entries_kind on entries (case_id, kind, ordinal)`,
      `create index entries_terms on entries using gin (terms)`,
      `create table acts (
        case_id text not null references cases (id) on delete cascade,
        number integer not null,
        data jsonb not null,
        primary key (case_id, number)
      )`,
    ],
  },
  {
    name: '0002-version-of-a-case',
    statements: [`alter table cases add column version integer not null default 0`],
  },
  {
    name: '0003-question-ledger',
    statements: [`alter table cases add column questions jsonb`],
  },
  {
    name: '0004-judgements',
    statements: [`alter table cases add column judgements jsonb`],
  },
  {
    name: '0005-runs',
    statements: [`alter table cases add column runs jsonb`],
  },
  {
    // Read whole and never searched into: kept as they were written, so that reading needs no conversion.
    name: '0006-data-as-written',
    statements: ['sources', 'entries', 'acts'].map(table => `alter table ${table} alter column data type json`),
  },
  {
    // Runs of before say neither what each finding answers nor which model they were made of: they are made anew.
    name: '0007-models-and-versions',
    statements: [
      `alter table cases add column models jsonb`,
      `alter table cases add column versions jsonb`,
      `update cases set runs = null`,
    ],
  },
  {
    // jsonb gives fields back in another order: a model that is compared by its text would differ from itself.
    name: '0008-side-lists-as-written',
    statements: ['questions', 'judgements', 'runs', 'models', 'versions'].map(
      list => `alter table cases alter column ${list} type json`,
    ),
  },
];
