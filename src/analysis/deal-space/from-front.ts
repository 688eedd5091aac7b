/** The four solutions read off the exact front: each grows with every gain, so its best package lies there. */

import { compareLeximin, compareProducts, compareShares, compareSums } from './criteria.ts';
import type { SolutionName } from './solutions.ts';

/** Places (in `gains`) of the best and of its equals, best for the first party first. Empty when it is not defined. */
export function solveOver(gains: readonly Float64Array[], name: SolutionName): number[] {
  const [first] = gains;
  if (!first) return [];
  const ideals = Array.from(first, (_, party) => gains.reduce((most, gain) => Math.max(most, gain[party]!), 0));
  if (name === 'kalaiSmorodinsky' && ideals.some(ideal => ideal <= 0)) return [];
  const compare = {
    nash: compareProducts,
    egalitarian: compareLeximin,
    kalaiSmorodinsky: (a: Float64Array, b: Float64Array) => compareShares(a, b, ideals),
    utilitarian: compareSums,
  }[name];
  let best = [0];
  for (let at = 1; at < gains.length; at += 1) {
    const order = compare(gains[at]!, gains[best[0]!]!);
    if (order > 0) best = [at];
    else if (order === 0) best.push(at);
  }
  return best.sort((a, b) => {
    for (let party = 0; party < first.length; party += 1)
      if (gains[a]![party] !== gains[b]![party]) return gains[b]![party]! - gains[a]![party]!;
    return 0;
  });
}
