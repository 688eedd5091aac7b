/** The fronts of a space: of all packages, and of those that pass every test. */

import { type Flat, flatten } from './flat.ts';
import { type Front, type FrontOptions, paretoFront } from './front.ts';
import type { Space } from './space.ts';
import { undominatedOf } from './undominated.ts';

export interface Point {
  /** Grid steps by party. */
  readonly utilities: Float64Array;
  /** Value by issue; made when asked for. */
  package(): number[];
}

export interface Picture {
  readonly all: readonly Point[];
  readonly acceptable: readonly Point[];
}

/** Both fronts, or null when one was given up or the run was cancelled. */
export function pictureOf(space: Space, options: FrontOptions = {}): Picture | null {
  const flat = flatten(space, { acceptable: false, undominated: true, blockers: false });
  const front = flat ? paretoFront(flat, options) : null;
  if (flat && !front) return null;
  const all = front ? pointsOf(front) : [];
  if (space.bans.length === 0 && space.blockers.length === 0)
    return {
      all,
      acceptable: all.filter(point => space.parties.every((party, at) => point.utilities[at]! >= party.reserve)),
    };
  const acceptable = acceptableFront(space, options);
  return acceptable && { all, acceptable };
}

const pointsOf = (front: Front): Point[] =>
  Array.from({ length: front.count }, (_, at) => ({
    utilities: front.utilities.subarray(at * front.rows, (at + 1) * front.rows),
    package: () => front.packageOf(at),
  }));

/** Vetoes and blockers cut the space before dominance is asked: what they leave has a front of its own. */
function acceptableFront(space: Space, options: FrontOptions): Point[] | null {
  const flat = flatten(space, { acceptable: true, undominated: true });
  if (!flat) return [];
  const front = paretoFront(flat, { ...options, withinReserves: true });
  if (!front) return null;
  const passing = pointsOf(front).filter(point =>
    flat.reserves.every((reserve, row) => point.utilities[row]! >= reserve),
  );
  return overParties(flat, passing);
}

/** The undominated of the points when only the parties are looked at. */
function overParties(flat: Flat, points: readonly Point[]): Point[] {
  const cut = points.map(point => ({ ...point, utilities: point.utilities.subarray(0, flat.parties) }));
  if (flat.rows === flat.parties) return cut;
  const rows = new Float64Array(cut.length * flat.parties);
  for (const [at, point] of cut.entries()) rows.set(point.utilities, at * flat.parties);
  return Array.from(undominatedOf(rows, flat.parties)!, at => cut[at]!);
}

/** Euclidean distance from the best of every party to the nearest package, each party's range of all packages being 1. */
export function oppositionOf(space: Space, picture: Picture): number {
  const ranges = space.parties.map(party => {
    const sum = (of: (row: Float64Array) => number) =>
      party.contributions.reduce((all, row) => all + of(row), 0) / space.fine;
    const [low, high] = [
      sum(row => row.reduce((a, b) => Math.min(a, b))),
      sum(row => row.reduce((a, b) => Math.max(a, b))),
    ];
    return { high, range: high - low };
  });
  const distance = ({ utilities }: Point) =>
    Math.hypot(...ranges.map(({ high, range }, at) => (range > 0 ? (high - utilities[at]!) / range : 0)));
  return picture.all.reduce((least, point) => Math.min(least, distance(point)), Infinity);
}
