/** Figures on which the reporting contradicts itself: each reading is told, and none is made of them all. */

import type { Finding } from '../engine.ts';
import { type Stated, statedIn } from '../figures.ts';
import type { Model } from '../model.ts';
import { interval, sayPlace, wordsOf } from './say-figure.ts';

/** One finding for each contested figure, with the entries of each of its readings. */
export function contestedIn(model: Model): Finding[] {
  const say = wordsOf(model);
  return statedIn(model).flatMap((stated): Finding[] => {
    const { contested, target } = stated;
    if (!contested) return [];
    const place = sayPlace(stated, say);
    const readings = [...new Set(contested.map(interval))];
    return [
      {
        about: `contested/${Object.values(target).join('/')}`,
        text: `${place.charAt(0).toUpperCase()}${place.slice(1)} is contested: ${readings.join(' by one reading, ')} by another. Both stand: what is told in every or in some reading counts the whole range, and what is told of the middle holds for neither of them by itself.`,
        figures: [target as Finding['figures'][number]],
        entries: entriesOf(contested),
        proof: 'interval',
      },
    ];
  });
}

const entriesOf = (readings: NonNullable<Stated['contested']>): string[] => [
  ...new Set(readings.flatMap(({ reason }) => (reason.kind === 'entries' ? reason.entries : []))),
];
