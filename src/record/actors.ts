/** Who acts in a dispute, in which role, for which side, and where. */

import { z } from 'zod';
import { evidenced, spanSchema } from './evidence.ts';

export const ACTOR_KINDS = ['person', 'state', 'organisation', 'group'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const roleSchema = z.object({
  /** The office or function in the words of the source: "special envoy", "mayor", "mediator". */
  title: z.string(),
  /** Actor or place id whose office it is: the envoy of a state, the mayor of a city. */
  of: z.string().nullable(),
  /** EDTF; null when no passage says since or until when. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  evidence: z.array(spanSchema),
});
export type Role = z.infer<typeof roleSchema>;

export const actorSchema = z.object({
  id: z.string(),
  /** The fullest name that the sources give. For an unnamed one, the words that describe it ("military officials"). */
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  /** False for one that the sources describe but do not name. */
  named: z.boolean(),
  /** Id of the party that this actor belongs to (its own id for a party); null when no passage places it. */
  side: z.string().nullable(),
  /** Id of the party within which this actor is a faction or a dissenting member. */
  factionOf: z.string().nullable(),
  roles: z.array(roleSchema),
  /** Other names the sources use for it, without titles. */
  aliases: z.array(z.string()),
  /** Every place where the text speaks of it: names, titles, pronouns. */
  mentions: z.array(spanSchema),
  ...evidenced,
});
export type Actor = z.infer<typeof actorSchema>;

export const placeSchema = z.object({ id: z.string(), name: z.string(), mentions: z.array(spanSchema), ...evidenced });
export type Place = z.infer<typeof placeSchema>;
