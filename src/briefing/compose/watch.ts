/** The watch: whether the parties have come closer, in one line with its reasons, then up to three themes and what to look for. */

import { type Section, section } from '../brief.ts';
import { outlookPart, recordPart } from './closing.ts';
import { ledeOf } from './front.ts';
import { standsParts } from './issues.ts';
import { coursesOf, movementPart } from './movement.ts';
import { retell, type Telling, told } from './telling.ts';

export function watch(telling: Telling, since: string | null): (Section | null)[] {
  return [
    trendOf(telling, since) ?? ledeOf(telling),
    movementPart(telling, since),
    ...standsParts(telling).slice(0, 3),
    outlookPart(retell(telling)),
    recordPart(telling),
  ];
}

/** "▲ Closer: two concessions and one hardening"; null where nothing has moved. */
function trendOf(telling: Telling, since: string | null): Section | null {
  const moves = coursesOf(telling, since)
    .flatMap(course => course.moves)
    .filter(move => since === null || telling.dateOf(move.to) > since);
  const count = (kind: string) => moves.filter(move => move.kind === kind).length;
  const [closer, apart] = [count('concession'), count('hardening')];
  if (closer + apart === 0) return null;
  const trend = closer > apart ? '▲ Closer' : closer < apart ? '▼ Further apart' : '◆ Mixed';
  const words = `${numbered(closer, 'concession')} and ${numbered(apart, 'hardening')}`;
  return section('lede', null, {
    sentences: [
      told(
        `${trend}: ${words}`,
        moves.flatMap(move => [move.to]),
      ),
    ],
  });
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const numbered = (count: number, noun: string): string => `${NUMBERS[count] ?? count} ${noun}${count === 1 ? '' : 's'}`;
