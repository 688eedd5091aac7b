/** Named packages as acts give them. */

import type { NamedPackage } from '../analysis/engine.ts';
import type { KeptPackage } from '../record/runs.ts';

/** The package as an act gives it. */
export const copied = ({ id, title, picks, entries }: NamedPackage): KeptPackage => ({
  id,
  title,
  picks: { ...picks },
  entries: [...entries],
});
