/** Where actors stand: what they said, and their stance on the options of an issue. */

import { z } from 'zod';
import { evidenced, spanSchema, whenSchema } from './evidence.ts';

/** From wanting it to ruling it out. A stance is towards an option, never a mood. */
export const STANCES = ['demand', 'accept', 'open', 'conditional', 'divided', 'reject', 'red-line'] as const;
export type Stance = (typeof STANCES)[number];

export const MODALITIES = ['asserted', 'necessary', 'possible', 'intended', 'hypothetical'] as const;
export type Modality = (typeof MODALITIES)[number];

/** How the source softens it: `reported` ("reports suggest"), `softened` ("might", "grudging"), `partial` ("some"). */
export const HEDGES = ['none', 'reported', 'softened', 'partial'] as const;
export type Hedge = (typeof HEDGES)[number];

/** Whose words the stance rests on: quoted, told by the source as theirs, or the source's own telling. */
export const VOICES = ['own-words', 'attributed', 'narrator'] as const;
export type Voice = (typeof VOICES)[number];

export const QUOTATION_KINDS = ['direct', 'partial'] as const;
export const ATTRIBUTION_KINDS = ['direct', 'indirect', 'mixed'] as const;

export const quotationSchema = z.object({
  id: z.string(),
  /** Actor id; null when the text names no speaker. */
  speaker: z.string().nullable(),
  kind: z.enum(QUOTATION_KINDS),
  /** Byte-identical to the text inside the marks; parts of a split one joined by one space. */
  text: z.string(),
  ...evidenced,
});
export type Quotation = z.infer<typeof quotationSchema>;

export const attributionSchema = z.object({
  id: z.string(),
  actor: z.string().nullable(),
  kind: z.enum(ATTRIBUTION_KINDS),
  source: z.array(spanSchema),
  cue: z.array(spanSchema),
  content: z.array(spanSchema),
  ...evidenced,
});
export type Attribution = z.infer<typeof attributionSchema>;

export const positionSchema = z.object({
  id: z.string(),
  actor: z.string(),
  /** Set only when the words speak of that proposal's provision. */
  provision: z.string().nullable(),
  issue: z.string(),
  /** Option id of the issue; null = any change from the status quo on it. */
  option: z.string().nullable(),
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  hedge: z.enum(HEDGES),
  voice: z.enum(VOICES),
  /** The condition in the source's words, where the stance is conditional. */
  condition: z.string().nullable(),
  when: whenSchema.nullable(),
  ...evidenced,
});
export type Position = z.infer<typeof positionSchema>;
