/**
 * What an entry rests on: a source whose text never changes again, and spans of that text.
 * Offsets are half-open UTF-16 code units, as JavaScript's `slice` takes them.
 */

import { z } from 'zod';
import { fail, ok, problem, type Result } from '../problems.ts';

/** Admiralty reliability of a publisher: A completely reliable … E unreliable, F cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty credibility of one item: 1 confirmed by others … 5 improbable, 6 cannot be judged. */
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** Traffic Light Protocol 2.0, from open to closed. */
export const MARKINGS = ['CLEAR', 'GREEN', 'AMBER', 'RED'] as const;
export type Marking = (typeof MARKINGS)[number];

export const ENTRY_STATES = ['draft', 'admitted', 'struck', 'superseded'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** What a stretch of the text is. Only prose kinds are split into sentences. */
export const STRUCTURE_KINDS = [
  'title',
  'byline',
  'heading',
  'paragraph',
  'list-item',
  'table-header',
  'table-row',
  'question',
  'answer',
  'caption',
  'boilerplate',
] as const;
export type StructureKind = (typeof STRUCTURE_KINDS)[number];

export const structureSchema = z.object({
  kind: z.enum(STRUCTURE_KINDS),
  /** Heading depth 1–6, list depth from 1; null where depth has no meaning. */
  level: z.number().int().nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Structure = z.infer<typeof structureSchema>;

export const spanSchema = z.object({
  source: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  exact: z.string(),
});
/** A half-open stretch of one source, with the words that must stand there. */
export type Span = z.infer<typeof spanSchema>;

export const sourceSchema = z.object({
  /** First 12 hex digits of the hash of text, publisher and URL. */
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  /** EDTF, as precise as the source says; null when it does not say. */
  publishedAt: z.string().nullable(),
  retrievedAt: z.string().nullable(),
  /** BCP 47; null when it could not be told. */
  language: z.string().nullable(),
  reliability: z.enum(RELIABILITIES),
  /** Of the normalised text in UTF-8. */
  sha256: z.string(),
  /** Of the bytes as they came. */
  bytesSha256: z.string(),
  text: z.string(),
  structure: z.array(structureSchema),
  /** Set on a purged source: its text and bytes are gone, this is what remains. */
  purged: z.object({ by: z.string(), at: z.string(), why: z.string() }).optional(),
  /** Id of the source that this one repeats word for word or nearly so (a syndicated copy). */
  copyOf: z.string().nullable().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const whenSchema = z.object({
  /** The words of the source ("earlier this week"). */
  text: z.string(),
  /** ISO 8601-2 at the precision of the source; null when it cannot be told without guessing. */
  edtf: z.string().nullable(),
});
export type When = z.infer<typeof whenSchema>;

export const originSchema = z.object({
  by: z.enum(['finder', 'person']),
  /** The finder's or the person's name. */
  name: z.string(),
  version: z.string().nullable(),
});
export type Origin = z.infer<typeof originSchema>;

export const judgementSchema = z.object({ by: z.string(), reason: z.string() });

export const metaSchema = z.object({
  origin: originSchema,
  /** 0..1: how sure the finder is that the passage says this. Not a probability that it is true. */
  confidence: z.number().min(0).max(1),
  credibility: z.enum(CREDIBILITIES),
  marking: z.enum(MARKINGS),
  state: z.enum(ENTRY_STATES),
  /** Who has looked at it; null = no person has. */
  reviewedBy: z.string().nullable(),
  /** A named person's judgement, where an entry rests on that instead of a passage. */
  judgement: judgementSchema.nullable(),
});
export type Meta = z.infer<typeof metaSchema>;

/** The fields that every entry carries. */
export const evidenced = { evidence: z.array(spanSchema), meta: metaSchema };

/** The span of `source` from `start` to `end`, with its words. */
export function cite(source: Pick<Source, 'id' | 'text'>, start: number, end: number): Span {
  return { source: source.id, start, end, exact: source.text.slice(start, end) };
}

/** The span if its words stand at its place; otherwise an orphan. It is never moved to a lookalike. */
export function verifySpan(source: Source | undefined, span: Span): Result<Span> {
  if (!source)
    return fail(
      problem('span-orphan', `The source ${span.source} is not in this record.`, 'Add the source again.', span.source),
    );
  const place = source.title ?? source.id;
  if (source.purged)
    return fail(problem('span-orphan', 'The source of this passage was purged.', 'Strike the entry.', place));
  if (span.start >= span.end || source.text.slice(span.start, span.end) !== span.exact)
    return fail(
      problem(
        'span-orphan',
        `The quotation is not at characters ${span.start}-${span.end} of '${place}'.`,
        'Select the passage again.',
        place,
      ),
    );
  return ok(span);
}

/** The W3C TextQuoteSelector context of a span: up to `length` characters on each side. */
export function contextOf(source: Source, span: Span, length = 32): { prefix: string; suffix: string } {
  return {
    prefix: source.text.slice(Math.max(0, span.start - length), span.start),
    suffix: source.text.slice(span.end, span.end + length),
  };
}

type Stretch = Pick<Span, 'source' | 'start' | 'end'>;

export const overlaps = (a: Stretch, b: Stretch): boolean =>
  a.source === b.source && a.start < b.end && b.start < a.end;

/** Order of sources as given, then of place in the text. */
export function bySpan(order: readonly string[]): (a: Span, b: Span) => number {
  const rank = new Map(order.map((id, index) => [id, index]));
  const at = (span: Span) => rank.get(span.source) ?? order.length;
  return (a, b) => at(a) - at(b) || a.start - b.start || a.end - b.end;
}

/** The highest of several markings: what is derived from them must be guarded as the most guarded. */
export function highestMarking(markings: readonly Marking[]): Marking {
  return MARKINGS[Math.max(0, ...markings.map(marking => MARKINGS.indexOf(marking)))] ?? 'CLEAR';
}
