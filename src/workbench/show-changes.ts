/** `show-changes`: what moved between two dates, each move with the passages before and after; and what was taken in. */

import { z } from 'zod';
import { optionTitle } from '../record/label.ts';
import { movesBetween } from '../record/movement.ts';
import { act, done } from './act.ts';
import { sourceLine, sourceLineSchema } from './outputs.ts';
import { namedSchema, positionView, positionViewSchema } from './position-views.ts';

export const showChanges = act({
  name: 'show-changes',
  title: 'Show what changed between two dates',
  at: 'case',
  changes: false,
  input: z.strictObject({
    since: z.string().nullable().default(null).describe('EDTF; what is later counts. null = from the first.'),
    until: z.string().nullable().default(null).describe('EDTF; null = to the last.'),
  }),
  output: z.object({
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
  run: async (desk, { since, until }) => {
    const record = await desk.record();
    const within = (date: string | null) =>
      date !== null && (since === null || date > since) && (until === null || date <= until);
    const name = (id: string) => record.actors.find(actor => actor.id === id)?.name ?? id;
    const title = (id: string) => record.issues.find(issue => issue.id === id)?.title ?? id;
    return done({
      moves: movesBetween(record, since, until).map(({ kind, actor, issue, option, from, to }) => ({
        kind,
        actor: { id: actor, name: name(actor) },
        issue: { id: issue, title: title(issue) },
        option: { id: option, title: optionTitle(record, issue, option) },
        from: positionView(record, from),
        to: positionView(record, to),
      })),
      sources: record.sources.filter(source => within(source.publishedAt)).map(sourceLine),
    });
  },
});
