/** The compromise over time, as positions change, each step with what caused it. */

import { compromise } from './compromise.ts';
import type { Stand } from './table.ts';

/** What an actor was found to hold from a date on. */
export interface DatedStand extends Stand {
  /** EDTF; compared as text, so that `2031-03` comes before `2031-03-04`. */
  readonly date: string;
  /** Id of the source or entry, or the name of the person who judged. */
  readonly cause: string;
}

export interface TrajectoryStep {
  readonly date: string;
  readonly compromise: number;
  /** Change since the step before; null at the first. */
  readonly change: number | null;
  /** Who moved, from what to what (null = was not counted before), how much of the change is due to it, and the cause. */
  readonly moves: readonly {
    readonly actor: string;
    readonly from: number | null;
    readonly to: number;
    readonly effect: number;
    readonly cause: string;
  }[];
}

/**
 * One step for each date on which somebody's stand changed. The effects of a step are those of making its moves one after
 * the other in the order given, so they add up to its change. Dates on which nobody has weight yet are passed over.
 */
export function trajectory(dated: readonly DatedStand[]): TrajectoryStep[] {
  const current = new Map<string, DatedStand>();
  const steps: TrajectoryStep[] = [];
  const dates = [...new Set(dated.map(({ date }) => date))].toSorted();
  for (const date of dates) {
    const before = compromise([...current.values()]);
    const moves: { actor: string; from: number | null; to: number; effect: number; cause: string }[] = [];
    let at = before;
    for (const stand of dated.filter(one => one.date === date)) {
      const earlier = current.get(stand.actor);
      current.set(stand.actor, stand);
      if (earlier && sameStand(earlier, stand)) continue;
      const after = compromise([...current.values()]);
      const effect = at === null || after === null ? 0 : after - at;
      moves.push({
        actor: stand.actor,
        from: earlier?.position ?? null,
        to: stand.position,
        effect,
        cause: stand.cause,
      });
      at = after;
    }
    if (moves.length > 0 && at !== null)
      steps.push({ date, compromise: at, change: before === null ? null : at - before, moves });
  }
  return steps;
}

const sameStand = (a: Stand, b: Stand): boolean =>
  a.position === b.position && a.influence === b.influence && a.salience === b.salience;
