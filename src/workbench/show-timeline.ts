/** `show-timeline`: events in the order in which they happened, as precisely as the sources say. */

import { z } from 'zod';
import { ACTUALITIES, EVENT_TYPES, type Event, PARTICIPATIONS } from '../record/events.ts';
import { whenSchema } from '../record/evidence.ts';
import type { CaseRecord } from '../record/record.ts';
import { act, done } from './act.ts';
import { lookupIn, timelineIn } from './derived.ts';
import { page, passageOf, passageSchema } from './outputs.ts';

const eventViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  actuality: z.enum(ACTUALITIES),
  when: whenSchema.nullable(),
  place: z.string().nullable().describe('Its name.'),
  participants: z.array(z.object({ actor: z.string(), name: z.string(), as: z.enum(PARTICIPATIONS) })),
  reviewedBy: z.string().nullable(),
  passages: z.array(passageSchema),
});

function eventView(record: CaseRecord, event: Event): z.infer<typeof eventViewSchema> {
  const { id, title, type, mode, actuality, when } = event;
  const name = (actor: string) => lookupIn(record).actor(actor)?.name ?? actor;
  return {
    id,
    title,
    type,
    mode,
    actuality,
    when,
    place: record.places.find(place => place.id === event.place)?.name ?? null,
    participants: event.participants.map(({ actor, as }) => ({ actor, name: name(actor), as })),
    reviewedBy: event.meta.reviewedBy,
    passages: event.evidence.map(span => passageOf(record, span)),
  };
}

export const showTimeline = act({
  name: 'show-timeline',
  title: 'Show events in the order in which they happened',
  at: 'case',
  changes: false,
  input: z.strictObject(page),
  output: z.object({
    total: z.number().int().describe('Events with a date.'),
    dated: z.array(z.object({ edtf: z.string(), event: eventViewSchema })),
    undatedTotal: z.number().int(),
    undated: z.array(eventViewSchema),
  }),
  run: async (desk, { offset, limit }) => {
    const record = await desk.record();
    const { dated, undated } = timelineIn(record);
    return done({
      total: dated.length,
      dated: dated.slice(offset, offset + limit).map(one => ({ edtf: one.edtf, event: eventView(record, one.event) })),
      undatedTotal: undated.length,
      undated: undated.slice(offset, offset + limit).map(event => eventView(record, event)),
    });
  },
});
