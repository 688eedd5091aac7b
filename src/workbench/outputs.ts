/** What the outputs of several acts have in common: their schemas, and how they are made of a record. */

import { z } from 'zod';
import { contextOf, type Span, sourceSchema, spanSchema } from '../record/evidence.ts';
import { labelOf } from '../record/label.ts';
import { STANCES } from '../record/positions.ts';
import { type CaseRecord, ENTRY_KINDS, ENTRY_SCHEMAS, type Entry, type EntryKind } from '../record/record.ts';
import { entryIn, lookupIn, sourcesIn } from './derived.ts';

/** The output of an act that prints a published form, by the form's name. Its shape is that of the engine's type. */
export const answerIn = <Answer>(format: string): z.ZodType<Answer> =>
  z.looseObject({ format: z.literal(format) }) as unknown as z.ZodType<Answer>;

export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  next: z.string(),
  place: z.string().optional(),
});

export const page = {
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().positive().max(1000).default(100),
};

export const entryKindSchema = z.enum(ENTRY_KINDS);

/** What is known of a source, without its text. */
export const sourceLineSchema = sourceSchema.omit({ text: true, structure: true }).extend({
  /** UTF-16 code units of its text. */
  length: z.number().int(),
});
export type SourceLine = z.infer<typeof sourceLineSchema>;

export function sourceLine({ text, structure: _, ...rest }: CaseRecord['sources'][number]): SourceLine {
  return { ...rest, length: text.length };
}

/** A passage with the words around it and where it comes from. */
export const passageSchema = z.object({
  span: spanSchema,
  prefix: z.string(),
  suffix: z.string(),
  source: z.object({
    id: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable(),
  }),
});
export type Passage = z.infer<typeof passageSchema>;

/** UTF-16 code units shown on each side of a passage. */
const CONTEXT = 120;

export function passageOf(record: CaseRecord, span: Span): Passage {
  const source = sourcesIn(record).get(span.source);
  const context = source ? contextOf(source, span, CONTEXT) : { prefix: '', suffix: '' };
  const { title = null, publisher = null, publishedAt = null } = source ?? {};
  return { span, ...context, source: { id: span.source, title, publisher, publishedAt } };
}

/** One line for an entry in a list. */
export const entryLineSchema = z.object({
  kind: entryKindSchema,
  id: z.string(),
  label: z.string(),
  state: z.enum(['draft', 'admitted', 'struck', 'superseded']),
  reviewedBy: z.string().nullable(),
  confidence: z.number(),
  marking: z.string(),
  origin: z.object({ by: z.enum(['finder', 'person']), name: z.string(), version: z.string().nullable() }),
  stance: z.enum(STANCES).nullable().describe('Of a position; null for other kinds.'),
  evidence: z.array(spanSchema),
});
export type EntryLine = z.infer<typeof entryLineSchema>;

export function entryLine(record: CaseRecord, kind: EntryKind, entry: Entry): EntryLine {
  const { state, reviewedBy, confidence, marking, origin } = entry.meta;
  return {
    kind,
    id: entry.id,
    label: labelOf(lookupIn(record), kind, entry as never),
    state,
    reviewedBy,
    confidence,
    marking,
    origin,
    stance: 'stance' in entry ? entry.stance : null,
    evidence: entry.evidence,
  };
}

/** The line of an entry by its id, or undefined. */
export function lineOf(record: CaseRecord, id: string): EntryLine | undefined {
  const found = entryIn(record, id);
  return found && entryLine(record, found.kind, found.entry);
}

/** Any entry, by its kind. */
export const entrySchema = z.union(ENTRY_KINDS.map(kind => ENTRY_SCHEMAS[kind]));

/** What every act of review gives back. */
export const reviewedSchema = z.object({
  /** Number of the act in the history: what `undo-act` takes. */
  act: z.number().int().positive(),
  /** Id of the entry that it left; null where it is about more than one. */
  entry: z.string().nullable(),
});
