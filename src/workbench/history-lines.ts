/** Acts of a record's history as lines for a person. */

import { z } from 'zod';
import { ACT_KINDS, type Act } from '../record/history.ts';
import type { CaseRecord } from '../record/record.ts';
import { undoingIn } from './derived.ts';

export const actLineSchema = z.object({
  number: z.number().int().positive(),
  kind: z.enum(ACT_KINDS),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  undoes: z.number().int().nullable(),
  undoneBy: z.number().int().nullable(),
  /** How many entries and sources it touched, and the ids of the first of them. */
  touched: z.number().int(),
  ids: z.array(z.string()),
});
export type ActLine = z.infer<typeof actLineSchema>;

const SHOWN = 10;

export function actLine(record: CaseRecord, act: Act): ActLine {
  const { number, kind, by, at, why, undoes, changes } = act;
  const undoneBy = undoingIn(record).get(number) ?? null;
  return {
    number,
    kind,
    by,
    at,
    why,
    undoes,
    undoneBy,
    touched: changes.length,
    ids: changes.slice(0, SHOWN).map(({ id }) => id),
  };
}
