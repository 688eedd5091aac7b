/** States are called by their places in the list that is shown: the engine's own numbers say nothing to a reader. */

import type { StabilityDetails } from '../../../analysis/graph-model/details.ts';

/** "3", or what it is where it is not shown. */
export const numberOf = ({ shown }: Pick<StabilityDetails, 'shown'>, id: number): string => {
  const at = shown.findIndex(one => one.id === id);
  return at >= 0 ? `${at + 1}` : 'another state';
};

export const wordsOf = ({ shown }: Pick<StabilityDetails, 'shown'>, id: number): string =>
  shown.find(one => one.id === id)?.words ?? 'a state that is not shown';

/** The place of a party among the colours. */
export const colourOf = ({ parties }: Pick<StabilityDetails, 'parties'>, party: string): number =>
  parties.indexOf(party) % 6;
