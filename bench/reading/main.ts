/**
 * Prints the figures of the reader on development data, part by part.
 *
 *     node dist/bench/reading/main.js [speed] [attributions] [events] [gold]     all parts when none is named
 */

import { join } from 'node:path';
import { packageRoot } from '../../src/reading/data-files.ts';
import { attributionFigures } from './attributions.ts';
import { eventFigures } from './events.ts';
import { scoreRecord } from './gold-figures.ts';
import { readGold } from './gold-set.ts';
import { recordOf, sayScores } from './score-gold.ts';
import { speedFigures } from './speed.ts';

const GOLD = join(packageRoot, '../shared/reading-gold');

/** Our own gold set, its development part. */
async function developmentFigures(): Promise<string> {
  const scores = [];
  for (const gold of readGold('development')) scores.push(scoreRecord(await recordOf(gold, 'development'), gold));
  return `Own gold set, development: ${scores.length} articles\n\n${sayScores(scores)}`;
}

/** One line a part; each prints what it measured, or why it could not. */
const PARTS: readonly (readonly [name: string, figures: () => string | Promise<string>])[] = [
  ['speed', () => speedFigures(GOLD)],
  ['attributions', () => attributionFigures(GOLD)],
  ['events', () => eventFigures(GOLD)],
  ['gold', developmentFigures],
];

const wanted = process.argv.slice(2);
for (const [name, figures] of PARTS)
  if (wanted.length === 0 || wanted.includes(name)) console.log(`${await figures()}\n`);
