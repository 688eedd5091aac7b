/** Named packages as acts take and give them. */

import { z } from 'zod';
import type { NamedPackage } from '../analysis/engine.ts';

export const packageSchema = z.object({
  id: z.string(),
  title: z.string(),
  picks: z.record(z.string(), z.string()).describe('Option id by issue id; what is absent is the status quo.'),
  entries: z.array(z.string()).default([]),
});

/** The package as an act gives it. */
export const copied = ({ id, title, picks, entries }: NamedPackage): z.output<typeof packageSchema> => ({
  id,
  title,
  picks: { ...picks },
  entries: [...entries],
});
