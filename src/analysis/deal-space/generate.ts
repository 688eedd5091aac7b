/**
 * Seeded additive bargaining spaces, number for number those of the generator beside the checkout
 * (`methods/bargaining-gen.py`): one mulberry32 stream, integers only.
 */

import { mulberry32 } from '../sampling.ts';
import type { Space } from './space.ts';

export const KINDS = ['uniform', 'opposed', 'mixed'] as const;
export type Kind = (typeof KINDS)[number];

export interface Recipe {
  readonly issues: number;
  readonly values: number;
  readonly parties: number;
  readonly kind: Kind;
  readonly seed: number;
  /** A party's best package is worth grain · grain. */
  readonly grain?: number;
  /** Share of the best package. */
  readonly reserve?: number;
}

/** The space of a recipe. Uniform: independent scores; opposed: pure opposition in every issue; mixed: 7 to 3. */
export function generateSpace(recipe: Recipe): Space {
  const { issues, values, parties, kind, grain = 1000, reserve = 0.3 } = recipe;
  const next = mulberry32(recipe.seed);
  const draw = (most: number): number => Number((BigInt(next()) * BigInt(most + 1)) >> 32n);
  const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
  const base = times(issues, () => times(values, () => draw(grain)));
  const rows = times(parties, party => {
    const scores = times(issues, issue => {
      const row = times(values, value => {
        const own = draw(grain);
        const pull = party % 2 === 0 ? base[issue]![value]! : grain - base[issue]![value]!;
        return kind === 'uniform' ? own : kind === 'opposed' ? pull : Math.floor((7 * pull + 3 * own) / 10);
      });
      const [low, high] = [Math.min(...row), Math.max(...row)];
      return row.map(score => (high === low ? 0 : Math.floor(((score - low) * grain) / (high - low))));
    });
    const weights = largestRemainder(
      times(issues, () => 1 + draw(grain)),
      grain,
    );
    return {
      name: `P${party + 1}`,
      contributions: scores.map((row, issue) => Float64Array.from(row, score => score * weights[issue]!)),
      joint: [],
      reserve: Math.floor(reserve * grain * grain + 1e-9),
    };
  });
  return {
    issues: times(issues, issue => ({ name: `I${issue + 1}`, values: times(values, value => `v${value + 1}`) })),
    parties: rows,
    blockers: [],
    bans: [],
    never: [],
    grid: 1,
    fine: 1,
    warnings: [],
  };
}

/** Whole weights that sum to `grain`, in proportion to the raw ones; what is left over goes to the largest remainders. */
function largestRemainder(raw: readonly number[], grain: number): number[] {
  const total = raw.reduce((sum, one) => sum + one, 0);
  const weights = raw.map(one => Math.floor((one * grain) / total));
  const rest = grain - weights.reduce((sum, one) => sum + one, 0);
  const order = [...raw.keys()].toSorted((a, b) => ((raw[b]! * grain) % total) - ((raw[a]! * grain) % total) || a - b);
  for (const at of order.slice(0, rest)) weights[at]! += 1;
  return weights;
}
