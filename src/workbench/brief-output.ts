/** Briefs and answers as outputs of acts: the shapes of `parley/brief/1` and `parley/answer/1`. */

import { z } from 'zod';
import type { Answer } from '../briefing/answer.ts';
import { BASES, type Brief, type CitedSource, PRESETS, SECTION_KINDS } from '../briefing/brief.ts';
import { RELIABILITIES, type Source, spanSchema } from '../record/evidence.ts';

export const sentenceSchema = z.object({
  text: z.string(),
  cites: z.array(spanSchema),
  entries: z.array(z.string()),
  basis: z.enum(BASES),
});

const questionSchema = z.object({ question: z.string(), answer: z.array(sentenceSchema) });

const sectionSchema = z.object({
  kind: z.enum(SECTION_KINDS),
  title: z.string().nullable(),
  sentences: z.array(sentenceSchema),
  rows: z.array(z.array(sentenceSchema)),
  columns: z.array(z.string()),
  questions: z.array(questionSchema),
});

export const citedSourceSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  reliability: z.enum(RELIABILITIES),
}) satisfies z.ZodType<CitedSource>;

/** What a citation needs of a source. */
export function citedSource({ id, title, publisher, author, url, publishedAt, reliability }: Source): CitedSource {
  return { id, title, publisher, author, url, publishedAt, reliability };
}

export const briefSchema = z.object({
  preset: z.enum(PRESETS),
  headline: sentenceSchema,
  sections: z.array(sectionSchema),
  sources: z.array(citedSourceSchema),
  unreviewed: z.number().int(),
  admitted: z.number().int(),
}) as unknown as z.ZodType<Brief>;

export const answerSchema = z.object({
  format: z.literal('parley/answer/1' satisfies Answer['format']),
  question: z.string(),
  answered: z.boolean(),
  sentences: z.array(sentenceSchema),
}) as unknown as z.ZodType<Answer>;
