/** Positions as acts send them: the stance with its date and passages. */

import { z } from 'zod';
import { HEDGES, MODALITIES, type Position, STANCES, VOICES } from '../record/positions.ts';
import type { CaseRecord } from '../record/record.ts';
import { dateIn } from './derived.ts';
import { passageOf, passageSchema } from './outputs.ts';

export const positionViewSchema = z.object({
  id: z.string(),
  stance: z.enum(STANCES),
  modality: z.enum(MODALITIES),
  hedge: z.enum(HEDGES),
  voice: z.enum(VOICES),
  condition: z.string().nullable(),
  provision: z.string().nullable(),
  date: z.string().nullable().describe('EDTF: its own date, else that of its source.'),
  reviewedBy: z.string().nullable(),
  passages: z.array(passageSchema),
});

export function positionView(
  record: CaseRecord,
  position: Position,
  withPassages = true,
): z.infer<typeof positionViewSchema> {
  const { id, stance, modality, hedge, voice, condition, provision, evidence, meta } = position;
  return {
    id,
    stance,
    modality,
    hedge,
    voice,
    condition,
    provision,
    date: dateIn(record)(position) || null,
    reviewedBy: meta.reviewedBy,
    passages: withPassages ? evidence.map(span => passageOf(record, span)) : [],
  };
}

export const namedSchema = z.object({ id: z.string(), name: z.string() });
