/** A case's whole record: its sources and every entry, in the form `parley/record/1`. */

import { z } from 'zod';
import { fail, ok, problem, type Result } from '../problems.ts';
import { type Actor, actorSchema, type Place, placeSchema } from './actors.ts';
import { contradictionSchema } from './changes.ts';
import { type Event, eventSchema } from './events.ts';
import { type Source, sourceSchema } from './evidence.ts';
import { actSchema } from './history.ts';
import { judgementEntrySchema } from './judgements.ts';
import { unkeepableIn } from './keepable.ts';
import {
  type Attribution,
  attributionSchema,
  type Position,
  positionSchema,
  type Quotation,
  quotationSchema,
} from './positions.ts';
import {
  type Issue,
  issueSchema,
  type Proposal,
  type Provision,
  proposalSchema,
  provisionSchema,
} from './proposals.ts';
import { questionSchema } from './questions.ts';
import { keptModelSchema, runSchema, versionSchema } from './runs.ts';

export const RECORD_FORMAT = 'parley/record/1';

/** In the order in which entries are filed: each kind refers only to itself and to kinds before it. */
export const ENTRY_KINDS = [
  'actor',
  'place',
  'issue',
  'proposal',
  'provision',
  'event',
  'quotation',
  'attribution',
  'position',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The entry of each kind. */
export interface EntryOf {
  actor: Actor;
  place: Place;
  issue: Issue;
  proposal: Proposal;
  provision: Provision;
  event: Event;
  quotation: Quotation;
  attribution: Attribution;
  position: Position;
}
export type Entry = EntryOf[EntryKind];

/** The schema of each kind. */
export const ENTRY_SCHEMAS = {
  actor: actorSchema,
  place: placeSchema,
  issue: issueSchema,
  proposal: proposalSchema,
  provision: provisionSchema,
  event: eventSchema,
  quotation: quotationSchema,
  attribution: attributionSchema,
  position: positionSchema,
} as const satisfies { [K in EntryKind]: z.ZodType<EntryOf[K]> };

/** The name of each kind's list in the record. */
export const LISTS = {
  actor: 'actors',
  place: 'places',
  issue: 'issues',
  proposal: 'proposals',
  provision: 'provisions',
  event: 'events',
  quotation: 'quotations',
  attribution: 'attributions',
  position: 'positions',
} as const satisfies Record<EntryKind, string>;

export const recordSchema = z.object({
  format: z.literal(RECORD_FORMAT),
  case: z.object({
    title: z.string(),
    /** Drafts at or above this confidence are admitted unreviewed; absent = the shipped threshold. */
    threshold: z.number().min(0).max(1).optional(),
    /** Lines that this case adds to the lexicon of what is bargained over, in the form of `data/lexicon/topics.tsv`. */
    lexicon: z.array(z.string()).optional(),
  }),
  sources: z.array(sourceSchema),
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  events: z.array(eventSchema),
  issues: z.array(issueSchema),
  proposals: z.array(proposalSchema),
  provisions: z.array(provisionSchema),
  quotations: z.array(quotationSchema),
  attributions: z.array(attributionSchema),
  positions: z.array(positionSchema),
  contradictions: z.array(contradictionSchema),
  /** The question ledger; absent = none was asked. */
  questions: z.array(questionSchema).optional(),
  /** Figures of the case's model that a person judged; absent = none. */
  judgements: z.array(judgementEntrySchema).optional(),
  /** Runs of the analysis that were kept; absent = none. */
  runs: z.array(runSchema).optional(),
  /** The models that runs and versions were made of; absent = none. */
  models: z.array(keptModelSchema).optional(),
  /** Models that a person kept under a name; absent = none. */
  versions: z.array(versionSchema).optional(),
  history: z.array(actSchema),
});
export type CaseRecord = z.infer<typeof recordSchema>;

export function emptyRecord(title: string): CaseRecord {
  return {
    format: RECORD_FORMAT,
    case: { title },
    sources: [],
    actors: [],
    places: [],
    events: [],
    issues: [],
    proposals: [],
    provisions: [],
    quotations: [],
    attributions: [],
    positions: [],
    contradictions: [],
    history: [],
  };
}

/** The entries of one kind, whatever their state. */
export function entriesOf<K extends EntryKind>(record: CaseRecord, kind: K): readonly EntryOf[K][] {
  return record[LISTS[kind]] as unknown as readonly EntryOf[K][];
}

export const isAdmitted = (entry: { meta: { state: string } }): boolean => entry.meta.state === 'admitted';

/** The record with only what stands: drafts, struck and superseded entries left out. */
export function standing(record: CaseRecord): CaseRecord {
  const kept = { ...record };
  for (const kind of ENTRY_KINDS) Object.assign(kept, { [LISTS[kind]]: entriesOf(record, kind).filter(isAdmitted) });
  return kept;
}

export function sourceOf(record: Pick<CaseRecord, 'sources'>, id: string): Source | undefined {
  return record.sources.find(source => source.id === id);
}

/** Kind and entry of an id, or undefined. */
export function findEntry(record: CaseRecord, id: string): { kind: EntryKind; entry: Entry } | undefined {
  for (const kind of ENTRY_KINDS) {
    const entry = entriesOf(record, kind).find(candidate => candidate.id === id);
    if (entry) return { kind, entry };
  }
  return undefined;
}

/** Reads `parley/record/1`. Undoes `makeRecord`. All problems of the text are reported together, each with its field. */
export function parseRecord(text: string, place = 'record'): Result<CaseRecord> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return fail(
      problem('record-invalid', `This is not JSON: ${(error as Error).message}.`, 'Export the record again.', place),
    );
  }
  const unkeepable = unkeepableIn(data);
  if (unkeepable) {
    const what = unkeepable.place || 'The record';
    return fail(problem('record-invalid', `${what} ${unkeepable.why}.`, 'Correct the field.', place));
  }
  const parsed = recordSchema.safeParse(data);
  if (parsed.success) return ok(parsed.data);
  return fail(
    ...parsed.error.issues
      .slice(0, 20)
      .map(issue =>
        problem(
          'record-invalid',
          `${issue.path.join('.') || 'The record'}: ${issue.message}.`,
          'Correct the field.',
          place,
        ),
      ),
  );
}

/** Prints `parley/record/1`. Undoes `parseRecord`. */
export function makeRecord(record: CaseRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}
