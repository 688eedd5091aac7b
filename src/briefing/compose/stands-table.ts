/** Who stands where, a row for each actor, party by party. */

import type { Actor } from '../../record/actors.ts';
import type { Position, Stance } from '../../record/positions.ts';
import { positionsMatrix } from '../../record/positions-matrix.ts';
import { type Section, section } from '../brief.ts';
import { byImportance, weightOf } from './importance.ts';
import { isOfSome, plainName } from './names.ts';
import { conditionWords, optionTitle } from './stances.ts';
import { capital, curly, type Telling, told } from './telling.ts';

const COLUMNS: readonly (readonly [title: string, stances: readonly Stance[]])[] = [
  ['Wants or accepts', ['demand', 'accept']],
  ['Open, or on a condition', ['open', 'conditional', 'divided']],
  ['Refuses', ['reject', 'red-line']],
];

/** Null where nobody has a position. */
export function standsTable(telling: Telling): Section | null {
  const sides = positionsMatrix(telling.record).sides;
  const actors = sides.flatMap(({ actors }) =>
    actors.toSorted((a, b) => weightOf(telling, b.id) - weightOf(telling, a.id)),
  );
  const rows = actors.flatMap(actor => {
    const positions = byImportance(
      telling,
      telling.inForce.filter(position => position.actor === actor.id),
    );
    return positions.length > 0 ? [rowOf(telling, actor, positions)] : [];
  });
  if (rows.length === 0) return null;
  const used = COLUMNS.map((_, index) => rows.some(row => row[index + 1]!.entries.length > 0));
  return section('matrix', 'Who stands where', {
    columns: ['Who', ...COLUMNS.filter((_, index) => used[index]).map(([title]) => title)],
    rows: rows.map(row => row.filter((_, index) => index === 0 || used[index - 1])),
  });
}

function rowOf(telling: Telling, actor: Actor, positions: readonly Position[]) {
  const cells = COLUMNS.map(([, stances]) => {
    const held = positions.filter(position => stances.includes(position.stance));
    const words = held.map(
      position =>
        `${isOfSome(telling, position) ? 'some in it: ' : ''}${softly(position)}${optionTitle(telling, position)}${conditionWords(position)}${position.stance === 'red-line' ? ' (for good)' : ''}`,
    );
    return cell(capital(words.join('; ')), held);
  });
  return [cell(capital(plainName(actor)), [actor]), ...cells];
}

const softly = (position: Position): string =>
  position.hedge === 'softened' ? 'perhaps ' : position.stance === 'divided' ? 'divided over ' : '';

/** A cell is a phrase, not a sentence: without a stop. */
function cell(
  text: string,
  entries: readonly {
    id: string;
    evidence: readonly { source: string; start: number; end: number; exact: string }[];
  }[],
) {
  if (entries.length === 0) return { text: '–', cites: [], entries: [], basis: 'record' as const };
  const sentence = told(text, entries);
  return { ...sentence, text: curly(text) };
}
