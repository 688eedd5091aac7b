/** The deal space as an engine: the figures that a page draws, and findings in words. */

import { ok } from '../../problems.ts';
import type { Engine } from '../engine.ts';
import { dealCase } from './deal-case.ts';
import { type DealDetails, dealDetails, VERSION } from './details.ts';
import { sayDeals } from './say-deals.ts';

export const dealSpaceEngine: Engine<DealDetails> = {
  name: 'deal-space',
  version: VERSION,
  title: 'Which packages everybody could accept',
  needs: 'at least two parties and one issue with two options',
  run: (model, { seed, packages, progress, cancelled }) => {
    const one = dealCase(model, { seed });
    if (!one.ok) return one;
    const details = dealDetails(one.value, packages, progress, cancelled);
    return ok({ findings: sayDeals(one.value, details), details });
  },
};
