/** `show-changes`: what moved between two dates, each move with the passages before and after; and what was taken in. */

import { z } from 'zod';
import { optionTitle } from '../record/label.ts';
import { act, done } from './act.ts';
import { dateIn, lookupIn, movesIn } from './derived.ts';
import { page, sourceLine, sourceLineSchema } from './outputs.ts';
import { namedSchema, positionView, positionViewSchema } from './position-views.ts';

export const showChanges = act({
  name: 'show-changes',
  title: 'Show what changed between two dates',
  at: 'case',
  changes: false,
  input: z.strictObject({
    since: z.string().nullable().default(null).describe('EDTF; what is later counts. null = from the first.'),
    until: z.string().nullable().default(null).describe('EDTF; null = to the last.'),
    ...page,
  }),
  output: z.object({
    total: z.number().int().describe('Moves between the two dates; those of the page are the latest.'),
    moves: z.array(
      z.object({
        kind: z.enum(['concession', 'hardening', 'shift']),
        actor: namedSchema,
        issue: z.object({ id: z.string(), title: z.string() }),
        option: z.object({ id: z.string().nullable(), title: z.string() }),
        from: positionViewSchema,
        to: positionViewSchema,
      }),
    ),
    sources: z.array(sourceLineSchema).describe('Published between the two dates.'),
  }),
  run: async (desk, { since, until, offset, limit }) => {
    const record = await desk.record();
    const within = (date: string | null) =>
      date !== null && date !== '' && (since === null || date > since) && (until === null || date <= until);
    const lookup = lookupIn(record);
    const moves = movesIn(record).filter(({ to }) => within(dateIn(record)(to)));
    const last = moves.length - offset;
    return done({
      total: moves.length,
      moves: moves
        .slice(Math.max(0, last - limit), Math.max(0, last))
        .map(({ kind, actor, issue, option, from, to }) => ({
          kind,
          actor: { id: actor, name: lookup.actor(actor)?.name ?? actor },
          issue: { id: issue, title: lookup.issue(issue)?.title ?? issue },
          option: { id: option, title: optionTitle(lookup, issue, option) },
          from: positionView(record, from),
          to: positionView(record, to),
        })),
      sources: record.sources
        .filter(source => within(source.publishedAt))
        .slice(-limit)
        .map(sourceLine),
    });
  },
});
