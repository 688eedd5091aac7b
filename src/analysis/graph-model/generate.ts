/** Seeded random models in option form, for tests and benchmarks. The order of draws is fixed, so that a seed is a model. */

import { mulberry32 } from '../sampling.ts';

export interface GeneratorOptions {
  readonly seed: number;
  readonly optionsPerDm: readonly number[];
  readonly statements?: number;
  readonly literals?: number;
  readonly infeasible?: number;
  /** Chance that an option is irreversible. */
  readonly irreversible?: number;
}

type Literal = [option: number, value: 'Y' | 'N'];

/** A model as `graph-model/option-form/1`. */
export function generateModel({
  seed,
  optionsPerDm,
  statements = 12,
  literals = 3,
  infeasible = 0,
  irreversible = 0,
}: GeneratorOptions) {
  const next = mulberry32(seed);
  const below = (n: number) => next() % n;
  const options = optionsPerDm.flatMap((count, dm) =>
    Array.from({ length: count }, (_, at) => {
      const locked = next() / 2 ** 32 < irreversible;
      return {
        name: `d${dm}o${at}`,
        dm,
        direction: locked ? (['fwd', 'back'] as const)[below(2)]! : ('both' as const),
      };
    }),
  );
  const draw = (count: number): Literal[] => {
    const drawn: Literal[] = [];
    while (drawn.length < Math.min(count, options.length)) {
      const option = below(options.length);
      if (!drawn.some(([other]) => other === option)) drawn.push([option, below(2) === 0 ? 'N' : 'Y']);
    }
    return drawn;
  };
  const conditions = Array.from({ length: infeasible }, () => draw(2 + below(2)));
  const dms = optionsPerDm.map((_, dm) => {
    const seen = new Set<string>();
    const preferences: Literal[][] = [];
    for (let at = 0; at < statements; at += 1) {
      const statement = draw(1 + below(literals));
      const key = JSON.stringify(statement.toSorted(([a], [b]) => a - b));
      if (seen.has(key)) continue;
      seen.add(key);
      preferences.push(statement);
    }
    return { name: `D${dm}`, preferences };
  });
  return { format: 'graph-model/option-form/1' as const, options, infeasible: conditions, dms };
}
