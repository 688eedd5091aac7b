/**
 * Runs of the analysis that were kept: what was found, by which engine and version, on which model. Never re-mapped: the
 * model that a run was made of is kept as it was, so that two of them can be compared.
 */

import { z } from 'zod';
import { MARKINGS } from './evidence.ts';
import { figureSetSchema, judgementEntrySchema } from './judgements.ts';

export const findingSchema = z.object({
  /** What it answers, the same in every run. */
  about: z.string(),
  /** One sentence, figures included. */
  text: z.string(),
  /** Figures of the model that it rests on. */
  figures: z.array(figureSetSchema),
  /** Ids of the entries that the figures rest on. */
  entries: z.array(z.string()),
  proof: z.enum(['exact', 'interval', 'share', 'gap']),
});
export type KeptFinding = z.infer<typeof findingSchema>;

export const namedPackageSchema = z.object({
  id: z.string(),
  title: z.string(),
  picks: z.record(z.string(), z.string()).describe('Option id by issue id; what is absent is the status quo.'),
  entries: z.array(z.string()).default([]),
});
export type KeptPackage = z.infer<typeof namedPackageSchema>;

/** A model as it was when a run or a version was made of it. */
export const keptModelSchema = z.object({
  /** The hash of the model and of the packages that were judged with it. */
  id: z.string(),
  recordHash: z.string(),
  /** The switches of the model; null where they are those of the start. */
  settings: z.record(z.string(), z.unknown()).nullable(),
  /** The judgements that were laid over it. */
  judgements: z.array(judgementEntrySchema),
  packages: z.array(namedPackageSchema),
  /** Whether a person chose the packages; else they are the proposals on the table. */
  chosen: z.boolean(),
  model: z.looseObject({ format: z.literal('parley/model/1') }),
});
export type KeptModel = z.infer<typeof keptModelSchema>;

export const runSchema = z.object({
  id: z.string(),
  engine: z.string(),
  version: z.string(),
  seed: z.number(),
  at: z.string(),
  by: z.string(),
  /** Hash of the record that it was made on: another hash now, and the run is stale. */
  recordHash: z.string(),
  /** Number of the last act of the history that it knew. */
  acts: z.number().int().nonnegative(),
  /** Id of the kept model that it was made of. */
  model: z.string(),
  marking: z.enum(MARKINGS),
  findings: z.array(findingSchema),
  /** The engine's figures, as its own page knows them; null where they were let go to save room. */
  details: z.unknown().nullable(),
});
export type Run = z.infer<typeof runSchema>;

/** A model that a person kept under a name. */
export const versionSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Id of the kept model. */
  model: z.string(),
  /** Number of the last act of the history that it knew. */
  acts: z.number().int().nonnegative(),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
});
export type Version = z.infer<typeof versionSchema>;
