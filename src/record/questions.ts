/** Questions that will have an answer, with dated probabilities, base rates and what came out. `ledger.ts` has the rules. */

import { z } from 'zod';

export const baseRateSchema = z.object({
  id: z.string(),
  /** What is counted: "comprehensive agreement signed". */
  event: z.string(),
  /** Among what: "processes after their first ceasefire agreement". */
  referenceClass: z.string(),
  /** How often it happened, of how many. */
  k: z.number().int().nonnegative(),
  n: z.number().int().positive(),
  /** Within what time: "2 years". */
  window: z.string(),
  /** Where anybody can count again, and in which version. */
  source: z.string(),
  version: z.string(),
});
/** A share that was counted: k of n, and where to count again. */
export type BaseRate = z.infer<typeof baseRateSchema>;

export const forecastSchema = z.object({
  author: z.string(),
  /** ISO 8601; when the forecast was made. The history has when it was entered. */
  at: z.string(),
  /** One for each option, in their order; they sum to 1. */
  probabilities: z.array(z.number().min(0).max(1)),
  comment: z.string().nullable(),
  /** Ids of the record's entries that it rests on. */
  cites: z.array(z.string()),
  /** Engine and version that proposed it; null = a person's own. */
  engine: z.string().nullable(),
  /** SHA-256 over question, inputs, engine and probabilities: `sealText`. */
  seal: z.string(),
});
export type Forecast = z.infer<typeof forecastSchema>;

export const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  options: z.array(z.string()).min(2),
  /** The option that holds if nothing changes; null where there is none. */
  statusQuo: z.string().nullable(),
  /** What settles it, decidable by a stranger; and who says so. */
  rule: z.string(),
  judge: z.string(),
  openedAt: z.string(),
  /** EDTF; forecasts after it are refused. */
  closesAt: z.string(),
  /** The base rate chosen, which option it is about, and why this class. */
  baseRate: z.object({ rate: baseRateSchema, option: z.string(), reason: z.string() }).nullable(),
  forecasts: z.array(forecastSchema),
  outcome: z.object({ option: z.string(), at: z.string(), by: z.string(), comment: z.string().nullable() }).nullable(),
});
export type Question = z.infer<typeof questionSchema>;

/** The questions of a record, oldest first. */
export const questionsOf = (record: { readonly questions?: readonly Question[] | undefined }): readonly Question[] =>
  record.questions ?? [];
