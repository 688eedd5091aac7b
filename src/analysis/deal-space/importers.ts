/** Scenario files into a space: Genius XML, NegoLog JSON, plain JSON. Deviations become warnings; nothing is repaired in silence. */

import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { fail, ok, type Problem, problem, type Result } from '../../problems.ts';
import type { Space } from './space.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

const GRID = 1e12;
const wrong = (file: string, message: string, next: string): Problem =>
  problem('scenario-invalid', message, next, file);
const stem = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

/** The space of a folder's files, in the order of their names by code unit. `pareto.xml` and `specs.json` are never input. */
export function importSpace(files: readonly TextFile[]): Result<Space> {
  const input = files
    .filter(file => /\.(?:xml|json)$/i.test(file.name) && !/(?:^|[\\/])(?:pareto\.xml|specs\.json)$/i.test(file.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [first] = input;
  if (!first)
    return fail(
      wrong('folder', 'There is no scenario file.', 'Give a folder of Genius XML or NegoLog JSON, or a JSON file.'),
    );
  if (input.every(file => /\.xml$/i.test(file.name))) return importGenius(input);
  const parsed = input.map(parseJson);
  const problems = parsed.flatMap(result => (result.ok ? [] : result.problems));
  if (problems.length > 0) return fail(...problems);
  if (input.length === 1) return importPlain(first);
  return importNegoLog(input);
}

function parseJson(file: TextFile): Result<unknown> {
  try {
    return ok(JSON.parse(file.text));
  } catch (error) {
    return fail(wrong(file.name, `This is not JSON: ${(error as Error).message}.`, 'Correct the file.'));
  }
}

const plainSchema = z.object({
  issues: z.array(z.object({ name: z.string(), values: z.array(z.string()).min(1) })).min(1),
  parties: z
    .array(z.object({ name: z.string(), reserve: z.number().optional(), contrib: z.array(z.array(z.number().int())) }))
    .min(1),
});

function importPlain(file: TextFile): Result<Space> {
  const parsed = plainSchema.safeParse(JSON.parse(file.text));
  if (!parsed.success)
    return fail(
      ...parsed.error.issues
        .slice(0, 10)
        .map(issue => wrong(file.name, `${issue.path.join('.')}: ${issue.message}.`, 'Correct it.')),
    );
  const { issues, parties } = parsed.data;
  const misfit = parties.find(
    party =>
      party.contrib.length !== issues.length ||
      party.contrib.some((row, at) => row.length !== issues[at]!.values.length),
  );
  if (misfit)
    return fail(
      wrong(
        file.name,
        `The contributions of ${misfit.name} do not fit the issues and values.`,
        'Give one number for each value of each issue.',
      ),
    );
  return ok({
    parties: parties.map(party => party.name),
    issues,
    contributions: parties.map(party => party.contrib.map(row => Float64Array.from(row))),
    reserves: parties.map(party => party.reserve ?? 0),
    grid: 1,
    slack: 0,
    warnings: parties
      .filter(party => party.reserve === undefined)
      .map(party => `${party.name}: no reserve, taken as 0`),
  });
}

const negoLogSchema = z.object({
  reservationValue: z.number().optional(),
  issueWeights: z.record(z.string(), z.number()),
  issues: z.record(z.string(), z.record(z.string(), z.number())),
});

function importNegoLog(files: readonly TextFile[]): Result<Space> {
  const profiles = files.map(file => ({ file, parsed: negoLogSchema.safeParse(JSON.parse(file.text)) }));
  const bad = profiles.find(({ parsed }) => !parsed.success);
  if (bad)
    return fail(
      wrong(
        bad.file.name,
        'This is no NegoLog profile: it needs issueWeights and issues.',
        'Give profileA.json and profileB.json.',
      ),
    );
  const data = profiles.map(({ parsed }) => parsed.data!);
  const issues = Object.entries(data[0]!.issues).map(([name, values]) => ({ name, values: Object.keys(values) }));
  const warnings: string[] = [];
  const contributions = data.map((profile, party) => {
    const total = Object.values(profile.issueWeights).reduce((sum, weight) => sum + weight, 0);
    if (Math.abs(total - 1) > 1e-9) warnings.push(`${stem(files[party]!.name)}: weights sum to ${total}`);
    return issues.map(issue =>
      rowOf(
        issue.values.map(value => profile.issues[issue.name]?.[value] ?? 0),
        profile.issueWeights[issue.name] ?? 0,
      ),
    );
  });
  return ok({
    parties: files.map(file => stem(file.name)),
    issues,
    contributions,
    reserves: data.map(one => Math.round((one.reservationValue ?? 0) * GRID)),
    grid: GRID,
    slack: issues.length,
    warnings,
  });
}

/** Contributions of one issue: weight times evaluation by the largest of the issue, whenever that is not all but zero. */
function rowOf(evaluations: readonly number[], weight: number): Float64Array {
  const most = Math.max(...evaluations);
  const by = most >= 1e-5 ? most : 1;
  return Float64Array.from(evaluations, value => Math.round((weight * value * GRID) / by));
}

interface Node {
  readonly [name: string]: unknown;
}
const several = (value: unknown): Node[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as Node[]) : [value as Node];
const numberOf = (value: unknown): number => Number(value ?? Number.NaN);

function importGenius(files: readonly TextFile[]): Result<Space> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseAttributeValue: false,
  });
  const trees: { file: TextFile; root: Node }[] = [];
  for (const file of files) {
    if (/<!DOCTYPE|<!ENTITY/i.test(file.text))
      return fail(
        wrong(
          file.name,
          'The file declares a document type or entities, which are not read.',
          'Take the declaration out.',
        ),
      );
    try {
      trees.push({ file, root: parser.parse(file.text) as Node });
    } catch (error) {
      return fail(wrong(file.name, `This is not XML: ${(error as Error).message}.`, 'Correct the file.'));
    }
  }
  const domain = trees.find(({ root }) => root.negotiation_template);
  const profiles = trees.filter(({ root }) => root.utility_space);
  if (!domain)
    return fail(wrong(files[0]!.name, 'There is no domain file (negotiation_template).', 'Add it to the folder.'));
  if (profiles.length < 2)
    return fail(
      wrong(domain.file.name, 'There are fewer than two profiles (utility_space).', 'Add them to the folder.'),
    );
  const nonlinear = profiles.find(
    ({ root }) =>
      /nonlinear|any/.test(String((root.utility_space as Node).type ?? '')) || (root.utility_space as Node).utility,
  );
  if (nonlinear)
    return fail(
      wrong(nonlinear.file.name, 'Utilities of hyper-rectangles are not read yet.', 'Give an additive scenario.'),
    );
  const template = domain.root.negotiation_template as Node;
  const domainIssues = issuesIn(template.utility_space as Node);
  const issues = domainIssues.map(issue => ({ name: String(issue.name), values: valuesOf(issue) }));
  const warnings: string[] = [];
  const contributions = profiles.map(({ file, root }) =>
    profileRows(root.utility_space as Node, domainIssues, issues, stem(file.name), warnings),
  );
  const reserves = profiles.map(({ file, root }) => reserveOf(root.utility_space as Node, stem(file.name), warnings));
  return ok({
    parties: profiles.map(({ file }) => stem(file.name)),
    issues,
    contributions,
    reserves,
    grid: GRID,
    slack: issues.length,
    warnings,
  });
}

/** Issues of an objective tree, nested objectives opened, in the order of their numbers. */
function issuesIn(node: Node): Node[] {
  const found = [...several(node.issue), ...several(node.objective).flatMap(issuesIn)];
  return found.toSorted((a, b) => numberOf(a.index) - numberOf(b.index));
}

const weightsIn = (node: Node): Node[] => [...several(node.weight), ...several(node.objective).flatMap(weightsIn)];
const kindOf = (issue: Node): string => String(issue.type ?? issue.etype ?? issue.vtype ?? 'discrete');

function boundsOf(issue: Node): [number, number] {
  const range = several(issue.range)[0];
  return [numberOf(issue.lowerbound ?? range?.lowerbound), numberOf(issue.upperbound ?? range?.upperbound)];
}

function valuesOf(issue: Node): string[] {
  if (kindOf(issue) !== 'integer') return several(issue.item).map(item => String(item.value));
  const [low, high] = boundsOf(issue);
  return Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
}

function profileRows(
  space: Node,
  domain: readonly Node[],
  issues: Space['issues'],
  name: string,
  warnings: string[],
): Float64Array[] {
  const own = new Map(issuesIn(space).map(issue => [String(issue.index), issue]));
  const weights = new Map(weightsIn(space).map(weight => [String(weight.index), numberOf(weight.value)]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (Math.abs(total - 1) > 1e-9) warnings.push(`${name}: weights sum to ${Number(total.toPrecision(12))}`);
  return issues.map((issue, at) => {
    const index = String(domain[at]!.index);
    const profile = own.get(index);
    const weight = weights.get(index) ?? 0;
    if (!profile) warnings.push(`${name}: nothing on issue ${issue.name}, taken as 0`);
    if (profile && kindOf(domain[at]!) === 'integer') return integerRow(profile, issue.values, weight);
    const items = new Map(several(profile?.item).map(item => [String(item.value), numberOf(item.evaluation)]));
    for (const value of items.keys())
      if (!issue.values.includes(value))
        warnings.push(`${name}: the value ${value} of ${issue.name} is not in the domain`);
    const most = Math.max(...items.values());
    const by = most >= 1e-5 ? most : 1;
    return Float64Array.from(issue.values, value => Math.round((weight * (items.get(value) ?? 0) * GRID) / by));
  });
}

function integerRow(profile: Node, values: readonly string[], weight: number): Float64Array {
  const evaluator = several(profile.evaluator)[0] ?? {};
  const offset = numberOf(evaluator.offset ?? evaluator.parameter0 ?? 0);
  const slope = numberOf(evaluator.slope ?? evaluator.parameter1 ?? 0);
  return Float64Array.from(values, (_, at) => Math.round(weight * (offset + slope * at) * GRID));
}

function reserveOf(space: Node, name: string, warnings: string[]): number {
  const reservation = several(space.reservation)[0];
  const discount = several(space.discount_factor)[0];
  if (discount && numberOf(discount.value) > 0 && numberOf(discount.value) < 1)
    warnings.push(`${name}: discount ${discount.value} ignored (time 0)`);
  if (!reservation) warnings.push(`${name}: no reserve, taken as 0`);
  return reservation ? Math.round(numberOf(reservation.value) * GRID) : 0;
}
