/** Genius XML: a domain (`negotiation_template`) and one profile (`utility_space`) for each party. */

import { XMLParser } from 'fast-xml-parser';
import { fail, ok, type Problem, type Result } from '../../problems.ts';
import {
  byLargest,
  MOST_VALUES,
  type Profile,
  sayWeights,
  spaceOfProfiles,
  stem,
  type TextFile,
  wrong,
} from './scenario-file.ts';
import type { Space } from './space.ts';

export interface Node {
  readonly [name: string]: unknown;
}

/** Elements under one name: none, one or several. */
export const several = (value: unknown): Node[] =>
  value === undefined
    ? []
    : (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'object' && one !== null);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Text of an attribute: the five entities of XML itself, and no others. */
const textOf = (value: unknown): string =>
  String(value).replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

const numberOf = (value: unknown): number => (value === undefined || value === '' ? Number.NaN : Number(value));

/** Nested elements beyond which a file is refused before it is parsed. */
const DEEPEST = 100;

export interface GeniusFile {
  readonly file: TextFile;
  readonly root: Node;
}

/** The files' elements; document types, entities and deep nesting are refused unread. */
export function parseGenius(files: readonly TextFile[]): Result<GeniusFile[]> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseAttributeValue: false,
    parseTagValue: false,
  });
  const trees: GeniusFile[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const hostile = refusal(file.text);
    if (hostile) {
      problems.push(wrong(file.name, ...hostile));
      continue;
    }
    try {
      const root = parser.parse(file.text, true) as Node;
      trees.push({ file, root });
    } catch (error) {
      problems.push(wrong(file.name, `This is not XML: ${(error as Error).message}.`, 'Correct the file.'));
    }
  }
  return problems.length > 0 ? fail(...problems) : ok(trees);
}

function refusal(text: string): [message: string, next: string] | null {
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    return ['The file declares a document type or entities, which are not read.', 'Take the declaration out.'];
  let depth = 0;
  for (const tag of text.matchAll(/<(?:!--[\s\S]*?-->|\?[\s\S]*?\?>|\/?[A-Za-z][^<>]*>)/g)) {
    if (tag[0].startsWith('</')) depth -= 1;
    else if (!tag[0].startsWith('<!') && !tag[0].startsWith('<?') && !tag[0].endsWith('/>')) depth += 1;
    if (depth > DEEPEST)
      return [`Elements are nested more than ${DEEPEST} deep.`, 'Give a scenario as Genius writes it.'];
  }
  return null;
}

export function importGenius(files: readonly TextFile[]): Result<Space> {
  const parsed = parseGenius(files);
  if (!parsed.ok) return parsed;
  const domain = parsed.value.find(({ root }) => typeof root.negotiation_template === 'object');
  const profiles = parsed.value.filter(({ root }) => typeof root.utility_space === 'object');
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
  const warnings: string[] = [];
  for (const { file, root } of parsed.value)
    if (root !== domain.root && !profiles.some(one => one.root === root))
      warnings.push(`${file.name}: neither a domain nor a profile, left out`);
  const domainIssues = issuesIn((domain.root.negotiation_template as Node).utility_space as Node);
  const problems = domainIssues.flatMap(issue => misfitOf(issue, domain.file.name));
  if (domainIssues.length === 0)
    problems.push(wrong(domain.file.name, 'The domain has no issues.', 'Correct the file.'));
  if (problems.length > 0) return fail(...problems);
  const issues = domainIssues.map(issue => ({ name: textOf(issue.name ?? issue.index), values: valuesOf(issue) }));
  return spaceOfProfiles(
    issues,
    profiles.map(({ file, root }) =>
      profileOf(root.utility_space as Node, domainIssues, issues, stem(file.name), warnings),
    ),
    warnings,
    domain.file.name,
  );
}

/** Issues of an objective tree, nested objectives opened, in the order of their numbers. */
export function issuesIn(node: Node | undefined): Node[] {
  if (typeof node !== 'object') return [];
  const found = [...several(node.issue), ...several(node.objective).flatMap(issuesIn)];
  return found.toSorted((a, b) => numberOf(a.index) - numberOf(b.index));
}

const weightsIn = (node: Node): Node[] => [...several(node.weight), ...several(node.objective).flatMap(weightsIn)];
const kindOf = (issue: Node): string => String(issue.vtype ?? issue.type ?? issue.etype ?? 'discrete').toLowerCase();

function boundsOf(issue: Node): [number, number] {
  const range = several(issue.range)[0];
  return [numberOf(issue.lowerbound ?? range?.lowerbound), numberOf(issue.upperbound ?? range?.upperbound)];
}

function misfitOf(issue: Node, file: string): Problem[] {
  const name = String(issue.name ?? issue.index);
  if (kindOf(issue) === 'real')
    return [
      wrong(file, `The issue ${name} is a real number: its packages cannot be listed.`, 'Give it discrete steps.'),
    ];
  if (kindOf(issue) !== 'integer')
    return several(issue.item).length > 0 ? [] : [wrong(file, `The issue ${name} has no values.`, 'Correct the file.')];
  const [low, high] = boundsOf(issue);
  if (!Number.isInteger(low) || !Number.isInteger(high) || high < low)
    return [wrong(file, `The issue ${name} has no whole bounds.`, 'Give lowerbound and upperbound.')];
  if (high - low >= MOST_VALUES)
    return [wrong(file, `The issue ${name} has more than ${MOST_VALUES} values.`, 'Give it coarser steps.')];
  return [];
}

export function valuesOf(issue: Node): string[] {
  if (kindOf(issue) !== 'integer') return several(issue.item).map(item => textOf(item.value));
  const [low, high] = boundsOf(issue);
  return Array.from({ length: high - low + 1 }, (_, at) => String(low + at));
}

function profileOf(
  space: Node,
  domain: readonly Node[],
  issues: Space['issues'],
  name: string,
  warnings: string[],
): Profile {
  const own = new Map(issuesIn(space).map(issue => [String(issue.index), issue]));
  const weights = new Map(weightsIn(space).map(weight => [String(weight.index), numberOf(weight.value)]));
  sayWeights(name, weights.values(), warnings);
  const worth = issues.map((issue, at) => {
    const index = String(domain[at]!.index);
    const profile = own.get(index);
    const weight = weights.get(index);
    if (!profile) warnings.push(`${name}: nothing on issue ${issue.name}, taken as 0`);
    if (weight === undefined && profile) warnings.push(`${name}: no weight for issue ${issue.name}, taken as 0`);
    if (profile && kindOf(domain[at]!) === 'integer') return integerRow(profile, issue.values, weight ?? 0);
    return discreteRow(several(profile?.item), issue, weight ?? 0, profile ? name : null, warnings);
  });
  return { name, worth, reserve: reserveOf(space, name, warnings) };
}

function discreteRow(
  items: readonly Node[],
  issue: Space['issues'][number],
  weight: number,
  name: string | null,
  warnings: string[],
): number[] {
  const evaluations = new Map<string, number>();
  for (const item of items) {
    const value = textOf(item.value);
    if (!issue.values.includes(value))
      warnings.push(`${name}: the value ${value} of ${issue.name} is not in the domain`);
    evaluations.set(value, numberOf(item.evaluation));
  }
  if (name)
    for (const value of issue.values)
      if (Number.isNaN(evaluations.get(value) ?? Number.NaN)) {
        warnings.push(`${name}: no evaluation of ${value} of ${issue.name}, taken as 0`);
        evaluations.set(value, 0);
      }
  const most = Math.max(0, ...evaluations.values());
  const scaled = byLargest([...issue.values.map(value => evaluations.get(value) ?? 0), most], weight);
  return scaled.slice(0, -1);
}

function integerRow(profile: Node, values: readonly string[], weight: number): number[] {
  const evaluator = several(profile.evaluator)[0] ?? {};
  const offset = numberOf(evaluator.offset ?? evaluator.parameter0 ?? 0);
  const slope = numberOf(evaluator.slope ?? evaluator.parameter1 ?? 0);
  return values.map((_, at) => weight * (offset + slope * at));
}

/** The reserve, NaN where the file has none. Discounts are said and ignored: everything is valued at time 0. */
function reserveOf(space: Node, name: string, warnings: string[]): number {
  const discount = several(space.discount_factor)[0];
  if (discount) {
    const factor = numberOf(discount.value);
    if (Number.isNaN(factor))
      warnings.push(`${name}: the discount ${JSON.stringify(discount.value)} is no number, ignored`);
    else if (factor > 0 && factor < 1) warnings.push(`${name}: discount ${discount.value} ignored (time 0)`);
  }
  return numberOf(several(space.reservation)[0]?.value);
}
