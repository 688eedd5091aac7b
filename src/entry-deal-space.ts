/** `parley/deal-space`: the packages that everyone could accept, exactly, usable alone. */

export { answerDeals, countAcceptable, type DealsAnswer, dealsOf } from './analysis/deal-space/answer.ts';
export { type EpsilonFront, epsilonFront } from './analysis/deal-space/epsilon-front.ts';
export {
  makeGenius,
  makeNegmas,
  makeNegoLog,
  makePlain,
  pointsCsv,
  rankingsCsv,
  samplesCsv,
} from './analysis/deal-space/exporters.ts';
export { fallbackBargaining, ranksOf } from './analysis/deal-space/fallback.ts';
export { type Flat, flatten } from './analysis/deal-space/flat.ts';
export { type Front, paretoFront } from './analysis/deal-space/front.ts';
export { generateSpace, type Recipe } from './analysis/deal-space/generate.ts';
export { importSpace, type TextFile } from './analysis/deal-space/importers.ts';
export { oppositionOf, type Picture, pictureOf } from './analysis/deal-space/picture.ts';
export { egalitarian, kalaiSmorodinsky, nash, utilitarian } from './analysis/deal-space/solutions.ts';
export { isAcceptable, packagesOf, type Space, spaceOf, utilityOf } from './analysis/deal-space/space.ts';
export { alternatingOffers, mediatedText, type Talks } from './analysis/deal-space/talks.ts';
export { findZopa, minimalConflicts, relaxations, vetoesThatOpen } from './analysis/deal-space/zopa.ts';
