/** How stances moved between two dates: concessions and hardenings, each with the sources that show it. */

import type { Position, Stance } from './positions.ts';
import { dateOf, isAgainst, isFor } from './positions-matrix.ts';
import { type CaseRecord, isAdmitted } from './record.ts';

export interface Move {
  readonly actor: string;
  readonly issue: string;
  readonly option: string | null;
  /** Towards the option, away from it, or neither. */
  readonly kind: 'concession' | 'hardening' | 'shift';
  readonly from: Position;
  readonly to: Position;
}

/** From refusing to wanting. */
const WILLINGNESS: Readonly<Record<Stance, number>> = {
  'red-line': 0,
  reject: 1,
  divided: 2,
  conditional: 3,
  open: 3,
  accept: 4,
  demand: 4,
};

/** Every change of a stance after `from` and up to `to` (EDTF; null = no bound), in the order of its later source. */
export function movesBetween(record: CaseRecord, from: string | null = null, to: string | null = null): Move[] {
  const dated = record.positions
    .filter(position => isAdmitted(position) && dateOf(record, position) !== '')
    .toSorted((a, b) => (dateOf(record, a) < dateOf(record, b) ? -1 : 1));
  return dated.flatMap((later, index) => {
    const date = dateOf(record, later);
    if ((from !== null && date <= from) || (to !== null && date > to)) return [];
    const earlier = dated
      .slice(0, index)
      .findLast(position => comparable(record, position, later) && dateOf(record, position) < date);
    return earlier && earlier.stance !== later.stance ? [move(earlier, later)] : [];
  });
}

/** The same actor or party on the same option, or on a part of what it refused whole. */
function comparable(record: CaseRecord, earlier: Position, later: Position): boolean {
  if (earlier.issue !== later.issue) return false;
  const side = (id: string) => record.actors.find(actor => actor.id === id);
  const [a, b] = [side(earlier.actor), side(later.actor)];
  const sameParty =
    a !== undefined &&
    b !== undefined &&
    (a.id === b.id ||
      (a.side !== null &&
        a.side === b.side &&
        a.factionOf === null &&
        b.factionOf === null &&
        [a, b].some(one => one.id === one.side)));
  if (!sameParty) return false;
  if (earlier.option === later.option) return true;
  const issue = record.issues.find(one => one.id === later.issue);
  const implied =
    issue?.options.find(option => option.id === later.option)?.implies.some(id => id.endsWith(`/${earlier.option}`)) ??
    false;
  return implied && isAgainst(earlier.stance) && isFor(later.stance);
}

function move(from: Position, to: Position): Move {
  const step = WILLINGNESS[to.stance] - WILLINGNESS[from.stance];
  const kind = step > 0 && to.stance !== 'demand' ? 'concession' : step < 0 ? 'hardening' : 'shift';
  return { actor: to.actor, issue: to.issue, option: to.option, kind, from, to };
}
