/** `parley/deal-space`: the packages that everyone could accept, exactly, usable alone. */

export { answerDeals, type DealsAnswer } from './analysis/deal-space/answer.ts';
export { type Front, paretoFront, undominated } from './analysis/deal-space/front.ts';
export { importSpace } from './analysis/deal-space/importers.ts';
export { packagesOf, type Space } from './analysis/deal-space/space.ts';
