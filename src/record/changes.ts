/** What is found by comparing entries. These are derived, never stored as facts. */

import { z } from 'zod';
import { spanSchema } from './evidence.ts';

export const CONTRADICTION_KINDS = ['stance', 'attribution', 'quantity', 'certainty', 'time', 'wording'] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export const CONTRADICTION_GRADES = ['strong', 'medium', 'weak'] as const;
export type ContradictionGrade = (typeof CONTRADICTION_GRADES)[number];

export const contradictionSchema = z.object({
  kind: z.enum(CONTRADICTION_KINDS),
  grade: z.enum(CONTRADICTION_GRADES),
  /** The two entries that cannot both stand as they are. */
  between: z.tuple([z.string(), z.string()]),
  spans: z.tuple([spanSchema, spanSchema]),
  /** One sentence for a reader. */
  explanation: z.string(),
});
export type Contradiction = z.infer<typeof contradictionSchema>;
