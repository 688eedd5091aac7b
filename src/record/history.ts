/** The append-only history: who did what, when and why, with what is needed to undo it. */

import { z } from 'zod';

export const ACT_KINDS = [
  'read',
  'admit',
  'correct',
  'strike',
  'restore',
  'merge',
  'undo',
  'purge',
  'import',
  'rate',
  'question',
  'judge',
  'version',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

export const actSchema = z.object({
  /** 1, 2, 3 … in the order of acting. */
  number: z.number().int().positive(),
  kind: z.enum(ACT_KINDS),
  /** A person's name, or the program's for `read`. */
  by: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  why: z.string().nullable(),
  /** What was touched: its list, its id, and how it stood before (null = it did not exist). */
  changes: z.array(z.object({ list: z.string(), id: z.string(), before: z.unknown().nullable() })),
  /** Number of the act that this one undoes. */
  undoes: z.number().int().positive().nullable(),
});
export type Act = z.infer<typeof actSchema>;
