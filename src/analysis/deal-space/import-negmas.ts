/**
 * NegMAS scenarios, YAML or JSON: an outcome space and one utility function for each party. The worth of a package is
 * Σ weight · value function, as that program has it: nothing is divided by the largest.
 */

import { z } from 'zod';
import { fail, type Problem, type Result } from '../../problems.ts';
import { MOST_VALUES, type Profile, sayWeights, spaceOfProfiles, stem, type TextFile, wrong } from './scenario-file.ts';
import type { Space } from './space.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const spaceSchema = z.object({
  type: z.string().optional(),
  issues: z
    .array(z.object({ name: z.union([z.string(), z.number()]), type: z.string().optional(), values: z.array(scalar) }))
    .min(1),
});
const functionSchema = z.union([
  z.object({
    type: z.string(),
    mapping: z.union([z.record(z.string(), z.number()), z.array(z.tuple([scalar, z.number()]))]).optional(),
    slope: z.number().optional(),
    bias: z.number().optional(),
  }),
  z.record(z.string(), z.number()),
]);
const utilitySchema = z.object({
  type: z.string(),
  weights: z.array(z.number()).nullish(),
  values: z.array(functionSchema).nullish(),
  bias: z.number().nullish(),
  /** May be minus infinity, which JSON and zod do not count as a number. */
  reserved_value: z.unknown(),
});

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

export const isOutcomeSpace = (data: unknown): boolean =>
  isObject(data) &&
  Array.isArray(data.issues) &&
  (/OutcomeSpace$/.test(String(data.type ?? '')) || !('parties' in data));
const isUtility = (data: unknown): boolean => isObject(data) && /UtilityFunction$|UFun$/.test(String(data.type ?? ''));

export function importNegmas(files: readonly TextFile[], data: readonly unknown[]): Result<Space> {
  const domainAt = data.findIndex(isOutcomeSpace);
  const domain = spaceSchema.safeParse(data[domainAt]);
  const place = files[Math.max(0, domainAt)]!.name;
  if (!domain.success) return fail(wrong(place, 'The outcome space has no list of issues.', 'Correct the file.'));
  const profilesAt = [...data.keys()].filter(at => at !== domainAt && isUtility(data[at]));
  if (profilesAt.length < 2)
    return fail(wrong(place, 'There are fewer than two utility functions.', 'Add one file for each party.'));
  const warnings = files
    .filter((_, at) => at !== domainAt && !profilesAt.includes(at))
    .map(file => `${file.name}: neither an outcome space nor a utility function, left out`);
  const problems: Problem[] = [];
  const issues = domain.data.issues.map(issue => ({
    name: String(issue.name),
    values: valuesOf(issue, place, problems),
  }));
  if (problems.length > 0) return fail(...problems);
  const profiles = profilesAt.map(at => profileOf(files[at]!, data[at], issues, warnings, problems));
  return problems.length > 0 ? fail(...problems) : spaceOfProfiles(issues, profiles, warnings, place);
}

type Issue = z.infer<typeof spaceSchema>['issues'][number];

function valuesOf({ name, type = '', values }: Issue, place: string, problems: Problem[]): string[] {
  if (/Continuous|Callable|Infinite/.test(type)) {
    problems.push(
      wrong(place, `The issue ${name} is a real number: its packages cannot be listed.`, 'Give it discrete steps.'),
    );
    return [];
  }
  if (/Contiguous|DiscreteOrdinal|Integer/.test(type) && values.length === 2 && values.every(Number.isInteger)) {
    const [low, high] = values as [number, number];
    if (high < low || high - low >= MOST_VALUES) {
      problems.push(wrong(place, `The issue ${name} runs from ${low} to ${high}.`, 'Give it a shorter range.'));
      return [];
    }
    return Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
  }
  if (values.length === 0) problems.push(wrong(place, `The issue ${name} has no values.`, 'Correct the file.'));
  return values.map(String);
}

function profileOf(
  file: TextFile,
  data: unknown,
  issues: Space['issues'],
  warnings: string[],
  problems: Problem[],
): Profile {
  const name = stem(file.name);
  const none: Profile = { name, worth: issues.map(issue => issue.values.map(() => 0)), reserve: 0 };
  const parsed = utilitySchema.safeParse(data);
  if (!parsed.success || !/LinearAdditive|Affine|LinearUtility/.test(parsed.data.type)) {
    const type = isObject(data) ? String(data.type) : 'none';
    problems.push(
      wrong(file.name, `Utility functions of type ${type} are not read.`, 'Give a LinearAdditiveUtilityFunction.'),
    );
    return none;
  }
  const { weights, values, bias, reserved_value: reserve } = parsed.data;
  if (weights && weights.length !== issues.length)
    problems.push(
      wrong(file.name, `There are ${weights.length} weights for ${issues.length} issues.`, 'Correct the file.'),
    );
  if (values && values.length !== issues.length)
    problems.push(
      wrong(file.name, `There are ${values.length} value functions for ${issues.length} issues.`, 'Correct the file.'),
    );
  if (problems.length > 0) return none;
  if (weights) sayWeights(name, weights, warnings);
  const worth = issues.map((issue, at) =>
    issue.values.map(value => {
      const own = values?.[at];
      const one = own ? valueAt(own, value) : Number(value);
      if (one === null || Number.isNaN(one)) {
        warnings.push(`${name}: no value of ${value} of ${issue.name}, taken as 0`);
        return 0;
      }
      return (weights?.[at] ?? 1) * one + (at === 0 ? (bias ?? 0) : 0);
    }),
  );
  return { name, worth, reserve: typeof reserve === 'number' ? reserve : Number.NaN };
}

/** A value function at a value; null where the table lacks it. NaN for functions that are not read. */
function valueAt(own: z.infer<typeof functionSchema>, value: string): number | null {
  if (!('type' in own) || typeof own.type !== 'string') return (own as Record<string, number>)[value] ?? null;
  const one = own as {
    type: string;
    mapping?: Record<string, number> | [unknown, number][];
    slope?: number;
    bias?: number;
  };
  if (one.mapping) {
    const table = Array.isArray(one.mapping) ? one.mapping : Object.entries(one.mapping);
    return table.find(([key]) => String(key) === value)?.[1] ?? null;
  }
  if (/Affine|Linear/.test(one.type)) return (one.slope ?? 1) * Number(value) + (one.bias ?? 0);
  if (/Const/.test(one.type)) return one.bias ?? 0;
  return /Identity/.test(one.type) ? Number(value) : Number.NaN;
}
