/** How stances moved between two dates: concessions and hardenings, each with the sources that show it. */

import type { Actor } from './actors.ts';
import type { Position, Stance } from './positions.ts';
import { datesOf, isAgainst, isFor } from './positions-matrix.ts';
import type { Issue } from './proposals.ts';
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
  const dateOf = datesOf(record);
  const actors = new Map(record.actors.map(actor => [actor.id, actor]));
  const issues = new Map(record.issues.map(issue => [issue.id, issue]));
  const past = new Past(dateOf, actors);
  const dated = record.positions
    .filter(position => isAdmitted(position) && dateOf(position) !== '' && (to === null || dateOf(position) <= to))
    .toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  return dated.flatMap(later => {
    const earlier = past.before(later, issues.get(later.issue));
    past.add(later);
    if (from !== null && dateOf(later) <= from) return [];
    return earlier && earlier.stance !== later.stance ? [move(earlier, later)] : [];
  });
}

/**
 * The positions taken so far, filed so that the one that a later position is compared with is found at once: the same
 * actor's, or that of its party (a party's with any of its people, a faction's with its own alone), on the same option
 * or on a part of what was refused whole.
 */
class Past {
  private readonly files = new Map<string, { position: Position; order: number }[]>();
  private order = 0;
  private readonly dateOf: (position: Position) => string;
  private readonly actors: ReadonlyMap<string, Actor>;

  constructor(dateOf: (position: Position) => string, actors: ReadonlyMap<string, Actor>) {
    this.dateOf = dateOf;
    this.actors = actors;
  }

  add(position: Position): void {
    const entry = { position, order: this.order++ };
    const { actor, side, speaks } = this.holder(position);
    for (const who of new Set([actor, ...(speaks ? [`of ${side}`] : [])])) {
      const key = `${who} ${position.issue} ${position.option}`;
      const file = this.files.get(key);
      if (file) file.push(entry);
      else this.files.set(key, [entry]);
    }
  }

  /** The latest position of an earlier day that the later one can be a change of. */
  before(later: Position, issue: Issue | undefined): Position | undefined {
    const { actor, side, speaks } = this.holder(later);
    const whose = speaks && side !== null ? (actor === side ? [`of ${side}`] : [actor, side]) : [actor];
    const whole =
      issue?.options.find(option => option.id === later.option)?.implies.map(id => id.slice(id.lastIndexOf('/') + 1)) ??
      [];
    const same = whose.map(who => this.latest(`${who} ${later.issue} ${later.option}`, later, () => true));
    const wider = isFor(later.stance)
      ? whose.flatMap(who =>
          whole.map(option => this.latest(`${who} ${later.issue} ${option}`, later, one => isAgainst(one.stance))),
        )
      : [];
    const found = [...same, ...wider].filter(one => one !== undefined);
    return found.toSorted((a, b) => b.order - a.order)[0]?.position;
  }

  private latest(key: string, later: Position, fits: (position: Position) => boolean) {
    const date = this.dateOf(later);
    return this.files.get(key)?.findLast(({ position }) => this.dateOf(position) < date && fits(position));
  }

  private holder({ actor }: Position): { actor: string; side: string | null; speaks: boolean } {
    const known = this.actors.get(actor);
    const side = known?.side ?? null;
    return { actor, side, speaks: side !== null && known?.factionOf === null };
  }
}

function move(from: Position, to: Position): Move {
  const step = WILLINGNESS[to.stance] - WILLINGNESS[from.stance];
  const kind = step > 0 && to.stance !== 'demand' ? 'concession' : step < 0 ? 'hardening' : 'shift';
  return { actor: to.actor, issue: to.issue, option: to.option, kind, from, to };
}
