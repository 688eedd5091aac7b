/** Runs of the analysis that were kept: what was found, by which engine and version, on which record. Never re-mapped. */

import { z } from 'zod';
import { MARKINGS } from './evidence.ts';

export const findingSchema = z.object({
  /** One sentence, figures included. */
  text: z.string(),
  /** Ids of the entries that the figures rest on. */
  entries: z.array(z.string()),
  proof: z.enum(['exact', 'interval', 'share', 'gap']),
});

export const runSchema = z.object({
  id: z.string(),
  engine: z.string(),
  version: z.string(),
  seed: z.number(),
  at: z.string(),
  by: z.string(),
  /** Hash of the record and of the model that it was made on: another hash now, and the run is stale. */
  recordHash: z.string(),
  modelHash: z.string(),
  /** The switches of the model; null where they are those of the start. */
  settings: z.record(z.string(), z.unknown()).nullable(),
  marking: z.enum(MARKINGS),
  findings: z.array(findingSchema),
});
export type Run = z.infer<typeof runSchema>;
