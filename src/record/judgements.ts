/**
 * What a named person judges where the reporting is silent or should be read otherwise: figures of the case's model, each
 * with its author and reason. Kept in the record, so that a model made anew has them, and each can be undone. `judge.ts` has the rules.
 */

import { z } from 'zod';

/** What is judged. `party`, `voice` are actor ids; `option` is unique within its issue. */
export const targetSchema = z.discriminatedUnion('kind', [
  /** Worth of an option to a voice, 0..1. */
  z.strictObject({
    kind: z.literal('worth'),
    party: z.string(),
    voice: z.string(),
    issue: z.string(),
    option: z.string(),
  }),
  /** Weight of an issue to a party, 0..1, relative to its others. */
  z.strictObject({ kind: z.literal('weight'), party: z.string(), issue: z.string() }),
  /** What no deal is worth to a party beyond the status quo, -1..1. */
  z.strictObject({ kind: z.literal('no-deal'), party: z.string() }),
  /** Influence of a party on the outcome, 0..1. */
  z.strictObject({ kind: z.literal('influence'), party: z.string() }),
  /** Place of an option on its issue's axis, 0..100. */
  z.strictObject({ kind: z.literal('anchor'), issue: z.string(), option: z.string() }),
  /** Part of a voice in its party's worth, 0 or more. */
  z.strictObject({ kind: z.literal('share'), party: z.string(), voice: z.string() }),
  /** Whether a voice's red lines bind its party; whether a package fails without it; whether a party has a seat. */
  z.strictObject({ kind: z.literal('speaks'), party: z.string(), voice: z.string() }),
  z.strictObject({ kind: z.literal('blocks'), party: z.string(), voice: z.string() }),
  z.strictObject({ kind: z.literal('seat'), party: z.string() }),
  /** Whether a voice rules an option out. */
  z.strictObject({
    kind: z.literal('veto'),
    party: z.string(),
    voice: z.string(),
    issue: z.string(),
    option: z.string(),
  }),
  /** Whether leaving the status quo of an issue cannot be taken back. */
  z.strictObject({ kind: z.literal('one-way'), issue: z.string() }),
  /** Which party decides an issue alone. */
  z.strictObject({ kind: z.literal('control'), issue: z.string() }),
  /** Which of two packages a party would rather have: option by issue, the same issues in both, all else alike. */
  z.strictObject({
    kind: z.literal('rather'),
    party: z.string(),
    picks: z.record(z.string(), z.string()),
    than: z.record(z.string(), z.string()),
  }),
]);
export type Target = z.infer<typeof targetSchema>;
export type TargetKind = Target['kind'];

/** In the order in which they are told. */
export const TARGET_KINDS = [
  'seat',
  'worth',
  'veto',
  'weight',
  'rather',
  'no-deal',
  'influence',
  'share',
  'speaks',
  'blocks',
  'anchor',
  'control',
  'one-way',
] as const satisfies readonly TargetKind[];

/** Targets by what they have in common: all that have these fields with these values; `{}` = every one. */
export const figureSetSchema = z.strictObject({
  kind: z.enum(TARGET_KINDS).optional(),
  party: z.string().optional(),
  voice: z.string().optional(),
  issue: z.string().optional(),
  option: z.string().optional(),
});
export type FigureSet = z.infer<typeof figureSetSchema>;

export const judgementEntrySchema = z.object({
  id: z.string(),
  target: targetSchema,
  /** An interval for figures; yes or no (`rather`: yes = `picks`, no = `than`); a party or null for `control`. */
  value: z.union([z.object({ lo: z.number(), hi: z.number() }), z.boolean(), z.string(), z.null()]),
  by: z.string(),
  at: z.string(),
  reason: z.string(),
});
export type Judgement = z.infer<typeof judgementEntrySchema>;
