/** Verbs that do something with what is bargained over ("lift", "release", "withdraw"), by their beginnings. */

import { readTable } from './data-files.ts';

const ACTS = new RegExp(
  `^(?:${readTable('lexicon/acts.tsv')
    .flatMap(([line]) => line!.split(' '))
    .join('|')})`,
);

/** Whether the verb can carry the stance of an auxiliary, or stand between a stance and its object. */
export const isAct = (lower: string): boolean => ACTS.test(lower);
